"""Which language a person reads, and the compiled catalogues."""

from __future__ import annotations

import os
from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from flask import Flask, current_app, has_request_context, request
from flask_babel import get_locale
from flask_login import current_user

from autocorrect.extensions import babel

LOCALES = ('zh', 'en')
COOKIE = 'locale'
CATALOGUES = Path(__file__).parent / 'translations'


def choose_locale() -> str:
    """The person's choice, then this browser's, then for the API what the client accepts, then the default."""
    default: str = current_app.config['BABEL_DEFAULT_LOCALE']
    if not has_request_context():
        return default
    cookie = request.cookies.get(COOKIE)
    if cookie in LOCALES:
        return cookie
    if current_user and current_user.is_authenticated and current_user.locale in LOCALES:
        return str(current_user.locale)
    if request.path.startswith('/api/v'):
        return request.accept_languages.best_match(LOCALES) or default
    return default


def locale() -> str:
    """'zh' or 'en', for the reader of the current request."""
    chosen = get_locale()
    return 'en' if chosen is not None and chosen.language == 'en' else 'zh'


def bind_babel(app: Flask) -> None:
    compile_catalogues()
    app.config['BABEL_TRANSLATION_DIRECTORIES'] = str(CATALOGUES)
    babel.init_app(app, locale_selector=choose_locale)
    app.jinja_env.globals['locale'] = locale


def compile_catalogues() -> None:
    """Compile each catalogue that is newer than its compiled form; several processes may do so at once."""
    for source in CATALOGUES.glob('*/LC_MESSAGES/messages.po'):
        target = source.with_suffix('.mo')
        if target.exists() and target.stat().st_mtime >= source.stat().st_mtime:
            continue
        partial = target.with_suffix(f'.{os.getpid()}.tmp')
        try:
            with source.open('rb') as text, partial.open('wb') as compiled:
                write_mo(compiled, read_po(text, locale=source.parts[-3]))
            partial.replace(target)
        except OSError:
            # A read-only installation: its image is built with compiled catalogues.
            return
