"""JSON of essays."""

from __future__ import annotations

from typing import Any

from marshmallow import EXCLUDE, Schema, fields, validate

from autocorrect.essays.models import SuggestionStatus
from autocorrect.jobs.schemas import JobSchema, PageArgs


class NewEssaySchema(Schema):
    class Meta:
        unknown = EXCLUDE

    title = fields.String(load_default='')
    content = fields.String(required=True)
    language = fields.String(load_default='auto')
    grade = fields.String(load_default=None, allow_none=True)
    model = fields.String(load_default=None, allow_none=True, validate=validate.Length(max=128))
    is_async = fields.Boolean(load_default=True, data_key='async')


class NewDraftSchema(Schema):
    class Meta:
        unknown = EXCLUDE

    content = fields.String(required=True)


class CorrectEssayArgs(Schema):
    """Arguments of the job kind essay.correct."""

    class Meta:
        unknown = EXCLUDE

    essay_id = fields.UUID(required=True)
    draft_id = fields.UUID(required=True)
    model = fields.String(load_default=None, allow_none=True)


class SuggestionPatchSchema(Schema):
    class Meta:
        unknown = EXCLUDE

    status = fields.String(
        required=True,
        validate=validate.OneOf([SuggestionStatus.OPEN, SuggestionStatus.ACCEPTED, SuggestionStatus.DISMISSED]),
    )


class FindingSchema(Schema):
    id = fields.String()
    start = fields.Integer()
    end = fields.Integer()
    category = fields.String()
    severity = fields.String()
    original = fields.String()
    replacements = fields.List(fields.String())
    message = fields.String()
    rule = fields.String()
    confidence = fields.String()
    status = fields.String()


class ResultSchema(Schema):
    corrected_text = fields.String()
    errors = fields.List(fields.Nested(FindingSchema))
    scores = fields.Dict()
    feedback = fields.Dict()
    advice = fields.List(fields.String())
    word_count = fields.Integer()
    grade = fields.String()
    grade_description = fields.String()
    provenance = fields.Dict()
    processing_seconds = fields.Float()


class DraftSchema(Schema):
    number = fields.Integer()
    status = fields.String()
    word_count = fields.Integer()
    total = fields.Float(allow_none=True)
    job_id = fields.String()
    created_at = fields.String()


class EssaySchema(Schema):
    id = fields.String()
    title = fields.String()
    content = fields.String()
    language = fields.String()
    grade = fields.String()
    status = fields.String()
    drafts = fields.List(fields.Nested(DraftSchema))
    result = fields.Nested(ResultSchema, allow_none=True)
    created_at = fields.String()


class EssayAnswerSchema(Schema):
    essay = fields.Nested(EssaySchema)
    job = fields.Nested(JobSchema)


class EssayPageSchema(Schema):
    items = fields.List(fields.Nested(EssaySchema))
    page = fields.Integer()
    per_page = fields.Integer()
    total = fields.Integer()


class EssayListArgs(PageArgs):
    q: Any = fields.String(load_default=None, validate=validate.Length(max=200))
