"""Socket.IO against the running product: who may connect, and what is heard."""

from __future__ import annotations

import pytest
import socketio
from socketio.exceptions import ConnectionError as RefusedError

from tests.product import Product, wait_for

pytestmark = pytest.mark.e2e

TEXT = 'He go to to school.\n\n' * 30


@pytest.fixture(scope='module')
def product(tmp_path_factory):
    with Product(tmp_path_factory.mktemp('live') / 'var') as running:
        yield running


@pytest.fixture(scope='module')
def client(product):
    return product.client('listener')


def connected(product, token, **more):
    ear = socketio.Client(reconnection=False)
    ear.heard = []
    ear.on('progress', lambda event: ear.heard.append(('progress', event)))
    ear.on('notification', lambda note: ear.heard.append(('notification', note)))
    ear.connect(product.base, auth={'token': token} if token else None, transports=['websocket'], **more)
    return ear


@pytest.mark.parametrize('token', [None, 'wrong'])
def test_a_stranger_is_refused(product, token):
    with pytest.raises(RefusedError):
        connected(product, token)


def test_a_foreign_origin_is_refused(product, client):
    with pytest.raises(RefusedError):
        connected(product, client.token, headers={'Origin': 'https://evil.example'})


def test_the_owner_hears_every_event_and_nobody_else_any(product, client):
    other = product.client('neighbour')
    mine, theirs = connected(product, client.token), connected(product, other.token)
    job_id = client.submit(TEXT)
    client.wait(job_id)
    recorded = client.events(job_id)

    def seqs():
        return sorted(e['seq'] for kind, e in mine.heard if kind == 'progress' and e['job_id'] == job_id)

    # The first event is the submit's own; whatever a push lost, sync gives.
    wait_for(lambda: seqs()[-1:] == [recorded[-1]['seq']], 10, seqs)
    answer = mine.call('sync', {'job_id': job_id, 'after_seq': 0})
    assert [event['seq'] for event in answer['events']] == [event['seq'] for event in recorded]
    assert seqs() == [event['seq'] for event in recorded][-len(seqs()) :]
    notes = [note for kind, note in mine.heard if kind == 'notification']
    assert [(note['type'], note['job_id']) for note in notes] == [('correction_completed', job_id)]
    assert notes[0]['essay_id']
    assert theirs.heard == []
    assert theirs.call('sync', {'job_id': job_id, 'after_seq': 0}) == {'error': {'code': 'not_found'}}
    mine.disconnect()
    theirs.disconnect()


def test_an_event_is_at_most_four_kilobytes(product, client):
    import json

    job_id = client.submit('\n'.join('他高兴的说,今天天气真好,我们去公园吧.' * 20 for _ in range(10)))
    client.wait(job_id)
    events = client.events(job_id)
    assert sum(len((event.get('data') or {}).get('findings', [])) for event in events) > 100
    assert max(len(json.dumps(event, ensure_ascii=False).encode()) for event in events) <= 4096


def test_a_closed_tab_can_catch_up(product, client):
    ear = connected(product, client.token)
    job_id = client.submit(TEXT)
    wait_for(lambda: any(event['job_id'] == job_id for kind, event in ear.heard if kind == 'progress'), 20)
    seen = max(event['seq'] for kind, event in ear.heard if kind == 'progress')
    ear.disconnect()
    client.wait(job_id)
    again = connected(product, client.token)
    answer = again.call('sync', {'job_id': job_id, 'after_seq': seen})
    assert [event['seq'] for event in answer['events']] == list(range(seen + 1, answer['last_seq'] + 1))
    assert answer['state'] == 'COMPLETED'
    again.disconnect()


def test_a_stream_follows_a_job_to_its_end(product, client):
    import urllib.request

    job_id = client.submit(TEXT)
    request = urllib.request.Request(f'{product.base}/api/v1/jobs/{job_id}/stream')
    request.add_header('Authorization', f'Bearer {client.token}')
    with urllib.request.urlopen(request, timeout=60) as answer:
        ids = [int(line[4:]) for line in answer if line.startswith(b'id: ')]
    assert ids == list(range(1, client.job(job_id)['last_seq'] + 1))
    assert client.job(job_id)['state'] == 'COMPLETED'
