"""The one way a job changes: a guarded UPDATE that also takes the next `seq`, the event, and the push after commit."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, update

from autocorrect.extensions import db, on_commit
from autocorrect.jobs import push
from autocorrect.jobs.models import Job, JobEvent
from autocorrect.jobs.states import FINAL, JobState, sources_of

# One event stays under 4 KB on the wire, so that no single emit can silence a browser or a web process.
MAX_DATA_BYTES = 3000


@dataclass(frozen=True, slots=True)
class Note:
    """What an event says: a message code with its parameters, a position, and perhaps data."""

    code: str
    params: dict[str, Any] = field(default_factory=dict)
    step: str | None = None
    current: int | None = None
    total: int | None = None
    percent: int | None = None
    data: Any = None


def change(job_id: UUID, note: Note, guard: Sequence[ColumnElement[bool]] = (), **changes: Any) -> Job | None:
    """Change a job if it still meets `guard`, and record it as the next event; None when it does not.

    A new `state` adds a guard of its own: the job is in a state from which the table leads there.
    The UPDATE comes first in the transaction and takes the row's lock together with the next `seq`, so that a worker,
    the sweep and a cancel from the web can never write the same number. The caller commits.
    """
    if 'state' in changes:
        guard = [*guard, in_states(*sources_of(changes['state']))]
    changes |= _position(note)
    statement = (
        update(Job)
        .where(Job.id == job_id, *guard)
        .values(last_seq=Job.last_seq + 1, message_code=note.code, message_params=note.params, **changes)
        .returning(Job)
        .execution_options(synchronize_session=False, populate_existing=True)
    )
    job: Job | None = db.session.execute(statement).scalar_one_or_none()
    if job is None:
        return None
    _append(job, note)
    return job


def _position(note: Note) -> dict[str, Any]:
    given = {'step': note.step, 'current': note.current, 'total': note.total, 'percent': note.percent}
    return {name: value for name, value in given.items() if value is not None}


def _append(job: Job, note: Note) -> JobEvent:
    event = JobEvent(
        job_id=job.id,
        seq=job.last_seq,
        attempt=job.attempt,
        state=job.state,
        step=job.step,
        current=job.current,
        total=job.total,
        percent=job.percent,
        code=note.code,
        params=note.params,
        data=note.data,
    )
    db.session.add(event)
    db.session.flush()
    payload, owner = payload_of(event, job.kind), job.user_id
    on_commit(lambda: push.progress(owner, payload))
    if job.state in FINAL:
        notification = push.notification_of(job)
        on_commit(lambda: push.notify(owner, notification))
    return event


def payload_of(event: JobEvent, kind: str) -> dict[str, Any]:
    """The event as every channel delivers it; the words are added where the reader's language is known."""
    payload = {
        'job_id': str(event.job_id),
        'seq': event.seq,
        'attempt': event.attempt,
        'kind': kind,
        'state': str(event.state),
        'step': event.step,
        'current': event.current,
        'total': event.total,
        'percent': event.percent,
        'code': event.code,
        'params': event.params,
        'created_at': event.created_at.isoformat(),
    }
    if event.data is not None:
        payload['data'] = event.data
    return payload


def fits(data: Any) -> bool:
    """Whether `data` may ride on one event."""
    return len(json.dumps(data, ensure_ascii=False).encode()) <= MAX_DATA_BYTES


def is_active() -> ColumnElement[bool]:
    """A guard: the job has not ended."""
    return Job.state.not_in([str(state) for state in FINAL])


def in_states(*states: JobState) -> ColumnElement[bool]:
    """A guard: the job is in one of these states."""
    return Job.state.in_([str(state) for state in states])
