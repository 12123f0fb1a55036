"""Accepting work: a row in the caller's transaction, and a ring once it has committed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

import marshmallow
from flask import current_app

from autocorrect.database import utcnow
from autocorrect.errors import ValidationError
from autocorrect.extensions import db, on_commit
from autocorrect.jobs import bell, shares
from autocorrect.jobs.kinds import JobKind, get_kind
from autocorrect.jobs.models import Job, JobEvent
from autocorrect.jobs.states import JobState

# Said outright, so that the row can be shown before the database has filled in its defaults.
_FRESH: dict[str, Any] = {
    'state': JobState.PENDING,
    'attempt': 0,
    'children_total': 0,
    'children_completed': 0,
    'children_failed': 0,
    'current': 0,
    'total': 0,
    'percent': 0,
    'cost': 0.0,
    'message_code': 'queued',
}


def submit(
    kind_name: str,
    args: Mapping[str, Any],
    *,
    user_id: int,
    title: str | None = None,
    priority: int = 0,
    weight: float | None = None,
    cap: int | None = None,
    size: int | None = None,
    run_at: datetime | None = None,
    parent: Job | None = None,
    rerun_of: UUID | None = None,
) -> Job:
    """Accept one job; it exists once the caller's transaction commits.

    Raises:
        UnknownKindError: no feature declares this kind.
        ValidationError: the arguments do not fit the kind's schema.
    """
    kind = get_kind(kind_name)
    clean = _load_args(kind, args)
    job = _new_job(kind, args, clean, user_id, title, size)
    job.priority, job.run_at, job.rerun_of = priority, run_at, rerun_of
    job.parent_id = parent.id if parent else None
    _accept(job)
    shares.enter(job, weight, cap)
    on_commit(bell.ring)
    return job


def submit_batch(
    kind_name: str,
    items: Sequence[Mapping[str, Any]],
    *,
    user_id: int,
    title: str,
    titles: Sequence[str] = (),
    weight: float | None = None,
    cap: int | None = None,
) -> Job:
    """Accept many jobs of one kind under a parent that counts them; the parent is never claimed itself.

    Raises:
        ValidationError: there are no items, or one of them does not fit.
    """
    if not items:
        raise ValidationError('a batch needs at least one item')
    kind = get_kind(kind_name)
    parent = Job(id=uuid4(), kind=kind.name, title=title[:300], user_id=user_id, queue='default', args={}, **_FRESH)
    parent.state = JobState.RUNNING
    parent.children_total, parent.total, parent.started_at = len(items), len(items), utcnow()
    _accept(parent)
    for number, item in enumerate(items):
        name = titles[number] if number < len(titles) else None
        submit(kind_name, item, user_id=user_id, title=name, weight=weight, cap=cap, parent=parent)
    return parent


def _load_args(kind: JobKind, args: Mapping[str, Any]) -> Mapping[str, Any]:
    try:
        clean: Mapping[str, Any] = kind.args().load(dict(args))
    except marshmallow.ValidationError as error:
        raise ValidationError(errors={'args': error.messages}) from error
    return clean


def _new_job(
    kind: JobKind, args: Mapping[str, Any], clean: Mapping[str, Any], user_id: int, title: str | None, size: int | None
) -> Job:
    name = title or (kind.title(clean) if kind.title else kind.name)
    return Job(
        id=uuid4(),
        kind=kind.name,
        title=name[:300],
        user_id=user_id,
        queue=kind.queue_for(clean),
        args=dict(args),
        max_attempts=kind.max_attempts,
        cost_units=kind.cost(clean),
        size=kind.size(clean) if size is None else size,
        # Days away, so this process's clock will do, and the INSERT needs no second look at the row.
        expires_at=utcnow() + timedelta(seconds=current_app.config['JOB_EXPIRES_SECONDS']),
        **_FRESH,
    )


def _accept(job: Job) -> None:
    """Insert the row together with its first event, so that `seq` starts at 1 without another UPDATE."""
    job.last_seq = 1
    event = JobEvent(job_id=job.id, seq=1, attempt=0, state=job.state, code='queued', params={}, total=job.total)
    event.current = event.percent = 0
    db.session.add_all([job, event])
    # One flush for all that the caller has added: each costs as much as an INSERT.
    db.session.flush()
