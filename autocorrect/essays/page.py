"""What the page of an essay shows, in the reader's language."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from autocorrect.engines.findings import Category, replaced
from autocorrect.essays import comparing, queries
from autocorrect.essays.grades import LABELS
from autocorrect.essays.models import Draft, Essay, Suggestion, SuggestionStatus
from autocorrect.essays.presentation import has_result, result_json, status_of, total_of
from autocorrect.i18n import locale
from autocorrect.jobs.presentation import job_json
from autocorrect.web import marks, radar

_RINGS = (0.25, 0.5, 0.75, 1)
_TELLING, _NEAR = 3, 12  # characters
_CLAUSE_END = re.compile(r'[，。！？；：,.!?;:\n“”"]')
_CUT_AT_START = re.compile(r'^[A-Za-z]+(?=\s)')
_CUT_AT_END = re.compile(r'(?<=\s)[A-Za-z]+$')


def row_of(essay: Essay) -> dict[str, Any]:
    """A line of a list of essays."""
    newest = essay.drafts[-1]
    return {
        'essay': essay,
        'draft': newest,
        'status': status_of(newest),
        'total': total_of(newest),
        'max': newest.scores['max'] if newest.scores else None,
        'grade': grade_label(essay),
    }


def grade_label(essay: Essay) -> str:
    words = LABELS.get(essay.grade)  # type: ignore[call-overload]
    return words.for_locale(locale()) if words else essay.grade


def context_of(essay: Essay, draft: Draft, decided: Sequence[Suggestion] = ()) -> dict[str, Any]:
    """The essay's body; `decided` is what the reader has just accepted or dismissed, and may take back."""
    is_done = has_result(draft)
    suggestions = queries.suggestions_of(draft) if is_done else []
    result = result_json(draft, suggestions) if is_done else None
    applied = comparing.applied(suggestions)
    return {
        'essay': essay,
        'draft': draft,
        'is_newest': draft is essay.drafts[-1],
        'job': draft.job,
        'job_json': job_json(draft.job) if draft.job else None,
        'result': result,
        'cards': [_card(item, draft.content) for item in suggestions],
        'counts': _counts(suggestions),
        'sure': _sure_by_category(suggestions),
        'pieces': _pieces(draft.content, suggestions),
        'rows': comparing.rows(draft.content, applied) if result else [],
        'final_text': replaced(draft.content, applied),
        'decided': list(decided),
        'radar': _radar(result['scores']['dimensions']) if result else None,
        'delta': _delta(essay, draft) if result else None,
        'grade_label': grade_label(essay),
    }


def _radar(dimensions: Sequence[dict[str, Any]]) -> dict[str, Any] | None:
    """None with fewer axes than span an area."""
    if len(dimensions) < 3:
        return None
    shares = [d['score'] / d['max'] if d['max'] else 0 for d in dimensions]
    rings = [radar.polygon([ring] * len(shares)) for ring in _RINGS]
    return {'axes': radar.axes(len(shares)), 'points': radar.polygon(shares), 'rings': rings}


def _delta(essay: Essay, draft: Draft) -> float | None:
    """Points against the last draft before this one that has any."""
    now = total_of(draft)
    before = (total_of(old) for old in reversed(essay.drafts[: draft.number - 1]))
    previous = next((total for total in before if total is not None), None)
    return None if now is None or previous is None else round(now - previous, 1)


def _card(item: Suggestion, text: str) -> dict[str, Any]:
    before, after = surroundings(item, text)
    message = item.message['en' if locale() == 'en' else 'zh']
    return {'item': item, 'message': message, 'before': before, 'after': after}


def surroundings(item: Suggestion, text: str) -> tuple[str, str]:
    """What stands around a mark too short to be understood alone, within its clause."""
    if len(item.original) > _TELLING:
        return '', ''
    before = _CLAUSE_END.split(text[max(0, item.start - _NEAR) : item.start])[-1]
    after = _CLAUSE_END.split(text[item.end : item.end + _NEAR], maxsplit=1)[0]
    # Words of Latin letters that were cut through are left out.
    before = _CUT_AT_START.sub('', before) if item.start > _NEAR else before
    return before.lstrip(), (_CUT_AT_END.sub('', after) if len(after) == _NEAR else after).rstrip()


def _counts(suggestions: Sequence[Suggestion]) -> dict[str, int]:
    counts = {str(category): 0 for category in Category}
    for item in suggestions:
        if item.status in (SuggestionStatus.OPEN, SuggestionStatus.STALE):
            counts[item.category] = counts.get(item.category, 0) + 1
    return counts


def _sure_by_category(suggestions: Sequence[Suggestion]) -> dict[str, int]:
    """How many each "accept all" would take."""
    counts: dict[str, int] = {}
    for item in comparing.acceptable(suggestions):
        counts[item.category] = counts.get(item.category, 0) + 1
    return counts


def _pieces(text: str, suggestions: Sequence[Suggestion]) -> list[marks.Piece]:
    shown = [item for item in suggestions if item.status != SuggestionStatus.DISMISSED]
    praises = [item for item in shown if item.category == Category.PRAISE]
    rest = [item for item in shown if item.category != Category.PRAISE]
    return marks.pieces(text, rest, praises)
