"""A correction in JSON has the documented shape in either language."""

import json

import pytest

from autocorrect.engines.essay import Correction, prepare
from autocorrect.engines.findings import Category, Confidence, Finding, Words
from autocorrect.engines.marking import DimensionScore, Evidence, Feedback, Quote, Scores
from autocorrect.engines.serialise import correction_to_dict
from autocorrect.text.spans import Span

TEXT = 'I has a cat.'


@pytest.fixture
def correction():
    found = Finding(2, 5, Category.GRAMMAR, 'has', ('have', 'had'), Words('主谓一致', 'Agreement'), 'en.agreement')
    unsure = Finding(8, 11, Category.SPELLING, 'cat', ('cart',), Words('疑似', 'Perhaps'), 'en.x', Confidence.DOUBTFUL)
    part = DimensionScore(
        'grammar', Words('语法', 'Grammar'), 7, 15, 0.5, (Evidence(Words('错', 'Wrong'), 1.5, Span(2, 5)),)
    )
    scores = Scores(61, 100, (part,), 9, 'fair', Words('中', 'Fair'), Words('基本达到', 'Meets the main part'))
    feedback = Feedback(
        Words('总评', 'Summary'),
        (Quote('a cat', Words('好', 'Good')),),
        (Quote('I has', Words('改', 'Fix')),),
        Words('练习', 'Exercise'),
        (Words('建议', 'Advice'),),
    )
    return Correction(prepare(TEXT, language='en'), [found, unsure], scores, feedback)


def test_the_shape_is_the_documented_one(correction):
    data = json.loads(json.dumps(correction_to_dict(correction)))
    assert set(data) == {
        'language', 'corrected_text', 'errors', 'scores', 'feedback', 'advice', 'grade', 'grade_description',
    }  # fmt: skip
    assert data['language'] == 'en'
    assert data['corrected_text'] == 'I have a cat.'
    assert data['errors'][0] == {
        'id': 1,
        'start': 2,
        'end': 5,
        'category': 'grammar',
        'severity': 'error',
        'original': 'has',
        'replacements': ['have', 'had'],
        'message': 'Agreement',
        'rule': 'en.agreement',
        'confidence': 'sure',
        'status': 'open',
    }
    assert data['scores']['dimensions'][0]['evidence'] == [{'message': 'Wrong', 'value': 1.5, 'start': 2, 'end': 5}]
    assert data['feedback'] == {
        'summary': 'Summary',
        'strengths': [{'quote': 'a cat', 'text': 'Good'}],
        'priorities': [{'quote': 'I has', 'text': 'Fix'}],
        'exercise': 'Exercise',
    }
    assert (data['advice'], data['grade']) == (['Advice'], 'Fair')


def test_a_reader_chooses_the_language_of_the_remarks(correction):
    data = correction_to_dict(correction, 'zh')
    assert data['language'] == 'en'
    assert data['errors'][0]['message'] == '主谓一致'
    assert data['scores']['dimensions'][0]['label'] == '语法'
    assert data['grade_description'] == '基本达到'
