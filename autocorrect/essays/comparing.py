"""What a reader's decisions make of a draft: the final text, and the two side by side."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from autocorrect.engines.findings import Category, Confidence
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


def text_with(text: str, suggestions: Sequence[Suggestion]) -> str:
    """`text` with the first replacement of each of these in place; they are in order and do not overlap."""
    return ''.join(before if after is None else after for before, after in _steps(text, suggestions))


def rows(text: str, suggestions: Sequence[Suggestion]) -> list[Row]:
    """Paragraph by paragraph; a suggestion over a line break keeps its lines in one row."""
    found = [Row()]
    for before, after in _steps(text, suggestions):
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


def _steps(text: str, suggestions: Sequence[Suggestion]) -> Iterator[tuple[str, str | None]]:
    """The text in pieces, each with what takes its place; None where it stays."""
    at = 0
    for item in suggestions:
        if item.start < at:
            continue
        yield text[at : item.start], None
        yield text[item.start : item.end], item.replacements[0]
        at = item.end
    yield text[at:], None
