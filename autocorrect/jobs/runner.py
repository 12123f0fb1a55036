"""Running one job: claim it, keep the lease, do the work, and commit its one result."""

from __future__ import annotations

import logging
import time
import traceback
import uuid
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any
from uuid import UUID

from flask import current_app
from sqlalchemy import case, func, or_, update
from sqlalchemy.exc import OperationalError

from autocorrect.database import db_now, read_only
from autocorrect.errors import AppError
from autocorrect.extensions import db
from autocorrect.jobs import events, lifecycle
from autocorrect.jobs.errors import HandBackError, JobError, LeaseLostError
from autocorrect.jobs.events import Note
from autocorrect.jobs.kinds import JobKind, UnknownKindError, get_kind
from autocorrect.jobs.lease import Lease
from autocorrect.jobs.models import Attempt, Job
from autocorrect.jobs.states import JobState

log = logging.getLogger(__name__)

# After the soft limit the worker has this long to say so itself; then the sweep does.
DEADLINE_GRACE_SECONDS = 20
_TICK_SECONDS = 0.25


class JobContext:
    """What a kind's `run` gets: the row as it was claimed, and the only ways to write about it."""

    def __init__(self, job: Job, kind: JobKind, lease: Lease) -> None:
        self.job = job
        self.kind = kind
        self.is_complete = False
        self._lease = lease
        self._step: str | None = None
        self._last_tick = 0.0

    @property
    def args(self) -> dict[str, Any]:
        args: dict[str, Any] = self.job.args
        return args

    def read(self, load: Callable[[], Any]) -> Any:
        """What `load` returns, with no transaction left open behind it."""
        with read_only():
            try:
                return load()
            finally:
                db.session.commit()

    @contextmanager
    def step(self, name: str, total: int = 0) -> Iterator[None]:
        """One named step, shown to the owner; `total` is how many parts it has (0: not counted)."""
        self._step = name
        self._write(Note('step', {'step': name}, step=name, current=0, total=total, percent=self._percent(0)))
        yield

    def progress(self, current: int, total: int, data: Any = None, code: str = 'step') -> None:
        """Part `current` of `total` of this step is done. Ticks are joined to four a second; data is always sent."""
        now = time.monotonic()
        if data is None and current < total and now - self._last_tick < _TICK_SECONDS:
            self._lease.check()
            return
        self._last_tick = now
        percent = self._percent(current / total if total else 0)
        note = Note(code, {'step': self._step, 'n': current, 'm': total}, None, current, total, percent, data)
        self._write(note)

    def publish(self, name: str, items: Sequence[Any], current: int, total: int, code: str = 'step') -> None:
        """Send provisional results under `name`, in as many events as their size asks for."""
        batch: list[Any] = []
        for item in items:
            if batch and not events.fits({name: [*batch, item]}):
                self.progress(current, total, {name: batch}, code)
                batch = []
            batch.append(item)
        self.progress(current, total, {name: batch} if batch else None, code)

    def complete(self, store: Callable[[], Any], **more: Any) -> None:
        """Store the result and end the job, in one transaction that only the holder of the lease can commit.

        `store` writes the domain's rows and returns what the job shows as its result.

        Raises:
            LeaseLostError: the job is no longer this worker's; nothing was written.
        """
        guard = self._lease.guard()
        job = lifecycle.finish(self.job.id, JobState.COMPLETED, Note('completed', percent=100), *guard, **more)
        if job is None:
            db.session.rollback()
            raise LeaseLostError
        job.result = store()
        db.session.commit()
        self.is_complete = True

    def _write(self, note: Note) -> None:
        if events.change(self.job.id, note, self._lease.guard()) is None:
            db.session.rollback()
            raise LeaseLostError
        db.session.commit()

    def _percent(self, fraction: float) -> int:
        steps = self.kind.steps
        if self._step not in steps:
            return int(99 * fraction)
        return int(99 * (steps.index(self._step) + fraction) / len(steps))


def run_job(job_id: UUID, worker: str, timeout_errors: tuple[type[BaseException], ...] = ()) -> None:
    """Do one delivery of a job. Every outcome but a hand-back is written to the row and not raised.

    Raises:
        HandBackError: the worker is shutting down; the job waits again.
    """
    claimed = claim(job_id, worker)
    if claimed is None:
        log.info('nothing to claim: ended, taken, or not due', extra={'job_id': str(job_id)})
        return
    job, lease = claimed
    with lease:
        _run_claimed(job, lease, timeout_errors)


