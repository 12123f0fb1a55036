"""Which marks follow one another, line breaks among them: the skeleton of an essay, without a word of it.

Long chains of commas, questions in a row, short paragraphs, quotations after a colon: they tell how a text is built in
any language, and hold for essays on any subject.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np

from autocorrect.engines.scoring.learning.samples import Array, Sample
from autocorrect.engines.scoring.learning.wording import LONGEST, hash_ngrams

PUNCTUATION_BINS = 1 << 11
_SIZES = (1, 2, 3)
_NO_MARK = re.compile(r'[\w \t\u3000]+')
_BREAKS = re.compile(r'\s+')


def punctuation_matrix(samples: Sequence[Sample]) -> Array:
    """One row of unit length for each essay (all zero for one without any mark)."""
    rows = np.zeros((len(samples), PUNCTUATION_BINS))
    for row, sample in zip(rows, samples, strict=True):
        row += _counts(_BREAKS.sub('\n', _NO_MARK.sub('', sample.text[:LONGEST].strip())))
        row /= max(1e-9, float(np.linalg.norm(row)))
    return rows


def _counts(marks: str) -> Array:
    """How often each run of marks occurs; ten times as often is not ten times as much."""
    codes = np.frombuffer(marks.encode('utf-32-le', 'surrogatepass'), dtype=np.uint32).astype(np.uint64)
    hashes = [hash_ngrams(codes, size, PUNCTUATION_BINS) for size in _SIZES if len(codes) >= size]
    found = np.concatenate(hashes) if hashes else np.zeros(0, dtype=np.int64)
    counts = np.bincount(found, minlength=PUNCTUATION_BINS).astype(float)
    return np.where(counts > 0, 1 + np.log(np.maximum(counts, 1)), 0.0)
