"""Misspelt words are found with their spans, tiers and reasons; what is right stays untouched; any string is safe."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from autocorrect.engines.chinese.spelling import find_typos, model_score, warm_up
from autocorrect.engines.chinese.spelling.typos import Doubt, least_belief
from autocorrect.engines.findings import Category, Confidence, Surroundings


@pytest.fixture(autouse=True, scope='module')
def loaded():
    warm_up()


def corrections(text):
    return {(f.original, f.replacements[0]) for f in find_typos(text)}


def mended(text):
    for found in reversed(find_typos(text)):
        text = text[: found.start] + found.replacements[0] + text[found.end :]
    return text


@pytest.mark.parametrize(
    ('wrong', 'right'),
    [
        ('我们因该好好学习。', '我们应该好好学习。'),
        ('他已经养成了坏习贯。', '他已经养成了坏习惯。'),
        ('下课的时侯我们一起去操场。', '下课的时候我们一起去操场。'),
        ('老师的话让我恍然大误。', '老师的话让我恍然大悟。'),
        ('母亲无微不致地照顾着我们。', '母亲无微不至地照顾着我们。'),
    ],
)
def test_a_misspelt_word_is_mended(wrong, right):
    assert mended(wrong) == right


@pytest.mark.parametrize(
    'text',
    [
        '外婆坐在门前的竹椅上，给我讲她小时候的故事。',
        '春眠不觉晓，处处闻啼鸟。夜来风雨声，花落知多少。',
        '《论语》说：“学而不思则罔，思而不学则殆。”',
        '欧阳晓岚和司徒明远一起参加了二〇二三年的 Python 编程比赛，得了98.5分。',
        '他把书还给了图书馆，又借了一本《海底两万里》。',
    ],
)
def test_right_text_stays_untouched(text):
    """In an essay nothing is asked; a lone sentence, of whose writer nothing is known, may be asked about."""
    assert find_typos(text, Surroundings(characters=600, misspellings=0)) == []
    assert [f for f in find_typos(text) if f.confidence is Confidence.SURE] == []


def test_more_belief_is_asked_the_longer_a_writer_makes_no_plain_error():
    alone, careful, careless = least_belief(30, []), least_belief(800, []), least_belief(800, [0.95] * 8)
    assert alone < careful
    assert careless < careful
    assert least_belief(800, [0.95] * 400) == Doubt().floor


def test_a_finding_names_its_place_and_reason():
    text = '放学以后，我门一起回家。\r\n我们因该好好学习。'
    found = [f for f in find_typos(text) if f.replacements == ('应该',)]
    assert [(f.start, f.end) for f in found] == [(text.index('因该'), text.index('因该') + 2)]
    assert found[0].category is Category.SPELLING
    assert found[0].rule == 'zh.spelling.fuzzy-sound'
    assert '因该' in found[0].message.zh
    assert '应该' in found[0].message.en


def test_tiers_follow_the_probability():
    text = '我们因该好好学习，他的毅志非常坚定，终于到达成功的坡岸。'
    found = find_typos(text)
    assert found
    sure = [f.probability for f in found if f.confidence is Confidence.SURE]
    doubtful = [f.probability for f in found if f.confidence is Confidence.DOUBTFUL]
    assert min(sure, default=1.0) >= max(doubtful, default=0.0)


def test_a_second_error_beside_the_first_is_seen():
    assert mended('我们因该好好学习，下课的时侯再去玩。') == '我们应该好好学习，下课的时候再去玩。'


def test_the_same_text_gives_the_same_findings():
    text = '我们因该好好学习，下课的时侯再去玩。' * 20
    assert find_typos(text) == find_typos(text)


def test_particles_pronouns_and_numerals_are_left_to_the_rules():
    assert corrections('她高兴的跳了起来，他们一共来了三十七个人。') == set()


def test_usual_wording_scores_above_jumbled_wording():
    assert model_score('我们应该好好学习') > model_score('习学好该应们我好')
    assert model_score('hello, 123') == 0.0


SPECIAL = st.sampled_from(['\ud800', '\x00', '\r\n', '\U0001f600', '\u0301', '“', '我们', '因该', '学', '𠮶', ' ' * 50])


@settings(max_examples=60, deadline=None)
@given(st.lists(st.one_of(SPECIAL, st.text(max_size=8)), max_size=30).map(''.join))
def test_any_text_is_safe_and_every_span_quotes_it(text):
    for found in find_typos(text):
        assert text[found.start : found.end] == found.original
        assert len(found.replacements[0]) == len(found.original)
    model_score(text)


@pytest.mark.parametrize('text', ['', ' ' * 200_000, '学' * 20_000, '因该' * 5_000, '\ud800' * 1000, '“' * 5000])
def test_long_and_odd_texts_end(text):
    assert all(text[f.start : f.end] == f.original for f in find_typos(text))
