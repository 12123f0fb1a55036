"""The job's states and the only table of changes between them; `events.change` asks it, nothing else decides."""

from __future__ import annotations

from enum import StrEnum


class JobState(StrEnum):
    PENDING = 'PENDING'
    RUNNING = 'RUNNING'
    RETRYING = 'RETRYING'
    COMPLETED = 'COMPLETED'
    FAILED = 'FAILED'
    TIMED_OUT = 'TIMED_OUT'
    CANCELLED = 'CANCELLED'


_S = JobState

TRANSITIONS: dict[JobState, frozenset[JobState]] = {
    _S.PENDING: frozenset({_S.RUNNING, _S.CANCELLED, _S.FAILED}),
    # From RUNNING to RUNNING another worker claims a job whose lease has run out.
    _S.RUNNING: frozenset({_S.RUNNING, _S.COMPLETED, _S.FAILED, _S.RETRYING, _S.PENDING, _S.TIMED_OUT, _S.CANCELLED}),
    _S.RETRYING: frozenset({_S.RUNNING, _S.FAILED, _S.CANCELLED}),
    _S.FAILED: frozenset({_S.PENDING}),
    _S.TIMED_OUT: frozenset({_S.PENDING}),
    _S.CANCELLED: frozenset({_S.PENDING}),
    _S.COMPLETED: frozenset(),
}

FINAL = frozenset({_S.COMPLETED, _S.FAILED, _S.TIMED_OUT, _S.CANCELLED})
WAITING = frozenset({_S.PENDING, _S.RETRYING})
RETRYABLE = frozenset({_S.FAILED, _S.TIMED_OUT, _S.CANCELLED})


def sources_of(target: JobState) -> tuple[JobState, ...]:
    """The states from which a job may change to `target`."""
    return tuple(state for state in JobState if target in TRANSITIONS[state])
