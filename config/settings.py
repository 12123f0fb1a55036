"""Everything that can be set from outside: read from the environment and .env, checked once, at start."""

from __future__ import annotations

import os
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit, urlunsplit

from dotenv import load_dotenv

from config.variables import (
    database,
    one_of,
    origins,
    seconds,
    switch,
    text,
    url,
    variable,
    whole,
    without_password,
    words,
)

ROOT = Path(__file__).resolve().parent.parent
LOOPBACK = frozenset({'127.0.0.1', 'localhost', '::1'})
_REDIS = ('redis', 'rediss')


class SettingsError(Exception):
    """One line a problem, each naming its variable."""


@dataclass(frozen=True, repr=False)
class Settings:
    """The settings of one process. An empty variable counts as unset."""

    secret_key: str = variable(
        'SECRET_KEY',
        '',
        text,
        'Signs sessions. Empty: generated once and kept in VAR_DIR/secret_key.',
        secret=True,
        section='Web',
    )
    host: str = variable('HOST', '127.0.0.1', text, 'Address the web server listens on.')
    port: int = variable('PORT', '5000', whole(1, 65535), 'Port of the web server.')
    cors_allowed_origins: tuple[str, ...] = variable(
        'CORS_ALLOWED_ORIGINS', '', origins, 'Further origins that may connect, comma-separated. Our own always may.'
    )
    session_cookie_secure: str = variable(
        'SESSION_COOKIE_SECURE',
        'auto',
        one_of('auto', 'on', 'off'),
        'Send cookies over HTTPS only; auto: on, unless HOST is this machine itself.',
    )
    trusted_proxies: int = variable(
        'TRUSTED_PROXIES', '0', whole(0, 10), 'How many proxies in front of us set X-Forwarded-For and -Proto.'
    )
    socketio_async_mode: str = variable(
        'SOCKETIO_ASYNC_MODE',
        'eventlet',
        one_of('eventlet', 'threading'),
        'How the web process waits: eventlet or threading.',
    )
    default_locale: str = variable(
        'DEFAULT_LOCALE', 'zh', one_of('zh', 'en'), 'Language of the pages until a person chooses.'
    )
    registration_open: bool = variable('REGISTRATION_OPEN', 'on', switch, 'Whether anybody may register.')
    admin_username: str = variable('ADMIN_USERNAME', 'admin', text, 'Name of the first administrator.')
    admin_password: str = variable(
        'ADMIN_PASSWORD',
        '',
        text,
        'Password of the first administrator. Empty: generated and printed once.',
        secret=True,
    )
    mail_url: str = variable(
        'MAIL_URL',
        '',
        url('smtp', 'smtps', 'file'),
        'Where mail goes, such as smtp://user:password@host:587. Empty: no mail.',
    )

    var_dir: Path = variable(  # noqa: RUF009 - a field, as the others are
        'VAR_DIR', 'var', Path, 'Folder for everything that is written: database, Redis, secret key.', section='Storage'
    )
    database_url: str = variable(
        'DATABASE_URL', '', database, 'sqlite:///... or postgresql://... Empty: a SQLite file in VAR_DIR.'
    )
    redis_url: str = variable(
        'REDIS_URL', '', url(*_REDIS), 'Redis or Valkey. Empty: start_all.py starts a private one under VAR_DIR.'
    )
    celery_broker_url: str = variable(
        'CELERY_BROKER_URL', '', url(*_REDIS), 'Queue of the workers. Empty: the next database number of REDIS_URL.'
    )
    celery_result_backend: str = variable(
        'CELERY_RESULT_BACKEND', '', text, 'Left empty: results are kept in the database, and jobs never use it.'
    )
    socketio_message_queue: str = variable(
        'SOCKETIO_MESSAGE_QUEUE', '', url(*_REDIS), 'Carries live events from workers to the web. Empty: REDIS_URL.'
    )

    log_format: str = variable(
        'LOG_FORMAT',
        'console',
        one_of('console', 'json'),
        'Log lines for people (console) or for machines (json).',
        section='Logs',
    )
    log_level: str = variable(
        'LOG_LEVEL', 'INFO', one_of('DEBUG', 'INFO', 'WARNING', 'ERROR', 'CRITICAL'), 'Least level that is logged.'
    )

    lease_seconds: float = variable(
        'LEASE_SECONDS',
        '60',
        seconds(1),
        'A job whose worker is not heard of for this long is given to another.',
        section='Jobs',
    )
    heartbeat_seconds: float = variable(
        'HEARTBEAT_SECONDS', '15', seconds(0.2), 'How often a worker renews its lease; at most half of LEASE_SECONDS.'
    )
    sweep_seconds: float = variable(
        'SWEEP_SECONDS', '10', seconds(0.2), 'How often the dispatcher looks for expired leases, deadlines and jobs.'
    )
    dispatch_window: int = variable(
        'DISPATCH_WINDOW',
        '0',
        whole(0, 10_000),
        'Messages a queue may hold in the broker. 0: the slots of its workers and one.',
    )
    job_expires_seconds: float = variable(
        'JOB_EXPIRES_SECONDS', '259200', seconds(1), 'A job that nobody began for this long fails (three days).'
    )
    max_essay_characters: int = variable(
        'MAX_ESSAY_CHARACTERS', '20000', whole(1, 1_000_000), 'Longest essay that is accepted.', section='Limits'
    )
    max_upload_bytes: int = variable(
        'MAX_UPLOAD_BYTES', '10485760', whole(1024), 'Largest request that is accepted (10 MiB).'
    )
    rate_limit_enabled: bool = variable('RATE_LIMIT_ENABLED', 'on', switch, 'Whether the limits below are enforced.')
    rate_limit_sign_in: str = variable('RATE_LIMIT_SIGN_IN', '60 per minute', text, 'Attempts to sign in.')
    rate_limit_register: str = variable('RATE_LIMIT_REGISTER', '60 per minute', text, 'New accounts.')

    celery_worker_concurrency: int = variable(
        'CELERY_WORKER_CONCURRENCY',
        '0',
        whole(0, 512),
        'Jobs a worker runs at once. 0: one a core, and at least two.',
        section='Workers',
    )
    celery_worker_max_tasks_per_child: int = variable(
        'CELERY_WORKER_MAX_TASKS_PER_CHILD', '200', whole(1), 'A worker process is replaced after this many jobs.'
    )
    celery_worker_max_memory_per_child: int = variable(
        'CELERY_WORKER_MAX_MEMORY_PER_CHILD',
        '1000000',
        whole(50_000),
        'A worker process above this (in kB) is replaced.',
    )
    celery_task_soft_time_limit: float = variable(
        'CELERY_TASK_SOFT_TIME_LIMIT',
        '300',
        seconds(1),
        'Seconds after which a job that sets no limit is asked to stop.',
    )
    celery_task_time_limit: float = variable(
        'CELERY_TASK_TIME_LIMIT', '360', seconds(1), 'Seconds after which it is killed; more than the soft limit.'
    )

    ai_default_model: str = variable(
        'AI_DEFAULT_MODEL',
        'local',
        text,
        'Model that answers when nobody chooses one; local is the embedded engine.',
        section='AI',
    )
    ai_fallbacks: tuple[str, ...] = variable(
        'AI_FALLBACKS', 'local', words, 'Models to try next when one fails, comma-separated.'
    )
    openai_api_key: str = variable(
        'OPENAI_API_KEY', '', text, 'Key of OpenAI or of a service that speaks its protocol.', secret=True
    )
    openai_base_url: str = variable(
        'OPENAI_BASE_URL', '', url('http', 'https'), "Address of that service. Empty: OpenAI's own."
    )
    anthropic_api_key: str = variable('ANTHROPIC_API_KEY', '', text, 'Key of Anthropic.', secret=True)
    anthropic_base_url: str = variable(
        'ANTHROPIC_BASE_URL', '', url('http', 'https'), "Address. Empty: Anthropic's own."
    )

    @classmethod
    def load(cls, environ: Mapping[str, str] | None = None) -> Settings:
        """Read and check all settings; without `environ`, from the process's environment and .env.

        Raises:
            SettingsError: names every variable that cannot be used.
        """
        if environ is None:
            # What the environment says goes before the file.
            load_dotenv(ROOT / '.env', override=False)
            environ = os.environ
        values = _parse(environ)
        problems = _contradictions(values)
        if problems:
            raise SettingsError('\n'.join(problems))
        return cls(**_filled_in(values))

    @property
    def cookies_need_https(self) -> bool:
        if self.session_cookie_secure == 'auto':
            return self.host not in LOOPBACK
        return self.session_cookie_secure == 'on'

    @property
    def worker_concurrency(self) -> int:
        return self.celery_worker_concurrency or max(2, os.cpu_count() or 1)

    @property
    def secret_values(self) -> frozenset[str]:
        """Strings that must never be shown or logged."""
        keys = {getattr(self, field.name) for field in fields(self) if field.metadata['secret']}
        urls = (value for value in vars(self).values() if isinstance(value, str) and '://' in value)
        return frozenset(keys | {urlsplit(value).password or '' for value in urls}) - {''}

    def by_variable(self) -> dict[str, Any]:
        """The values under their variables' names, as Flask's config takes them."""
        return {field.metadata['name']: getattr(self, field.name) for field in fields(self)}

    def __repr__(self) -> str:
        shown = ', '.join(f'{field.name}={_shown(field.metadata, getattr(self, field.name))}' for field in fields(self))
        return f'Settings({shown})'


