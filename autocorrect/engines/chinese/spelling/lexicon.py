"""Characters and words as numbers: exact look-up, look-up by sound and by shape, for whole arrays of windows."""

from __future__ import annotations

from collections.abc import Mapping
from enum import IntEnum
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from autocorrect.engines.chinese.spelling.confusions import USUAL_CONFUSIONS
from autocorrect.engines.chinese.spelling.encoding import (
    CHARACTER_BITS,
    LONGEST_PHRASE,
    LONGEST_WORD,
    SOUND_BITS,
    phrase_hash,
)
from autocorrect.engines.chinese.spelling.names import KNOWN_NAMES

Ints = npt.NDArray[np.int64]

_TONE_BITS = 3
_MILLI = 0.001
_CHARACTER = (1 << CHARACTER_BITS) - 1
_MOST_GAPPED = 6
# Frequent words come first under each sound, so a cap drops the rarest homophones.
_MOST_HOMOPHONES = {1: 24, 2: 32, 3: 16, 4: 8}


class Likeness(IntEnum):
    """How a written character resembles the intended one, the nearest first."""

    SAME = 0
    SAME_TONE = 1
    SAME_SOUND = 2
    FUZZY_SOUND = 3
    SHAPE = 4
    OTHER = 5


class Proposals(NamedTuple):
    """Words that may have been meant at [start, start + length)."""

    start: Ints
    length: Ints
    word: Ints


