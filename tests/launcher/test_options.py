import pytest

from config.queues import QUEUES
from scripts.launcher import options
from scripts.launcher.children import wait_before
from scripts.launcher.options import of_start_all, of_start_workers


def test_the_flags_know_the_queues_there_are():
    assert set(options.QUEUE_OF_FLAG.values()) == set(QUEUES)


def test_start_all_runs_everything_unless_told_otherwise():
    every, web, workers = (of_start_all(flags) for flags in ([], ['--web-only'], ['--workers-only']))
    assert (every.web, every.dispatcher, every.beat, set(every.queues)) == (True, True, True, set(QUEUES))
    assert (web.web, web.dispatcher, web.beat, web.queues) == (True, False, False, ())
    assert (workers.web, workers.dispatcher, workers.beat, set(workers.queues)) == (False, True, True, set(QUEUES))


@pytest.mark.parametrize('flags', [[], ['--all'], ['--concurrency', '3']])
def test_start_workers_means_all_by_default(flags):
    found = of_start_workers(flags)
    assert (set(found.queues), found.dispatcher, found.beat) == (set(QUEUES), True, True)


@pytest.mark.parametrize(
    ('flags', 'queues', 'dispatcher', 'beat'),
    [
        (['--corrections', '--assets'], ('correction', 'assets'), False, False),
        (['--queues', 'users,fast', '--users'], ('users', 'fast'), False, False),
        (['--dispatcher'], (), True, False),
        (['--beat', '--default', '--heavy'], ('default', 'heavy'), False, True),
    ],
)
def test_start_workers_runs_what_is_chosen(flags, queues, dispatcher, beat):
    found = of_start_workers(flags)
    assert (found.queues, found.dispatcher, found.beat) == (queues, dispatcher, beat)


@pytest.mark.parametrize('flags', [['--queues', 'fastest'], ['--queues', ','], ['--loglevel', 'loud']])
def test_a_wrong_flag_is_refused(flags):
    with pytest.raises(SystemExit):
        of_start_workers(flags)


def test_only_the_flags_that_were_given_become_variables():
    assert of_start_all([]).variables() == {}
    given = of_start_all(['--host', '::1', '--port', '6000', '--debug', '--concurrency', '4']).variables()
    expected = {
        'HOST': '::1',
        'PORT': '6000',
        'LOG_LEVEL': 'DEBUG',
        'FLASK_DEBUG': '1',
        'CELERY_WORKER_CONCURRENCY': '4',
    }
    assert given == expected


def test_the_pause_before_a_restart_doubles_up_to_half_a_minute():
    assert [wait_before(deaths) for deaths in (1, 2, 3, 5, 6, 1000)] == [1, 2, 4, 16, 30, 30]
