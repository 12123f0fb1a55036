"""Job kinds: what a feature declares, and how the spine finds it."""

from __future__ import annotations

import importlib.util
import pkgutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from marshmallow import Schema

if TYPE_CHECKING:
    from autocorrect.jobs.models import Job
    from autocorrect.jobs.runner import JobContext


@dataclass(frozen=True)
class JobKind:
    """One kind of work.

    `run` does it; it may run again after a crash, so what it stores replaces what an earlier run left. `on_final` runs
    in the transaction that ends the job, whoever ends it. `notification` names the events sent to the owner at the end.
    `links` are the ids that a notification carries, taken from the arguments (e.g. essay_id). `cost` is what one run
    takes from the owner's share of the queue, `size` what its duration is compared by.
    """

    name: str
    args: type[Schema]
    run: Callable[[JobContext, dict[str, Any]], None]
    queue: str | Callable[[Mapping[str, Any]], str] = 'default'
    soft_time_limit_seconds: int = 270
    max_attempts: int = 3
    title: Callable[[Mapping[str, Any]], str] | None = None
    cost: Callable[[Mapping[str, Any]], float] = lambda args: 1.0
    size: Callable[[Mapping[str, Any]], int] = lambda args: 0
    on_final: Callable[[Job], None] | None = None
    notification: str = 'job'
    links: tuple[str, ...] = ()
    page: Callable[[Mapping[str, Any]], str] | None = None
    steps: tuple[str, ...] = ()

    def queue_for(self, args: Mapping[str, Any]) -> str:
        return self.queue if isinstance(self.queue, str) else self.queue(args)


class UnknownKindError(LookupError):
    """No feature declares a kind of this name."""


_kinds: dict[str, JobKind] = {}


def register(kind: JobKind) -> JobKind:
    """Add a kind; two of one name are a programming error, not a choice."""
    known = _kinds.get(kind.name)
    if known is not None and known.run.__module__ != kind.run.__module__:
        raise ValueError(f'two job kinds are named {kind.name}')
    _kinds[kind.name] = kind
    return kind


def get_kind(name: str) -> JobKind:
    """Raises:
    UnknownKindError: no such kind.
    """
    try:
        return _kinds[name]
    except KeyError:
        raise UnknownKindError(name) from None


def all_kinds() -> list[JobKind]:
    return sorted(_kinds.values(), key=lambda kind: kind.name)


def discover() -> list[JobKind]:
    """Import every feature's `jobs` module and register the kinds it declares at its top level."""
    import autocorrect

    for package in pkgutil.iter_modules(autocorrect.__path__, 'autocorrect.'):
        if not package.ispkg or package.name == 'autocorrect.jobs':
            continue
        if importlib.util.find_spec(f'{package.name}.jobs') is None:
            continue
        module = importlib.import_module(f'{package.name}.jobs')
        for value in vars(module).values():
            if isinstance(value, JobKind):
                register(value)
    return all_kinds()
