"""How common English words are: Zipf values and six bands after the model of the CEFR levels.

The bands are our own cut of the word list of `wordfreq` by rank (an inflected form counts as its commoner base). They
resemble A1..C2 in that each level adds the next rarer words; they are no official vocabulary list of any level.
"""

from __future__ import annotations

import math
from functools import cache, lru_cache

import wordfreq

LEVELS = ('A1', 'A2', 'B1', 'B2', 'C1', 'C2')
_LAST_RANKS = (700, 1_500, 3_000, 6_000, 12_000)
_KNOWN_RANK = 60_000
UNKNOWN = len(LEVELS)
_SUFFIXES = (
    ('ies', 'y'),
    ('ied', 'y'),
    ('es', ''),
    ('s', ''),
    ('ed', ''),
    ('ed', 'e'),
    ('ing', ''),
    ('ing', 'e'),
    ('ly', ''),
)


@cache
def _frequencies() -> dict[str, float]:
    return wordfreq.get_frequency_dict('en', wordlist='large')


@cache
def _ranks() -> dict[str, int]:
    return {word: rank for rank, word in enumerate(wordfreq.top_n_list('en', _KNOWN_RANK, wordlist='large'), 1)}


def warm_up() -> None:
    """Load both tables, so that forked workers share them."""
    _frequencies()
    _ranks()


@lru_cache(maxsize=65_536)
def zipf(word: str) -> float:
    """The base-10 logarithm of how often the word occurs in a thousand million; 0 when the list has it not."""
    frequency = _frequencies().get(word.replace('’', "'"), 0.0)
    return max(0.0, math.log10(frequency) + 9) if frequency else 0.0


@lru_cache(maxsize=65_536)
def rank(word: str) -> int:
    """The rank of the word or of its commoner base; past the list's end for a word that is not in it."""
    plain = word.replace('’', "'").removesuffix("'s")
    best = _ranks().get(plain, _KNOWN_RANK + 1)
    for suffix, ending in _SUFFIXES:
        if plain.endswith(suffix) and len(plain) > len(suffix) + 2:
            best = min(best, _ranks().get(plain[: -len(suffix)] + ending, best))
    return best


@lru_cache(maxsize=65_536)
def level(word: str) -> int:
    """The band, 0 (like A1) to 5 (like C2), or `UNKNOWN`."""
    place = rank(word)
    if place > _KNOWN_RANK:
        return UNKNOWN
    return next((band for band, last in enumerate(_LAST_RANKS) if place <= last), len(_LAST_RANKS))


def is_known(word: str) -> bool:
    return level(word) != UNKNOWN
