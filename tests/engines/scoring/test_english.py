"""The English composite judges as a teacher would on changes whose direction nobody doubts."""

import random
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from autocorrect.engines.essay import prepare
from autocorrect.engines.findings import Category, Confidence, Finding, Words
from autocorrect.engines.marking import Grade
from autocorrect.engines.scoring.english import give_feedback, measure_essay, score

ESSAY = """First of all, moving to a new town taught me more about courage than any book. When my mother found work \
near the coast, we packed our furniture into a rusty van, and I said goodbye to Lucy, my closest friend since \
kindergarten. I was certain that nothing in the new place could replace what I was losing.

However, the harbour surprised me. Every morning the fishermen repaired their nets beside the road to school, and one \
of them, an old man called Peter, began to greet me. Because I had nobody else to talk to, I asked him how he could \
tell that a storm was coming. He pointed at the gulls, which were gathering on the roof of the chapel. "They know \
before we do," he whispered, and by noon the sky had turned black.

Then I discovered that questions open doors. For example, I asked a girl in my class, Marta, whether the library was \
worth a visit, and she showed me a room full of maps that sailors had drawn two centuries ago. As a result, we spent \
the whole winter copying the outlines of islands, although neither of us had ever held a compass before.

Finally, I wrote Lucy a long letter about the gulls and the maps. In conclusion, courage is not the absence of fear; \
it is the habit of asking one more question when you would rather stay silent."""


def judge(text, findings=(), **more):
    return score(prepare(text, language='en', **more), list(findings))


def dimension(scores, key):
    return next(d.score for d in scores.dimensions if d.key == key)


def spelling(text, count):
    """The text as given with `count` of its words marked as misspelt."""
    words = list(re.finditer(r'\w{5,}', text))[: count * 2 : 2]
    return [
        Finding(w.start(), w.end(), Category.SPELLING, w.group(), ('x',), Words('错', 'wrong'), 'en.test')
        for w in words
    ]


def paragraphs(text):
    return text.split('\n\n')


def test_the_more_errors_the_lower_the_score():
    totals = [judge(ESSAY, spelling(ESSAY, count)).total for count in (0, 3, 8, 15)]
    assert totals == sorted(totals, reverse=True)
    assert len(set(totals)) == 4


@pytest.mark.parametrize('category', [Category.GRAMMAR, Category.PUNCTUATION, Category.SPELLING])
def test_an_error_costs_in_its_own_dimension(category):
    found = [
        Finding(f.start, f.end, category, f.original, f.replacements, f.message, f.rule) for f in spelling(ESSAY, 8)
    ]
    key = 'grammar' if category is Category.GRAMMAR else 'conventions'
    assert dimension(judge(ESSAY, found), key) < dimension(judge(ESSAY), key)


def test_a_misspelt_text_scores_lower_even_without_findings():
    spoilt = ESSAY.replace('courage', 'kuraige').replace('questions', 'kwestchuns').replace('gathering', 'gaddering')
    assert judge(spoilt).total < judge(ESSAY).total


def test_shuffled_paragraphs_lower_the_organisation():
    straight = dimension(judge(ESSAY), 'organisation')
    parts = paragraphs(ESSAY)
    for order in ((3, 2, 1, 0), (1, 0, 3, 2), (3, 0, 1, 2)):
        assert dimension(judge('\n\n'.join(parts[i] for i in order)), 'organisation') < straight


def test_a_missing_ending_lowers_the_organisation():
    without = '\n\n'.join(paragraphs(ESSAY)[:3])
    assert dimension(judge(without), 'organisation') < dimension(judge(ESSAY), 'organisation')
    broken_off = ESSAY[: ESSAY.index('it is the habit')]
    assert dimension(judge(broken_off), 'organisation') < dimension(judge(ESSAY), 'organisation')


def test_a_text_doubled_scores_lower_where_the_repetition_shows():
    once, twice = judge(ESSAY), judge(f'{ESSAY}\n\n{ESSAY}')
    assert twice.total < once.total
    for key in ('content', 'organisation', 'cohesion'):
        assert dimension(twice, key) < dimension(once, key)


@pytest.mark.parametrize(
    'padding',
    [
        ' very' * 200,
        ' I was certain that nothing in the new place could replace what I was losing.' * 10,
        ' blorf gnash wuzzle frimp' * 60,
        ' ' + '. ' * 300,
        ' good nice good nice' * 40,
    ],
)
def test_padding_gains_nothing(padding):
    assert judge(ESSAY + padding).total <= judge(ESSAY).total


def test_other_names_change_nothing():
    renamed = ESSAY.replace('Lucy', 'Ingeborg').replace('Peter', 'Bo').replace('Marta', 'Xiaoming')
    assert judge(renamed).total == judge(ESSAY).total


def test_other_white_space_changes_nothing():
    plain = judge(ESSAY)
    for text in (ESSAY.replace('\n\n', '\r\n'), ESSAY.replace(' ', '  '), f'\n\n {ESSAY} \n', ESSAY.replace(' ', '\t')):
        assert judge(text).dimensions[0].score == plain.dimensions[0].score
        assert judge(text).total == plain.total


def test_a_longer_grade_asks_for_more():
    totals = [judge(ESSAY, grade=grade).total for grade in Grade]
    assert totals == sorted(totals, reverse=True)


def test_a_title_line_is_no_sentence():
    titled, plain = judge('Gulls and Maps\n\n' + ESSAY), judge(ESSAY)
    assert titled.total == plain.total


