"""Users and their API tokens."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from flask_login import UserMixin
from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from autocorrect.database import UtcDateTime, utcnow
from autocorrect.extensions import db


class Role(StrEnum):
    USER = 'user'
    ADMIN = 'admin'
    OPERATOR = 'operator'
    GUEST = 'guest'


class Tier(StrEnum):
    FREE = 'free'
    PLUS = 'plus'
    SCHOOL = 'school'


# A tier's weight in the fair queue: how much work it gets for each piece the free tier gets.
TIER_WEIGHTS: dict[str, float] = {Tier.FREE: 1.0, Tier.PLUS: 2.0, Tier.SCHOOL: 4.0}


class User(UserMixin, db.Model):  # type: ignore[name-defined]
    """Somebody who signs in. `session_stamp` changes with the password, which ends older sessions."""

    __tablename__ = 'user'

    id: Mapped[int] = mapped_column(primary_key=True)
    username: Mapped[str] = mapped_column(String(64), unique=True)
    email: Mapped[str] = mapped_column(String(254), unique=True)
    password_hash: Mapped[str] = mapped_column(String(256))
    role: Mapped[str] = mapped_column(String(16), default=Role.USER)
    tier: Mapped[str] = mapped_column(String(16), default=Tier.FREE)
    locale: Mapped[str | None] = mapped_column(String(8))
    is_enabled: Mapped[bool] = mapped_column(default=True)
    session_stamp: Mapped[str] = mapped_column(String(32))
    created_at: Mapped[datetime] = mapped_column(UtcDateTime, default=utcnow)

    @property
    def is_active(self) -> bool:
        return self.is_enabled

    @property
    def is_admin(self) -> bool:
        return self.role == Role.ADMIN

    @property
    def weight(self) -> float:
        return TIER_WEIGHTS.get(self.tier, 1.0)

    def get_id(self) -> str:
        return f'{self.id}:{self.session_stamp}'


class ApiToken(db.Model):  # type: ignore[name-defined]
    """A personal API token; only its hash is kept, and its first characters so that people can tell theirs apart."""

    __tablename__ = 'api_token'

    id: Mapped[int] = mapped_column(primary_key=True)
    user_id: Mapped[int] = mapped_column(ForeignKey('user.id', ondelete='CASCADE'), index=True)
    name: Mapped[str] = mapped_column(String(100), default='')
    prefix: Mapped[str] = mapped_column(String(12))
    token_hash: Mapped[str] = mapped_column(String(64), unique=True)
    created_at: Mapped[datetime] = mapped_column(UtcDateTime, default=utcnow)
    revoked_at: Mapped[datetime | None] = mapped_column(UtcDateTime)

    user: Mapped[User] = relationship(lazy='joined')
