#!/usr/bin/env python3
"""One command: makes the environment, then starts web, dispatcher, workers and beat, and stops them all on Ctrl-C."""

import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent
OLDEST_PYTHON = (3, 11)


def main(what='all'):  # noqa: ANN001, ANN201 - plain enough for an older Python to read, so that it can be told
    """Become the launcher inside the environment; `what` is all or workers."""
    if sys.version_info < OLDEST_PYTHON:
        sys.exit(
            'start_%s: Python %d.%d or newer is needed, and this is %d.%d'
            % (what, *OLDEST_PYTHON, *sys.version_info[:2])
        )  # noqa: UP031
    if os.name != 'posix':
        sys.exit('start_{}: Linux or macOS is needed; on Windows use WSL'.format(what))  # noqa: UP032
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
