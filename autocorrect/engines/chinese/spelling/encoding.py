"""How words, sounds and n-grams become the numbers that the model file is sorted by."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

CHARACTER_BITS = 14
SOUND_BITS = 9
LONGEST_WORD = 4
LONGEST_PHRASE = 6
WORD_BITS = 18

Ints = npt.NDArray[np.int64]


def pack(context: Ints, word: Ints) -> Ints:
    """One number for a pair of words; sorting by it sorts by the first word."""
    return context.astype(np.int64) << WORD_BITS | word


def trigram_hash(first: Ints, second: Ints, third: Ints) -> npt.NDArray[np.uint32]:
    """32 bits: of two unseen trigrams in ten thousand one or two pass for seen, which a reranker bears."""
    mixed = (pack(first, second) * 0x2545F4914F6CDD1D) ^ (third.astype(np.int64) * 0x9E3779B97F4A7C1)
    mixed = (mixed ^ mixed >> 29) * 0x1B873593CC9E2D51
    return (mixed >> 31 & 0xFFFFFFFF).astype(np.uint32)


def phrase_hash(windows: Ints) -> npt.NDArray[np.uint32]:
    """32 bits for each row of character numbers."""
    mixed = np.zeros(len(windows), np.int64)
    for column in windows.T.astype(np.int64):
        mixed = (mixed ^ column) * 0x2545F4914F6CDD1D + 1
        mixed ^= mixed >> 31
    return (mixed >> 17 & 0xFFFFFFFF).astype(np.uint32)
