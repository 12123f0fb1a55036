from celery import Celery

from config.celery_config import celery_config
from config.queues import QUEUES
from config.settings import Settings


def application(tmp_path, **variables):
    app = Celery('test')
    app.config_from_object(celery_config(Settings.load({'VAR_DIR': str(tmp_path), **variables})))
    return app


def test_each_queue_gets_only_its_own_messages(tmp_path):
    queues = application(tmp_path).amqp.queues
    assert {name: queue.routing_key for name, queue in queues.items()} == {name: name for name in QUEUES}


def test_nothing_but_json_travels_and_no_result_is_kept(tmp_path):
    conf = application(tmp_path).conf
    assert conf.accept_content == ['json']
    assert conf.result_backend is None
    assert conf.task_ignore_result
    assert conf.task_acks_late


def test_limits_and_recycling_follow_the_settings(tmp_path):
    conf = application(tmp_path, CELERY_WORKER_MAX_TASKS_PER_CHILD='9', CELERY_WORKER_CONCURRENCY='3').conf
    assert (conf.worker_max_tasks_per_child, conf.worker_concurrency) == (9, 3)


def test_every_queue_has_a_canary(tmp_path):
    schedule = application(tmp_path).conf.beat_schedule
    watched = {entry['options']['queue'] for entry in schedule.values() if entry['task'] == 'maintenance.canary'}
    assert watched == set(QUEUES)
