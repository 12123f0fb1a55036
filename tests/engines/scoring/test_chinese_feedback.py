"""Feedback speaks of this essay, quotes it to the letter, praises nothing that is not there, and keeps to its grade."""

import json
import re
from itertools import pairwise
from pathlib import Path
from string import Formatter

import pytest

from autocorrect.engines.findings import Category, Confidence, Finding, Words
from autocorrect.engines.marking import Grade
from autocorrect.engines.scoring import chinese
from autocorrect.engines.scoring.chinese import give_feedback, score
from autocorrect.engines.scoring.chinese.devices import Device, find_devices
from autocorrect.engines.scoring.chinese.reading import read
from autocorrect.engines.scoring.chinese.strengths import find_strengths, shortened
from autocorrect.text.spans import Span
from tests.engines.scoring.chinese_essays import ALL, JUNIOR, PLAIN_JUNIOR, PRIMARY_LOW, PRIMARY_MIDDLE, SENIOR, essay

PHRASES = Path(chinese.__file__).parent / 'phrases'
FILLED = {
    'topic', 'words', 'size', 'paragraphs', 'best', 'worst', 'word', 'title', 'expected', 'share', 'count', 'quote',
    'fix', 'message', 'theme', 'all',
}  # fmt: skip


def feedback(sample, findings=(), **changed):
    subject = essay(sample, **changed)
    return give_feedback(subject, findings, score(subject, findings))


def devices(text):
    return {use.device for use in find_devices(read(essay(('', 'junior', text))))}


def finding_in(text, wrong, right, category=Category.SPELLING, **more):
    at = text.index(wrong)
    words = Words(f'“{wrong}”应为“{right}”。', f'“{wrong}” should be “{right}”.')
    return Finding(at, at + len(wrong), category, wrong, (right,), words, 'zh.test', **more)


@pytest.mark.parametrize('sample', ALL, ids=lambda s: s[0])
def test_every_quotation_stands_in_the_text_and_has_a_reason_in_both_languages(sample):
    given = feedback(sample)
    for quote in (*given.strengths, *given.priorities):
        assert quote.quote in sample[2]
        assert all(quote.text)
    assert 1 <= len(given.priorities) <= 2
    assert 3 <= len(given.advice) <= 5
    assert all(given.exercise)


@pytest.mark.parametrize('sample', ALL, ids=lambda s: s[0])
def test_the_summary_names_the_essay_and_what_it_is_about(sample):
    summary = feedback(sample).summary
    assert sample[0] in summary.zh
    assert sample[0] in summary.en
    inside = [word for word in summary.zh.split('“')[1:] if word.split('”')[0] in sample[2]]
    assert len(inside) >= 2


def test_figures_of_speech_are_praised_where_they_stand():
    quotes = ' '.join(quote.quote for quote in feedback(SENIOR).strengths)
    assert '恰如深埋地下的根须' in quotes
    assert '像喝醉了酒一样' in ' '.join(quote.quote for quote in feedback(PRIMARY_MIDDLE).strengths)


def test_a_passage_with_a_mistake_in_it_is_not_praised():
    text = PRIMARY_MIDDLE[2]
    wrong = finding_in(text, '喝醉了酒', '喝醉酒', Category.GRAMMAR)
    assert not any('喝醉了酒' in quote.quote for quote in feedback(PRIMARY_MIDDLE, [wrong]).strengths)


def test_a_text_with_errors_is_not_praised_for_being_clean():
    text = '今天我和爸爸去爬山。山上的风景很好看，我们走了很久才到山顶。\n\n下山的时侯，我有点累了，可是心里很高兴。'
    wrong = finding_in(text, '时侯', '时候')
    remarks = [quote for quote in feedback(('爬山', 'primary_low', text), [wrong]).strengths if not quote.quote]
    assert remarks == []


