"""Words that say how one thought follows from another."""

from __future__ import annotations

import math
import re
from functools import cache

from autocorrect.engines.scoring.english.reading import NAME, Reading

CONNECTIVES: dict[str, tuple[str, ...]] = {
    'adding': (
        'also', 'in addition', 'moreover', 'furthermore', 'besides', 'as well as', 'not only', 'what is more',
        'similarly', 'likewise', 'apart from', 'on top of that',
    ),
    'contrasting': (
        'however', 'although', 'though', 'even though', 'on the other hand', 'in contrast', 'nevertheless',
        'whereas', 'despite', 'in spite of', 'instead', 'yet', 'still', 'rather than', 'unlike', 'on the contrary',
    ),
    'reasoning': (
        'because', 'therefore', 'as a result', 'since', 'thus', 'consequently', 'so that', 'due to', 'hence',
        'for this reason', 'that is why', 'this is why', 'in order to', 'otherwise', 'this means', 'which means',
    ),
    'ordering': (
        'first', 'firstly', 'second', 'secondly', 'third', 'thirdly', 'next', 'then', 'finally', 'lastly',
        'to begin with', 'first of all', 'after that', 'afterwards', 'meanwhile', 'eventually', 'at last',
        'at first', 'before long', 'later', 'as soon as', 'last but not least', 'in the end',
    ),
    'illustrating': (
        'for example', 'for instance', 'such as', 'in fact', 'in particular', 'especially', 'in other words',
        'according to', 'namely', 'to illustrate', 'indeed',
    ),
    'concluding': (
        'in conclusion', 'to sum up', 'in short', 'all in all', 'in summary', 'to conclude', 'overall',
        'on the whole', 'in a word', 'after all', 'as you can see', 'looking back',
    ),
}  # fmt: skip
_FIGURE = re.compile(r'(?<![\w@])\d[\d.,]*')
_QUOTATION = re.compile(r'["“][^"“”\n]{2,200}["”]')
_EASY = frozenset({'also', 'because', 'then', 'first', 'next', 'so', 'still', 'later'})


def measure(reading: Reading) -> dict[str, float]:
    found = find(reading)
    kinds = {phrase for phrases in found.values() for phrase in phrases}
    total = sum(len(phrases) for phrases in found.values())
    return {
        **{f'connectives_{group}': reading.per_hundred(len(phrases)) for group, phrases in found.items()},
        'connectives': reading.per_hundred(total),
        'connective_kinds': float(len(kinds)),
        'connective_groups': float(sum(1 for phrases in found.values() if phrases)),
        'details': _details(reading, len(found['illustrating'])),
        'harder_connectives': float(len(kinds - _EASY)),
    }


def _details(reading: Reading, illustrating: int) -> float:
    """Signs of the particular: figures, quotations, names, "for example"; by logarithm: ten are not ten times one."""
    text = reading.essay.text
    figures = sum(1 for _ in _FIGURE.finditer(text))
    quotations = sum(1 for _ in _QUOTATION.finditer(text))
    return math.log1p(illustrating + figures + quotations + reading.counts[NAME])


def find(reading: Reading) -> dict[str, list[str]]:
    """The connectives of each group as they occur, in order."""
    text = ' '.join(reading.words)
    found: dict[str, list[str]] = {group: [] for group in CONNECTIVES}
    group_of = {phrase: group for group, phrases in CONNECTIVES.items() for phrase in phrases}
    for match in _pattern().finditer(text):
        found[group_of[match.group()]].append(match.group())
    return found


@cache
def _pattern() -> re.Pattern[str]:
    """One alternation, longer phrases first, over words joined by single spaces."""
    phrases = sorted((p for group in CONNECTIVES.values() for p in group), key=lambda p: (-len(p), p))
    return re.compile(r"(?<![\w'])(?:" + '|'.join(map(re.escape, phrases)) + r")(?![\w'])")
