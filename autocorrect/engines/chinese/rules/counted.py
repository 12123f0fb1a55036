"""量词表: for each thing all the measure words that it takes, so that every other one of single things is wrong."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from autocorrect.engines.chinese.rules.rule import Edit, Passage, Rule, Token
from autocorrect.engines.findings import Category, Words

# Measure words of single things. Those of groups, parts and vessels (群, 片, 杯, 双, 套) go with nearly everything.
# A fairy tale may say 一位小白兔, so 位 and 名 are not among them.
_SINGLE = '个只条头匹本张支枝把座棵颗辆艘架件顶首篇朵盏扇间所'
# the right measure word | the others of the list above that are right too | the things
_TABLE = (
    ('只', '条', '小狗|狗|大黄狗|小黄狗|大狗|哈巴狗'),
    (
        '只',
        '',
        '小猫|猫|小花猫|小鸟|鸟|麻雀|燕子|小燕子|鸽子|喜鹊|乌鸦|鹦鹉|海鸥|天鹅|大雁|啄木鸟|猫头鹰|公鸡|大公鸡|母鸡|小鸡|'
        '鸭子|小鸭子|大白鹅|兔子|小兔子|小白兔|猴子|小猴子|狐狸|松鼠|小松鼠|刺猬|小刺猬|青蛙|小青蛙|乌龟|小乌龟|蝴蝶|蜜蜂|'
        '小蜜蜂|蜻蜓|蚂蚁|小蚂蚁|蚊子|苍蝇|知了|蟋蟀|螃蟹|蜘蛛|孔雀',
    ),
    ('只', '头', '老虎|大老虎|熊|黑熊|狗熊|大熊猫|熊猫|小羊|山羊|绵羊|羊|小山羊|豹子'),
    ('头', '只', '狮子|大象|小象'),
    ('头', '条', '牛|黄牛|老黄牛|水牛|奶牛|小牛|老牛'),
    ('头', '只', '猪|小猪|肥猪'),
    ('匹', '', '马|白马|骏马|黑马|大马|枣红马|战马'),
    (
        '条',
        '',
        '鱼|小鱼|大鱼|金鱼|小金鱼|鲤鱼|鲫鱼|草鱼|蛇|大蛇|毒蛇|蟒蛇|河|小河|大河|小溪|大江|马路|公路|小路|山路|裤子|裙子|'
        '牛仔裤|连衣裙|短裤|花裙子|围巾|毛巾|领带|红领巾',
    ),
    ('支', '枝', '钢笔|铅笔|毛笔|圆珠笔|彩笔|水彩笔|中性笔'),
    ('本', '', '书|故事书|童话书|课外书|漫画书|词典|字典|日记本|作业本|笔记本|连环画'),
    ('把', '', '雨伞|小雨伞|剪刀|梳子|扇子|小提琴|钥匙|小刀|锄头'),
    ('辆', '', '自行车|汽车|小汽车|公交车|公共汽车|摩托车|卡车|轿车|出租车|救护车|消防车|三轮车|货车'),
    ('架', '', '飞机|直升机'),
    ('艘', '条只', '轮船|大轮船|货轮'),
    ('件', '', '毛衣|衣服|新衣服|衬衫|外套|上衣|大衣|棉袄|羽绒服|T恤|毛背心'),
    ('副', '', '眼镜|老花镜|墨镜|近视眼镜|太阳镜'),
    ('座', '', '山|大山|高山|小山|石桥|大桥|宝塔'),
    ('棵', '', '大树|小树|柳树|松树|杨树|梧桐树|银杏树|桃树|苹果树|枣树|梨树|槐树|榕树|白菜|小草|向日葵'),
    ('朵', '枝支把', '小花|花|红花|鲜花|玫瑰花|牡丹花|菊花|荷花|梅花|白云|小红花'),
    ('篇', '', '作文|文章|课文|短文|读后感'),
    ('篇', '本个', '日记'),
    ('首', '支个', '歌|歌曲|儿歌'),
    ('首', '', '古诗|诗|诗歌'),
    ('把', '个张', '椅子'),
    ('张', '个', '桌子|书桌|课桌'),
    ('只', '条艘', '小船|木船|渔船'),
    ('个', '只', '书包|新书包|铅笔盒|文具盒|皮球|足球|篮球|杯子|茶杯'),
    ('个', '只颗', '苹果|桃子|橘子|西瓜|鸡蛋'),
)
_NUMBER = '[一两二三四五六七八九十几每这那某]'
# 一只手里的书: only describing words may stand between the measure word and its thing.
_DESCRIBING = ('a', 'z', 'b', 'd', 'uj', 'i', 'l')
_COLOURS = frozenset('红色 白色 黑色 黄色 绿色 蓝色 灰色 粉色 紫色 花 老 小 大 新 可爱 美丽 漂亮 的 雪白 崭新'.split())
_ENDS = frozenset('，。；！？、：”’…\n')
_CLAUSE_GOES_ON = re.compile('[^\u4e00-\u9fff]|而|却|但')
_MOVES = frozenset('走跑站飞跳游趴躺蹲')
# What follows the thing when it is the whole of the noun: not 一个马蹄, not 一只鱼缸.
_AFTER = ('v', 'd', 'p', 'c', 'f', 'ul', 'uz', 'r', 'a', 'y')


@cache
def _measures() -> dict[str, tuple[str, str]]:
    """Of each thing the first measure word and all that are right."""
    return {thing: (right, right + more) for right, more, things in _TABLE for thing in things.split('|')}


@cache
def _pattern() -> re.Pattern[str]:
    things = '|'.join(sorted(_measures(), key=len, reverse=True))
    return re.compile(
        rf'(?<![第十百千万]){_NUMBER}(?P<x>[{_SINGLE}])(?P<between>(?:[\u4e00-\u9fff]{{2,6}}的)??[小大老新]??)(?P<thing>{things})'
    )


def _find(passage: Passage) -> Iterator[Edit]:
    for found in _pattern().finditer(passage.text):
        right, accepted = _measures()[found['thing']]
        if found['x'] in accepted or passage.is_title(found.start()) or _is_loose(passage, found):
            continue
        if begins_clause(passage.text, found.end('thing')):
            continue
        if _is_described(passage, found.end('x'), found.start('thing')) and _is_whole(passage, found.end('thing')):
            yield Edit(*found.span('x'), (right,))


def _is_loose(passage: Passage, found: re.Match[str]) -> bool:
    """这个小狗 points and does not count; what is quoted is somebody's way of speaking."""
    return (found['x'] == '个' and found.group()[0] in '这那每某') or passage.is_quoted(found.start())


