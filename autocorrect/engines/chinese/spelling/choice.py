"""Which of two characters reads better as a word of its own, between the words around it."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from autocorrect.engines.chinese.spelling.encoding import LONGEST_WORD
from autocorrect.engines.chinese.spelling.speller import Models, models

Ints = npt.NDArray[np.int64]


def word_ids(words: Sequence[str], known: Models) -> Ints:
    """The n-gram model's number of each word, -1 where it knows none."""
    ids = np.full(len(words), -1, np.int64)
    lengths = np.array([len(word) for word in words])
    starts = np.cumsum(np.append(0, lengths))[:-1]
    text = known.lexicon.encode(''.join(words))
    for length in range(1, LONGEST_WORD + 1):
        rows = np.flatnonzero(lengths == length)
        ids[rows] = known.lexicon.find_words(text, starts[rows], length)
    return ids


def gain(words: Sequence[str], at: int, meant: str) -> float:
    """How much more probable (log10) the text becomes with `meant` for the word at `at`, two words on each side."""
    around = [words[step] if 0 <= step < len(words) else '，' for step in range(at - 2, at + 3)]
    known = models()
    written = word_ids(around, known)
    changed = written.copy()
    changed[2] = word_ids([meant], known)[0]
    scores = [known.ngrams.trigram(ids[:-2], ids[1:-1], ids[2:]).sum() for ids in (changed, written)]
    return float(scores[0] - scores[1])
