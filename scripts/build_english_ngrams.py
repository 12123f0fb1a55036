"""Prune the trigram model of the CMU Sphinx project to a few megabytes for the English engine.

    python scripts/build_english_ngrams.py EN_US_LM_BIN OUTPUT.npz.xz

EN_US_LM_BIN is `model/en-us/en-us.lm.bin` of the package pocketsphinx (BSD 2-clause, (c) Carnegie Mellon University).
Its format: header, counts, 16-bit quantisation tables, unigrams, and a bit-packed trie of reversed n-grams. What is
kept: the commonest words, and the n-grams that say most beyond their back-off, weighted by how often they occur.
The output is the same for the same input, to the byte.
"""

from __future__ import annotations

import lzma
import struct
import sys
from pathlib import Path
from typing import NamedTuple

import numpy as np

VOCABULARY = 20_000
BIGRAMS = 640_000
TRIGRAMS = 360_000
STEP = 0.04  # of log10, for a probability in one byte
_HEADER = b'Trie Language Model'
_BINS = 1 << 16


class Trie(NamedTuple):
    """The whole model as arrays; n-gram i of order 2 is words (w2[i], last[i])."""

    words: list[str]
    uni_p: np.ndarray
    uni_b: np.ndarray
    first2: np.ndarray
    last2: np.ndarray
    p2: np.ndarray
    b2: np.ndarray
    first3: np.ndarray
    index2: np.ndarray
    p3: np.ndarray


def main(source: Path, out: Path) -> None:
    trie = read(source.read_bytes())
    packed = pack(trie)
    raw = b''.join(packed)
    header = struct.pack(f'<{len(packed)}I', *map(len, packed))
    out.write_bytes(lzma.compress(header + raw, preset=9 | lzma.PRESET_EXTREME))
    print(out, len(raw), out.stat().st_size)


def read(raw: bytes) -> Trie:
    at = len(_HEADER)
    order = raw[at]
    counts = struct.unpack_from(f'<{order}I', raw, at + 1)
    at += 1 + 4 * order + 4
    prob2, back2, prob3 = (np.frombuffer(raw, '<f4', _BINS, at + 4 * _BINS * i) for i in range(3))
    at += 12 * _BINS
    unigrams = np.frombuffer(raw, np.dtype([('p', '<f4'), ('b', '<f4'), ('next', '<u4')]), counts[0] + 1, at)
    at += 12 * (counts[0] + 1)
    word_bits, next_bits = counts[0].bit_length(), counts[2].bit_length()
    width2, width3 = word_bits + 32 + next_bits, word_bits + 16
    fields2 = [(0, word_bits), (word_bits, 16), (word_bits + 16, 16), (word_bits + 32, next_bits)]
    w2, b2, p2, following = (_bits(raw, at, counts[1] + 1, width2, *field) for field in fields2)
    at += ((1 + counts[1]) * width2 + 7) // 8 + 8
    w3, p3 = (_bits(raw, at, counts[2], width3, *field) for field in [(0, word_bits), (word_bits, 16)])
    at += ((1 + counts[2]) * width3 + 7) // 8 + 8
    words = [word.decode('latin-1') for word in raw[at + 4 :].split(b'\0')[: counts[0]]]
    scale = np.log10(1.0001)
    last2 = np.repeat(np.arange(counts[0]), np.diff(unigrams['next'].astype(np.int64)))
    size = len(last2)  # the count in the header is a few more than there are
    index2 = np.repeat(np.arange(size), np.diff(following[: size + 1]))
    return Trie(
        words, unigrams['p'][:-1] * scale, unigrams['b'][:-1] * scale, w2[:size], last2,
        prob2[p2[:size]] * scale, back2[b2[:size]] * scale, w3[: len(index2)], index2, prob3[p3[: len(index2)]] * scale,
    )  # fmt: skip


def _bits(raw: bytes, base: int, count: int, total: int, offset: int, width: int) -> np.ndarray:
    """Field [offset, offset + width) of each of the bit-packed records of `total` bits."""
    bit = np.arange(count, dtype=np.int64) * total + offset
    source = np.frombuffer(raw, np.uint8, len(raw) - base, base)
    value = np.zeros(count, np.uint64)
    for k in range(8):
        value |= source[(bit >> 3) + k].astype(np.uint64) << np.uint64(8 * k)
    return ((value >> (bit & 7).astype(np.uint64)) & np.uint64((1 << width) - 1)).astype(np.int64)


def pack(trie: Trie) -> list[bytes]:
    """Word list, unigrams, bigram keys and values, trigram keys and values: each a run of bytes that compresses."""
    chosen = np.sort(np.argsort(-trie.uni_p, kind='stable')[:VOCABULARY])
    number = np.full(len(trie.words), -1, np.int64)
    number[chosen] = np.arange(len(chosen))
    first, last = number[trie.first2], number[trie.last2]
    backed = trie.uni_b[trie.first2] + trie.uni_p[trie.last2]
    joint2 = trie.uni_p[trie.first2] + trie.p2
    gain2 = np.where((first >= 0) & (last >= 0), 10.0**joint2 * np.abs(trie.p2 - backed), -1.0)
    keep2 = _best(gain2, BIGRAMS)
    # A trigram's context is its first two words; look its bigram up to know the back-off it would have.
    key2 = trie.first2 * len(trie.words) + trie.last2
    order2 = np.argsort(key2, kind='stable')
    a, b, c = trie.first3, trie.first2[trie.index2], trie.last2[trie.index2]
    context = order2[np.clip(np.searchsorted(key2[order2], a * len(trie.words) + b), 0, len(order2) - 1)]
    backed3 = trie.b2[context] + trie.p2[trie.index2]
    in_vocabulary = (number[a] >= 0) & (number[b] >= 0) & (number[c] >= 0)
    gain3 = np.where(
        in_vocabulary, 10.0 ** (trie.uni_p[a] + trie.p2[context] + trie.p3) * np.abs(trie.p3 - backed3), -1.0
    )
    keep3 = _best(gain3, TRIGRAMS)
    size = len(chosen)
    keys2 = first[keep2] * size + last[keep2]
    keys3 = (number[a[keep3]] * size + number[b[keep3]]) * size + number[c[keep3]]
    sort2, sort3 = np.argsort(keys2), np.argsort(keys3)
    return [
        '\n'.join(trie.words[i] for i in chosen).encode('latin-1'),
        _bytes(trie.uni_p[chosen]), _bytes(trie.uni_b[chosen] - 1.0),
        *_planes(keys2[sort2], 3), _bytes(trie.p2[keep2][sort2]), _bytes(trie.b2[keep2][sort2] - 1.0),
        *_planes(keys3[sort3], 5), _bytes(trie.p3[keep3][sort3]),
    ]  # fmt: skip


def _best(gain: np.ndarray, count: int) -> np.ndarray:
    return np.sort(np.argsort(-gain, kind='stable')[: min(count, int((gain > 0).sum()))])


def _bytes(values: np.ndarray) -> bytes:
    """Logarithms from 0 down, in steps; a back-off is shifted by one since it may be above 0."""
    return np.clip(np.rint(-values / STEP), 0, 255).astype(np.uint8).tobytes()


def _planes(keys: np.ndarray, width: int) -> list[bytes]:
    """Gaps between sorted keys, lowest bytes first."""
    gaps = np.diff(keys, prepend=0)
    return [((gaps >> (8 * i)) & 255).astype(np.uint8).tobytes() for i in range(width)]


if __name__ == '__main__':
    main(*map(Path, sys.argv[1:3]))