def test_evidence_points_into_the_text_and_speaks_both_languages():
    text = ESSAY.replace('a long letter', 'a long leter')
    found = [
        Finding(
            text.index('leter'),
            text.index('leter') + 5,
            Category.SPELLING,
            'leter',
            ('letter',),
            Words('错', 'wrong'),
            'en.x',
        )
    ]
    for part in judge(text, found).dimensions:
        assert part.evidence
        for evidence in part.evidence:
            assert evidence.message.zh
            assert evidence.message.en
            if evidence.span:
                assert 0 <= evidence.span.start < evidence.span.end <= len(text)


def test_the_vocabulary_profile_adds_up_and_says_what_it_is():
    said = next(d for d in judge(ESSAY).dimensions if d.key == 'vocabulary').evidence[0].message.en
    assert 'CEFR-like' in said
    assert 98 <= sum(int(share) for share in re.findall(r'(\d+)%', said)) <= 102


def test_about_a_hundred_features_are_measured():
    values = measure_essay(prepare(ESSAY, language='en'), []).values
    assert len(values) >= 85
    assert all(isinstance(value, float | int) for value in values.values())


def test_feedback_quotes_the_text_exactly_and_gives_two_priorities():
    found = spelling(ESSAY, 3)
    feedback = give_feedback(prepare(ESSAY, language='en'), found, judge(ESSAY, found))
    assert feedback.strengths
    assert len(feedback.priorities) == 2
    assert feedback.exercise.zh
    for quote in (*feedback.strengths, *feedback.priorities):
        assert quote.quote in ESSAY
        assert quote.text.zh
        assert quote.text.en


def test_an_error_among_the_priorities_comes_with_its_correction_and_reason():
    text = ESSAY.replace('courage than', 'curage than')
    at = text.index('curage')
    message = Words('拼写：courage。', 'The noun is spelt courage.')
    found = [Finding(at, at + 6, Category.SPELLING, 'curage', ('courage',), message, 'en.spelling')]
    priorities = give_feedback(prepare(text, language='en'), found, judge(text, found)).priorities
    said = next(p for p in priorities if 'courage' in p.text.en)
    assert 'curage' in said.quote
    assert 'The noun is spelt courage.' in said.text.en


def test_the_ending_is_a_priority_when_there_is_none():
    text = '\n\n'.join(paragraphs(ESSAY)[:2])
    essay = prepare(text, language='en')
    feedback = give_feedback(essay, [], score(essay, []))
    everything = [p.text.en for p in feedback.priorities] + [advice.en for advice in feedback.advice]
    assert any('ending' in said or 'closing' in said for said in everything)


def test_feedback_is_the_same_every_time_and_differs_between_essays():
    one, again = (give_feedback(prepare(ESSAY, language='en'), [], judge(ESSAY)) for _ in range(2))
    assert one == again
    others = {give_feedback(prepare(p, language='en'), [], judge(p)).summary for p in paragraphs(ESSAY)}
    assert len(others) > 1


def test_an_empty_text_is_told_to_begin():
    for text in ('', ' \n ', '\x00', '12 34'):
        essay = prepare(text, language='en')
        scores = score(essay, [])
        assert scores.total == 0
        assert give_feedback(essay, [], scores).exercise.en


@settings(max_examples=60, deadline=None)
@given(
    st.text() | st.lists(st.sampled_from([*ESSAY.split(), '\n', '.', '\ud800', '😀'])).map(' '.join),
    st.sampled_from(Grade),
)
def test_any_text_scores_within_the_scale_and_gets_exact_quotes(text, grade):
    essay = prepare(text, language='en', grade=grade)
    scores = score(essay, [])
    assert 0 <= scores.total <= scores.max
    assert all(0 <= d.score <= d.max for d in scores.dimensions)
    feedback = give_feedback(essay, [], scores)
    assert all(quote.quote in text for quote in (*feedback.strengths, *feedback.priorities))


@pytest.mark.parametrize('unit', ['a', ' ', '. ', 'word ', 'Name. ', '\n', '"', 'and so, because I did. '])
def test_a_huge_text_of_one_kind_is_no_trap(unit):
    essay = prepare(unit * (300_000 // len(unit)), language='en')
    assert 0 <= score(essay, []).total <= 100


def test_words_in_another_order_by_chance_do_not_pass_for_a_better_essay():
    words = ESSAY.split()
    random.Random(4).shuffle(words)
    assert judge(' '.join(words)).total < judge(ESSAY).total


def test_no_sentence_with_a_mark_in_it_is_praised_not_even_a_doubtful_one():
    essay = prepare(ESSAY, language='en')
    praised = give_feedback(essay, [], score(essay, [])).strengths
    assert praised
    for quote in praised:
        at = ESSAY.index(quote.quote)
        doubt = Finding(
            at,
            at + 2,
            Category.GRAMMAR,
            ESSAY[at : at + 2],
            ('xy',),
            Words('疑', 'doubt'),
            'en.test',
            Confidence.DOUBTFUL,
        )
        again = give_feedback(essay, [doubt], score(essay, [doubt])).strengths
        assert quote.quote not in [other.quote for other in again]


def test_plain_words_are_praised_only_where_nothing_better_is():
    text = (
        'I like dogs and cats. ' * 2
        + 'Although it rained heavily, we finally reached the magnificent waterfall together.'
    )
    essay = prepare(text, language='en')
    said = [quote.text.en for quote in give_feedback(essay, [], score(essay, [])).strengths]
    assert said
    assert not any('clear at once' in remark or 'one thing plainly' in remark for remark in said)
