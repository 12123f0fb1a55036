"""The job that corrects an essay."""

from __future__ import annotations

import time
from typing import Any
from uuid import UUID

from autocorrect.engines import essay as engine
from autocorrect.engines.findings import Finding
from autocorrect.essays import queries, services
from autocorrect.essays.schemas import CorrectEssayArgs
from autocorrect.jobs.errors import JobError
from autocorrect.jobs.kinds import JobKind
from autocorrect.jobs.runner import JobContext
from autocorrect.jobs.words import add_messages
from autocorrect.text.words import Words

STEPS = ('prepare', 'check', 'score', 'feedback')

add_messages(
    {
        'step.prepare': Words('准备正文', 'Preparing the text'),
        'step.check': Words('逐段检查', 'Checking paragraph by paragraph'),
        'step.score': Words('评分', 'Scoring'),
        'step.feedback': Words('写评语', 'Writing feedback'),
        'paragraph': Words('已检查第 {n} 段，共 {m} 段', 'Checked paragraph {n} of {m}'),
    }
)


def correct(ctx: JobContext, args: dict[str, Any]) -> None:
    """Find, score and store. May run again after a crash, so the store replaces what an earlier run left."""
    began = time.monotonic()
    with ctx.step('prepare'):
        found = ctx.read(lambda: queries.draft_to_correct(UUID(args['draft_id'])))
        if found is None:
            raise JobError('gone')
        draft, essay_row = found
        text: str = draft.content
        essay = engine.prepare(text, essay_row.title, essay_row.language, essay_row.grade)
    with ctx.step('check', total=len(essay.paragraphs)):
        findings = engine.check(essay, lambda n, m, fresh: _publish(ctx, n, m, fresh))
    with ctx.step('score'):
        scores = engine.score(essay, findings)
    with ctx.step('feedback'):
        feedback = engine.give_feedback(essay, findings, scores)
    parts = {'findings': f'embedded {essay.language}', 'scores': 'embedded', 'feedback': 'embedded'}
    seconds = time.monotonic() - began
    ctx.complete(
        lambda: services.store_correction(draft.id, text, findings, scores, feedback, seconds, parts),
        provider='embedded',
        model='local',
    )


def _publish(ctx: JobContext, number: int, total: int, fresh: list[Finding]) -> None:
    ctx.publish('findings', [_provisional(finding) for finding in fresh], number, total, 'paragraph')


def _provisional(finding: Finding) -> dict[str, Any]:
    """A finding as the browser marks it before the job completes."""
    return {
        'start': finding.start,
        'end': finding.end,
        'category': str(finding.category),
        'confidence': str(finding.confidence),
        'original': finding.original[:200],
        'replacements': [text[:200] for text in finding.replacements[:3]],
        'messages': finding.message._asdict(),
        'rule': finding.rule,
    }


CORRECT_ESSAY = JobKind(
    name='essay.correct',
    args=CorrectEssayArgs,
    queue='correction',
    soft_time_limit_seconds=270,
    run=correct,
    title=lambda args: '作文批改',
    cost=lambda args: 1.0,
    notification='correction',
    links=('essay_id',),
    page=lambda args: f'/essays/{args["essay_id"]}',
    steps=STEPS,
)
