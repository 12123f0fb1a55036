"""What is put into an essay to gain must gain nothing; what is no text must get next to nothing."""

from __future__ import annotations

import random
import re

import pytest

from autocorrect.engines.scoring.chinese import score
from tests.engines.scoring.chinese_essays import PRIMARY_MIDDLE, SENIOR, essay
from tests.engines.scoring.chinese_genres import DIARY, FABLE, GENRES, LETTER, RECIPE, REVIEW, VERSE, WEAK

IDIOMS = '井井有条 目不转睛 千山万水 光明磊落 情不自禁 无影无踪 画蛇添足 一望无际 手舞足蹈 津津有味'.split()
STUFFING = {
    'one frame with an idiom': ''.join(f'我感到{idiom}。' for idiom in IDIOMS),
    'exclamations in one frame': ''.join(f'多么{idiom}啊！' for idiom in IDIOMS[:6]),
    'clauses in one frame': '爱是一盏灯，爱是一把伞，爱是一座桥，爱是一团火。',
    'sayings': '《论语》说：“三人行，必有我师焉。”'
    '老子说：“千里之行，始于足下。”屈原说：“路漫漫其修远兮，吾将上下而求索。”'
    '诸葛亮说：“非淡泊无以明志，非宁静无以致远。”',
    'connectives': '由于这个，因此那个；尽管如此，然而不是；只要这样，就会那样；与其这样，不如那样；总之就是这样。',
    'counted nothing': '首先是这样的。其次是那样的。再次也是这样的。最后还是那样的。总而言之就是如此。',
    'filler': '说实话这件事情我觉得还是挺不错的。' * 6,
}
HAN = re.compile('[\u4e00-\u9fff]')
CHARACTERS = '的一是了我不人在他有这个上们来到时大地为子中你说生国年着就那和要她出也得里后自以会家可下而过天'


def points(sample, **changed):
    scores = score(essay(sample, **changed), [])
    return {'total': scores.total, **{dimension.key: dimension.score for dimension in scores.dimensions}}


def with_added(sample, added):
    paragraphs = sample[2].split('\n\n')
    paragraphs[len(paragraphs) // 2] += added
    return '\n\n'.join(paragraphs)


@pytest.mark.parametrize('added', STUFFING.values(), ids=STUFFING)
@pytest.mark.parametrize('sample', GENRES, ids=lambda s: s[0])
def test_what_is_put_in_to_gain_gains_nothing(sample, added):
    assert points(sample, text=with_added(sample, added))['total'] <= points(sample)['total']


@pytest.mark.parametrize('sample', [FABLE, RECIPE, WEAK, SENIOR], ids=lambda s: s[0])
def test_an_idiom_in_each_paragraph_gains_nothing(sample):
    paragraphs = sample[2].split('\n\n')
    text = '\n\n'.join(f'{part}真是{idiom}！' for part, idiom in zip(paragraphs, IDIOMS, strict=False))
    assert points(sample, text=text)['total'] <= points(sample)['total']


@pytest.mark.parametrize('sample', GENRES, ids=lambda s: s[0])
def test_a_text_handed_in_twice_loses_in_the_expression_too(sample):
    assert points(sample, text=f'{sample[2]}\n\n{sample[2]}')['expression'] < points(sample)['expression']


@pytest.mark.parametrize('spoil', ['shuffled', 'common', 'backwards'])
@pytest.mark.parametrize('sample', GENRES, ids=lambda s: s[0])
def test_characters_in_a_row_are_no_essay(sample, spoil):
    chance = random.Random(1)
    characters = HAN.findall(sample[2])
    if spoil == 'backwards':
        text = ''.join(part[::-1] for part in re.split(r'([，。！？、；：“”\n])', sample[2]))
    else:
        source = characters if spoil == 'shuffled' else chance.choices(CHARACTERS, k=len(characters))
        chance.shuffle(source)
        others = iter(source)
        text = HAN.sub(lambda _: next(others), sample[2])
    assert points(sample, text=text)['total'] < 0.4 * points(sample)['total']


@pytest.mark.parametrize(
    'text',
    [
        '两个黄鹂鸣翠柳，一行白鹭上青天。窗含西岭千秋雪，门泊东吴万里船。',
        '岱宗夫如何？齐鲁青未了。造化钟神秀，阴阳割昏晓。荡胸生层云，决眦入归鸟。会当凌绝顶，一览众山小。',
        '环滁皆山也。其西南诸峰，林壑尤美，望之蔚然而深秀者，琅琊也。山行六七里，渐闻水声潺潺。',
        '我的吗吗很好。她给我作饭，给我喜衣服。我爱吗吗。',
        '今天天气好我和哥哥去打球我们打了很久然后回家吃西瓜西瓜很甜',
    ],
)
def test_verse_classical_prose_and_weak_writing_are_language(text):
    scores = score(essay(('', 'primary_low', text)), [])
    assert all('文字成句' not in evidence.message.zh for d in scores.dimensions for evidence in d.evidence)


@pytest.mark.parametrize('sample', [RECIPE, REVIEW, VERSE, SENIOR], ids=lambda s: s[0])
def test_commas_for_stops_and_no_marks_at_all_cost_points(sample):
    before = points(sample)
    commas = '\n\n'.join(re.sub('[。！？]', '，', part[:-1]) + part[-1] for part in sample[2].split('\n\n'))
    bare = points(sample, text=re.sub('[，。！？、；：“”…—]', '', sample[2]))
    run_on = points(sample, text=commas)
    assert run_on['conventions'] < before['conventions'] - 2
    assert run_on['expression'] <= before['expression']
    assert bare['conventions'] < 3
    assert bare['total'] < before['total'] - 15


@pytest.mark.parametrize('head', ['{}', '《{}》', '题目：{}'])
@pytest.mark.parametrize('sample', [DIARY, FABLE, VERSE, PRIMARY_MIDDLE, SENIOR], ids=lambda s: s[0])
def test_a_title_that_stands_in_the_text_changes_nothing(sample, head):
    text = f'{head.format(sample[0])}\n\n{sample[2]}'
    assert points(sample, text=text) == points(sample)
    assert points(sample, text=text, title='') == points(sample)


def test_a_letter_ends_where_its_wishes_begin_and_keeps_to_its_title():
    body = LETTER[2].split('\n\n')
    for title in ('量子计算机的原理', '谈诚信'):
        assert points(LETTER)['content'] > points(LETTER, title=title)['content'] + 1
    other_date = LETTER[2].replace('2024年11月3日', '二〇二三年五月十六日')
    assert abs(points(LETTER, text=other_date)['total'] - points(LETTER)['total']) < 0.3
    assert points(LETTER, text='\n\n'.join([*body[:-3], *body[-2:]]))['total'] < points(LETTER)['total']


@pytest.mark.parametrize(('old', 'new'), [('刘爷爷', '孙爷爷'), ('刘爷爷', '方爷爷')])
def test_a_name_before_a_calling_is_a_name(old, new):
    text = with_added(RECIPE, '隔壁的刘爷爷闻着香味走进来，刘爷爷也夸我的饺子站得稳。')
    assert points(RECIPE, text=text.replace(old, new)) == points(RECIPE, text=text)


def test_steps_out_of_order_lower_the_structure():
    parts = RECIPE[2].split('\n\n')
    turned = '\n\n'.join([parts[0], *parts[1:4][::-1], *parts[4:]])
    assert points(RECIPE, text=turned)['structure'] < points(RECIPE)['structure']
