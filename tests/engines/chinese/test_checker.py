"""The whole Chinese check: never raises, spans hold, linear time, and its parts do not get in each other's way."""

import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from autocorrect.engines.chinese.checker import check, check_rules
from autocorrect.engines.findings import Category, Confidence, apply_findings
from autocorrect.engines.marking import Grade

PIECES = st.sampled_from(
    [
        *'的 了 地 得 通过 使 原因 是 因为 大约 左右 避免 不再 一颗 大树 《 》 “ ” ， 。 、 … - — " . , ! ? '
        '我门'.split(),
        *'再接再励 高兴 跳 起来 3 三百 \x00 \ud800 😀 e\u0301 \u200b 無論 關於 之所以 以 为主 像一条 丝带'.split(),
        *(' ', '\n', '\r\n', '\u3000'),
    ]
)


def well_formed(text, findings):
    for finding in findings:
        assert 0 <= finding.start <= finding.end <= len(text)
        assert text[finding.start : finding.end] == finding.original
        assert finding.message.zh
        assert finding.message.en
    changing = [f for f in findings if f.replacements]
    assert all(one.end <= other.start for one, other in pairwise(changing))


@settings(max_examples=60, deadline=None)
@given(st.lists(PIECES, max_size=40).map(''.join))
def test_any_mixture_of_chinese_pieces_is_checked(text):
    well_formed(text, check(text, grade=Grade.JUNIOR))


@settings(max_examples=60, deadline=None)
@given(st.text(st.characters(blacklist_categories=()), max_size=80))
def test_any_string_is_checked(text):
    well_formed(text, check(text, grade=Grade.SENIOR))


@pytest.mark.parametrize(
    'text', ['', ' ' * 100_000, '\n' * 10_000, '。' * 4_000, '“' * 4_000, '的' * 2_000, '《' * 4_000]
)
def test_degenerate_texts_are_checked(text):
    well_formed(text, check(text, grade=Grade.JUNIOR))


def test_checking_is_repeatable():
    text = '他高兴的跳了起来，门前有一颗大树。'
    assert check(text, grade=Grade.JUNIOR) == check(text, grade=Grade.JUNIOR)


@pytest.mark.parametrize(
    'unit',
    [
        '通过这次活动，使我明白了道理。',
        '原因是因为他是以三为主、',
        '大约三百人左右，',
        '的的',
        '一个',
        '像一条“《',
        '高兴的跳了起来',
    ],
)
def test_time_grows_with_the_length(unit):
    def seconds(length):
        text = (unit * (length // len(unit) + 1))[:length]
        began = time.perf_counter()
        check_rules(text)
        return time.perf_counter() - began

    seconds(1000)
    short = min(seconds(3_000) for _ in range(2))
    assert seconds(30_000) < 20 * short + 0.2


def test_the_error_tier_is_applied_and_the_doubtful_tier_is_not():
    text = '通过这次活动，使我明白了道理。谈判持续了长达十年之久。'
    findings = check_rules(text)
    assert {f.confidence for f in findings} == {Confidence.SURE, Confidence.DOUBTFUL}
    assert apply_findings(text, findings) == '通过这次活动，我明白了道理。谈判持续了长达十年之久。'


@pytest.mark.parametrize(
    'text',
    [
        '切忌不思进取。',
        '我们避免不了挫折。',
        '人生的的确确是漂泊。',
        '这件事最后不了了之。',
        '通过实践，人们使得社会不断前进。',
        '我不知道那里发生了什么。',
        '他把笔记本放在桌上，轻轻的脚步声传来。',
        '“欲穷千里目，更上一层楼。”',
    ],
)
def test_phrases_that_only_look_wrong_are_left_alone(text):
    assert [f for f in check(text, grade=Grade.JUNIOR) if f.category is not Category.PRAISE] == []


def test_a_title_is_left_alone():
    assert check_rules('我读了《我门的再接再励》这本书。') == []


def test_a_listed_word_is_mended_as_the_list_says():
    text = '好书可以陶治人们的情操。'
    assert apply_findings(text, check(text, grade=Grade.SENIOR)) == '好书可以陶冶人们的情操。'
