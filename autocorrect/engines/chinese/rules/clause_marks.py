"""分句和引语旁的标点: marks between clauses, between the items of a list, and where a quotation meets its sentence.

Like the rules of `punctuation.py` these read the writer's own marks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from autocorrect.engines.chinese.rules.marks import by_pattern, mark_rule, together
from autocorrect.engines.chinese.rules.rule import Edit, Passage, Rule
from autocorrect.engines.findings import Confidence

_HAN = '[\u4e00-\u9fff]'
_SAYER = (
    r'(?:[我他她它]们?|同学们|大家|小[\u4e00-\u9fff]{1,2}|(?:我的)?(?:妈妈|爸爸|老师|奶奶|爷爷|外婆|外公|哥哥|姐姐|弟弟|妹妹|叔叔|阿姨)|班长|同桌|校长|'
    r'[\u4e00-\u9fff]老师|[\u4e00-\u9fff]阿姨|[\u4e00-\u9fff]叔叔|老人|医生|警察|售货员)'
)
_MANNER = (
    r'(?:又|就|便|还|常|常常|总|总是|经常|连忙|急忙|忽然|突然|大声|小声|轻声|笑着|哭着|高兴地|生气地|'
    r'[\u4e00-\u9fff]{2,4}地|对(?:我|他|她|大家|我们|妈妈|同学们))*'
)
_SAID = r'(?:说道?|问道?|喊道?|叫道|答道|回答|念叨着?|叮嘱道?|嘱咐道?|大喊|大叫|高喊)'
_WROTE = (
    r'(?:(?:古人|古诗|有诗|有词|诗人|词|诗|孔子|孟子|老子|庄子|荀子|《[^《》\n]{1,12}》(?:中|'
    r'里)?)(?:有)?(?:云|曰|言)|(?:古人|俗话|常言|谚语|[^，。！？：“”\n]{2,8})(?:说得好|说过|常说|写道))'
)
_BEGIN = r'(?:^|(?<=[。！？…”\n]))'


def _colon_for_stop(passage: Passage) -> Iterator[Edit]:
    yield from by_pattern(rf'{_BEGIN}{_SAYER}{_MANNER}{_SAID}(?P<x>。)(?=“[^“”\n]+[。！？…]”)', '：')(passage)
    yield from by_pattern(
        rf'，(?:{_SAYER})?(?:[\u4e00-\u9fff]{{2,4}}地)?(?:又|便|就)?(?:对[\u4e00-\u9fff]{{1,3}})?(?:说道?|问道?|喊道?)(?P<x>。)(?=“[^“”\n]+[。！？…]”)',
        '：',
    )(passage)
    yield from by_pattern(r'(?:说|问|喊|道|回答)(?P<x>；)(?=“)', '：')(passage)
    yield from by_pattern(rf'{_WROTE}(?P<x>[。，])(?=“[^“”\n]+[。！？…]”(?![，、的这]))', '：')(passage)


_NO_COLON = (
    rf'(?:(?:^|(?<=[。！？…”\n，])){_SAYER}{_MANNER}{_SAID}|'
    rf'{_WROTE})(?P<x>)(?=“[^“”\n]{{3,}}[。！？…]”(?:[\n。]|$|[我他她]))'
)
_WHOLE_QUOTE = re.compile(
    r'(?:说道?|曾说|说过|云|曰|写道|讲|言|常说|告诉[我他她]们?|叮嘱道?|嘱咐道?|喊道?|答道|回答|俗话说|常言道|语|有言|问道?)：'
    r'“[^“”。！？…\n]{4,60}(?P<x>”。)'
)
_CRIED = (
    r'“(?:[快别冲看]|救命|站住|加油|小心|不好|住手|太好了|危险|当心)[^“”。，！？\n]{0,10}(?P<x>。)”'
    rf'(?={_SAYER}[\u4e00-\u9fff]{{0,5}}(?:大喊|大叫|喊|叫|惊呼|高喊))'
)


def _lone_semicolon(passage: Passage) -> Iterator[Edit]:
    """Two short clauses without a mark inside: 甲队主攻；乙队主守。"""
    for found in re.finditer(
        r'(?:^|(?<=[。！？\n]))[\u4e00-\u9fff]{4,18}(?P<x>；)[\u4e00-\u9fff]{4,18}。', passage.text, re.M
    ):
        yield Edit(*found.span('x'), ('，',))


def _parallel_clauses(passage: Passage) -> Iterator[Edit]:
    """有的……、有的……: ， between the clauses, ； when they have commas of their own."""
    pattern = (
        r'(?P<head>有的人?|有些人?|有人|一些人|一会儿|时而)(?P<first>(?:(?!(?P=head))[^。；！？、：“”\n]){4,40})'
        rf'(?P<x>、)(?=(?P=head){_HAN}{{2,}})'
    )
    for found in re.finditer(pattern, passage.text):
        yield Edit(*found.span('x'), ('；' if '，' in found['first'] else '，',))
    colours = (
        r'(?:^|'
        r'(?<=[。，\n]))[^，。、；：“”\n]{2,10}是[^，。、；：“”\n]{1,8}的(?P<x>、)(?=[^，。、；：“”\n]{2,10}是[^，。、；：“”\n]{1,8}的[，。])'
    )
    yield from by_pattern(colours, '，')(passage)


_FOOD = r'(?:有|吃|喝|买了?|喜欢|爱|种着|种了|带了?|养了?|摆着|放着|参观了|看见了?|看到了?)'
_CUT_ROW = re.compile(
    rf'{_FOOD}(?P<row>{_HAN}{{1,4}}(?:、{_HAN}{{1,4}})*)(?P<x>。)(?P<rest>{_HAN}{{1,4}}(?:、{_HAN}{{1,4}})*(?:和|以及){_HAN}{{1,4}})(?=。)'
)
_NOUNS = ('n', 's', 'z', 'i', 'l')


def _row_cut_by_stop(passage: Passage) -> Iterator[Edit]:
    """我爱吃梨。桃子和西瓜。: the second "sentence" is nothing but things."""
    for found in _CUT_ROW.finditer(passage.text):
        items = [token for token in passage.tokens_from(found.start('rest')) if token.end <= found.end('rest')]
        if items and all(token.word in '、和以及' or token.tag.startswith(_NOUNS) for token in items):
            yield Edit(*found.span('x'), ('、',))


_NUMERALS = '一二三四五六七八九'
_COUNTED = '个岁天次百千万亿米里人只条件本页句张块斤公分秒小遍步下位名座棵年多元吨艘辆头匹层'
_TENS = re.compile(
    rf'(?<![{_NUMERALS}十百千万第、初高])(?:(?P<tens>[二三四五六七八九]?十)(?P<a>[{_NUMERALS}])(?P<x>、)(?P<b>[{_NUMERALS}])(?=[{_COUNTED}]|点钟|点多)|'
    rf'(?P<c>[{_NUMERALS}])(?P<y>、)(?P<d>[{_NUMERALS}])(?=[十百千][{_COUNTED}]))'
)


def _rough_tens(passage: Passage) -> Iterator[Edit]:
    """十五、六岁 and 二、三十个: neighbours only."""
    for found in _TENS.finditer(passage.text):
        first, second, mark = ('a', 'b', 'x') if found['a'] else ('c', 'd', 'y')
        if _NUMERALS.find(found[second]) == _NUMERALS.find(found[first]) + 1:
            yield Edit(*found.span(mark), ('',))


RULES: tuple[Rule, ...] = (
    mark_rule(
        'colon-for-stop',
        '后面是引用的原话，引出的话后面用冒号。',
        'A quotation follows in its own words: a colon leads to it.',
        _colon_for_stop,
        bad=(
            ('爷爷笑着说。“明天我带你去钓鱼。”', '爷爷笑着说：“明天我带你去钓鱼。”'),
            ('古人云，“勿以恶小而为之。”', '古人云：“勿以恶小而为之。”'),
        ),
        good=('他什么也没说。“走吧。”我拉拉他。', '爷爷笑着说：“明天我带你去钓鱼。”'),
        probability=0.92,
    ),
    mark_rule(
        'no-colon',
        '后面是引用的原话，前面少了冒号。',
        'A quotation follows in its own words: a colon is missing.',
        by_pattern(_NO_COLON, '：'),
        bad=(('奶奶对我说“路上小心。”', '奶奶对我说：“路上小心。”'),),
        good=('他说“不”的时候很坚决。', '奶奶对我说：“路上小心。”', '妈妈常说“早睡早起身体好”。'),
        probability=0.92,
    ),
    mark_rule(
        'stop-inside-quote',
        '冒号后面引用的是完整的话，句号要写在引号里面。',
        'What follows the colon is a whole sentence: its stop stands inside the quotation.',
        by_pattern(_WHOLE_QUOTE.pattern, '。”'),
        bad=(('爸爸常说：“做事要有始有终”。', '爸爸常说：“做事要有始有终。”'),),
        good=('爸爸常说：“做事要有始有终。”', '爸爸常说做事要“有始有终”。'),
        probability=0.9,
    ),
    mark_rule(
        'comma-after-asking',
        '问号、感叹号已经表示停顿，后面不再用逗号。',
        'The question mark or exclamation mark needs no comma after it.',
        together(
            by_pattern(r'(?<=[？！])(?P<x>，)(?=”)', ''),
            by_pattern(rf'(?<=[？！]”)(?P<x>，)(?={_SAYER}[\u4e00-\u9fff]{{0,8}}(?:说|问|喊|叫|答))', ''),
        ),
        bad=(
            ('“你冷吗？，”妈妈问。', '“你冷吗？”妈妈问。'),
            ('“我来了！”，小明大喊。', '“我来了！”小明大喊。'),
        ),
        good=('“你冷吗？”妈妈问。', '他喊了一声“冲啊！”，就跑了出去。'),
        probability=0.92,
    ),
    mark_rule(
        'cried',
        '大声喊出来的话，用感叹号。',
        'What is cried out takes an exclamation mark.',
        by_pattern(_CRIED, '！'),
        bad=(('“快跑。”哥哥大声喊道。', '“快跑！”哥哥大声喊道。'),),
        good=('“快跑！”哥哥大声喊道。', '“快了。”哥哥轻声说。'),
        probability=0.9,
    ),
    mark_rule(
        'before-ellipsis',
        '省略号前面不用顿号。',
        'No 、 stands before an ellipsis.',
        by_pattern(r'(?P<x>、)(?=……)', ''),
        bad=(('店里有糖、饼干、……什么都有。', '店里有糖、饼干……什么都有。'),),
        good=('店里有糖、饼干……什么都有。',),
    ),
    mark_rule(
        'angle-title',
        '书名、文章名用书名号《 》。',
        'Titles take 《 》.',
        together(
            by_pattern(rf'(?<![<A-Za-z0-9])<(?P<name>{_HAN}[^<>\n]{{0,24}})>(?!>)', r'《\g<name>》'),
            by_pattern(
                rf'(?<=的)(?:散文集?|小说集?|诗集|童话集?|长篇小说|名著|电影|小诗|词作)(?P<x>“(?P<name>{_HAN}{{2,10}})”)',
                r'《\g<name>》',
            ),
            by_pattern(
                rf'(?:看|学|读|学习|欣赏|观看)(?:了|过)(?:一部|一篇|一首)?(?:电影|课文|小说|童话|动画片|纪录片|古诗|话剧|散文)'
                rf'(?P<x>“(?P<name>{_HAN}{{2,10}})”)',
                r'《\g<name>》',
            ),
            by_pattern(r'(?<=》)(?P<x>，)(?=《[^《》\n]{1,20}》(?:和|与|、|《))', ''),
        ),
        bad=(
            ('我爱读<白雪公主>。', '我爱读《白雪公主》。'),
            ('我们学了课文“草原”。', '我们学了课文《草原》。'),
            ('冰心的诗集“繁星”我读了三遍。', '冰心的诗集《繁星》我读了三遍。'),
        ),
        good=('我爱读《白雪公主》。', '<p>', 'a < b > c', '他看了一部“贺岁”电影。'),
        probability=0.93,
    ),
    mark_rule(
        'lone-semicolon',
        '两个短分句之间用逗号就够了；分号用在里面已有逗号的分句之间。',
        'Between two short clauses a comma is enough; ； parts clauses that have commas of their own.',
        _lone_semicolon,
        bad=(('男生负责搬桌子；女生负责擦窗户。', '男生负责搬桌子，女生负责擦窗户。'),),
        good=('男生搬桌子，擦黑板；女生扫地，擦窗户。', '男生负责搬桌子，女生负责擦窗户。'),
        confidence=Confidence.DOUBTFUL,
        probability=0.7,
    ),
    mark_rule(
        'parallel-clauses',
        '并列的分句之间用逗号；分句里已有逗号的，用分号。顿号只用在词语之间。',
        'Parallel clauses take ， (or ； when they have commas inside); 、 stands between words.',
        _parallel_clauses,
        bad=(
            ('有的同学在扫地、有的同学在擦窗户。', '有的同学在扫地，有的同学在擦窗户。'),
            ('有人爱山，一爬就是一天、有人爱水，一坐就是半日。', '有人爱山，一爬就是一天；有人爱水，一坐就是半日。'),
        ),
        good=('有的跑、有的跳。', '有的同学在扫地，有的同学在擦窗户。'),
        probability=0.9,
    ),
    mark_rule(
        'row-cut',
        '一句话还没说完，并列的词语之间用顿号。',
        'The row goes on: its words are parted by 、.',
        _row_cut_by_stop,
        bad=(('我爱吃橘子。葡萄和西瓜。', '我爱吃橘子、葡萄和西瓜。'),),
        good=('我爱吃橘子、葡萄和西瓜。', '我爱吃橘子。妈妈和爸爸也爱吃。'),
        probability=0.9,
    ),
    mark_rule(
        'rough-tens',
        '表示大概的数，中间不用顿号。',
        'A rough number takes no mark inside.',
        _rough_tens,
        bad=(('他十七、八岁。', '他十七八岁。'), ('来了三、四十个人。', '来了三四十个人。')),
        good=('他十七八岁。', '第十五、六名。', '十一、二十个人。'),
        probability=0.9,
    ),
    mark_rule(
        'pause-before-then',
        '这里说了先后两件事，“然后”前面要用逗号停顿。',
        'Two acts one after the other: a comma stands before 然后.',
        by_pattern(rf'先{_HAN}{{4,16}}(?P<x>)(?=然后(?:再|又|就|才)?{_HAN}{{5,}})', '，'),
        bad=(('妈妈先把衣服晾在阳台上然后才坐下来休息。', '妈妈先把衣服晾在阳台上，然后才坐下来休息。'),),
        good=('先洗手然后吃饭。', '他先写完作业，然后才去玩。'),
        probability=0.9,
    ),
    mark_rule(
        'pause-before-joint',
        '前后是两个分句，中间要用逗号停顿。',
        'Two clauses: a comma stands between them.',
        together(
            by_pattern(rf'(?:^|(?<=[。！？，\n]))虽然{_HAN}{{5,16}}(?P<x>)(?=(?:但是|可是){_HAN}{{4,}})', '，'),
            by_pattern(rf'(?:^|(?<=[。！？，\n]))因为{_HAN}{{4,16}}(?P<x>)(?=所以{_HAN}{{4,}})', '，'),
            by_pattern(
                rf'(?:^|(?<=[。！？，\n]))(?:如果|要是){_HAN}{{5,16}}(?P<x>)(?=(?:我们?|你们?|他们?|她们?|咱们|大家)就{_HAN}{{3,}})',
                '，',
            ),
        ),
        bad=(
            ('虽然妹妹年纪很小但是她很懂事。', '虽然妹妹年纪很小，但是她很懂事。'),
            ('因为昨天发烧了所以我没有上学。', '因为昨天发烧了，所以我没有上学。'),
            ('如果明天不刮风我们就去放风筝。', '如果明天不刮风，我们就去放风筝。'),
        ),
        good=('虽然小但是很甜。', '虽然妹妹年纪很小，但是她很懂事。'),
        probability=0.9,
    ),
)
