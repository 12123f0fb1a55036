"""The edge of a request: one commit at its end, and one place that turns an error into an answer."""

from __future__ import annotations

import logging
from http import HTTPStatus
from typing import Any

from flask import Flask, Response, g, jsonify, render_template, request
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_limiter.errors import RateLimitExceeded
from flask_wtf.csrf import CSRFError
from sqlalchemy.exc import DBAPIError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError
from werkzeug.exceptions import HTTPException

from autocorrect.errors import AppError, UnavailableError
from autocorrect.extensions import db

log = logging.getLogger(__name__)

_CODES = {
    400: 'bad_request',
    401: 'unauthorized',
    403: 'forbidden',
    404: 'not_found',
    405: 'method_not_allowed',
    409: 'conflict',
    413: 'payload_too_large',
    415: 'unsupported_media_type',
    422: 'validation_error',
    429: 'rate_limited',
    500: 'internal_error',
    503: 'unavailable',
}


def bind_edge(app: Flask) -> None:
    app.after_request(_commit_or_roll_back)
    app.register_error_handler(AppError, _app_error)
    app.register_error_handler(HTTPException, _http_error)
    app.register_error_handler(OperationalError, _database_error)
    app.register_error_handler(PoolTimeoutError, _database_error)
    app.register_error_handler(Exception, _unexpected)


def _commit_or_roll_back(response: Response) -> Response:
    if response.status_code >= 400 or g.get('rolls_back'):
        db.session.rollback()
        return response
    try:
        db.session.commit()
    except DBAPIError as error:
        # A submit whose row is not committed answers 503, never 202.
        db.session.rollback()
        log.exception('the commit at the end of the request failed')
        return app_response(_database_error(error))
    return response


def app_response(value: ResponseReturnValue) -> Response:
    from flask import current_app

    return current_app.make_response(value)


def wants_json() -> bool:
    return request.path.startswith('/api/') or request.path in ('/readyz', '/healthz')


def problem(status: int, code: str, detail: str, errors: Any = None) -> ResponseReturnValue:
    """An error as RFC 9457 for a program, as a page or a fragment for a person."""
    title = HTTPStatus(status).phrase
    if wants_json():
        body = {'type': 'about:blank', 'title': title, 'status': status, 'detail': detail, 'code': code}
        if errors:
            body['errors'] = errors
        answer = jsonify(body)
        answer.headers['Content-Type'] = 'application/problem+json'
        return answer, status
    template = 'errors/_fragment.html' if request.headers.get('HX-Request') else 'errors/page.html'
    return render_template(template, status=status, code=code, detail=detail, errors=errors), status


def _app_error(error: AppError) -> ResponseReturnValue:
    errors = getattr(error, 'errors', None)
    return problem(
        error.status, error.code, str(error.detail) % error.params if error.params else str(error.detail), errors
    )


def _http_error(error: HTTPException) -> ResponseReturnValue:
    if isinstance(error, CSRFError):
        return problem(400, 'csrf_failed', _('This form has expired. Please reload the page and try again.'))
    status = error.code or 500
    if status < 400:
        return error.get_response()
    messages = getattr(error, 'data', {}).get('messages') if isinstance(getattr(error, 'data', None), dict) else None
    answer = app_response(
        problem(status, _CODES.get(status, f'http_{status}'), _detail_of(error, status), _flat(messages))
    )
    if isinstance(error, RateLimitExceeded):
        answer.headers['Retry-After'] = str(error.limit.limit.get_expiry())
    if status == 405 and error.get_response().headers.get('Allow'):
        answer.headers['Allow'] = error.get_response().headers['Allow']
    return answer


def _detail_of(error: HTTPException, status: int) -> str:
    words = {
        401: _('Please sign in.'),
        403: _('Your account may not do this.'),
        404: _('There is nothing here, or it is not yours.'),
        405: _('This address does not take that method.'),
        413: _('That is too large.'),
        415: _('This type of content is not understood here.'),
        422: _('Some of what was sent cannot be used.'),
        429: _('Too many requests. Please wait a moment and try again.'),
    }
    return words.get(status) or str(error.description or error.name)


def _flat(messages: Any) -> Any:
    """The fields' messages without the place they were sent in, as marshmallow nests them."""
    if isinstance(messages, dict) and len(messages) == 1 and next(iter(messages)) in ('json', 'query', 'form', 'files'):
        return next(iter(messages.values()))
    return messages


def _database_error(error: Exception) -> ResponseReturnValue:
    log.error('the database does not answer: %s', type(error).__name__)
    db.session.rollback()
    return problem(503, UnavailableError.code, str(UnavailableError.detail))


def _unexpected(error: Exception) -> ResponseReturnValue:
    log.exception('an error nobody foresaw')
    db.session.rollback()
    return problem(500, 'internal_error', _('The program failed. This has been recorded.'))
