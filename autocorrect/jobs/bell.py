"""The doorbell between whoever submits and the dispatcher: one LPUSH. A lost ring delays, no more."""

from __future__ import annotations

import logging
import time

import redis
from flask import current_app

log = logging.getLogger(__name__)

WAKE_KEY = 'autocorrect:wake'
_QUIET_SECONDS = 1.0
_quiet_until = 0.0


def connection() -> redis.Redis:
    """The application's own Redis connection, with short waits: no request may hang on it."""
    client = current_app.extensions.get('redis')
    if client is None:
        client = redis.Redis.from_url(current_app.config['REDIS_URL'], socket_timeout=2, socket_connect_timeout=1)
        current_app.extensions['redis'] = client
    return client


def ring() -> None:
    """Wake the dispatcher."""
    global _quiet_until
    if not current_app.config['DISPATCHER_BELL'] or time.monotonic() < _quiet_until:
        return
    try:
        pipe = connection().pipeline(transaction=False)
        pipe.lpush(WAKE_KEY, b'1')
        # The list is a bell, not a queue: while the dispatcher is away it must not grow.
        pipe.ltrim(WAKE_KEY, 0, 9)
        pipe.execute()
    except redis.RedisError:
        _quiet_until = time.monotonic() + _QUIET_SECONDS
        log.warning('the dispatcher could not be woken; it looks by itself within seconds')
