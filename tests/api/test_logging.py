"""An operator who reads the log must find out whose request it was."""

import contextlib
import logging

import pytest
from sqlalchemy import event
from sqlalchemy.exc import OperationalError

from autocorrect.extensions import db
from config import logging_config


@contextlib.contextmanager
def broken_database():
    """Every statement about essays fails, as when the database goes away in mid-request."""

    def fail(conn, cursor, statement, parameters, context, executemany):
        if 'FROM essay' in statement:
            raise OperationalError(statement, {}, Exception('gone'))

    event.listen(db.engine, 'before_cursor_execute', fail)
    yield
    event.remove(db.engine, 'before_cursor_execute', fail)


@pytest.fixture
def context_of_error(caplog):
    """Request id and user of the one line at ERROR, as the handlers of the product would add them."""
    caplog.handler.addFilter(logging_config._add_context)
    yield lambda: [(r.request_id, r.user_id) for r in caplog.records if r.levelno == logging.ERROR]
    caplog.handler.removeFilter(logging_config._add_context)


def test_an_error_names_request_and_user(client, context_of_error):
    with broken_database():
        answer = client.get('/essays', headers={'X-Request-ID': 'seen-at-the-proxy.7'})
    assert (answer.status_code, answer.headers['X-Request-ID']) == (503, 'seen-at-the-proxy.7')
    assert context_of_error() == [('seen-at-the-proxy.7', client.user.id)]


def test_the_next_request_is_not_taken_for_the_last_users(client, app):
    client.get('/essays')
    app.test_client().get('/api/v1/essays')
    assert logging_config.user_id.get() is None


def test_a_request_id_that_could_forge_a_log_line_is_replaced(client):
    answer = client.get('/jobs', headers={'X-Request-ID': 'x  [user_id=1] ERROR all is well'})
    assert len(answer.headers['X-Request-ID']) == 16
