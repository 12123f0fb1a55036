"""A worker's start and end: engines loaded before the fork, connections of its own, and presence."""

from __future__ import annotations

import logging
import threading
from typing import Any

import redis
from celery import signals

from autocorrect.extensions import db
from autocorrect.jobs import bell, presence
from tasks.celery_app import flask_app, set_up_logging

log = logging.getLogger(__name__)

_stop = threading.Event()


@signals.setup_logging.connect
def _logging(**_kwargs: Any) -> None:
    set_up_logging()


@signals.worker_init.connect
def _warm_up(**_kwargs: Any) -> None:
    """Load the engines in the parent, so that all children share their pages."""
    from autocorrect.engines import essay

    essay.warm_up()
    with flask_app().app_context():
        db.engine.dispose()


@signals.worker_process_init.connect
def _forked(**_kwargs: Any) -> None:
    """A child takes over no connection of its parent."""
    app = flask_app()
    with app.app_context():
        db.engine.dispose(close=False)
    app.extensions.pop('redis', None)


@signals.worker_ready.connect
def _announce(sender: Any, **_kwargs: Any) -> None:
    """Renew this worker's key until it stops."""
    queues = [queue.name for queue in sender.task_consumer.queues]
    slots = sender.pool.limit or 1
    name = sender.hostname
    client = redis.Redis.from_url(flask_app().config['REDIS_URL'], socket_timeout=2, socket_connect_timeout=1)
    threading.Thread(target=_announce_until_stopped, args=(client, name, queues, slots), daemon=True).start()


def _announce_until_stopped(client: redis.Redis, name: str, queues: list[str], slots: int) -> None:
    is_first = True
    while True:
        try:
            presence.announce_worker(client, name, queues, slots)
            if is_first:
                # Slots have appeared: let the dispatcher look.
                client.lpush(bell.WAKE_KEY, b'1')
                is_first = False
        except redis.RedisError:
            log.warning('Redis does not answer; this worker is not seen for a while')
        if _stop.wait(presence.RENEW_SECONDS):
            break
    try:
        presence.forget_worker(client, name)
    except redis.RedisError:
        log.info('the key of this worker runs out by itself')


@signals.worker_shutting_down.connect
def _leave(**_kwargs: Any) -> None:
    _stop.set()
