"""JSON of accounts."""

from __future__ import annotations

from marshmallow import EXCLUDE, Schema, fields, validate


class RegisterSchema(Schema):
    class Meta:
        unknown = EXCLUDE

    username = fields.String(required=True, validate=validate.Length(1, 64))
    email = fields.String(required=True, validate=validate.Length(1, 254))
    password = fields.String(required=True, validate=validate.Length(1, 200), load_only=True)


class CredentialsSchema(Schema):
    class Meta:
        unknown = EXCLUDE

    username = fields.String(required=True, validate=validate.Length(1, 254))
    password = fields.String(required=True, validate=validate.Length(1, 200), load_only=True)
    name = fields.String(load_default='', validate=validate.Length(max=100))


class UserSchema(Schema):
    id = fields.Integer()
    username = fields.String()
    email = fields.String()
    role = fields.String()
    tier = fields.String()
    locale = fields.String(allow_none=True)
    created_at = fields.AwareDateTime(format='iso')


class TokenAnswerSchema(Schema):
    token = fields.String()
    user = fields.Nested(UserSchema)
