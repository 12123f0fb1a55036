"""The web process. Its first line patches the standard library for the async mode; nothing else may import it."""

import os
from pathlib import Path

from dotenv import load_dotenv

load_dotenv(Path(__file__).resolve().parent.parent / '.env', override=False)

if os.environ.get('SOCKETIO_ASYNC_MODE', '').strip() in ('', 'eventlet'):
    # psycopg waits in C and would block every green thread; this must be set before its import.
    os.environ.setdefault('PSYCOPG_WAIT_FUNC', 'wait_select')
    import warnings

    # Known, weighed and written down in docs/decisions; not news at every start.
    warnings.filterwarnings('ignore', message='(?s).*Eventlet is deprecated.*')
    import eventlet

    eventlet.monkey_patch()

import sys

from autocorrect.app import create_app
from autocorrect.extensions import socketio
from config.logging_config import configure_logging
from config.settings import Settings, SettingsError

# eventlet's own limit, 1,024, would let a school's open pages lock the API out.
MAX_CONNECTIONS = 8192


def main() -> int:
    """Serve until stopped."""
    try:
        settings = Settings.load()
    except SettingsError as error:
        sys.stderr.write(f'{error}\n')
        return 2
    configure_logging(settings)
    app = create_app(settings, serves_sockets=True)
    options = (
        {'log_output': False, 'max_size': MAX_CONNECTIONS}
        if settings.socketio_async_mode == 'eventlet'
        else {'allow_unsafe_werkzeug': True}
    )
    socketio.run(app, host=settings.host, port=settings.port, debug=False, use_reloader=False, **options)
    return 0


if __name__ == '__main__':
    sys.exit(main())
