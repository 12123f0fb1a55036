"""Every change of the table in states.py, through the functions that make it."""

from __future__ import annotations

import threading

import pytest
from marshmallow import EXCLUDE, Schema

from autocorrect.database import db_now
from autocorrect.errors import ConflictError
from autocorrect.jobs import dispatch, events, kinds, lifecycle, queries, runner, shares, submission
from autocorrect.jobs.errors import HandBackError, JobError, LeaseLostError
from autocorrect.jobs.events import Note
from autocorrect.jobs.models import Attempt, Job, QueueShare
from autocorrect.jobs.states import FINAL, TRANSITIONS, JobState
from tests.factories import make_user, reloaded, send_all


class AnyArgs(Schema):
    class Meta:
        unknown = EXCLUDE


@pytest.fixture
def kind():
    """A kind whose work each test chooses."""
    work = {'run': lambda ctx, args: ctx.complete(lambda: {'answer': 42})}
    declared = kinds.JobKind(
        name='test.work', args=AnyArgs, run=lambda ctx, args: work['run'](ctx, args), steps=('one',)
    )
    kinds._kinds['test.work'] = declared
    yield work
    del kinds._kinds['test.work']


@pytest.fixture
def job(app, db, kind):
    """A job that has been sent and not claimed."""
    user = make_user()
    job = submission.submit('test.work', {}, user_id=user.id)
    db.session.commit()
    send_all()
    return reloaded(job)


def change_row(db, job, **values):
    db.session.execute(db.update(Job).where(Job.id == job.id).values(**values))
    db.session.commit()
    return reloaded(job)


def seqs(job):
    from autocorrect.extensions import db

    found = [event.seq for event in queries.events_after(job)]
    db.session.rollback()
    return found


def share_of(db, job):
    db.session.expire_all()
    share = db.session.get(QueueShare, (job.queue, job.user_id))
    return share.pending, share.running


def test_a_run_completes_with_its_result_and_gapless_events(db, job):
    runner.run_job(job.id, 'w')
    done = reloaded(job)
    assert (done.state, done.result, done.percent, done.lease_token) == (JobState.COMPLETED, {'answer': 42}, 100, None)
    assert seqs(done) == list(range(1, done.last_seq + 1))
    assert share_of(db, job) == (0, 0)
    assert db.session.query(Attempt).one().outcome == 'COMPLETED'


def test_a_second_delivery_finds_nothing_to_claim(job):
    runner.run_job(job.id, 'w')
    before = reloaded(job).last_seq
    runner.run_job(job.id, 'w')
    assert reloaded(job).last_seq == before