@pytest.mark.parametrize(
    ('text', 'device'),
    [
        ('弯弯的月亮像一只小船。', Device.SIMILE),
        ('他跑得飞快，仿佛一阵风。', Device.SIMILE),
        ('春风轻轻地抚摸着我的脸。', Device.PERSONIFICATION),
        ('书是灯，照亮前方；书是船，载我远航；书是友，伴我成长。', Device.PARALLELISM),
        ('难道我们能忘记他吗？', Device.RHETORICAL_QUESTION),
        ('什么是幸福？幸福就是和家人在一起。', Device.QUESTION_AND_ANSWER),
        ('成功不是终点，而是新的起点。', Device.CONTRAST),
        ('妈妈笑着说：“快来吃饭，菜要凉了。”', Device.SPEECH),
        ('俗话说：“一寸光阴一寸金。”', Device.QUOTATION),
    ],
)
def test_devices_are_found(text, device):
    assert device in devices(text)


@pytest.mark.parametrize(
    'text',
    [
        '墙上挂着一幅画像，他是我的偶像。',
        '他好像没有听见，又好像不想回答。',
        '像他这样的人很少。',
        '我想像往常一样早点回家。',
        '今天风很大，我们笑了。',
        '你不是去过那里吗？我去过。',
        '他说“你好”，然后走了。',
    ],
)
def test_what_only_looks_like_a_figure_of_speech_is_left_alone(text):
    assert not devices(text) & {Device.SIMILE, Device.PERSONIFICATION, Device.PARALLELISM, Device.QUOTATION}


def test_wrong_characters_come_first_with_the_right_ones():
    text = JUNIOR[2].replace('静静', '竟静')
    first = feedback(JUNIOR, [finding_in(text, '竟静', '静静')], text=text).priorities
    assert any(quote.quote == '竟静' and '静静' in quote.text.zh for quote in first)


def test_a_doubtful_finding_is_said_to_be_doubtful():
    words = [
        '很窄',
        '昏黄',
        '尽头',
        '佝偻',
        '墙上',
        '果然',
        '早就',
        '收摊',
        '竟然',
        '雨丝',
        '咧开',
        '愣住',
        '拓宽',
        '明晃晃',
    ]
    wrong = [finding_in(JUNIOR[2], w, '顾忌', confidence=Confidence.DOUBTFUL) for w in words if w in JUNIOR[2]]
    doubted = [quote.text.zh for quote in feedback(JUNIOR, wrong).priorities if '顾忌' in quote.text.zh]
    assert doubted
    assert all(any(word in said for word in ('可能', '也许', '是否', '是不是')) for said in doubted)


def test_a_short_essay_is_told_its_length_and_what_is_asked():
    first = feedback(PLAIN_JUNIOR).priorities[0]
    assert '550' in first.text.zh
    assert '550' in first.text.en


@pytest.mark.parametrize('sample', ALL, ids=lambda s: s[0])
def test_nobody_is_asked_to_mend_what_was_praised(sample):
    given = feedback(sample)
    praised = [quote.quote for quote in given.strengths if quote.quote]
    asked = [quote for quote in given.priorities if '字左右' not in quote.text.zh]
    assert not any(good in quote.quote for good in praised for quote in asked)


def test_repetition_is_pointed_at():
    sentence = '我们要珍惜时间，好好学习，不要让自己后悔。'
    text = f'{PLAIN_JUNIOR[2]}\n\n{sentence}\n\n{sentence * 8}'
    assert any(quote.quote == sentence for quote in feedback(PLAIN_JUNIOR, text=text).priorities)


def test_a_mistake_of_one_character_is_shown_in_its_clause():
    text = f'{JUNIOR[2]}\n\n那天，小马跑的很快，大家都追不上他。'
    wrong = finding_in(text, '的很', '得很', Category.GRAMMAR)
    quotes = [quote.quote for quote in feedback(JUNIOR, [wrong], text=text).priorities]
    assert '小马跑的很快' in quotes


def test_a_list_of_food_proves_nothing():
    text = f'{PRIMARY_LOW[2]}\n\n中午我们吃了很多好吃的，比如面包、饼干和水果。'
    assert not any('比如' in quote.quote for quote in feedback(PRIMARY_LOW, text=text).strengths)


