"""A correction as JSON: in both languages, as it is stored, and in one reader's, as the command and the API show it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from autocorrect.engines.essay import Correction
from autocorrect.engines.findings import Category, Finding, Words
from autocorrect.engines.marking import DimensionScore, Evidence, Feedback, Quote, Scores

OPEN = 'open'
_BOTH = frozenset(Words._fields)


def correction_to_dict(correction: Correction, locale: str | None = None) -> dict[str, Any]:
    """`{language, corrected_text, errors, scores, feedback, advice, grade, grade_description}`.

    `locale` ('zh' or 'en') chooses the language of all remarks; by default they are in the essay's.
    """
    scores, feedback = scores_to_data(correction.scores), feedback_to_data(correction.feedback)
    data = {
        'language': correction.essay.language,
        'corrected_text': correction.corrected_text,
        'errors': [_finding(finding, number) for number, finding in enumerate(correction.findings, 1)],
        'scores': scores,
        'advice': feedback.pop('advice'),
        'feedback': feedback,
        'grade': scores['band_label'],
        'grade_description': scores['band_description'],
    }
    return dict(in_language(data, locale or correction.essay.language))


def in_language(data: Any, locale: str) -> Any:
    """The same with every {'zh', 'en'} pair replaced by its string for this reader."""
    if isinstance(data, dict):
        if data.keys() == _BOTH:
            return Words(**data).for_locale(locale)
        return {name: in_language(part, locale) for name, part in data.items()}
    if isinstance(data, list):
        return [in_language(part, locale) for part in data]
    return data


def scores_to_data(scores: Scores) -> dict[str, Any]:
    """`spread` and the band go beyond the documented minimum: an estimate without its spread says too much."""
    return {
        'total': scores.total,
        'max': scores.max,
        'spread': scores.spread,
        'band': scores.band,
        'band_label': scores.band_label._asdict(),
        'band_description': scores.band_description._asdict(),
        'dimensions': [_dimension(dimension) for dimension in scores.dimensions],
    }


def feedback_to_data(feedback: Feedback) -> dict[str, Any]:
    return {
        'summary': feedback.summary._asdict(),
        'strengths': _quotes(feedback.strengths),
        'priorities': _quotes(feedback.priorities),
        'exercise': feedback.exercise._asdict(),
        'advice': [words._asdict() for words in feedback.advice],
    }


def _finding(finding: Finding, number: int) -> dict[str, Any]:
    """`id` is the place among the findings, from 1."""
    return {
        'id': number,
        'start': finding.start,
        'end': finding.end,
        'category': finding.category.value,
        'severity': finding.severity.value,
        'original': finding.original,
        'replacements': list(finding.replacements),
        'message': finding.message._asdict(),
        'rule': finding.rule,
        'confidence': finding.confidence.value,
        'status': OPEN,
    }


def _dimension(dimension: DimensionScore) -> dict[str, Any]:
    return {
        'key': dimension.key,
        'label': dimension.label._asdict(),
        'score': dimension.score,
        'max': dimension.max,
        'confidence': dimension.confidence,
        'evidence': [_evidence(evidence) for evidence in dimension.evidence],
    }


def _evidence(evidence: Evidence) -> dict[str, Any]:
    start, end = evidence.span or (None, None)
    return {'message': evidence.message._asdict(), 'value': evidence.value, 'start': start, 'end': end}


def _quotes(quotes: Sequence[Quote]) -> list[dict[str, Any]]:
    return [{'quote': quote.quote, 'text': quote.text._asdict()} for quote in quotes]


CATEGORY_LABELS: dict[Category, Words] = {
    Category.SPELLING: Words('拼写', 'Spelling'),
    Category.GRAMMAR: Words('语法', 'Grammar'),
    Category.PUNCTUATION: Words('标点', 'Punctuation'),
    Category.WORDING: Words('用词', 'Wording'),
    Category.STRUCTURE: Words('结构', 'Structure'),
    Category.PRAISE: Words('亮点', 'Praise'),
}