def test_of_many_claims_at_once_one_wins(app, db, job):
    won = []

    def claim():
        with app.app_context():
            if runner.claim(job.id, 'w') is not None:
                won.append(1)
            db.session.remove()

    threads = [threading.Thread(target=claim) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(won) == 1
    assert reloaded(job).attempt == 1


def test_a_job_that_was_not_sent_cannot_be_claimed(db, kind, app):
    job = submission.submit('test.work', {}, user_id=make_user().id)
    db.session.commit()
    assert runner.claim(job.id, 'w') is None


def test_a_retryable_failure_waits_for_its_time_and_runs_again(db, job, kind):
    kind['run'] = lambda ctx, args: (_ for _ in ()).throw(JobError('busy', retryable=True, retry_after_seconds=120))
    runner.run_job(job.id, 'w')
    waiting = reloaded(job)
    assert waiting.state == JobState.RETRYING
    assert (waiting.run_at - waiting.created_at).total_seconds() > 100
    assert share_of(db, job) == (1, 0)
    assert send_all() == []
    change_row(db, job, run_at=db_now(-1))
    kind['run'] = lambda ctx, args: None
    assert [d.job_id for d in send_all()] == [job.id]
    runner.run_job(job.id, 'w')
    assert reloaded(job).state == JobState.COMPLETED


def test_attempts_end(db, job, kind):
    kind['run'] = lambda ctx, args: (_ for _ in ()).throw(RuntimeError('bug'))
    for _ in range(job.max_attempts):
        change_row(db, job, run_at=db_now(-1))
        send_all()
        runner.run_job(job.id, 'w')
    failed = reloaded(job)
    assert (failed.state, failed.attempt, failed.error['code']) == (JobState.FAILED, 3, 'internal_error')
    assert 'bug' not in str(failed.error)


def test_a_permanent_failure_is_not_tried_again(job, kind):
    kind['run'] = lambda ctx, args: (_ for _ in ()).throw(JobError('gone'))
    runner.run_job(job.id, 'w')
    assert (reloaded(job).state, reloaded(job).attempt) == (JobState.FAILED, 1)


def test_the_soft_limit_ends_as_timed_out(job, kind):
    class SoftLimitError(Exception):
        pass

    kind['run'] = lambda ctx, args: (_ for _ in ()).throw(SoftLimitError())
    runner.run_job(job.id, 'w', timeout_errors=(SoftLimitError,))
    assert reloaded(job).state == JobState.TIMED_OUT


def test_a_worker_that_shuts_down_hands_back_and_no_attempt_is_charged(db, job, kind):
    kind['run'] = lambda ctx, args: (_ for _ in ()).throw(HandBackError())
    with pytest.raises(HandBackError):
        runner.run_job(job.id, 'w')
    waiting = reloaded(job)
    assert (waiting.state, waiting.attempt, waiting.dispatched_at) == (JobState.PENDING, 0, None)
    assert share_of(db, job) == (1, 0)


def test_a_stale_worker_commits_nothing(db, job):
    _job, lease = runner.claim(job.id, 'slow')
    stale = runner.JobContext(_job, kinds.get_kind('test.work'), lease)
    change_row(db, job, lease_expires_at=db_now(-1))
    fresh_job, fresh_lease = runner.claim(job.id, 'quick')
    with pytest.raises(LeaseLostError):
        stale.complete(lambda: pytest.fail('must not store'))
    with pytest.raises(LeaseLostError):
        stale.progress(1, 1, {'x': 1})
    runner.JobContext(fresh_job, kinds.get_kind('test.work'), fresh_lease).complete(lambda: 'fresh')
    done = reloaded(job)
    assert (done.result, done.losses, done.attempt) == ('fresh', 1, 2)


def test_a_store_that_fails_leaves_no_half_result(db, job, kind):
    kind['run'] = lambda ctx, args: ctx.complete(lambda: (_ for _ in ()).throw(JobError('gone')))
    runner.run_job(job.id, 'w')
    assert (reloaded(job).state, reloaded(job).result) == (JobState.FAILED, None)


@pytest.mark.parametrize('state', list(JobState))
def test_cancel_ends_what_is_active_and_refuses_what_has_ended(db, job, state):
    change_row(db, job, state=state)
    if state in FINAL:
        with pytest.raises(ConflictError):
            lifecycle.cancel(reloaded(job))
        db.session.rollback()
        assert reloaded(job).state == state
    else:
        lifecycle.cancel(reloaded(job))
        db.session.commit()
        assert reloaded(job).state == JobState.CANCELLED


def test_a_cancelled_job_takes_no_late_commit(db, job):
    claimed, lease = runner.claim(job.id, 'w')
    lifecycle.cancel(reloaded(job))
    db.session.commit()
    last = reloaded(job).last_seq
    with pytest.raises(LeaseLostError):
        runner.JobContext(claimed, kinds.get_kind('test.work'), lease).complete(lambda: 1)
    assert (reloaded(job).state, reloaded(job).last_seq) == (JobState.CANCELLED, last)
    assert share_of(db, job) == (0, 0)


@pytest.mark.parametrize('state', list(JobState))
def test_only_what_failed_timed_out_or_was_cancelled_can_be_retried(db, job, state):
    lifecycle.cancel(reloaded(job))
    db.session.commit()
    change_row(db, job, state=state)
    if state in (JobState.FAILED, JobState.TIMED_OUT, JobState.CANCELLED):
        lifecycle.retry(reloaded(job))
        db.session.commit()
        again = reloaded(job)
        assert (again.state, again.attempt, again.run, again.error) == (JobState.PENDING, 0, 2, None)
        assert [d.job_id for d in send_all()] == [job.id]
    else:
        with pytest.raises(ConflictError):
            lifecycle.retry(reloaded(job))


def sweep():
    sent = []
    done = dispatch.sweep(sent.append, lambda queue: 0)
    return done, sent


def test_three_lost_workers_fail_the_job(db, job):
    for attempt in range(1, 4):
        change_row(db, job, run_at=db_now(-1))
        send_all()
        assert runner.claim(job.id, 'dies') is not None
        change_row(db, job, lease_expires_at=db_now(-1))
        sweep()
        state = reloaded(job).state
        assert state == (JobState.FAILED if attempt == 3 else JobState.RETRYING)
    assert (reloaded(job).error['code'], reloaded(job).losses) == ('worker_lost', 3)
    assert share_of(db, job) == (0, 0)


def test_the_sweep_writes_a_deadline_that_nobody_else_could(db, job):
    runner.claim(job.id, 'hangs')
    change_row(db, job, deadline_at=db_now(-1))
    sweep()
    assert reloaded(job).state == JobState.TIMED_OUT


def test_waiting_too_long_fails_but_not_while_the_queue_is_paused(db, job, kind):
    from autocorrect.jobs.models import QueueState

    late = submission.submit('test.work', {}, user_id=job.user_id)
    db.session.commit()
    change_row(db, late, expires_at=db_now(-1))
    db.session.get(QueueState, late.queue).is_paused = True
    db.session.commit()
    sweep()
    assert reloaded(late).state == JobState.PENDING
    db.session.get(QueueState, late.queue).is_paused = False
    db.session.commit()
    sweep()
    assert (reloaded(late).state, reloaded(late).error['code']) == (JobState.FAILED, 'expired')


def test_a_lost_message_is_sent_again_and_a_late_one_is_not(db, job):
    change_row(db, job, dispatched_at=db_now(-30))
    sent = []
    dispatch.sweep(sent.append, lambda queue: 1)
    assert sent == []
    dispatch.sweep(sent.append, lambda queue: 0)
    assert [(d.job_id, d.number) for d in sent] == [(job.id, 2)]


def test_a_broker_that_takes_nothing_leaves_the_job_waiting(db, kind, app):
    job = submission.submit('test.work', {}, user_id=make_user().id)
    db.session.commit()

    def refuse(delivery):
        raise ConnectionError

    dispatch.dispatch({'default': 5}, refuse)
    assert (reloaded(job).dispatched_at, share_of(db, job)) == (None, (1, 0))
    assert [d.number for d in send_all()] == [2]


def test_events_of_two_writers_have_no_gap(app, db, job):
    runner.claim(job.id, 'w')

    def write():
        from autocorrect.jobs import events

        with app.app_context():
            for _ in range(10):
                events.change(job.id, events.Note('step', {'step': 'one'}))
                db.session.commit()
            db.session.remove()

    threads = [threading.Thread(target=write) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert seqs(job) == list(range(1, 43))


def test_the_last_child_closes_its_parent_once(db, kind, app):
    user = make_user()
    parent = submission.submit_batch('test.work', [{}, {}, {}], user_id=user.id, title='three')
    db.session.commit()
    outcomes = iter(
        [lambda ctx, args: None, lambda ctx, args: (_ for _ in ()).throw(JobError('gone')), lambda ctx, args: None]
    )
    for delivery in send_all():
        kind['run'] = next(outcomes)
        runner.run_job(delivery.job_id, 'w')
    done = reloaded(parent)
    assert (done.state, done.children_completed, done.children_failed) == (JobState.COMPLETED, 2, 1)
    assert seqs(done) == list(range(1, done.last_seq + 1))
    assert [e.state for e in queries.events_after(done)].count('COMPLETED') == 1


def test_cancelling_a_parent_cancels_its_children(db, kind, app):
    parent = submission.submit_batch('test.work', [{}, {}], user_id=make_user().id, title='two')
    db.session.commit()
    lifecycle.cancel(reloaded(parent))
    db.session.commit()
    assert {child.state for child in queries.children_of(parent)} == {JobState.CANCELLED}
    assert send_all() == []


@pytest.mark.parametrize('source', JobState)
@pytest.mark.parametrize('target', JobState)
def test_a_job_changes_exactly_as_the_table_says(db, kind, source, target):
    job = submission.submit('test.work', {}, user_id=make_user().id)
    db.session.flush()
    job.state = source
    db.session.flush()
    changed = events.change(job.id, Note('test'), state=target)
    db.session.commit()
    assert (changed is not None) == (target in TRANSITIONS[source])
    after = reloaded(job)
    assert (after.state, after.last_seq) == ((target, 2) if changed else (source, 1))


def test_one_user_with_many_jobs_does_not_hold_up_another(db, kind, app):
    many, one = make_user(), make_user()
    for _ in range(20):
        submission.submit('test.work', {}, user_id=many.id)
    db.session.commit()
    first = send_all(slots=4)
    single = submission.submit('test.work', {}, user_id=one.id)
    db.session.commit()
    for delivery in first:
        runner.run_job(delivery.job_id, 'w')
    assert single.id in [delivery.job_id for delivery in send_all(slots=1)]


def test_weights_share_the_queue_in_proportion(db, kind, app):
    light, heavy = make_user(), make_user()
    for user, weight in ((light, 1.0), (heavy, 3.0)):
        for _ in range(12):
            submission.submit('test.work', {}, user_id=user.id, weight=weight)
    db.session.commit()
    owners = [reloaded(db.session.get(Job, d.job_id)).user_id for d in send_all(slots=11)]
    assert (owners.count(heavy.id), owners.count(light.id)) == (9, 3)


def test_a_cap_holds_and_a_paused_queue_sends_nothing(db, kind, app):
    user = make_user()
    for _ in range(5):
        submission.submit('test.work', {}, user_id=user.id, cap=2)
    db.session.commit()
    assert len(send_all()) == 2
    assert shares.reconcile() == 0
