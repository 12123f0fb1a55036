"""A folder as a newcomer has it, with stand-ins for the application, and starts in it that leave nothing behind."""

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from http.client import HTTPConnection
from pathlib import Path

import psutil

ROOT = Path(__file__).resolve().parents[2]
STANDINS = Path(__file__).with_name('standins')


def until(condition: Callable[[], object], seconds: float = 20) -> object:
    """The first true value of `condition`."""
    end = time.monotonic() + seconds
    while not (value := condition()):
        assert time.monotonic() < end, 'waited too long'
        time.sleep(0.03)
    return value


class Start:
    """One running launcher and what it has printed."""

    def __init__(self, project: 'Project', arguments: tuple[str, ...], module: str, environ: dict[str, str]) -> None:
        self.port = project.port
        self._log = project.folder / f'start-{time.monotonic_ns()}.log'
        with self._log.open('wb') as output:
            self.process = subprocess.Popen(
                [sys.executable, '-m', module, *arguments],
                cwd=project.folder,
                env=project.environ(environ),
                stdout=output,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )

    @property
    def printed(self) -> str:
        return self._log.read_text(errors='replace')

    def until_printed(self, text: str, seconds: float = 20, times: int = 1) -> None:
        def is_so() -> bool:
            ended = self.process.poll() is not None and self.printed.count(text) < times
            assert not ended, f'ended without {text!r}:\n{self.printed}'
            return self.printed.count(text) >= times

        until(is_so, seconds)

    def get(self, path: str = '/') -> str:
        """What the web server says; empty while it is away."""
        try:
            connection = HTTPConnection('127.0.0.1', self.port, timeout=5)
            connection.request('GET', path)
            return connection.getresponse().read().decode()
        except OSError:
            return ''

    def end(self, number: int = signal.SIGTERM, seconds: float = 20) -> int:
        self.process.send_signal(number)
        return self.process.wait(seconds)


class Project:
    """A copy of the launcher with its stand-ins, in a folder of its own."""

    def __init__(self, folder: Path, port: int) -> None:
        self.folder, self.port, self.starts = folder, port, []
        for name in ('config', 'scripts'):
            shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns('__pycache__'))
        shutil.copytree(STANDINS, folder, dirs_exist_ok=True)
        shutil.copy(ROOT / 'start_all.py', folder)

    @property
    def var(self) -> Path:
        return self.folder / 'var'

    def environ(self, more: dict[str, str]) -> dict[str, str]:
        own = {'VAR_DIR': str(self.var), 'PORT': str(self.port), 'HOST': '127.0.0.1', 'PYTHON_DOTENV_DISABLED': '1'}
        return {'PATH': os.environ['PATH'], 'HOME': str(self.folder), **own, **more}

    def start(self, *arguments: str, module: str = 'scripts.launcher', **environ: str) -> Start:
        start = Start(self, arguments, module, environ)
        self.starts.append(start)
        return start

    def processes(self) -> list[psutil.Process]:
        """Everything that works in this folder, whoever its parent is."""
        return [process for process in psutil.process_iter() if _works_in(process, self.folder)]

    def redis_servers(self) -> list[psutil.Process]:
        return [process for process in self.processes() if process.name() in {'redis-server', 'valkey-server'}]

    def redis_url(self) -> str:
        return (self.var / 'redis' / 'url').read_text().strip()


def _works_in(process: psutil.Process, folder: Path) -> bool:
    try:
        return process.status() != psutil.STATUS_ZOMBIE and Path(process.cwd()).is_relative_to(folder)
    except psutil.Error:
        return False
