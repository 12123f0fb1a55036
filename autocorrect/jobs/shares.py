"""Fair shares: one row per queue and user, changed in the transaction that moves the job it counts.

Start-time fair queueing (Goyal, Vin and Cheng 1996): whoever has the smallest tag is next, and is charged
cost / weight when a job of theirs is sent. A newcomer starts at the queue's virtual time: idling saves nothing up.
"""

from __future__ import annotations

from sqlalchemy import Insert, func, select, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import InstrumentedAttribute

from autocorrect.extensions import db
from autocorrect.jobs.models import Job, QueueShare, QueueState
from autocorrect.jobs.states import WAITING, JobState


def enter(job: Job, weight: float | None = None, cap: int | None = None, count: int = 1) -> None:
    """Count `count` more jobs of this owner as waiting; `weight` and `cap` follow the owner's tier when given."""
    changes = {'weight': weight, 'cap': cap}
    given = {name: value for name, value in changes.items() if value is not None}
    row = {'queue': job.queue, 'user_id': job.user_id, 'pending': count, 'running': 0, 'tag': 0.0}
    row |= {'weight': 1.0, 'cap': 0} | given
    statement = _insert(QueueShare).values(**row)
    grown = {'pending': QueueShare.pending + count, **given}
    db.session.execute(statement.on_conflict_do_update(index_elements=['queue', 'user_id'], set_=grown))


def charge(job: Job) -> None:
    """Move one job from waiting to running and charge its owner."""
    state = _queue_state(job.queue)
    share = db.session.execute(_row_of(job)).scalar_one()
    start = max(share.tag, state.virtual_time)
    # Expressions for the counters: another process may have changed them since they were read.
    _change(
        job, tag=start + job.cost_units / max(share.weight, 0.01), pending=_less('pending'), running=_more('running')
    )
    # A tag can lag behind the clock, so virtual time never runs back.
    statement = update(QueueState).where(QueueState.queue == job.queue, QueueState.virtual_time < start)
    db.session.execute(statement.values(virtual_time=start))


def refund(job: Job) -> None:
    """Undo a charge whose message could not be sent."""
    share = db.session.execute(_row_of(job)).scalar_one()
    tag = QueueShare.tag - job.cost_units / max(share.weight, 0.01)
    _change(job, tag=tag, pending=_more('pending'), running=_less('running'))


def put_back(job: Job) -> None:
    """A job that ran waits again (a retry, a hand-back)."""
    _change(job, pending=_more('pending'), running=_less('running'))


def leave(job: Job) -> None:
    """A job has ended: take it off the side on which it was counted."""
    if job.dispatched_at is None:
        _change(job, pending=_less('pending'))
    else:
        _change(job, running=_less('running'))


def reconcile() -> int:
    """Count again from the jobs themselves; returns how many rows were wrong (0 unless somebody interfered)."""
    waiting = [str(state) for state in WAITING]
    is_waiting = Job.state.in_(waiting) & Job.dispatched_at.is_(None)
    is_out = (Job.state.in_(waiting) & Job.dispatched_at.is_not(None)) | (
        (Job.state == JobState.RUNNING) & Job.dispatched_at.is_not(None)
    )
    wrong = 0
    for share in db.session.execute(select(QueueShare)).scalars():
        mine = (Job.queue == share.queue) & (Job.user_id == share.user_id)
        pending = db.session.execute(select(func.count()).where(mine, is_waiting)).scalar_one()
        running = db.session.execute(select(func.count()).where(mine, is_out)).scalar_one()
        if (share.pending, share.running) != (pending, running):
            share.pending, share.running = pending, running
            wrong += 1
    db.session.flush()
    return wrong


def _insert(model: type) -> postgresql.Insert | sqlite.Insert:
    dialect = postgresql if db.engine.dialect.name == 'postgresql' else sqlite
    statement: Insert = dialect.insert(model)
    assert isinstance(statement, (postgresql.Insert, sqlite.Insert))
    return statement


def _queue_state(queue: str) -> QueueState:
    fresh = _insert(QueueState).values(queue=queue, virtual_time=0.0, is_paused=False)
    db.session.execute(fresh.on_conflict_do_nothing())
    statement = select(QueueState).where(QueueState.queue == queue).execution_options(populate_existing=True)
    return db.session.execute(statement).scalar_one()


def _row_of(job: Job):  # type: ignore[no-untyped-def]  # noqa: ANN202 - a Select of two generic parameters
    mine = (QueueShare.queue == job.queue) & (QueueShare.user_id == job.user_id)
    return select(QueueShare).where(mine).execution_options(populate_existing=True)


def _change(job: Job, **values: object) -> None:
    statement = update(QueueShare).where(QueueShare.queue == job.queue, QueueShare.user_id == job.user_id)
    db.session.execute(statement.values(**values).execution_options(synchronize_session=False))


def _column(name: str) -> InstrumentedAttribute[int]:
    column: InstrumentedAttribute[int] = getattr(QueueShare, name)
    return column


def _more(name: str) -> object:
    return _column(name) + 1


def _less(name: str) -> object:
    # Never below zero: a wrong count must not lock a user out for good.
    column = _column(name)
    return func.max(column - 1, 0) if db.engine.dialect.name == 'sqlite' else func.greatest(column - 1, 0)
