"""A story of the past keeps its tense: what one sentence cannot show, its neighbours do."""

from __future__ import annotations

import pytest

from autocorrect.engines.english.checker import check
from autocorrect.engines.findings import Confidence
from autocorrect.engines.marking import Grade

STORY = 'We got up early. We took the bus to the lake. {} Then we swam and had lunch. We came home at six.'


def tenses(text):
    return {f.original: f for f in check(text, grade=Grade.JUNIOR) if f.rule.startswith('en.tense')}


def test_a_present_verb_among_past_sentences_is_a_doubt():
    found = tenses(STORY.format('My father drives us there.'))
    assert found['drives'].replacements == ('drove',)
    assert found['drives'].confidence is Confidence.DOUBTFUL


@pytest.mark.parametrize('aside', ['I still remember it.', 'My father always drives us there.', 'I think so.'])
def test_what_still_holds_stays_in_the_present(aside):
    assert not tenses(STORY.format(aside))


def test_the_same_sentence_alone_or_among_present_ones_stays():
    assert not tenses('My father drives us there.')
    assert not tenses('We get up early. My father drives us there. We take the bus. We swim and have lunch.')


@pytest.mark.parametrize(
    'text',
    [
        'I know the boy we met last week.',
        'He was born here in 2010 and lives here now.',
        'My mother asked me to sit down and eat.',
        '“We go there,” he said yesterday.',
        'He is the student who won the prize three years ago.',
    ],
)
def test_a_past_time_does_not_reach_into_another_clause(text):
    assert not tenses(text)


def test_a_chinese_name_is_no_misspelling():
    assert not check('My name is Li Hua, and Wang Xiaoming is my friend.', grade=Grade.JUNIOR)
