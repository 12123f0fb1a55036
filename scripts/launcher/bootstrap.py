"""From the system's Python into the environment's. Standard library only."""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path
from typing import NoReturn

from scripts.launcher import environment


def run(root: Path, module: str, arguments: list[str]) -> NoReturn:
    """Make the environment if need be, then become `python -m module` inside it."""
    python = made_environment(root, environment.RUN_TIME)
    os.chdir(root)
    environ = {**os.environ, 'VIRTUAL_ENV': str(root / '.venv'), 'PYTHONUNBUFFERED': '1'}
    environ['PATH'] = f'{python.parent}{os.pathsep}{os.environ.get("PATH", os.defpath)}'
    environ.pop('PYTHONHOME', None)
    os.execve(python, [str(python), '-m', module, *arguments], environ)


def made_environment(root: Path, requirements: str) -> Path:
    """The environment's Python; ends the process with one clear line when there can be none."""
    signal.signal(signal.SIGTERM, lambda _number, _frame: sys.exit(143))
    try:
        return environment.ensure(root, requirements)
    except environment.SetupError as error:
        sys.exit(f'start_all: {error}')
    except KeyboardInterrupt:
        sys.exit(130)


if __name__ == '__main__':
    made_environment(Path(__file__).resolve().parents[2], sys.argv[1])