class Lexicon:
    """Look-ups in the mapped arrays; character 0 stands for everything that is not in the table."""

    def __init__(self, arrays: Mapping[str, npt.NDArray[Any]]) -> None:
        self._arrays = arrays
        characters = arrays['characters']
        self._identity = np.zeros(1 << 16, np.int64)
        self._identity[characters] = np.arange(1, len(characters) + 1)
        self._code_points = np.append(0, characters).astype('<u4')
        self.character_probability = np.append(-9.0, arrays['character_probability'] * _MILLI)
        self._reading = arrays['reading'].astype(np.int64)
        self._sound = arrays['sound_class'][self._reading >> _TONE_BITS].astype(np.int64)
        self._shape, self._shape_start = arrays['shape'], arrays['shape_start'].astype(np.int64)
        self._known = arrays['known_phrase']
        self._usual = self._usual_confusions()
        names = [self.encode(name) for name in KNOWN_NAMES if 1 < len(name) <= LONGEST_PHRASE]
        self._names = np.unique(np.concatenate([phrase_hash(name[None]) for name in names]))
        self.spelling = self._spellings()
        self._gapped = {length: self._gapped_indexes(length) for length in (3, 4)}

    def _spellings(self) -> npt.NDArray[np.uint16]:
        """The characters of each word of at most four, padded with zeros."""
        count = len(self._arrays['unigram_probability'])
        table = np.zeros((count + 1, LONGEST_WORD), np.uint16)
        for length in range(1, LONGEST_WORD + 1):
            keys = self._arrays[f'exact{length}_key'].astype(np.int64)
            words = self._arrays[f'exact{length}_word']
            for at in range(length):
                shift = CHARACTER_BITS * (length - 1 - at)
                table[words, at] = keys >> shift & _CHARACTER
        return table

    def _usual_confusions(self) -> Ints:
        groups = [self.encode(group) for group in USUAL_CONFUSIONS]
        return np.unique([one << CHARACTER_BITS | other for group in groups for one in group for other in group])

    def encode(self, text: str) -> Ints:
        """One number a code point."""
        points = np.frombuffer(text.encode('utf-32-le', 'surrogatepass'), '<u4')
        return np.where(points < len(self._identity), self._identity[np.minimum(points, 0xFFFF)], 0)

    def decode(self, characters: npt.ArrayLike) -> str:
        return self._code_points[np.asarray(characters)].tobytes().decode('utf-32-le')

    def word_text(self, word: int, length: int) -> str:
        return self.decode(self.spelling[word, :length])

    def find_words(self, text: Ints, starts: Ints, length: int) -> Ints:
        """The word at each start, -1 where the window is none."""
        return self._exact(_windows(text, starts, length, CHARACTER_BITS), length)

    def _exact(self, keys: Ints, length: int) -> Ints:
        index = self._arrays[f'exact{length}_key']
        at = np.minimum(np.searchsorted(index, keys.astype(index.dtype)), len(index) - 1)
        return np.where(index[at] == keys, self._arrays[f'exact{length}_word'][at].astype(np.int64), -1)

    def find_homophones(self, text: Ints, starts: Ints, length: int) -> Proposals:
        """Words that sound like the window, by either usual reading of each character."""
        index = self._arrays[f'sound{length}_key']
        first, second = self._sound[text, 0], self._sound[text, 1]
        found_at, found_word = [], []
        for choice in range(1 << length):
            keys, valid = np.zeros(len(starts), np.int64), np.ones(len(starts), bool)
            for at in range(length):
                other = choice >> at & 1
                keys = keys << SOUND_BITS | (second if other else first)[starts + at]
                if other:
                    valid &= first[starts + at] != second[starts + at]
            chosen = np.flatnonzero(valid)
            wanted = keys[chosen].astype(index.dtype)
            low, high = np.searchsorted(index, wanted, 'left'), np.searchsorted(index, wanted, 'right')
            owner, rows = spread(low, np.minimum(high, low + _MOST_HOMOPHONES[length]))
            found_at.append(starts[chosen][owner])
            found_word.append(self._arrays[f'sound{length}_word'][rows])
        start = np.concatenate(found_at)
        return Proposals(start, np.full(len(start), length), np.concatenate(found_word).astype(np.int64))

    def find_look_alikes(self, text: Ints, starts: Ints, length: int) -> Proposals:
        """Words that differ from the window in one character of similar shape."""
        keys = _windows(text, starts, length, CHARACTER_BITS)
        found_at, found_word = [], []
        for at in range(length):
            written = text[starts + at]
            owner, rows = spread(self._shape_start[written], self._shape_start[written + 1])
            shift = CHARACTER_BITS * (length - 1 - at)
            word = self._exact(keys[owner] + (self._shape[rows].astype(np.int64) - written[owner] << shift), length)
            hit = word >= 0
            found_at.append(starts[owner[hit]])
            found_word.append(word[hit])
        start = np.concatenate(found_at)
        return Proposals(start, np.full(len(start), length), np.concatenate(found_word))

    def _gapped_indexes(self, length: int) -> list[tuple[Ints, Ints]]:
        """For each character of a word: the words sorted by their other characters."""
        keys, words = self._arrays[f'exact{length}_key'].astype(np.int64), self._arrays[f'exact{length}_word']
        indexes = []
        for at in range(length):
            gapped = keys & ~(_CHARACTER << CHARACTER_BITS * (length - 1 - at))
            order = np.argsort(gapped, kind='stable')
            indexes.append((gapped[order], words[order].astype(np.int64)))
        return indexes

    def find_gapped(self, text: Ints, starts: Ints, length: int) -> Proposals:
        """Words of three or four characters of which one is anything else in the text."""
        keys = _windows(text, starts, length, CHARACTER_BITS)
        found_at, found_word = [], []
        for at, (index, words) in enumerate(self._gapped[length]):
            wanted = keys & ~(_CHARACTER << CHARACTER_BITS * (length - 1 - at))
            low, high = np.searchsorted(index, wanted, 'left'), np.searchsorted(index, wanted, 'right')
            owner, rows = spread(low, np.minimum(high, low + _MOST_GAPPED))
            found_at.append(starts[owner])
            found_word.append(words[rows])
        start = np.concatenate(found_at)
        return Proposals(start, np.full(len(start), length), np.concatenate(found_word))

    def likeness(self, written: Ints, meant: Ints) -> Ints:
        """The nearest `Likeness` of each pair of characters."""
        result = np.full(len(written), int(Likeness.OTHER))
        result[self._look_alike(written, meant)] = Likeness.SHAPE
        for kind, table in (
            (Likeness.FUZZY_SOUND, self._sound),
            (Likeness.SAME_SOUND, self._reading >> _TONE_BITS),
            (Likeness.SAME_TONE, self._reading),
        ):
            one, other = table[written], table[meant]
            same = (one[:, :, None] == other[:, None, :]) & (one > 0)[:, :, None]
            result[same.any(axis=(1, 2))] = kind
        result[written == meant] = Likeness.SAME
        return result

    def are_usually_confused(self, written: Ints, meant: Ints) -> npt.NDArray[np.bool_]:
        pairs = written << CHARACTER_BITS | meant
        return self._usual[np.minimum(np.searchsorted(self._usual, pairs), len(self._usual) - 1)] == pairs

    def _look_alike(self, written: Ints, meant: Ints) -> npt.NDArray[np.bool_]:
        owner, rows = spread(self._shape_start[written], self._shape_start[written + 1])
        alike = np.zeros(len(written), bool)
        alike[owner[self._shape[rows] == meant[owner]]] = True
        return alike

    def sounds(self, character: int) -> Ints:
        """The classes of the usual readings, fuzzy sounds merged."""
        return self._sound[character]

    def look_alikes(self, character: int) -> Ints:
        return self._shape[self._shape_start[character] : self._shape_start[character + 1]].astype(np.int64)

    def are_known(self, text: Ints, starts: Ints, length: int) -> npt.NDArray[np.bool_]:
        """Whether the window is a known name, or a dictionary has it although the n-gram model does not."""
        wanted = phrase_hash(text[starts[:, None] + np.arange(length)])
        found = np.zeros(len(starts), bool)
        for phrases in (self._known, self._names):
            found |= phrases[np.minimum(np.searchsorted(phrases, wanted), len(phrases) - 1)] == wanted
        return found


def _windows(text: Ints, starts: Ints, length: int, bits: int) -> Ints:
    keys = np.zeros(len(starts), np.int64)
    for at in range(length):
        keys = keys << bits | text[starts + at]
    return keys


def spread(low: Ints, high: Ints) -> tuple[Ints, Ints]:
    """All rows of the ranges [low, high) one after the other, and for each the range it came from."""
    counts = np.maximum(high - low, 0)
    owner = np.repeat(np.arange(len(counts)), counts)
    offset = np.arange(len(owner)) - np.repeat(np.cumsum(counts) - counts, counts)
    return owner, low[owner] + offset
