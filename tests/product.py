"""The whole product as real processes: start_all.py on a port and folder of its own, and a client of its API."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path
from typing import Any

from scripts.launcher.private_redis import free_port

ROOT = Path(__file__).resolve().parent.parent


class Product:
    """Started by entering it, stopped by leaving it; `settings` are environment variables."""

    def __init__(self, var: Path, **settings: str) -> None:
        self.var, self.port = var, free_port()
        self.base = f'http://127.0.0.1:{self.port}'
        self.log = var.parent / f'{var.name}.log'
        kept = {name: value for name, value in os.environ.items() if name in ('PATH', 'HOME', 'LANG', 'TMPDIR')}
        self._environ = {**kept, 'VAR_DIR': str(var), 'RATE_LIMIT_ENABLED': 'off', **settings}

    def __enter__(self) -> Product:
        command = [sys.executable, '-m', 'scripts.launcher', '--port', str(self.port)]
        self._process = subprocess.Popen(
            command, cwd=ROOT, env=self._environ, stdout=self.log.open('w'), stderr=subprocess.STDOUT
        )
        wait_for(lambda: self.status('/readyz') == 200, 90, self.told)
        return self

    def __exit__(self, *_error: object) -> None:
        self._process.send_signal(signal.SIGTERM)
        try:
            self._process.wait(40)
        except subprocess.TimeoutExpired:
            self._process.kill()

    def told(self) -> str:
        return self.log.read_text(errors='replace')[-3000:]

    def status(self, path: str) -> int | None:
        try:
            return urllib.request.urlopen(self.base + path, timeout=5).status
        except urllib.error.HTTPError as error:
            return error.code
        except OSError:
            return None

    def pids(self, pattern: str) -> list[int]:
        """Processes of this product whose command line matches, parents first."""
        family = _descendants(self._process.pid)
        return [pid for pid in family if re.search(pattern, _command_line(pid))]

    def client(self, name: str = 'someone') -> Client:
        client = Client(self.base)
        body = {'username': name, 'email': f'{name}@example.org', 'password': 'correct-horse'}
        client.call('POST', '/auth/register', body)
        client.token = client.call('POST', '/auth/token', body)[1]['token']
        return client


class Client:
    """The API with a token."""

    def __init__(self, base: str) -> None:
        self.base, self.token = base, ''

    def call(self, method: str, path: str, body: Any = None, **headers: str) -> tuple[int, Any]:
        data = json.dumps(body).encode() if body is not None else None
        request = urllib.request.Request(f'{self.base}/api/v1{path}', data, method=method)
        request.add_header('Content-Type', 'application/json')
        if self.token:
            request.add_header('Authorization', f'Bearer {self.token}')
        for name, value in headers.items():
            request.add_header(name.replace('_', '-'), value)
        try:
            with urllib.request.urlopen(request, timeout=60) as answer:
                return answer.status, json.loads(answer.read() or b'null')
        except urllib.error.HTTPError as error:
            return error.code, json.loads(error.read() or b'null')

    def submit(self, content: str, **more: Any) -> str:
        """The id of the job that corrects this text."""
        status, answer = self.call('POST', '/essays', {'content': content, **more})
        assert status == 202, answer
        return answer['job']['id']

    def job(self, job_id: str) -> dict[str, Any]:
        return self.call('GET', f'/jobs/{job_id}')[1]

    def events(self, job_id: str) -> list[dict[str, Any]]:
        return self.call('GET', f'/jobs/{job_id}/events')[1]['events']

    def wait(self, job_id: str, seconds: float = 60) -> dict[str, Any]:
        """The job once it has ended."""
        final = ('COMPLETED', 'FAILED', 'TIMED_OUT', 'CANCELLED')
        wait_for(lambda: self.job(job_id)['state'] in final, seconds, lambda: str(self.job(job_id)))
        return self.job(job_id)


def wait_for(condition: Any, seconds: float, explain: Any = lambda: '') -> None:
    until = time.monotonic() + seconds
    while True:
        try:
            if condition():
                return
        except OSError:
            pass
        assert time.monotonic() < until, f'it did not come true within {seconds} s: {explain()}'
        time.sleep(0.05)


def _descendants(pid: int) -> list[int]:
    children: dict[int, list[int]] = {}
    for folder in Path('/proc').glob('[0-9]*'):
        try:
            parent = int((folder / 'stat').read_text().rpartition(')')[2].split()[1])
        except OSError:
            continue
        children.setdefault(parent, []).append(int(folder.name))
    found, waiting = [], [pid]
    while waiting:
        found += (level := sorted(child for parent in waiting for child in children.get(parent, [])))
        waiting = level
    return found


def _command_line(pid: int) -> str:
    try:
        return Path(f'/proc/{pid}/cmdline').read_bytes().replace(b'\0', b' ').decode(errors='replace')
    except OSError:
        return ''
