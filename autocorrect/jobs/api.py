"""JSON about jobs: list, look, events, cancel, retry, notifications."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from flask import Flask, Response, current_app, request
from flask.views import MethodView
from flask_babel import gettext as _
from flask_smorest import Blueprint

from autocorrect.errors import ConflictError
from autocorrect.extensions import csrf
from autocorrect.i18n import locale
from autocorrect.jobs import lifecycle, queries, schemas, services, stream
from autocorrect.jobs.models import Job
from autocorrect.jobs.presentation import events_json, job_json, notification_json
from autocorrect.web.identity import api_user
from autocorrect.web.pagination import paginate

blp = Blueprint('jobs', __name__, url_prefix='/api/v1', description='Jobs: the work you have submitted')
csrf.exempt(blp)


def _own_job(job_id: UUID) -> Job:
    user = api_user()
    return queries.get_for_user(job_id, user.id, user.is_admin)


@blp.route('/jobs')
class Jobs(MethodView):
    @blp.arguments(schemas.JobListArgs, location='query')
    @blp.response(200, schemas.JobPageSchema)
    def get(self, args: dict[str, Any]) -> dict[str, Any]:
        """Your jobs, newest first."""
        statement = queries.jobs_of(api_user().id, state=args['state'], kind=args['kind'], text=args['q'])
        page = paginate(statement, args['page'], args['per_page'])
        items = [job_json(job, detailed=False) for job in page.items]
        return {'items': items, 'page': page.page, 'per_page': page.per_page, 'total': page.total}


@blp.route('/jobs/<uuid:job_id>')
class OneJob(MethodView):
    @blp.response(200, schemas.JobSchema)
    def get(self, job_id: UUID) -> dict[str, Any]:
        """One job, with its place in line and what its kind usually takes."""
        return job_json(_own_job(job_id))


@blp.route('/jobs/<uuid:job_id>/events')
class Events(MethodView):
    @blp.arguments(schemas.EventsArgs, location='query')
    @blp.response(200, schemas.EventsAnswerSchema)
    def get(self, args: dict[str, Any], job_id: UUID) -> dict[str, Any]:
        """The job's events after a `seq`: the record that every push only hints at."""
        job = _own_job(job_id)
        events = queries.events_after(job, args['after'])
        return {'events': events_json(job, events), 'state': str(job.state), 'last_seq': job.last_seq}


@blp.route('/jobs/<uuid:job_id>/stream')
class Stream(MethodView):
    @blp.response(200, content_type='text/event-stream')
    def get(self, job_id: UUID) -> Response:
        """The same events as Server-Sent Events; `id` is `seq`, Last-Event-ID resumes, the final event ends it."""
        job = _own_job(job_id)
        after = request.headers.get('Last-Event-ID', '') or request.args.get('after', '')
        app: Flask = current_app._get_current_object()  # type: ignore[attr-defined]
        lines = stream.events_of(app, job.id, int(after) if after.isdigit() else 0, locale())
        answer = Response(lines, mimetype='text/event-stream')
        # A proxy that buffers would turn live into late.
        answer.headers['X-Accel-Buffering'] = 'no'
        return answer


@blp.route('/jobs/<uuid:job_id>/cancel')
class Cancel(MethodView):
    @blp.response(202, schemas.JobAnswerSchema)
    def post(self, job_id: UUID) -> dict[str, Any]:
        """End a job now, whatever it is doing."""
        return {'job': job_json(end_now(_own_job(job_id)))}


@blp.route('/jobs/<uuid:job_id>/retry')
class Retry(MethodView):
    @blp.response(202, schemas.JobAnswerSchema)
    def post(self, job_id: UUID) -> dict[str, Any]:
        """Run an ended job again."""
        return {'job': job_json(run_again(_own_job(job_id)))}


def end_now(job: Job) -> Job:
    """Raises:
    ConflictError: it has already ended, in words.
    """
    try:
        return lifecycle.cancel(job)
    except ConflictError:
        raise ConflictError(_('It has already finished.')) from None


def run_again(job: Job) -> Job:
    """Raises:
    ConflictError: it has completed or is still active, in words.
    """
    try:
        return lifecycle.retry(job)
    except ConflictError:
        raise ConflictError(_('Only a job that failed, timed out or was cancelled can be run again.')) from None


@blp.route('/notifications')
class Notifications(MethodView):
    @blp.response(200, schemas.NotificationsSchema)
    def get(self) -> dict[str, Any]:
        """What has ended since you last looked."""
        items = [notification_json(job) for job in queries.unread_notifications(api_user().id)]
        return {'items': items, 'total': len(items)}


@blp.route('/notifications/seen')
class NotificationsSeen(MethodView):
    @blp.response(204)
    def post(self) -> None:
        """You have looked."""
        services.mark_notifications_seen(api_user().id)
