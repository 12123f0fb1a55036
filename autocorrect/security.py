"""Headers every answer carries, and the Content-Security-Policy without inline code."""

from __future__ import annotations

import re
import secrets

from flask import Flask, Response, g, request

from autocorrect.database import set_read_only
from config import logging_config

SAFE_METHODS = frozenset({'GET', 'HEAD', 'OPTIONS'})
# It goes into the log as it is.
_REQUEST_ID = re.compile(r'[\w.:-]{1,64}', re.ASCII)


def bind_security(app: Flask) -> None:
    app.before_request(_begin)
    app.after_request(_add_headers)


def _begin() -> None:
    given = request.headers.get('X-Request-ID', '')
    g.request_id = given if _REQUEST_ID.fullmatch(given) else secrets.token_hex(8)
    logging_config.request_id.set(g.request_id)
    # Until the request has shown whose it is: a thread serves one person's request after another's.
    logging_config.user_id.set(None)
    # A GET takes no write lock on SQLite, and so may not write.
    set_read_only(request.method in SAFE_METHODS)


def _add_headers(response: Response) -> Response:
    host = request.host
    policy = (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
        f"connect-src 'self' ws://{host} wss://{host}; manifest-src 'self'; form-action 'self'; "
        "frame-ancestors 'none'; base-uri 'none'"
    )
    response.headers.setdefault('Content-Security-Policy', policy)
    response.headers.setdefault('X-Content-Type-Options', 'nosniff')
    response.headers.setdefault('Referrer-Policy', 'same-origin')
    response.headers.setdefault('Cross-Origin-Opener-Policy', 'same-origin')
    response.headers.setdefault('Permissions-Policy', 'camera=(), microphone=(), geolocation=()')
    response.headers['X-Request-ID'] = g.get('request_id', '')
    if not request.path.startswith('/static/'):
        response.headers.setdefault('Cache-Control', 'no-store')
    return response
