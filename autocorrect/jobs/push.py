"""Socket.IO from any process. A push is a hint: one that fails is logged and never fails the work it tells of."""

from __future__ import annotations

import logging
import time
from typing import TYPE_CHECKING, Any, Protocol

from flask import current_app

from autocorrect.jobs import words
from autocorrect.jobs.kinds import UnknownKindError, get_kind
from autocorrect.jobs.states import JobState

if TYPE_CHECKING:
    from autocorrect.jobs.models import Job

log = logging.getLogger(__name__)

ADMINS = 'admins'
# After a failed emit the bus is left alone for a while: a frozen Redis must not slow every step of every job.
_QUIET_SECONDS = 5.0
_quiet_until = 0.0


class Emitter(Protocol):
    """Both the web's server and a worker's write-only manager are one."""

    def emit(self, event: str, data: Any, *, room: str) -> None: ...


def room_of(user_id: int) -> str:
    return f'user_{user_id}'


def progress(user_id: int, payload: dict[str, Any]) -> None:
    """Send one event to its owner."""
    said = words.message(payload['code'], payload['params'])
    default = said.for_locale(current_app.config['BABEL_DEFAULT_LOCALE'])
    _emit('progress', {**payload, 'message': default, 'messages': said._asdict()}, user_id)


def notify(user_id: int, notification: dict[str, Any]) -> None:
    """Tell the owner that something has ended."""
    _emit('notification', notification, user_id)


def notification_of(job: Job) -> dict[str, Any]:
    """What the owner is told at the end of a job: type, title, where to look, and the ids it is about."""
    try:
        kind = get_kind(job.kind)
        name, links, page = kind.notification, kind.links, kind.page
    except UnknownKindError:
        name, links, page = 'job', (), None
    if job.children_total:
        kind_of_end = 'batch_completed'
    else:
        kind_of_end = f'{name}_{"completed" if job.state == JobState.COMPLETED else "failed"}'
    args = job.args or {}
    return {
        'type': kind_of_end,
        'title': job.title,
        'url': page(args) if page and args else f'/jobs/{job.id}',
        'job_id': str(job.id),
        'state': str(job.state),
        **{link: args.get(link) for link in links},
    }


def _emit(event: str, payload: dict[str, Any], user_id: int) -> None:
    global _quiet_until
    emitter: Emitter | None = current_app.extensions.get('push')
    if emitter is None or time.monotonic() < _quiet_until:
        return
    try:
        emitter.emit(event, payload, room=room_of(user_id))
    except Exception:
        _quiet_until = time.monotonic() + _QUIET_SECONDS
        log.warning('an emit failed; the browser will ask for what it missed', exc_info=True)
