"""JSON of jobs, for validation and for the OpenAPI description."""

from __future__ import annotations

from marshmallow import EXCLUDE, Schema, fields, validate


class PageArgs(Schema):
    class Meta:
        unknown = EXCLUDE

    page = fields.Integer(load_default=1, validate=validate.Range(1, 100_000))
    per_page = fields.Integer(load_default=20, validate=validate.Range(1, 100))


class JobListArgs(PageArgs):
    state = fields.String(load_default=None)
    kind = fields.String(load_default=None)
    q = fields.String(load_default=None, validate=validate.Length(max=200))


class EventsArgs(Schema):
    class Meta:
        unknown = EXCLUDE

    after = fields.Integer(load_default=0, validate=validate.Range(0, 2_000_000_000))


class JobErrorSchema(Schema):
    code = fields.String()
    message = fields.String()
    hint = fields.String()
    retryable = fields.Boolean()


class ChildrenSchema(Schema):
    total = fields.Integer()
    completed = fields.Integer()
    failed = fields.Integer()


class JobSchema(Schema):
    id = fields.String()
    kind = fields.String()
    title = fields.String()
    state = fields.String()
    queue = fields.String()
    priority = fields.Integer()
    step = fields.String(allow_none=True)
    current = fields.Integer()
    total = fields.Integer()
    percent = fields.Integer()
    message = fields.String()
    position = fields.Integer(allow_none=True)
    eta_seconds = fields.Float(allow_none=True)
    attempt = fields.Integer()
    max_attempts = fields.Integer()
    result = fields.Raw(allow_none=True)
    error = fields.Nested(JobErrorSchema, allow_none=True)
    provider = fields.String(allow_none=True)
    model = fields.String(allow_none=True)
    cost = fields.Float()
    parent_id = fields.String(allow_none=True)
    rerun_of = fields.String(allow_none=True)
    children = fields.Nested(ChildrenSchema)
    created_at = fields.String()
    started_at = fields.String(allow_none=True)
    finished_at = fields.String(allow_none=True)
    run_at = fields.String(allow_none=True)
    last_seq = fields.Integer()


class JobAnswerSchema(Schema):
    job = fields.Nested(JobSchema)


class EventSchema(Schema):
    class Meta:
        unknown = EXCLUDE

    job_id = fields.String()
    seq = fields.Integer()
    attempt = fields.Integer()
    kind = fields.String()
    state = fields.String()
    step = fields.String(allow_none=True)
    current = fields.Integer()
    total = fields.Integer()
    percent = fields.Integer()
    code = fields.String()
    params = fields.Raw()
    message = fields.String()
    messages = fields.Raw()
    data = fields.Raw()
    created_at = fields.String()


class EventsAnswerSchema(Schema):
    events = fields.List(fields.Nested(EventSchema))
    state = fields.String()
    last_seq = fields.Integer()


class JobPageSchema(Schema):
    items = fields.List(fields.Nested(JobSchema))
    page = fields.Integer()
    per_page = fields.Integer()
    total = fields.Integer()


class NotificationsSchema(Schema):
    items = fields.List(fields.Raw())
    total = fields.Integer()
