"""All writes about essays. They flush and never commit."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from flask import current_app
from flask_babel import gettext as _
from sqlalchemy import delete, select, update

from autocorrect.database import utcnow
from autocorrect.engines.essay import ENGINE_VERSION
from autocorrect.engines.findings import Finding, apply_findings
from autocorrect.engines.marking import Feedback, Scores
from autocorrect.engines.serialise import feedback_to_data, scores_to_data
from autocorrect.errors import ConflictError, ValidationError
from autocorrect.essays.grades import parse_grade
from autocorrect.essays.models import Draft, Essay, Suggestion, SuggestionStatus
from autocorrect.extensions import db
from autocorrect.jobs import submission
from autocorrect.text.language import count_words, detect_language

if TYPE_CHECKING:
    from autocorrect.accounts.models import User

MAX_TITLE_LENGTH = 200
MAX_DRAFTS = 200
LANGUAGES = ('auto', 'zh', 'en')


def submit_essay(
    user: User, title: str, content: str, language: str = 'auto', grade: str | None = None, model: str | None = None
) -> Essay:
    """A new essay with its first draft, and the job that corrects it.

    Raises:
        ValidationError: something cannot be used; `errors` has the reasons by field.
    """
    title, errors = title.strip(), content_errors(content)
    if len(title) > MAX_TITLE_LENGTH:
        errors['title'] = [_('At most %(n)d characters.', n=MAX_TITLE_LENGTH)]
    if language not in LANGUAGES:
        errors['language'] = [_('One of: auto, zh, en.')]
    try:
        level = parse_grade(grade)
    except ValueError:
        errors['grade'] = [_('This is no grade we know.')]
    if errors:
        raise ValidationError(errors=errors)
    essay = Essay(
        id=uuid4(), user_id=user.id, title=title.replace('\x00', '') or _title_from(content), grade=str(level)
    )
    essay.language = detect_language(content) if language == 'auto' else language
    essay.created_at = utcnow()
    db.session.add(essay)
    _add_draft(user, essay, content, 1, model)
    return essay


def submit_draft(user: User, essay: Essay, content: str, model: str | None = None) -> Draft:
    """A new revision of an essay; suggestions on the older ones become stale.

    Raises:
        ValidationError: the text cannot be used.
        ConflictError: the newest draft is still being corrected.
    """
    errors = content_errors(content)
    if errors:
        raise ValidationError(errors=errors)
    newest = essay.drafts[-1]
    if newest.job is not None and not newest.job.is_final:
        raise ConflictError(_('The last draft is still being corrected. Wait for it or cancel it first.'))
    if newest.number >= MAX_DRAFTS:
        raise ConflictError(_('This essay has as many drafts as are kept.'))
    _mark_stale(essay)
    return _add_draft(user, essay, content, newest.number + 1, model)


def content_errors(content: str) -> dict[str, list[str]]:
    """Why this text cannot be corrected, by field; empty when it can."""
    limit: int = current_app.config['MAX_ESSAY_CHARACTERS']
    if not content.strip():
        return {'content': [_('Please write or paste something first.')]}
    if len(content) > limit:
        return {
            'content': [
                _(
                    'This is %(n)d characters long; at most %(limit)d can be corrected at once.',
                    n=len(content),
                    limit=limit,
                )
            ]
        }
    if _is_binary(content):
        return {'content': [_('This does not look like text. Please paste the text itself.')]}
    return {}


def _is_binary(content: str) -> bool:
    """A NUL cannot be stored in PostgreSQL, and many control characters mean that a file was read as text."""
    if '\x00' in content or any('\ud800' <= letter <= '\udfff' for letter in content):
        return True
    controls = sum(1 for letter in content if letter < ' ' and letter not in '\t\n\r\x0b\x0c')
    return controls > max(3, len(content) // 100)


def _title_from(content: str) -> str:
    first_line = content.strip().splitlines()[0].strip()
    return first_line if len(first_line) <= 30 else first_line[:28] + '…'


def _add_draft(user: User, essay: Essay, content: str, number: int, model: str | None) -> Draft:
    draft_id, words = uuid4(), count_words(content)
    args = {'essay_id': str(essay.id), 'draft_id': str(draft_id), 'model': model}
    title = f'《{essay.title}》' if essay.language == 'zh' else essay.title
    # The job comes first, so that the draft is written with its job and not again to add it.
    job = submission.submit('essay.correct', args, user_id=user.id, title=title, weight=user.weight, size=words)
    draft = Draft(id=draft_id, number=number, content=content, word_count=words, created_at=utcnow(), job_id=job.id)
    draft.essay, draft.job = essay, job
    db.session.add(draft)
    db.session.flush()
    return draft


def _mark_stale(essay: Essay) -> None:
    drafts = select(Draft.id).where(Draft.essay_id == essay.id)
    still_open = (Suggestion.draft_id.in_(drafts)) & (Suggestion.status == SuggestionStatus.OPEN)
    statement = update(Suggestion).where(still_open).values(status=SuggestionStatus.STALE)
    db.session.execute(statement.execution_options(synchronize_session=False))


def store_correction(
    draft_id: Any,
    text: str,
    findings: Sequence[Finding],
    scores: Scores,
    feedback: Feedback,
    seconds: float,
    parts: dict[str, str],
) -> dict[str, Any]:
    """Put a correction in place of whatever an earlier run left; returns what the job shows as its result."""
    db.session.execute(delete(Suggestion).where(Suggestion.draft_id == draft_id))
    db.session.add_all(_suggestion(draft_id, finding) for finding in findings)
    values = {
        'corrected_text': apply_findings(text, findings),
        'scores': scores_to_data(scores),
        'feedback': feedback_to_data(feedback),
        'processing_seconds': round(seconds, 3),
        'provenance': {
            'provider': 'embedded',
            'model': 'local',
            'engine_version': ENGINE_VERSION,
            'prompt_version': None,
            'stood_in_for': None,
            'parts': parts,
        },
    }
    db.session.execute(update(Draft).where(Draft.id == draft_id).values(**values))
    return {'total': scores.total, 'max': scores.max, 'errors': len(findings)}


def _suggestion(draft_id: Any, finding: Finding) -> Suggestion:
    return Suggestion(
        draft_id=draft_id,
        start=finding.start,
        end=finding.end,
        category=str(finding.category),
        severity=str(finding.severity),
        original=finding.original,
        replacements=list(finding.replacements),
        message=finding.message._asdict(),
        rule=finding.rule[:100],
        confidence=str(finding.confidence),
        probability=round(finding.probability, 4),
    )


def decide_suggestion(suggestion: Suggestion, status: SuggestionStatus, user: User) -> Suggestion:
    """Accept, dismiss or reopen a suggestion.

    Raises:
        ConflictError: the text under it has changed since.
    """
    if suggestion.status == SuggestionStatus.STALE:
        raise ConflictError(_('A newer draft has taken its place.'))
    suggestion.status = status
    suggestion.decided_by, suggestion.decided_at = user.id, utcnow()
    db.session.flush()
    return suggestion


def decide_all(suggestions: Sequence[Suggestion], status: SuggestionStatus, user: User) -> None:
    """Decide several at once.

    Raises:
        ConflictError: the text under one of them has changed since.
    """
    for item in suggestions:
        decide_suggestion(item, status, user)
