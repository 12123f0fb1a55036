"""What a start does, in order: check, Redis, database, processes, the address; then watch until told to stop."""

from __future__ import annotations

import os
import resource
import sys
import time
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path

from config.settings import ROOT, Settings, SettingsError
from scripts.launcher import plan, private_redis, schema
from scripts.launcher.checks import StartError, check_port, hold_folder, local_address, status_of
from scripts.launcher.children import Child, Supervisor, say
from scripts.launcher.options import Options
from scripts.launcher.private_redis import PrivateRedis, RedisError

REDIS_PATIENCE_SECONDS = 3.0
REDIS_START_SECONDS = 60.0
# The processes nobody waits for get the cores when the first page is there, or after this time.
HEAD_START_SECONDS = 4.0
TRIES_OF_WEB = 3
_PASSWORD_LINE = 'admin-password: '


class StoppedError(Exception):
    """Asked to stop before everything ran."""


def main(options: Options, root: Path = ROOT) -> int:
    """Run until told to stop; the exit status."""
    try:
        return _start(options, root)
    except (SettingsError, RedisError, StartError) as error:
        for line in str(error).splitlines():
            print(f'start_all: {line}', file=sys.stderr, flush=True)
        return 1
    except KeyboardInterrupt:
        return 130


def _start(options: Options, root: Path) -> int:
    os.environ.update(options.variables())
    settings = Settings.load()
    with ExitStack() as stack:
        if not options.joins:
            stack.enter_context(hold_folder(settings.var_dir, options))
        if options.web:
            check_port(settings.host, settings.port)
        redis = _choose_redis(options, settings, stack)
        _raise_file_limit()
        launch = Launch(options, settings, root, redis, Supervisor(root))
        try:
            launch.go()
        except StoppedError:
            pass
        finally:
            say('stopping ...')
            launch.stop()
    say('stopped')
    return 0


def _choose_redis(options: Options, settings: Settings, stack: ExitStack) -> PrivateRedis | str:
    """A server to start, or the address of one that runs."""
    configured = os.environ.get('REDIS_URL', '').strip()
    if configured:
        if _answers_within(configured, REDIS_PATIENCE_SECONDS):
            return configured
        if not (options.web and options.queues):
            raise RedisError(
                'REDIS_URL: no Redis answers there, and processes elsewhere could not meet at a private one'
            )
        say('WARNING: no Redis answers at REDIS_URL, so a private one stands in for it')
    folder = settings.var_dir / 'redis'
    if not options.joins and private_redis.own(folder, stack):
        return private_redis.prepare(folder)
    beside = private_redis.running_beside(folder)
    if beside is None:
        raise RedisError('no Redis: set REDIS_URL, or run start_all.py in this folder first')
    return beside


def _answers_within(url: str, seconds: float) -> bool:
    until = time.monotonic() + seconds
    while not private_redis.answers(url):
        if time.monotonic() > until:
            return False
        time.sleep(0.2)
    return True


