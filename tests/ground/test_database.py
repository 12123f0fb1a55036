"""Times and locks on both databases."""

import threading
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import select

from autocorrect.database import db_now, read_only, utcnow
from autocorrect.jobs.models import NotificationMark, QueueState
from tests.factories import make_user


def test_the_database_clock_is_aware_and_can_look_ahead(db):
    now, later = db.session.execute(select(db_now(), db_now(90))).one()
    assert abs((now - utcnow()).total_seconds()) < 5
    assert timedelta(seconds=89) < later - now < timedelta(seconds=91)


def test_times_come_back_aware_and_compare_with_the_database_clock(db):
    user = make_user()
    db.session.add(NotificationMark(user_id=user.id, seen_at=datetime(2020, 1, 2, 3, 4, 5, 600000, tzinfo=UTC)))
    db.session.commit()
    db.session.expire_all()
    mark = db.session.scalar(select(NotificationMark).where(NotificationMark.seen_at < db_now()))
    assert mark.seen_at == datetime(2020, 1, 2, 3, 4, 5, 600000, tzinfo=UTC)


def test_a_time_without_a_zone_is_refused(db):
    db.session.add(NotificationMark(user_id=make_user().id, seen_at=datetime(2020, 1, 1)))  # noqa: DTZ001
    with pytest.raises(Exception, match='without a zone'):
        db.session.flush()


def test_fifty_writers_meet_no_lock_error(app, db):
    db.session.add(QueueState(queue='many', virtual_time=0))
    db.session.commit()
    failures = []

    def write():
        with app.app_context():
            try:
                state = db.session.scalar(select(QueueState).where(QueueState.queue == 'many').with_for_update())
                state.virtual_time += 1
                db.session.commit()
            except Exception as error:
                failures.append(error)
            finally:
                db.session.remove()

    threads = [threading.Thread(target=write) for _ in range(50)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    db.session.expire_all()
    assert failures == []
    assert db.session.get(QueueState, 'many').virtual_time == 50


def test_a_reader_does_not_wait_for_a_writer(app, db):
    db.session.add(QueueState(queue='held'))
    db.session.flush()
    seen = []

    def read():
        with app.app_context(), read_only():
            seen.append(db.session.scalars(select(QueueState.queue)).all())
            db.session.remove()

    thread = threading.Thread(target=read)
    thread.start()
    thread.join(5)
    db.session.rollback()
    assert seen == [[]]
