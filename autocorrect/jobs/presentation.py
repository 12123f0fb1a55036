"""A job, an event and a notification as the public contract shows them, in the reader's language."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from flask import current_app

from autocorrect.i18n import locale
from autocorrect.jobs import push, queries, words
from autocorrect.jobs.events import payload_of
from autocorrect.jobs.models import Job, JobEvent


def iso(value: datetime | None) -> str | None:
    return value.isoformat() if value else None


def job_json(job: Job, *, detailed: bool = True) -> dict[str, Any]:
    """The job of contract.md; a list leaves out position and ETA, which cost queries of their own."""
    children = {'total': job.children_total, 'completed': job.children_completed, 'failed': job.children_failed}
    return {
        'id': str(job.id),
        'kind': job.kind,
        'title': job.title,
        'state': str(job.state),
        'queue': job.queue,
        'priority': job.priority,
        'step': job.step,
        'current': job.current,
        'total': job.total,
        'percent': job.percent,
        'message': words.message(job.message_code, {'attempt': job.attempt, **(job.message_params or {})}).for_locale(
            locale()
        ),
        'position': queries.position_of(job) if detailed else None,
        'eta_seconds': queries.eta_seconds(job, slots()) if detailed else None,
        'attempt': job.attempt,
        'max_attempts': job.max_attempts,
        'result': job.result,
        'error': words.describe_error(job.error, locale()),
        'provider': job.provider,
        'model': job.model,
        'cost': job.cost,
        'parent_id': str(job.parent_id) if job.parent_id else None,
        'rerun_of': str(job.rerun_of) if job.rerun_of else None,
        'children': children,
        'created_at': iso(job.created_at),
        'started_at': iso(job.started_at),
        'finished_at': iso(job.finished_at),
        'run_at': iso(job.run_at),
        'last_seq': job.last_seq,
    }


def slots() -> int:
    count: int = current_app.config['WORKER_CONCURRENCY']
    return max(1, count)


def event_json(event: JobEvent, kind: str) -> dict[str, Any]:
    payload = payload_of(event, kind)
    said = words.message(event.code, {'attempt': event.attempt, **(event.params or {})})
    return {**payload, 'message': said.for_locale(locale()), 'messages': said._asdict()}


def events_json(job: Job, events: Iterable[JobEvent]) -> list[dict[str, Any]]:
    return [event_json(event, job.kind) for event in events]


def notification_json(job: Job) -> dict[str, Any]:
    return {**push.notification_of(job), 'finished_at': iso(job.finished_at)}
