"""The commands an operator types."""

from autocorrect.accounts.models import Role, User
from autocorrect.jobs.models import Job
from autocorrect.jobs.states import JobState
from tests.factories import make_essay, make_user, reloaded


def run(app, *words):
    return app.test_cli_runner().invoke(args=list(words))


def test_an_administrator_is_added_or_the_reason_is_told(app, db):
    words = ('create-admin', '--username', 'boss', '--email', 'boss@example.org', '--password')
    assert run(app, *words, 'long enough').exit_code == 0
    assert db.session.query(User).one().role == Role.ADMIN
    db.session.rollback()
    again = run(app, *words, 'long enough')
    assert again.exit_code == 1
    assert 'username' in again.output


def test_the_demo_has_essays_to_correct(app, db):
    assert run(app, 'load-demo').exit_code == 0
    assert db.session.query(Job).count() == 2
    db.session.rollback()


def test_failed_jobs_are_replayed_and_others_left(app, db):
    user = make_user()
    failed, waiting = make_essay(user).drafts[0].job, make_essay(user).drafts[0].job
    db.session.execute(db.update(Job).where(Job.id == failed.id).values(state=JobState.FAILED))
    db.session.commit()
    said = run(app, 'jobs', 'replay', '--all-failed', str(waiting.id)).output
    assert f'{failed.id} in line again' in said
    assert f'{waiting.id} left as it is' in said
    assert reloaded(failed).state == JobState.PENDING
    assert run(app, 'jobs', 'sweep').output.startswith('lost 0')


def test_metrics_count_what_waits(app, db):
    make_essay(make_user())
    text = app.test_client().get('/metrics').text
    assert 'autocorrect_jobs{kind="essay.correct",state="PENDING"} 1.0' in text
    assert 'autocorrect_queue_jobs{queue="correction",side="pending"} 1.0' in text