def test_what_a_father_says_is_no_quotation_and_a_proverb_is():
    said, quoted = '父亲说：“一颗钉子也要敲得端端正正才行。”', '俗话说：“一颗钉子敲歪了，整张桌子都会摇晃。”'
    for lead, kind in ((said, 'speech'), (quoted, 'quotation')):
        subject = read(essay(('', 'junior', f'那年冬天，我第一次走进木工房。{lead}我一直记着这句话。')))
        kinds = {strength.kind for strength in find_strengths(subject, find_devices(subject))}
        assert (kind == 'quotation') == ('quotation' in kinds)


def test_an_ending_that_is_praised_is_not_asked_for():
    for sample in ALL:
        given = feedback(sample)
        praised = ' '.join(quote.text.zh for quote in given.strengths)
        if any(words in praised for words in ('全文有了归结', '与题目相呼应', '中心明确')):
            assert not any('结尾没有收住' in quote.text.zh or '收束仓促' in quote.text.zh for quote in given.priorities)


def test_a_long_passage_is_quoted_to_the_end_of_a_clause():
    text = '，'.join(['桂花落在我的头发上'] * 12) + '。'
    quoted = shortened(text, Span(0, len(text)))
    assert text.startswith(quoted)
    assert quoted.endswith('桂花落在我的头发上，')


def test_the_number_of_characters_is_the_one_that_the_page_shows():
    said = 0
    for sample in ALL:
        for number in re.findall(r'约?(\d+)个?字', feedback(sample).summary.zh):
            said += 1
            assert int(number) == essay(sample).word_count
    assert said


def test_the_tone_fits_the_grade():
    young, old = feedback(PRIMARY_LOW), feedback(SENIOR)
    assert any(word in young.summary.zh for word in ('你', '老师', '啦'))
    assert '老师' not in old.summary.zh
    assert young.exercise.zh != old.exercise.zh


def test_the_same_essay_gets_the_same_words_and_another_one_others():
    assert feedback(JUNIOR) == feedback(JUNIOR)
    summaries = {feedback(JUNIOR, text=f'{JUNIOR[2]}第{number}次。').summary.zh.split('《')[0] for number in range(12)}
    assert len(summaries) > 1


def test_over_many_essays_no_remark_comes_twice_in_a_row():
    texts = [f'{sample[2]}\n\n我把这件事记在了第{n}页上。' for n in range(6) for sample in (JUNIOR, SENIOR)]
    given = [feedback(JUNIOR, text=text).summary.zh for text in texts]
    assert all(one != other for one, other in pairwise(given))


def test_an_empty_text_is_asked_for_and_neither_praised_nor_blamed():
    given = feedback(('题目', 'junior', ' \n'))
    assert given.strengths == given.priorities == ()
    assert '正文' in given.summary.zh


@pytest.mark.parametrize('grade', Grade)
def test_every_grade_has_its_words(grade):
    assert all(feedback(JUNIOR, grade=grade).summary)


def leaves(node):
    if isinstance(node, dict):
        return [leaf for child in node.values() for leaf in leaves(child)]
    return node


@pytest.mark.parametrize('path', sorted(PHRASES.glob('*.json')), ids=lambda p: p.stem)
def test_every_phrase_exists_in_both_languages_and_asks_for_known_details_only(path):
    for zh, en in leaves(json.loads(path.read_text(encoding='utf-8'))):
        names = [{name for _, name, _, _ in Formatter().parse(words) if name is not None} for words in (zh, en)]
        assert names[0] | names[1] <= FILLED
        assert not any('\u4e00' <= char <= '\u9fff' for char in en)


def test_priorities_exercises_and_advice_know_the_same_issues():
    kinds = [
        set(json.loads((PHRASES / f'{name}.json').read_text(encoding='utf-8'))) - {'closing'}
        for name in ('priorities', 'exercises', 'advice')
    ]
    assert kinds[0] == kinds[1] == kinds[2]
