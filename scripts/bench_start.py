#!/usr/bin/env python3
"""How long a start takes until the first page, in a fresh copy: with pip, with uv, and warm.

    python3 scripts/bench_start.py [--warm 5] [--cached]

Fresh means no environment, no database and, unless --cached, empty download caches of pip and uv.
"""

from __future__ import annotations

import argparse
import os
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LEFT_OUT = shutil.ignore_patterns('.venv', 'var', '.git', '__pycache__', '.env', '.*_cache', '.hypothesis')
PORT = 5987


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--warm', type=int, default=5, help='warm starts to measure')
    parser.add_argument('--cached', action='store_true', help="use the user's own download caches")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        for installer in ('pip', 'uv'):
            folder = Path(scratch) / installer
            shutil.copytree(ROOT, folder, ignore=LEFT_OUT)
            page, ready = measure(folder, environ(installer, Path(scratch), given.cached))
            print(f'fresh, {installer}: first page {page:.1f} s, ready {ready:.1f} s', flush=True)
        warm = [measure(folder, environ('uv', Path(scratch), given.cached)) for _ in range(given.warm)]
        page, ready = (statistics.median(figures) for figures in zip(*warm, strict=True))
        print(f'warm, median of {given.warm}: first page {page:.2f} s, ready {ready:.2f} s')
    return 0


def environ(installer: str, scratch: Path, cached: bool) -> dict[str, str]:
    kept = ('PIP_', 'UV_', 'SSL_', 'http', 'HTTP', 'no_proxy', 'NO_PROXY', 'PATH', 'HOME')
    variables = {name: value for name, value in os.environ.items() if name.startswith(kept)}
    if not cached:
        variables |= {'PIP_CACHE_DIR': str(scratch / 'pip-cache'), 'UV_CACHE_DIR': str(scratch / f'{installer}-cache')}
    return variables | {'START_INSTALLER': installer, 'PORT': str(PORT)}


def measure(folder: Path, variables: dict[str, str]) -> tuple[float, float]:
    """Seconds until a page is served, and until the start says that everything is ready."""
    log = folder / 'start.log'
    began = time.monotonic()
    with log.open('wb') as output:
        command = [sys.executable, 'start_all.py']
        start = subprocess.Popen(command, cwd=folder, env=variables, stdout=output, stderr=subprocess.STDOUT)
    try:
        page = wait_for(page_is_there, start, log) - began
        ready = wait_for(lambda: 'ready after' in log.read_text(errors='replace'), start, log) - began
    finally:
        start.send_signal(signal.SIGTERM)
        start.wait(30)
    return page, ready


def wait_for(condition, start: subprocess.Popen, log: Path) -> float:
    while not condition():
        if start.poll() is not None:
            sys.exit(f'the start ended:\n{log.read_text(errors="replace")}')
        time.sleep(0.02)
    return time.monotonic()


def page_is_there() -> bool:
    try:
        with urllib.request.urlopen(f'http://127.0.0.1:{PORT}/', timeout=10) as answer:
            return answer.status == 200
    except urllib.error.HTTPError:
        return False
    except OSError:
        return False


if __name__ == '__main__':
    sys.exit(main())
