"""Tells sentences that say something from repetition and padding: what is put in to gain must gain nothing.

Padding is told by what no writer with something to say does: words with no content, one short frame filled over and
over, sayings strung together, a string of sentences that have no word in common with the rest of the essay.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from autocorrect.engines.scoring.chinese.sentences import Sentence
from autocorrect.engines.scoring.chinese.ties import Ties
from autocorrect.engines.scoring.chinese.tokens import NAME, Token, content_words

_SHINGLE = 5
_SHORT = 14  # characters of a sentence that may be one of a string
_FRAMED = 10  # characters of a sentence that is a frame with something put in
_BRIEF = 8  # characters a clause, on average, of a list: longer ones have something to say
_STRING = 5  # sentences
_FRAMES = 4
_SAYINGS = 3
_TIED = 1 / 3  # of the words of a sentence that is a list of like clauses
_SAYING = re.compile('^([^“”。！？；]{1,12})[说曰云道言写][：:，,]?“[^“”]{4,}”?[。！？]?”?$')
_SPOKEN = re.compile('[你您吧吗啊呢呀啦哦]')


@dataclass
class Sifted:
    """`kept` by paragraph; the others in reading order."""

    kept: list[tuple[Sentence, ...]] = field(default_factory=list)
    repeated: list[Sentence] = field(default_factory=list)
    padding: list[Sentence] = field(default_factory=list)


def sift(paragraphs: Sequence[Sequence[Sentence]], title: Sequence[Token]) -> Sifted:
    """Part the sentences of an essay."""
    everything = [sentence for sentences in paragraphs for sentence in sentences]
    empty = _padding(everything, title)
    sifted, seen = Sifted(), set[str]()
    for sentences in paragraphs:
        kept = []
        for sentence in sentences:
            shingles = _shingles(sentence)
            if id(sentence) in empty:
                sifted.padding.append(sentence)
            elif sum(shingle in seen for shingle in shingles) > 0.7 * len(shingles):
                sifted.repeated.append(sentence)
            else:
                kept.append(sentence)
            seen.update(shingles)
        sifted.kept.append(tuple(kept))
    return sifted


def _shingles(sentence: Sentence) -> list[str]:
    text = ''.join(token.word for token in sentence.words)
    if len(text) < _SHINGLE:
        return [text]
    return [text[at : at + _SHINGLE] for at in range(len(text) - _SHINGLE + 1)]


def _padding(sentences: Sequence[Sentence], title: Sequence[Token]) -> set[int]:
    """The ids of the sentences that are padding."""
    ties = Ties(sentences, title)
    found = {at for at, sentence in enumerate(sentences) if _says_nothing(sentence)}
    found.update(at for at, sentence in enumerate(sentences) if _is_framed(sentence) and ties.share(at) < _TIED)
    found.update(_same_frames(sentences, ties))
    found.update(_bare_idioms(sentences))
    found.update(_sayings(sentences, ties))
    found.update(_strings(sentences, ties))
    return {id(sentences[at]) for at in found}


def _says_nothing(sentence: Sentence) -> bool:
    """Characters that repeat themselves, idioms strung together, or no words with a content."""
    words = sentence.words
    if not words:
        return True
    chars = ''.join(token.word for token in words)
    if len(chars) >= 12 and len(set(chars)) < 0.35 * min(len(chars), 60):
        return True
    if sentence.size >= 8 and len(sentence.clauses) > 1 and not content_words(words):
        return NAME not in chars
    idioms = [token for token in words if token.is_idiom or (len(words) == 1 and token.size == 4)]
    return sum(token.size for token in idioms) > (0.6 if len(idioms) > 2 else 0.75) * sentence.size


def _is_framed(sentence: Sentence) -> bool:
    """Four or more short clauses in a row with one beginning."""
    starts = [clause.lstrip('它他她我你就又也还')[:1] for clause in sentence.clauses if len(clause) <= _SHORT]
    short = sentence.size <= _BRIEF * len(sentence.clauses)
    return short and len(starts) >= _FRAMES and len(starts) == len(sentence.clauses) and len(set(starts)) == 1


def _same_frames(sentences: Sequence[Sentence], ties: Ties) -> Iterator[int]:
    """Short sentences in a row that begin or end alike, unless they speak of what the essay speaks of."""
    for side in (lambda chars: chars[:2], lambda chars: chars.rstrip('吗呢吧啊呀啦。！？!?…')[-2:]):
        keys = [side(s.chars) if 1 < s.size <= _FRAMED else str(at) for at, s in enumerate(sentences)]
        for first, last in _runs(keys):
            run = range(first, last + 1)
            alike = len({sentences[at].chars for at in run}) == 1
            if len(run) >= _FRAMES and (alike or sum(ties.holds(at, first, last) for at in run) < 0.5 * len(run)):
                yield from run


def _runs(keys: Sequence[str]) -> Iterator[tuple[int, int]]:
    """First and last place of every run of one and the same key."""
    first = 0
    for at in range(1, len(keys) + 1):
        if at == len(keys) or keys[at] != keys[first]:
            yield first, at - 1
            first = at


def _bare_idioms(sentences: Sequence[Sentence]) -> list[int]:
    """Sentences that hold an idiom and next to nothing else, where there are several."""
    bare = [at for at, s in enumerate(sentences) if s.size <= 8 and any(token.is_idiom for token in s.words)]
    return bare if len(bare) >= _FRAMES else []


def _sayings(sentences: Sequence[Sentence], ties: Ties) -> Iterator[int]:
    """Three or more quotations in a row, each of somebody else, with nothing said between them."""
    run: dict[str, int] = {}
    for at in range(len(sentences) + 1):
        saying = _SAYING.match(sentences[at].chars) if at < len(sentences) else None
        if saying and not _SPOKEN.search(saying.group()) and saying.group(1) not in run:
            run[saying.group(1)] = at
            continue
        places = list(run.values())
        tied = sum(ties.holds(place, places[0], places[-1]) for place in places)
        if len(run) > _SAYINGS or (len(run) == _SAYINGS and tied < 0.5 * _SAYINGS):
            yield from places
        run = {}


def _strings(sentences: Sequence[Sentence], ties: Ties) -> Iterator[int]:
    """Strings of short sentences without a tie; one that has one by chance does not break a string."""
    weak = [at for at, s in enumerate(sentences) if s.size <= _SHORT and '“' not in s.chars and ties.is_weak(at)]
    run: list[int] = []
    for at in [*weak, len(sentences) + _STRING]:
        if run and at - run[-1] > 2:
            if len(run) >= max(_STRING, 0.7 * (run[-1] - run[0] + 1)):
                yield from run
            run = []
        run.append(at)
