"""The lease a worker holds while it works, and the thread that renews it."""

from __future__ import annotations

import logging
import threading
from types import TracebackType
from typing import Self
from uuid import UUID

from flask import Flask, current_app
from sqlalchemy import ColumnElement, update
from sqlalchemy.exc import SQLAlchemyError

from autocorrect.database import db_now
from autocorrect.extensions import db
from autocorrect.jobs.errors import LeaseLostError
from autocorrect.jobs.models import Job
from autocorrect.jobs.states import JobState

log = logging.getLogger(__name__)


class Lease:
    """Renews itself while it is entered; `guard()` is what every write of the holder must meet."""

    def __init__(self, job_id: UUID, token: str) -> None:
        self.job_id = job_id
        self.token = token
        self._lost = threading.Event()
        self._stop = threading.Event()
        self._thread: threading.Thread | None = None

    def guard(self) -> list[ColumnElement[bool]]:
        return [Job.lease_token == self.token, Job.state == JobState.RUNNING]

    def check(self) -> None:
        """Raises:
        LeaseLostError: the last renewal found that the job is no longer this worker's.
        """
        if self._lost.is_set():
            raise LeaseLostError

    def __enter__(self) -> Self:
        app: Flask = current_app._get_current_object()  # type: ignore[attr-defined]
        self._thread = threading.Thread(target=self._renew_until_stopped, args=(app,), daemon=True)
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stop.set()

    def _renew_until_stopped(self, app: Flask) -> None:
        with app.app_context():
            while not self._stop.wait(app.config['HEARTBEAT_SECONDS']) and not self._lost.is_set():
                try:
                    self._renew(app.config['LEASE_SECONDS'])
                except SQLAlchemyError:
                    # The lease may run out now; the guard decides then, not this thread.
                    log.warning('a lease could not be renewed', extra={'job_id': str(self.job_id)})

    def _renew(self, seconds: float) -> None:
        # A connection of its own: the session belongs to the working thread.
        statement = update(Job).where(Job.id == self.job_id, *self.guard()).values(lease_expires_at=db_now(seconds))
        with db.engine.begin() as connection:
            if connection.execute(statement).rowcount == 0:
                self._lost.set()
