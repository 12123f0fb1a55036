"""What a grammar rule is: a name, words that teach, examples that test it, and a search over one tagged sentence."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from autocorrect.engines.english.tokens import Sentence
from autocorrect.engines.findings import Category, Severity, Words

UNMEASURED = 0.6
PLAIN = 0.9  # a rule whose conditions leave hardly any other reading


class Hit(NamedTuple):
    """Tokens [first, last) become `replacement`; an empty replacement deletes them, None only remarks on them.

    `append` says that the replacement is set after the tokens, which stay as they are.
    """

    first: int
    last: int
    replacement: str | None
    append: bool = False


Search = Callable[[Sentence], Iterator[Hit]]


@dataclass(frozen=True)
class Rule:
    """`bad` pairs a sentence with its correction, `good` holds sentences the rule must leave alone.

    `belief` is the share it is held to be right in, until scripts/bench_english.py has measured it.
    """

    name: str
    message: Words
    find: Search
    bad: tuple[tuple[str, str], ...]
    good: tuple[str, ...]
    category: Category = Category.GRAMMAR
    severity: Severity = Severity.ERROR
    doubtful: bool = False
    belief: float = UNMEASURED


def rule(
    name: str,
    zh: str,
    en: str,
    find: Search,
    bad: tuple[tuple[str, str], ...],
    good: tuple[str, ...],
    category: Category = Category.GRAMMAR,
    *,
    doubtful: bool = False,
    belief: float = UNMEASURED,
) -> Rule:
    """A rule with what it says in Chinese and in English."""
    return Rule(name, Words(zh, en), find, bad, good, category, doubtful=doubtful, belief=belief)


def word_set(text: str) -> frozenset[str]:
    return frozenset(text.split())
