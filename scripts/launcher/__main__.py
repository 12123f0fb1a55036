"""`python -m scripts.launcher`: start_all.py, once it runs in the environment."""

from __future__ import annotations

import sys

from scripts.launcher import options
from scripts.launcher.run import main

if __name__ == '__main__':
    sys.exit(main(options.of_start_all(sys.argv[1:])))
