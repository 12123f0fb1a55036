"""The Celery application and the task class that opens the app context."""

from __future__ import annotations

import sys
from functools import cache
from typing import Any

from celery import Celery, Task
from flask import Flask

from config.celery_config import celery_config
from config.logging_config import configure_logging
from config.settings import Settings, SettingsError


def _load_settings() -> Settings:
    try:
        return Settings.load()
    except SettingsError as error:
        sys.exit(str(error))


settings = _load_settings()
celery = Celery('autocorrect', include=['tasks.job_tasks', 'tasks.maintenance_tasks', 'tasks.worker_signals'])
celery.conf.update(celery_config(settings))


@cache
def flask_app() -> Flask:
    """The application of this process; made once, before a worker forks."""
    from autocorrect.app import create_app

    return create_app(settings)


class ContextTask(Task):
    """One app context a task, and the session closed behind it."""

    abstract = True

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        from autocorrect.extensions import db

        with flask_app().app_context():
            try:
                return self.run(*args, **kwargs)
            finally:
                db.session.remove()


celery.Task = ContextTask
celery.set_default()


def set_up_logging() -> None:
    configure_logging(settings)
