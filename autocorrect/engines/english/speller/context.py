"""How well a word goes with its neighbours: bigram counts with back-off to how common the word is."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from math import log10

from autocorrect.engines.english import lexicon

_TOTAL = 1.02e12  # words behind the counts
_FLOOR = -8.5
_BACK_OFF = -0.9


@cache
def bigrams() -> dict[str, int]:
    """'word word' -> count, from the list that symspellpy ships."""
    path = files('symspellpy') / 'frequency_bigramdictionary_en_243_342.txt'
    counts: dict[str, int] = {}
    for line in path.read_text('utf-8-sig').splitlines():
        pair, _, count = line.rpartition(' ')
        counts[pair] = int(count)
    return counts


def count(left: str, right: str) -> int:
    return bigrams().get(left + ' ' + right, 0)


def alone(word: str) -> float:
    """log10 of the word's share of all words."""
    frequency = lexicon.frequencies().get(word)
    return log10(frequency) if frequency else _FLOOR


def after(left: str, word: str) -> float:
    """log10 P(word | left)."""
    seen = bigrams().get(left + ' ' + word)
    if seen:
        share = lexicon.frequencies().get(left, 1e-7)
        return min(-0.1, log10(seen / (share * _TOTAL)))
    return alone(word) + _BACK_OFF


def between(left: str, word: str, right: str) -> float:
    """log10 P(word | left) P(right | word) without the share of `right` alone; '' stands for a boundary."""
    score = after(left, word) if left else alone(word)
    if right:
        score += max(-1.0, after(word, right) - alone(right))
    return score
