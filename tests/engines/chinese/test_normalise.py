"""Normalising folds what does not matter and keeps the way back."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from autocorrect.engines.chinese.checker import check_rules
from autocorrect.engines.chinese.normalise import is_traditional, normalise, simplify, tidy_marks, to_traditional
from autocorrect.engines.findings import apply_findings

ALPHABET = st.sampled_from(
    '他她高兴的跳了起来，。“”《》……abc 12\u3000\u200b\n\r，,.!\ud800😀e\u0301㎡Ａ１門們為ﬁ⼀的的'
)


@pytest.mark.parametrize(
    ('source', 'plain'),
    [
        ('我們來了', '我们来了'),
        ('ＡＢＣ１２', 'ABC12'),
        ('我 爱\u3000你', '我爱你'),
        ('我爱 Python 语言', '我爱Python语言'),
        ('I love you', 'I love you'),
        ('苹\u200b果', '苹果'),
        ('⼀二', '一二'),
        ('你好,世界', '你好，世界'),
        ('「好」', '“好”'),
        ('他看著電視，讀名著', '他看着电视，读名著'),
        ('什么', '什么'),
    ],
)
def test_the_plain_form(source, plain):
    assert normalise(source).text == plain


@settings(max_examples=120, deadline=None)
@given(st.text(ALPHABET, max_size=60))
def test_every_character_of_a_view_knows_where_it_came_from(source):
    for view in (tidy_marks(source), normalise(source)):
        assert len(view.text) == len(view.starts) == len(view.ends)
        assert list(view.starts) == sorted(view.starts)
        assert all(start < end <= len(source) for start, end in zip(view.starts, view.ends, strict=True))


@settings(max_examples=60, deadline=None)
@given(st.text(st.characters(blacklist_categories=()), max_size=60))
def test_simplifying_keeps_the_length(source):
    assert len(simplify(tidy_marks(source).text)) == len(tidy_marks(source).text)


SIMPLIFIED = '我门班的同学高兴的跳了起来，门前有一颗大树。通过这次活动，使我明白了团结的力量。'


def test_a_traditional_text_gets_the_same_findings_in_its_own_script():
    traditional = to_traditional(SIMPLIFIED, '裡')
    assert is_traditional(traditional)
    assert [f.rule for f in check_rules(traditional)] == [f.rule for f in check_rules(SIMPLIFIED)]
    corrected = apply_findings(traditional, check_rules(traditional))
    assert corrected == '我們班的同學高興地跳了起來，門前有一棵大樹。通過這次活動，我明白了團結的力量。'


@pytest.mark.parametrize('space', [' ', '\u3000', '\u200b', '\xa0', '  '])
def test_white_space_changes_no_finding(space):
    spaced = space.join(SIMPLIFIED)
    assert [f.rule for f in check_rules(spaced)] == [f.rule for f in check_rules(SIMPLIFIED)]
    assert all(spaced[f.start : f.end] == f.original for f in check_rules(spaced))


def test_a_mended_word_keeps_what_the_writer_put_inside_it():
    text = '他再 接再励。'
    assert apply_findings(text, check_rules(text)) == '他再 接再厉。'


def test_names_change_no_finding():
    other = SIMPLIFIED.replace('同学', '队员')
    assert [f.rule for f in check_rules(other)] == [f.rule for f in check_rules(SIMPLIFIED)]
