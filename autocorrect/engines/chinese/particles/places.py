"""Where a text has a free particle, and the words around it as they read without it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
import rjieba

from autocorrect.engines.chinese.spelling.encoding import LONGEST_WORD
from autocorrect.engines.chinese.spelling.speller import Models

PARTICLES = '的地得'
# The words left and right of a particle are cut without it: 跑的快 and 跑得快 must look alike.
_GAP = '，'
_HAN = re.compile('[\u4e00-\u9fff]')
# Longer tokens are words of their own if the n-gram model has them this often (log10): 土地 and 地缝, but not 地说.
_COMMON = {'的': -5.5, '地': -6.05, '得': -6.9}
_COMMON_AT_END = -5.4
_MEASURES = frozenset('一满遍块片亩处占就在里')
_OPEN = frozenset(
    '猛地 忽地 倏地 蓦地 长得 过得 弄得 来得 说得 写得 做得 听得 打得 走得 看得 吃得 睡得 学得 唱得 画得 跑得'.split()
)


class Word(NamedTuple):
    text: str
    tag: str
    start: int

    @property
    def end(self) -> int:
        return self.start + len(self.text)

    @property
    def is_mark(self) -> bool:
        return not _HAN.match(self.text)


class Place(NamedTuple):
    """A particle at `at`; `words[position]` stands for it, as a gap."""

    at: int
    position: int


class Reading(NamedTuple):
    """The words of a text with a gap for every free particle."""

    words: Sequence[Word]
    places: Sequence[Place]


def read(text: str, models: Models) -> Reading:
    free = [at for word in _words(text) for at in _free_particles(word, models)]
    if not free:
        return Reading((), ())
    letters = list(text)
    for at in free:
        letters[at] = _GAP
    words = _words(''.join(letters))
    index = {word.start: number for number, word in enumerate(words)}
    places = [Place(at, index[at]) for at in free if at in index]
    for place in places:
        words[place.position] = Word(PARTICLES[0], 'u', place.at)
    return Reading(words, places)


def _words(text: str) -> list[Word]:
    words, at = [], 0
    for word, tag in rjieba.tag(text):
        words.append(Word(word, tag, at))
        at += len(word)
    return words


def _free_particles(word: Word, models: Models) -> list[int]:
    """Where the word has a particle that is a word of its own and not a part of 目的, 土地, 觉得."""
    marks = [at for at, letter in enumerate(word.text) if letter in PARTICLES]
    return [word.start + at for at in marks if len(word.text) == 1 or _is_open(word, at, models)]


def _is_open(word: Word, at: int, models: Models) -> bool:
    if word.text in _OPEN or word.tag == 'ud':
        return True
    if len(word.text) > LONGEST_WORD or (word.tag == 'i' and len(word.text) == LONGEST_WORD):
        return False
    number = models.lexicon.find_words(models.lexicon.encode(word.text), np.zeros(1, np.int64), len(word.text))
    at_end = word.text[at] == '地' and at == len(word.text) - 1
    return bool(models.ngrams.unigram[number[0]] < (_COMMON_AT_END if at_end else _COMMON[word.text[at]]))


def is_ground(text: str, reading: Reading, place: Place, models: Models) -> bool:
    """Whether a 地 is the noun: 菜地, 一地月光, 这块地."""
    if text[place.at] != '地' or place.position == 0:
        return False
    left = reading.words[place.position - 1].text
    if len(left) > 1:
        return left[-1] in _MEASURES and left[0] in '一这那几两半三四五六七八九十百千万'
    return left in _MEASURES or _is_known(left + '地', models)


def _is_known(word: str, models: Models) -> bool:
    number = models.lexicon.find_words(models.lexicon.encode(word), np.zeros(1, np.int64), len(word))
    return bool(models.ngrams.unigram[number[0]] > _COMMON['地'])
