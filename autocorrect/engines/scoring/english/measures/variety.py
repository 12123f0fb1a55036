"""How varied the words are, by measures that do not just follow the length; and how much is said twice."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise

from autocorrect.engines.scoring.english.reading import Reading
from autocorrect.engines.scoring.english.words import STOP_WORDS, stem

_FACTOR_SIZE = 0.72  # the type-token ratio at which MTLD closes a factor (McCarthy and Jarvis 2010)
_SHORTEST = 20  # below this many words a ratio is chance


def measure(reading: Reading) -> dict[str, float]:
    words = reading.words
    content = [stem(word) for word in reading.content]
    types = len(reading.counts)
    return {
        'mtld': mtld(words),
        'mtld_content': mtld(content),
        'guiraud': types / math.sqrt(max(1, len(words))),
        'content_guiraud': len(set(content)) / math.sqrt(max(1, len(content))),
        'moving_variety': _moving_variety(words),
        'once_share': sum(1 for count in reading.counts.values() if count == 1) / max(1, types),
        'bigram_variety': _variety(list(pairwise(words))),
        'top_word_share': _top_share(content),
        'repeated_share': 1 - reading.fresh / max(1, len(words)),
        'doubled_sentences': _doubled(reading),
    }


def mtld(words: Sequence[str]) -> float:
    """Mean length of stretches that keep a type-token ratio, read in both directions; at most 200."""
    if len(words) < _SHORTEST:
        return 0.0
    return min(200.0, (_one_way(words) + _one_way(words[::-1])) / 2)


def _one_way(words: Sequence[str]) -> float:
    factors, seen, count = 0.0, set[str](), 0
    for word in words:
        seen.add(word)
        count += 1
        if len(seen) / count <= _FACTOR_SIZE:
            factors, seen, count = factors + 1, set(), 0
    if count:
        factors += (1 - len(seen) / count) / (1 - _FACTOR_SIZE)
    return len(words) / factors if factors > 0 else 200.0


def _moving_variety(words: Sequence[str], window: int = 50) -> float:
    """Mean share of different words in every window; the counts move along, so it is linear."""
    if len(words) < window:
        return len(set(words)) / window
    counts = Counter(words[:window])
    total = len(counts)
    for index in range(window, len(words)):
        counts[words[index]] += 1
        gone = words[index - window]
        counts[gone] -= 1
        if not counts[gone]:
            del counts[gone]
        total += len(counts)
    return total / window / (len(words) - window + 1)


def _variety(items: Sequence[object]) -> float:
    return len(set(items)) / max(1, len(items))


def _top_share(content: Sequence[str]) -> float:
    """How much of the matter is one and the same word."""
    if len(content) < _SHORTEST:
        return 0.0
    return max(Counter(content).values()) / len(content)


def _doubled(reading: Reading) -> float:
    """Share of sentences that stood in the essay before."""
    seen: set[tuple[str, ...]] = set()
    again = 0
    for words in _long_sentences(reading):
        again += words in seen
        seen.add(words)
    return again / max(1, len(reading.sentences))


def _long_sentences(reading: Reading) -> Iterable[tuple[str, ...]]:
    return (s.words for s in reading.sentences if sum(word not in STOP_WORDS for word in s.words) > 1)