def claim(job_id: UUID, worker: str) -> tuple[Job, Lease] | None:
    """Take the job if it is waiting and was sent, or if its last holder let the lease run out; commits."""
    token = str(uuid.uuid4())
    settings = current_app.config
    lease_over = (Job.state == JobState.RUNNING) & (Job.lease_expires_at < db_now())
    due = or_(
        Job.state == JobState.PENDING,
        (Job.state == JobState.RETRYING) & or_(Job.run_at.is_(None), Job.run_at <= db_now()),
        lease_over,
    )
    guard = [Job.dispatched_at.is_not(None), Job.attempt < Job.max_attempts, due]
    changes: dict[str, Any] = {
        'state': JobState.RUNNING,
        'attempt': Job.attempt + 1,
        'losses': Job.losses + case((lease_over, 1), else_=0),
        'lease_token': token,
        'lease_expires_at': db_now(settings['LEASE_SECONDS']),
        'deadline_at': db_now(_limit_of(job_id) + DEADLINE_GRACE_SECONDS),
        'started_at': func.coalesce(Job.started_at, db_now()),
        'run_at': None,
    }
    note = Note('started', {}, step=None, current=0, total=0, percent=0)
    job = events.change(job_id, note, guard, **changes)
    if job is None:
        db.session.rollback()
        return None
    _open_attempt(job, token, worker)
    db.session.commit()
    return job, Lease(job.id, token)


def _limit_of(job_id: UUID) -> int:
    name = db.session.scalar(db.select(Job.kind).where(Job.id == job_id))
    try:
        return get_kind(name).soft_time_limit_seconds if name else 0
    except UnknownKindError:
        return 0


def _open_attempt(job: Job, token: str, worker: str) -> None:
    lost = update(Attempt).where(Attempt.job_id == job.id, Attempt.outcome.is_(None))
    db.session.execute(lost.values(outcome='lost', finished_at=db_now()).execution_options(synchronize_session=False))
    attempt = Attempt(job_id=job.id, run=job.run, number=job.attempt, worker=worker[:128], lease_token=token)
    db.session.add(attempt)
    db.session.flush()


def _run_claimed(job: Job, lease: Lease, timeout_errors: tuple[type[BaseException], ...]) -> None:
    try:
        kind = get_kind(job.kind)
        context = JobContext(job, kind, lease)
        kind.run(context, dict(job.args))
        if not context.is_complete:
            context.complete(lambda: None)
    except LeaseLostError:
        db.session.rollback()
        log.info('the lease was lost; nothing more is written', extra={'job_id': str(job.id)})
    except timeout_errors:
        _record_timeout(job, lease)
    except HandBackError:
        _hand_back(job, lease)
        raise
    except Exception as error:
        _record_failure(job, lease, error)


def _record_timeout(job: Job, lease: Lease) -> None:
    db.session.rollback()
    error = {'code': 'timed_out', 'params': {}, 'retryable': True}
    lifecycle.finish(job.id, JobState.TIMED_OUT, Note('timed_out'), *lease.guard(), error=error)
    db.session.commit()


def _hand_back(job: Job, lease: Lease) -> None:
    """Put the job back as if it had not been tried: a deploy is nobody's failure."""
    from autocorrect.jobs import shares

    db.session.rollback()
    waiting = {'state': JobState.PENDING, 'attempt': Job.attempt - 1, 'lease_token': None, 'lease_expires_at': None}
    note = Note('handed_back', percent=0, current=0, total=0)
    handed = events.change(job.id, note, lease.guard(), dispatched_at=None, **waiting)
    if handed is not None:
        shares.put_back(handed)
        closing = update(Attempt).where(Attempt.lease_token == lease.token)
        db.session.execute(closing.values(outcome='handed_back', finished_at=db_now()))
    db.session.commit()


def _record_failure(job: Job, lease: Lease, error: Exception) -> None:
    """Write the failure, as a retry where one can help. A failure to write is left to the sweep."""
    log.exception('a job failed', extra={'job_id': str(job.id)})
    try:
        db.session.rollback()
        stored = describe(error)
        if stored['retryable'] and job.attempt < job.max_attempts:
            asked = error.retry_after_seconds if isinstance(error, JobError) else None
            delay = lifecycle.retry_delay_seconds(job.attempt, asked)
            note = Note('retrying', {'attempt': job.attempt, 'seconds': round(delay)})
            lifecycle.put_off(job.id, note, delay, *lease.guard(), error=stored)
        else:
            lifecycle.finish(job.id, JobState.FAILED, Note('failed'), *lease.guard(), error=stored)
        db.session.commit()
    except OperationalError:
        db.session.rollback()
        log.exception('the failure could not be written; the sweep will find the job', extra={'job_id': str(job.id)})


def describe(error: Exception) -> dict[str, Any]:
    """A failure as it is stored: code, parameters, whether to retry, and where in our code it came from."""
    code, retryable, params = 'internal_error', True, {}
    if isinstance(error, (JobError, AppError)):
        code, retryable, params = error.code, error.retryable, error.params
    elif isinstance(error, UnknownKindError):
        code = 'unknown_kind'
    elif isinstance(error, OperationalError):
        code = 'database_unavailable'
    return {'code': code, 'params': params, 'retryable': retryable, 'type': type(error).__name__, **_origin(error)}


def _origin(error: Exception) -> dict[str, Any]:
    """File, line and function only: a message or a local variable could hold somebody's essay."""
    frames = traceback.extract_tb(error.__traceback__)
    own = [
        f'{f.filename.partition("autocorrect/")[2]}:{f.lineno} {f.name}'
        for f in frames
        if '/autocorrect/' in f.filename
    ]
    return {'frame': own[-1].partition(':')[0] + ' ' + own[-1].rpartition(' ')[2] if own else '', 'trace': own[-12:]}
