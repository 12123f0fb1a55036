"""The flags of the two commands. Standard library only: they are read before anything is installed."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from dataclasses import dataclass

from config.queues import QUEUES

_FLAGS = {'correction': 'corrections'}
# What a flag of start_workers.py means: its queue.
QUEUE_OF_FLAG = {_FLAGS.get(name, name): name for name in QUEUES}
LEVELS = ('DEBUG', 'INFO', 'WARNING', 'ERROR', 'CRITICAL')


@dataclass(frozen=True)
class Options:
    """What is to run. No queues means no worker; unset values are left to the settings."""

    web: bool
    queues: tuple[str, ...]
    dispatcher: bool
    beat: bool
    # start_all.py makes the database and may start Redis; start_workers.py joins what there is.
    joins: bool = False
    host: str | None = None
    port: int | None = None
    concurrency: int | None = None
    loglevel: str | None = None
    debug: bool = False

    def variables(self) -> dict[str, str]:
        """The flags that were given, as the environment variables they stand for."""
        given = {
            'HOST': self.host,
            'PORT': self.port,
            'CELERY_WORKER_CONCURRENCY': self.concurrency,
            'LOG_LEVEL': self.loglevel or ('DEBUG' if self.debug else None),
            'FLASK_DEBUG': '1' if self.debug else None,
        }
        return {name: str(value) for name, value in given.items() if value is not None}


Parse = Callable[[list[str]], Options]


def of_start_all(arguments: list[str]) -> Options:
    parser = argparse.ArgumentParser(
        prog='start_all.py',
        description='Start AutoCorrect: web, dispatcher, workers and beat. Ctrl-C stops everything.',
    )
    parser.add_argument('--host', help='address to listen on (default: HOST, else 127.0.0.1)')
    parser.add_argument('--port', type=int, help='port to listen on (default: PORT, else 5000)')
    parser.add_argument('--debug', action='store_true', help='more in the log and on error pages; never in public')
    _add_worker_options(parser)
    only = parser.add_mutually_exclusive_group()
    only.add_argument('--web-only', action='store_true', help='only the web server')
    only.add_argument('--workers-only', action='store_true', help='only workers, dispatcher and beat')
    given = parser.parse_args(arguments)
    workers = not given.web_only
    return Options(
        web=not given.workers_only,
        queues=QUEUES if workers else (),
        dispatcher=workers,
        beat=workers,
        host=given.host,
        port=given.port,
        concurrency=given.concurrency,
        loglevel=given.loglevel,
        debug=given.debug,
    )


def of_start_workers(arguments: list[str]) -> Options:
    parser = argparse.ArgumentParser(
        prog='start_workers.py', description='Start workers for an AutoCorrect that runs elsewhere. Ctrl-C stops them.'
    )
    parser.add_argument('--all', action='store_true', help='all queues, dispatcher and beat (default)')
    for flag, queue in QUEUE_OF_FLAG.items():
        parser.add_argument(f'--{flag}', action='store_true', help=f'the queue {queue}')
    parser.add_argument('--queues', metavar='A,B', type=_queues, default=(), help='queues by name')
    parser.add_argument('--dispatcher', action='store_true', help='the process that sends jobs to the workers')
    parser.add_argument('--beat', action='store_true', help='the clock of repeated tasks')
    _add_worker_options(parser)
    given = parser.parse_args(arguments)
    flagged = [queue for flag, queue in QUEUE_OF_FLAG.items() if getattr(given, flag)]
    chosen = tuple(dict.fromkeys([*flagged, *given.queues]))
    everything = given.all or not (chosen or given.dispatcher or given.beat)
    return Options(
        web=False,
        queues=QUEUES if everything else chosen,
        dispatcher=everything or given.dispatcher,
        beat=everything or given.beat,
        joins=True,
        concurrency=given.concurrency,
        loglevel=given.loglevel,
    )


def _add_worker_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        '--concurrency', type=int, help='jobs a worker runs at once (default: one a core, at least two)'
    )
    parser.add_argument('--loglevel', type=str.upper, choices=LEVELS, help='least level that is logged (default: INFO)')


def _queues(value: str) -> tuple[str, ...]:
    names = tuple(name.strip() for name in value.split(',') if name.strip())
    unknown = [name for name in names if name not in QUEUES]
    if unknown or not names:
        known = ', '.join(QUEUES)
        raise argparse.ArgumentTypeError(
            f'no queue {unknown[0]!r} (there are {known})' if unknown else 'no queue named'
        )
    return names
