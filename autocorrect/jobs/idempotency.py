"""The same Idempotency-Key and body give the same answer, however often a client sends them."""

from __future__ import annotations

import json
from collections.abc import Callable
from hashlib import sha256
from typing import Any

from flask import request
from sqlalchemy import select
from sqlalchemy.exc import IntegrityError

from autocorrect.errors import IdempotencyConflictError, ValidationError
from autocorrect.extensions import db
from autocorrect.jobs.models import IdempotencyKey

MAX_KEY_LENGTH = 200

Answer = tuple[dict[str, Any], str]


def answer_once(user_id: int, endpoint: str, body: Any, work: Callable[[], Answer]) -> Answer:
    """`work()`, or what it answered the last time: (JSON body, Location). The key is kept in work's own transaction.

    Raises:
        IdempotencyConflictError: the key was used with another body.
    """
    key = request.headers.get('Idempotency-Key')
    if key is None:
        return work()
    if not 0 < len(key) <= MAX_KEY_LENGTH:
        raise ValidationError(errors={'Idempotency-Key': [f'1 to {MAX_KEY_LENGTH} characters']})
    digest = sha256(json.dumps(body, sort_keys=True, ensure_ascii=True).encode()).hexdigest()
    row = _find(user_id, endpoint, key)
    if row is not None:
        return _known_answer(row, digest)
    row = IdempotencyKey(user_id=user_id, endpoint=endpoint, key=key, body_hash=digest, answer={})
    try:
        with db.session.begin_nested():
            db.session.add(row)
            db.session.flush()
    except IntegrityError:
        # The same request at the same moment: the unique index made this one wait until the other had committed.
        row = _find(user_id, endpoint, key)
        if row is None:
            raise
        return _known_answer(row, digest)
    row.answer, row.location = work()
    return row.answer, row.location


def _find(user_id: int, endpoint: str, key: str) -> IdempotencyKey | None:
    mine = select(IdempotencyKey).where(IdempotencyKey.user_id == user_id, IdempotencyKey.endpoint == endpoint)
    return db.session.scalar(mine.where(IdempotencyKey.key == key))


def _known_answer(row: IdempotencyKey, digest: str) -> Answer:
    if row.body_hash != digest:
        raise IdempotencyConflictError
    return row.answer, row.location
