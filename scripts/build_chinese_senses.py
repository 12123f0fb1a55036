"""Builds autocorrect/engines/chinese/data/senses.model: where frequent words lie among all words, as short vectors.

    build_chinese_senses.py DATA_FOLDER

DATA_FOLDER holds spelling.model, whose word pairs are all that is used. Words that keep the same company get like
vectors: the positive pointwise mutual information of the pairs, cut to its strongest directions (Levy, Goldberg and
Dagan 2015), on the side of what comes after a word and of what comes before it.
"""

from __future__ import annotations

import argparse
import hashlib
import json
from pathlib import Path

import numpy as np
import numpy.typing as npt

from autocorrect.engines.chinese.spelling.encoding import WORD_BITS
from autocorrect.engines.chinese.spelling.lexicon import Lexicon
from autocorrect.engines.chinese.spelling.modelfile import read, write
from autocorrect.engines.chinese.spelling.ngrams import Ngrams

Floats = npt.NDArray[np.float32]
Ints = npt.NDArray[np.int64]

_WORDS = 16_000
_DIRECTIONS = 16  # on each side
_SPARE, _ROUNDS = 8, 12  # of the subspace iteration
_HALF = 1e-3  # a word of this probability counts half as much as a rare one (Arora, Liang and Ma 2017)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('data_folder', type=Path)
    folder = parser.parse_args().data_folder
    arrays = read(folder / 'spelling.model')
    lexicon, ngrams = Lexicon(arrays), Ngrams(arrays)
    probability = ngrams.unigram[:-1].astype(np.float64)
    words = np.lexsort((np.arange(len(probability)), -probability))[:_WORDS]
    spelt = [lexicon.decode(row[row > 0]) for row in lexicon.spelling[words]]
    target = folder / 'senses.model'
    write(
        target,
        {
            'words': np.frombuffer('\n'.join(spelt).encode(), np.uint8),
            'weights': np.rint(255 * _HALF / (_HALF + 10.0 ** probability[words])).astype(np.uint8),
            'vectors': _vectors(*_pairs(arrays, ngrams, words)),
        },
    )
    print(json.dumps({'sha256': hashlib.sha256(target.read_bytes()).hexdigest(), 'bytes': target.stat().st_size}))


def _pairs(arrays: dict[str, npt.NDArray[np.generic]], ngrams: Ngrams, words: Ints) -> tuple[Ints, Ints, Floats]:
    """First word, second word and positive mutual information of all pairs among the chosen words."""
    edges = arrays['bigram_segment'].astype(np.int64)
    keys = arrays['bigram_key'].astype(np.int64)
    keys += np.repeat(np.arange(len(edges) - 1) << 32, np.diff(edges))
    first, second = keys >> WORD_BITS, keys & ((1 << WORD_BITS) - 1)
    place = np.full(len(ngrams.unigram), -1)
    place[words] = np.arange(len(words))
    information = arrays['bigram_probability'][arrays['bigram_code']] - ngrams.unigram[second]
    kept = (information > 0) & (place[first] >= 0) & (place[second] >= 0)
    return place[first[kept]], place[second[kept]], information[kept].astype(np.float32)


def _vectors(first: Ints, second: Ints, information: Floats) -> npt.NDArray[np.int8]:
    """Both sides of each word's strongest directions, of length one together, as small whole numbers."""
    before, size, after = _decompose(first, second, information)
    both = np.hstack([before * np.sqrt(size), after * np.sqrt(size)])
    both /= np.maximum(np.linalg.norm(both, axis=1, keepdims=True), 1e-6)
    return np.rint(both * (127 / np.abs(both).max())).astype(np.int8)


def _decompose(first: Ints, second: Ints, information: Floats) -> tuple[Floats, Floats, Floats]:
    """The largest singular values and their vectors, by subspace iteration."""
    basis = np.random.default_rng(0).standard_normal((_WORDS, _DIRECTIONS + _SPARE)).astype(np.float32)
    for _ in range(_ROUNDS):
        left = np.linalg.qr(_times(first, second, information, basis))[0]
        basis = np.linalg.qr(_times(second, first, information, left))[0]
    left, size, turn = np.linalg.svd(_times(first, second, information, basis), full_matrices=False)
    return left[:, :_DIRECTIONS], size[:_DIRECTIONS], (basis @ turn.T)[:, :_DIRECTIONS]


def _times(row: Ints, column: Ints, value: Floats, matrix: Floats) -> Floats:
    """The sparse matrix times a narrow one, column by column."""
    return np.stack(
        [np.bincount(row, value * narrow[column], minlength=len(matrix)) for narrow in matrix.T], axis=1
    ).astype(np.float32)


if __name__ == '__main__':
    main()
