"""句中标点: marks that depend on the words around them: speech, questions, series and titles of works.

Like the rules of `punctuation.py` these read the writer's own marks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from autocorrect.engines.chinese.rules.marks import by_pattern, mark_rule, together
from autocorrect.engines.chinese.rules.rule import Edit, Passage, Rule
from autocorrect.engines.findings import Confidence, Severity

_HAN = '[\u4e00-\u9fff]'
_WORKS = (
    '西游记|三国演义|水浒传|红楼梦|论语|唐诗三百首|宋词三百首|安徒生童话|格林童话|伊索寓言|一千零一夜|十万个为什么|'
    '上下五千年|昆虫记|海底两万里|鲁滨逊漂流记|鲁滨孙漂流记|汤姆索亚历险记|钢铁是怎样炼成的|朝花夕拾|骆驼祥子|城南旧事|'
    '呼兰河传|草房子|稻草人|西厢记|聊斋志异|儒林外史|史记|资治通鉴|本草纲目|弟子规|三字经|百家姓|千字文|老人与海|'
    '假如给我三天光明|爱的教育|小王子|绿野仙踪|木偶奇遇记|爱丽丝漫游奇境|爱丽丝梦游仙境|哈利波特|哈利·波特|夏洛的网|'
    '窗边的小豆豆|简爱|简·爱|悲惨世界|巴黎圣母院|战争与和平|童年|傅雷家书|封神演义|封神榜|孙子兵法|射雕英雄传|'
    '天龙八部|平凡的世界|围城|边城|茶馆|雷雨|阿Q正传|狂人日记|格列佛游记|名人传|闪闪的红星|小兵张嘎|猫和老鼠|喜羊羊与灰太狼'
)
# Works whose names are also plain words.
_PLAIN_NAMES = '十万个为什么|童年|围城|边城|茶馆|雷雨|稻草人|小王子|史记'


_ITEM = r'[\u4e00-\u9fff]{1,5}'
_MIXED = re.compile(
    rf'(?:有|去了|参观了|游览了|看见了?|看到了?|认识了|买了?|种着|种了|放着|装着|摆着|带了?|吃了?|喜欢|包括|比如|例如|像|卖)(?P<list>{_ITEM}(?:[、，；]{_ITEM}){{1,8}}'
    rf'(?:和|以及|及){_ITEM})(?=[。！；，]|等|$)'
)


def _mixed_series(passage: Passage) -> Iterator[Edit]:
    """One ， or ； in a row of things."""
    for found in _MIXED.finditer(passage.text):
        series = found['list']
        odd = [index for index, mark in enumerate(series) if mark in '，；']
        if len(odd) != 1 or not ('、' in series or '；' in series) or not _are_things(passage, *found.span('list')):
            continue
        at = found.start('list') + odd[0]
        yield Edit(at, at + 1, ('、',))


def _are_things(passage: Passage, start: int, end: int) -> bool:
    """Whether every item is one noun; a verb or a pronoun would make it a clause."""
    items = [token for token in passage.tokens_from(start) if token.start < end]
    words = [token for token in items if token.word not in '、，；和以及']
    marks = len(re.findall('[、，；]|和|以及|及', passage.text[start:end]))
    return (
        all(token.tag[0] in 'ntszvaijlb' and token.word not in '有是在' for token in words) and len(words) <= marks + 3
    )


# What a pupil does one thing after the other, in a story.
_ACTS = re.compile(
    '走|跑|看见|看到|听见|听到|来到|回到|坐|站|买|吃|拿|背着|带|玩|等|飞|跳|打开|穿|洗|写|骑|放学|起床|回家|爬|推|叫|笑|哭|扑|摔|扫|做|'
    '找|捡|送|去'
)
_WHO = re.compile('[我他她]|[爸妈爷奶哥姐弟妹叔姨]|老师|同学|小[明红刚丽华]')
_ONE_BREATH = re.compile(r'(?:^|(?<=[。！？\n]))[\u4e00-\u9fff]{22,}(?=[。！？])', re.MULTILINE)


def _long_clause(passage: Passage) -> Iterator[Edit]:
    """A sentence of several acts written in one breath."""
    for found in _ONE_BREATH.finditer(passage.text):
        if (
            len(set(_ACTS.findall(found.group()))) >= 3
            and found.group().count('的') <= 1
            and _WHO.search(found.group())
        ):
            yield Edit(found.start(), found.end(), ())


RULES: tuple[Rule, ...] = (
    mark_rule(
        'comma-between-clauses',
        '两个分句之间用逗号；顿号只用在并列的词语之间。',
        'Clauses take a comma; 、 stands between words only.',
        together(
            by_pattern(
                rf'(?<={_HAN}{{3}})(?P<x>、)(?=(?:也(?!许|门)|而且|但是|可是|所以|然后|于是|并且|不过)(?!、){_HAN}{{2}})',
                '，',
            ),
            by_pattern(rf'(?P<w>一边|一面|一会儿){_HAN}{{1,8}}(?P<x>、)(?=(?P=w){_HAN})', '，'),
        ),
        bad=(
            ('我喜欢唱歌、也喜欢跳舞。', '我喜欢唱歌，也喜欢跳舞。'),
            ('妹妹一边走、一边唱。', '妹妹一边走，一边唱。'),
        ),
        good=('我喜欢唱歌、跳舞和画画。', '“虽然”、“但是”是关联词。', '因为、所以等词。'),
        probability=0.9,
    ),
    mark_rule(
        'one-series',
        '并列的词语之间都用顿号。',
        'The words of one row are all parted by 、.',
        _mixed_series,
        bad=(
            ('园子里有月季，牡丹、海棠和桂花。', '园子里有月季、牡丹、海棠和桂花。'),
            ('来的有班长；组长和课代表。', '来的有班长、组长和课代表。'),
        ),
        good=('园子里有月季、牡丹、海棠和桂花。', '园子里有月季，我喜欢牡丹、海棠和桂花。'),
        probability=0.9,
    ),
    mark_rule(
        'exclamation',
        '“多么……啊”是感叹，句末用感叹号。',
        '多么……啊 is an exclamation.',
        by_pattern(rf'(?<!有)多么{_HAN}{{1,10}}[啊呀](?P<x>[？?])', '！'),
        bad=(('这里的景色多么迷人啊？', '这里的景色多么迷人啊！'),),
        good=('这里的景色多么迷人啊！', '你知道这有多么难吗？'),
    ),
    mark_rule(
        'asking',
        '这是问句，句末用问号。',
        'This is a question; it takes a question mark.',
        together(
            by_pattern(
                rf'(?:^|(?<=[。！？“]))[你您]们?(?:为什么|怎么|什么时候|到底|究竟){_HAN}{{1,14}}[呢吗](?P<x>。)', '？'
            ),
            by_pattern(rf'(?:^|(?<=[。！？“]))[这那](?:是谁的?|是什么){_HAN}{{0,3}}(?P<x>。)', '？'),
        ),
        bad=(('你怎么还不睡呢。', '你怎么还不睡呢？'), ('这是谁的铅笔。', '这是谁的铅笔？')),
        good=('你怎么还不睡呢？', '我知道这是谁的铅笔。', '你怎么说都行。'),
        probability=0.9,
    ),
    mark_rule(
        'no-question-before-so',
        '“想知道……”“不知道……”是陈述，话也没说完，这里用逗号。',
        '"I want to know ..." is a statement and goes on: a comma.',
        by_pattern(
            rf'(?:不知道|想知道|不明白|不清楚|很好奇)[^，。！？：“”\n]{{2,20}}(?P<x>？)(?=(?:所以|但是|可是|于是|因此){_HAN})',
            '，',
        ),
        bad=(('我不知道蚂蚁怎么认路？所以去问爸爸。', '我不知道蚂蚁怎么认路，所以去问爸爸。'),),
        good=('我不知道蚂蚁怎么认路，所以去问爸爸。', '蚂蚁怎么认路？我不知道。'),
        probability=0.9,
    ),
    mark_rule(
        'work-in-title-marks',
        '书名、文章名、电影名用书名号《 》，不用引号。',
        'Titles of books, texts and films take 《 》, not quotation marks.',
        together(
            by_pattern(
                rf'“(?P<name>(?!(?:{_PLAIN_NAMES})”)(?:{_WORKS}))”(?![这那]?[一二两三四五六七]?个?大?字)',
                r'《\g<name>》',
            ),
            by_pattern(
                rf'(?P<x>“(?P<name>{_HAN}{{2,10}})”)(?=这[本部篇首](?:书|小说|电影|课文|文章|诗|童话|名著|故事书|古诗|动画片|歌))',
                r'《\g<name>》',
            ),
            by_pattern(
                rf'(?:最喜欢的|最爱看的|最爱读的|读过的|看过的)(?:一[本部])?(?:书|小说|电影|名著|童话书)(?:是|叫)(?P<x>“(?P<name>{_HAN}{{2,10}})”)',
                r'《\g<name>》',
            ),
        ),
        bad=(
            ('暑假里我读了“水浒传”。', '暑假里我读了《水浒传》。'),
            ('我看过的电影是“长征”。', '我看过的电影是《长征》。'),
        ),
        good=('暑假里我读了《水浒传》。', '“童年”是一个温暖的词。', '他懂得“孝”字。', '他写下“三国演义”四个字。'),
    ),
    mark_rule(
        'long-clause',
        '这一句很长，说了好几件事，中间没有停顿，读起来喘不过气：在意思停顿的地方加逗号。',
        'A long sentence of several acts without a pause; put commas where the sense pauses.',
        _long_clause,
        bad=(('放学以后弟弟背着书包跑出校门看见奶奶站在树下等他就高兴地扑了过去。', None),),
        good=('放学了，我背着书包走出校门，看见妈妈在等我。',),
        confidence=Confidence.DOUBTFUL,
        probability=0.7,
        severity=Severity.NOTE,
    ),
)
