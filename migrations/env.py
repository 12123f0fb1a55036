"""Runs the migrations on the application's own engine, and so under its rules for SQLite."""

from alembic import context
from flask import current_app

from autocorrect.database import UtcDateTime

migrate = current_app.extensions['migrate']


def render_item(kind, item, _autogen_context):
    """Our own types as what they are in the database: an old revision must not import today's code."""
    if kind == 'type' and isinstance(item, UtcDateTime):
        return 'sa.DateTime(timezone=True)'
    return False


def skip_empty(_context, _revision, directives):
    if directives[0].upgrade_ops.is_empty():
        directives[:] = []


with migrate.db.engine.connect() as connection:
    context.configure(
        connection=connection,
        target_metadata=migrate.db.metadata,
        render_item=render_item,
        process_revision_directives=skip_empty if getattr(context.config.cmd_opts, 'autogenerate', False) else None,
        **migrate.configure_args,
    )
    with context.begin_transaction():
        context.run_migrations()
