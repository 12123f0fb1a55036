"""The words a text can be read as, its best segmentation, and how much a substituted word would improve it.

With a forward and a backward pass over the text as written, the best path through any one substituted word is the sum
of three numbers, so every substitution is scored exactly and the time stays linear in the length of the text.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from autocorrect.engines.chinese.spelling.encoding import LONGEST_WORD
from autocorrect.engines.chinese.spelling.lexicon import Lexicon, spread
from autocorrect.engines.chinese.spelling.ngrams import Ngrams

Ints = npt.NDArray[np.int64]
Floats = npt.NDArray[np.floating]

# A run without punctuation is cut here, so that one endless line cannot make long paths.
_LONGEST_RUN = 120
_TIE = 1e-6


@dataclass(frozen=True)
class Lattice:
    """Edges (words) ordered by start, with their best scores before (`forward`, inclusive) and after (`backward`)."""

    characters: Ints
    run: Ints
    start: Ints
    end: Ints
    word: Ints
    forward: Floats
    backward: Floats
    previous: Ints
    following: Ints
    start_at: Ints
    end_order: Ints
    end_at: Ints

    @property
    def best(self) -> Floats:
        return self.forward + self.backward

    def path_from(self, edge: int, links: Ints) -> list[int]:
        """The edges after `edge` along `links` (`previous` or `following`)."""
        path: list[int] = []
        while (edge := int(links[edge])) >= 0:
            path.append(edge)
        return path


def find_runs(characters: Ints) -> Ints:
    """For each position the number of its run of known characters, -1 outside of any."""
    known = characters > 0
    first = known & ~np.append(False, known[:-1])
    run = np.cumsum(first)
    at = np.arange(len(characters))
    run_start = np.maximum.accumulate(np.where(first, at, 0))
    pieces = (at - run_start) // _LONGEST_RUN
    return np.where(known, run * (len(characters) // _LONGEST_RUN + 1) + pieces, -1)


def windows_in_runs(run: Ints, length: int) -> Ints:
    """Where a window of `length` starts that lies within one run."""
    last = len(run) - length + 1
    if last <= 0:
        return np.zeros(0, np.int64)
    return np.flatnonzero((run[:last] >= 0) & (run[:last] == run[length - 1 :]))


def build(characters: Ints, lexicon: Lexicon, ngrams: Ngrams) -> Lattice:
    """Segment every run of the text in all ways the lexicon knows, and score each edge's best path."""
    run = find_runs(characters)
    start, end, word = _edges(characters, run, lexicon)
    positions = np.arange(len(characters) + 2)
    start_at = np.searchsorted(start, positions)
    end_order = np.argsort(end, kind='stable')
    end_at = np.searchsorted(end[end_order], positions)
    opens, closes = _opens(run, start), _closes(run, end)
    owner, rows = spread(np.where(opens, 0, end_at[start]), np.where(opens, 0, end_at[start + 1]))
    before = end_order[rows]
    cost = ngrams.bigram(word[before], word[owner])
    forward, previous = _best_before(len(start), owner, before, cost, np.where(opens, ngrams.unigram[word], -np.inf))
    backward, following = _best_after(len(start), owner, before, cost, closes)
    return Lattice(
        characters, run, start, end, word, forward, backward, previous, following, start_at, end_order, end_at
    )


def _edges(characters: Ints, run: Ints, lexicon: Lexicon) -> tuple[Ints, Ints, Ints]:
    starts, lengths, words = [], [], []
    for length in range(1, LONGEST_WORD + 1):
        at = windows_in_runs(run, length)
        found = lexicon.find_words(characters, at, length)
        # Each single character is an edge even when it is no word, so that there is always a path.
        kept = found >= 0 if length > 1 else np.ones(len(at), bool)
        starts.append(at[kept])
        words.append(found[kept])
        lengths.append(np.full(int(kept.sum()), length))
    start, length_of, word = np.concatenate(starts), np.concatenate(lengths), np.concatenate(words)
    order = np.lexsort((length_of, start))
    return start[order], (start + length_of)[order], word[order]


def _opens(run: Ints, start: Ints) -> npt.NDArray[np.bool_]:
    return (start == 0) | (run[start - 1] != run[start])


