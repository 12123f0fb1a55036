"""Pages that belong to no feature: the API's description, the language switch; and the filters of all templates."""

from __future__ import annotations

import hashlib
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any

from flask import Blueprint, Flask, current_app, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import format_datetime, format_timedelta
from flask_login import current_user

from autocorrect.database import utcnow
from autocorrect.extensions import db
from autocorrect.i18n import COOKIE, LOCALES, locale
from autocorrect.web.redirects import safe_target

bp = Blueprint('pages', __name__)

_YEAR_SECONDS = 365 * 24 * 3600


@bp.post('/locale')
def set_locale() -> ResponseReturnValue:
    """Choose the language; kept in the browser, and with the account when there is one."""
    chosen = request.form.get('locale', '')
    answer = redirect(safe_target(request.form.get('next')) or url_for('essays.dashboard'), 303)
    if chosen in LOCALES:
        secure = current_app.config['SESSION_COOKIE_SECURE']
        answer.set_cookie(COOKIE, chosen, max_age=_YEAR_SECONDS, samesite='Lax', secure=secure, httponly=True)
        if current_user.is_authenticated:
            current_user.locale = chosen
            db.session.flush()
    return answer


@bp.get('/api/docs')
def api_docs() -> ResponseReturnValue:
    """The OpenAPI description, made readable."""
    spec = current_app.extensions['api'].spec.to_dict()
    return render_template('pages/api_docs.html', spec=spec, operations=_operations(spec))


def _operations(spec: dict[str, Any]) -> list[dict[str, Any]]:
    found = []
    for path, methods in sorted(spec['paths'].items()):
        shared = methods.get('parameters', [])
        for method, operation in methods.items():
            if method in ('get', 'post', 'put', 'patch', 'delete'):
                found.append(
                    {
                        'path': path,
                        'method': method.upper(),
                        **operation,
                        'parameters': shared + operation.get('parameters', []),
                    }
                )
    return found


def bind_filters(app: Flask) -> None:
    app.jinja_env.filters['ago'] = ago
    app.jinja_env.filters['clock'] = clock
    app.jinja_env.filters['when'] = when
    app.jinja_env.globals['asset'] = asset
    app.jinja_env.trim_blocks = True
    app.jinja_env.lstrip_blocks = True


def ago(value: datetime | None) -> str:
    """How long ago, in words of the reader's language."""
    return format_timedelta(value - utcnow(), add_direction=True) if value else '—'


def when(value: datetime | None) -> str:
    return format_datetime(value, 'medium') if value else '—'


def clock(seconds: float | None) -> str:
    """A duration as people read it on a list: 0:31, 2:04, 1:02:30; tenths under ten seconds."""
    if seconds is None:
        return '—'
    if seconds < 10:
        return f'{seconds:.1f} 秒' if locale() == 'zh' else f'{seconds:.1f} s'
    minutes, rest = divmod(int(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f'{hours}:{minutes:02}:{rest:02}' if hours else f'{minutes}:{rest:02}'


@cache
def _digest(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()[:10]


def asset(name: str) -> str:
    """The address of a static file with a digest of its content, so that browsers may keep it for good."""
    folder = Path(current_app.static_folder or '')
    return url_for('static', filename=name, v=_digest(folder / name))
