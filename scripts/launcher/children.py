"""Child processes: started apart, their lines prefixed, started again when they die, and stopped for certain."""

from __future__ import annotations

import os
import select
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO

FIRST_WAIT_SECONDS = 1.0
LONGEST_WAIT_SECONDS = 30.0
# Whoever lived this long was well: the next death counts as the first.
WELL_AFTER_SECONDS = 30.0
TERM_SECONDS = 4.0
# A worker gives its running tasks back in this time; on two busy cores three seconds were too few once.
QUIT_SECONDS = 6.0

_GUARD = str(Path(__file__).with_name('guard.py'))
_output = threading.Lock()


def say(line: str) -> None:
    """One line of ours, whole, between those of the children."""
    _write(f'start_all   | {line}\n'.encode(errors='replace'))


def _write(line: bytes) -> None:
    with _output:
        try:
            sys.stdout.buffer.write(line)
            sys.stdout.buffer.flush()
        except (OSError, ValueError):
            # The terminal is gone; the children's pipes must be emptied all the same.
            pass


@dataclass
class Child:
    """One command that is to run for as long as we do."""

    name: str
    command: list[str]
    environ: Mapping[str, str] | None = None
    # How it is asked to stop, in order; the group is killed after the last.
    stop_signals: tuple[int, ...] = (signal.SIGTERM,)
    before_restart: Callable[[Child], None] | None = None
    # Takes a line out of the log by returning True.
    on_line: Callable[[bytes], bool] | None = None
    process: subprocess.Popen[bytes] | None = None
    deaths: int = 0
    started_at: float = 0.0
    lived_seconds: float = 0.0
    restart_at: float | None = None
    pump: threading.Thread | None = field(default=None, repr=False)

    @property
    def is_alive(self) -> bool:
        return self.process is not None and self.process.poll() is None


def wait_before(deaths: int) -> float:
    """Seconds before the next start, after so many deaths in a row."""
    return min(FIRST_WAIT_SECONDS * 2 ** min(deaths - 1, 20), LONGEST_WAIT_SECONDS)


