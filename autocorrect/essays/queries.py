"""Reads about essays; each asks whose they are."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from sqlalchemy import Select, select
from sqlalchemy.orm import joinedload, selectinload

from autocorrect.errors import NotFoundError
from autocorrect.essays.models import Draft, Essay, Suggestion
from autocorrect.extensions import db


def get_for_user(essay_id: UUID, user: Any) -> Essay:
    """Raises:
    NotFoundError: there is no such essay, or it is somebody else's.
    """
    statement = select(Essay).where(Essay.id == essay_id).options(selectinload(Essay.drafts).joinedload(Draft.job))
    essay = db.session.scalar(statement)
    if essay is None or (essay.user_id != user.id and not user.is_admin):
        raise NotFoundError
    return essay


def essays_of(user: Any, text: str | None = None) -> Select[tuple[Essay]]:
    statement = select(Essay).where(Essay.user_id == user.id)
    if text:
        statement = statement.where(Essay.title.icontains(text, autoescape=True))
    loaded = selectinload(Essay.drafts).options(joinedload(Draft.job))
    return statement.options(loaded).order_by(Essay.created_at.desc(), Essay.id)


def draft_to_correct(draft_id: UUID) -> tuple[Draft, Essay] | None:
    """The draft and its essay, or None when it has been deleted since."""
    draft = db.session.scalar(select(Draft).where(Draft.id == draft_id).options(joinedload(Draft.essay)))
    return (draft, draft.essay) if draft else None


def suggestions_of(draft: Draft) -> list[Suggestion]:
    mine = select(Suggestion).where(Suggestion.draft_id == draft.id)
    return list(db.session.scalars(mine.order_by(Suggestion.start, Suggestion.end)))


def suggestion_for_user(suggestion_id: UUID, user: Any) -> Suggestion:
    """Raises:
    NotFoundError: there is no such suggestion, or its essay is somebody else's.
    """
    statement = select(Suggestion).where(Suggestion.id == suggestion_id)
    suggestion = db.session.scalar(statement.options(joinedload(Suggestion.draft).joinedload(Draft.essay)))
    if suggestion is None or (suggestion.draft.essay.user_id != user.id and not user.is_admin):
        raise NotFoundError
    return suggestion
