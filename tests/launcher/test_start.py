"""Real starts: real processes, a real Redis, a real Celery; only the application's modules are stand-ins."""

import signal
import socket

import pytest
import redis

from tests.launcher.project import until

READY = 'ready after'


def test_a_start_shows_the_address_and_the_password_once(project):
    first = project.start('--web-only')
    first.until_printed(READY)
    assert f'http://127.0.0.1:{project.port}' in first.printed
    assert 'admin' in first.printed
    assert first.printed.count('made-up-once') == 1
    assert first.end() == 0

    second = project.start('--web-only')
    second.until_printed(READY)
    assert 'made-up-once' not in second.printed
    assert 'password shown at the first start' in second.printed


def test_a_database_that_is_ready_is_not_prepared_again(project):
    for run in range(3):
        if run == 2:
            (project.var / 'autocorrect.db').unlink()
        start = project.start('--web-only')
        start.until_printed(READY)
        assert ('prepared' in start.printed) == (run != 1)
        start.end()


def test_a_password_is_shown_even_when_the_start_then_fails(project):
    start = project.start('--web-only', WEB_FAILS='1')
    assert start.process.wait(30) == 1
    assert 'made-up-once' in start.printed
    assert start.printed.rstrip().endswith('the web server does not start; its lines above say why')


def test_ctrl_c_stops_everything_within_seconds(project):
    start = project.start()
    start.until_printed(READY)
    assert len(project.processes()) > 6
    assert start.end(signal.SIGINT, 10) == 0
    assert project.processes() == []


@pytest.mark.parametrize('number', [signal.SIGTERM, signal.SIGHUP])
def test_other_signals_stop_it_as_well(project, number):
    start = project.start('--web-only')
    start.until_printed(READY)
    assert start.end(number, 10) == 0
    assert project.processes() == []
    assert not (project.var / 'redis' / 'url').exists()


def test_killed_outright_it_leaves_no_orphan(project):
    start = project.start()
    start.until_printed(READY)
    assert len(project.processes()) > 6
    start.end(signal.SIGKILL)
    until(lambda: not project.processes(), 10)


def test_a_start_right_after_a_kill_works(project):
    first = project.start('--web-only')
    first.until_printed(READY)
    redis.Redis.from_url(project.redis_url()).set('kept', 'yes')
    # appendfsync everysec
    until(lambda: b'kept' in b''.join(file.read_bytes() for file in project.var.glob('redis/data/**/*.incr.aof')))
    first.end(signal.SIGKILL)
    second = project.start('--web-only')
    second.until_printed(READY)
    assert redis.Redis.from_url(project.redis_url()).get('kept') == b'yes'


def test_a_stubborn_process_is_killed_with_its_children(project):
    start = project.start('--workers-only', DISPATCHER_IS_STUBBORN='1')
    start.until_printed('dispatching')
    assert start.end(seconds=12) == 0
    assert 'dispatcher does not end; killing it' in start.printed
    assert project.processes() == []


def test_a_child_that_dies_is_started_again_after_a_pause_that_grows(project):
    start = project.start('--web-only')
    start.until_printed(READY)
    pids = {start.get().split()[0]}
    for wait in ('1', '2'):
        start.get('/die')
        start.until_printed(f'web ended (exit status 3); it starts again in {wait} s')
        pids.add(until(start.get).split()[0])
    assert len(pids) == 3


def test_a_second_start_in_the_same_folder_says_so_and_ends(project):
    first = project.start('--web-only')
    first.until_printed(READY)
    second = project.start('--web-only', PORT='0')
    assert second.process.wait(10) == 1
    second = project.start('--web-only')
    assert second.process.wait(10) == 1
    assert f'already running in this folder (process {first.process.pid}' in second.printed
    assert first.get()


def test_a_port_in_use_is_one_clear_line(project):
    with socket.create_server(('127.0.0.1', project.port)):
        start = project.start('--web-only')
        assert start.process.wait(10) == 1
    assert start.printed == f'start_all: port {project.port} is in use; choose another with --port or PORT\n'


def test_a_folder_that_cannot_be_written_is_one_clear_line(project):
    (project.folder / 'file').write_text('')
    start = project.start('--web-only', VAR_DIR=str(project.folder / 'file' / 'var'))
    assert start.process.wait(10) == 1
    assert start.printed.startswith('start_all: VAR_DIR: ')
    assert start.printed.count('\n') == 1


def test_a_wrong_variable_is_one_clear_line(project):
    start = project.start('--web-only', LEASE_SECONDS='soon')
    assert start.process.wait(10) == 1
    assert start.printed.startswith('start_all: LEASE_SECONDS: must be a number of seconds')


def test_a_broken_database_ends_the_start_with_its_reason(project):
    start = project.start('--web-only', PREPARE_FAILS='1')
    assert start.process.wait(10) == 1
    reason = 'DATABASE_URL: the database cannot be used (file is not a database)'
    assert start.printed.splitlines()[-1] == f'start_all: the database could not be prepared: {reason}'
    assert project.processes() == []
