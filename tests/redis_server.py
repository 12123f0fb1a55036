"""A real Redis in a folder of its own, for tests and benchmarks."""

from __future__ import annotations

import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from scripts.launcher import private_redis


@contextmanager
def running_redis(folder: Path) -> Iterator[str]:
    """The address of a server that lives as long as the context."""
    redis = private_redis.prepare(folder)
    process = subprocess.Popen(redis.command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        until = time.monotonic() + 10
        while not private_redis.answers(redis.url):
            assert process.poll() is None, 'the Redis server has ended'
            assert time.monotonic() < until, 'the Redis server does not answer'
            time.sleep(0.02)
        yield redis.url
    finally:
        process.terminate()
        process.wait(10)
