"""Words that a misspelling may stand for: near by letters (a deletion index) or by sound."""

from __future__ import annotations

from collections import defaultdict
from functools import cache, lru_cache

from symspellpy import SymSpell, Verbosity

from autocorrect.engines.english import lexicon
from autocorrect.engines.english.speller.channel import distance, sound_of

MIN_ZIPF = 1.9
_LONGEST = 24
_SOUNDALIKES = 24
_CONTRACTIONS = frozenset(
    "don't doesn't didn't can't couldn't isn't wasn't wouldn't haven't shouldn't aren't won't it's that's".split()
)


@cache
def _vocabulary() -> tuple[str, ...]:
    """Lower-case words worth suggesting, common ones first."""
    known = lexicon.words()
    contractions = _CONTRACTIONS
    known = known | frozenset(contractions)
    rated = [
        (lexicon.frequencies().get(word, 0.0), word)
        for word in known
        if word.islower() and (word.isalpha() or word in contractions)
    ]
    floor = 10 ** (MIN_ZIPF - 9)
    return tuple(word for share, word in sorted(rated, key=lambda x: (-x[0], x[1])) if share >= floor and len(word) > 1)


@cache
def _index() -> SymSpell:
    index = SymSpell(max_dictionary_edit_distance=2, prefix_length=6)
    for word in _vocabulary():
        index.create_dictionary_entry(word, int(lexicon.frequencies()[word] * 1e9))
    return index


@cache
def _by_sound() -> dict[str, list[str]]:
    table: dict[str, list[str]] = defaultdict(list)
    for word in _vocabulary():
        if len(table[sound_of(word)]) < _SOUNDALIKES:
            table[sound_of(word)].append(word)
    return dict(table)


def warm_up() -> None:
    _index()
    _by_sound()


@lru_cache(maxsize=16384)
def candidates(word: str) -> tuple[tuple[str, float], ...]:
    """(word, channel distance) of up to a few dozen candidates, nearest first."""
    if not 2 <= len(word) <= _LONGEST:
        return ()
    reach = 2 if len(word) > 3 else 1
    near = [found.term for found in _index().lookup(word, Verbosity.ALL, max_edit_distance=reach)[:80]]
    limit = min(3.2, 0.9 + len(word) * 0.28)
    rated = {other: distance(word, other, limit) for other in (*near, *_by_sound().get(sound_of(word), ()))}
    ordered = sorted((away, other) for other, away in rated.items() if away <= limit)
    return tuple((other, away) for away, other in ordered[:40])
