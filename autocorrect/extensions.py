"""The extensions, unbound, and the hook that runs things after a commit."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Any

from flask import Flask
from flask_babel import Babel
from flask_limiter import Limiter
from flask_limiter.util import get_remote_address
from flask_login import LoginManager
from flask_migrate import Migrate
from flask_socketio import SocketIO
from flask_sqlalchemy import SQLAlchemy
from flask_wtf.csrf import CSRFProtect
from sqlalchemy import MetaData, event
from sqlalchemy.orm import DeclarativeBase, Session, SessionTransaction

log = logging.getLogger(__name__)

NAMING_CONVENTION = {
    'ix': 'ix_%(table_name)s_%(column_0_N_name)s',
    'uq': 'uq_%(table_name)s_%(column_0_N_name)s',
    'ck': 'ck_%(table_name)s_%(constraint_name)s',
    'fk': 'fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s',
    'pk': 'pk_%(table_name)s',
}


class Base(DeclarativeBase):
    metadata = MetaData(naming_convention=NAMING_CONVENTION)


# Rows stay readable after a commit: a worker commits between two steps and goes on reading what it loaded.
db = SQLAlchemy(model_class=Base, session_options={'expire_on_commit': False})
migrate = Migrate()
socketio = SocketIO()
babel = Babel()
login = LoginManager()
csrf = CSRFProtect()
limiter = Limiter(get_remote_address)


class Identity:
    """Who somebody is. Accounts sets this, so that jobs and web need not know of its tables."""

    user_of_token: Callable[[str], Any | None] = staticmethod(lambda token: None)


identity = Identity()

_CALLS = 'calls_after_commit'


def on_commit(call: Callable[[], object]) -> None:
    """Run `call` once the current transaction has committed, and never if it rolls back.

    The calls wait in the session itself: a one-shot listener would fire on the next commit after a rollback. A
    savepoint's release is no commit, and rolling one back drops only what was asked for inside it.
    """
    session = db.session()
    depth = session.get_nested_transaction()
    session.info.setdefault(_CALLS, []).append((depth, call))


def _run_calls(session: Session) -> None:
    # after_commit fires for a released savepoint too.
    if session.in_nested_transaction():
        return
    calls = session.info.pop(_CALLS, [])
    for _depth, call in calls:
        try:
            call()
        except Exception:
            # What was committed stays committed: a lost doorbell only delays.
            log.exception('a call after commit failed')


def _drop_calls(session: Session, transaction: SessionTransaction) -> None:
    if transaction.nested:
        calls = session.info.get(_CALLS, [])
        session.info[_CALLS] = [(depth, call) for depth, call in calls if not _inside(depth, transaction)]
    elif transaction.parent is None:
        session.info.pop(_CALLS, None)


def _inside(depth: SessionTransaction | None, rolled_back: SessionTransaction) -> bool:
    while depth is not None:
        if depth is rolled_back:
            return True
        depth = depth.parent
    return False


def bind_database(app: Flask) -> None:
    """Bind the database and the after-commit hook to the application."""
    from autocorrect.database import prepare_engine

    db.init_app(app)
    migrate.init_app(app, db, directory=app.config['MIGRATIONS_DIR'], render_as_batch=True, compare_type=True)
    with app.app_context():
        prepare_engine(db.engine)


event.listen(Session, 'after_commit', _run_calls)
event.listen(Session, 'after_soft_rollback', _drop_calls)
