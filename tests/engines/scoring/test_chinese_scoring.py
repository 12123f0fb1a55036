"""What a Chinese score may depend on, and what it must not."""

import time
from itertools import pairwise

import opencc
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from autocorrect.engines.findings import Category, Confidence, Finding, Severity, Words
from autocorrect.engines.marking import Grade
from autocorrect.engines.scoring.chinese import give_feedback, score
from autocorrect.engines.scoring.chinese.reading import read
from autocorrect.engines.scoring.chinese.scorer import measure_reading
from autocorrect.engines.scoring.chinese.words import NAMES
from autocorrect.engines.scoring.rubric import default_rubric, parse_rubric
from tests.engines.scoring.chinese_essays import ALL, JUNIOR, PLAIN_JUNIOR, PRIMARY_LOW, PRIMARY_MIDDLE, SENIOR, essay

WHOLE = [PRIMARY_LOW, PRIMARY_MIDDLE, JUNIOR, SENIOR]
IDIOMS = '兴高采烈，欢天喜地，五颜六色，万紫千红，鸟语花香，心旷神怡，流连忘返，自强不息，百折不挠，勇往直前'
CATEGORIES = [Category.SPELLING, Category.GRAMMAR, Category.PUNCTUATION, Category.WORDING]


def points(sample, findings=(), **changed):
    scores = score(essay(sample, **changed), findings)
    return {'total': scores.total, **{dimension.key: dimension.score for dimension in scores.dimensions}}


def paragraphs(sample):
    return sample[2].split('\n\n')


