"""The final text, and a draft beside it."""

from __future__ import annotations

import pytest

from autocorrect.engines.findings import replaced
from autocorrect.essays import comparing
from autocorrect.essays.models import Suggestion

TEXT = '他高兴的跳起来。\n我门去去公园。\n\n真好！'


def suggestion(original: str, *replacements: str, status='open', confidence='sure', category='grammar') -> Suggestion:
    start = TEXT.index(original)
    return Suggestion(
        start=start,
        end=start + len(original),
        original=original,
        replacements=list(replacements),
        status=status,
        confidence=confidence,
        category=category,
    )


@pytest.mark.parametrize(
    ('status', 'confidence', 'is_applied'),
    [
        ('open', 'sure', True),
        ('open', 'doubtful', False),
        ('accepted', 'doubtful', True),
        ('dismissed', 'sure', False),
        ('stale', 'sure', True),
        ('stale', 'doubtful', False),
    ],
)
def test_the_final_text_follows_the_reader_and_else_what_is_sure(status, confidence, is_applied):
    item = suggestion('的', '地', status=status, confidence=confidence)
    assert comparing.applied([item]) == ([item] if is_applied else [])


def test_praise_and_advice_change_nothing():
    assert comparing.applied([suggestion('真好', category='praise'), suggestion('公园')]) == []


def test_a_deletion_and_a_replacement_are_put_in():
    items = [suggestion('的', '地'), suggestion('门', '们'), suggestion('去去', '去')]
    assert replaced(TEXT, items) == '他高兴地跳起来。\n我们去公园。\n\n真好！'


def test_paragraphs_stand_side_by_side_with_their_changes():
    rows = comparing.rows(TEXT, [suggestion('的', '地'), suggestion('门', '们')])
    assert [(side(row.before), side(row.after)) for row in rows] == [
        ('他高兴[的]跳起来。', '他高兴[地]跳起来。'),
        ('我[门]去去公园。', '我[们]去去公园。'),
        ('真好！', '真好！'),
    ]
    assert [row.is_changed for row in rows] == [True, True, False]


def test_a_change_over_a_line_break_keeps_its_lines_in_one_row():
    rows = comparing.rows(TEXT, [suggestion('。\n\n', '。\n')])
    assert side(rows[1].before) == '我门去去公园[。\n\n]真好！'


def test_only_sure_open_ones_may_be_accepted_unseen():
    sure, doubtful = suggestion('的', '地'), suggestion('门', '们', confidence='doubtful')
    advice, done = suggestion('公园'), suggestion('去去', '去', status='accepted')
    assert comparing.acceptable([sure, doubtful, advice, done]) == [sure]


def side(parts) -> str:
    return ''.join(f'[{part.text}]' if part.is_changed else part.text for part in parts)
