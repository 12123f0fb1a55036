"""A text as it stands, position by position, before anything is proposed for it."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from autocorrect.engines.chinese.spelling.encoding import LONGEST_PHRASE
from autocorrect.engines.chinese.spelling.lattice import Lattice, best_of_runs, best_path, windows_in_runs
from autocorrect.engines.chinese.spelling.lexicon import Lexicon
from autocorrect.engines.chinese.spelling.ngrams import Ngrams

Ints = npt.NDArray[np.int64]
Floats = npt.NDArray[np.floating]

SURNAMES = (
    '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈'
    '姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤'
)


class Written:
    """The text as it stands, position by position: its best segmentation and what dictionaries know of it."""

    def __init__(self, lattice: Lattice, lexicon: Lexicon, ngrams: Ngrams) -> None:
        size = len(lattice.characters)
        self.run_best = best_of_runs(lattice)
        self.run_length = np.bincount(lattice.run[lattice.run >= 0], minlength=len(self.run_best)).clip(1)
        path = best_path(lattice)
        start, end, word = lattice.start[path], lattice.end[path], lattice.word[path]
        self.boundary = np.ones(size + 1)
        self._piece = np.full(size, -1, np.int64)
        for at in range(4):
            inside = np.flatnonzero(end - start > at)
            self._piece[start[inside] + at] = inside
            if at:
                self.boundary[start[inside] + at] = 0
        joined = np.append(False, (start[1:] == end[:-1]) & (lattice.run[start[1:]] == lattice.run[start[:-1]]))
        before = np.append(-1, word[:-1])
        score = np.where(joined, ngrams.bigram(before, word), ngrams.unigram[word]).astype(np.float64)
        self._score = np.append(np.cumsum(score), 0.0)
        left = score - ngrams.unigram[word]
        right = np.append(np.where(joined[1:], left[1:], 0.0), 0.0)
        self.pmi_left, self.pmi_right = left[self._piece], right[self._piece]
        self.longest, self.longest_known = _longest(lattice), _longest_known(lattice, lexicon)
        surname = np.zeros(len(lexicon.character_probability), bool)
        surname[lexicon.encode(SURNAMES)] = True
        self.is_surname = surname[lattice.characters]
        self.is_name_like = _name_like(self.is_surname, self.boundary)

    def pieces_near(self, start: Ints, end: Ints) -> Ints:
        """How many words begin from two characters before to two characters after [start, end)."""
        total = np.append(0, np.cumsum(self.boundary))
        return total[np.minimum(end + 2, len(self.boundary))] - total[np.maximum(start - 2, 0)]

    def pieces(self, start: Ints, end: Ints) -> tuple[Ints, Floats]:
        """How many words of the best segmentation touch [start, end), and their summed score."""
        first, last = self._piece[start], self._piece[end - 1]
        return last - first + 1, self._score[last] - self._score[first - 1]


def _name_like(is_surname: npt.NDArray[np.bool_], boundary: Floats) -> npt.NDArray[np.bool_]:
    """Characters that stand alone one or two places behind a surname that stands alone."""
    alone = (boundary[:-1] > 0) & (boundary[1:] > 0)
    first = np.append(False, (is_surname & alone)[:-1]) & alone
    second = np.append(False, first[:-1]) & alone
    return first | second


def _longest(lattice: Lattice) -> Ints:
    longest = np.ones(len(lattice.characters), np.int64)
    length = lattice.end - lattice.start
    for at in range(4):
        inside = np.flatnonzero(length > at)
        np.maximum.at(longest, lattice.start[inside] + at, length[inside])
    return longest


def _longest_known(lattice: Lattice, lexicon: Lexicon) -> Ints:
    """Length of the longest phrase of the other dictionaries over each position."""
    longest = np.zeros(len(lattice.characters), np.int64)
    for length in range(2, LONGEST_PHRASE + 1):
        starts = windows_in_runs(lattice.run, length)
        known = starts[lexicon.are_known(lattice.characters, starts, length)]
        for at in range(length):
            longest[known + at] = length
    return longest
