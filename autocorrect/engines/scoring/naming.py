"""What a feature is called before a teacher, and how its value is said, whatever the language of the essay."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple

from autocorrect.engines.findings import Words


class Name(NamedTuple):
    """`say` puts the value into words; None where a bare number would tell a reader nothing."""

    zh: str
    en: str
    say: Callable[[float], Words] | None = None


def name_of(feature: str, names: Mapping[str, Name]) -> Name:
    return names.get(feature) or Name(feature, feature.replace('_', ' '))


def say_share(value: float) -> Words:
    return Words(f'{value:.0%}', f'{value:.0%}')
