"""Which letters and characters an essay puts side by side, hashed into a fixed number of bins.

Marks of one assignment follow its content words to a good part; this block lets the learner see them without keeping
any word of any essay: a bin number cannot be read back.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from autocorrect.engines.scoring.learning.samples import Array, Sample

BINS = 1 << 14
_LATIN_SIZES = (3, 4, 5, 6)
_HAN_SIZES = (1, 2, 3)
LONGEST = 60_000  # characters that are looked at: the learner stays linear and small on any input
_FACTOR = np.uint64(0x9E3779B97F4A7C15)
_MIXER = np.uint64(0xBF58476D1CE4E5B9)


def wording_matrix(samples: Sequence[Sample]) -> Array:
    """One row of unit length for each essay (all zero for an empty text)."""
    rows = np.zeros((len(samples), BINS))
    for row, sample in zip(rows, samples, strict=True):
        bins = _bins(sample.text)
        row[bins] = 1.0
        row /= max(1.0, float(np.sqrt(len(bins))))
    return rows


def _bins(text: str) -> NDArray[np.int64]:
    """The bins whose n-grams occur, each once: whether something is said counts, not how often."""
    plain = ' '.join(text[:LONGEST].lower().split())
    codes = np.frombuffer(f' {plain} '.encode('utf-32-le', 'surrogatepass'), dtype=np.uint32).astype(np.uint64)
    han = np.count_nonzero((codes >= 0x3400) & (codes < 0xA000))
    sizes = _HAN_SIZES if 3 * han > len(codes) else _LATIN_SIZES
    hashes = [hash_ngrams(codes, size, BINS) for size in sizes if len(codes) >= size]
    return np.unique(np.concatenate(hashes) if hashes else np.zeros(0, dtype=np.int64))


def hash_ngrams(codes: NDArray[np.uint64], size: int, bins: int) -> NDArray[np.int64]:
    """A bin for each n-gram; unsigned 64-bit numbers wrap round, the same on every machine."""
    count = len(codes) - size + 1
    value = np.full(count, size, dtype=np.uint64)
    for offset in range(size):
        value = (value ^ codes[offset : offset + count]) * _FACTOR
        value ^= value >> np.uint64(29)
    value *= _MIXER
    return ((value >> np.uint64(33)) % np.uint64(bins)).astype(np.int64)
