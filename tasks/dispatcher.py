"""The only sender: waits for a ring, dispatches the fairest jobs, and sweeps."""

from __future__ import annotations

import logging
import signal
import sys
import time
from types import FrameType

import redis
from kombu.exceptions import OperationalError as BrokerError
from sqlalchemy.exc import SQLAlchemyError

from autocorrect.extensions import db
from autocorrect.jobs import bell, dispatch, presence
from autocorrect.jobs.dispatch import Delivery
from config.queues import QUEUES
from tasks.celery_app import celery, flask_app, set_up_logging, settings
from tasks.job_tasks import task_name

log = logging.getLogger(__name__)

_LOOK_AT_LEAST_EVERY_SECONDS = 2.0


class Dispatcher:
    """One dispatcher; several are harmless, since every choice is a conditional UPDATE."""

    def __init__(self) -> None:
        self.is_stopping = False
        self._app = flask_app()
        self._redis = redis.Redis.from_url(settings.redis_url, socket_timeout=10, socket_connect_timeout=2)
        self._broker = redis.Redis.from_url(settings.celery_broker_url, socket_timeout=2, socket_connect_timeout=2)
        self._swept_at = 0.0

    def run(self) -> None:
        """Until stopped; an outage of Redis or the database is waited out."""
        while not self.is_stopping:
            with self._app.app_context():
                wait_seconds = self._round()
            self._wait_for_ring(wait_seconds)

    def _round(self) -> float:
        try:
            presence.announce_dispatcher(self._redis)
            workers = presence.live_workers(self._redis)
            slots = presence.slots_by_queue(workers) or dict.fromkeys(QUEUES, settings.worker_concurrency)
            self._sweep_if_due()
            dispatch.dispatch(self._windows(slots), self._send)
            due = dispatch.next_due_seconds()
            return min(_LOOK_AT_LEAST_EVERY_SECONDS, due if due is not None else _LOOK_AT_LEAST_EVERY_SECONDS)
        except (redis.RedisError, BrokerError, SQLAlchemyError, OSError) as error:
            log.warning('cannot dispatch for the moment: %s', type(error).__name__)
            return 1.0
        finally:
            db.session.remove()

    def _windows(self, slots: dict[str, int]) -> dict[str, int]:
        if settings.dispatch_window:
            return dict.fromkeys(QUEUES, settings.dispatch_window - 1)
        return slots

    def _sweep_if_due(self) -> None:
        if time.monotonic() - self._swept_at < settings.sweep_seconds:
            return
        self._swept_at = time.monotonic()
        done = dispatch.sweep(self._send, self._broker_length)
        if any(done.values()):
            log.info('swept: %s', ', '.join(f'{name} {count}' for name, count in done.items() if count))

    def _broker_length(self, queue: str) -> int | None:
        try:
            length: int = self._broker.llen(queue)
            return length
        except redis.RedisError:
            return None

    def _send(self, delivery: Delivery) -> None:
        celery.send_task(
            task_name(delivery.kind),
            args=[str(delivery.job_id)],
            task_id=delivery.message_id,
            queue=delivery.queue,
            retry=False,
            ignore_result=True,
        )

    def _wait_for_ring(self, seconds: float) -> None:
        if self.is_stopping:
            return
        try:
            self._redis.brpop([bell.WAKE_KEY], timeout=max(0.05, seconds))
            # One look serves every ring so far.
            self._redis.delete(bell.WAKE_KEY)
        except redis.RedisError:
            time.sleep(1)


def main() -> int:
    set_up_logging()
    dispatcher = Dispatcher()

    def stop(_number: int, _frame: FrameType | None) -> None:
        dispatcher.is_stopping = True

    signal.signal(signal.SIGTERM, stop)
    signal.signal(signal.SIGINT, stop)
    log.info('dispatching')
    dispatcher.run()
    return 0


if __name__ == '__main__':
    sys.exit(main())
