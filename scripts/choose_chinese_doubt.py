"""Chooses the constants of the Chinese speller's doubtful tier on held-out text with injected errors, and prints why.

    choose_chinese_doubt.py TEXT...

TEXT is what train_chinese_reranker.py was given, in the same order: what it held out is read here (no verse, no
manuals), as lone sentences, and what is school-like (.txt, .json) also as essays, clean and with errors at several
rates. Of all settings with at most `_MOST_ALARMS` of clean lone sentences alarmed and at most `_MOST_FALSE` false
findings per 1,000 characters of clean essays, the one with the best mean of two figures is chosen: the sentence
correction F1 of lone sentences (as many wrong ones as clean ones) and the correction F1 of findings over all essays.
The error tier begins at the lowest belief with at most `_MOST_FALSE_SURE` false findings per 1,000 characters of the
clean essays (the other sentences hold errors of their own).
"""

from __future__ import annotations

import argparse
import itertools
import re
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from chinese_errors import ErrorMaker
from train_chinese_reranker import Line, held_out_lines

from autocorrect.engines.chinese.spelling import speller
from autocorrect.engines.chinese.spelling.typos import Doubt, least_belief
from autocorrect.text.language import count_han

_SEED = 20240611
_MOST_ALARMS, _MOST_FALSE, _MOST_FALSE_SURE = 0.04, 0.5, 0.05
_SENTENCES_FROM, _ESSAYS_FROM = ('.conllu', '.json', '.txt'), ('.json', '.txt')
_LEAST_CANDIDATE = 0.04
_SENTENCE = re.compile('[^。！？]+[。！？”]*')
_SHORTEST, _LONGEST = 12, 70
_ESSAY = 600
# Characters a misspelt word: a careful writer, a usual one, a weak one.
_RATES = (400, 150, 50)
_GRID = {
    'usual_rate': (1 / 8, 1 / 15, 1 / 25, 1 / 40, 1 / 80),
    'weight': (0.5, 1.0, 2.0, 4.0),
    'log_odds': tuple(-3.2 + 0.2 * step for step in range(15)),
    'floor': (0.06, 0.12, 0.2),
}


_SURE_FROM = (0.9, 0.92, 0.94, 0.95, 0.96, 0.97, 0.975, 0.98, 0.985, 0.99)


class Candidate(NamedTuple):
    belief: float
    is_right: bool
    places: frozenset[int]


class Read(NamedTuple):
    """A text with what the speller could say of it; `wrong` are the places that are misspelt."""

    characters: int
    wrong: frozenset[int]
    candidates: list[Candidate]


class Outcome(NamedTuple):
    sentence_f1: float
    alarms: float
    essay_f1: float
    false_in_essays: float

    @property
    def is_allowed(self) -> bool:
        return self.alarms <= _MOST_ALARMS and self.false_in_essays <= _MOST_FALSE

    @property
    def worth(self) -> float:
        return (self.sentence_f1 + self.essay_f1) / 2


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('text', type=Path, nargs='+')
    lines = held_out_lines(parser.parse_args().text)
    maker = ErrorMaker(speller.models().lexicon, speller.models().ngrams, _SEED)
    sentences = _lone_sentences([line for line in lines if line.suffix in _SENTENCES_FROM], maker)
    essays = _essays([line for line in lines if line.suffix in _ESSAYS_FROM], maker)
    print(f'{len(sentences)} lone sentences, {len(essays)} essays')
    settings = [Doubt(*values) for values in itertools.product(*_GRID.values())]
    outcomes = [(_outcome(doubt, sentences, essays), doubt) for doubt in settings]
    allowed = sorted((pair for pair in outcomes if pair[0].is_allowed), key=lambda pair: -pair[0].worth)
    for outcome, doubt in allowed[:10]:
        print(_described(outcome), doubt)
    _print_sure(essays)
    print('as shipped:', _described(_outcome(Doubt(), sentences, essays)), Doubt())


