"""The migrations go up, down and up again, and end where the models are."""

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from flask_migrate import downgrade, upgrade
from sqlalchemy import inspect, make_url, text

from tests.conftest import make_app


@pytest.fixture(params=['sqlite', 'postgresql'])
def empty_app(request, redis_url, tmp_path):
    if request.param == 'sqlite':
        yield make_app(f'sqlite:///{tmp_path}/m.db', redis_url, tmp_path)
        return
    url = request.getfixturevalue('postgresql_url')
    target = make_url(url).set(database='migrations').render_as_string(hide_password=False)
    app = make_app(target, redis_url, tmp_path)
    admin = make_app(url, redis_url, tmp_path)
    with admin.app_context():
        from autocorrect.extensions import db

        with db.engine.connect().execution_options(isolation_level='AUTOCOMMIT') as connection:
            connection.execute(text('DROP DATABASE IF EXISTS migrations'))
            connection.execute(text('CREATE DATABASE migrations'))
        yield app
        with app.app_context():
            db.engine.dispose()


def test_up_down_and_up_again(empty_app):
    from autocorrect.extensions import db

    with empty_app.app_context():
        upgrade()
        tables = set(inspect(db.engine).get_table_names())
        assert {'user', 'job', 'job_event', 'essay', 'draft', 'suggestion', 'idempotency_key', 'queue_share'} <= tables
        downgrade(revision='base')
        assert set(inspect(db.engine).get_table_names()) <= {'alembic_version'}
        upgrade()
        assert set(inspect(db.engine).get_table_names()) == tables


def test_the_models_are_what_the_migrations_make(empty_app):
    from autocorrect.extensions import db

    with empty_app.app_context():
        upgrade()
        with db.engine.connect() as connection:
            context = MigrationContext.configure(connection, opts={'compare_type': True})
            differences = compare_metadata(context, db.metadata)
        # SQLAlchemy cannot read an index over expressions back from SQLite; PostgreSQL compares it.
        unread = {'ix_job_next'} if empty_app.config['SQLALCHEMY_DATABASE_URI'].startswith('sqlite') else set()
        assert [d for d in differences if getattr(d[1], 'name', None) not in unread] == []
