"""What can be known to be wrong before anything is started, and how a started server is asked."""

from __future__ import annotations

import errno
import fcntl
import http.client
import os
import socket
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from config.settings import SettingsError
from scripts.launcher.options import Options

# A start right after another was killed meets its web server for a moment.
PORT_PATIENCE_SECONDS = 2.0


class StartError(Exception):
    """The start cannot go on; the text says why in one line."""


@contextmanager
def hold_folder(var: Path, options: Options) -> Iterator[None]:
    """Keep another start of the same processes out of this folder for as long as we run."""
    names = [name for name, wanted in (('web', options.web), ('workers', bool(options.queues))) if wanted]
    with ExitStack() as stack:
        for name in names:
            lock = _locked(var, f'{name}.lock')
            stack.callback(os.close, lock)
        yield


def _locked(var: Path, name: str) -> int:
    try:
        var.mkdir(parents=True, exist_ok=True)
        lock = os.open(var / name, os.O_RDWR | os.O_CREAT, 0o644)
    except OSError as error:
        raise SettingsError(f'VAR_DIR: cannot write in {var} ({error.strerror})') from error
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        process = os.read(lock, 20).decode(errors='replace').strip()
        os.close(lock)
        raise StartError(f'already running in this folder (process {process}, {var})') from None
    os.ftruncate(lock, 0)
    os.write(lock, b'%d\n' % os.getpid())
    return lock


def check_port(host: str, port: int) -> None:
    """Find out now whether the web server will be able to listen.

    Raises:
        StartError: it will not.
    """
    until = time.monotonic() + PORT_PATIENCE_SECONDS
    while True:
        try:
            return _try_to_listen(host, port)
        except socket.gaierror:
            raise StartError(f'HOST: there is no address {host!r}') from None
        except OSError as error:
            if error.errno != errno.EADDRINUSE:
                raise StartError(f'cannot listen on {host}:{port}: {error.strerror}') from None
            if time.monotonic() > until:
                raise StartError(f'port {port} is in use; choose another with --port or PORT') from None
            time.sleep(0.1)


def _try_to_listen(host: str, port: int) -> None:
    family, kind, protocol, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
    with socket.socket(family, kind, protocol) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        probe.bind(address)
        probe.listen(1)


def local_address(host: str, port: int) -> str:
    """Where a server that listens on `host` can be reached from this machine."""
    if host in {'0.0.0.0', ''}:
        return f'127.0.0.1:{port}'
    if host == '::':
        return f'[::1]:{port}'
    return f'[{host}]:{port}' if ':' in host else f'{host}:{port}'


def status_of(address: str, path: str) -> int:
    """The HTTP status of a GET; 0 while nobody answers."""
    connection = http.client.HTTPConnection(address, timeout=3)
    try:
        connection.request('GET', path)
        return connection.getresponse().status
    except (OSError, http.client.HTTPException):
        return 0
    finally:
        connection.close()
