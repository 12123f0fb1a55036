"""Essays, their drafts, and the suggestions of a correction."""

from __future__ import annotations

import uuid
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import JSON, ForeignKey, Index, String, Text, UniqueConstraint, Uuid
from sqlalchemy.orm import Mapped, mapped_column, relationship

from autocorrect.database import UtcDateTime, utcnow
from autocorrect.extensions import db
from autocorrect.jobs.models import Job


class SuggestionStatus(StrEnum):
    OPEN = 'open'
    ACCEPTED = 'accepted'
    DISMISSED = 'dismissed'
    STALE = 'stale'


class Essay(db.Model):  # type: ignore[name-defined]
    """What a student wrote, over all its drafts. Its status is its newest draft's job's, and stored nowhere else."""

    __tablename__ = 'essay'
    __table_args__ = (Index('ix_essay_listing', 'user_id', 'created_at'),)

    id: Mapped[uuid.UUID] = mapped_column(Uuid, primary_key=True, default=uuid.uuid4)
    user_id: Mapped[int] = mapped_column(ForeignKey('user.id'))
    title: Mapped[str] = mapped_column(String(200))
    language: Mapped[str] = mapped_column(String(8))
    grade: Mapped[str] = mapped_column(String(32))
    created_at: Mapped[datetime] = mapped_column(UtcDateTime, default=utcnow)

    drafts: Mapped[list[Draft]] = relationship(order_by='Draft.number', back_populates='essay')


class Draft(db.Model):  # type: ignore[name-defined]
    """One text as submitted, and what its correction found; spans count code points of `content`."""

    __tablename__ = 'draft'
    __table_args__ = (UniqueConstraint('essay_id', 'number'),)

    id: Mapped[uuid.UUID] = mapped_column(Uuid, primary_key=True, default=uuid.uuid4)
    essay_id: Mapped[uuid.UUID] = mapped_column(ForeignKey('essay.id', ondelete='CASCADE'))
    number: Mapped[int]
    content: Mapped[str] = mapped_column(Text)
    word_count: Mapped[int]
    job_id: Mapped[uuid.UUID | None] = mapped_column(ForeignKey('job.id'), index=True)
    corrected_text: Mapped[str | None] = mapped_column(Text)
    scores: Mapped[Any] = mapped_column(JSON, nullable=True)
    feedback: Mapped[Any] = mapped_column(JSON, nullable=True)
    provenance: Mapped[Any] = mapped_column(JSON, nullable=True)
    processing_seconds: Mapped[float | None]
    created_at: Mapped[datetime] = mapped_column(UtcDateTime, default=utcnow)

    essay: Mapped[Essay] = relationship(back_populates='drafts')
    job: Mapped[Job | None] = relationship()
    suggestions: Mapped[list[Suggestion]] = relationship(order_by='(Suggestion.start, Suggestion.end)')


class Suggestion(db.Model):  # type: ignore[name-defined]
    """One finding as stored, and what the reader decided about it. `message` holds both languages."""

    __tablename__ = 'suggestion'

    id: Mapped[uuid.UUID] = mapped_column(Uuid, primary_key=True, default=uuid.uuid4)
    draft_id: Mapped[uuid.UUID] = mapped_column(ForeignKey('draft.id', ondelete='CASCADE'), index=True)
    start: Mapped[int]
    end: Mapped[int]
    category: Mapped[str] = mapped_column(String(16))
    severity: Mapped[str] = mapped_column(String(16))
    original: Mapped[str] = mapped_column(Text)
    replacements: Mapped[Any] = mapped_column(JSON)
    message: Mapped[Any] = mapped_column(JSON)
    rule: Mapped[str] = mapped_column(String(100))
    confidence: Mapped[str] = mapped_column(String(16))
    probability: Mapped[float] = mapped_column(default=1.0)
    status: Mapped[str] = mapped_column(String(16), default=SuggestionStatus.OPEN)
    decided_by: Mapped[int | None] = mapped_column(ForeignKey('user.id'))
    decided_at: Mapped[datetime | None] = mapped_column(UtcDateTime)

    draft: Mapped[Draft] = relationship(back_populates='suggestions')
