"""Pages about jobs: the list, and one job live."""

from __future__ import annotations

import re
from contextlib import suppress
from datetime import timedelta
from typing import Any
from uuid import UUID

from flask import Blueprint, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_login import current_user, login_required

from autocorrect.database import utcnow
from autocorrect.errors import ConflictError
from autocorrect.i18n import locale
from autocorrect.jobs import queries, services, words
from autocorrect.jobs.api import end_now, run_again
from autocorrect.jobs.kinds import UnknownKindError, all_kinds, get_kind
from autocorrect.jobs.models import Job, JobEvent
from autocorrect.jobs.presentation import events_json, job_json, notification_json
from autocorrect.jobs.states import RETRYABLE, JobState
from autocorrect.web.pagination import paginate

bp = Blueprint('jobs_pages', __name__)

_PERIODS = {'day': timedelta(days=1), 'week': timedelta(days=7), 'month': timedelta(days=31)}
_STATES = {'failed': 'FAILED,TIMED_OUT', 'active': 'PENDING,RUNNING,RETRYING'}
_FILTER = re.compile(r'\b(status|state|kind):(\S+)')
PER_PAGE = 20


@bp.get('/jobs')
@login_required
def index() -> ResponseReturnValue:
    """The list; every filter is in the address, and status: and kind: work in the search box."""
    filters = _filters()
    statement = queries.jobs_of(current_user.id, **filters)
    page = paginate(statement, max(1, request.args.get('page', 1, type=int)), PER_PAGE)
    context = {
        'page': page,
        'summary': queries.summary_of(current_user.id),
        'kinds': all_kinds(),
        'shown': request.args,
    }
    template = 'jobs/_list.html' if request.headers.get('HX-Request') else 'jobs/index.html'
    return render_template(template, rows=[_row(job) for job in page.items], **context)


def _filters() -> dict[str, Any]:
    query = request.args.get('q', '')[:200]
    typed = {('state' if name == 'status' else name): value for name, value in _FILTER.findall(query)}
    state = typed.get('state') or request.args.get('state') or None
    period = _PERIODS.get(request.args.get('period', ''))
    return {
        'text': _FILTER.sub('', query).strip() or None,
        'state': _STATES.get(state.lower(), state) if state else None,
        'kind': typed.get('kind') or request.args.get('kind') or None,
        'since': utcnow() - period if period else None,
    }


def _row(job: Job) -> dict[str, Any]:
    return {'job': job, 'json': job_json(job, detailed=False), 'seconds': _seconds(job), 'page': _page_of(job)}


def _page_of(job: Job) -> str | None:
    """Where the job's own thing is shown, such as its essay."""
    try:
        page = get_kind(job.kind).page
    except UnknownKindError:
        return None
    return page(job.args) if page and job.args else None


def _seconds(job: Job) -> float | None:
    if job.started_at is None:
        return None
    return ((job.finished_at or utcnow()) - job.started_at).total_seconds()


@bp.get('/jobs/<uuid:job_id>')
@login_required
def show(job_id: UUID) -> ResponseReturnValue:
    """One job: its steps with durations, its log, its attempts; complete when served, then live."""
    job = queries.get_for_user(job_id, current_user.id, current_user.is_admin)
    events = queries.events_after(job)
    context = {
        'job': job,
        'json': job_json(job),
        'steps': steps_of(job, events),
        'events': events_json(job, events),
        'attempts': queries.attempts_of(job),
        'children': [_row(child) for child in queries.children_of(job)] if job.children_total else [],
        'seconds': _seconds(job),
        'page': _page_of(job),
        'is_retryable': job.state in RETRYABLE and not job.children_total,
    }
    template = 'jobs/_body.html' if request.headers.get('HX-Request') else 'jobs/show.html'
    return render_template(template, **context)


def steps_of(job: Job, events: list[JobEvent]) -> list[dict[str, Any]]:
    """Waiting and every step of the kind with status and seconds, as the newest attempt has gone so far."""
    begins = [event for event in events if event.code == 'started' and event.attempt == job.attempt]
    since = begins[-1].seq if begins else 0
    marks = {event.step: event.created_at for event in reversed(events) if event.code == 'step' and event.seq >= since}
    started = begins[-1].created_at if begins else None
    queued = next(
        (event.created_at for event in reversed(events) if event.code in ('queued', 'retried')), job.created_at
    )
    rows = [_step('queue', queued, started, job)]
    names = _steps_of_kind(job)
    for number, name in enumerate(names):
        following = next((marks[later] for later in names[number + 1 :] if later in marks), None)
        ended = following or (job.finished_at if job.is_final else None)
        rows.append(_step(name, marks.get(name) if started else None, ended, job))
    return rows


def _steps_of_kind(job: Job) -> tuple[str, ...]:
    try:
        return get_kind(job.kind).steps
    except UnknownKindError:
        return ()


def _step(name: str, began: Any, ended: Any, job: Job) -> dict[str, Any]:
    is_last = began is not None and (ended is None or ended == job.finished_at) and name != 'queue'
    if began is None:
        status = 'waiting'
    elif is_last and job.is_final and job.state != JobState.COMPLETED:
        status = 'cancelled' if job.state == JobState.CANCELLED else 'failed'
    elif ended is None:
        status = 'running' if not job.is_final else 'cancelled'
    else:
        status = 'done'
    seconds = ((ended or job.finished_at or utcnow()) - began).total_seconds() if began else None
    return {'name': name, 'label': words.step_name(name).for_locale(locale()), 'status': status, 'seconds': seconds}


@bp.post('/jobs/<uuid:job_id>/cancel')
@login_required
def cancel(job_id: UUID) -> ResponseReturnValue:
    return _act(job_id, end_now)


@bp.post('/jobs/<uuid:job_id>/retry')
@login_required
def retry(job_id: UUID) -> ResponseReturnValue:
    return _act(job_id, run_again)


def _act(job_id: UUID, action: Any) -> ResponseReturnValue:
    job = queries.get_for_user(job_id, current_user.id, current_user.is_admin)
    # Somebody may have been quicker; the page shows how it stands now.
    with suppress(ConflictError):
        action(job)
    goes_to_list = request.form.get('next') == 'list'
    return redirect(url_for('.index') if goes_to_list else url_for('.show', job_id=job_id), 303)


@bp.get('/notifications')
@login_required
def notifications() -> ResponseReturnValue:
    items = [notification_json(job) for job in queries.unread_notifications(current_user.id)]
    return render_template('jobs/_notifications.html', items=items)


@bp.post('/notifications/seen')
@login_required
def notifications_seen() -> ResponseReturnValue:
    services.mark_notifications_seen(current_user.id)
    return render_template('jobs/_notifications.html', items=[])
