"""Binds Flask-Login and the identity hook to this feature's tables."""

from __future__ import annotations

from collections.abc import Callable

from flask import Flask

from autocorrect.accounts import queries
from autocorrect.accounts.models import User
from autocorrect.extensions import identity, login
from config.logging_config import user_id


def bind_login(app: Flask) -> None:
    login.init_app(app)
    login.login_view = 'accounts.sign_in'
    login.session_protection = None
    login.user_loader(_known_to_the_log(queries.user_of_session))
    identity.user_of_token = _known_to_the_log(queries.user_of_token)


def _known_to_the_log(find: Callable[[str], User | None]) -> Callable[[str], User | None]:
    def found(key: str) -> User | None:
        user = find(key)
        user_id.set(user.id if user else None)
        return user

    return found
