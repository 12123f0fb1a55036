"""A call after commit happens once, after its own transaction, and never after a rollback."""

import pytest

from autocorrect.extensions import on_commit


@pytest.fixture
def called():
    return []


def touch(db):
    db.session.execute(db.text('SELECT 1'))


def test_it_runs_after_the_commit_and_once(db, called):
    touch(db)
    on_commit(lambda: called.append(1))
    assert called == []
    db.session.commit()
    db.session.commit()
    assert called == [1]


def test_a_rollback_drops_it_for_good(db, called):
    touch(db)
    on_commit(lambda: called.append('lost'))
    db.session.rollback()
    touch(db)
    db.session.commit()
    assert called == []


def test_a_released_savepoint_is_no_commit(db, called):
    touch(db)
    with db.session.begin_nested():
        on_commit(lambda: called.append(1))
    assert called == []
    db.session.commit()
    assert called == [1]


def test_a_savepoint_that_rolls_back_drops_only_its_own(db, called):
    touch(db)
    on_commit(lambda: called.append('outer'))
    savepoint = db.session.begin_nested()
    on_commit(lambda: called.append('inner'))
    savepoint.rollback()
    on_commit(lambda: called.append('after'))
    db.session.commit()
    assert called == ['outer', 'after']


def test_a_call_that_fails_stops_neither_the_commit_nor_the_others(db, called):
    touch(db)
    on_commit(lambda: 1 / 0)
    on_commit(lambda: called.append(1))
    db.session.commit()
    assert called == [1]
