"""What is one and the same: verdicts of people, pairs to look at, and the clean list over all episodes."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from autocorrect.engines.findings import Words
from autocorrect.engines.screenplay.models.assets import Asset, AssetType


class Verdict(StrEnum):
    SAME = 'same'
    NOT_SAME = 'not_same'
    LOCKED = 'locked'  # `names[0]`.`field` is `value` and stays so


@dataclass(frozen=True, slots=True)
class Decision:
    """What a person has said about assets; it outweighs every rule."""

    verdict: Verdict
    type: AssetType
    names: tuple[str, ...]
    field: str = ''
    value: str = ''


class Zone(StrEnum):
    AUTOMATIC = 'automatic'
    REVIEW = 'review'
    SEPARATE = 'separate'


class PairLabel(StrEnum):
    """What a pair is, where the zone alone does not say it."""

    SAME = 'same'
    DIFFERENT = 'different'
    AMBIGUOUS = 'ambiguous'
    VARIANT = 'variant'


@dataclass(frozen=True, slots=True)
class Candidate:
    """Two assets that may be one: the zone they fall in, how alike they are (0..1), and why, in words."""

    type: AssetType
    names: tuple[str, str]
    zone: Zone
    score: float
    reasons: tuple[Words, ...] = ()
    label: PairLabel | None = None


@dataclass(frozen=True, slots=True)
class Resolution:
    """The clean list over all episodes, the pairs a person should look at, and the merges made with their reasons."""

    assets: tuple[Asset, ...] = ()
    review: tuple[Candidate, ...] = ()
    merged: tuple[Candidate, ...] = field(default=())
