"""Scores of an English essay by a rubric, with what each dimension is made of."""

from __future__ import annotations

from collections.abc import Sequence

from autocorrect.engines.essay_text import EssayText
from autocorrect.engines.findings import NO_WORDS, Finding
from autocorrect.engines.marking import DimensionScore, Evidence, Features, Scores
from autocorrect.engines.scoring.composite import DimensionMark, Part, mark_dimensions
from autocorrect.engines.scoring.english.evidence import locate
from autocorrect.engines.scoring.english.explanations import say_hold, say_part, say_profile
from autocorrect.engines.scoring.english.features import extract
from autocorrect.engines.scoring.english.measures import length, vocabulary
from autocorrect.engines.scoring.english.reading import Reading, read
from autocorrect.engines.scoring.rubric import Rubric, default_rubric

_MOST_EVIDENCE = 8


def score(essay: EssayText, findings: Sequence[Finding], rubric: Rubric | None = None) -> Scores:
    """Points by the rubric (the shipped one by default); 0..max on any text."""
    rubric = rubric or default_rubric('en')
    reading = read(essay)
    values = measure_reading(reading, findings, rubric)
    marks = mark_dimensions(rubric, values, essay.grade)
    dimensions = tuple(_dimension(mark, reading, findings) for mark in marks)
    total = round(min(rubric.max, sum(mark.points for mark in marks)), 1)
    band = rubric.band_for(total / rubric.max)
    return Scores(
        total,
        rubric.max,
        dimensions,
        round(_spread(rubric, values['length_share']), 1),
        band.key,
        band.label,
        band.description,
    )


def measure_essay(essay: EssayText, findings: Sequence[Finding], rubric: Rubric | None = None) -> Features:
    """The features that composite and learnt scoring start from."""
    return Features(measure_reading(read(essay), findings, rubric or default_rubric('en')))


def measure_reading(reading: Reading, findings: Sequence[Finding], rubric: Rubric) -> dict[str, float]:
    expected = rubric.grades[reading.essay.grade].expected_length
    return {**extract(reading, findings).values, **length.against(reading, expected)}


def _spread(rubric: Rubric, length_share: float) -> float:
    """Wider by up to a half for a text that is short for its grade: there is less to go by."""
    return rubric.max * rubric.spread * (1.5 - 0.5 * min(1.0, length_share))


def _dimension(mark: DimensionMark, reading: Reading, findings: Sequence[Finding]) -> DimensionScore:
    dimension = mark.dimension
    return DimensionScore(
        dimension.key,
        dimension.label,
        round(mark.points, 1),
        dimension.max,
        dimension.confidence,
        tuple(_evidence(mark, reading, findings)),
    )


def _evidence(mark: DimensionMark, reading: Reading, findings: Sequence[Finding]) -> list[Evidence]:
    """The note, what held the dimension down, then its rules, those that moved most points first."""
    evidence = [Evidence(mark.dimension.note)] if mark.dimension.note != NO_WORDS else []
    evidence += [Evidence(say_hold(hold), round(hold.value, 3)) for hold in mark.holds]
    if any(part.rule.name == 'log_beyond_a2' for part in mark.parts):
        evidence.append(Evidence(say_profile(vocabulary.profile(reading))))
    weightiest = sorted((part for part in mark.parts if _says_something(part)), key=_moved, reverse=True)
    for part in weightiest[:_MOST_EVIDENCE]:
        span = locate(part.rule.name, reading, findings)
        evidence.append(Evidence(say_part(part), round(part.value, 3), span))
    return evidence


def _says_something(part: Part) -> bool:
    """A fault that was not found needs no line."""
    return part.rule.weight > 0 or part.lost >= 0.05


def _moved(part: Part) -> float:
    return part.points + part.lost if part.rule.weight > 0 else 2 * part.lost
