"""The shape of paragraphs, sentences and clauses, and the punctuation that makes it."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence

from autocorrect.engines.scoring.chinese.reading import Reading

_MARKS = '，。！？；：、“《—…（'
_RUN = re.compile(r'([，。！？；：、])\1{2,}')
_VARIED = 30  # characters: to write on without a stop makes no sentence more varied than this


def measure(reading: Reading) -> dict[str, float]:
    return {**_paragraphs(reading), **_sentences(reading), **_punctuation(reading)}


def _paragraphs(reading: Reading) -> dict[str, float]:
    sizes = [paragraph.size for paragraph in reading.paragraphs]
    whole = max(1, sum(sizes))
    body = sizes[1:-1]
    return {
        'mean_paragraph': whole / max(1, len(sizes)),
        'longest_paragraph_share': max(sizes, default=0) / whole,
        'paragraph_evenness': evenness(sizes),
        'opening_share': sizes[0] / whole if sizes else 1.0,
        'ending_share': sizes[-1] / whole if sizes else 1.0,
        'body_share': sum(body) / whole,
        'short_paragraphs': sum(1 for size in sizes if size < 40) / max(1, len(sizes)),
        'body_paragraphs': sum(_developed(size) for size in body),
        'framed': _framed(sizes),
    }


def _developed(size: int) -> float:
    """From a link (0) to a paragraph that has something to say (1), without a step that one character could take."""
    return min(1.0, max(0.0, (size - 40) / 40))


def _framed(sizes: Sequence[int]) -> float:
    """Half for an opening, half for an ending that is no heavier than the heaviest part of the body."""
    if len(sizes) < 3:
        return 0.0
    heaviest = max(sizes[1:-1])
    # An ending that draws the conclusion may be somewhat longer.
    return 0.5 * _lightness(sizes[0], heaviest) + 0.5 * _lightness(sizes[-1], 1.3 * heaviest)


def _lightness(size: float, most: float) -> float:
    """1 up to `most`, 0 from a quarter more on."""
    return min(1.0, max(0.0, 5 - 4 * size / max(1.0, most)))


def evenness(sizes: Sequence[int]) -> float:
    """Entropy of the sizes over its maximum: 1 when all are the same, 0 when one has it all."""
    whole = sum(sizes)
    if len(sizes) < 2 or not whole:
        return 0.0
    return -sum(size / whole * math.log(size / whole) for size in sizes if size) / math.log(len(sizes))


def _sentences(reading: Reading) -> dict[str, float]:
    sizes = [sentence.size for sentence in reading.sentences if sentence.size]
    clauses = [len(clause) for sentence in reading.sentences for clause in sentence.clauses]
    return {
        'mean_sentence': _mean(sizes),
        'longest_sentence': max(sizes, default=0),
        'sentence_variation': _variation([min(_VARIED, size) for size in sizes]),
        'long_sentences': sum(1 for size in sizes if size > 70) / max(1, len(sizes)),
        'short_sentences': sum(1 for size in sizes if size < 12) / max(1, len(sizes)),
        'mean_clause': _mean(clauses),
        'clause_variation': _variation(clauses),
        'long_clauses': sum(1 for size in clauses if size > 20) / max(1, len(clauses)),
        'clauses_per_sentence': len(clauses) / max(1, len(sizes)),
    }


def _mean(sizes: Sequence[int]) -> float:
    return sum(sizes) / len(sizes) if sizes else 0.0


def _variation(sizes: Sequence[int]) -> float:
    mean = _mean(sizes)
    return math.sqrt(sum((size - mean) ** 2 for size in sizes) / len(sizes)) / mean if mean else 0.0


def _punctuation(reading: Reading) -> dict[str, float]:
    text, sentences = reading.text, max(1, len(reading.sentences))
    hundred = max(1, reading.size) / 100
    written = ''.join(paragraph.chars for paragraph in reading.paragraphs)
    return {
        'mark_variety': sum(1 for mark in _MARKS if mark in text),
        'full_stops': text.count('。') / hundred,
        'commas': text.count('，') / hundred,
        'questions': text.count('？') / sentences,
        'exclamations': text.count('！') / sentences,
        'semicolons': text.count('；') / hundred,
        'colons': text.count('：') / hundred,
        'enumerations': text.count('、') / hundred,
        'dashes': text.count('——') / hundred,
        'ellipses': text.count('……') / hundred,
        'book_titles': text.count('《') / hundred,
        'repeated_marks': sum(len(run.group()) - 2 for run in _RUN.finditer(written)) / hundred,
    }
