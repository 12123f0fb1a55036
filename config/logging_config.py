"""Log lines for people or for machines; each carries whose request and which job it belongs to, none a secret."""

from __future__ import annotations

import logging
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from contextvars import ContextVar

from pythonjsonlogger.json import JsonFormatter

from config.settings import Settings

request_id: ContextVar[str | None] = ContextVar('request_id', default=None)
job_id: ContextVar[str | None] = ContextVar('job_id', default=None)
user_id: ContextVar[int | None] = ContextVar('user_id', default=None)

_CONTEXT: dict[str, ContextVar] = {'request_id': request_id, 'job_id': job_id, 'user_id': user_id}
# Lines about every message, canaries too: ours say what a job does. With DEBUG they are shown.
_CHATTY = ('celery.app.trace', 'celery.beat', 'celery.worker.strategy')
_NOISY = ('alembic', 'engineio', 'fontTools', 'pdfminer', 'socketio', 'werkzeug')


@contextmanager
def log_context(**values: str | int | None) -> Iterator[None]:
    """Records written inside carry these values: request_id, job_id or user_id."""
    with ExitStack() as stack:
        for name, value in values.items():
            stack.callback(_CONTEXT[name].reset, _CONTEXT[name].set(value))
        yield


def configure_logging(settings: Settings) -> None:
    """Make the root logger write to stderr in the chosen form; may be called again."""
    handler = logging.StreamHandler(sys.stderr)
    handler.addFilter(_add_context)
    handler.setFormatter(_formatter(settings))
    logging.basicConfig(level=settings.log_level, handlers=[handler], force=True)
    quiet = _NOISY if settings.log_level == 'DEBUG' else _NOISY + _CHATTY
    least = max(logging.WARNING, logging.getLevelName(settings.log_level))
    for name in _NOISY + _CHATTY:
        logging.getLogger(name).setLevel(least if name in quiet else logging.NOTSET)


def _add_context(record: logging.LogRecord) -> bool:
    for name, variable in _CONTEXT.items():
        setattr(record, name, variable.get())
    return True


def _formatter(settings: Settings) -> logging.Formatter:
    if settings.log_format == 'json':
        return _DiscreetJsonFormatter(settings.secret_values)
    return _DiscreetConsoleFormatter(settings.secret_values)


def _hide(line: str, secrets: frozenset[str]) -> str:
    for secret in secrets:
        line = line.replace(secret, '***')
    return line


class _DiscreetJsonFormatter(JsonFormatter):
    def __init__(self, secrets: frozenset[str]) -> None:
        names = ' '.join(f'%({name})s' for name in ('levelname', 'name', 'message', *_CONTEXT))
        super().__init__(names, timestamp='time', rename_fields={'levelname': 'level', 'name': 'logger'})
        self._secrets = secrets

    def format(self, record: logging.LogRecord) -> str:
        return _hide(super().format(record), self._secrets)


class _DiscreetConsoleFormatter(logging.Formatter):
    """The time, level, logger and message, then what is known of request, job and user."""

    def __init__(self, secrets: frozenset[str]) -> None:
        super().__init__('%(asctime)s %(levelname)-7s %(name)s: %(message)s', datefmt='%H:%M:%S')
        self._secrets = secrets

    def formatMessage(self, record: logging.LogRecord) -> str:  # noqa: N802 - overrides
        known = [f'{name}={getattr(record, name)}' for name in _CONTEXT if getattr(record, name, None) is not None]
        return super().formatMessage(record) + (f'  [{" ".join(known)}]' if known else '')

    def format(self, record: logging.LogRecord) -> str:
        return _hide(super().format(record), self._secrets)