def begins_clause(text: str, end: int) -> bool:
    """Whether the thing stands before another 的, as in 一本小狗叼来的书, where 本 counts what follows."""
    return '的' in _CLAUSE_GOES_ON.split(text[end : end + 9])[0]


def _is_described(passage: Passage, start: int, end: int) -> bool:
    """Whether the words between are nothing but describing ones."""
    inner = passage.text[start:end]
    return len(inner) < 2 or all(
        token.word in _COLOURS or token.tag.startswith(_DESCRIBING) for token in _tokens(passage, start, end)
    )


def _tokens(passage: Passage, start: int, end: int) -> list[Token]:
    return [token for token in passage.tokens_from(start) if token.start < end]


def _is_whole(passage: Passage, end: int) -> bool:
    """Whether the noun ends here: at a mark, or before a word that no noun begins with."""
    after = passage.text[end : end + 1]
    if not after or after in _ENDS:
        return True
    if after in _MOVES:
        return True
    if end not in passage.boundaries or after in '的和与儿':
        return False
    following = next(iter(passage.tokens_from(end)))
    return following.tag.startswith(_AFTER) and following.tag != 'vn'


RULES: tuple[Rule, ...] = (
    Rule(
        'zh.measure.counted',
        Category.GRAMMAR,
        Words(
            '数这样东西要用别的量词，比如一只小鸟、一条鱼、一支钢笔。',
            'This thing is counted with another measure word.',
        ),
        _find,
        bad=(
            ('树上落着一条麻雀。', '树上落着一只麻雀。'),
            ('爷爷钓到一只鱼。', '爷爷钓到一条鱼。'),
            ('门口停着一个自行车。', '门口停着一辆自行车。'),
            ('他戴着一个黑色的眼镜。', '他戴着一副黑色的眼镜。'),
        ),
        good=(
            '树上落着一只麻雀。',
            '一个鱼缸，一只手里的书。',
            '一个小鸟的故事。',
            '一个骑自行车的人。',
            '一头牛，一条黄牛，一条小狗。',
            '这个书包很重。',
            '一个马蹄，一个牛角。',
            '一本小狗叼来的书。',
        ),
        probability=0.92,
    ),
)
