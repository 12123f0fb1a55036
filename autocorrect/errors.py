"""Errors a person can read. Each has a stable code, an HTTP status and, for jobs, whether trying again can help."""

from __future__ import annotations

from http import HTTPStatus
from typing import Any

from flask_babel import lazy_gettext as _


class AppError(Exception):
    """The root: `code` is stable, `detail` is for a person, `hint` says what to do next."""

    code = 'error'
    status = HTTPStatus.BAD_REQUEST
    detail: Any = _('Something went wrong.')
    hint: Any = ''
    retryable = False

    def __init__(self, detail: Any = None, **params: Any) -> None:
        self.params = params
        if detail is not None:
            self.detail = detail
        super().__init__(str(detail) if detail is not None else self.code)

    @property
    def title(self) -> str:
        return self.status.phrase


class ValidationError(AppError):
    code = 'validation_error'
    status = HTTPStatus.UNPROCESSABLE_ENTITY
    detail = _('Some of what was sent cannot be used.')

    def __init__(self, detail: Any = None, errors: dict[str, Any] | None = None, **params: Any) -> None:
        super().__init__(detail, **params)
        self.errors = errors or {}


class NotFoundError(AppError):
    code = 'not_found'
    status = HTTPStatus.NOT_FOUND
    detail = _('There is nothing here, or it is not yours.')


class UnauthorizedError(AppError):
    code = 'unauthorized'
    status = HTTPStatus.UNAUTHORIZED
    detail = _('Please sign in.')


class ForbiddenError(AppError):
    code = 'forbidden'
    status = HTTPStatus.FORBIDDEN
    detail = _('Your account may not do this.')


class ConflictError(AppError):
    code = 'conflict'
    status = HTTPStatus.CONFLICT
    detail = _('That does not fit the present state.')


class IdempotencyConflictError(ConflictError):
    code = 'idempotency_conflict'
    detail = _('This Idempotency-Key was used with another body.')


class PayloadTooLargeError(AppError):
    code = 'payload_too_large'
    status = HTTPStatus.REQUEST_ENTITY_TOO_LARGE
    detail = _('That is too large.')


class UnavailableError(AppError):
    code = 'unavailable'
    status = HTTPStatus.SERVICE_UNAVAILABLE
    detail = _('The service cannot take this right now. Please try again in a moment.')
    retryable = True