def _closes(run: Ints, end: Ints) -> npt.NDArray[np.bool_]:
    return (end == len(run)) | (run[np.minimum(end, len(run) - 1)] != run[end - 1])


def _best_before(count: int, owner: Ints, before: Ints, cost: Floats, opening: Floats) -> tuple[Floats, Ints]:
    """Best score of a path up to and with each edge. A plain loop: each step needs the one before."""
    best, links = opening.tolist(), [-1] * count
    for edge, other, step in zip(owner.tolist(), before.tolist(), cost.tolist(), strict=True):
        score = best[other] + step
        if score > best[edge]:
            best[edge], links[edge] = score, other
    return np.array(best, np.float64), np.array(links, np.int64)


def _best_after(
    count: int, owner: Ints, before: Ints, cost: Floats, closes: npt.NDArray[np.bool_]
) -> tuple[Floats, Ints]:
    """Best score of what can follow each edge."""
    best, links = np.where(closes, 0.0, -np.inf).tolist(), [-1] * count
    for edge, other, step in zip(owner[::-1].tolist(), before[::-1].tolist(), cost[::-1].tolist(), strict=True):
        score = best[edge] + step
        if score > best[other]:
            best[other], links[other] = score, edge
    return np.array(best, np.float64), np.array(links, np.int64)


@dataclass(frozen=True)
class Through:
    """The best path through each substituted word: its score and its neighbours (-1: the run begins or ends)."""

    score: Floats
    previous: Ints
    following: Ints


def score_through(lattice: Lattice, ngrams: Ngrams, start: Ints, end: Ints, word: Ints) -> Through:
    """Score paths that read the text as written except for one word at [start, end)."""
    opens, closes = _opens(lattice.run, start), _closes(lattice.run, end)
    owner, rows = spread(np.where(opens, 0, lattice.end_at[start]), np.where(opens, 0, lattice.end_at[start + 1]))
    before = lattice.end_order[rows]
    left = lattice.forward[before] + ngrams.bigram(lattice.word[before], word[owner])
    left_best, previous = _best_of_groups(len(start), owner, left, before)
    owner, after = spread(np.where(closes, 0, lattice.start_at[end]), np.where(closes, 0, lattice.start_at[end + 1]))
    right = lattice.backward[after] + ngrams.bigram(word[owner], lattice.word[after])
    right_best, following = _best_of_groups(len(start), owner, right, after)
    score = np.where(opens, ngrams.unigram[word], left_best) + np.where(closes, 0.0, right_best)
    return Through(score, previous, following)


def _best_of_groups(count: int, owner: Ints, score: Floats, edge: Ints) -> tuple[Floats, Ints]:
    """The best of each owner's scores (owners ascending) and its edge; -inf and -1 for an owner without any."""
    best, chosen = np.full(count, -np.inf), np.full(count, -1, np.int64)
    if len(owner):
        first = np.flatnonzero(np.append(True, owner[1:] != owner[:-1]))
        best[owner[first]] = np.maximum.reduceat(score, first)
        winners = np.flatnonzero(score == best[owner])
        # Backwards, so that of equals the first one stays.
        chosen[owner[winners[::-1]]] = edge[winners[::-1]]
    return best, chosen


def best_of_runs(lattice: Lattice) -> Floats:
    """Score of the best path of each run, as the text is written."""
    best = np.full(int(lattice.run.max(initial=0)) + 1, -np.inf)
    np.maximum.at(best, lattice.run[lattice.start], lattice.best)
    return best


def best_path(lattice: Lattice) -> Ints:
    """The edges of the best segmentation of every run, in reading order."""
    best = best_of_runs(lattice)
    last = np.flatnonzero((lattice.following < 0) & (lattice.backward == 0))
    last = last[lattice.forward[last] >= best[lattice.run[lattice.start[last]]] - _TIE]
    _, unique = np.unique(lattice.run[lattice.start[last]], return_index=True)
    path: list[int] = []
    for edge in last[unique].tolist():
        path += [*reversed(lattice.path_from(edge, lattice.previous)), edge]
    return np.array(path, np.int64)