class Supervisor:
    """Keeps children running until it is told to stop. Made and used in the main thread, for it takes the signals."""

    def __init__(self, cwd: Path) -> None:
        self._cwd = cwd
        self._children: list[Child] = []
        self._signals, self._wake = os.pipe()
        for end in (self._signals, self._wake):
            os.set_blocking(end, False)
        signal.set_wakeup_fd(self._wake, warn_on_full_buffer=False)
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGCHLD):
            signal.signal(number, _ignore)
        # If we are killed outright, the guard sees its pipe close and ends the groups it was told of.
        self._guard = subprocess.Popen(
            [sys.executable, '-S', '-E', _GUARD],
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )

    def start(self, child: Child) -> None:
        self._children.append(child)
        self._spawn(child)

    def _spawn(self, child: Child) -> None:
        child.process = subprocess.Popen(
            child.command,
            cwd=self._cwd,
            env=child.environ,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            # A session of its own: Ctrl-C reaches us alone, and all it leaves behind can be found.
            start_new_session=True,
        )
        child.started_at, child.restart_at = time.monotonic(), None
        self._tell_guard(child.process.pid)
        assert child.process.stdout is not None
        child.pump = threading.Thread(target=_pump, args=(child.name, child.process.stdout, child.on_line), daemon=True)
        child.pump.start()

    def _tell_guard(self, number: int) -> None:
        assert self._guard.stdin is not None
        try:
            self._guard.stdin.write(b'%d\n' % number)
            self._guard.stdin.flush()
        except OSError:
            pass

    def wait(self, seconds: float) -> bool:
        """Let this time pass, or less when something happened; tend the children. True when asked to stop."""
        until = min([time.monotonic() + seconds, *(child.restart_at for child in self._children if child.restart_at)])
        asked = self._asked_to_stop(max(0.0, until - time.monotonic()))
        if not asked:
            for child in self._children:
                self._tend(child)
        return asked

    def _asked_to_stop(self, seconds: float) -> bool:
        ready, _, _ = select.select([self._signals], [], [], seconds)
        numbers = os.read(self._signals, 4096) if ready else b''
        return any(number != signal.SIGCHLD for number in numbers)

    def _tend(self, child: Child) -> None:
        if child.process is not None and child.process.poll() is not None:
            self._note_death(child)
        if child.restart_at is not None and time.monotonic() >= child.restart_at:
            if child.before_restart:
                child.before_restart(child)
            self._spawn(child)

    def _note_death(self, child: Child) -> None:
        assert child.process is not None
        pid, code = child.process.pid, child.process.returncode
        child.lived_seconds = time.monotonic() - child.started_at
        child.deaths = 1 if child.lived_seconds >= WELL_AFTER_SECONDS else child.deaths + 1
        wait = wait_before(child.deaths)
        child.restart_at, child.process = time.monotonic() + wait, None
        # What it leaves behind would hold its port or go on working beside its successor.
        _signal_group(pid, signal.SIGKILL)
        self._tell_guard(-pid)
        say(f'{child.name} ended ({_reason(code)}); it starts again in {wait:g} s')

    def run_to_end(self, child: Child) -> int | None:
        """Run a command that ends by itself; its exit status, or None when asked to stop meanwhile."""
        self._spawn(child)
        assert child.process is not None
        while child.is_alive:
            if self._asked_to_stop(60):
                self._stop_together([child])
                return None
            for other in self._children:
                self._tend(other)
        self._finish(child)
        return child.process.returncode

    def stop(self, *, last: Iterable[str] = ()) -> None:
        """Stop all: those named in `last` (others need them to end well) after the rest."""
        late = [child for child in self._children if child.name in last]
        self._stop_together([child for child in self._children if child not in late])
        self._stop_together(late)
        assert self._guard.stdin is not None
        self._guard.stdin.close()
        self._guard.wait()

    def _stop_together(self, children: list[Child]) -> None:
        running = [child for child in children if child.process is not None]
        for step, seconds in enumerate((TERM_SECONDS, QUIT_SECONDS)):
            # Whoever knows no further signal has had its time.
            asked = [child for child in running if child.is_alive and step < len(child.stop_signals)]
            for child in asked:
                _signal(child.process, child.stop_signals[step])
            self._all_end(asked, seconds)
        for child in running:
            self._finish(child)

    def _all_end(self, children: list[Child], seconds: float) -> None:
        until = time.monotonic() + seconds
        while any(child.is_alive for child in children):
            left = until - time.monotonic()
            # Asked a second time: no more patience.
            if left <= 0 or self._asked_to_stop(min(left, 0.5)):
                return

    def _finish(self, child: Child) -> None:
        assert child.process is not None
        if child.is_alive:
            say(f'{child.name} does not end; killing it')
        _signal_group(child.process.pid, signal.SIGKILL)
        child.process.wait()
        self._tell_guard(-child.process.pid)
        if child.pump:
            child.pump.join(0.5)


def _ignore(_number: int, _frame: object) -> None:
    """The signal's number arrives through the wake-up pipe."""


def _signal(process: subprocess.Popen[bytes] | None, number: int) -> None:
    if process is not None:
        process.send_signal(number)


def _signal_group(pid: int, number: int) -> None:
    with suppress(ProcessLookupError, PermissionError):
        os.killpg(pid, number)


def _reason(code: int) -> str:
    if code >= 0:
        return f'exit status {code}'
    try:
        return signal.Signals(-code).name
    except ValueError:
        return f'signal {-code}'


def _pump(name: str, stream: IO[bytes], on_line: Callable[[bytes], bool] | None) -> None:
    prefix = f'{name:<11} | '.encode()
    for line in stream:
        if not (on_line and on_line(line)):
            _write(prefix + line.rstrip(b'\r\n') + b'\n')
