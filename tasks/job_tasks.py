"""One Celery task a job kind, made from the registry; all share one body."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType
from uuid import UUID

from celery import current_task
from celery.exceptions import SoftTimeLimitExceeded

from autocorrect.jobs.errors import HandBackError
from autocorrect.jobs.kinds import JobKind
from autocorrect.jobs.runner import DEADLINE_GRACE_SECONDS, run_job
from config.logging_config import log_context
from tasks.celery_app import celery, flask_app


def task_name(kind_name: str) -> str:
    return f'job.{kind_name}'


def _run(job_id: str) -> None:
    worker = current_task.request.hostname or '' if current_task else ''
    try:
        with log_context(job_id=job_id), handed_back_on_sigterm():
            run_job(UUID(job_id), worker, timeout_errors=(SoftTimeLimitExceeded,))
    except HandBackError:
        raise SystemExit(0) from None


@contextmanager
def handed_back_on_sigterm() -> Iterator[None]:
    """Let a worker that must stop put its job back. Set for each task: billiard replaces what is set at the fork."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGTERM, _raise_hand_back)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


def _raise_hand_back(_number: int, _frame: FrameType | None) -> None:
    # Once only: the hand-back itself must not be interrupted by a second signal.
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    raise HandBackError


def _make_task(kind: JobKind) -> None:
    celery.task(
        name=task_name(kind.name),
        soft_time_limit=kind.soft_time_limit_seconds,
        # Later than the row's own deadline: the sweep writes TIMED_OUT, then this frees the slot.
        time_limit=kind.soft_time_limit_seconds + DEADLINE_GRACE_SECONDS + 10,
    )(_run)


def make_tasks() -> None:
    """Make the tasks of every kind; the application has discovered them."""
    from autocorrect.jobs.kinds import all_kinds

    flask_app()
    for kind in all_kinds():
        _make_task(kind)


make_tasks()
