"""From text to the corrections worth showing, each with its probability."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
import numpy.typing as npt

from autocorrect.engines.chinese.spelling import lattice as lattices
from autocorrect.engines.chinese.spelling import modelfile
from autocorrect.engines.chinese.spelling.features import is_protected, measure
from autocorrect.engines.chinese.spelling.lattice import Lattice
from autocorrect.engines.chinese.spelling.lexicon import Lexicon, Likeness
from autocorrect.engines.chinese.spelling.ngrams import Ngrams
from autocorrect.engines.chinese.spelling.proposals import Table, collect, worst_likeness
from autocorrect.engines.chinese.spelling.reranker import Calibration, Reranker

_DATA = Path(__file__).parent.parent / 'data'

# Text is taken in pieces of about this size: large enough for numpy, small enough for the cache and bounded memory.
_PIECE = 4096
# What is mended before a second reading.
_FIRM = 0.8
# What it takes to question a name, a quotation or a classical phrase.
_PROTECTED = 0.9


@dataclass(frozen=True, slots=True)
class Correction:
    """`written` stands at [start, start + len(written)), trimmed to what changes its word."""

    start: int
    written: str
    meant: str
    likeness: Likeness
    probability: float
    whole_word: str

    @property
    def end(self) -> int:
        return self.start + len(self.written)


@dataclass(frozen=True, slots=True)
class Models:
    lexicon: Lexicon
    ngrams: Ngrams
    rerank: Reranker
    calibrate: Calibration


@cache
def models() -> Models:
    """Loaded once a process, or once before it forks."""
    arrays = modelfile.read(_DATA / 'spelling.model')
    rerank, calibrate = Reranker.load(_DATA / 'reranker.json'), Calibration.load(_DATA / 'calibration.json')
    return Models(Lexicon(arrays), Ngrams(arrays), rerank, calibrate)


def corrections(text: str, least: float) -> list[Correction]:
    """Corrections of at least this probability, none overlapping another, in reading order."""
    return [found for start, end in pieces(text) for found in _of_piece(text[start:end], start, least)]


def pieces(text: str) -> Iterator[tuple[int, int]]:
    """[start, end) of consecutive pieces, cut behind a line break or full stop where there is one."""
    start = 0
    while start < len(text):
        end = min(start + _PIECE, len(text))
        if end < len(text):
            cut = max(text.rfind(mark, start, end) for mark in '\n。，')
            end = cut + 1 if cut > start else end
        yield start, end
        start = end


def _of_piece(text: str, offset: int, least: float) -> list[Correction]:
    """A first reading, then a second one of the lines that the first one mended: an error hides its neighbours."""
    first = _read(text, offset, least)
    firm = [found for found in first if found.probability >= _FIRM]
    if not firm:
        return first
    found = list(first)
    for start, end in _lines_around(text, offset, firm):
        found += _read(_mend(text[start - offset : end - offset], start, firm), start, least)
    return _disjoint(found, firm)


def _disjoint(found: list[Correction], firm: list[Correction]) -> list[Correction]:
    """The firm corrections, and of the others the more probable where two overlap."""
    taken: set[int] = set()
    kept = []
    for correction in [*firm, *sorted(found, key=lambda c: (-c.probability, c.start, c.meant))]:
        places = range(correction.start, correction.end)
        if taken.isdisjoint(places):
            taken.update(places)
            kept.append(correction)
    return sorted(kept, key=lambda correction: correction.start)


def _lines_around(text: str, offset: int, firm: list[Correction]) -> list[tuple[int, int]]:
    lines = set()
    for correction in firm:
        start = text.rfind('\n', 0, correction.start - offset) + 1
        end = text.find('\n', correction.end - offset)
        lines.add((start + offset, (len(text) if end < 0 else end) + offset))
    return sorted(lines)


def _mend(line: str, start: int, firm: list[Correction]) -> str:
    characters = list(line)
    for correction in firm:
        if start <= correction.start and correction.end <= start + len(line):
            characters[correction.start - start : correction.end - start] = correction.meant
    return ''.join(characters)


def _read(text: str, offset: int, least: float) -> list[Correction]:
    lexicon, ngrams, rerank = models().lexicon, models().ngrams, models().rerank
    lattice = lattices.build(lexicon.encode(text), lexicon, ngrams)
    table = collect(lattice, lexicon, ngrams)
    features = measure(table, lattice, lexicon, ngrams, text)
    probability = rerank(features)
    probability[is_protected(features) & (probability < _PROTECTED)] = 0.0
    chosen = _choose(table, probability, least)
    return [_correction(table, at, float(probability[at]), text, offset) for at in chosen]


def _choose(table: Table, probability: npt.NDArray[np.floating], least: float) -> list[int]:
    """The most probable proposals that do not overlap a more probable one."""
    candidates = np.flatnonzero(probability >= least)
    order = candidates[np.lexsort((table.word[candidates], table.start[candidates], -probability[candidates]))]
    taken: set[int] = set()
    chosen = []
    for at in order.tolist():
        places = range(int(table.start[at]), int(table.start[at] + table.length[at]))
        if taken.isdisjoint(places):
            taken.update(places)
            chosen.append(at)
    return sorted(chosen, key=lambda at: int(table.start[at]))


def _correction(table: Table, at: int, probability: float, text: str, offset: int) -> Correction:
    start, length = int(table.start[at]), int(table.length[at])
    word = models().lexicon.word_text(int(table.word[at]), length)
    likeness = Likeness(int(worst_likeness(table)[at]))
    return Correction(start + offset, text[start : start + length], word, likeness, probability, word)


def mean_score(text: str) -> float:
    """Mean log10 probability a character of the best segmentation, over the characters the model knows."""
    lexicon, ngrams = models().lexicon, models().ngrams
    total, count = 0.0, 0
    for start, end in pieces(text):
        lattice: Lattice = lattices.build(lexicon.encode(text[start:end]), lexicon, ngrams)
        best = lattices.best_of_runs(lattice)
        total += float(best[np.isfinite(best)].sum())
        count += int((lattice.run >= 0).sum())
    return total / count if count else 0.0
