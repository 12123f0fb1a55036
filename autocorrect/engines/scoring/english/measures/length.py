"""How much is written, in words that add something."""

from __future__ import annotations

import math

from autocorrect.engines.scoring.english.frequency import is_known
from autocorrect.engines.scoring.english.reading import Reading
from autocorrect.engines.scoring.english.words import stem

# Of the words a grade asks for, about this share are different words that carry matter.
_MATTER_SHARE = 0.3
# A sentence of an essay has about this many words; shorter than four it develops nothing.
_SENTENCE = 14
_SHORTEST_SENTENCE = 4


def measure(reading: Reading) -> dict[str, float]:
    """Counts, and their logarithms, because the tenth sentence adds less than the second."""
    fresh = reading.fresh
    return {
        'words': float(len(reading.words)),
        'fresh_words': float(fresh),
        'log_fresh_words': math.log1p(fresh),
        'root_fresh_words': fresh**0.25,
        'sentences': float(len(reading.sentences)),
        'log_types': math.log1p(len(reading.counts)),
        'log_content_types': math.log1p(len(set(reading.content))),
        'log_matter': math.log1p(matter(reading)),
        'content_share': len(reading.content) / max(1, len(reading.words)),
    }


def matter(reading: Reading) -> int:
    """Different known words that carry matter: what the essay has to talk about, said once each."""
    return len({stem(word) for word in set(reading.content) if is_known(word)})


def against(reading: Reading, expected: float) -> dict[str, float]:
    """The same against what the grade asks: a share, and logarithms of shares (0 is as much as asked)."""
    return {
        'length_share': min(5.0, reading.fresh / expected),
        'length_reach': math.log((1 + reading.fresh) / (1 + expected)),
        'matter_reach': math.log((1 + matter(reading)) / (1 + _MATTER_SHARE * expected)),
        'development': math.log((1 + _statements(reading)) / (1 + expected / _SENTENCE)),
    }


def _statements(reading: Reading) -> int:
    """Different sentences of some length with a new word of matter in each: what is said, not how often."""
    said: set[str] = set()
    count = 0
    for sentence in reading.sentences:
        fresh = {word for word in sentence.content if word not in said}
        count += bool(fresh) and len(sentence.words) >= _SHORTEST_SENTENCE
        said |= fresh
    return count
