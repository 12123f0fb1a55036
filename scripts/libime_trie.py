"""Reads the n-gram model of libime (a KenLM binary: quantised trie, array-compressed pointers) with numpy alone."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

Ints = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float32]

_MAGIC = b'mmap lm http://kheafield.com/code format version 5\n'
_ORDER_AT, _MODEL_TYPE_AT, _COUNTS_AT, _VOCABULARY_AT = 0x58, 0x60, 0x6C, 0x88
_QUANTISED_ARRAY_TRIE = 5
_TRIGRAMS = 3


@dataclass(frozen=True)
class Trigrams:
    """The model as plain arrays; `context` is the word before, `bigram` an index into the bigrams."""

    words: list[str]
    unigram_probability: Floats
    unigram_backoff: Floats
    bigram_word: Ints
    bigram_context: Ints
    bigram_probability: Floats
    bigram_backoff: Floats
    trigram_bigram: Ints
    trigram_context: Ints
    trigram_probability: Floats


def read(path: Path) -> Trigrams:
    """Decode the whole model; all probabilities and back-off weights are log10."""
    raw = path.read_bytes()
    _refuse_other_formats(raw)
    counts = [int(n) for n in np.frombuffer(raw, '<u8', _TRIGRAMS, _COUNTS_AT)]
    at = _VOCABULARY_AT + 8 + 8 * counts[0]
    tables, at = _quantisers(raw, at)
    unigrams = np.frombuffer(raw, [('p', '<f4'), ('b', '<f4'), ('next', '<u8')], counts[0] + 2, at)
    words_at = raw.index(b'<unk>\x00', at + unigrams.nbytes)
    bigrams = _bigrams(raw, at + unigrams.nbytes, counts)
    trigrams = _trigrams(raw, words_at, counts)
    return Trigrams(
        words=[word.decode() for word in raw[words_at:].split(b'\0')[: counts[0]]],
        unigram_probability=unigrams['p'][: counts[0]],
        unigram_backoff=unigrams['b'][: counts[0]],
        bigram_word=_parents(unigrams['next'].astype(np.int64)[: counts[0] + 1], counts[1]),
        bigram_context=bigrams[0][:-1],
        bigram_backoff=tables[1][bigrams[1][:-1]],
        bigram_probability=tables[0][bigrams[2][:-1]],
        trigram_bigram=_parents(bigrams[3], counts[2]),
        trigram_context=trigrams[0],
        trigram_probability=tables[2][trigrams[1]],
    )


def _refuse_other_formats(raw: bytes) -> None:
    known = raw.startswith(_MAGIC) and raw[_ORDER_AT] == _TRIGRAMS and raw[_MODEL_TYPE_AT] == _QUANTISED_ARRAY_TRIE
    if not known:
        raise ValueError('not a trigram model in KenLM format 5 with a quantised array trie')


def _quantisers(raw: bytes, at: int) -> tuple[list[Floats], int]:
    """The tables of bigram probability, bigram back-off and trigram probability, and where they end."""
    tables, start = [], at + 8
    for bits in (raw[at + 1], raw[at + 2], raw[at + 1]):
        tables.append(np.frombuffer(raw, '<f4', 1 << bits, start))
        start += 4 << bits
    return tables, start


def _parents(starts: Ints, count: int) -> Ints:
    """For each child the index of its parent, from the parents' first children."""
    return np.searchsorted(starts, np.arange(count), 'right') - 1


def _bigrams(raw: bytes, at: int, counts: list[int]) -> list[Ints]:
    """Context, back-off code, probability code and first trigram of each bigram, and one row more for the end."""
    word_bits, pointer_bits = counts[0].bit_length(), counts[2].bit_length()
    inline_bits = max(0, pointer_bits - _stored_pointer_bits(raw, at, counts))
    jumps = np.frombuffer(raw, '<u8', (counts[2] >> inline_bits) + 1, at + 8).astype(np.int64)
    base = at + 8 + jumps.nbytes + 7
    columns = _unpack(raw, base, counts[1] + 1, [word_bits, 8, 8, inline_bits])
    high = np.searchsorted(jumps, np.arange(counts[1] + 1), 'right') - 1
    columns[3] += high << inline_bits
    return columns


def _stored_pointer_bits(raw: bytes, at: int, counts: list[int]) -> int:
    """How many high bits of a pointer went into the jump array: KenLM takes what makes the whole smallest."""
    allowed, required = raw[at + 1], counts[2].bit_length()
    sizes = {
        chop: 64 * ((counts[2] >> (required - chop)) + 1) - chop * (counts[1] + 1)
        for chop in range(min(required, allowed) + 1)
    }
    return min(sizes, key=lambda chop: (sizes[chop], chop))


def _trigrams(raw: bytes, end: int, counts: list[int]) -> list[Ints]:
    word_bits = counts[0].bit_length()
    size = ((1 + counts[2]) * (word_bits + 8) + 7) // 8 + 8
    return _unpack(raw, end - size, counts[2], [word_bits, 8])


def _unpack(raw: bytes, base: int, count: int, widths: list[int]) -> list[Ints]:
    """Columns of a table of bit-packed records without padding, least significant bits first."""
    position = np.arange(count, dtype=np.int64) * sum(widths)
    data = np.frombuffer(raw, 'u1', offset=base)
    record = np.zeros(count, np.uint64)
    for octet in range(8):
        record |= data[np.minimum((position >> 3) + octet, len(data) - 1)].astype(np.uint64) << np.uint64(8 * octet)
    record >>= (position & 7).astype(np.uint64)
    columns = []
    for width in widths:
        columns.append((record & np.uint64((1 << width) - 1)).astype(np.int64))
        record >>= np.uint64(width)
    return columns
