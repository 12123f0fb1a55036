"""What the two databases need from us: aware times, their own clock, and SQLite's locking rules."""

from __future__ import annotations

import random
import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import DateTime, Engine, Float, bindparam, event
from sqlalchemy.engine import Connection, Dialect
from sqlalchemy.exc import OperationalError
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement
from sqlalchemy.types import TypeDecorator

WRITE_LOCK_SECONDS = 15.0
# Waits inside SQLite block every green thread of the process, so they are kept short; the long wait is ours.
_NATIVE_BUSY_MILLISECONDS = 250

_reading: ContextVar[bool] = ContextVar('reading', default=False)


class UtcDateTime(TypeDecorator[datetime]):
    """Aware UTC times on both databases; SQLite stores them naive, in one sortable form."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError('a time without a zone')
        value = value.astimezone(UTC)
        return value.replace(tzinfo=None) if dialect.name == 'sqlite' else value

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


class db_now(FunctionElement[datetime]):  # noqa: N801 - reads as the SQL function it is
    """The database's clock, plus some seconds: workers' clocks may be wrong, leases must not be."""

    type = UtcDateTime()
    inherit_cache = True

    def __init__(self, plus: float = 0) -> None:
        super().__init__(bindparam('plus', float(plus), Float, unique=True))


@compiles(db_now, 'sqlite')
def _sqlite_now(element: db_now, compiler: SQLCompiler, **kw: Any) -> str:
    plus = compiler.process(element.clauses, **kw)
    # %f has three digits; three more make the strings compare as SQLAlchemy's six-digit ones do.
    return f"strftime('%Y-%m-%d %H:%M:%f000', 'now', printf('%+.3f seconds', {plus}))"


@compiles(db_now, 'postgresql')
def _postgresql_now(element: db_now, compiler: SQLCompiler, **kw: Any) -> str:
    # clock_timestamp, not now(): now() stands still inside a transaction.
    return f'(clock_timestamp() + make_interval(secs => {compiler.process(element.clauses, **kw)}))'


def utcnow() -> datetime:
    return datetime.now(UTC)


@contextmanager
def read_only() -> Iterator[None]:
    """Transactions begun inside take no write lock on SQLite; nothing inside may write."""
    token = _reading.set(True)
    try:
        yield
    finally:
        _reading.reset(token)


def set_read_only(value: bool) -> None:
    """The same for a whole request, whose end is elsewhere."""
    _reading.set(value)


def engine_options(url: str) -> dict[str, Any]:
    """Keyword arguments of create_engine for this database."""
    if url.startswith('postgresql'):
        limits = '-c lock_timeout=10s -c idle_in_transaction_session_timeout=60s -c timezone=utc'
        return {
            'pool_pre_ping': True,
            'pool_size': 10,
            'max_overflow': 20,
            'connect_args': {'options': limits, 'connect_timeout': 5},
        }
    return {'connect_args': {'timeout': _NATIVE_BUSY_MILLISECONDS / 1000}, 'pool_size': 20, 'max_overflow': 40}


def prepare_engine(engine: Engine) -> None:
    """Install SQLite's rules on an engine; PostgreSQL needs none."""
    if engine.dialect.name != 'sqlite':
        return
    event.listen(engine, 'connect', _set_up_sqlite)
    event.listen(engine, 'begin', _begin_sqlite)


def _set_up_sqlite(connection: sqlite3.Connection, _record: object) -> None:
    # The driver's own BEGIN is deferred and late; ours is chosen in _begin_sqlite.
    connection.isolation_level = None
    for pragma in ('journal_mode=WAL', 'synchronous=NORMAL', 'foreign_keys=ON', 'temp_store=MEMORY'):
        _retry_locked(lambda pragma=pragma: connection.execute(f'PRAGMA {pragma}'))


def _begin_sqlite(connection: Connection) -> None:
    if _reading.get():
        connection.exec_driver_sql('BEGIN')
        return
    raw = connection.connection.driver_connection
    assert isinstance(raw, sqlite3.Connection)
    # A read that turns into a write ignores the busy timeout, so a writer takes the lock first. The wait is a loop of
    # ours, since one inside SQLite would stall every green thread of the web process.
    raw.execute('PRAGMA busy_timeout=0')
    try:
        _retry_locked(lambda: raw.execute('BEGIN IMMEDIATE'))
    except sqlite3.OperationalError as error:
        raise OperationalError('BEGIN IMMEDIATE', None, error) from error
    finally:
        raw.execute(f'PRAGMA busy_timeout={_NATIVE_BUSY_MILLISECONDS}')


def _retry_locked(action: Any) -> None:
    give_up_at = time.monotonic() + WRITE_LOCK_SECONDS
    while True:
        try:
            action()
            return
        except sqlite3.OperationalError as error:
            if ('locked' not in str(error) and 'busy' not in str(error)) or time.monotonic() > give_up_at:
                raise
            time.sleep(random.uniform(0.001, 0.012))
