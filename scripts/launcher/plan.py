"""Which processes run, and how each is asked to stop."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Mapping

from config.settings import Settings
from scripts.launcher.children import Child
from scripts.launcher.options import Options

WEB, WORKER, DISPATCHER, BEAT, REDIS, PREPARE = 'web', 'worker', 'dispatcher', 'beat', 'redis', 'prepare'


def module(name: str, target: str, environ: Mapping[str, str]) -> Child:
    return Child(name, [sys.executable, '-m', target], environ)


def planned(options: Options, settings: Settings, environ: Mapping[str, str]) -> list[Child]:
    """The children in the order in which they start: what a person waits for first."""
    children = []
    if options.web:
        children.append(module(WEB, 'autocorrect.wsgi', environ))
    if options.queues:
        children.append(_worker(options, settings, environ))
    if options.dispatcher:
        children.append(module(DISPATCHER, 'tasks.dispatcher', environ))
    if options.beat:
        children.append(_beat(options, settings, environ))
    return children


def _celery(settings: Settings, command: str, *arguments: str) -> list[str]:
    application = [sys.executable, '-m', 'celery', '--quiet', '-A', 'tasks.celery_app:celery']
    return [*application, command, '--loglevel', settings.log_level, *arguments]


def _worker(options: Options, settings: Settings, environ: Mapping[str, str]) -> Child:
    """One worker for all its queues: each further one would import everything again and hold it in memory."""
    # Talk among workers serves no one here; the greeting alone takes a second of every start.
    quiet = ('--without-gossip', '--without-mingle', '--without-heartbeat')
    chosen = ('--queues', ','.join(options.queues), '--concurrency', str(settings.worker_concurrency))
    # Several starts on one machine may share a broker, and names must differ.
    command = _celery(settings, 'worker', '--hostname', f'worker-{os.getpid()}@%h', *chosen, *quiet)
    # TERM lets running jobs end; QUIT makes them hand back their work at once.
    return Child(WORKER, command, environ, stop_signals=(signal.SIGTERM, signal.SIGQUIT))


def _beat(options: Options, settings: Settings, environ: Mapping[str, str]) -> Child:
    # Two beats are harmless, but not with one file.
    own = f'-{os.getpid()}' if options.joins else ''
    file = settings.var_dir / f'celerybeat-schedule{own}'
    return Child(BEAT, _celery(settings, 'beat', '--schedule', str(file)), environ)
