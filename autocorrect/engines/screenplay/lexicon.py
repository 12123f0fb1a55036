"""The word lists that scripts/build_screenplay_lexicon.py makes, read once and on first use."""

from __future__ import annotations

from functools import cache
from pathlib import Path

_DATA = Path(__file__).parent / 'data'


@cache
def things(language: str) -> dict[str, tuple[str, float]]:
    """Noun -> (category, how sure 0..1): prop object food wardrobe dressing vehicle animal plant place person body."""
    found: dict[str, tuple[str, float]] = {}
    for line in (_DATA / f'{language}_things.txt').read_text(encoding='utf-8').splitlines():
        category, tenths, words = line.split('\t')
        found |= dict.fromkeys(words.split('|'), (category, int(tenths) / 10))
    return found


@cache
def first_names() -> dict[str, float]:
    """First name in lower case -> how likely it is a woman's (0..1)."""
    found: dict[str, float] = {}
    for line in (_DATA / 'first_names.txt').read_text(encoding='ascii').splitlines():
        tenths, names = line.split('\t')
        found |= dict.fromkeys(names.split(), (int(tenths) + 0.5) / 10)
    return found
