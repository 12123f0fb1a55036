import os
import stat
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import fields
from itertools import pairwise
from pathlib import Path

import pytest

from config.env_example import env_example
from config.settings import ROOT, Settings, SettingsError, kept_secret


def load(tmp_path: Path, **variables: str) -> Settings:
    return Settings.load({'VAR_DIR': str(tmp_path), **variables})


@pytest.mark.parametrize(
    ('name', 'value'),
    [
        ('PORT', 'http'),
        ('PORT', '0'),
        ('PORT', '65536'),
        ('LEASE_SECONDS', 'nan'),
        ('LEASE_SECONDS', '-1'),
        ('DATABASE_URL', 'mysql://localhost/x'),
        ('REDIS_URL', 'localhost:6379'),
        ('SOCKETIO_ASYNC_MODE', 'gevent'),
        ('DEFAULT_LOCALE', 'de'),
        ('REGISTRATION_OPEN', 'maybe'),
        ('CORS_ALLOWED_ORIGINS', 'school.example'),
        ('LOG_LEVEL', 'LOUD'),
        ('HEARTBEAT_SECONDS', '31'),
        ('CELERY_TASK_TIME_LIMIT', '300'),
        ('SECRET_KEY', 'short'),
        ('ADMIN_PASSWORD', 'short'),
    ],
)
def test_a_wrong_value_is_refused_with_the_name_of_its_variable(tmp_path, name, value):
    with pytest.raises(SettingsError, match=f'^{name}: '):
        load(tmp_path, **{name: value})


def test_all_wrong_variables_are_named_at_once(tmp_path):
    with pytest.raises(SettingsError) as caught:
        load(tmp_path, PORT='x', LOG_FORMAT='y')
    assert [line.split(':')[0] for line in str(caught.value).splitlines()] == ['PORT', 'LOG_FORMAT']


def test_a_wrong_secret_is_not_repeated(tmp_path):
    with pytest.raises(SettingsError) as caught:
        load(tmp_path, ADMIN_PASSWORD='hunter2')
    assert 'hunter2' not in str(caught.value)


def test_an_empty_variable_counts_as_unset(tmp_path):
    assert load(tmp_path, PORT='', DEFAULT_LOCALE=' ').port == 5000


def test_the_defaults_live_in_var(tmp_path):
    settings = load(tmp_path)
    assert settings.database_url == f'sqlite:///{tmp_path}/autocorrect.db'
    assert settings.celery_result_backend == ''


def test_a_relative_folder_or_file_is_one_of_the_project(tmp_path):
    settings = load(tmp_path, DATABASE_URL='sqlite:///var/other.db')
    assert settings.database_url == f'sqlite:///{ROOT}/var/other.db'


@pytest.mark.parametrize('scheme', ['postgres', 'postgresql', 'postgresql+psycopg'])
def test_postgresql_means_psycopg_3(tmp_path, scheme):
    assert load(tmp_path, DATABASE_URL=f'{scheme}://u@h/d').database_url == 'postgresql+psycopg://u@h/d'


@pytest.mark.parametrize(
    ('redis', 'broker'),
    [
        ('redis://h:1', 'redis://h:1/1'),
        ('redis://h:1/4', 'redis://h:1/5'),
        ('rediss://u:p@h/0?ssl_cert_reqs=none', 'rediss://u:p@h/1?ssl_cert_reqs=none'),
    ],
)
def test_broker_and_live_events_follow_redis(tmp_path, redis, broker):
    settings = load(tmp_path, REDIS_URL=redis)
    assert (settings.celery_broker_url, settings.socketio_message_queue) == (broker, redis)


def test_commands_beside_a_running_start_all_find_its_redis(tmp_path):
    (tmp_path / 'redis').mkdir()
    (tmp_path / 'redis' / 'url').write_text('redis://127.0.0.1:7001/0\n')
    assert load(tmp_path).redis_url == 'redis://127.0.0.1:7001/0'
    assert load(tmp_path, REDIS_URL='redis://h/0').redis_url == 'redis://h/0'


def test_the_secret_key_is_kept_and_private(tmp_path):
    first, second = load(tmp_path / 'new'), load(tmp_path / 'new')
    assert len(first.secret_key) >= 32
    assert first.secret_key == second.secret_key
    assert stat.S_IMODE((tmp_path / 'new' / 'secret_key').stat().st_mode) == 0o600


def test_processes_that_start_together_agree_on_the_secret_key(tmp_path):
    with ThreadPoolExecutor(8) as pool:
        keys = set(pool.map(kept_secret, [tmp_path] * 40))
    assert len(keys) == 1
    assert [entry.name for entry in tmp_path.iterdir()] == ['secret_key']


def test_an_unwritable_folder_is_named(tmp_path):
    (tmp_path / 'file').write_text('')
    with pytest.raises(SettingsError, match=r'^VAR_DIR: .*file'):
        load(tmp_path / 'file')


def test_the_repr_shows_no_secret(tmp_path):
    secrets = {
        'SECRET_KEY': 'a' * 40,
        'OPENAI_API_KEY': 'sk-open',
        'ANTHROPIC_API_KEY': 'sk-anth',
        'ADMIN_PASSWORD': 'letmein-please',
        'DATABASE_URL': 'postgresql://me:dbpass@host/db',
        'REDIS_URL': 'redis://:redispass@host/0',
        'MAIL_URL': 'smtp://me:mailpass@host:587',
    }
    settings = load(tmp_path, **secrets)
    for word in ('a' * 40, 'sk-open', 'sk-anth', 'letmein-please', 'dbpass', 'redispass', 'mailpass'):
        assert word not in repr(settings)
        assert word in settings.secret_values


@pytest.mark.parametrize(
    ('host', 'given', 'secure'),
    [('127.0.0.1', '', False), ('0.0.0.0', '', True), ('0.0.0.0', 'off', False), ('localhost', 'on', True)],
)
def test_cookies_need_https_unless_the_host_is_this_machine(tmp_path, host, given, secure):
    assert load(tmp_path, HOST=host, SESSION_COOKIE_SECURE=given).cookies_need_https is secure


def test_env_example_holds_every_variable_with_its_default_and_one_comment():
    lines = (ROOT / '.env.example').read_text(encoding='utf-8').splitlines()
    found = {}
    for before, line in pairwise(lines):
        if line and not line.startswith('#'):
            name, _, value = line.partition('=')
            assert before.startswith('# '), f'{name} has no comment'
            found[name] = value
    assert found == {field.metadata['name']: field.metadata['default'] for field in fields(Settings)}
    assert '\n'.join(lines) + '\n' == env_example()


def test_env_example_is_itself_a_valid_env_file(tmp_path):
    from dotenv import dotenv_values

    values = {name: value or '' for name, value in dotenv_values(ROOT / '.env.example').items()}
    assert Settings.load(values | {'VAR_DIR': str(tmp_path)}).port == 5000


def test_the_environment_goes_before_the_env_file(tmp_path):
    code = 'from config import settings; from pathlib import Path; import sys\n'
    code += 'settings.ROOT = Path(sys.argv[1]); s = settings.Settings.load(); print(s.port, s.log_format)'
    (tmp_path / '.env').write_text('PORT=6001\nLOG_FORMAT=json\n')
    environ = {'PATH': os.environ['PATH'], 'PORT': '7001'}
    command = [sys.executable, '-c', code, str(tmp_path)]
    run = subprocess.run(command, env=environ, cwd=ROOT, capture_output=True, text=True, check=True)
    assert run.stdout.split() == ['7001', 'json']
