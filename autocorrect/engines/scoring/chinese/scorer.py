"""Scores of a Chinese essay by a rubric, with what each dimension is made of."""

from __future__ import annotations

from collections.abc import Sequence

from autocorrect.engines.essay_text import EssayText
from autocorrect.engines.findings import NO_WORDS, Finding
from autocorrect.engines.marking import DimensionScore, Evidence, Features, Grade, Scores
from autocorrect.engines.scoring.chinese import frequency
from autocorrect.engines.scoring.chinese.devices import Use, find_devices
from autocorrect.engines.scoring.chinese.evidence import locate
from autocorrect.engines.scoring.chinese.features import guards, measure
from autocorrect.engines.scoring.chinese.reading import Reading, read
from autocorrect.engines.scoring.chinese.words import say_hold, say_part
from autocorrect.engines.scoring.composite import DimensionMark, Part, mark_dimensions
from autocorrect.engines.scoring.rubric import Rubric, default_rubric

_MOST_EVIDENCE = 8


def score(essay: EssayText, findings: Sequence[Finding], rubric: Rubric | None = None) -> Scores:
    """Points by the rubric (the shipped one by default); 0..max on any text."""
    rubric = rubric or default_rubric('zh')
    reading = read(essay, findings)
    values = measure_reading(reading, rubric).values
    uses = find_devices(reading)
    marks = mark_dimensions(rubric, values, essay.grade)
    dimensions = tuple(_dimension(mark, reading, uses) for mark in marks)
    total = round(sum(dimension.score for dimension in dimensions), 1)
    band = rubric.band_for(total / rubric.max)
    return Scores(
        total=total,
        max=rubric.max,
        dimensions=dimensions,
        spread=round(_spread(rubric, values['length_share']), 1),
        band=band.key,
        band_label=band.label,
        band_description=band.description,
    )


def warm_up() -> None:
    """Load the word list and the converter now, so that processes forked afterwards share them."""
    frequency.warm_up()
    score(EssayText('热身用的一句话。', '', 'zh', Grade.JUNIOR), [])


def measure_essay(essay: EssayText, findings: Sequence[Finding], rubric: Rubric | None = None) -> Features:
    """The features that learnt scoring starts from."""
    rubric = rubric or default_rubric('zh')
    return measure(read(essay, findings), _expected_length(rubric, essay.grade))


def measure_reading(reading: Reading, rubric: Rubric) -> Features:
    """The features that a rubric can use, of what is tied to the essay."""
    values = measure(reading.essential, _expected_length(rubric, reading.essay.grade)).values
    return Features({**values, **guards.measure(reading)})


def _expected_length(rubric: Rubric, grade: Grade) -> float:
    return rubric.grades[grade].expected_length


def _spread(rubric: Rubric, length_share: float) -> float:
    """The estimate is half as sure again of a text that is short for its grade: there is less to go by."""
    return rubric.max * rubric.spread * (1.5 - 0.5 * min(1.0, length_share))


def _dimension(mark: DimensionMark, reading: Reading, uses: list[Use]) -> DimensionScore:
    dimension = mark.dimension
    return DimensionScore(
        key=dimension.key,
        label=dimension.label,
        score=round(mark.points, 1),
        max=dimension.max,
        confidence=dimension.confidence,
        evidence=tuple(_evidence(mark, reading, uses)),
    )


def _evidence(mark: DimensionMark, reading: Reading, uses: list[Use]) -> list[Evidence]:
    """The note, what held the dimension down, then its rules, those that moved most points first."""
    evidence = [Evidence(mark.dimension.note)] if mark.dimension.note != NO_WORDS else []
    evidence += [Evidence(say_hold(hold), hold.value) for hold in mark.holds]
    weightiest = sorted((part for part in mark.parts if _says_something(part)), key=_moved, reverse=True)
    for part in weightiest[:_MOST_EVIDENCE]:
        evidence.append(Evidence(say_part(part), part.value, locate(part.rule.name, reading, uses)))
    return evidence


def _says_something(part: Part) -> bool:
    """A fault that was not found needs no line."""
    return part.rule.weight > 0 or part.lost >= 0.05


def _moved(part: Part) -> float:
    return part.points + part.lost if part.rule.weight > 0 else 2 * part.lost
