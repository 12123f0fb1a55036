"""Tables of the spine. The row is the job; a broker's message only rings for it."""

from __future__ import annotations

import uuid
from datetime import datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey, Index, String, UniqueConstraint, Uuid, text
from sqlalchemy.orm import Mapped, mapped_column

from autocorrect.database import UtcDateTime, utcnow
from autocorrect.extensions import db
from autocorrect.jobs.states import FINAL, JobState

# Literals, not parameters: both databases use the partial index only where they can see that it applies.
IS_WAITING = "dispatched_at IS NULL AND state IN ('PENDING', 'RETRYING')"


class Job(db.Model):  # type: ignore[name-defined]
    """One piece of accepted work.

    `dispatched_at` says on which side of the fair queue it is counted: None means waiting in SQL, a time means that a
    message was sent or a worker has it. `lease_token` is what a worker must hold to write anything.
    """

    __tablename__ = 'job'
    __table_args__ = (
        Index(
            'ix_job_next',
            'queue',
            'user_id',
            text('priority DESC'),
            'created_at',
            sqlite_where=text(IS_WAITING),
            postgresql_where=text(IS_WAITING),
        ),
        Index('ix_job_listing', 'user_id', 'created_at'),
        Index('ix_job_state_lease', 'state', 'lease_expires_at'),
    )

    id: Mapped[uuid.UUID] = mapped_column(Uuid, primary_key=True, default=uuid.uuid4)
    kind: Mapped[str] = mapped_column(String(64), index=True)
    title: Mapped[str] = mapped_column(String(300), default='')
    user_id: Mapped[int] = mapped_column(ForeignKey('user.id'))
    queue: Mapped[str] = mapped_column(String(32))
    priority: Mapped[int] = mapped_column(default=0)
    cost_units: Mapped[float] = mapped_column(default=1.0)
    size: Mapped[int] = mapped_column(default=0)
    args: Mapped[Any] = mapped_column(JSON)

    state: Mapped[str] = mapped_column(String(12), default=JobState.PENDING)
    attempt: Mapped[int] = mapped_column(default=0)
    max_attempts: Mapped[int] = mapped_column(default=3)
    run: Mapped[int] = mapped_column(default=1)
    deliveries: Mapped[int] = mapped_column(default=0)
    losses: Mapped[int] = mapped_column(default=0)
    last_seq: Mapped[int] = mapped_column(default=0)

    step: Mapped[str | None] = mapped_column(String(64))
    current: Mapped[int] = mapped_column(default=0)
    total: Mapped[int] = mapped_column(default=0)
    percent: Mapped[int] = mapped_column(default=0)
    message_code: Mapped[str] = mapped_column(String(64), default='queued')
    message_params: Mapped[Any] = mapped_column(JSON, default=dict)
    result: Mapped[Any] = mapped_column(JSON, nullable=True)
    error: Mapped[Any] = mapped_column(JSON, nullable=True)
    provider: Mapped[str | None] = mapped_column(String(64))
    model: Mapped[str | None] = mapped_column(String(128))
    cost: Mapped[float] = mapped_column(default=0.0)

    parent_id: Mapped[uuid.UUID | None] = mapped_column(ForeignKey('job.id'), index=True)
    rerun_of: Mapped[uuid.UUID | None] = mapped_column(ForeignKey('job.id'))
    children_total: Mapped[int] = mapped_column(default=0)
    children_completed: Mapped[int] = mapped_column(default=0)
    children_failed: Mapped[int] = mapped_column(default=0)

    lease_token: Mapped[str | None] = mapped_column(String(36))
    lease_expires_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    deadline_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    run_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    expires_at: Mapped[datetime | None] = mapped_column(UtcDateTime, index=True)
    dispatched_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    created_at: Mapped[datetime] = mapped_column(UtcDateTime, default=utcnow)
    started_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    finished_at: Mapped[datetime | None] = mapped_column(UtcDateTime)

    @property
    def is_final(self) -> bool:
        return self.state in FINAL


