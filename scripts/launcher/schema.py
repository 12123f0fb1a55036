"""Whether the database is already as this code needs it, found out without importing the application."""

from __future__ import annotations

import hashlib
import sqlite3
from contextlib import closing
from pathlib import Path

_PREFIX = 'sqlite:///'


def is_prepared(root: Path, var: Path, database_url: str) -> bool:
    """Whether nothing changed since `note_prepared`. False costs a second, so a doubt is a no."""
    try:
        return (var / 'prepared').read_text(encoding='ascii') == _fingerprint(root, database_url)
    except (OSError, ValueError, sqlite3.Error):
        return False


def note_prepared(root: Path, var: Path, database_url: str) -> None:
    try:
        (var / 'prepared').write_text(_fingerprint(root, database_url), encoding='ascii')
    except (OSError, ValueError, sqlite3.Error):
        (var / 'prepared').unlink(missing_ok=True)


def _fingerprint(root: Path, database_url: str) -> str:
    """The migrations there are, and the one this very file has reached."""
    if not database_url.startswith(_PREFIX):
        raise ValueError('only a SQLite file can be looked at cheaply')
    file = Path(database_url.removeprefix(_PREFIX))
    digest = hashlib.sha256(f'{database_url} {file.stat().st_ino} {_revision(file)}'.encode())
    for migration in sorted((root / 'migrations' / 'versions').glob('*.py')):
        digest.update(migration.read_bytes())
    return digest.hexdigest()


def _revision(file: Path) -> str:
    with closing(sqlite3.connect(file, timeout=1)) as connection:
        return str(connection.execute('SELECT version_num FROM alembic_version').fetchall())
