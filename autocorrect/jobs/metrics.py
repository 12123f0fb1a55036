"""Prometheus text: what waits, what runs, what failed, and who is there to do it."""

from __future__ import annotations

from collections.abc import Iterator

import redis
from flask import Blueprint, Response
from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, generate_latest
from prometheus_client.core import GaugeMetricFamily, Metric
from prometheus_client.registry import Collector
from sqlalchemy import func, select

from autocorrect.extensions import db
from autocorrect.jobs.bell import connection
from autocorrect.jobs.models import Job, QueueShare
from autocorrect.jobs.presence import live_workers, slots_by_queue

bp = Blueprint('metrics', __name__)


class JobCollector(Collector):
    """Counted from the tables when asked, so that every web process tells the same."""

    def collect(self) -> Iterator[Metric]:
        jobs = GaugeMetricFamily('autocorrect_jobs', 'Jobs by kind and state', labels=['kind', 'state'])
        for kind, state, count in db.session.execute(
            select(Job.kind, Job.state, func.count()).group_by(Job.kind, Job.state)
        ):
            jobs.add_metric([kind, state], count)
        yield jobs
        queues = GaugeMetricFamily(
            'autocorrect_queue_jobs', 'Jobs of a queue that wait or run', labels=['queue', 'side']
        )
        sums = select(QueueShare.queue, func.sum(QueueShare.pending), func.sum(QueueShare.running))
        for queue, pending, running in db.session.execute(sums.group_by(QueueShare.queue)):
            queues.add_metric([queue, 'pending'], pending)
            queues.add_metric([queue, 'running'], running)
        yield queues
        yield from _workers()


def _workers() -> Iterator[Metric]:
    slots = GaugeMetricFamily('autocorrect_worker_slots', 'Jobs of a queue that can run at once', labels=['queue'])
    try:
        for queue, count in slots_by_queue(live_workers(connection())).items():
            slots.add_metric([queue], count)
    except redis.RedisError:
        # Without Redis nobody knows of the workers; no sample says so better than a zero.
        return
    yield slots


@bp.get('/metrics')
def metrics() -> Response:
    registry = CollectorRegistry()
    registry.register(JobCollector())
    return Response(generate_latest(registry), content_type=CONTENT_TYPE_LATEST)
