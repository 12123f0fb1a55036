"""How demanding the vocabulary is: frequency, a profile by levels, and the shape of words."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence

from autocorrect.engines.scoring.english.frequency import LEVELS, UNKNOWN, level, zipf
from autocorrect.engines.scoring.english.reading import Reading
from autocorrect.engines.scoring.english.words import stem

_ABSTRACT = ('tion', 'sion', 'ment', 'ness', 'ity', 'ance', 'ence', 'ism', 'ship', 'dom', 'hood', 'ure')
_DESCRIBING = ('ful', 'ous', 'ive', 'able', 'ible', 'less', 'ical', 'ant', 'ent', 'ary')
PLAIN = frozenset('good bad big small nice happy sad great fun cool very really lot lots thing things stuff'.split())
_RAREST = 10


def measure(reading: Reading) -> dict[str, float]:
    """Shares are of the different content words, so that one rare word used ten times counts once."""
    known = sorted({word for word in reading.content if level(word) != UNKNOWN})
    return {**_bands(known), **_frequency(known), **_shape(reading)}


def profile(reading: Reading) -> dict[str, float]:
    """Share of each level among the different content words that are known."""
    return _level_shares(sorted({word for word in reading.content if level(word) != UNKNOWN}))


def _level_shares(known: Sequence[str]) -> dict[str, float]:
    counts = Counter(level(word) for word in known)
    return {name: counts[band] / max(1, len(known)) for band, name in enumerate(LEVELS)}


def _bands(known: Sequence[str]) -> dict[str, float]:
    shares = _level_shares(known)
    beyond = {stem(word) for word in known if level(word) >= 2}
    return {
        **{f'level_{name.lower()}': share for name, share in shares.items()},
        'beyond_a2_share': sum(shares[name] for name in LEVELS[2:]),
        'beyond_b1_share': sum(shares[name] for name in LEVELS[3:]),
        'log_beyond_a2': math.log1p(len(beyond)),
        'log_beyond_b1': math.log1p(len({stem(word) for word in known if level(word) >= 3})),
    }


def _frequency(known: Sequence[str]) -> dict[str, float]:
    values = sorted(zipf(word) for word in known)
    rarest = values[:_RAREST]
    mean = sum(values) / max(1, len(values))
    return {
        'mean_zipf': mean,
        'spread_zipf': math.sqrt(sum((value - mean) ** 2 for value in values) / max(1, len(values))),
        'rarest_zipf': sum(rarest) / len(rarest) if rarest else 0.0,
    }


def _shape(reading: Reading) -> dict[str, float]:
    content = reading.content
    whole = max(1, len(content))
    letters = [len(word) for word in content]
    return {
        'word_length': sum(letters) / whole,
        'long_words': sum(count >= 7 for count in letters) / whole,
        'very_long_words': sum(count >= 10 for count in letters) / whole,
        'abstract_words': sum(word.endswith(_ABSTRACT) for word in content) / whole,
        'describing_words': sum(word.endswith(_DESCRIBING) for word in content) / whole,
        'manner_words': sum(word.endswith('ly') for word in content) / whole,
        'plain_words': reading.per_hundred(sum(reading.counts[word] for word in PLAIN)),
        'unknown_share': sum(level(word) == UNKNOWN for word in content) / whole,
    }