def misspelt(sample, count, category=Category.SPELLING, **more):
    """The essay with so many characters written wrong, and the findings that say what was meant."""
    text, findings = list(sample[2]), []
    places = [at for at, char in enumerate(text) if '\u4e00' <= char <= '\u9fff']
    for at in places[5 :: max(1, len(places) // (count + 1))][:count]:
        meant, text[at] = text[at], '錯'
        findings.append(Finding(at, at + 1, category, '錯', (meant,), Words('写错了。', 'Wrong.'), 'zh.test', **more))
    return ''.join(text), findings


@pytest.mark.parametrize('category', CATEGORIES)
@pytest.mark.parametrize('sample', [PRIMARY_MIDDLE, SENIOR], ids=lambda s: s[1])
def test_the_more_errors_the_lower_the_score(sample, category):
    totals = []
    for count in (0, 1, 2, 4, 8):
        text, findings = misspelt(sample, count, category)
        totals.append(points(sample, findings, text=text)['total'])
    assert all(more > fewer for more, fewer in pairwise(totals))


def test_a_doubtful_error_weighs_less_than_a_sure_one_and_praise_nothing():
    text, sure = misspelt(JUNIOR, 4)
    _, doubtful = misspelt(JUNIOR, 4, confidence=Confidence.DOUBTFUL)
    praise = Finding(0, 5, Category.PRAISE, text[:5], (), Words('好', 'good'), 'praise.test')
    note = Finding(0, 5, Category.WORDING, text[:5], (), Words('注', 'note'), 'zh.test', severity=Severity.NOTE)
    clean = points(JUNIOR)['total']
    assert points(JUNIOR, sure, text=text)['total'] < points(JUNIOR, doubtful, text=text)['total'] < clean
    assert points(JUNIOR, [praise, note])['total'] == clean


@pytest.mark.parametrize('sample', WHOLE, ids=lambda s: s[1])
def test_paragraphs_out_of_order_lower_the_structure(sample):
    parts = paragraphs(sample)
    for order in ([parts[-1], *parts[1:-1], parts[0]], parts[::-1], [*parts[2:], *parts[:2]]):
        assert points(sample, text='\n\n'.join(order))['structure'] < points(sample)['structure']


@pytest.mark.parametrize('sample', WHOLE, ids=lambda s: s[1])
def test_without_its_ending_the_structure_is_lower(sample):
    cut = points(sample, text='\n\n'.join(paragraphs(sample)[:-1]))
    assert cut['structure'] < points(sample)['structure']
    assert cut['total'] < points(sample)['total']


@pytest.mark.parametrize('sample', ALL, ids=lambda s: s[0])
def test_a_text_handed_in_twice_over_loses_content_and_structure(sample):
    doubled, once = points(sample, text=f'{sample[2]}\n\n{sample[2]}'), points(sample)
    assert doubled['content'] < once['content']
    assert doubled['structure'] < once['structure']
    assert doubled['total'] < once['total']


@pytest.mark.parametrize('sample', WHOLE, ids=lambda s: s[1])
def test_an_unrelated_title_lowers_the_content(sample):
    assert points(sample, title='量子计算机的原理')['content'] < points(sample)['content'] - 2


@pytest.mark.parametrize('padding', [f'{IDIOMS}。', '啊' * 150 + '。', '！' * 100, '我觉得这件事非常有意义。' * 12])
@pytest.mark.parametrize('sample', ALL, ids=lambda s: s[0])
def test_padding_gains_nothing(sample, padding):
    before = points(sample)['total']
    assert points(sample, text=f'{sample[2]}\n\n{padding}')['total'] <= before
    assert points(sample, text=f'{sample[2]}{padding}')['total'] <= before


def test_idioms_put_between_the_sentences_gain_next_to_nothing():
    text = SENIOR[2]
    for idiom in IDIOMS.split('，'):
        text = text.replace('。', f'。{idiom}！', 1) if f'{idiom}！' not in text else text
    assert points(SENIOR, text=text)['total'] <= points(SENIOR)['total'] + 0.5


@pytest.mark.parametrize('script', ['s2t', 's2tw', 's2hk'])
@pytest.mark.parametrize('sample', ALL, ids=lambda s: s[0])
def test_traditional_characters_change_nothing(sample, script):
    convert = opencc.OpenCC(script).convert
    assert points(sample, text=convert(sample[2]), title=convert(sample[0])) == points(sample)


@pytest.mark.parametrize(
    'respace',
    [
        lambda text: text.replace('\n\n', '\r\n'),
        lambda text: '\u3000\u3000' + text.replace('\n\n', '\n\u3000\u3000') + '\n\n \n',
        lambda text: text.replace('，', '， ').replace('。', '。 \u00a0'),
        lambda text: '\u200b'.join(text),
    ],
)
@pytest.mark.parametrize('sample', ALL, ids=lambda s: s[0])
def test_other_white_space_changes_nothing(sample, respace):
    assert points(sample, text=respace(sample[2])) == points(sample)


@pytest.mark.parametrize(('old', 'new'), [('李明', '王强'), ('李明', '张小红'), ('李明', '赵梓涵')])
def test_other_names_change_nothing(old, new):
    text = paragraphs(PRIMARY_MIDDLE)
    text.insert(3, '李明跑了过来，对我说：“别怕，我来教你。”李明是我最好的朋友，他骑车骑得很稳。')
    text = '\n\n'.join(text)
    assert points(PRIMARY_MIDDLE, text=text.replace(old, new)) == points(PRIMARY_MIDDLE, text=text)


@pytest.mark.parametrize('grade', Grade)
def test_a_plain_short_essay_never_beats_a_good_one_of_its_grade(grade):
    assert points(PLAIN_JUNIOR, grade=grade)['total'] < points(JUNIOR, grade=grade)['total']


def test_the_same_essay_counts_for_more_in_a_lower_grade():
    totals = [points(JUNIOR, grade=grade)['total'] for grade in (Grade.PRIMARY_HIGH, Grade.JUNIOR, Grade.SENIOR)]
    assert totals == sorted(totals, reverse=True)


def test_content_says_that_it_can_hardly_be_judged():
    content = score(essay(SENIOR), []).dimensions[0]
    assert content.key == 'content'
    assert content.confidence <= 0.4
    assert '老师' in content.evidence[0].message.zh


@pytest.mark.parametrize('sample', ALL, ids=lambda s: s[0])
def test_each_dimension_shows_what_it_is_made_of(sample):
    text, findings = misspelt(sample, 3)
    subject = essay(sample, text=text)
    for dimension in score(subject, findings).dimensions:
        assert len(dimension.evidence) >= 2
        for evidence in dimension.evidence:
            assert all(evidence.message)
            assert evidence.span is None or subject.text[evidence.span.start : evidence.span.end].strip()


def test_an_error_is_shown_where_it_stands():
    text, findings = misspelt(SENIOR, 2)
    conventions = next(d for d in score(essay(SENIOR, text=text), findings).dimensions if d.key == 'conventions')
    assert findings[0].span in [evidence.span for evidence in conventions.evidence]


def test_the_result_band_comes_with_its_description():
    scores = score(essay(SENIOR), [])
    assert scores.band == default_rubric('zh').band_for(scores.total / scores.max).key
    assert all(scores.band_description)
    assert 0 < scores.spread < scores.max / 4


def test_a_school_can_bring_seven_dimensions_of_its_own():
    features = ['figures', 'idioms', 'paragraphs', 'title_coverage', 'length_share', 'sentences', 'rare_variety']
    words = {'zh': '项', 'en': 'item'}
    rubric = parse_rubric(
        {
            'key': 'school', 'language': 'zh', 'label': words, 'max': 70,
            'dimensions': [
                {'key': name, 'label': words, 'max': 10, 'confidence': 0.5,
                 'features': [{'name': name, 'weight': 1, 'low': 0, 'high': 3}]}
                for name in features
            ],
            'grades': {grade: {'label': words, 'expected_length': 500} for grade in Grade},
            'bands': [{'key': 'all', 'label': words, 'description': words, 'min_share': 0}],
        }
    )  # fmt: skip
    scores = score(essay(SENIOR), [], rubric)
    assert [dimension.key for dimension in scores.dimensions] == features
    assert scores.total == pytest.approx(sum(dimension.score for dimension in scores.dimensions))
    assert give_feedback(essay(SENIOR), [], scores).summary.zh


def test_every_feature_of_the_shipped_rubric_is_measured_and_has_a_name():
    measured = measure_reading(read(essay(SENIOR)), default_rubric('zh')).values
    assert default_rubric('zh').feature_names <= set(measured)
    assert default_rubric('zh').feature_names <= set(NAMES)


ODD = st.text(alphabet='的是我，。！？“”\n\r \u3000龘😀\x00\ud800é́aA1.《》、…—', max_size=120)


@settings(max_examples=60, deadline=None)
@given(st.one_of(ODD, st.text(max_size=60)), st.one_of(ODD, st.text(max_size=10)), st.sampled_from(list(Grade)))
def test_any_text_gets_points_within_the_maximum_and_feedback_that_quotes_it(text, title, grade):
    subject = essay((title, grade, text))
    scores = score(subject, [])
    assert 0 <= scores.total <= scores.max
    assert all(0 <= dimension.score <= dimension.max for dimension in scores.dimensions)
    feedback = give_feedback(subject, [], scores)
    assert all(feedback.summary)
    assert all(quote.quote in text for quote in (*feedback.strengths, *feedback.priorities))


@pytest.mark.parametrize(
    'text', ['', ' \n\u3000', '。。。！', '好', '今天很开心', 'I like apples. 我喜欢苹果。', '\ud800']
)
def test_almost_nothing_gets_almost_nothing(text):
    assert points(('', 'junior', text))['total'] <= 5


@settings(max_examples=30, deadline=None)
@given(st.data())
def test_findings_anywhere_do_no_harm(data):
    text = data.draw(ODD.filter(lambda t: len(t) > 2))
    spans = data.draw(st.lists(st.tuples(st.integers(0, len(text)), st.integers(0, 4)), max_size=6))
    findings = [
        Finding(a, min(len(text), a + n), Category.GRAMMAR, text[a : a + n], ('换',), Words('改。', 'Fix.'), 'zh.test')
        for a, n in spans
    ]
    subject = essay(('题', 'junior', text))
    scores = score(subject, findings)
    assert 0 <= scores.total <= points(('题', 'junior', text))['total'] + 10
    give_feedback(subject, findings, scores)


def seconds(text):
    subject = essay(('题', 'senior', text))
    start = time.perf_counter()
    give_feedback(subject, [], score(subject, []))
    return time.perf_counter() - start


@pytest.mark.parametrize('unit', ['字', '，', '“', '像', '今天我们去公园看花，', '好。\n', ' ', '不是花而是', '？谁'])
def test_time_grows_with_the_length_and_no_faster(unit):
    seconds(unit * 1000)
    short, long = seconds(unit * 2_000), seconds(unit * 16_000)
    assert long < 32 * max(short, 0.005)
