"""Everything that might have been meant instead of what is written, and how well it fits: one row a proposal."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from autocorrect.engines.chinese.spelling.encoding import LONGEST_WORD
from autocorrect.engines.chinese.spelling.lattice import Lattice, Through, best_of_runs, score_through, windows_in_runs
from autocorrect.engines.chinese.spelling.lexicon import Lexicon, Likeness
from autocorrect.engines.chinese.spelling.ngrams import Ngrams

Ints = npt.NDArray[np.int64]
Floats = npt.NDArray[np.floating]

# Below this gain (log10) hardly any proposal is right: it costs time and teaches the reranker nothing.
LEAST_GAIN = 0.5
_MOST_CHANGES = 2
# Grammar decides between these, not the sound: the rules look after them. Numerals are facts.
_INTERCHANGEABLE = (
    '的地得',
    '他她它牠祂',
    '你妳您',
    '一二三四五六七八九十百千万亿两零',
    '吗嘛呢吧啊呀',
    # Two usual ways to write one word: no error.
    '甚什',
    '藉借',
    '着著',
    '彩采',
    '作做',
    '需须',
    '佔占',
    '份分',
    '暸了瞭',
    '象像',
)


@dataclass(frozen=True)
class Table:
    """Columns of equal length; `meant` holds the proposed characters, padded to four with zeros."""

    start: Ints
    length: Ints
    word: Ints
    meant: Ints
    written: Ints
    likeness: Ints
    gain: Floats
    through: Through

    def __len__(self) -> int:
        return len(self.start)

    @property
    def changed(self) -> npt.NDArray[np.bool_]:
        return self.meant != self.written


def collect(lattice: Lattice, lexicon: Lexicon, ngrams: Ngrams) -> Table:
    """All proposals that make their run at least `LEAST_GAIN` more probable."""
    start, length, word = _propose(lattice, lexicon)
    meant, written = _columns(lattice, lexicon, start, length, word)
    kept = np.flatnonzero(_may_replace(lexicon, meant, written))
    start, length, word, meant, written = start[kept], length[kept], word[kept], meant[kept], written[kept]
    through = score_through(lattice, ngrams, start, start + length, word)
    gain = through.score - best_of_runs(lattice)[lattice.run[start]]
    kept = np.flatnonzero(gain >= LEAST_GAIN)
    through = Through(through.score[kept], through.previous[kept], through.following[kept])
    meant, written = meant[kept], written[kept]
    likeness = lexicon.likeness(written.ravel(), meant.ravel()).reshape(meant.shape)
    return Table(start[kept], length[kept], word[kept], meant, written, likeness, gain[kept], through)


def _propose(lattice: Lattice, lexicon: Lexicon) -> tuple[Ints, Ints, Ints]:
    found = []
    for length in range(1, LONGEST_WORD + 1):
        starts = windows_in_runs(lattice.run, length)
        found.append(lexicon.find_homophones(lattice.characters, starts, length))
        found.append(lexicon.find_look_alikes(lattice.characters, starts, length))
        if length > 2:
            found.append(lexicon.find_gapped(lattice.characters, starts, length))
    columns = [np.concatenate([column[at] for column in found]) for at in range(3)]
    rows = np.unique((columns[0] << 3 | columns[1]) << 32 | columns[2])
    return rows >> 35, rows >> 32 & 7, rows & 0xFFFFFFFF


def _columns(lattice: Lattice, lexicon: Lexicon, start: Ints, length: Ints, word: Ints) -> tuple[Ints, Ints]:
    offsets = np.arange(LONGEST_WORD)
    at = np.minimum(start[:, None] + offsets, len(lattice.characters) - 1)
    written = np.where(offsets < length[:, None], lattice.characters[at], 0)
    return lexicon.spelling[word].astype(np.int64), written


def _may_replace(lexicon: Lexicon, meant: Ints, written: Ints) -> npt.NDArray[np.bool_]:
    changed = meant != written
    count = changed.sum(axis=1)
    group = _groups(lexicon)
    swapped = changed & (group[meant] == group[written]) & (group[meant] > 0)
    return (count > 0) & (count <= _MOST_CHANGES) & ~swapped.any(axis=1)


def _groups(lexicon: Lexicon) -> Ints:
    group = np.zeros(len(lexicon.character_probability), np.int64)
    for number, members in enumerate(_INTERCHANGEABLE, 1):
        group[lexicon.encode(members)] = number
    return group


def worst_likeness(table: Table) -> Ints:
    return table.likeness.max(axis=1, initial=int(Likeness.SAME))
