"""Reads about jobs. Every one of them asks whose they are."""

from __future__ import annotations

import statistics
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Select, func, or_, select

from autocorrect.database import utcnow
from autocorrect.errors import NotFoundError
from autocorrect.extensions import db
from autocorrect.jobs.models import Attempt, Job, JobEvent, NotificationMark, QueueShare
from autocorrect.jobs.states import FINAL, WAITING, JobState

MAX_EVENTS = 1000


def get_for_user(job_id: UUID, user_id: int, is_admin: bool = False) -> Job:
    """Raises:
    NotFoundError: there is no such job, or it is somebody else's; the two look the same on purpose.
    """
    job: Job | None = db.session.get(Job, job_id)
    if job is None or (job.user_id != user_id and not is_admin):
        raise NotFoundError
    return job


def jobs_of(
    user_id: int,
    *,
    state: str | None = None,
    kind: str | None = None,
    text: str | None = None,
    since: datetime | None = None,
) -> Select[tuple[Job]]:
    """The user's own jobs, newest first; children of a batch stay under their parent."""
    statement = select(Job).where(Job.user_id == user_id, Job.parent_id.is_(None))
    if state:
        statement = statement.where(Job.state.in_(state.upper().split(',')))
    if kind:
        statement = statement.where(Job.kind == kind)
    if since:
        statement = statement.where(Job.created_at >= since)
    if text:
        statement = statement.where(_mentions(text))
    return statement.order_by(Job.created_at.desc(), Job.id)


def _mentions(text: str) -> ColumnElement[bool]:
    try:
        return Job.id == UUID(text)
    except ValueError:
        return or_(Job.title.icontains(text, autoescape=True), Job.kind.icontains(text, autoescape=True))


def children_of(job: Job) -> list[Job]:
    return list(db.session.scalars(select(Job).where(Job.parent_id == job.id).order_by(Job.created_at, Job.id)))


def attempts_of(job: Job) -> list[Attempt]:
    return list(db.session.scalars(select(Attempt).where(Attempt.job_id == job.id).order_by(Attempt.id)))


def events_after(job: Job, after: int = 0, limit: int = MAX_EVENTS) -> list[JobEvent]:
    later = select(JobEvent).where(JobEvent.job_id == job.id, JobEvent.seq > after)
    return list(db.session.scalars(later.order_by(JobEvent.seq).limit(limit)))


def position_of(job: Job) -> int | None:
    """How many jobs are ahead of this waiting one (0: it is next), by the fair order; None once it is not waiting.

    The r-th job of one user is reached after at most r of each other user's: that is what fair shares mean.
    """
    if job.state not in WAITING:
        return None
    if job.dispatched_at is not None:
        return 0
    older = (Job.priority > job.priority) | ((Job.priority == job.priority) & (Job.created_at < job.created_at))
    waiting = Job.state.in_([str(state) for state in WAITING]) & Job.dispatched_at.is_(None)
    mine = select(func.count()).where(Job.queue == job.queue, Job.user_id == job.user_id, waiting, older)
    ahead = db.session.scalar(mine) or 0
    others = select(QueueShare.pending).where(QueueShare.queue == job.queue, QueueShare.user_id != job.user_id)
    return ahead + sum(min(pending, ahead + 1) for pending in db.session.scalars(others.where(QueueShare.pending > 0)))


def eta_seconds(job: Job, slots: int) -> float | None:
    """About how long until a waiting or running job ends, from the last runs of its kind; None without any."""
    if job.state in FINAL:
        return None
    usual = _usual_seconds(job.kind)
    if usual is None:
        return None
    if job.state == JobState.RUNNING and job.started_at:
        return max(0.0, usual - (utcnow() - job.started_at).total_seconds())
    rounds = (position_of(job) or 0) // max(1, slots) + 1
    return round(usual * rounds, 1)


def _usual_seconds(kind: str) -> float | None:
    ended = select(Job.started_at, Job.finished_at).where(Job.kind == kind, Job.state == JobState.COMPLETED)
    rows = db.session.execute(ended.order_by(Job.finished_at.desc()).limit(30)).all()
    spans = [(end - start).total_seconds() for start, end in rows if start and end]
    return statistics.median(spans) if spans else None


def summary_of(user_id: int) -> dict[str, Any]:
    """Counts by state, and the median and 95th percentile duration of what completed in the last day."""
    mine = (Job.user_id == user_id) & Job.parent_id.is_(None)
    counts = dict(db.session.execute(select(Job.state, func.count()).where(mine).group_by(Job.state)).all())
    day = utcnow() - timedelta(days=1)
    failed = select(func.count()).where(mine, Job.state.in_(['FAILED', 'TIMED_OUT']), Job.finished_at >= day)
    done = select(Job.started_at, Job.finished_at).where(mine, Job.state == JobState.COMPLETED, Job.finished_at >= day)
    rows = db.session.execute(done.order_by(Job.finished_at.desc()).limit(500)).all()
    spans = sorted((end - start).total_seconds() for start, end in rows if start and end)
    return {
        'counts': counts,
        'failed_today': db.session.scalar(failed) or 0,
        'p50': spans[len(spans) // 2] if spans else None,
        'p95': spans[min(len(spans) - 1, int(len(spans) * 0.95))] if spans else None,
    }


def unread_notifications(user_id: int, limit: int = 50) -> list[Job]:
    """The user's jobs that have ended since they last looked, newest first."""
    mark = db.session.get(NotificationMark, user_id)
    ended = select(Job).where(Job.user_id == user_id, Job.parent_id.is_(None), Job.finished_at.is_not(None))
    ended = ended.where(Job.state != JobState.CANCELLED)
    if mark is not None:
        ended = ended.where(Job.finished_at > mark.seen_at)
    return list(db.session.scalars(ended.order_by(Job.finished_at.desc()).limit(limit)))
