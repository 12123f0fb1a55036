#!/usr/bin/env python3
"""Workers only, for more machines: they join the database and the Redis that the environment or .env names."""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

if __name__ == '__main__':
    sys.path.insert(0, str(ROOT))
    import start_all

    start_all.main('workers')
