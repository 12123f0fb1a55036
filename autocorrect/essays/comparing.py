"""What a reader's decisions make of a draft: the final text, and the two side by side."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from autocorrect.engines.findings import Category, Confidence, steps
from autocorrect.essays.models import Suggestion, SuggestionStatus


@dataclass(frozen=True, slots=True)
class Part:
    text: str
    is_changed: bool


@dataclass(slots=True)
class Row:
    """One paragraph as written and as corrected."""

    before: list[Part] = field(default_factory=list)
    after: list[Part] = field(default_factory=list)

    @property
    def is_changed(self) -> bool:
        return any(part.is_changed for part in [*self.before, *self.after])


def applied(suggestions: Sequence[Suggestion]) -> list[Suggestion]:
    """What the final text takes over: everything accepted, and what is sure unless it was dismissed."""
    return [item for item in suggestions if item.category != Category.PRAISE and item.replacements and _stands(item)]


def _stands(item: Suggestion) -> bool:
    if item.status in (SuggestionStatus.ACCEPTED, SuggestionStatus.DISMISSED):
        return bool(item.status == SuggestionStatus.ACCEPTED)
    return bool(item.confidence == Confidence.SURE)


def acceptable(suggestions: Sequence[Suggestion]) -> list[Suggestion]:
    """Those that may be accepted without looking at each: sure, with something to put in place, and undecided."""
    is_open = SuggestionStatus.OPEN
    return [s for s in suggestions if s.status == is_open and s.confidence == Confidence.SURE and s.replacements]


def rows(text: str, suggestions: Sequence[Suggestion]) -> list[Row]:
    """Paragraph by paragraph; a suggestion over a line break keeps its lines in one row."""
    found = [Row()]
    for before, after in steps(text, suggestions):
        if after is not None:
            found[-1].before.append(Part(before, True))
            found[-1].after.append(Part(after, True))
            continue
        first, *others = before.split('\n')
        _add_unchanged(found[-1], first)
        for line in others:
            found.append(Row())
            _add_unchanged(found[-1], line)
    return [row for row in found if row.before or row.after]


def _add_unchanged(row: Row, text: str) -> None:
    if text:
        row.before.append(Part(text, False))
        row.after.append(Part(text, False))
