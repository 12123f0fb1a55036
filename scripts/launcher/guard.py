"""Ends what a launcher that was killed outright left behind.

Reads process groups, one a line, from a pipe that only the launcher holds: `n` was started, `-n` has ended. When
the pipe closes, whatever still runs is asked to end and then killed.
"""

from __future__ import annotations

import os
import signal
import sys
import time

PATIENCE_SECONDS = 5.0


def main() -> None:
    for ignored in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(ignored, signal.SIG_IGN)
    groups: set[int] = set()
    for line in sys.stdin:
        number = int(line)
        if number > 0:
            groups.add(number)
        else:
            groups.discard(-number)
    end(groups)


def end(groups: set[int]) -> None:
    until = time.monotonic() + PATIENCE_SECONDS
    left = {group for group in groups if _signal(group, signal.SIGTERM)}
    while left and time.monotonic() < until:
        time.sleep(0.1)
        left = {group for group in left if _signal(group, 0)}
    for group in left:
        _signal(group, signal.SIGKILL)


def _signal(group: int, number: int) -> bool:
    try:
        os.killpg(group, number)
    except (ProcessLookupError, PermissionError):
        return False
    return True


if __name__ == '__main__':
    main()
