"""The queues there are. Standard library only: the launcher reads this before anything is installed."""

from __future__ import annotations

QUEUES = ('default', 'correction', 'assets', 'fast', 'heavy', 'users')
DEFAULT_QUEUE = QUEUES[0]
