"""Splitting keeps every span inside the text and loses no visible character."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from autocorrect.text.language import detect_language
from autocorrect.text.paragraphs import split_paragraphs, split_sentences


def parts(text, language):
    return [span.of(text) for span in split_sentences(text, language)]


def test_chinese_sentences_keep_their_closing_quotes():
    assert parts('他说：“走吧！”我们走了。好', 'zh') == ['他说：“走吧！”', '我们走了。', '好']


def test_english_abbreviations_do_not_end_a_sentence():
    assert parts('Mr. Smith met J. Doe at 5 p.m. on Monday. They left.', 'en') == [
        'Mr. Smith met J. Doe at 5 p.m. on Monday.',
        'They left.',
    ]


def test_crlf_is_one_break_and_stays_outside_the_paragraphs():
    text = 'one\r\n\r\n  two \rthree'
    assert [span.of(text) for span in split_paragraphs(text)] == ['one', 'two', 'three']


@given(st.text(), st.sampled_from(['zh', 'en']))
def test_sentences_cover_everything_but_white_space(text, language):
    spans = split_sentences(text, language)
    assert all(a.end <= b.start for a, b in pairwise(spans))
    rest = list(text)
    for span in spans:
        rest[span.start : span.end] = ' ' * (span.end - span.start)
    assert not ''.join(rest).strip('\x85').strip()


def test_language_by_weight():
    assert detect_language('今天我用 Python 写了 hello world') == 'zh'
    assert detect_language('I ate 饺子 today with my friends') == 'en'
