"""Is the process alive, and can the product do its work?"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from flask import Blueprint, jsonify
from flask.typing import ResponseReturnValue
from sqlalchemy import text

from autocorrect.extensions import csrf, db
from autocorrect.jobs.bell import connection
from autocorrect.jobs.presence import DISPATCHER_KEY, live_workers

bp = Blueprint('health', __name__)
csrf.exempt(bp)


@bp.get('/healthz')
def healthz() -> ResponseReturnValue:
    """200 while the process lives."""
    return jsonify(status='ok')


@bp.get('/readyz')
def readyz() -> ResponseReturnValue:
    """200 when database, Redis, the dispatcher and at least one worker answer; else 503 and what is missing."""
    checks: dict[str, Callable[[], Any]] = {
        'database': lambda: db.session.execute(text('SELECT 1')).scalar(),
        'redis': lambda: connection().ping(),
        'dispatcher': lambda: connection().exists(DISPATCHER_KEY),
        'worker': lambda: live_workers(connection()),
    }
    missing = [name for name, check in checks.items() if not _answers(check)]
    return jsonify(status='unavailable' if missing else 'ok', missing=missing), 503 if missing else 200


def _answers(check: Callable[[], Any]) -> bool:
    try:
        return bool(check())
    except Exception:
        return False
