"""The English checker as a whole: what it corrects, what it spares, and that no text breaks it."""

from __future__ import annotations

import hashlib
import itertools
import json
import subprocess
import sys
import time
from importlib.resources import files

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from autocorrect.engines.english import checker, harper
from autocorrect.engines.findings import Category, apply_findings
from autocorrect.engines.marking import Grade

ODD = [
    '',
    '\x00',
    '\ud800',
    '\r\n\r\n',
    'é́́',
    '😀' * 50,
    ' ' * 5000,
    "'" * 3000,
    '.' * 3000,
    'a' * 5000,
    '中文 and English',
]


def check(text):
    return checker.check(text, grade=Grade.JUNIOR)


def corrected(text):
    return apply_findings(text, check(text))


@pytest.mark.parametrize(
    ('text', 'right'),
    [
        ('He goes to scool by bus.', 'He goes to school by bus.'),
        ('I like it alot.', 'I like it a lot.'),
        ('They dont know us.', "They don't know us."),
        ('He go to school becuase she likes it.', 'He goes to school because she likes it.'),
        ('Walk rather then drive.', 'Walk rather than drive.'),
        ('He gave me informations.', 'He gave me information.'),
    ],
)
def test_it_corrects_common_slips(text, right):
    assert corrected(text) == right


@pytest.mark.parametrize(
    'text',
    [
        'My friend Xiaoming Zhangwei lives in Hangzhou.',
        'The colour of the theatre is grey.',
        'The color of the theater is gray.',
        'See https://example.org/recieve and write to teh@example.org.',
        'She has lived here since 2010, and she likes it.',
    ],
)
def test_it_leaves_right_text_alone(text):
    assert corrected(text) == text


def test_words_in_quotation_marks_are_doubted_but_never_changed():
    text = 'The sign said “we has no aples today my freind” on the door.'
    assert corrected(text) == text


def test_a_text_is_held_to_one_variety():
    found = check('The colour is my favourite, and the centre is full of color.')
    assert [(f.original, f.replacements) for f in found if f.rule == 'en.spelling.variety'] == [('color', ('colour',))]


def test_a_simile_is_praised():
    assert any(f.category is Category.PRAISE for f in check('Her voice was as soft as a feather.'))


@settings(max_examples=40, deadline=None)
@given(
    st.text(max_size=300)
    | st.lists(st.sampled_from([*ODD[1:6], 'he go', ' a ', 'the ', '"', "n't", ',,', '\n'])).map(''.join)
)
def test_any_text_gives_spans_that_quote_it_and_do_not_overlap(text):
    found = check(text)
    assert all(text[f.start : f.end] == f.original for f in found)
    changing = [f for f in found if f.is_applied]
    assert all(a.end <= b.start for a, b in itertools.pairwise(changing))


@pytest.mark.parametrize('text', ODD)
def test_odd_text_neither_raises_nor_loops(text):
    assert check(text) == check(text)


@pytest.mark.parametrize('end', ['. ', ' and ', ', ', ' but '])
def test_time_grows_with_length_only(end):
    def seconds(text):
        began = time.process_time()
        check(text)
        return time.process_time() - began

    piece = 'He go to scool with she freind, and "they" was happy xqz aaa' + end
    check(piece * 10)
    assert seconds(piece * 320) < 12 * seconds(piece * 80) + 0.2


def test_harper_prints_nothing_and_may_be_missing(capfd, monkeypatch):
    check('He like joining us and I have went there. Now a days it is the the best.')
    assert capfd.readouterr().out == ''
    monkeypatch.setattr(harper, '_linter', lambda: None)
    assert corrected('He go home.') == 'He goes home.'


@pytest.mark.parametrize(
    ('text', 'forms'),
    [
        ('Yesterday he runned home.', ('ran', 'run')),
        ('He has runned home.', ('run', 'ran')),
        ('I choosed it.', ('chose', 'chosen')),
        ('It was quickly choosed by me.', ('chosen', 'chose')),
    ],
)
def test_the_past_forms_of_a_verb_come_in_the_order_of_their_fit(text, forms):
    assert [finding.replacements for finding in harper.find(text)] == [forms]


def test_the_engine_loads_neither_flask_nor_sqlalchemy():
    code = 'import sys, autocorrect.engines.english.checker as c; print({"flask", "sqlalchemy"} & set(sys.modules))'
    done = subprocess.run([sys.executable, '-c', code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == 'set()'


def test_the_data_is_what_the_lock_says():
    folder = files('autocorrect.engines.english') / 'data'
    for name, entry in json.loads((folder / 'DATA.lock').read_text('utf-8')).items():
        assert hashlib.sha256((folder / name).read_bytes()).hexdigest() == entry['sha256'], name
