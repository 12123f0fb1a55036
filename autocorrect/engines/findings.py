"""What every language engine returns: findings with spans in the text as it was submitted."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import NamedTuple, Protocol

from autocorrect.text.spans import Span
from autocorrect.text.words import NO_WORDS, Words

__all__ = [
    'NO_WORDS',
    'Category',
    'Confidence',
    'Finding',
    'Severity',
    'Surroundings',
    'Words',
    'apply_findings',
    'replaced',
    'resolve_overlaps',
    'steps',
]


class Category(StrEnum):
    SPELLING = 'spelling'
    GRAMMAR = 'grammar'
    PUNCTUATION = 'punctuation'
    WORDING = 'wording'
    STRUCTURE = 'structure'
    PRAISE = 'praise'


class Severity(StrEnum):
    ERROR = 'error'
    WARNING = 'warning'
    NOTE = 'note'


class Confidence(StrEnum):
    SURE = 'sure'
    DOUBTFUL = 'doubtful'


class Surroundings(NamedTuple):
    """What is known of the essay that a paragraph is part of: its length, and the plain misspellings found so far."""

    characters: int
    misspellings: int


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing a marker would point at.

    `text[start:end] == original` in the text as submitted. `replacements` are best first; a deletion is `('',)`, and an
    empty tuple means there is nothing to put in its place (advice, praise). `rule` is a dotted name such as
    'zh.particles.de-before-verb'. `probability` (0..1) is what the engine believes; `confidence` is its tier.
    """

    start: int
    end: int
    category: Category
    original: str
    replacements: tuple[str, ...]
    message: Words
    rule: str
    confidence: Confidence = Confidence.SURE
    severity: Severity = Severity.ERROR
    probability: float = 1.0

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)

    def shifted(self, by: int) -> Finding:
        """The same finding in a text that has `by` more code points before it."""
        return replace(self, start=self.start + by, end=self.end + by)

    @property
    def is_applied(self) -> bool:
        """Whether `corrected_text` carries it: sure, and with something to put in its place."""
        return self.confidence is Confidence.SURE and bool(self.replacements) and self.category is not Category.PRAISE


def _strength(finding: Finding) -> tuple[bool, float, int, int]:
    return (
        finding.confidence is Confidence.SURE,
        finding.probability,
        finding.end - finding.start,
        -finding.start,
    )


def resolve_overlaps(findings: Iterable[Finding]) -> list[Finding]:
    """Findings in reading order in which no two corrections share a code point: the surer, then the longer one stays.

    Praise and advice without a replacement may lie over corrections: they change nothing.
    """
    distinct = list(dict.fromkeys(findings))
    changing = [f for f in distinct if f.replacements and f.category is not Category.PRAISE]
    others = [f for f in distinct if not f.replacements or f.category is Category.PRAISE]
    kept = _disjoint(sorted(changing, key=_strength, reverse=True))
    return sorted(kept + others, key=lambda f: (f.start, f.end, f.rule))


def _disjoint(strongest_first: Sequence[Finding]) -> list[Finding]:
    """Each finding that meets none kept before it; the kept ones stay sorted, so only two neighbours are looked at."""
    kept: list[Finding] = []
    for finding in strongest_first:
        at = bisect_left(kept, finding.start, key=lambda f: f.start)
        if not any(_clash(finding, other) for other in kept[max(0, at - 1) : at + 1]):
            kept.insert(at, finding)
    return kept


def _clash(one: Finding, other: Finding) -> bool:
    return one.span.overlaps(other.span) or one.start == other.start


def apply_findings(text: str, findings: Iterable[Finding]) -> str:
    """The text with the first replacement of every applied finding; they must not overlap (see resolve_overlaps)."""
    return replaced(text, sorted((f for f in findings if f.is_applied), key=lambda f: (f.start, f.end)))


class Replacing(Protocol):
    """Whatever puts something in the place of text[start:end]; the first replacement is the best."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...
    @property
    def replacements(self) -> Sequence[str]: ...


def replaced(text: str, edits: Iterable[Replacing]) -> str:
    """`text` with the first replacement of each edit in place; they are in order, and one over another is left out."""
    return ''.join(before if after is None else after for before, after in steps(text, edits))


def steps(text: str, edits: Iterable[Replacing]) -> Iterator[tuple[str, str | None]]:
    """The text in pieces, each with what takes its place; None where it stays."""
    at = 0
    for edit in edits:
        if edit.start < at:
            continue
        yield text[at : edit.start], None
        yield text[edit.start : edit.end], edit.replacements[0]
        at = edit.end
    yield text[at:], None
