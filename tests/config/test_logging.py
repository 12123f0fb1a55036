import json
import logging

import pytest

from config.logging_config import configure_logging, log_context
from config.settings import Settings


@pytest.fixture
def configured(tmp_path):
    """configure_logging with these variables; the root logger is as before afterwards."""
    root = logging.getLogger()
    before = root.handlers[:], root.level

    def configure(**variables):
        configure_logging(Settings.load({'VAR_DIR': str(tmp_path), **variables}))

    yield configure
    for handler in root.handlers[:]:
        root.removeHandler(handler)
    root.handlers, root.level = before


def test_json_lines_carry_the_request_the_job_and_the_user(configured, capsys):
    configured(LOG_FORMAT='json')
    with log_context(request_id='r1', job_id='j1', user_id=7):
        logging.getLogger('essays').warning('slow: %s', '作文')
    logging.getLogger('essays').warning('after')
    inside, after = (json.loads(line) for line in capsys.readouterr().err.splitlines())
    assert (inside['request_id'], inside['job_id'], inside['user_id']) == ('r1', 'j1', 7)
    assert (inside['message'], inside['level'], inside['logger']) == ('slow: 作文', 'WARNING', 'essays')
    assert after['job_id'] is None


def test_console_lines_name_what_is_known(configured, capsys):
    configured()
    with log_context(job_id='j1'):
        logging.getLogger('essays').info('hello')
    assert capsys.readouterr().err.rstrip().endswith('essays: hello  [job_id=j1]')


@pytest.mark.parametrize('form', ['json', 'console'])
def test_a_secret_never_reaches_a_log_line(configured, capsys, form):
    configured(LOG_FORMAT=form, OPENAI_API_KEY='sk-very-secret', DATABASE_URL='postgresql://me:dbpass@h/d')
    try:
        raise RuntimeError('refused sk-very-secret')
    except RuntimeError:
        logging.getLogger('ai').exception('calling with %s at %s', 'sk-very-secret', 'postgresql://me:dbpass@h/d')
    line = capsys.readouterr().err
    assert 'calling with ***' in line
    assert 'sk-very-secret' not in line
    assert 'dbpass' not in line


@pytest.mark.parametrize(('level', 'lines'), [('INFO', 0), ('DEBUG', 1)])
def test_a_line_about_every_message_is_for_debugging_only(configured, capsys, level, lines):
    configured(LOG_LEVEL=level)
    logging.getLogger('celery.beat').info('Sending due task')
    assert capsys.readouterr().err.count('Sending due task') == lines


def test_the_level_is_the_chosen_one(configured, capsys):
    configured(LOG_LEVEL='error')
    for name in ('essays', 'celery.beat', 'werkzeug'):
        logging.getLogger(name).warning('quiet')
    assert capsys.readouterr().err == ''