def _shown(metadata: Mapping[str, Any], value: Any) -> str:
    if metadata['secret']:
        return "'***'" if value else "''"
    return repr(without_password(value) if isinstance(value, str) and '://' in value else value)


def _parse(environ: Mapping[str, str]) -> dict[str, Any]:
    values, problems = {}, []
    for field in fields(Settings):
        name = field.metadata['name']
        given = environ.get(name, '').strip() or field.metadata['default']
        try:
            values[field.name] = field.metadata['parse'](given)
        except ValueError as error:
            problems.append(f'{name}: {error}' + ('' if field.metadata['secret'] else f' (it is {given!r})'))
    if problems:
        raise SettingsError('\n'.join(problems))
    return values


def _contradictions(values: Mapping[str, Any]) -> list[str]:
    problems = []
    if values['heartbeat_seconds'] * 2 > values['lease_seconds']:
        problems.append('HEARTBEAT_SECONDS: must be at most half of LEASE_SECONDS')
    if values['celery_task_time_limit'] <= values['celery_task_soft_time_limit']:
        problems.append('CELERY_TASK_TIME_LIMIT: must be more than CELERY_TASK_SOFT_TIME_LIMIT')
    if values['secret_key'] and len(values['secret_key']) < 16:
        problems.append('SECRET_KEY: must have at least 16 characters')
    if values['admin_password'] and len(values['admin_password']) < 8:
        problems.append('ADMIN_PASSWORD: must have at least 8 characters')
    return problems


