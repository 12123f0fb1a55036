"""One process that makes the database ready before the others start: migrations, then the first administrator."""

from __future__ import annotations

import logging
import sys

from flask_migrate import upgrade
from sqlalchemy.exc import SQLAlchemyError

from autocorrect.accounts import services
from autocorrect.app import create_app
from autocorrect.extensions import db
from config.settings import Settings, SettingsError


def main() -> int:
    try:
        settings = Settings.load()
    except SettingsError as error:
        sys.stderr.write(f'{error}\n')
        return 2
    app = create_app(settings)
    logging.getLogger('alembic').setLevel(logging.WARNING)
    with app.app_context():
        try:
            upgrade()
            invented = services.ensure_administrator(settings.admin_username, settings.admin_password or None)
            db.session.commit()
        except SQLAlchemyError as error:
            sys.stderr.write(f'DATABASE_URL: the database cannot be used ({_first_line(error)})\n')
            return 1
    if invented:
        sys.stdout.write(f'admin-password: {invented}\n')
    return 0


def _first_line(error: SQLAlchemyError) -> str:
    lines = str(getattr(error, 'orig', None) or error).strip().splitlines()
    return lines[0] if lines else type(error).__name__


if __name__ == '__main__':
    sys.exit(main())
