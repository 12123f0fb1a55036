"""An essay as the public contract shows it, in the reader's language."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from autocorrect.engines.serialise import in_language
from autocorrect.essays import queries
from autocorrect.essays.models import Draft, Essay, Suggestion
from autocorrect.i18n import locale
from autocorrect.jobs.presentation import iso
from autocorrect.jobs.states import JobState


def essay_json(essay: Essay, *, detailed: bool = True) -> dict[str, Any]:
    newest = essay.drafts[-1]
    return {
        'id': str(essay.id),
        'title': essay.title,
        **({'content': newest.content} if detailed else {}),
        'language': essay.language,
        'grade': essay.grade,
        'status': status_of(newest),
        'drafts': [_draft_json(draft) for draft in essay.drafts],
        'result': _result_of(newest) if detailed else None,
        'created_at': iso(essay.created_at),
    }


def status_of(draft: Draft) -> str:
    """The draft's job's state: it is stored there and nowhere else."""
    return str(draft.job.state) if draft.job else str(JobState.COMPLETED)


def total_of(draft: Draft) -> float | None:
    return draft.scores['total'] if draft.scores else None


def _draft_json(draft: Draft) -> dict[str, Any]:
    return {
        'number': draft.number,
        'status': status_of(draft),
        'word_count': draft.word_count,
        'total': total_of(draft),
        'job_id': str(draft.job_id) if draft.job_id else None,
        'created_at': iso(draft.created_at),
    }


def _result_of(draft: Draft) -> dict[str, Any] | None:
    return result_json(draft, queries.suggestions_of(draft)) if has_result(draft) else None


def has_result(draft: Draft) -> bool:
    """Whether its job has completed."""
    return draft.corrected_text is not None and status_of(draft) == JobState.COMPLETED


def result_json(draft: Draft, suggestions: Sequence[Suggestion]) -> dict[str, Any]:
    """The result of a draft whose job has completed, with its suggestions."""
    scores, feedback = in_language(draft.scores, locale()), in_language(draft.feedback, locale())
    advice = feedback.pop('advice', [])
    return {
        'corrected_text': draft.corrected_text,
        'errors': [suggestion_json(item) for item in suggestions],
        'scores': scores,
        'feedback': feedback,
        'advice': advice,
        'word_count': draft.word_count,
        'grade': scores.get('band_label') or '',
        'grade_description': scores.get('band_description') or '',
        'provenance': draft.provenance,
        'processing_seconds': draft.processing_seconds,
    }


def suggestion_json(item: Suggestion) -> dict[str, Any]:
    return {
        'id': str(item.id),
        'start': item.start,
        'end': item.end,
        'category': item.category,
        'severity': item.severity,
        'original': item.original,
        'replacements': item.replacements,
        'message': in_language(item.message, locale()),
        'rule': item.rule,
        'confidence': item.confidence,
        'status': item.status,
    }
