"""Binds Flask-Login and the identity hook to this feature's tables."""

from __future__ import annotations

from flask import Flask

from autocorrect.accounts import queries
from autocorrect.extensions import identity, login


def bind_login(app: Flask) -> None:
    login.init_app(app)
    login.login_view = 'accounts.sign_in'
    login.session_protection = None
    login.user_loader(queries.user_of_session)
    identity.user_of_token = queries.user_of_token
