"""The queues there are. Standard library only: the launcher reads this before anything is installed."""

from __future__ import annotations

QUEUES = ('correction', 'assets', 'fast', 'heavy', 'users', 'default')
DEFAULT_QUEUE = 'default'
