"""Which Redis the processes of real starts meet at, and what it keeps."""

import stat

import pytest
import redis
from celery import Celery
from redis.backoff import NoBackoff
from redis.retry import Retry

from tests.launcher.project import until

READY = 'ready after'


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


def test_web_and_workers_of_one_folder_meet_at_one_redis(project):
    web = project.start('--web-only')
    web.until_printed(READY)
    workers = project.start('--workers-only')
    workers.until_printed(READY)
    assert len(project.redis_servers()) == 1
    assert 'prepared' not in workers.printed
    assert workers.end() == 0
    assert web.get()


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
    assert workers.end(seconds=20) == 0
    assert not (project.var / 'slow.ended').exists()
    assert until(lambda: redis.Redis.from_url(broker).llen('fast') == 1)


def test_workers_without_a_redis_say_what_to_do(project):
    workers = project.start(module='scripts.launcher.workers')
    assert workers.process.wait(10) == 1
    assert workers.printed == 'start_all: no Redis: set REDIS_URL, or run start_all.py in this folder first\n'