def _filled_in(values: dict[str, Any]) -> dict[str, Any]:
    """The values that others imply, where none was given."""
    var = values['var_dir'] = ROOT / values['var_dir'].expanduser()
    values['database_url'] = _absolute(values['database_url']) or f'sqlite:///{var / "autocorrect.db"}'
    values['redis_url'] = values['redis_url'] or _private_redis(var) or 'redis://127.0.0.1:6379/0'
    values['celery_broker_url'] = values['celery_broker_url'] or _next_database(values['redis_url'])
    values['socketio_message_queue'] = values['socketio_message_queue'] or values['redis_url']
    values['secret_key'] = values['secret_key'] or kept_secret(var)
    return values


def _absolute(database_url: str) -> str:
    """A relative SQLite file is one of this folder, wherever the process was started."""
    prefix = 'sqlite:///'
    file = database_url.removeprefix(prefix)
    if file == database_url or file.startswith(('/', ':memory:', 'file:')) or not file:
        return database_url
    return f'{prefix}{ROOT / file}'


def _private_redis(var: Path) -> str:
    """The address that a running start_all.py left for commands beside it."""
    try:
        return (var / 'redis' / 'url').read_text(encoding='ascii').strip()
    except (OSError, ValueError):
        return ''


def _next_database(redis_url: str) -> str:
    parts = urlsplit(redis_url)
    number = parts.path.strip('/')
    return urlunsplit(parts._replace(path=f'/{int(number) + 1 if number.isdecimal() else 1}'))


def kept_secret(var: Path) -> str:
    """The generated secret key, made by whichever process asks first.

    Raises:
        SettingsError: the folder cannot be written.
    """
    file = var / 'secret_key'
    try:
        var.mkdir(parents=True, exist_ok=True)
        if not file.exists():
            _write_once(file, secrets.token_urlsafe(48))
        return file.read_text(encoding='ascii').strip()
    except OSError as error:
        raise SettingsError(f'VAR_DIR: cannot keep the secret key in {file} ({error.strerror})') from error


def _write_once(file: Path, value: str) -> None:
    """Whole or not at all, and the first of several processes wins: a link never replaces a file."""
    draft = file.with_name(f'{file.name}.{os.getpid()}.{secrets.token_hex(4)}')
    with open(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), 'w', encoding='ascii') as stream:
        stream.write(value)
    try:
        os.link(draft, file)
    except FileExistsError:
        pass
    finally:
        draft.unlink()
