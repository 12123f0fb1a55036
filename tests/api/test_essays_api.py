"""The essay endpoints as a program meets them."""

import pytest

from autocorrect.essays.models import Draft, Essay
from autocorrect.jobs.models import Job
from tests.factories import TEXT

ZH = '秋天来了,校园里的树叶变黄。\r\n\r\n他高兴的跳起来😀,再接再励。'


def submit(client, **more):
    return client.post('/essays', json={'title': 'A title', 'content': TEXT, **more})


def test_a_submitted_essay_is_accepted_and_corrected(client, work):
    answer = submit(client)
    assert answer.status_code == 202
    assert answer.headers['Location'] == f'/api/v1/jobs/{answer.json["job"]["id"]}'
    work()
    essay = client.get(f'/essays/{answer.json["essay"]["id"]}').json
    assert (essay['status'], essay['language'], essay['result']['word_count']) == ('COMPLETED', 'en', 8)
    assert essay['result']['scores']['total'] <= essay['result']['scores']['max']
    assert essay['result']['provenance']['provider'] == 'embedded'


def test_spans_point_into_the_text_as_submitted(client, work):
    essay_id = submit(client, content=ZH).json['essay']['id']
    work()
    essay = client.get(f'/essays/{essay_id}').json
    assert essay['content'] == ZH
    assert essay['result']['errors']
    for error in essay['result']['errors']:
        assert ZH[error['start'] : error['end']] == error['original']


def test_each_event_is_delivered_in_order(client, work):
    job_id = submit(client).json['job']['id']
    work()
    events = client.get(f'/jobs/{job_id}/events').json['events']
    assert [event['seq'] for event in events] == list(range(1, len(events) + 1))
    assert [e['step'] for e in events if e['code'] == 'step'] == ['prepare', 'check', 'score', 'feedback']
    after = client.get(f'/jobs/{job_id}/events?after=3').json['events']
    assert after == events[3:]


@pytest.mark.parametrize(
    'body',
    [
        {'content': ''},
        {'content': ' ' * 20_000},
        {'content': 'x' * 20_001},
        {'content': ' ' * 1_000_000},
        {'content': 'a\x00b'},
        {'content': '\ud800'},
        {'content': '\x01\x02\x03\x04\x05'},
        {'content': 5},
        {'title': 'no content'},
        {'content': 'fine', 'language': 'fr'},
        {'content': 'fine', 'grade': 'grade 99'},
        {'content': 'fine', 'title': 'x' * 201},
        {'content': 'fine', 'title': None},
    ],
)
def test_input_that_cannot_be_used_is_refused_in_words_and_nothing_is_kept(client, db, body):
    answer = client.post('/essays', json=body)
    assert answer.status_code == 422
    assert answer.headers['Content-Type'] == 'application/problem+json'
    assert answer.json['code'] == 'validation_error'
    assert answer.json['errors']
    assert db.session.query(Essay).count() == db.session.query(Draft).count() == db.session.query(Job).count() == 0


@pytest.mark.parametrize('data', [b'{', b'[]', b'"text"', b'\xff\xfe'])
def test_a_body_that_is_no_json_object_is_refused(client, data):
    answer = client.post('/essays', data=data, content_type='application/json')
    assert answer.status_code in (400, 422)
    assert answer.json['code'] in ('bad_request', 'validation_error')


@pytest.mark.parametrize(
    ('grade', 'kept'),
    [('高中', 'senior'), ('senior', 'senior'), ('三年级', 'primary_middle'), ('8', 'junior'), (None, 'junior')],
)
def test_grades_as_people_write_them(client, grade, kept):
    assert submit(client, grade=grade).json['essay']['grade'] == kept


def test_the_same_key_and_body_give_the_same_job(client, db):
    key = {'Idempotency-Key': 'k1'}
    first = client.post('/essays', json={'content': TEXT}, headers=key)
    again = client.post('/essays', json={'content': TEXT}, headers=key)
    assert first.json == again.json
    assert again.headers['Location'] == first.headers['Location']
    assert db.session.query(Job).count() == 1


def test_the_same_key_with_another_body_is_a_conflict(client, db):
    key = {'Idempotency-Key': 'k1'}
    client.post('/essays', json={'content': TEXT}, headers=key)
    answer = client.post('/essays', json={'content': 'Another text.'}, headers=key)
    assert (answer.status_code, answer.json['code']) == (409, 'idempotency_conflict')
    assert db.session.query(Job).count() == 1


def test_a_key_is_its_owners_alone(client, stranger, db):
    key = {'Idempotency-Key': 'k1'}
    client.post('/essays', json={'content': TEXT}, headers=key)
    assert stranger.post('/essays', json={'content': 'Another text.'}, headers=key).status_code == 202


def test_a_new_draft_takes_the_place_of_the_old_one(client, work):
    essay_id = submit(client).json['essay']['id']
    early = client.post(f'/essays/{essay_id}/drafts', json={'content': 'Too early.'})
    assert early.status_code == 409
    work()
    answer = client.post(f'/essays/{essay_id}/drafts', json={'content': 'He goes to school.'})
    assert answer.status_code == 202
    work()
    essay = client.get(f'/essays/{essay_id}').json
    assert [draft['number'] for draft in essay['drafts']] == [1, 2]
    assert essay['content'] == 'He goes to school.'


def test_a_suggestion_can_be_accepted_reopened_and_goes_stale(client, work):
    essay_id = submit(client, content='He went to to school.').json['essay']['id']
    work()
    error = client.get(f'/essays/{essay_id}').json['result']['errors'][0]
    assert client.patch(f'/suggestions/{error["id"]}', json={'status': 'accepted'}).json['status'] == 'accepted'
    assert client.patch(f'/suggestions/{error["id"]}', json={'status': 'open'}).json['status'] == 'open'
    assert client.patch(f'/suggestions/{error["id"]}', json={'status': 'stale'}).status_code == 422
    client.post(f'/essays/{essay_id}/drafts', json={'content': 'He went to school.'})
    assert client.patch(f'/suggestions/{error["id"]}', json={'status': 'accepted'}).status_code == 409


def test_waiting_for_an_answer_that_is_there(client, work, app, monkeypatch):
    from autocorrect.essays import api

    monkeypatch.setattr(api, 'WAIT_SECONDS', 0.3)
    answer = submit(client, **{'async': False})
    assert (answer.status_code, answer.json['job']['state']) == (202, 'PENDING')


def test_lists_come_in_pages(client):
    for _ in range(3):
        submit(client)
    page = client.get('/essays?per_page=2').json
    assert (len(page['items']), page['page'], page['per_page'], page['total']) == (2, 1, 2, 3)
    assert len(client.get('/essays?per_page=2&page=2').json['items']) == 1
    assert client.get('/essays?per_page=0').status_code == 422
    assert client.get('/jobs?state=PENDING').json['total'] == 3
    assert client.get('/jobs?q=nothing+like+it').json['total'] == 0


def test_a_stream_gives_the_events_and_ends_with_the_last(client, work):
    job_id = submit(client).json['job']['id']
    work()
    recorded = client.get(f'/jobs/{job_id}/events').json['events']
    answer = client.get(f'/jobs/{job_id}/stream')
    assert answer.mimetype == 'text/event-stream'
    ids = [int(line[4:]) for line in answer.text.splitlines() if line.startswith('id: ')]
    assert ids == [event['seq'] for event in recorded]
    resumed = client.get(f'/jobs/{job_id}/stream', headers={'Last-Event-ID': '4'}).text
    assert resumed.startswith('id: 5\n')
