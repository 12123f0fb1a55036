"""The trigram model over words: probabilities for arrays of word pairs and triples, in log10."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
import numpy.typing as npt

from autocorrect.engines.chinese.spelling.encoding import pack, trigram_hash

Ints = npt.NDArray[np.int64]
Floats = npt.NDArray[np.floating]

UNKNOWN = -1
UNKNOWN_PROBABILITY = -7.0
_MILLI = np.float32(0.001)
_MASK = np.int64(0xFFFFFFFF)


class Ngrams:
    """Look-ups in the mapped arrays. Word -1 is a word the model does not know."""

    def __init__(self, arrays: Mapping[str, npt.NDArray[Any]]) -> None:
        # One place more at the end, so that index -1 finds the unknown word.
        self.unigram: Floats = np.append(arrays['unigram_probability'] * _MILLI, UNKNOWN_PROBABILITY).astype('f4')
        self.backoff: Floats = np.append(arrays['unigram_backoff'] * _MILLI, 0.0).astype('f4')
        self._key = arrays['bigram_key']
        self._segment = arrays['bigram_segment'].astype(np.int64)
        self._code = arrays['bigram_code']
        self._probability = arrays['bigram_probability']
        self._backoff_at = arrays['backoff_at']
        self._backoff_code = arrays['backoff_code']
        self._backoff = arrays['backoff']
        self._trigram_key = arrays['trigram_hash']
        self._trigram_code = arrays['trigram_code']
        self._trigram_probability = arrays['trigram_probability']

    def bigram(self, context: Ints, word: Ints) -> Floats:
        """log10 P(word | context), elementwise."""
        return self._bigram_at(context, word)[0]

    def trigram(self, first: Ints, second: Ints, third: Ints) -> Floats:
        """log10 P(third | first, second), elementwise; a pair that was never seen falls back to the bigram."""
        shorter, _ = self._bigram_at(second, third)
        _, pair_at = self._bigram_at(first, second)
        found = _find(self._trigram_key, trigram_hash(first, second, third))
        seen = (found >= 0) & (pair_at >= 0) & (third >= 0)
        return np.where(
            seen, self._trigram_probability[self._trigram_code[found]], shorter + self._pair_backoff(pair_at)
        )

    def _pair_backoff(self, pair_at: Ints) -> Floats:
        found = _find(self._backoff_at, np.maximum(pair_at, 0).astype(np.uint32))
        weight = self._backoff[self._backoff_code[found]]
        return np.where((found >= 0) & (pair_at >= 0), weight, np.float32(0))

    def _bigram_at(self, context: Ints, word: Ints) -> tuple[Floats, Ints]:
        """The probability, and where the bigram stands (-1: unseen)."""
        at = self._find_pairs(context, word)
        backed_off = self.backoff[context] + self.unigram[word]
        return np.where(at >= 0, self._probability[self._code[at]], backed_off), at

    def _find_pairs(self, context: Ints, word: Ints) -> Ints:
        keys = pack(context, word)
        at = np.full(len(keys), -1, np.int64)
        high, low = keys >> 32, (keys & _MASK).astype(np.uint32)
        valid = (context >= 0) & (word >= 0)
        # Keys take 36 bits and 32 are stored: the high four pick one of sixteen sorted runs.
        for segment in np.flatnonzero(np.bincount(high[valid], minlength=1)).tolist():
            chosen = np.flatnonzero(valid & (high == segment))
            start, end = self._segment[segment : segment + 2]
            found = _find(self._key[start:end], low[chosen])
            at[chosen] = np.where(found >= 0, found + start, -1)
        return at


def _find(keys: npt.NDArray[Any], wanted: npt.NDArray[Any]) -> Ints:
    """Where each wanted key stands among the sorted keys, -1 if nowhere."""
    if not len(keys):
        return np.full(len(wanted), -1, np.int64)
    at = np.minimum(np.searchsorted(keys, wanted), len(keys) - 1)
    return np.where(keys[at] == wanted, at, -1)
