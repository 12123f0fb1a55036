"""The application factory: binds the extensions and registers the features."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import socketio as socketio_client
from flask import Flask
from flask_smorest import Api
from werkzeug.middleware.proxy_fix import ProxyFix

from autocorrect import security
from autocorrect.accounts import api as accounts_api
from autocorrect.accounts import views as accounts_views
from autocorrect.accounts.auth import bind_login
from autocorrect.cli import bind_commands
from autocorrect.database import engine_options
from autocorrect.essays import api as essays_api
from autocorrect.essays import views as essays_views
from autocorrect.extensions import bind_database, csrf, limiter, socketio
from autocorrect.i18n import bind_babel
from autocorrect.jobs import api as jobs_api
from autocorrect.jobs import health, kinds, metrics
from autocorrect.jobs import views as jobs_views
from autocorrect.jobs.sockets import bind_sockets
from autocorrect.web import edge, pages
from autocorrect.web.api_errors import QuietApi
from config.settings import ROOT, Settings

API_BLUEPRINTS = (accounts_api.blp, essays_api.blp, jobs_api.blp)
PAGE_BLUEPRINTS = (pages.bp, accounts_views.bp, essays_views.bp, jobs_views.bp, health.bp, metrics.bp)

# Both libraries have a default channel, and not the same one.
CHANNEL = 'autocorrect'


def create_app(settings: Settings | None = None, *, serves_sockets: bool = False, **overrides: Any) -> Flask:
    """An application bound to one set of settings.

    Only the web process serves sockets; every other process emits through the message queue. `overrides` are for tests.
    """
    settings = settings or Settings.load()
    app = Flask(
        __name__,
        root_path=str(Path(__file__).parent),
        template_folder=ROOT / 'templates',
        static_folder=ROOT / 'static',
    )
    app.config.from_mapping(_config(settings), **overrides)
    # Jobs of many kinds log and count; a kind is found before the first one can be submitted.
    kinds.discover()
    security.bind_security(app)
    bind_database(app)
    edge.bind_edge(app)
    bind_babel(app)
    bind_login(app)
    csrf.init_app(app)
    limiter.init_app(app)
    pages.bind_filters(app)
    _register(app)
    bind_commands(app)
    _bind_push(app, settings, serves_sockets)
    if settings.trusted_proxies:
        app.wsgi_app = ProxyFix(app.wsgi_app, x_for=settings.trusted_proxies, x_proto=1, x_host=1)  # type: ignore[method-assign]
    return app


def _config(settings: Settings) -> dict[str, Any]:
    return {
        **settings.by_variable(),
        'SQLALCHEMY_DATABASE_URI': settings.database_url,
        'SQLALCHEMY_ENGINE_OPTIONS': engine_options(settings.database_url),
        'MIGRATIONS_DIR': str(ROOT / 'migrations'),
        'BABEL_DEFAULT_LOCALE': settings.default_locale,
        'MAX_CONTENT_LENGTH': settings.max_upload_bytes,
        'MAX_FORM_MEMORY_SIZE': settings.max_upload_bytes,
        'SESSION_COOKIE_HTTPONLY': True,
        'SESSION_COOKIE_SAMESITE': 'Lax',
        'SESSION_COOKIE_SECURE': settings.cookies_need_https,
        'WTF_CSRF_TIME_LIMIT': 12 * 3600,
        'RATELIMIT_ENABLED': settings.rate_limit_enabled,
        'RATELIMIT_STORAGE_URI': settings.redis_url,
        'RATELIMIT_STORAGE_OPTIONS': {'socket_timeout': 1, 'socket_connect_timeout': 1},
        'RATELIMIT_IN_MEMORY_FALLBACK_ENABLED': True,
        'RATELIMIT_SWALLOW_ERRORS': True,
        'WORKER_CONCURRENCY': settings.worker_concurrency,
        'DISPATCHER_BELL': True,
        'API_TITLE': 'AutoCorrect',
        'API_VERSION': 'v1',
        'OPENAPI_VERSION': '3.1.0',
        'OPENAPI_URL_PREFIX': '/api/v1',
        'OPENAPI_JSON_PATH': 'openapi.json',
    }


def _register(app: Flask) -> None:
    api: Api = QuietApi(app)
    api.spec.components.security_scheme('token', {'type': 'http', 'scheme': 'bearer'})
    for blueprint in API_BLUEPRINTS:
        api.register_blueprint(blueprint)
    app.extensions['api'] = api
    for page_blueprint in PAGE_BLUEPRINTS:
        app.register_blueprint(page_blueprint)


def _bind_push(app: Flask, settings: Settings, serves_sockets: bool) -> None:
    app.extensions['socket_users'] = {}
    if not serves_sockets:
        options = {'socket_timeout': 2, 'socket_connect_timeout': 1}
        manager = socketio_client.RedisManager(
            settings.socketio_message_queue, channel=CHANNEL, write_only=True, redis_options=options
        )
        app.extensions['push'] = manager
        return
    socketio.init_app(
        app,
        message_queue=settings.socketio_message_queue,
        channel=CHANNEL,
        async_mode=settings.socketio_async_mode,
        cors_allowed_origins=list(settings.cors_allowed_origins) or None,
        manage_session=False,
        ping_interval=20,
        ping_timeout=20,
        max_http_buffer_size=64_000,
    )
    bind_sockets()
    app.extensions['push'] = socketio
