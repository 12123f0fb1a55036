"""Pages: register, sign in and out, the account with its API tokens."""

from __future__ import annotations

from flask import Blueprint, current_app, redirect, render_template, request, session, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_login import current_user, login_required, login_user, logout_user

from autocorrect.accounts import queries, services
from autocorrect.errors import AppError, ForbiddenError, UnauthorizedError, ValidationError
from autocorrect.extensions import limiter, socketio
from autocorrect.jobs.push import room_of
from autocorrect.web.redirects import safe_target

bp = Blueprint('accounts', __name__)


def _home() -> str:
    return url_for('essays.dashboard')


@bp.get('/login')
def sign_in() -> ResponseReturnValue:
    if current_user.is_authenticated:
        return redirect(_home())
    return render_template('accounts/sign_in.html', username='', error=None, next=safe_target(request.args.get('next')))


@bp.post('/login')
@limiter.limit(lambda: current_app.config['RATE_LIMIT_SIGN_IN'])
def sign_in_post() -> ResponseReturnValue:
    username, target = request.form.get('username', ''), safe_target(request.form.get('next'))
    try:
        user = services.check_credentials(username, request.form.get('password', ''))
    except UnauthorizedError as error:
        return render_template('accounts/sign_in.html', username=username, error=str(error.detail), next=target), 422
    # A session begun before the sign-in must not survive it.
    session.clear()
    login_user(user)
    return redirect(target or _home(), 303)


@bp.get('/register')
def register() -> ResponseReturnValue:
    if current_user.is_authenticated:
        return redirect(_home())
    return render_template(
        'accounts/register.html', form={}, errors={}, is_open=current_app.config['REGISTRATION_OPEN']
    )


@bp.post('/register')
@limiter.limit(lambda: current_app.config['RATE_LIMIT_REGISTER'])
def register_post() -> ResponseReturnValue:
    if not current_app.config['REGISTRATION_OPEN']:
        raise ForbiddenError(_('Registration is closed here. Please ask your administrator for an account.'))
    form = request.form
    try:
        user = services.register_user(form.get('username', ''), form.get('email', ''), form.get('password', ''))
    except ValidationError as error:
        return render_template('accounts/register.html', form=form, errors=error.errors, is_open=True), 422
    session.clear()
    login_user(user)
    return redirect(_home(), 303)


@bp.post('/logout')
def sign_out() -> ResponseReturnValue:
    if current_user.is_authenticated:
        # An open socket of this person must not go on hearing.
        socketio.close_room(room_of(current_user.id))
    logout_user()
    session.clear()
    return redirect(url_for('accounts.sign_in'), 303)


@bp.get('/account')
@login_required
def account() -> ResponseReturnValue:
    return render_template('accounts/account.html', tokens=queries.tokens_of(current_user), fresh=None, error=None)


@bp.post('/account/tokens')
@login_required
def create_token() -> ResponseReturnValue:
    name = request.form.get('name', '').strip() or 'API'
    _token, text = services.create_token(current_user, name)
    return render_template('accounts/account.html', tokens=queries.tokens_of(current_user), fresh=text, error=None)


@bp.post('/account/tokens/<int:token_id>/revoke')
@login_required
def revoke_token(token_id: int) -> ResponseReturnValue:
    services.revoke_token(queries.token_of(current_user, token_id))
    return redirect(url_for('accounts.account'), 303)


@bp.post('/account/password')
@login_required
def change_password() -> ResponseReturnValue:
    try:
        services.check_credentials(current_user.username, request.form.get('current', ''))
        services.set_password(current_user, request.form.get('password', ''))
    except AppError as error:
        words = next(iter(error.errors.values()))[0] if isinstance(error, ValidationError) else str(error.detail)
        return render_template(
            'accounts/account.html', tokens=queries.tokens_of(current_user), fresh=None, error=words
        ), 422
    login_user(current_user._get_current_object())
    return redirect(url_for('accounts.account'), 303)
