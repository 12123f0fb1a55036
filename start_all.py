#!/usr/bin/env python3
"""One command: makes the environment, then starts web, dispatcher, workers and beat, and stops them all on Ctrl-C."""

import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent
OLDEST_PYTHON = (3, 11)


def main(what: str = 'all') -> None:
    """Become the launcher inside the environment; `what` is all or workers."""
    # Whatever stands before this line must be readable to an older Python, so that it can be told.
    if sys.version_info < OLDEST_PYTHON:
        sys.exit(
            'start_{}: Python {}.{} or newer is needed, and this is {}.{}'.format(
                what, *OLDEST_PYTHON, *sys.version_info
            )
        )
    if os.name != 'posix':
        sys.exit(f'start_{what}: Linux or macOS is needed; on Windows use WSL')
    sys.path.insert(0, str(ROOT))
    from scripts.launcher import bootstrap, options

    if what == 'all':
        options.of_start_all(sys.argv[1:])
        bootstrap.run(ROOT, 'scripts.launcher', sys.argv[1:])
    else:
        options.of_start_workers(sys.argv[1:])
        bootstrap.run(ROOT, 'scripts.launcher.workers', sys.argv[1:])


if __name__ == '__main__':
    main()
