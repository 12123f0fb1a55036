"""Which dispatchers and workers are alive: short-lived keys in Redis that each renews."""

from __future__ import annotations

import json
from typing import Any

import redis

DISPATCHER_KEY = 'autocorrect:dispatcher'
WORKER_PREFIX = 'autocorrect:worker:'
ALIVE_SECONDS = 15
RENEW_SECONDS = 4


def announce_dispatcher(client: redis.Redis) -> None:
    client.set(DISPATCHER_KEY, b'1', ex=ALIVE_SECONDS)


def announce_worker(client: redis.Redis, name: str, queues: list[str], slots: int) -> None:
    client.set(WORKER_PREFIX + name, json.dumps({'queues': queues, 'slots': slots}), ex=ALIVE_SECONDS)


def forget_worker(client: redis.Redis, name: str) -> None:
    client.delete(WORKER_PREFIX + name)


def live_workers(client: redis.Redis) -> list[dict[str, Any]]:
    """Queues and slots of every worker that has renewed its key lately."""
    keys = list(client.scan_iter(match=WORKER_PREFIX + '*', count=200))
    values: list[Any] = client.mget(keys) if keys else []
    return [json.loads(value) for value in values if value]


def slots_by_queue(workers: list[dict[str, Any]]) -> dict[str, int]:
    """How many jobs of each queue can run at once."""
    slots: dict[str, int] = {}
    for worker in workers:
        for queue in worker['queues']:
            slots[queue] = slots.get(queue, 0) + worker['slots']
    return slots
