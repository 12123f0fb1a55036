"""How alike two names are, judged by the names alone: a score, what kind of likeness it is, and why, in words."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache

from autocorrect.engines.findings import Words
from autocorrect.engines.screenplay.models import AliasKind, PairLabel, Zone

AUTOMATIC_FROM = 0.85
REVIEW_FROM = 0.4


class Tie(StrEnum):
    """What connects two names, which decides what further evidence can do for them."""

    NONE = 'none'
    EQUAL = 'equal'  # one name, written two ways
    TYPO = 'typo'
    CONTAINED = 'contained'  # one name is a part of the other
    ADDRESS = 'address'  # a title, office or form of address with the surname: several people may be called so
    NICKNAME = 'nickname'
    OWNER = 'owner'  # a place by two names of whoever it belongs to
    DESCRIBED = 'described'  # a place or thing with and without its description


@dataclass(frozen=True, slots=True)
class Likeness:
    """`shorter` (0 or 1) is the name that says less, and so may fit several others; None where neither does.

    `veto` forbids that the two ever stand in one cluster. `label` tells what a separate or doubtful pair is.
    """

    score: float
    tie: Tie = Tie.NONE
    reasons: tuple[Words, ...] = ()
    alias: AliasKind = AliasKind.VARIANT
    shorter: int | None = None
    veto: bool = False
    label: PairLabel | None = None

    @property
    def zone(self) -> Zone:
        if self.veto or self.score < REVIEW_FROM:
            return Zone.SEPARATE
        return Zone.AUTOMATIC if self.score >= AUTOMATIC_FROM else Zone.REVIEW

    def turned(self) -> Likeness:
        """The same likeness seen from the other name."""
        return self if self.shorter is None else replace(self, shorter=1 - self.shorter)

    def with_reason(self, score: float, reason: Words, label: PairLabel | None = None) -> Likeness:
        return replace(self, score=score, reasons=(*self.reasons, reason), label=label or self.label)


@lru_cache(maxsize=2_000)
def apart(zh: str, en: str, *, veto: bool = True) -> Likeness:
    """Two names that are not one; `veto` also keeps them apart when a third name would join them."""
    return Likeness(0.0, reasons=(Words(zh, en),), veto=veto, label=PairLabel.DIFFERENT)


@lru_cache(maxsize=2_000)
def alike(
    score: float, tie: Tie, zh: str, en: str, alias: AliasKind = AliasKind.VARIANT, shorter: int | None = None
) -> Likeness:
    label = PairLabel.SAME if score >= AUTOMATIC_FROM else None
    return Likeness(score, tie, (Words(zh, en),), alias, shorter, label=label)


@lru_cache(maxsize=2_000)
def doubtful(zh: str, en: str, tie: Tie = Tie.ADDRESS, shorter: int | None = None, score: float = 0.5) -> Likeness:
    """Two names that may be one: a person has to say."""
    return Likeness(score, tie, (Words(zh, en),), AliasKind.TITLE, shorter, label=PairLabel.AMBIGUOUS)


def variant_of(shorter: int) -> Likeness:
    """An age or a look of the other; `shorter` is the look."""
    words = Words(
        '同一人物的年龄段或造型，作为造型变体保留，不合并',
        'An age or a look of the same character: kept as a variant, not merged',
    )
    return Likeness(0.0, Tie.NONE, (words,), AliasKind.LOOK, shorter, veto=True, label=PairLabel.VARIANT)


UNRELATED = Likeness(
    0.0, reasons=(Words('名称没有相似之处', 'The names have nothing in common'),), label=PairLabel.DIFFERENT
)
