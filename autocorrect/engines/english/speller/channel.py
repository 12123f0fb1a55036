# ruff: noqa: E501 (tables read better wide)
"""How likely a writer turns one word into another: a weighted edit distance, and a key for what sounds alike."""

from __future__ import annotations

import re
from functools import lru_cache

_VOWELS = frozenset('aeiouy')
_NEAR = {frozenset(pair) for pair in ('ae', 'ai', 'ei', 'eu', 'io', 'ou', 'iy', 'ao', 'sc', 'sz', 'ck', 'kq', 'gj', 'vw', 'fv', 'mn', 'dt', 'lr', 'bp')}  # fmt: skip
_SOUNDS = [
    (re.compile(pattern), sound)
    for pattern, sound in (
        ('^(kn|gn|pn)', 'n'), ('^wr', 'r'), ('^ps', 's'), ('^wh', 'w'), ('^x', 's'), ('ph', 'f'), ('tch', 'C'), ('sch', 'sk'), ('ch', 'C'), ('sh', 'S'),
        ('(?:ti|ci|si)(?=on|an|al|ous)', 'S'), ('th', 'T'), ('igh', 'i'), ('gh', ''), ('dge?', 'd'), ('mb$', 'm'),
        ('sc(?=[eiy])', 's'), ('c(?=[eiy])', 's'), ('ck', 'k'), ('[cq]u?', 'k'), ('x', 'ks'), ('z', 's'), ('g(?=[eiy])', 'j'), ('v', 'f'), ('w', 'w'),
    )
]  # fmt: skip
_DOUBLE = re.compile(r'(.)\1+')


@lru_cache(maxsize=65536)
def sound_of(word: str) -> str:
    """The consonants as they sound, with a mark where the word begins with a vowel."""
    for pattern, sound in _SOUNDS:
        word = pattern.sub(sound, word)
    head, tail = word[:1], word[1:]
    head = 'a' if head in _VOWELS else head
    return _DOUBLE.sub(r'\1', head + ''.join(letter for letter in tail if letter not in 'aeiouyhw'))


def distance(typed: str, meant: str, limit: float = 4.0) -> float:
    """Weighted Damerau-Levenshtein distance; slips that are common cost less. Beyond `limit` it only says 'more'."""
    if abs(len(typed) - len(meant)) > limit + 1:
        return limit + 1
    before: list[float] = []
    row = [0.0]
    for j in range(1, len(meant) + 1):
        row.append(row[-1] + _insertion(meant, j - 1))
    for i in range(1, len(typed) + 1):
        older, before, row = before, row, [row[0] + _deletion(typed, i - 1)]
        for j in range(1, len(meant) + 1):
            a, b = typed[i - 1], meant[j - 1]
            best = min(
                before[j] + _deletion(typed, i - 1),
                row[j - 1] + _insertion(meant, j - 1),
                before[j - 1] + (0.0 if a == b else _swap(a, b, i)),
            )
            if i > 1 and j > 1 and a == meant[j - 2] and typed[i - 2] == b and a != b:
                best = min(best, older[j - 2] + 0.75)
            row.append(best)
        if min(row) > limit:
            return limit + 1
    return row[-1]


def _insertion(meant: str, j: int) -> float:
    """The writer left letter j out."""
    letter = meant[j]
    if j and meant[j - 1] == letter:
        return 0.55
    if j == 0:
        return 1.5
    if letter in 'eh' or (letter == 's' and j == len(meant) - 1):
        return 0.85
    return 0.9 if letter in _VOWELS else 1.0


def _deletion(typed: str, i: int) -> float:
    """The writer put letter i in."""
    letter = typed[i]
    if i and typed[i - 1] == letter:
        return 0.55
    if i == 0:
        return 1.5
    if letter == 's' and i == len(typed) - 1:
        return 1.4  # a writer's final s is rarely a slip: 'hebitats' is a plural
    return 0.8 if letter == 'e' else 1.0


def _swap(a: str, b: str, i: int) -> float:
    if i == 1:
        return 1.5
    if a in _VOWELS and b in _VOWELS:
        return 0.7
    return 0.75 if frozenset((a, b)) in _NEAR else 1.1
