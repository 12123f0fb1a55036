"""JSON about essays: submit, list, look, a new draft, decide a suggestion."""

from __future__ import annotations

import time
from typing import Any
from uuid import UUID

from flask.views import MethodView
from flask_smorest import Blueprint

from autocorrect.database import read_only
from autocorrect.essays import queries, schemas, services
from autocorrect.essays.models import Essay, SuggestionStatus
from autocorrect.essays.presentation import essay_json, suggestion_json
from autocorrect.extensions import csrf, db
from autocorrect.jobs.idempotency import answer_once
from autocorrect.jobs.models import Job
from autocorrect.jobs.presentation import job_json
from autocorrect.web.identity import api_user
from autocorrect.web.pagination import paginate

blp = Blueprint('essays_api', __name__, url_prefix='/api/v1', description='Essays and their correction')
csrf.exempt(blp)

# `async: false` answers with the result if it is there by then.
WAIT_SECONDS = 25.0
_POLL_SECONDS = 0.1


@blp.route('/essays')
class Essays(MethodView):
    @blp.arguments(schemas.EssayListArgs, location='query')
    @blp.response(200, schemas.EssayPageSchema)
    def get(self, args: dict[str, Any]) -> dict[str, Any]:
        """Your essays, newest first."""
        page = paginate(queries.essays_of(api_user(), args['q']), args['page'], args['per_page'])
        items = [essay_json(essay, detailed=False) for essay in page.items]
        return {'items': items, 'page': page.page, 'per_page': page.per_page, 'total': page.total}

    @blp.arguments(schemas.NewEssaySchema)
    @blp.response(202, schemas.EssayAnswerSchema)
    def post(self, data: dict[str, Any]) -> Any:
        """Submit an essay to be corrected."""
        user = api_user()
        is_async = data.pop('is_async')

        def work() -> tuple[dict[str, Any], str]:
            essay = services.submit_essay(user, **data)
            return _answer(essay)

        answer, location = answer_once(user.id, 'essays', data, work)
        if not is_async:
            answer, is_done = _wait_for(answer, user)
            return answer, 200 if is_done else 202, {'Location': location}
        return answer, 202, {'Location': location}


def _answer(essay: Essay) -> tuple[dict[str, Any], str]:
    job = essay.drafts[-1].job
    assert job is not None
    # Place and ETA cost queries of their own; the job's address tells them.
    return {'essay': essay_json(essay), 'job': job_json(job, detailed=False)}, f'/api/v1/jobs/{job.id}'


def _wait_for(answer: dict[str, Any], user: Any) -> tuple[dict[str, Any], bool]:
    """The answer once the job has ended, or as it was when the time is up."""
    # The job must be seen by the dispatcher while this request goes on.
    db.session.commit()
    give_up_at = time.monotonic() + WAIT_SECONDS
    with read_only():
        while time.monotonic() < give_up_at:
            db.session.expire_all()
            job = db.session.get(Job, UUID(answer['job']['id']))
            if job is None or job.is_final:
                break
            # No transaction stays open while this waits.
            db.session.rollback()
            time.sleep(_POLL_SECONDS)
        essay = queries.get_for_user(UUID(answer['essay']['id']), user)
        fresh, _location = _answer(essay)
        db.session.rollback()
    return fresh, fresh['job']['state'] == 'COMPLETED'


@blp.route('/essays/<uuid:essay_id>')
class OneEssay(MethodView):
    @blp.response(200, schemas.EssaySchema)
    def get(self, essay_id: UUID) -> dict[str, Any]:
        """An essay with its newest draft's result."""
        return essay_json(queries.get_for_user(essay_id, api_user()))


@blp.route('/essays/<uuid:essay_id>/drafts')
class Drafts(MethodView):
    @blp.arguments(schemas.NewDraftSchema)
    @blp.response(202, schemas.EssayAnswerSchema)
    def post(self, data: dict[str, Any], essay_id: UUID) -> Any:
        """Submit a new revision of an essay."""
        user = api_user()

        def work() -> tuple[dict[str, Any], str]:
            essay = queries.get_for_user(essay_id, user)
            services.submit_draft(user, essay, data['content'])
            return _answer(essay)

        answer, location = answer_once(user.id, f'drafts:{essay_id}', data, work)
        return answer, 202, {'Location': location}


@blp.route('/suggestions/<uuid:suggestion_id>')
class OneSuggestion(MethodView):
    @blp.arguments(schemas.SuggestionPatchSchema)
    @blp.response(200, schemas.FindingSchema)
    def patch(self, data: dict[str, Any], suggestion_id: UUID) -> dict[str, Any]:
        """Accept, dismiss or reopen a suggestion."""
        user = api_user()
        suggestion = queries.suggestion_for_user(suggestion_id, user)
        services.decide_suggestion(suggestion, SuggestionStatus(data['status']), user)
        return suggestion_json(suggestion)
