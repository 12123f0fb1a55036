"""A job's events as Server-Sent Events, read from the record: nothing is lost whatever happens to a push."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from uuid import UUID

from flask import Flask
from flask_babel import force_locale

from autocorrect.database import read_only
from autocorrect.extensions import db
from autocorrect.jobs import queries
from autocorrect.jobs.models import Job
from autocorrect.jobs.presentation import events_json

POLL_SECONDS = 0.25
PING_SECONDS = 15.0
LONGEST_SECONDS = 3600.0


def events_of(app: Flask, job_id: UUID, after: int, locale: str) -> Iterator[str]:
    """Lines of the stream until the job's final event (or an hour: the client then resumes with Last-Event-ID)."""
    begun = spoke = time.monotonic()
    while time.monotonic() - begun < LONGEST_SECONDS:
        # A context and a transaction a look: none stays open while a client is waited for.
        with app.app_context(), read_only(), force_locale(locale):
            fresh = db.session.get(Job, job_id, populate_existing=True)
            events = events_json(fresh, queries.events_after(fresh, after)) if fresh else []
            is_over = fresh is None or (fresh.is_final and fresh.last_seq <= (events[-1]['seq'] if events else after))
        for event in events:
            yield f'id: {event["seq"]}\nevent: progress\ndata: {json.dumps(event, ensure_ascii=False)}\n\n'
            after, spoke = event['seq'], time.monotonic()
        if is_over:
            return
        if time.monotonic() - spoke > PING_SECONDS:
            yield ': still here\n\n'
            spoke = time.monotonic()
        time.sleep(POLL_SECONDS)
