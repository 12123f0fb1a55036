"""How common words and characters are in written Chinese, by the list of wordfreq."""

from __future__ import annotations

import math
from collections.abc import Mapping
from functools import cache

import wordfreq

UNKNOWN = 1.0  # Zipf value of a word the list does not know


@cache
def _frequencies() -> Mapping[str, float]:
    return wordfreq.get_frequency_dict('zh')


@cache
def character_shares() -> Mapping[str, float]:
    """Share of each character in running text, from the word list."""
    shares: dict[str, float] = {}
    for word, frequency in _frequencies().items():
        for char in word:
            shares[char] = shares.get(char, 0.0) + frequency
    whole = sum(shares.values())
    return {char: share / whole for char, share in shares.items()}


def warm_up() -> None:
    character_shares()


def zipf(word: str) -> float:
    """Log10 of a word's frequency in a thousand million words."""
    frequency = _frequencies().get(word)
    return math.log10(frequency) + 9 if frequency else UNKNOWN
