"""Clients of the HTTP API: a person with a token each."""

from __future__ import annotations

import pytest

from autocorrect.accounts.models import Role
from autocorrect.jobs import runner
from tests.factories import make_token, make_user, send_all


class Client:
    """Flask's test client with a Bearer token."""

    def __init__(self, app, user):
        self.user = user
        self._client = app.test_client()
        self._headers = {'Authorization': f'Bearer {make_token(user)}'}

    def __getattr__(self, method):
        def call(path, *, headers=None, **more):
            return getattr(self._client, method)(f'/api/v1{path}', headers={**self._headers, **(headers or {})}, **more)

        return call


@pytest.fixture
def client(app):
    return Client(app, make_user())


@pytest.fixture
def stranger(app):
    return Client(app, make_user())


@pytest.fixture
def admin(app):
    return Client(app, make_user(Role.ADMIN))


@pytest.fixture
def work(app):
    """Runs whatever has been submitted, as a worker would."""

    def run():
        for delivery in send_all():
            runner.run_job(delivery.job_id, 'worker')

    return run
