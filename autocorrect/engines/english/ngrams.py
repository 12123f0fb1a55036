"""A pruned trigram model: how likely a word is after the two before it, with back-off."""

from __future__ import annotations

import lzma
import struct
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

import numpy as np

from autocorrect.engines.english import lexicon

STEP = 0.04  # of log10, as the build script packs it
UNKNOWN = -7.0
START, END = '<s>', '</s>'


class Model(NamedTuple):
    """Word -> number, and by number or packed numbers the log10 probabilities and back-offs."""

    number: dict[str, int]
    single: list[float]
    single_back: list[float]
    pair: dict[int, float]
    pair_back: dict[int, float]
    triple: dict[int, float]


@cache
def model() -> Model:
    raw = lzma.decompress((lexicon._DATA / 'ngrams.xz').read_bytes())
    lengths = struct.unpack_from('<14I', raw)
    parts, at = [], 56
    for length in lengths:
        parts.append(raw[at : at + length])
        at += length
    words = parts[0].decode('latin-1').split('\n')
    pairs, triples = _keys(parts[3:6]), _keys(parts[8:13])
    backs = [(key, back) for key, back in zip(pairs, _logs(parts[7], 1.0), strict=True) if abs(back) > STEP / 2]
    return Model(
        {word: i for i, word in enumerate(words)}, _logs(parts[1]), _logs(parts[2], 1.0),
        dict(zip(pairs, _logs(parts[6]), strict=True)), dict(backs),
        dict(zip(triples, _logs(parts[13]), strict=True)),
    )  # fmt: skip


def _keys(planes: Sequence[bytes]) -> list[int]:
    gaps = np.zeros(len(planes[0]), np.int64)
    for i, plane in enumerate(planes):
        gaps |= np.frombuffer(plane, np.uint8).astype(np.int64) << (8 * i)
    return list(np.cumsum(gaps).tolist())


def _logs(packed: bytes, shift: float = 0.0) -> list[float]:
    return list((shift - STEP * np.frombuffer(packed, np.uint8)).tolist())


def number_of(word: str) -> int:
    """The number of a word, or -1."""
    return model().number.get(word, -1)


def score(numbers: Sequence[int], begin: int, stop: int) -> float:
    """log10 probability of the words [begin, stop) of a row of numbers; -1 stands for an unknown word or a break."""
    known = model()
    size, total = len(known.single), 0.0
    for i in range(begin, min(stop, len(numbers))):
        word = numbers[i]
        if word < 0:
            continue
        total += _one(known, size, numbers[i - 2] if i > 1 else -1, numbers[i - 1] if i else -1, word)
    return total


def _one(known: Model, size: int, far: int, near: int, word: int) -> float:
    if near < 0:
        return known.single[word]
    pair = near * size + word
    backed = 0.0
    if far >= 0:
        context = far * size + near
        seen = known.triple.get(context * size + word)
        if seen is not None:
            return seen
        backed = known.pair_back.get(context, 0.0)
    seen = known.pair.get(pair)
    if seen is not None:
        return backed + seen
    return backed + known.single_back[near] + known.single[word]
