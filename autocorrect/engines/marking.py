"""Scores, rubrics and feedback: the shapes both languages share."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from autocorrect.engines.findings import NO_WORDS, Words
from autocorrect.text.spans import Span


class Grade(StrEnum):
    """The school grade an essay is marked for."""

    PRIMARY_LOW = 'primary_low'
    PRIMARY_MIDDLE = 'primary_middle'
    PRIMARY_HIGH = 'primary_high'
    JUNIOR = 'junior'
    SENIOR = 'senior'
    COLLEGE = 'college'


class Evidence(NamedTuple):
    """Why a dimension scored as it did: words for the reader, the measured value, and where in the text (or None)."""

    message: Words
    value: float | None = None
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class DimensionScore:
    """`score` in 0..max; `confidence` in 0..1 says how far the engine can judge this dimension at all."""

    key: str
    label: Words
    score: float
    max: float
    confidence: float
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Scores:
    """`spread` is the half-width of the estimate of `total`, in points; `band` the key of the rubric's band."""

    total: float
    max: float
    dimensions: tuple[DimensionScore, ...]
    spread: float = 0.0
    band: str = ''
    band_label: Words = NO_WORDS
    band_description: Words = NO_WORDS


@dataclass(frozen=True, slots=True)
class Quote:
    """A remark about a passage; `quote` is an exact substring of the text (may be empty when it is about the whole)."""

    quote: str
    text: Words


@dataclass(frozen=True, slots=True)
class Feedback:
    """What a teacher writes below the essay."""

    summary: Words
    strengths: tuple[Quote, ...] = ()
    priorities: tuple[Quote, ...] = ()
    exercise: Words = NO_WORDS
    advice: tuple[Words, ...] = ()


@dataclass(frozen=True, slots=True)
class Features:
    """Named measurements of one essay (floats), the input of composite and learnt scoring."""

    values: Mapping[str, float] = field(default_factory=dict)
