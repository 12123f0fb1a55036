"""What a rule is: a name, a reason in both languages, a way to find, and examples that are its tests.

Patterns are written with these shorthands:

    <c>      a character of the same clause        <s>      a character of the same sentence
    <start>  the sentence begins here              <end>    the clause ends here
    <n>      a number in digits or characters      <who>    a pronoun or a word for people

The part to be replaced is the group `x` (without one: the whole match).
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

import rjieba

from autocorrect.engines.findings import Category, Confidence, Finding, Severity, Words

SHORTHANDS = {
    '<c>': r'[^，。；！？：\n]',
    '<s>': r'[^。；！？\n]',
    '<start>': r'(?:(?<=[。！？；\n“…])|(?<=[。！？…]”)|(?<![\s\S]))',
    '<end>': r'(?=[，。；！？：”’）…、\n]|$)',
    '<n>': r'(?:\d+(?:[.,]\d+)*[万亿%％]?|[一二两三四五六七八九十百千万亿半几数零]+)',
    '<who>': r'(?:[我你您他她它咱]们?|大家|人们|同学们|孩子们|自己|观众|读者|学生|群众|国人|不少人|很多人|许多人)',
}

# The wrong text, and what it becomes (None: the rule only points at it).
Bad = tuple[str, str | None]


class Token(NamedTuple):
    """A word with its part of speech as rjieba tags it."""

    word: str
    tag: str
    start: int
    end: int


@dataclass(frozen=True)
class Passage:
    """A normalised text with what several rules need to know of it, worked out once."""

    text: str

    @cached_property
    def tokens(self) -> list[Token]:
        tokens, at = [], 0
        for word, tag in rjieba.tag(self.text):
            tokens.append(Token(word, tag, at, at + len(word)))
            at += len(word)
        return tokens

    def tokens_from(self, start: int) -> Sequence[Token]:
        """The tokens that begin at `start` or after it."""
        return self.tokens[bisect_left(self.tokens, start, key=lambda token: token.start) :]

    @cached_property
    def boundaries(self) -> frozenset[int]:
        return frozenset([0, *(token.end for token in self.tokens)])

    @cached_property
    def _titles(self) -> list[tuple[int, int]]:
        return [found.span() for found in re.finditer(r'《[^《》\n]{1,60}》', self.text)]

    @cached_property
    def _quotations(self) -> list[tuple[int, int]]:
        return [found.span() for found in re.finditer(r'“[^“”\n]{1,400}”', self.text)]

    def is_title(self, at: int) -> bool:
        return _inside(self._titles, at)

    def is_quoted(self, at: int) -> bool:
        return _inside(self._quotations, at)


def _inside(spans: Sequence[tuple[int, int]], at: int) -> bool:
    index = bisect_right(spans, (at, 1 << 60)) - 1
    return index >= 0 and spans[index][0] <= at < spans[index][1]


class Edit(NamedTuple):
    """What a rule would change; no replacements means it only points."""

    start: int
    end: int
    replacements: tuple[str, ...]


Find = Callable[[Passage], Iterable[Edit]]


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule of the school grammar. `bad` and `good` are its tests as much as its documentation."""

    name: str
    category: Category
    reason: Words
    find: Find
    bad: tuple[Bad, ...]
    good: tuple[str, ...] = ()
    confidence: Confidence = Confidence.SURE
    probability: float = 0.93
    severity: Severity = Severity.ERROR

    def findings(self, passage: Passage) -> Iterator[Finding]:
        for edit in self.find(passage):
            original = passage.text[edit.start : edit.end]
            yield Finding(
                edit.start,
                edit.end,
                self.category,
                original,
                edit.replacements,
                self.reason,
                self.name,
                self.confidence,
                self.severity,
                self.probability,
            )


def compiled(pattern: str) -> re.Pattern[str]:
    """The pattern with its shorthands written out."""
    for shorthand, meaning in SHORTHANDS.items():
        pattern = pattern.replace(shorthand, meaning)
    return re.compile(pattern)


def by_patterns(*pairs: tuple[str, str | None]) -> Find:
    """Each (pattern, fix); the fix may use groups, '' deletes, None only points."""
    prepared = [(compiled(pattern), fix) for pattern, fix in pairs]

    def find(passage: Passage) -> Iterator[Edit]:
        for pattern, fix in prepared:
            for found in pattern.finditer(passage.text):
                start, end = found.span('x') if 'x' in pattern.groupindex else found.span()
                if not passage.is_title(start):
                    yield Edit(start, end, () if fix is None else (found.expand(fix),))

    return find


def grammar(
    name: str,
    zh: str,
    en: str,
    *patterns: tuple[str, str | None],
    bad: tuple[Bad, ...],
    good: tuple[str, ...] = (),
    category: Category = Category.GRAMMAR,
    confidence: Confidence = Confidence.SURE,
    probability: float = 0.93,
    severity: Severity = Severity.ERROR,
) -> Rule:
    """A rule made of patterns alone."""
    reason = Words(zh, en)
    return Rule(name, category, reason, by_patterns(*patterns), bad, good, confidence, probability, severity)
