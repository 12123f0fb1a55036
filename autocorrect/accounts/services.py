"""All writes about users. They flush and never commit."""

from __future__ import annotations

import re
import secrets
from hashlib import sha256

from email_validator import EmailNotValidError, validate_email
from flask_babel import gettext as _
from sqlalchemy import func, or_, select
from sqlalchemy.exc import IntegrityError
from werkzeug.security import check_password_hash, generate_password_hash

from autocorrect.accounts.models import ApiToken, Role, User
from autocorrect.database import read_only, utcnow
from autocorrect.errors import UnauthorizedError, ValidationError
from autocorrect.extensions import db

MIN_PASSWORD_LENGTH = 8
MAX_PASSWORD_LENGTH = 200
_USERNAME = re.compile(r'^[\w.\-]{2,64}$')
# Compared when there is no such user, so that an answer's time does not tell whether a name exists.
_NOBODY = generate_password_hash('nobody')


def register_user(username: str, email: str, password: str, role: Role = Role.USER) -> User:
    """Add a user.

    Raises:
        ValidationError: a field cannot be used; `errors` has the reasons by field.
    """
    username, email = username.strip(), email.strip()
    # Before the first query: hashing takes a tenth of a second, and no transaction may wait for it.
    password_hash = generate_password_hash(password[:MAX_PASSWORD_LENGTH])
    errors = _registration_errors(username, email, password)
    if errors:
        raise ValidationError(errors=errors)
    user = User(username=username, email=email.lower(), role=role, session_stamp=secrets.token_hex(8))
    user.password_hash = password_hash
    db.session.add(user)
    try:
        with db.session.begin_nested():
            db.session.flush()
    except IntegrityError:
        # Two registrations at once: the unique index decides.
        raise ValidationError(errors={'username': [_('This name or address is taken.')]}) from None
    return user


def _registration_errors(username: str, email: str, password: str) -> dict[str, list[str]]:
    errors: dict[str, list[str]] = {}
    if not _USERNAME.match(username):
        errors['username'] = [_('2 to 64 letters, digits, dots, dashes or underscores.')]
    elif db.session.scalar(select(User.id).where(func.lower(User.username) == username.lower())):
        errors['username'] = [_('This name is taken.')]
    try:
        validate_email(email, check_deliverability=False)
    except EmailNotValidError:
        errors['email'] = [_('This is not an e-mail address.')]
    else:
        if db.session.scalar(select(User.id).where(User.email == email.lower())):
            errors['email'] = [_('This address is already registered.')]
    if not MIN_PASSWORD_LENGTH <= len(password) <= MAX_PASSWORD_LENGTH:
        errors['password'] = [_('8 to 200 characters.')]
    return errors


def check_credentials(username: str, password: str) -> User:
    """The user of this name (or e-mail address) and password.

    Raises:
        UnauthorizedError: they do not belong together; it does not say which of the two is wrong.
    """
    name = username.strip().lower()
    # Hashing takes a tenth of a second on purpose; no transaction may wait for it.
    with read_only():
        user = db.session.scalar(select(User).where(or_(func.lower(User.username) == name, User.email == name)))
        db.session.commit()
    is_right = check_password_hash(user.password_hash if user else _NOBODY, password[:MAX_PASSWORD_LENGTH])
    if user is None or not is_right or not user.is_enabled:
        raise UnauthorizedError(_('The name or the password is not right.'))
    return user


def create_token(user: User, name: str) -> tuple[ApiToken, str]:
    """A new API token and its text, which can be shown this once only."""
    text = f'ac_{secrets.token_urlsafe(32)}'
    token = ApiToken(user_id=user.id, name=name[:100], prefix=text[:10], token_hash=hash_token(text))
    db.session.add(token)
    db.session.flush()
    return token, text


def revoke_token(token: ApiToken) -> None:
    token.revoked_at = utcnow()
    db.session.flush()


def set_password(user: User, password: str) -> None:
    """A new password, which ends every session that was opened with the old one.

    Raises:
        ValidationError: it is too short or too long.
    """
    if not MIN_PASSWORD_LENGTH <= len(password) <= MAX_PASSWORD_LENGTH:
        raise ValidationError(errors={'password': [_('8 to 200 characters.')]})
    user.password_hash = generate_password_hash(password)
    user.session_stamp = secrets.token_hex(8)
    db.session.flush()


def ensure_administrator(username: str, password: str | None) -> str | None:
    """Make the first administrator when there is none; returns the password if it had to be invented."""
    if db.session.scalar(select(User.id).where(User.role == Role.ADMIN).limit(1)):
        return None
    invented = None if password else secrets.token_urlsafe(12)
    register_user(username, f'{username}@localhost.localdomain', password or invented or '', Role.ADMIN)
    return invented


def hash_token(text: str) -> str:
    return sha256(text.encode()).hexdigest()
