"""What the rules about punctuation are made of. They read the writer's own marks (see `normalise.tidy_marks`)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autocorrect.engines.chinese.rules.rule import Bad, Edit, Find, Passage, Rule
from autocorrect.engines.findings import Category, Confidence, Severity, Words

LINE = re.compile(r'[^\n]+')


def by_pattern(pattern: str, fix: str) -> Find:
    """Each match, or its group `x`, becomes the fix; ^ and $ are the ends of a line."""
    prepared = re.compile(pattern, re.MULTILINE)

    def find(passage: Passage) -> Iterator[Edit]:
        for found in prepared.finditer(passage.text):
            span = found.span('x') if 'x' in prepared.groupindex else found.span()
            yield Edit(*span, (found.expand(fix),))

    return find


def together(*finds: Find) -> Find:
    """What any of them finds."""

    def find(passage: Passage) -> Iterator[Edit]:
        for each in finds:
            yield from each(passage)

    return find


def mark_rule(
    name: str,
    zh: str,
    en: str,
    find: Find,
    bad: tuple[Bad, ...],
    good: tuple[str, ...] = (),
    confidence: Confidence = Confidence.SURE,
    severity: Severity = Severity.WARNING,
    probability: float = 0.95,
) -> Rule:
    """A rule about marks, with what they have in common."""
    words = Words(zh, en)
    category = Category.PUNCTUATION
    return Rule(f'zh.punctuation.{name}', category, words, find, bad, good, confidence, probability, severity)
