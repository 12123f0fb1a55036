"""What beat asks for: canaries, and pruning of what nobody needs any more."""

from __future__ import annotations

import logging
import time
from datetime import timedelta

from sqlalchemy import delete

from autocorrect.database import utcnow
from autocorrect.extensions import db
from autocorrect.jobs import bell, shares
from autocorrect.jobs.models import IdempotencyKey
from tasks.celery_app import celery

log = logging.getLogger(__name__)

CANARY_KEY = 'autocorrect:canary:'
IDEMPOTENCY_DAYS = 2


@celery.task(name='maintenance.canary')
def canary(queue: str) -> None:
    """Show that a worker listens to this queue."""
    bell.connection().set(CANARY_KEY + queue, str(time.time()))


@celery.task(name='maintenance.prune')
def prune() -> None:
    """Forget answers that no client will ask for again, and count the queues anew."""
    db.session.execute(
        delete(IdempotencyKey).where(IdempotencyKey.created_at < utcnow() - timedelta(days=IDEMPOTENCY_DAYS))
    )
    db.session.commit()
    wrong = shares.reconcile()
    db.session.commit()
    if wrong:
        log.warning('%d queue counters were wrong and have been counted anew', wrong)
