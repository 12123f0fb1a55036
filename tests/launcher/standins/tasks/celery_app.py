"""The real Celery with the real configuration, and one slow task."""

import os
import time
from pathlib import Path

from celery import Celery

from config.celery_config import celery_config
from config.settings import Settings

celery = Celery('standin')
celery.conf.update(celery_config(Settings.load()))


@celery.task(name='slow')
def slow(seconds):
    Path(os.environ['VAR_DIR'], 'slow.began').touch()
    time.sleep(seconds)
    Path(os.environ['VAR_DIR'], 'slow.ended').touch()
