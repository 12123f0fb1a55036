"""Real starts: real processes, a real Redis, a real Celery; only the application's modules are stand-ins."""

import signal
import socket
import stat

import pytest
import redis
from celery import Celery
from redis.backoff import NoBackoff
from redis.retry import Retry

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


def test_redis_comes_back_at_the_same_address_with_its_data(project):
    start = project.start('--web-only')
    start.until_printed(READY)
    url = project.redis_url()
    client = redis.Redis.from_url(url)
    client.set('kept', 'yes')
    client.config_set('appendfsync', 'always')
    client.set('kept', 'still')
    project.redis_servers()[0].kill()
    start.until_printed('redis ended (SIGKILL); it starts again in 1 s')
    assert until(lambda: _get(url, 'kept')) == b'still'


def _get(url: str, key: str) -> bytes | None:
    try:
        return redis.Redis.from_url(url).get(key)
    except redis.RedisError:
        return None


def test_data_that_redis_cannot_read_is_set_aside(project):
    start = project.start('--web-only')
    start.until_printed(READY)
    start.end()
    for file in project.var.glob('redis/data/**/*.manifest'):
        file.write_text('no manifest\n')
    start = project.start('--web-only')
    start.until_printed(READY)
    assert 'was set aside' in start.printed
    assert len(list(project.var.glob('redis/data.unreadable-*'))) == 1


def test_two_folders_run_at_the_same_time(make_project):
    starts = [make_project(name).start('--web-only') for name in ('one', 'two')]
    for start in starts:
        start.until_printed(READY)
    assert starts[0].get().split()[1] != starts[1].get().split()[1]


def test_a_second_start_in_the_same_folder_says_so_and_ends(project):
    first = project.start('--web-only')
    first.until_printed(READY)
    second = project.start('--web-only', PORT='0')
    assert second.process.wait(10) == 1
    second = project.start('--web-only')
    assert second.process.wait(10) == 1
    assert f'already running in this folder (process {first.process.pid}' in second.printed
    assert first.get()


def test_web_and_workers_of_one_folder_meet_at_one_redis(project):
    web = project.start('--web-only')
    web.until_printed(READY)
    workers = project.start('--workers-only')
    workers.until_printed(READY)
    assert len(project.redis_servers()) == 1
    assert 'prepared' not in workers.printed
    assert workers.end() == 0
    assert web.get()


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


def test_the_private_redis_is_for_this_user_alone(project):
    start = project.start('--web-only')
    start.until_printed(READY)
    for name in ('url', 'redis.conf'):
        assert stat.S_IMODE((project.var / 'redis' / name).stat().st_mode) == 0o600
    client = redis.Redis.from_url(project.redis_url())
    assert client.config_get('bind') == {'bind': '127.0.0.1'}
    assert client.config_get('appendonly') == {'appendonly': 'yes'}
    assert client.config_get('maxmemory-policy') == {'maxmemory-policy': 'noeviction'}
    with pytest.raises(redis.AuthenticationError):
        redis.Redis(port=client.connection_pool.connection_kwargs['port'], retry=Retry(NoBackoff(), 0)).ping()


def test_a_configured_redis_that_answers_is_used(make_project):
    host, guest = make_project('host'), make_project('guest')
    host.start('--web-only').until_printed(READY)
    start = guest.start('--web-only', REDIS_URL=host.redis_url())
    start.until_printed(READY)
    assert start.get().split()[1] == host.redis_url()
    assert not (guest.var / 'redis').exists()


def test_a_configured_redis_that_is_silent_is_replaced_aloud_or_refused(project):
    silent = 'redis://127.0.0.1:1/0'
    alone = project.start('--web-only', REDIS_URL=silent)
    assert alone.process.wait(15) == 1
    assert alone.printed.startswith('start_all: REDIS_URL: no Redis answers there')
    whole = project.start(REDIS_URL=silent)
    whole.until_printed(READY)
    assert 'WARNING: no Redis answers at REDIS_URL' in whole.printed
    assert whole.get().split()[1] == project.redis_url()


def test_workers_join_a_running_start_and_do_its_work(project):
    project.start('--web-only').until_printed(READY)
    workers = project.start('--fast', '--concurrency', '1', module='scripts.launcher.workers')
    workers.until_printed(READY)
    assert 'dispatching' not in workers.printed
    broker = project.redis_url().removesuffix('/0') + '/1'
    client = Celery('client', broker=broker)
    client.send_task('slow', args=[0], queue='fast', ignore_result=True)
    until(lambda: (project.var / 'slow.ended').exists())
    client.send_task('slow', args=[60], queue='heavy', ignore_result=True)
    (project.var / 'slow.began').unlink()
    client.send_task('slow', args=[60], queue='fast', ignore_result=True)
    until(lambda: (project.var / 'slow.began').exists())
    (project.var / 'slow.ended').unlink()
    # The running task does not delay the stop for longer than some seconds, and is handed back.
    assert workers.end(seconds=12) == 0
    assert not (project.var / 'slow.ended').exists()
    assert until(lambda: redis.Redis.from_url(broker).llen('fast') == 1)


def test_workers_without_a_redis_say_what_to_do(project):
    workers = project.start(module='scripts.launcher.workers')
    assert workers.process.wait(10) == 1
    assert workers.printed == 'start_all: no Redis: set REDIS_URL, or run start_all.py in this folder first\n'
