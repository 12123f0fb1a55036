"""What a paragraph says more than once: a word that comes back is meant, be it a name, a coinage or a habit."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from autocorrect.engines.chinese.spelling.encoding import CHARACTER_BITS, LONGEST_WORD
from autocorrect.engines.chinese.spelling.proposals import Table

Ints = npt.NDArray[np.int64]
_LINE_FACTOR = 0x2545F4914F6CDD1D


def count_recurrences(table: Table, characters: Ints, text: str) -> tuple[Ints, Ints]:
    """How often the line has what each proposal finds written in other places, and how often what it proposes.

    Single characters recur everywhere and count as zero.
    """
    points = np.frombuffer(text.encode('utf-32-le', 'surrogatepass'), '<u4')
    line = np.cumsum(points == ord('\n'))
    written, meant = np.zeros(len(table), np.int64), np.zeros(len(table), np.int64)
    for length in range(2, LONGEST_WORD + 1):
        rows = np.flatnonzero(table.length == length)
        starts = np.arange(max(len(characters) - length + 1, 0))
        if len(rows):
            keys = _keys(characters[starts[:, None] + np.arange(length)], line[starts])
            kinds, counts = np.unique(keys, return_counts=True)
            here = line[table.start[rows]]
            written[rows] = _counted(kinds, counts, _keys(table.written[rows, :length], here)) - 1
            meant[rows] = _counted(kinds, counts, _keys(table.meant[rows, :length], here))
    return written, meant


def _keys(windows: Ints, line: Ints) -> Ints:
    """One number for the characters of each window and its line."""
    keys = np.zeros(len(windows), np.int64)
    for column in windows.T:
        keys = keys << CHARACTER_BITS | column
    return keys ^ line * _LINE_FACTOR


def _counted(kinds: Ints, counts: Ints, wanted: Ints) -> Ints:
    at = np.minimum(np.searchsorted(kinds, wanted), len(kinds) - 1)
    return np.where(kinds[at] == wanted, counts[at], 0)
