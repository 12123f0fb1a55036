"""Socket.IO: who may connect, and the answer to `sync`. Rooms are the server's choice, never the client's."""

from __future__ import annotations

import logging
from typing import Any
from uuid import UUID

from flask import current_app, request
from flask_socketio import join_room

from autocorrect.database import read_only
from autocorrect.errors import NotFoundError
from autocorrect.extensions import db, socketio
from autocorrect.jobs import presentation, push, queries
from autocorrect.web.identity import identity_of_socket

log = logging.getLogger(__name__)

_SYNC_LIMIT = 200


def connect(auth: dict[str, Any] | None = None) -> bool | None:
    """Refuse whoever is not signed in; put the others in their room."""
    with read_only():
        try:
            who = identity_of_socket(auth)
        finally:
            db.session.remove()
    if who is None:
        return False
    user_id, is_admin = who
    join_room(push.room_of(user_id))
    if is_admin:
        join_room(push.ADMINS)
    current_app.extensions['socket_users'][request.sid] = who  # type: ignore[attr-defined]
    return None


def disconnect(_reason: object = None) -> None:
    current_app.extensions['socket_users'].pop(request.sid, None)  # type: ignore[attr-defined]


def sync(message: Any) -> dict[str, Any]:
    """The events of a job after `after_seq`; a foreign or unknown job is one and the same error."""
    who = current_app.extensions['socket_users'].get(request.sid)  # type: ignore[attr-defined]
    if who is None:
        return {'error': {'code': 'unauthorized'}}
    try:
        job_id, after = UUID(str(message['job_id'])), max(0, int(message.get('after_seq') or 0))
    except (TypeError, KeyError, ValueError, AttributeError):
        return {'error': {'code': 'validation_error'}}
    with read_only():
        try:
            job = queries.get_for_user(job_id, *who)
            events = queries.events_after(job, after, _SYNC_LIMIT)
            return {'events': presentation.events_json(job, events), 'state': str(job.state), 'last_seq': job.last_seq}
        except NotFoundError:
            return {'error': {'code': 'not_found'}}
        finally:
            db.session.remove()


def bind_sockets() -> None:
    socketio.on_event('connect', connect)
    socketio.on_event('disconnect', disconnect)
    socketio.on_event('sync', sync)
