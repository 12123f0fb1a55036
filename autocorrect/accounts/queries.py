"""Reads about users."""

from __future__ import annotations

from sqlalchemy import select

from autocorrect.accounts.models import ApiToken, User
from autocorrect.accounts.services import hash_token
from autocorrect.errors import NotFoundError
from autocorrect.extensions import db


def user_of_session(session_id: str) -> User | None:
    """The user a session cookie names, unless the password has changed since."""
    number, _, stamp = session_id.partition(':')
    if not number.isdigit():
        return None
    user: User | None = db.session.get(User, int(number))
    return user if user and user.is_enabled and user.session_stamp == stamp else None


def user_of_token(text: str) -> User | None:
    """The user of an API token that has not been revoked."""
    statement = select(ApiToken).where(ApiToken.token_hash == hash_token(text), ApiToken.revoked_at.is_(None))
    token = db.session.scalar(statement)
    return token.user if token and token.user.is_enabled else None


def tokens_of(user: User) -> list[ApiToken]:
    mine = select(ApiToken).where(ApiToken.user_id == user.id, ApiToken.revoked_at.is_(None))
    return list(db.session.scalars(mine.order_by(ApiToken.created_at.desc())))


def token_of(user: User, token_id: int) -> ApiToken:
    """Raises:
    NotFoundError: no such token of this user.
    """
    token = db.session.scalar(select(ApiToken).where(ApiToken.id == token_id, ApiToken.user_id == user.id))
    if token is None:
        raise NotFoundError
    return token
