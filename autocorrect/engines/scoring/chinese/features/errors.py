"""Findings a hundred characters, by what they are about and how sure they are."""

from __future__ import annotations

from autocorrect.engines.findings import Category, Confidence, Finding, Severity
from autocorrect.engines.scoring.chinese.reading import Reading

_DOUBTFUL = 0.3
_WARNING = 0.5
_ROOM = 1.25
COUNTED = (Category.SPELLING, Category.GRAMMAR, Category.PUNCTUATION, Category.WORDING, Category.STRUCTURE)


def burden(finding: Finding) -> float:
    """How much a finding weighs: a doubtful one little, praise and mere notes nothing."""
    if finding.category is Category.PRAISE or finding.severity is Severity.NOTE:
        return 0.0
    weight = 1.0 if finding.severity is Severity.ERROR else _WARNING
    return weight if finding.confidence is Confidence.SURE else weight * _DOUBTFUL


def measure(reading: Reading, expected_length: float) -> dict[str, float]:
    """By what counts, not by all that was handed in, and no more of it than the grade asks for with room to spare.

    Neither padding nor writing on and on thins errors out.
    """
    hundred = max(20.0, min(reading.size, _ROOM * expected_length)) / 100
    rates = {
        f'{category}_errors': sum(burden(f) for f in reading.findings if f.category is category) / hundred
        for category in COUNTED
    }
    rates['errors'] = sum(rates.values())
    return rates
