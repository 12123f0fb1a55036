"""`python -m scripts.launcher.workers`: start_workers.py, once it runs in the environment."""

from __future__ import annotations

import sys

from scripts.launcher import options
from scripts.launcher.run import main

if __name__ == '__main__':
    sys.exit(main(options.of_start_workers(sys.argv[1:])))
