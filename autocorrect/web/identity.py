"""Who a request or a socket belongs to: a session cookie or a Bearer token."""

from __future__ import annotations

from typing import Any

from flask import g, request
from flask_login import current_user

from autocorrect.errors import UnauthorizedError
from autocorrect.extensions import csrf, identity
from autocorrect.security import SAFE_METHODS


def bearer_token() -> str | None:
    scheme, _, token = request.headers.get('Authorization', '').partition(' ')
    return token.strip() if scheme.lower() == 'bearer' else None


def api_user() -> Any:
    """The user of an API request. A cookie alone does not authorise a change: it needs the CSRF token too.

    Raises:
        UnauthorizedError: nobody is signed in, or the token is unknown. A wrong token never falls back to a cookie.
    """
    if 'api_user' in g:
        return g.api_user
    token = bearer_token()
    if token is not None:
        user = identity.user_of_token(token)
    else:
        user = current_user._get_current_object() if current_user.is_authenticated else None
    if user is None:
        raise UnauthorizedError
    if token is None and request.method not in SAFE_METHODS:
        csrf.protect()
    g.api_user = user
    return user


def identity_of_socket(auth: Any) -> tuple[int, bool] | None:
    """The (user id, is administrator) of a connecting socket, or None."""
    token = auth.get('token') if isinstance(auth, dict) else None
    if token is not None:
        user = identity.user_of_token(str(token))
    else:
        user = current_user if current_user.is_authenticated else None
    return (user.id, user.is_admin) if user else None
