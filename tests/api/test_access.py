"""Whose is it, and may a request change it?"""

import uuid

import pytest

from tests.factories import PASSWORD, make_user


@pytest.fixture
def theirs(client, work):
    """Ids of somebody's corrected essay."""
    answer = client.post('/essays', json={'content': 'He went to to school.'}).json
    work()
    essay = client.get(f'/essays/{answer["essay"]["id"]}').json
    return {'essay': essay['id'], 'job': answer['job']['id'], 'suggestion': essay['result']['errors'][0]['id']}


FOREIGN = [
    ('get', '/essays/{essay}', None),
    ('post', '/essays/{essay}/drafts', {'content': 'x'}),
    ('patch', '/suggestions/{suggestion}', {'status': 'accepted'}),
    ('get', '/jobs/{job}', None),
    ('get', '/jobs/{job}/events', None),
    ('get', '/jobs/{job}/stream', None),
    ('post', '/jobs/{job}/cancel', None),
    ('post', '/jobs/{job}/retry', None),
]


@pytest.mark.parametrize(('method', 'path', 'body'), FOREIGN)
def test_what_is_foreign_looks_like_what_is_not_there(stranger, theirs, method, path, body):
    foreign = getattr(stranger, method)(path.format(**theirs), json=body)
    missing = getattr(stranger, method)(path.format(**dict.fromkeys(theirs, uuid.uuid4())), json=body)
    assert foreign.status_code == missing.status_code == 404
    assert foreign.json == missing.json
    assert foreign.json['code'] == 'not_found'


@pytest.mark.parametrize(('method', 'path', 'body'), FOREIGN)
def test_without_a_token_nothing_is_told(app, theirs, method, path, body):
    answer = getattr(app.test_client(), method)('/api/v1' + path.format(**theirs), json=body)
    assert (answer.status_code, answer.json['code']) == (401, 'unauthorized')


def test_an_administrator_sees_all(admin, theirs):
    assert admin.get(f'/jobs/{theirs["job"]}').status_code == 200


def test_a_wrong_token_does_not_fall_back_to_the_cookie(app):
    browser = signed_in(app, make_user())
    assert browser.get('/api/v1/jobs').status_code == 200
    assert browser.get('/api/v1/jobs', headers={'Authorization': 'Bearer wrong'}).status_code == 401


def signed_in(app, user):
    """A browser with a session, as Flask's test client."""
    browser = app.test_client()
    token = csrf_of(browser.get('/login').text)
    form = {'username': user.username, 'password': PASSWORD, 'csrf_token': token}
    answer = browser.post('/login', data=form, headers={'Referer': 'http://localhost/login'})
    assert answer.status_code == 303, answer.text
    return browser


def csrf_of(page):
    return page.partition('name="csrf_token" value="')[2].partition('"')[0]


def test_a_cookie_alone_changes_nothing(app, client, theirs):
    browser = signed_in(app, client.user)
    forged = browser.post('/api/v1/essays', json={'content': 'x'})
    assert (forged.status_code, forged.json['code']) == (400, 'csrf_failed')
    assert browser.post(f'/jobs/{theirs["job"]}/retry').status_code == 400
    token = csrf_of(browser.get('/essays/new').text)
    assert browser.post('/api/v1/essays', json={'content': 'x y z'}, headers={'X-CSRFToken': token}).status_code == 202


PAGES = ['/essays/{essay}/accept', '/essays/{essay}/reopen', '/essays/{essay}/drafts', '/suggestions/{suggestion}']


@pytest.mark.parametrize('path', PAGES)
def test_a_decision_on_a_page_needs_the_owner_and_the_token_of_the_form(app, client, theirs, path):
    form = {'status': 'accepted', 'content': 'x', 'suggestion': theirs['suggestion']}
    for user, given, status in ((client.user, False, 400), (make_user(), True, 404)):
        browser = signed_in(app, user)
        token = {'csrf_token': csrf_of(browser.get('/essays/new').text)} if given else {}
        answer = browser.post(path.format(**theirs), data=form | token, headers={'Referer': 'http://localhost/'})
        assert answer.status_code == status
    assert client.get(f'/essays/{theirs["essay"]}').json['result']['errors'][0]['status'] == 'open'


def test_a_lot_is_accepted_by_category_and_reopened_by_name(app, client, theirs):
    browser = signed_in(app, client.user)
    form = {'csrf_token': csrf_of(browser.get('/essays/new').text)}

    def post(action, **more):
        path = f'/essays/{theirs["essay"]}/{action}'
        assert browser.post(path, data=form | more, headers={'Referer': 'http://localhost/'}).status_code == 303
        return client.get(f'/essays/{theirs["essay"]}').json['result']['errors'][0]['status']

    assert post('accept', category='no such thing') == 'open'
    assert post('accept') == 'accepted'
    assert post('reopen', suggestion=str(uuid.uuid4())) == 'accepted'
    assert post('reopen', suggestion=theirs['suggestion']) == 'open'


def test_a_changed_password_ends_older_sessions(app, db):
    from autocorrect.accounts import services

    user = make_user()
    browser = signed_in(app, user)
    services.set_password(db.session.merge(user), 'another-password')
    db.session.commit()
    assert browser.get('/jobs').status_code == 302


def test_registration_and_tokens(app):
    browser = app.test_client()
    body = {'username': 'mei', 'email': 'mei@example.org', 'password': 'long enough'}
    assert browser.post('/api/v1/auth/register', json=body).status_code == 201
    again = browser.post('/api/v1/auth/register', json=body)
    assert again.status_code == 422
    assert set(again.json['errors']) == {'username', 'email'}
    assert browser.post('/api/v1/auth/register', json={**body, 'username': 'b', 'password': 'short'}).status_code == 422
    answer = browser.post('/api/v1/auth/token', json={'username': 'mei', 'password': 'long enough'})
    assert answer.status_code == 201
    me = browser.get('/api/v1/auth/me', headers={'Authorization': f'Bearer {answer.json["token"]}'})
    assert (me.json['username'], 'password_hash' in me.json) == ('mei', False)
    assert browser.post('/api/v1/auth/token', json={'username': 'mei', 'password': 'wrong one'}).status_code == 401


def test_errors_are_problems_and_pages_are_pages(app):
    browser = app.test_client()
    assert browser.get('/api/v1/nothing').headers['Content-Type'] == 'application/problem+json'
    assert browser.post('/api/v1/jobs/x/cancel').status_code == 404
    assert browser.put('/api/v1/jobs').status_code == 405
    assert '<h1>' in browser.get('/nothing').text
    policy = browser.get('/').headers['Content-Security-Policy']
    assert "default-src 'none'" in policy
    assert 'unsafe' not in policy


def test_the_description_is_openapi(app):
    spec = app.test_client().get('/api/v1/openapi.json').json
    assert spec['openapi'].startswith('3.1')
    assert {'/api/v1/essays', '/api/v1/jobs/{job_id}', '/api/v1/auth/token'} <= set(spec['paths'])


def test_a_commit_that_fails_answers_503_and_keeps_nothing(app, client, db, monkeypatch):
    from sqlalchemy.exc import OperationalError

    from autocorrect.jobs.models import Job

    def fail():
        raise OperationalError('COMMIT', None, Exception('gone'))

    with monkeypatch.context() as patch:
        patch.setattr(db.session, 'commit', fail)
        answer = client.post('/essays', json={'content': 'Some text.'})
    assert (answer.status_code, answer.json['code']) == (503, 'unavailable')
    db.session.remove()
    assert db.session.query(Job).count() == 0
