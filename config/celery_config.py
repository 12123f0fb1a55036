"""Queues, limits, recycling and the beat schedule: data only."""

from __future__ import annotations

from typing import Any

from kombu import Queue

from config.queues import DEFAULT_QUEUE, QUEUES
from config.settings import Settings

CANARY_SECONDS = 30

# A message is a doorbell: late or twice, the claim in the database decides. Only speed is at stake here.
BROKER_TRANSPORT_OPTIONS: dict[str, Any] = {
    'visibility_timeout': 3600,
    # With the defaults a message of a killed worker came back after some 100 seconds; so it takes about five.
    'unacked_restore_interval': 1,
    'unacked_restore_throttle': 1,
    # Order is decided in SQL; one list a queue instead of four keeps the blocking pop short.
    'priority_steps': [0],
    'queue_order_strategy': 'round_robin',
    'socket_connect_timeout': 5,
    'socket_keepalive': True,
    'health_check_interval': 20,
}


def celery_config(settings: Settings) -> dict[str, Any]:
    return {
        'broker_url': settings.celery_broker_url,
        # With a result backend, publishing while Redis is away blocks for 19 seconds instead of failing at once.
        'result_backend': settings.celery_result_backend or None,
        'task_ignore_result': True,
        'task_store_errors_even_if_ignored': False,
        # Without a key of its own each queue would be bound to the default key, and get every message.
        'task_queues': [Queue(name, routing_key=name) for name in QUEUES],
        'task_default_queue': DEFAULT_QUEUE,
        'task_create_missing_queues': False,
        'task_acks_late': True,
        'task_reject_on_worker_lost': True,
        'task_soft_time_limit': settings.celery_task_soft_time_limit,
        'task_time_limit': settings.celery_task_time_limit,
        'task_serializer': 'json',
        'result_serializer': 'json',
        'accept_content': ['json'],
        'broker_transport_options': dict(BROKER_TRANSPORT_OPTIONS),
        'broker_connection_retry_on_startup': True,
        'broker_connection_max_retries': None,
        # A running job goes on while the broker is away: its lease and its result live in the database.
        'worker_cancel_long_running_tasks_on_connection_loss': False,
        'worker_prefetch_multiplier': 1,
        'worker_concurrency': settings.worker_concurrency,
        'worker_max_tasks_per_child': settings.celery_worker_max_tasks_per_child,
        'worker_max_memory_per_child': settings.celery_worker_max_memory_per_child,
        'worker_hijack_root_logger': False,
        'worker_send_task_events': False,
        'timezone': 'UTC',
        'enable_utc': True,
        'beat_schedule': BEAT_SCHEDULE,
        'beat_max_loop_interval': 5,
    }


def _canary(queue: str) -> dict[str, Any]:
    """A task that shows that a worker listens to this queue; one that waited too long shows nothing."""
    options = {'queue': queue, 'expires': CANARY_SECONDS}
    return {'task': 'maintenance.canary', 'schedule': CANARY_SECONDS, 'args': (queue,), 'options': options}


BEAT_SCHEDULE: dict[str, dict[str, Any]] = {
    **{f'canary-{queue}': _canary(queue) for queue in QUEUES},
    'prune': {'task': 'maintenance.prune', 'schedule': 3600, 'options': {'queue': DEFAULT_QUEUE, 'expires': 3000}},
}
