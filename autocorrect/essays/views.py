"""Pages: the dashboard, the list, a new essay, and the essay that fills live."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from flask import Blueprint, current_app, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_login import current_user, login_required

from autocorrect.engines.findings import replaced
from autocorrect.errors import AppError, ConflictError, ValidationError
from autocorrect.essays import comparing, page, queries, services
from autocorrect.essays.grades import LABELS
from autocorrect.essays.models import Draft, Essay, Suggestion, SuggestionStatus
from autocorrect.i18n import locale
from autocorrect.jobs import queries as job_queries
from autocorrect.jobs.presentation import job_json
from autocorrect.uploads.reading import read_text
from autocorrect.web.pagination import paginate

bp = Blueprint('essays', __name__)

PER_PAGE = 20


@bp.get('/')
def dashboard() -> ResponseReturnValue:
    """What to do next and what is going on; a stranger sees what this is."""
    if not current_user.is_authenticated:
        return render_template('pages/welcome.html')
    essays = paginate(queries.essays_of(current_user), 1, 6).items
    active = job_queries.jobs_of(current_user.id, state='PENDING,RUNNING,RETRYING')
    context = {
        'essays': [page.row_of(essay) for essay in essays],
        'active': [{'job': job, 'json': job_json(job)} for job in paginate(active, 1, 10).items],
        'summary': job_queries.summary_of(current_user.id),
    }
    return render_template('essays/dashboard.html', **context)


@bp.get('/essays')
@login_required
def index() -> ResponseReturnValue:
    found = paginate(
        queries.essays_of(current_user, request.args.get('q')), max(1, request.args.get('page', 1, type=int)), PER_PAGE
    )
    return render_template('essays/index.html', page=found, essays=[page.row_of(essay) for essay in found.items])


@bp.get('/essays/new')
@login_required
def new() -> ResponseReturnValue:
    return _render_form({}, {})


def _render_form(form: Any, errors: dict[str, Any]) -> str:
    grades = [(str(grade), words.for_locale(locale())) for grade, words in LABELS.items()]
    limit = current_app.config['MAX_ESSAY_CHARACTERS']
    return render_template('essays/new.html', form=form, errors=errors, grades=grades, limit=limit)


@bp.post('/essays')
@login_required
def create() -> ResponseReturnValue:
    form = request.form.to_dict()
    try:
        form['content'] = _content_of(form)
        essay = services.submit_essay(
            current_user, form.get('title', ''), form['content'], form.get('language') or 'auto', form.get('grade')
        )
    except ValidationError as error:
        return _render_form(form, error.errors), 422
    return redirect(url_for('.show', essay_id=essay.id), 303)


def _content_of(form: dict[str, str]) -> str:
    """What was pasted, or else what the file says. A browser sends CRLF for each line break of a text box."""
    upload = request.files.get('file')
    pasted = form.get('content', '').replace('\r\n', '\n')
    if upload is None or not upload.filename or pasted.strip():
        return pasted
    try:
        return read_text(upload.filename, upload.read())
    except AppError as error:
        raise ValidationError(errors={'file': [str(error.detail)]}) from error


@bp.post('/essays/read-file')
@login_required
def read_file() -> ResponseReturnValue:
    """The text of a dropped file, for the text box."""
    upload = request.files.get('file')
    if upload is None or not upload.filename:
        raise ValidationError(_('No file has come.'))
    return {'text': read_text(upload.filename, upload.read()), 'name': upload.filename.rsplit('.', 1)[0]}


@bp.get('/essays/<uuid:essay_id>')
@login_required
def show(essay_id: UUID) -> ResponseReturnValue:
    """The essay with its marks and cards; served whole, then filled live while the job runs."""
    essay = queries.get_for_user(essay_id, current_user)
    draft = _draft_of(essay, request.args.get('draft', type=int))
    template = 'essays/_body.html' if request.headers.get('HX-Request') else 'essays/show.html'
    return render_template(template, **page.context_of(essay, draft))


def _draft_of(essay: Essay, number: int | None) -> Draft:
    return next((draft for draft in essay.drafts if draft.number == number), essay.drafts[-1])


@bp.post('/essays/<uuid:essay_id>/drafts')
@login_required
def create_draft(essay_id: UUID) -> ResponseReturnValue:
    essay = queries.get_for_user(essay_id, current_user)
    content = request.form.get('content', '').replace('\r\n', '\n')
    try:
        services.submit_draft(current_user, essay, content)
    except (ValidationError, ConflictError) as error:
        words = error.errors['content'][0] if isinstance(error, ValidationError) else str(error.detail)
        return render_template('essays/revise.html', essay=essay, content=content, error=words), 422
    return redirect(url_for('.show', essay_id=essay.id), 303)


@bp.get('/essays/<uuid:essay_id>/revise')
@login_required
def revise(essay_id: UUID) -> ResponseReturnValue:
    """A new draft, beginning with the newest text and what has been accepted in it."""
    essay = queries.get_for_user(essay_id, current_user)
    return render_template('essays/revise.html', essay=essay, content=_accepted_text(essay.drafts[-1]), error=None)


def _accepted_text(draft: Draft) -> str:
    accepted = [s for s in queries.suggestions_of(draft) if s.status == SuggestionStatus.ACCEPTED and s.replacements]
    return replaced(draft.content, accepted)


@bp.post('/suggestions/<uuid:suggestion_id>')
@login_required
def decide(suggestion_id: UUID) -> ResponseReturnValue:
    """Accept, dismiss or reopen one suggestion; answers with the essay's body as it is now."""
    item = queries.suggestion_for_user(suggestion_id, current_user)
    status = request.form.get('status', '')
    if status not in (SuggestionStatus.OPEN, SuggestionStatus.ACCEPTED, SuggestionStatus.DISMISSED):
        raise ValidationError
    services.decide_suggestion(item, SuggestionStatus(status), current_user)
    return _body_or_page(item.draft, [] if status == SuggestionStatus.OPEN else [item])


@bp.post('/essays/<uuid:essay_id>/accept')
@login_required
def accept_all(essay_id: UUID) -> ResponseReturnValue:
    """Accept every sure suggestion that is still open, or those of one category."""
    draft = queries.get_for_user(essay_id, current_user).drafts[-1]
    category = request.form.get('category')
    chosen = comparing.acceptable(queries.suggestions_of(draft))
    chosen = [item for item in chosen if category in (None, '', item.category)]
    services.decide_all(chosen, SuggestionStatus.ACCEPTED, current_user)
    return _body_or_page(draft, chosen)


@bp.post('/essays/<uuid:essay_id>/reopen')
@login_required
def reopen(essay_id: UUID) -> ResponseReturnValue:
    """Take back the decisions about the suggestions named: one undo, for one or for a lot."""
    draft = queries.get_for_user(essay_id, current_user).drafts[-1]
    named = set(request.form.getlist('suggestion'))
    chosen = [item for item in queries.suggestions_of(draft) if str(item.id) in named]
    services.decide_all(chosen, SuggestionStatus.OPEN, current_user)
    return _body_or_page(draft)


def _body_or_page(draft: Draft, decided: Sequence[Suggestion] = ()) -> ResponseReturnValue:
    if not request.headers.get('HX-Request'):
        return redirect(url_for('.show', essay_id=draft.essay_id, draft=draft.number), 303)
    essay = queries.get_for_user(draft.essay_id, current_user)
    return render_template('essays/_body.html', **page.context_of(essay, _draft_of(essay, draft.number), decided))
