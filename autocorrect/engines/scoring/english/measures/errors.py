"""How many errors the findings and a few checks of our own count, by hundred words."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence

from autocorrect.engines.findings import Category, Confidence, Finding, Severity
from autocorrect.engines.scoring.english.frequency import is_known
from autocorrect.engines.scoring.english.reading import Reading, Sentence

_COUNTED = (Category.SPELLING, Category.GRAMMAR, Category.PUNCTUATION, Category.WORDING)
_WEIGHTS = {Severity.ERROR: 1.0, Severity.WARNING: 0.5, Severity.NOTE: 0.15}
_DOUBTFUL = 0.4
_SMALL_I = re.compile(r"(?<![\w'’.])i(?![\w.])")
_CLOSED = re.compile(r'[.!?…。！？]["”’\')\]]*$')
_UNSPACED = re.compile(r'[a-z][,;!?](?=[A-Za-z])')


def measure(reading: Reading, findings: Sequence[Finding]) -> dict[str, float]:
    weights = dict.fromkeys(_COUNTED, 0.0)
    for finding in findings:
        if counts(finding):
            weights[finding.category] += weigh(finding)
    total = sum(weights.values())
    return {
        **{f'{category.value}_errors': _rate(reading, weight) for category, weight in weights.items()},
        'errors': _rate(reading, total),
        'log_errors': math.log1p(_rate(reading, total)),
        'log_spelling_errors': math.log1p(_rate(reading, weights[Category.SPELLING])),
        **_own_checks(reading),
    }


def counts(finding: Finding) -> bool:
    """Whether a finding is an error of language: no praise, no advice, nothing about white space alone."""
    if finding.category not in _COUNTED or not finding.replacements:
        return False
    return ''.join(finding.original.split()) != ''.join(finding.replacements[0].split())


def weigh(finding: Finding) -> float:
    sure = 1.0 if finding.confidence is Confidence.SURE else _DOUBTFUL
    return _WEIGHTS[finding.severity] * sure


def is_closed(sentence: Sentence) -> bool:
    """Whether it ends with a mark (closing quotes and brackets aside)."""
    return _CLOSED.search(sentence.text[-6:]) is not None


def _rate(reading: Reading, weight: float) -> float:
    """Per hundred words, of at least fifty: one slip in a short note is no catastrophe."""
    return min(60.0, 100 * weight / max(50, len(reading.words)))


def _own_checks(reading: Reading) -> dict[str, float]:
    sentences = reading.sentences
    text = reading.essay.text
    unknown = {word for word in reading.content if not is_known(word)}
    return {
        'small_starts': reading.per_sentence(sum(s.text[:1].islower() for s in sentences)),
        'small_i': _rate(reading, sum(1 for _ in _SMALL_I.finditer(text))),
        'unclosed_sentences': reading.per_sentence(sum(not is_closed(s) for s in sentences)),
        'unspaced_marks': _rate(reading, sum(1 for _ in _UNSPACED.finditer(text))),
        'unknown_kinds': math.log1p(_rate(reading, len(unknown))),
    }
