"""Real processes killed, frozen and restarted in the middle of real work: nothing is lost, nothing is done twice."""

from __future__ import annotations

import os
import signal
import time

import pytest
import redis

from tests.product import Product, wait_for

pytestmark = pytest.mark.chaos

WORKER = r'celery .*\bworker\b'
SENTENCES = (
    '今天早上我和同学一起去公园玩，天气十分晴朗，',
    '湖边的柳树随风摇摆，',
    '我们一边走一边说笑，心里非常高兴。',
)
# A paragraph each of some sixty characters, up to the limit: long enough to be met in the middle.
LONG = '\n'.join(''.join(SENTENCES) + f'这是第{number}段的内容，' + SENTENCES[2] for number in range(220))


@pytest.fixture(scope='module')
def product(tmp_path_factory):
    settings = {'LEASE_SECONDS': '3', 'HEARTBEAT_SECONDS': '1', 'SWEEP_SECONDS': '1', 'CELERY_WORKER_CONCURRENCY': '2'}
    with Product(tmp_path_factory.mktemp('chaos') / 'var', **settings) as running:
        yield running


@pytest.fixture(scope='module')
def client(product):
    return product.client()


def begun(client, job_id):
    """Wait until the job is in the middle of its work."""
    wait_for(lambda: client.job(job_id)['current'] >= 3, 60, lambda: str(client.job(job_id)))


def check_one_result(client, job_id, job):
    assert job['state'] == 'COMPLETED', job
    events = client.events(job_id)
    assert [event['seq'] for event in events] == list(range(1, len(events) + 1))
    assert [event['state'] for event in events].count('COMPLETED') == 1


def children_of_worker(product):
    main, *_rest = product.pids(WORKER)
    return [pid for pid in product.pids(WORKER) if pid != main]


def test_a_worker_process_killed_in_mid_job_costs_one_attempt(product, client):
    job_id = client.submit(LONG)
    begun(client, job_id)
    for pid in children_of_worker(product):
        os.kill(pid, signal.SIGKILL)
    job = client.wait(job_id, 90)
    check_one_result(client, job_id, job)
    assert job['attempt'] == 2


def test_a_whole_worker_killed_is_replaced_and_its_job_done(product, client):
    job_id = client.submit(LONG)
    begun(client, job_id)
    for pid in product.pids(WORKER):
        os.kill(pid, signal.SIGKILL)
    check_one_result(client, job_id, client.wait(job_id, 90))


def test_a_frozen_worker_commits_nothing_when_it_wakes(product, client):
    job_id = client.submit(LONG)
    begun(client, job_id)
    frozen = product.pids(WORKER)
    for pid in frozen:
        os.kill(pid, signal.SIGSTOP)
    try:
        wait_for(lambda: client.job(job_id)['state'] == 'RETRYING', 30, lambda: str(client.job(job_id)))
        told = client.job(job_id)['last_seq']
    finally:
        for pid in frozen:
            os.kill(pid, signal.SIGCONT)
    job = client.wait(job_id, 90)
    check_one_result(client, job_id, job)
    assert client.events(job_id)[told]['code'] == 'started'


def test_a_deploy_hands_work_back_and_charges_no_attempt(product, client):
    job_id = client.submit(LONG)
    begun(client, job_id)
    os.kill(product.pids(WORKER)[0], signal.SIGQUIT)
    job = client.wait(job_id, 90)
    check_one_result(client, job_id, job)
    assert job['attempt'] == 1
    assert 'handed_back' in [event['code'] for event in client.events(job_id)]


def test_redis_flushed_and_restarted_loses_nothing(product, client):
    url = (product.var / 'redis' / 'url').read_text().strip()
    jobs = [client.submit(LONG) for _ in range(3)]
    begun(client, jobs[0])
    bus = redis.Redis.from_url(url)
    bus.flushall()
    server = product.pids(r'(redis|valkey)-server')[0]
    os.kill(server, signal.SIGKILL)
    accepted = client.submit(LONG[:2000])
    for job_id in [*jobs, accepted]:
        check_one_result(client, job_id, client.wait(job_id, 120))


def test_a_killed_web_process_has_kept_what_it_accepted(product, client):
    key = f'key-{time.time_ns()}'
    status, answer = client.call('POST', '/essays', {'content': LONG[:3000]}, Idempotency_Key=key)
    assert status == 202
    os.kill(product.pids(r'autocorrect\.wsgi')[0], signal.SIGKILL)
    wait_for(lambda: product.status('/healthz') == 200, 60)
    again = client.call('POST', '/essays', {'content': LONG[:3000]}, Idempotency_Key=key)[1]
    assert again['job']['id'] == answer['job']['id']
    check_one_result(client, answer['job']['id'], client.wait(answer['job']['id']))


def test_cancel_in_mid_work_is_final_at_once_and_frees_the_slot(product, client):
    jobs = [client.submit(LONG) for _ in range(2)]
    for job_id in jobs:
        begun(client, job_id)
        assert client.call('POST', f'/jobs/{job_id}/cancel')[0] == 202
        assert client.job(job_id)['state'] == 'CANCELLED'
    told = [client.job(job_id)['last_seq'] for job_id in jobs]
    begun_at = time.monotonic()
    assert client.wait(client.submit('He go to to school.'), 20)['state'] == 'COMPLETED'
    assert time.monotonic() - begun_at < 10
    assert [client.job(job_id)['last_seq'] for job_id in jobs] == told
