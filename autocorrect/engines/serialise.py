"""A correction as the JSON the interface documents: for the command and for the product alike."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from autocorrect.engines.essay import Correction
from autocorrect.engines.findings import Category, Finding, Words
from autocorrect.engines.marking import DimensionScore, Evidence, Feedback, Quote, Scores

OPEN = 'open'


def correction_to_dict(correction: Correction, locale: str | None = None) -> dict[str, Any]:
    """`{language, corrected_text, errors, scores, feedback, advice, grade, grade_description}`.

    `locale` ('zh' or 'en') chooses the language of all remarks; by default they are in the essay's.
    """
    words_in = locale or correction.essay.language
    return {
        'language': correction.essay.language,
        'corrected_text': correction.corrected_text,
        'errors': findings_to_list(correction.findings, words_in),
        'scores': scores_to_dict(correction.scores, words_in),
        'feedback': feedback_to_dict(correction.feedback, words_in),
        'advice': [words.for_locale(words_in) for words in correction.feedback.advice],
        'grade': correction.scores.band_label.for_locale(words_in),
        'grade_description': correction.scores.band_description.for_locale(words_in),
    }


def findings_to_list(findings: Sequence[Finding], locale: str) -> list[dict[str, Any]]:
    """Findings in their order; `id` is the place in it, from 1."""
    return [finding_to_dict(finding, number, locale) for number, finding in enumerate(findings, 1)]


def finding_to_dict(finding: Finding, number: int, locale: str) -> dict[str, Any]:
    return {
        'id': number,
        'start': finding.start,
        'end': finding.end,
        'category': finding.category.value,
        'severity': finding.severity.value,
        'original': finding.original,
        'replacements': list(finding.replacements),
        'message': finding.message.for_locale(locale),
        'rule': finding.rule,
        'confidence': finding.confidence.value,
        'status': OPEN,
    }


def scores_to_dict(scores: Scores, locale: str) -> dict[str, Any]:
    """`spread` and `band` go beyond the documented minimum: an estimate without its spread says too much."""
    return {
        'total': scores.total,
        'max': scores.max,
        'spread': scores.spread,
        'band': scores.band,
        'dimensions': [_dimension(dimension, locale) for dimension in scores.dimensions],
    }


def _dimension(dimension: DimensionScore, locale: str) -> dict[str, Any]:
    return {
        'key': dimension.key,
        'label': dimension.label.for_locale(locale),
        'score': dimension.score,
        'max': dimension.max,
        'confidence': dimension.confidence,
        'evidence': [_evidence(evidence, locale) for evidence in dimension.evidence],
    }


def _evidence(evidence: Evidence, locale: str) -> dict[str, Any]:
    start, end = evidence.span or (None, None)
    return {'message': evidence.message.for_locale(locale), 'value': evidence.value, 'start': start, 'end': end}


def feedback_to_dict(feedback: Feedback, locale: str) -> dict[str, Any]:
    return {
        'summary': feedback.summary.for_locale(locale),
        'strengths': _quotes(feedback.strengths, locale),
        'priorities': _quotes(feedback.priorities, locale),
        'exercise': feedback.exercise.for_locale(locale),
    }


def _quotes(quotes: Sequence[Quote], locale: str) -> list[dict[str, str]]:
    return [{'quote': quote.quote, 'text': quote.text.for_locale(locale)} for quote in quotes]


CATEGORY_LABELS: dict[Category, Words] = {
    Category.SPELLING: Words('拼写', 'Spelling'),
    Category.GRAMMAR: Words('语法', 'Grammar'),
    Category.PUNCTUATION: Words('标点', 'Punctuation'),
    Category.WORDING: Words('用词', 'Wording'),
    Category.STRUCTURE: Words('结构', 'Structure'),
    Category.PRAISE: Words('亮点', 'Praise'),
}