def _print_sure(essays: list[Read]) -> None:
    """How false the error tier would be from each belief on, and what it would hold."""
    clean = [read for read in essays if not read.wrong]
    characters = sum(read.characters for read in clean)
    allowed = []
    for least in _SURE_FROM:
        rate = 1000 * sum(c.belief >= least for read in clean for c in read.candidates) / characters
        held = [c.is_right for read in essays if read.wrong for c in read.candidates if c.belief >= least]
        print(f'sure from {least}: {rate:.3f} false per 1,000; {len(held)} on misspelt text, {sum(held)} right')
        if rate <= _MOST_FALSE_SURE:
            allowed.append(least)
    print('chosen:', min(allowed, default=None))


def _described(outcome: Outcome) -> str:
    return (
        f'lone sentences F1 {outcome.sentence_f1:.3f}, alarms {outcome.alarms:.3f}; '
        f'essays F1 {outcome.essay_f1:.3f}, false {outcome.false_in_essays:.2f}'
    )


def _lone_sentences(lines: Iterable[Line], maker: ErrorMaker) -> list[Read]:
    texts = [s for line in lines for s in _SENTENCE.findall(line.text) if _SHORTEST <= len(s) <= _LONGEST]
    return [_read(text, shown) for text in texts for shown in (text, maker.corrupt(text, 1 + (len(text) > 40)))]


def _essays(lines: list[Line], maker: ErrorMaker) -> list[Read]:
    """Each essay clean and with errors at every rate."""
    essays, paragraphs = [], list[str]()
    for line in lines:
        paragraphs.append(line.text)
        if sum(map(len, paragraphs)) >= _ESSAY:
            text = '\n'.join(paragraphs)
            essays.append(_read(text, text))
            essays += [_read(text, _misspelt(paragraphs, rate, maker)) for rate in _RATES]
            paragraphs = []
    return essays


def _misspelt(paragraphs: list[str], rate: int, maker: ErrorMaker) -> str:
    """Errors fall where they fall: what is due is carried over to the next paragraph."""
    result, due = [], 0.0
    for paragraph in paragraphs:
        due += len(paragraph) / rate
        result.append(maker.corrupt(paragraph, int(due)))
        due -= int(due)
    return '\n'.join(result)


def _read(text: str, shown: str) -> Read:
    wrong = frozenset(at for at, (one, other) in enumerate(zip(text, shown, strict=True)) if one != other)
    found = [
        Candidate(c.probability, text[c.start : c.end] == c.meant, frozenset(range(c.start, c.end)))
        for c in speller.corrections(shown, _LEAST_CANDIDATE)
    ]
    return Read(count_han(shown), wrong, found)


def _shown(read: Read, doubt: Doubt) -> list[Candidate]:
    least = least_belief(read.characters, [c.belief for c in read.candidates if c.belief >= doubt.floor], doubt)
    return [c for c in read.candidates if c.belief >= least]


def _outcome(doubt: Doubt, sentences: list[Read], essays: list[Read]) -> Outcome:
    shown = [(read, _shown(read, doubt)) for read in sentences]
    changed = sum(bool(found) for _read, found in shown)
    wrong = sum(bool(read.wrong) for read, _found in shown)
    mended = sum(_is_mended(read, found) for read, found in shown)
    alarms = sum(bool(found) for read, found in shown if not read.wrong)
    return Outcome(2 * mended / (changed + wrong), alarms / (len(shown) - wrong), *_essay_figures(doubt, essays))


def _is_mended(read: Read, found: list[Candidate]) -> bool:
    covered = frozenset[int]().union(*(c.places for c in found))
    return bool(read.wrong) and all(c.is_right for c in found) and read.wrong <= covered


def _essay_figures(doubt: Doubt, essays: list[Read]) -> tuple[float, float]:
    """F1 of findings over all essays, and false findings per 1,000 characters of the clean ones."""
    right = shown = wrong = false = characters = 0
    for read in essays:
        found = _shown(read, doubt)
        right += len(read.wrong & frozenset[int]().union(*(c.places for c in found if c.is_right)))
        shown += len(found)
        wrong += len(read.wrong)
        if not read.wrong:
            false += len(found)
            characters += read.characters
    return 2 * right / (shown + wrong), 1000 * false / max(characters, 1)


if __name__ == '__main__':
    main()
