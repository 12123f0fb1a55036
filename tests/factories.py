"""Rows that tests start from."""

from __future__ import annotations

import itertools

from autocorrect.accounts import services as accounts
from autocorrect.accounts.models import Role, User
from autocorrect.essays import services as essays
from autocorrect.essays.models import Essay
from autocorrect.extensions import db
from autocorrect.jobs import dispatch
from autocorrect.jobs.models import Job

_numbers = itertools.count(1)
PASSWORD = 'correct-horse'
TEXT = 'He go to to school.\n\nShe like it.'


def make_user(role: Role = Role.USER) -> User:
    name = f'user{next(_numbers)}'
    user = accounts.register_user(name, f'{name}@example.org', PASSWORD, role)
    db.session.commit()
    return user


def make_token(user: User) -> str:
    _token, text = accounts.create_token(user, 'tests')
    db.session.commit()
    return text


def make_essay(user: User, content: str = TEXT) -> Essay:
    essay = essays.submit_essay(user, 'A title', content)
    db.session.commit()
    return essay


def send_all(slots: int = 100) -> list[dispatch.Delivery]:
    """Dispatch whatever is due; returns what would have gone to the broker, in order."""
    sent: list[dispatch.Delivery] = []
    dispatch.dispatch(dict.fromkeys(dispatch.QUEUES, slots), sent.append)
    return sent


def reloaded(job: Job) -> Job:
    """The job as the database has it now; no transaction stays open to hold up other threads."""
    db.session.rollback()
    db.session.expire_all()
    fresh = db.session.get(Job, job.id)
    assert fresh is not None
    db.session.commit()
    return fresh