class Attempt(db.Model):  # type: ignore[name-defined]
    """One claim of a job by a worker, and how it ended."""

    __tablename__ = 'attempt'

    id: Mapped[int] = mapped_column(primary_key=True)
    job_id: Mapped[uuid.UUID] = mapped_column(ForeignKey('job.id', ondelete='CASCADE'), index=True)
    run: Mapped[int] = mapped_column(default=1)
    number: Mapped[int]
    worker: Mapped[str] = mapped_column(String(128), default='')
    lease_token: Mapped[str] = mapped_column(String(36), unique=True)
    outcome: Mapped[str | None] = mapped_column(String(16))
    error: Mapped[Any] = mapped_column(JSON, nullable=True)
    started_at: Mapped[datetime] = mapped_column(UtcDateTime, default=utcnow)
    finished_at: Mapped[datetime | None] = mapped_column(UtcDateTime)


class JobEvent(db.Model):  # type: ignore[name-defined]
    """One change of a job; `seq` counts 1, 2, 3, ... without a gap."""

    __tablename__ = 'job_event'

    job_id: Mapped[uuid.UUID] = mapped_column(ForeignKey('job.id', ondelete='CASCADE'), primary_key=True)
    seq: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    attempt: Mapped[int]
    state: Mapped[str] = mapped_column(String(12))
    step: Mapped[str | None] = mapped_column(String(64))
    current: Mapped[int] = mapped_column(default=0)
    total: Mapped[int] = mapped_column(default=0)
    percent: Mapped[int] = mapped_column(default=0)
    code: Mapped[str] = mapped_column(String(64))
    params: Mapped[Any] = mapped_column(JSON, default=dict)
    data: Mapped[Any] = mapped_column(JSON, nullable=True)
    created_at: Mapped[datetime] = mapped_column(UtcDateTime, default=utcnow)


class QueueShare(db.Model):  # type: ignore[name-defined]
    """What one user has waiting and running in one queue, and how much of it they have used (`tag`)."""

    __tablename__ = 'queue_share'
    __table_args__ = (Index('ix_queue_share_next', 'queue', 'tag'),)

    queue: Mapped[str] = mapped_column(String(32), primary_key=True)
    user_id: Mapped[int] = mapped_column(ForeignKey('user.id', ondelete='CASCADE'), primary_key=True)
    tag: Mapped[float] = mapped_column(default=0.0)
    weight: Mapped[float] = mapped_column(default=1.0)
    cap: Mapped[int] = mapped_column(default=0)
    pending: Mapped[int] = mapped_column(default=0)
    running: Mapped[int] = mapped_column(default=0)


class QueueState(db.Model):  # type: ignore[name-defined]
    """A queue's virtual time, and whether an operator has paused it."""

    __tablename__ = 'queue_state'

    queue: Mapped[str] = mapped_column(String(32), primary_key=True)
    virtual_time: Mapped[float] = mapped_column(default=0.0)
    is_paused: Mapped[bool] = mapped_column(default=False)


class IdempotencyKey(db.Model):  # type: ignore[name-defined]
    """The answer given to a request that may be sent again; written in the transaction that did the work."""

    __tablename__ = 'idempotency_key'
    __table_args__ = (UniqueConstraint('user_id', 'endpoint', 'key'),)

    id: Mapped[int] = mapped_column(primary_key=True)
    user_id: Mapped[int] = mapped_column(ForeignKey('user.id', ondelete='CASCADE'))
    endpoint: Mapped[str] = mapped_column(String(64))
    key: Mapped[str] = mapped_column(String(200))
    body_hash: Mapped[str] = mapped_column(String(64))
    location: Mapped[str] = mapped_column(String(300), default='')
    answer: Mapped[Any] = mapped_column(JSON)
    created_at: Mapped[datetime] = mapped_column(UtcDateTime, default=utcnow, index=True)


class NotificationMark(db.Model):  # type: ignore[name-defined]
    """When a user last looked at their notifications; what is unread are the final events since."""

    __tablename__ = 'notification_mark'

    user_id: Mapped[int] = mapped_column(ForeignKey('user.id', ondelete='CASCADE'), primary_key=True)
    seen_at: Mapped[datetime] = mapped_column(UtcDateTime, default=utcnow)
