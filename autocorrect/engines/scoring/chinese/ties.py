"""What ties a sentence to the rest of its essay: words that come back, names that come back, words of like sense."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from autocorrect.engines.scoring.chinese.frequency import zipf
from autocorrect.engines.scoring.chinese.senses import senses
from autocorrect.engines.scoring.chinese.sentences import Sentence
from autocorrect.engines.scoring.chinese.tokens import NAME, Token, content_words

_USUAL = 5.2  # Zipf value from which a word may come back by chance
_OFTEN = 3  # times an everyday word must stand elsewhere to be one the essay is about
_NEAR = 5  # sentences
# Characters of a sentence that may stand there for its own sake, and of each clause where it is a list of four or more.
_STRAY, _ITEM, _ITEMS = 24, 8, 4
# Cosine to the rest of the essay: three quarters of the sentences of essays are above it; in a wide-ranging essay, what
# is so far below the median.
_LIKE, _BELOW_MEDIAN = 0.72, 0.1
_SAYING = re.compile('[说曰云道言语话讲][：:，,]?“[^“”]{4,}”?[。！？]?”?$')
_ALLOWED = 0.2  # of the characters of an essay
_FEWEST = 5  # sentences of which one can be told to be a stray


class Ties:
    """The words of the sentences of an essay, and where they stand."""

    def __init__(self, sentences: Sequence[Sentence], title: Sequence[Token]) -> None:
        self._title = {token.word for token in title}
        self._words = [{*content_words(sentence.words), *_names(sentence)} for sentence in sentences]
        self._is_named = [any(token.word == NAME or token.word[0].isdigit() for token in s.tokens) for s in sentences]
        self._places: dict[str, list[int]] = defaultdict(list)
        for at, words in enumerate(self._words):
            for word in words:
                self._places[word].append(at)

    def holds(self, at: int, first: int, last: int) -> bool:
        """Whether a sentence has a word in common with what stands outside of [first, last]."""
        return any(self._recurs(word, first, last) for word in self._words[at])

    def share(self, at: int) -> float:
        """Share of a sentence's words that stand elsewhere too."""
        words = self._words[at]
        return sum(self._recurs(word, at, at) for word in words) / max(1, len(words))

    def is_weak(self, at: int) -> bool:
        """Whether it names nobody and has no word that it shares with more than its neighbours."""
        return not self._is_named[at] and not self.holds(at, at - _NEAR, at + _NEAR)

    def _recurs(self, word: str, first: int, last: int) -> bool:
        if word in self._title:
            return True
        outside = sum(1 for place in self._places[word] if not first <= place <= last)
        return outside >= (1 if len(word) > 1 and zipf(word) < _USUAL else _OFTEN)


def _names(sentence: Sentence) -> list[str]:
    return [sentence.chars[token.start : token.end] for token in sentence.words if token.word == NAME]


def strays(sentences: Sequence[Sentence], title: Sequence[Token]) -> set[int]:
    """The places of short sentences that nothing ties to the essay: as well put into any other one.

    Every essay has a few; those that are most like the rest of it are not told.
    """
    if len(sentences) < _FEWEST:
        return set()
    ties, likeness = Ties(sentences, title), _likeness(sentences)
    least = min(_LIKE, float(np.median(likeness)) - _BELOW_MEDIAN)
    free = [at for at, sentence in enumerate(sentences) if _is_brief(sentence) and not ties.holds(at, at, at)]
    borrowed = {at for at in free if _is_borrowed(sentences[at])}
    found = borrowed.union(at for at in free if likeness[at] < least)
    allowed = _ALLOWED * sum(sentence.size for sentence in sentences)
    for at in sorted(found, key=lambda at: (at in borrowed, -likeness[at])):
        allowed -= sentences[at].size
        if allowed < 0:
            break
        found.remove(at)
    return found


def _is_brief(sentence: Sentence) -> bool:
    clauses = len(sentence.clauses)
    return sentence.size <= _STRAY or (clauses >= _ITEMS and sentence.size <= _ITEM * clauses)


def _is_borrowed(sentence: Sentence) -> bool:
    """A saying of somebody else, or words without a content."""
    return bool(_SAYING.search(sentence.chars)) or (sentence.size >= _FEWEST and not content_words(sentence.words))


def _likeness(sentences: Sequence[Sentence]) -> NDArray[np.float64]:
    """Cosine of each sentence to all the others by the senses of the words; 1 where they are not known."""
    known = senses()
    if known is None:
        return np.ones(len(sentences))
    sums = np.array([known.sum_of(token.word for token in sentence.words)[0] for sentence in sentences])
    rest = sums.sum(axis=0) - sums
    sizes = np.linalg.norm(sums, axis=1) * np.linalg.norm(rest, axis=1)
    return np.where(sizes > 0, (sums * rest).sum(axis=1) / np.where(sizes > 0, sizes, 1.0), 1.0)