def _raise_file_limit() -> None:
    """Each open page is a connection, and a shell's usual limit of 1,024 is soon reached."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = 65_536 if hard == resource.RLIM_INFINITY else min(hard, 65_536)
    if soft < wanted:
        resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, hard))


@dataclass
class Launch:
    """One start of the processes of one folder."""

    options: Options
    settings: Settings
    root: Path
    redis: PrivateRedis | str
    supervisor: Supervisor
    password: str = ''
    last_line: str = ''
    started_at: float = field(default_factory=time.monotonic)

    def go(self) -> None:
        """Start everything, say so, and watch.

        Raises:
            StoppedError: told to stop.
            StartError, RedisError: cannot start; says why.
        """
        if isinstance(self.redis, PrivateRedis):
            self._start_redis(self.redis)
        if not self.options.joins:
            self._prepare_database()
        children = plan.planned(self.options, self.settings, self._environ())
        self._start_children(children)
        while True:
            self._wait(3600)

    def stop(self) -> None:
        self.supervisor.stop(last=(plan.REDIS,))
        if isinstance(self.redis, PrivateRedis):
            self.redis.withdraw()
        if self.password:
            # Made in this start, and the start failed before it was shown.
            self._show_sign_in()

    def _wait(self, seconds: float) -> None:
        if self.supervisor.wait(seconds):
            raise StoppedError

    def _environ(self) -> dict[str, str]:
        url = self.redis.url if isinstance(self.redis, PrivateRedis) else self.redis
        # Said outright, so that no child comes to another answer than we did.
        place = {'VAR_DIR': str(self.settings.var_dir), 'HOST': self.settings.host, 'PORT': str(self.settings.port)}
        return {**os.environ, **place, 'REDIS_URL': url, 'PYTHONUNBUFFERED': '1'}

    def _start_redis(self, redis: PrivateRedis) -> None:
        child = Child(plan.REDIS, redis.command, before_restart=lambda child: _rescue(child, redis))
        # A server of one folder forks for nothing, so this advice to administrators is none.
        child.on_line = lambda line: b'overcommit_memory' in line
        self.supervisor.start(child)
        until = time.monotonic() + REDIS_START_SECONDS
        while not private_redis.answers(redis.url, 0.5):
            if child.deaths > 3 or time.monotonic() > until:
                raise RedisError('the private Redis does not start; its lines above say why')
            self._wait(0.01)
        redis.publish()

    def _prepare_database(self) -> None:
        place = self.root, self.settings.var_dir, self.settings.database_url
        if schema.is_prepared(*place):
            return
        say('preparing the database ...')
        child = plan.module(plan.PREPARE, 'autocorrect.prepare', self._environ())
        child.on_line = self._heed_prepare
        code = self.supervisor.run_to_end(child)
        if code is None:
            raise StoppedError
        if code:
            raise StartError(f'the database could not be prepared: {self.last_line or f"exit status {code}"}')
        schema.note_prepared(*place)

    def _heed_prepare(self, line: bytes) -> bool:
        """Keep the password out of the log; it is shown with the address."""
        text = line.decode(errors='replace').strip()
        if text.startswith(_PASSWORD_LINE):
            self.password = text.removeprefix(_PASSWORD_LINE)
            return True
        self.last_line = text or self.last_line
        return False

    def _start_children(self, children: list[Child]) -> None:
        """First what a person waits for; on two cores the others would only slow it down."""
        first = [child for child in children if child.name in {plan.WEB, plan.WORKER}]
        for child in first:
            self.supervisor.start(child)
        web = next((child for child in first if child.name == plan.WEB), None)
        if web:
            self._until(lambda: status_of(self._address, '/healthz') == 200, HEAD_START_SECONDS, web)
        for child in children:
            if child not in first:
                self.supervisor.start(child)
        if web:
            self._until(lambda: status_of(self._address, '/healthz') == 200, 120, web)
            self._show_address()
            if self.options.queues:
                self._until(lambda: status_of(self._address, '/readyz') == 200, 60, web)
        say(f'ready after {time.monotonic() - self.started_at:.1f} s; Ctrl-C stops everything')

    @property
    def _address(self) -> str:
        return local_address(self.settings.host, self.settings.port)

    def _until(self, is_so: Callable[[], bool], seconds: float, web: Child) -> bool:
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            if is_so():
                return True
            if web.deaths >= TRIES_OF_WEB:
                raise StartError('the web server does not start; its lines above say why')
            self._wait(0.03)
        return False

    def _show_address(self) -> None:
        say('')
        say(f'AutoCorrect:  http://{self._address}')
        self._show_sign_in()
        say('')
        if self.settings.cookies_need_https and self.settings.session_cookie_secure == 'auto':
            say('Signing in from other machines needs HTTPS in front, or SESSION_COOKIE_SECURE=off')

    def _show_sign_in(self) -> None:
        name, self.password, password = self.settings.admin_username, '', self.password
        if password:
            say(f'Sign in as:   {name}')
            say(f'Password:     {password}   (shown this once; keep it)')
        elif self.settings.admin_password:
            say(f'Sign in as:   {name}, with ADMIN_PASSWORD as it was at the first start, or register')
        else:
            say(f'Sign in as:   {name}, with the password shown at the first start, or register')


def _rescue(child: Child, redis: PrivateRedis) -> None:
    """A server that ends at once, twice, cannot read its data: it was cut off, or another version wrote it."""
    if child.deaths == 2 and child.lived_seconds < 2:
        aside = redis.set_data_aside()
        say(f'the data of the private Redis was set aside ({aside}); jobs are in the database and are sent again')
