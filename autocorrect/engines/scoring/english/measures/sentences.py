"""Length, build and variety of sentences, without parsing: by the words that join and open clauses."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Callable, Collection, Sequence
from itertools import pairwise

from autocorrect.engines.scoring.english.reading import Reading, Sentence
from autocorrect.engines.scoring.english.words import (
    AUXILIARIES,
    COORDINATORS,
    MODALS,
    PREPOSITIONS,
    RELATIVES,
    SUBORDINATORS,
)

_BE = frozenset('is are was were be been being'.split())
_HAVE = frozenset("have has had i've we've they've you've".split())
_PARTICIPLES = frozenset('made done seen given taken known found told said built held kept left lost written'.split())
_SHORT, _LONG = 6, 35


def measure(reading: Reading) -> dict[str, float]:
    sentences = [sentence for sentence in reading.sentences if sentence.words]
    return {**_lengths(sentences), **_clauses(reading), **_openings(sentences), **_marks(reading)}


def _lengths(sentences: Sequence[Sentence]) -> dict[str, float]:
    lengths = [len(sentence.words) for sentence in sentences]
    count = max(1, len(lengths))
    mean = sum(lengths) / count
    deviation = math.sqrt(sum((length - mean) ** 2 for length in lengths) / count)
    return {
        'sentence_length': min(60.0, mean),
        'sentence_length_spread': min(40.0, deviation),
        'sentence_length_variation': deviation / max(1.0, mean),
        'longest_sentence': min(150.0, max(lengths, default=0)),
        'short_sentences': sum(length < _SHORT for length in lengths) / count,
        'long_sentences': sum(length > _LONG for length in lengths) / count,
    }


def _clauses(reading: Reading) -> dict[str, float]:
    def of(words: Collection[str]) -> float:
        return reading.per_hundred(sum(reading.counts[word] for word in words))

    subordinate = sum(reading.counts[word] for word in SUBORDINATORS)
    return {
        'subordinators': of(SUBORDINATORS),
        'subordinators_per_sentence': min(8.0, reading.per_sentence(subordinate)),
        'subordinator_kinds': float(sum(1 for word in SUBORDINATORS if reading.counts[word])),
        'relatives': of(RELATIVES),
        'coordinators': of(COORDINATORS),
        'and_share': of(('and',)),
        'prepositions': of(PREPOSITIONS),
        'modals': of(MODALS),
        'auxiliaries': of(AUXILIARIES),
        'passives': reading.per_hundred(_pairs(reading.words, _BE, _is_participle)),
        'perfects': reading.per_hundred(_pairs(reading.words, _HAVE, _is_participle)),
        'progressives': reading.per_hundred(_pairs(reading.words, _BE, lambda word: word.endswith('ing'))),
        'ing_forms': reading.per_hundred(sum(word.endswith('ing') and len(word) > 5 for word in reading.words)),
    }


def _pairs(words: Sequence[str], first: Collection[str], fits: Callable[[str], bool]) -> int:
    return sum(a in first and fits(b) for a, b in pairwise(words))


def _is_participle(word: str) -> bool:
    return (len(word) > 4 and word.endswith(('ed', 'en'))) or word in _PARTICIPLES


def _openings(sentences: Sequence[Sentence]) -> dict[str, float]:
    openings = [sentence.opening for sentence in sentences]
    count = max(1, len(openings))
    same = sum(a == b for a, b in pairwise(openings))
    return {
        'opening_variety': len(set(openings)) / math.sqrt(count),
        'same_openings': same / count,
        'top_opening_share': max(Counter(openings).values(), default=0) / count if count > 3 else 0.0,
        'i_openings': sum(opening in ('i', "i'm") for opening in openings) / count,
        'joined_openings': sum(opening in COORDINATORS for opening in openings) / count,
        'subordinate_openings': sum(o in SUBORDINATORS or o in PREPOSITIONS for o in openings) / count,
    }


_COUNTED = {
    'commas': re.compile(','),
    'semicolons_colons': re.compile(r'[;:]'),
    'questions': re.compile(r'\?'),
    'exclamations': re.compile('!'),
    'quotation_marks': re.compile(r'["“”]'),
    'dashes_brackets': re.compile(r'[()–—]|\s-\s'),
    'numbers': re.compile(r'\b\d'),
}


def _marks(reading: Reading) -> dict[str, float]:
    counts = {name: sum(1 for _ in mark.finditer(reading.essay.text)) for name, mark in _COUNTED.items()}
    return {
        **{name: min(20.0, reading.per_hundred(count)) for name, count in counts.items()},
        'commas_per_sentence': min(6.0, reading.per_sentence(counts['commas'])),
        'mark_kinds': float(sum(1 for count in counts.values() if count)),
    }
