"""JSON: register, get a token, who am I."""

from __future__ import annotations

from typing import Any

from flask import current_app
from flask.views import MethodView
from flask_babel import gettext as _
from flask_smorest import Blueprint

from autocorrect.accounts import schemas, services
from autocorrect.accounts.models import User
from autocorrect.errors import ForbiddenError
from autocorrect.extensions import csrf, limiter
from autocorrect.web.identity import api_user

blp = Blueprint('auth', __name__, url_prefix='/api/v1/auth', description='Accounts and tokens')
csrf.exempt(blp)


@blp.route('/register')
class Register(MethodView):
    decorators = [limiter.limit(lambda: current_app.config['RATE_LIMIT_REGISTER'])]

    @blp.arguments(schemas.RegisterSchema)
    @blp.response(201, schemas.UserSchema)
    def post(self, data: dict[str, Any]) -> User:
        """Register an account."""
        if not current_app.config['REGISTRATION_OPEN']:
            raise ForbiddenError(_('Registration is closed here. Please ask your administrator for an account.'))
        return services.register_user(data['username'], data['email'], data['password'])


@blp.route('/token')
class Token(MethodView):
    decorators = [limiter.limit(lambda: current_app.config['RATE_LIMIT_SIGN_IN'])]

    @blp.arguments(schemas.CredentialsSchema)
    @blp.response(201, schemas.TokenAnswerSchema)
    def post(self, data: dict[str, Any]) -> dict[str, Any]:
        """Get a personal API token for a name and a password."""
        user = services.check_credentials(data['username'], data['password'])
        _token, text = services.create_token(user, data['name'] or 'API')
        return {'token': text, 'user': user}


@blp.route('/me')
class Me(MethodView):
    @blp.response(200, schemas.UserSchema)
    def get(self) -> User:
        """The account this request is signed in with."""
        return api_user()
