"""All measures of an English essay under one roof: about a hundred named numbers."""

from __future__ import annotations

from collections.abc import Sequence

from autocorrect.engines.findings import Finding
from autocorrect.engines.marking import Features
from autocorrect.engines.scoring.english.measures import (
    cohesion,
    connectives,
    errors,
    length,
    readability,
    sentences,
    structure,
    variety,
    vocabulary,
)
from autocorrect.engines.scoring.english.reading import Reading

_FAMILIES = (length, variety, vocabulary, sentences, connectives, cohesion, readability, structure)


def extract(reading: Reading, findings: Sequence[Finding]) -> Features:
    """Every family's numbers."""
    values: dict[str, float] = {}
    for family in _FAMILIES:
        values |= family.measure(reading)
    return Features(values | errors.measure(reading, findings))
