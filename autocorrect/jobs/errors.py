"""How a job's work can go wrong."""

from __future__ import annotations

from typing import Any


class JobError(Exception):
    """A failure a kind foresees.

    `code` picks the words a person reads (jobs/words.py); `retryable` says whether the same work may succeed later;
    `retry_after_seconds` is the least wait that the other side asked for.
    """

    def __init__(
        self, code: str, *, retryable: bool = False, retry_after_seconds: float | None = None, **params: Any
    ) -> None:
        super().__init__(code)
        self.code = code
        self.retryable = retryable
        self.retry_after_seconds = retry_after_seconds
        self.params = params


class LeaseLostError(Exception):
    """The job was taken from this worker: cancelled, timed out, or claimed by another. Nothing more may be written."""


class HandBackError(BaseException):
    """The worker is shutting down. Not an Exception, so that a kind's own handlers cannot swallow it."""
