"""Choosing what runs next, and sweeping up what was lost. The dispatcher process calls this; it sends, this decides."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import func, or_, select, text, update

from autocorrect.database import db_now, read_only, utcnow
from autocorrect.extensions import db
from autocorrect.jobs import lifecycle, shares
from autocorrect.jobs.events import Note
from autocorrect.jobs.models import IS_WAITING, Job, QueueShare, QueueState
from autocorrect.jobs.states import JobState
from config.queues import QUEUES

log = logging.getLogger(__name__)

RESEND_AFTER_SECONDS = 5
RESEND_ANYWAY_AFTER_SECONDS = 600
_SWEEP_LIMIT = 500


@dataclass(frozen=True, slots=True)
class Delivery:
    """One message to send."""

    job_id: UUID
    kind: str
    queue: str
    number: int

    @property
    def message_id(self) -> str:
        # Never used twice: a worker that remembers a revoked id discards it for ever.
        return f'{self.job_id}:{self.number}'


Send = Callable[[Delivery], None]


def dispatch(slots: Mapping[str, int], send: Send) -> int:
    """Send the fairest due jobs of every queue while its window (free slots + 1) has room; returns how many."""
    return sum(_dispatch_queue(queue, slots.get(queue, 0), send) for queue in QUEUES)


def _dispatch_queue(queue: str, slots: int, send: Send) -> int:
    sent = 0
    with read_only():
        room = slots + 1 - _out(queue) if not _is_paused(queue) else 0
        db.session.commit()
    while sent < room:
        delivery = take_next(queue)
        if delivery is None:
            break
        if not _send_or_return(delivery, send):
            break
        sent += 1
    return sent


def _out(queue: str) -> int:
    return (
        db.session.scalar(select(func.coalesce(func.sum(QueueShare.running), 0)).where(QueueShare.queue == queue)) or 0
    )


def _is_paused(queue: str) -> bool:
    return bool(db.session.scalar(select(QueueState.is_paused).where(QueueState.queue == queue)))


def take_next(queue: str) -> Delivery | None:
    """Mark the next job of the user with the smallest tag as sent, and charge its owner; commits."""
    with read_only():
        users = db.session.scalars(_users_by_tag(queue)).all()
        best = (_best_of(queue, user) for user in users)
        found = next((job_id for job_id in best if job_id is not None), None)
        db.session.commit()
    if found is None:
        return None
    mark = (
        update(Job)
        .where(Job.id == found, text(IS_WAITING))
        .values(dispatched_at=db_now(), deliveries=Job.deliveries + 1)
        .returning(Job)
        .execution_options(synchronize_session=False, populate_existing=True)
    )
    job = db.session.execute(mark).scalar_one_or_none()
    if job is None:
        # Another dispatcher, or a cancel, was quicker; the next round looks again.
        db.session.rollback()
        return None
    shares.charge(job)
    db.session.commit()
    return Delivery(job.id, job.kind, job.queue, job.deliveries)


def _users_by_tag(queue: str) -> Any:
    has_room = or_(QueueShare.cap == 0, QueueShare.running < QueueShare.cap)
    mine = (QueueShare.queue == queue) & (QueueShare.pending > 0) & has_room
    return select(QueueShare.user_id).where(mine).order_by(QueueShare.tag, QueueShare.user_id).limit(200)


def _best_of(queue: str, user_id: int) -> UUID | None:
    is_due = or_(Job.run_at.is_(None), Job.run_at <= db_now())
    mine = select(Job.id).where(Job.queue == queue, Job.user_id == user_id, text(IS_WAITING), is_due)
    return db.session.scalar(mine.order_by(Job.priority.desc(), Job.created_at).limit(1))


def _send_or_return(delivery: Delivery, send: Send) -> bool:
    try:
        send(delivery)
        return True
    except Exception:
        log.warning('the broker takes no messages; the job waits on', extra={'job_id': str(delivery.job_id)})
    unsent = update(Job).where(
        Job.id == delivery.job_id, Job.state != JobState.RUNNING, Job.deliveries == delivery.number
    )
    job = db.session.execute(unsent.values(dispatched_at=None).returning(Job)).scalar_one_or_none()
    if job is not None:
        shares.refund(job)
    db.session.commit()
    return False


def next_due_seconds() -> float | None:
    """How long until the next waiting job comes due, or None when none waits for its time."""
    with read_only():
        later = db.session.scalar(select(func.min(Job.run_at)).where(text(IS_WAITING), Job.run_at > db_now()))
        db.session.commit()
    return None if later is None else max(0.0, (later - utcnow()).total_seconds())


# --- the sweep ---


def sweep(send: Send, broker_length: Callable[[str], int | None]) -> dict[str, int]:
    """Set right what a dead worker, a lost message or time itself left behind; returns counts by what was done."""
    return {**sweep_rows(), 'resent': _resend(send, broker_length)}


def sweep_rows() -> dict[str, int]:
    """The part of the sweep that sends nothing, for a command without a broker."""
    return {
        'lost': _sweep_jobs(Job.state == JobState.RUNNING, Job.lease_expires_at < db_now(), end=_end_lost),
        'timed_out': _sweep_jobs(Job.state == JobState.RUNNING, Job.deadline_at < db_now(), end=_end_overdue),
        'expired': _sweep_expired(),
    }


def _sweep_jobs(*guard: Any, end: Callable[[Job, tuple[Any, ...]], None]) -> int:
    with read_only():
        found = db.session.scalars(select(Job).where(*guard).limit(_SWEEP_LIMIT)).all()
        db.session.commit()
    for job in found:
        end(job, guard)
        db.session.commit()
    return len(found)


def _end_lost(job: Job, guard: tuple[Any, ...]) -> None:
    """A worker died with the job in its hands: again, unless it has taken a worker down as often as is allowed."""
    error = {'code': 'worker_lost', 'params': {}, 'retryable': True}
    if job.attempt >= job.max_attempts:
        lifecycle.finish(job.id, JobState.FAILED, Note('failed'), *guard, error=error, losses=Job.losses + 1)
        return
    delay = lifecycle.retry_delay_seconds(job.attempt)
    note = Note('worker_lost', {'seconds': round(delay)})
    lifecycle.put_off(job.id, note, delay, *guard, error=error, losses=Job.losses + 1)


def _end_overdue(job: Job, guard: tuple[Any, ...]) -> None:
    error = {'code': 'timed_out', 'params': {}, 'retryable': True}
    lifecycle.finish(job.id, JobState.TIMED_OUT, Note('timed_out'), *guard, error=error)


def _sweep_expired() -> int:
    paused = select(QueueState.queue).where(QueueState.is_paused)
    error = {'code': 'expired', 'params': {}, 'retryable': True}

    def end(job: Job, guard: tuple[Any, ...]) -> None:
        lifecycle.finish(job.id, JobState.FAILED, Note('expired'), *guard, error=error)

    return _sweep_jobs(Job.state == JobState.PENDING, Job.expires_at < db_now(), Job.queue.not_in(paused), end=end)


def _resend(send: Send, broker_length: Callable[[str], int | None]) -> int:
    """Send again what was sent and not claimed, but only when the broker's queue is shorter than it should be."""
    resent = 0
    for queue in QUEUES:
        unclaimed = (Job.queue == queue) & Job.state.in_(['PENDING', 'RETRYING']) & Job.dispatched_at.is_not(None)
        with read_only():
            stale = db.session.scalars(
                select(Job).where(unclaimed, Job.dispatched_at < db_now(-RESEND_AFTER_SECONDS)).limit(_SWEEP_LIMIT)
            ).all()
            count = db.session.scalar(select(func.count()).where(unclaimed)) or 0
            db.session.commit()
        if not stale:
            continue
        length = broker_length(queue)
        resent += sum(_resend_one(job, send) for job in stale if _is_missing(job, length, count))
    return resent


def _is_missing(job: Job, length: int | None, count: int) -> bool:
    assert job.dispatched_at is not None
    age = (utcnow() - job.dispatched_at).total_seconds()
    return (length is not None and length < count) or age > RESEND_ANYWAY_AFTER_SECONDS


def _resend_one(job: Job, send: Send) -> bool:
    again = update(Job).where(Job.id == job.id, Job.state == job.state, Job.deliveries == job.deliveries)
    marked = again.values(dispatched_at=db_now(), deliveries=Job.deliveries + 1).returning(Job.deliveries)
    number = db.session.scalar(marked.execution_options(synchronize_session=False))
    db.session.commit()
    if number is None:
        return False
    try:
        send(Delivery(job.id, job.kind, job.queue, number))
    except Exception:
        log.warning('the broker takes no messages; the sweep tries again', extra={'job_id': str(job.id)})
        return False
    return True
