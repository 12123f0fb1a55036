"""Topic sentences (分论点): seen, counted for something where they are asked for, and taught where they are missing."""

from __future__ import annotations

import pytest

from autocorrect.engines.essay import prepare
from autocorrect.engines.marking import Grade
from autocorrect.engines.scoring.chinese import give_feedback, measure_essay, score

OPENING = '河流从高山到大海，要绕过多少石头？它从不停下脚步。人要走远路，也离不开坚持。'
POINTS = ['坚持，让平凡变得不平凡。', '坚持，让弱小变得强大。', '坚持，让遥远变得可及。']
PROOFS = [
    '王冕小时候放牛，白天在牛背上读书，晚上借着寺庙里的长明灯看到深夜。几年过去，这个放牛娃成了有名的画家。'
    '可见一个人的起点并不重要，重要的是他能不能坚持下去。',
    '屋檐下的水滴并没有力气，却因为年年月月落在同一个地方，才在石头上留下了深深的小坑。'
    '由此可见，微小的力量只要用在一处，终会被坚持放大。',
    '陈景润在六平方米的小屋里演算了十几年，草稿装了好几麻袋，所以他才能一步步走近那颗数学的明珠。'
    '如果他中途放下了笔，远方就永远只是远方，这正是坚持的意义。',
]
ENDING = '因此，我们不必羡慕别人走得有多快，而应该问问自己能坚持多久。让我们像河流一样，朝着大海的方向，一直走下去。'
WITH = '\n'.join([OPENING, *map(''.join, zip(POINTS, PROOFS, strict=True)), ENDING])
WITHOUT = '\n'.join([OPENING, *PROOFS, ENDING])
STORY = '\n'.join(
    [
        '那天早上下着小雨，我和弟弟去外婆家。',
        '弟弟突然滑了一跤，我急忙扶他起来，他的眼泪一下子流了出来。后来我背着他走了很久，累得满头大汗。',
        '傍晚我们终于到了，外婆高兴得合不拢嘴，端出热腾腾的面条。弟弟吃着吃着就笑了，我心里暖暖的。',
        '晚上我躺在床上，想起这一天，觉得自己长大了，也更懂得照顾别人了。',
        '从那以后，弟弟总爱跟在我后面，我也更喜欢他了。',
    ]
)


def essay(text: str, grade: Grade = Grade.SENIOR, title: str = '坚持的力量'):
    return prepare(text, title, 'zh', grade)


def structure(text: str, grade: Grade) -> float:
    return next(d.score for d in score(essay(text, grade), []).dimensions if d.key == 'structure')


def advice_of(text: str, grade: Grade, title: str = '坚持的力量') -> str:
    given = essay(text, grade, title)
    feedback = give_feedback(given, [], score(given, []))
    return ' '.join(words.zh for words in [*(quote.text for quote in feedback.priorities), *feedback.advice])


def test_the_short_sentences_on_the_theme_that_open_body_paragraphs_are_counted():
    with_points, without = measure_essay(essay(WITH), []).values, measure_essay(essay(WITHOUT), []).values
    assert (with_points['topic_sentences'], without['topic_sentences']) == (3, 0)
    assert with_points['opener_likeness'] > 0.3 > 0.1 > without['opener_likeness']
    assert with_points['tied_examples'] == without['tied_examples'] == 2


def test_they_raise_the_structure_where_they_are_asked_for_and_nowhere_else():
    assert structure(WITH, Grade.SENIOR) > structure(WITHOUT, Grade.SENIOR) + 0.5
    shown = score(essay(WITH), []).dimensions[1].evidence
    line = next(evidence for evidence in shown if '分论点' in evidence.message.zh)
    assert line.span is not None
    assert line.span.of(WITH) == POINTS[0]
    told = {e.message.zh for d in score(essay(STORY, Grade.PRIMARY_HIGH), []).dimensions for e in d.evidence}
    assert not any('分论点' in line for line in told)


@pytest.mark.parametrize('grade', [Grade.SENIOR, Grade.COLLEGE])
def test_an_argument_without_them_is_told_so_and_one_with_them_is_not(grade):
    assert '分论点' in advice_of(WITHOUT, grade)
    assert '分论点' not in advice_of(WITH, grade)


@pytest.mark.parametrize('grade', Grade)
def test_a_story_is_never_asked_for_them(grade):
    assert '分论点' not in advice_of(STORY, grade, '那一天')


def test_other_names_leave_them_as_they_are():
    renamed = WITH.replace('王冕', '李时珍').replace('陈景润', '王小明')
    one, other = measure_essay(essay(WITH), []).values, measure_essay(essay(renamed), []).values
    for name in ('topic_sentences', 'opener_likeness', 'tied_examples', 'theme_at_heads', 'spoken_words'):
        assert one[name] == other[name], name


def test_what_people_say_is_not_held_against_the_writer():
    quoted = WITH.replace(ENDING, '他笑着回答：“很好啊，那就这样吧！”' + ENDING)
    own = WITH.replace(ENDING, '其实很好啊，那就这样吧！' + ENDING)
    plain = measure_essay(essay(WITH), []).values['spoken_words']
    assert measure_essay(essay(quoted), []).values['spoken_words'] == plain
    assert measure_essay(essay(own), []).values['spoken_words'] > plain + 1
