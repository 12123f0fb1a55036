"""Find many names in a text at once, the longest first, in time that does not grow with the number of names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple


class Hit(NamedTuple):
    name: str
    start: int
    end: int


class NameFinder:
    """For each first character the lengths of the names it opens: a place costs a few look-ups, not one a name.

    `whole_words` finds names only where a word begins and no letter follows (English).
    """

    def __init__(self, names: Iterable[str], whole_words: bool = False) -> None:
        self.names = frozenset(name for name in names if name)
        lengths: dict[str, set[int]] = {}
        for name in self.names:
            lengths.setdefault(name[0], set()).add(len(name))
        self._lengths = {char: sorted(sizes, reverse=True) for char, sizes in lengths.items()}
        self._whole_words = whole_words
        boundary = r'\b' if whole_words else ''
        self._first = re.compile(f'{boundary}[{re.escape("".join(sorted(self._lengths)))}]') if self.names else None

    def find(self, text: str, start: int = 0, end: int | None = None) -> Iterator[Hit]:
        if self._first is None:
            return
        stop, at = len(text) if end is None else end, start
        while found := self._first.search(text, at, stop):
            at = found.start()
            hit = self._longest_at(text, at, stop)
            at = hit.end if hit else at + 1
            if hit:
                yield hit

    def _longest_at(self, text: str, at: int, stop: int) -> Hit | None:
        for size in self._lengths[text[at]]:
            end = at + size
            if end <= stop and text[at:end] in self.names and not (self._whole_words and text[end : end + 1].isalpha()):
                return Hit(text[at:end], at, end)
        return None
