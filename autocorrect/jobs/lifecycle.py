"""Ends and beginnings that are not a worker's alone: finish, retry, cancel, run again."""

from __future__ import annotations

import random
from typing import Any
from uuid import UUID

from flask import current_app
from sqlalchemy import ColumnElement, update

from autocorrect.database import db_now
from autocorrect.errors import ConflictError
from autocorrect.extensions import db, on_commit
from autocorrect.jobs import bell, events, shares
from autocorrect.jobs.events import Note
from autocorrect.jobs.kinds import UnknownKindError, get_kind
from autocorrect.jobs.models import Attempt, Job
from autocorrect.jobs.states import RETRYABLE, JobState

FIRST_RETRY_SECONDS = 5.0
LONGEST_RETRY_SECONDS = 300.0


def retry_delay_seconds(attempt: int, asked_seconds: float | None = None) -> float:
    """Exponential back-off with jitter (0.5 to 1 of the step), and never less than the other side asked for."""
    step = min(LONGEST_RETRY_SECONDS, FIRST_RETRY_SECONDS * 3 ** max(0, attempt - 1))
    delay = step * random.uniform(0.5, 1.0)
    return max(delay, asked_seconds or 0.0)


def finish(
    job_id: UUID,
    state: JobState,
    note: Note,
    *guard: ColumnElement[bool],
    error: dict[str, Any] | None = None,
    **more: Any,
) -> Job | None:
    """End a job in the current transaction, with everything that hangs on its end; None when the guard fails.

    The lease goes with it, so that whoever worked on it can write nothing afterwards.
    """
    job = events.change(
        job_id,
        note,
        guard,
        state=state,
        error=error,
        finished_at=db_now(),
        lease_token=None,
        lease_expires_at=None,
        **more,
    )
    if job is None:
        return None
    _close_attempt(job, str(state), error)
    if not job.children_total:
        shares.leave(job)
    _call_on_final(job)
    if job.parent_id is not None:
        _tell_parent(job)
    # A place has become free.
    on_commit(bell.ring)
    return job


def put_off(
    job_id: UUID, note: Note, delay_seconds: float, *guard: ColumnElement[bool], error: dict[str, Any], **more: Any
) -> Job | None:
    """Let a running job run again later (RETRYING); None when the guard fails."""
    waiting = {'run_at': db_now(delay_seconds), 'dispatched_at': None, 'lease_token': None, 'lease_expires_at': None}
    job = events.change(job_id, note, guard, state=JobState.RETRYING, error=error, **waiting, **more)
    if job is None:
        return None
    _close_attempt(job, str(JobState.RETRYING), error)
    shares.put_back(job)
    on_commit(bell.ring)
    return job


def cancel(job: Job) -> Job:
    """End a job now, whatever it is doing. Its children go with it.

    Raises:
        ConflictError: it had already ended.
    """
    ended = finish(job.id, JobState.CANCELLED, Note('cancelled'), events.is_active(), error=_plain_error('cancelled'))
    if ended is None:
        raise ConflictError('already_finished')
    if ended.children_total:
        for child_id in db.session.scalars(db.select(Job.id).where(Job.parent_id == job.id, events.is_active())).all():
            finish(child_id, JobState.CANCELLED, Note('cancelled'), events.is_active(), error=_plain_error('cancelled'))
    return ended


def retry(job: Job) -> Job:
    """Run an ended job again: the same row, a new run with its attempts counted anew.

    Raises:
        ConflictError: it is still active, or completed, or a batch.
    """
    if job.children_total:
        raise ConflictError('not_retryable')
    fresh: dict[str, Any] = dict.fromkeys(
        (
            'error',
            'result',
            'finished_at',
            'started_at',
            'dispatched_at',
            'lease_token',
            'lease_expires_at',
            'deadline_at',
            'run_at',
        )
    )
    fresh |= {'attempt': 0, 'losses': 0, 'percent': 0, 'current': 0, 'total': 0, 'step': None, 'run': Job.run + 1}
    fresh['expires_at'] = db_now(current_app.config['JOB_EXPIRES_SECONDS'])
    waiting = events.change(job.id, Note('retried'), [events.in_states(*RETRYABLE)], state=JobState.PENDING, **fresh)
    if waiting is None:
        raise ConflictError('not_retryable')
    shares.enter(waiting)
    on_commit(bell.ring)
    return waiting


def _plain_error(code: str) -> dict[str, Any]:
    return {'code': code, 'params': {}, 'retryable': False}


def _close_attempt(job: Job, outcome: str, error: dict[str, Any] | None) -> None:
    still_open = (Attempt.job_id == job.id) & Attempt.outcome.is_(None)
    statement = update(Attempt).where(still_open).values(outcome=outcome, error=error, finished_at=db_now())
    db.session.execute(statement.execution_options(synchronize_session=False))


def _call_on_final(job: Job) -> None:
    try:
        kind = get_kind(job.kind)
    except UnknownKindError:
        return
    if kind.on_final is not None:
        kind.on_final(job)


def _tell_parent(child: Job) -> None:
    """Count a child's end in its parent, which is locked last, and close the parent with its last child."""
    completed = 1 if child.state == JobState.COMPLETED else 0
    done = Job.children_completed + Job.children_failed + 1
    counters: dict[str, Any] = {
        'children_completed': Job.children_completed + completed,
        'children_failed': Job.children_failed + (1 - completed),
        'current': done,
        'percent': done * 100 // Job.children_total,
    }
    assert child.parent_id is not None
    # Two statements, because the event's words need the numbers that only the row lock makes certain.
    locked = db.session.execute(
        update(Job)
        .where(Job.id == child.parent_id, events.is_active())
        .values(**counters)
        .returning(Job)
        .execution_options(synchronize_session=False, populate_existing=True)
    ).scalar_one_or_none()
    if locked is None:
        return
    note = Note('children', {'done': locked.current, 'total': locked.children_total})
    if locked.current < locked.children_total:
        events.change(locked.id, note)
        return
    state = JobState.COMPLETED if locked.children_completed else JobState.FAILED
    finish(locked.id, state, Note('completed' if locked.children_completed else 'failed'), events.is_active())
