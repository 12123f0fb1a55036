"""Writes about jobs that are no part of running them."""

from __future__ import annotations

from autocorrect.database import utcnow
from autocorrect.extensions import db
from autocorrect.jobs.models import NotificationMark


def mark_notifications_seen(user_id: int) -> None:
    mark = db.session.get(NotificationMark, user_id) or NotificationMark(user_id=user_id)
    mark.seen_at = utcnow()
    db.session.add(mark)
    db.session.flush()
