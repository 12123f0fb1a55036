"""Everyday characters that sound or look alike and are both words: 在/再, 带/戴, 象/像, 既/即, 哪/那, 做/作, 买/卖.

The speller hardly asks about them, for each fits almost anywhere. Two things tell them apart: how much better the
n-gram model reads the other one between its neighbours, and the frames that only one of them stands in.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from autocorrect.engines.chinese.rules import confusable_frames as frames
from autocorrect.engines.chinese.rules.rule import Edit, Find, Passage, Rule
from autocorrect.engines.chinese.spelling.choice import gain
from autocorrect.engines.findings import Category, Words

# (written, meant): the gain (log10) from which the other character was meant. In essays that are right these are not
# reached, or only by errors.
_PAIRS = {
    ('象', '像'): 0.2,
    ('在', '再'): 1.0,
    ('卖', '买'): 1.1,
    ('买', '卖'): 1.5,
    ('戴', '带'): 2.5,
    ('即', '既'): 1.2,
    ('那', '哪'): 3.0,
    ('哪', '那'): 2.4,
}
_WRITTEN = frozenset(written for written, _ in _PAIRS)
_ELEPHANT = frozenset('只 头 群 大 小 这 那 骑 白 野 和 与 的 巨 母 公 幼 猛'.split())


def _find_pairs(passage: Passage) -> Iterator[Edit]:
    """Single-character words that the n-gram model would rather read as their doubles."""
    tokens = passage.tokens
    words: list[str] = []
    for at, token in enumerate(tokens):
        if token.word in _WRITTEN and not passage.is_title(token.start) and not passage.is_quoted(token.start):
            words = words or [other.word for other in tokens]
            for (written, meant), least in _PAIRS.items():
                if token.word == written and _is_open(words, at) and gain(words, at, meant) >= least:
                    yield Edit(token.start, token.end, (meant,))


def _is_open(words: list[str], at: int) -> bool:
    """Whether nothing near says that the written one is meant: an elephant, a thing that is worn."""
    if words[at] == '象':
        return not (at and words[at - 1][-1:] in _ELEPHANT)
    if words[at] == '戴':
        return not re.search(frames.WORN, ''.join(words[at : at + 8]))
    if words[at] == '在':
        return not re.search('时|中|里|上|路|过程', ''.join(words[at : at + 8]))
    if words[at] in '那哪':
        return at + 1 < len(words)
    return True


def _pair(name: str, zh: str, en: str, find: Find, bad: tuple[tuple[str, str], ...], good: tuple[str, ...]) -> Rule:
    return Rule(f'zh.confusable.{name}', Category.SPELLING, Words(zh, en), find, bad, good, probability=0.95)


RULES: tuple[Rule, ...] = (
    _pair(
        'between-neighbours',
        '这两个字容易混淆，放在这里应该用另一个。',
        'These two characters are easily confused; between these words the other one is meant.',
        _find_pairs,
        bad=(('弯弯的小船象月牙。', '弯弯的小船像月牙。'), ('我花钱卖了一本字典。', '我花钱买了一本字典。')),
        good=('一只象走过来。', '他在家里写作业。', '哪一种好？', '那里有一座山。', '他卖了旧车。'),
    ),
    _pair(
        'again',
        '表示又一次、然后用“再”；“在”表示地方或正在。',
        'Again, and then, is 再; 在 is for a place or for what goes on.',
        frames.find_again,
        bad=(
            ('我在也不敢撒谎了。', '我再也不敢撒谎了。'),
            ('请你在说一遍。', '请你再说一遍。'),
            ('我们吃完饭在去公园。', '我们吃完饭再去公园。'),
            ('下次在犯就要挨罚。', '下次再犯就要挨罚。'),
            ('你别在哭了。', '你别再哭了。'),
            ('亲爱的母校，在见！', '亲爱的母校，再见！'),
            ('困难在我们面前，在苦在累也不怕。', '困难在我们面前，再苦在累也不怕。'),
        ),
        good=(
            '他现在也不敢说。',
            '你不在也没关系。',
            '他看完书在回家的路上睡着了。',
            '弟弟吃完饭在看电视。',
            '妈妈在说什么？',
            '在次要的地方不必多写。',
        ),
    ),
    _pair(
        'worn',
        '穿戴在身上用“戴”；随身拿着用“带”。',
        'What is put on is 戴; what is taken along is 带.',
        frames.find_worn,
        bad=(
            ('爷爷鼻梁上带着一副眼镜。', '爷爷鼻梁上戴着一副眼镜。'),
            ('他带了一顶草帽。', '他戴了一顶草帽。'),
            ('奶奶带上老花镜看报。', '奶奶戴上老花镜看报。'),
        ),
        good=('他带着雨伞出门。', '爸爸带我去买帽子。', '她手上带着一丝凉意。'),
    ),
    _pair(
        'taken-along',
        '领着、拿着用“带”；“戴”是把东西放在头上、身上。',
        'To lead and to carry is 带; 戴 is to put on.',
        frames.find_taken,
        bad=(
            ('爸爸戴我去动物园。', '爸爸带我去动物园。'),
            ('请大家戴好雨伞。', '请大家带好雨伞。'),
            ('春天给人们戴来了希望。', '春天给人们带来了希望。'),
        ),
        good=('他戴着妈妈送的手表。', '奶奶戴上了老花镜。', '我戴着手套去上学。', '百姓都爱戴他们的县官。'),
    ),
    _pair(
        'like',
        '表示好似用“像”；“象”指大象、形象、现象。',
        'Likeness is 像; 象 is the elephant, an image, a sign.',
        frames.find_like,
        bad=(
            ('她的眼睛象星星一样亮。', '她的眼睛像星星一样亮。'),
            ('雪花象鹅毛似的飘下来。', '雪花像鹅毛似的飘下来。'),
            ('小河象一条丝带。', '小河像一条丝带。'),
            ('他长得很象妈妈。', '他长得很像妈妈。'),
            ('天上好象有人在放羊。', '天上好像有人在放羊。'),
        ),
        good=(
            '象的鼻子像水管一样长。',
            '大象一样的身子。',
            '象棋和围棋一样有趣。',
            '这种现象一般不会出现。',
            '这种现象一天比一天少。',
            '小象一个劲儿地喝水。',
            '他最喜欢下象棋。',
        ),
    ),
    _pair(
        'do',
        '具体的事情用“做”：做作业、做饭、做游戏、做实验。',
        'Of plain doing the word is 做: homework, a meal, a game.',
        frames.find_do,
        bad=(
            ('我先作作业，再玩。', '我先做作业，再玩。'),
            ('爸爸在厨房作饭。', '爸爸在厨房做饭。'),
            ('我要作一个诚实的人。', '我要做一个诚实的人。'),
        ),
        good=('他写作业很认真。', '他的作业写完了。', '这篇作文得了满分。', '他把工作做完了。', '写作实验很有趣。'),
    ),
    _pair(
        'which',
        '表示疑问、反问用“哪”；“那”指远处的人或事物。',
        'A question asks with 哪; 那 points.',
        frames.find_which,
        bad=(
            ('我那里知道他会来。', '我哪里知道他会来。'),
            ('你从那里来？', '你从哪里来？'),
            ('你喜欢那一种？', '你喜欢哪一种？'),
        ),
        good=('我那里有很多书。', '他从那里来。', '我喜欢那种花。', '你知道那件事吗？'),
    ),
    _pair(
        'that',
        '指远处的人或事物用“那”；“哪”表示疑问。',
        '那 points; 哪 asks.',
        frames.find_that,
        bad=(
            ('哪天下午，我们去了河边。', '那天下午，我们去了河边。'),
            ('你看，哪只小猫在爬树。', '你看，那只小猫在爬树。'),
        ),
        good=('哪天有空，我们聊聊？', '哪位是你的老师呢？', '你看，哪只最好看。', '哪个孩子不爱玩？'),
    ),
    _pair(
        'both-and',
        '“既……又……”“既……也……”用“既”。',
        'Both … and … is 既…又….',
        frames.find_both,
        bad=(('他即会画画，又会书法。', '他既会画画，又会书法。'), ('我即高兴又难过。', '我既高兴又难过。')),
        good=('他即使输了，也不哭。', '他随即笑了，又哭了。', '这既简单又有趣。'),
    ),
    _pair(
        'at-once',
        '“立即”“即使”用“即”。',
        'At once and even if are written with 即.',
        frames.find_at_once,
        bad=(('他立既跑了出去。', '他立即跑了出去。'), ('既使下雨，我也去。', '即使下雨，我也去。')),
        good=('他立即走了。', '既然来了，就坐下。', '既便宜又好用。'),
    ),
    _pair(
        'pass',
        '时间用“度过”；水面用“渡过”。',
        'Time is passed with 度, water with 渡.',
        frames.find_spent,
        bad=(
            ('我们渡过了一个愉快的周末。', '我们度过了一个愉快的周末。'),
            ('他们坐船度过了长江。', '他们坐船渡过了长江。'),
            ('我们去海边渡假。', '我们去海边度假。'),
        ),
        good=('我们度过了一个愉快的周末。', '红军渡过了大渡河。', '他在河边度过了一天。'),
    ),
    _pair(
        'stumble',
        '被东西挡住脚用“绊”；“拌”是搅拌。',
        'To stumble is 绊; 拌 is to mix.',
        frames.find_stumble,
        bad=(('他不小心拌了一跤。', '他不小心绊了一跤。'), ('石头把我拌倒了。', '石头把我绊倒了。')),
        good=('奶奶拌了一盘黄瓜。', '把面粉搅拌均匀。', '拌倒进盆里的馅。'),
    ),
    _pair(
        'buy-and-sell',
        '拿钱换东西用“买”；拿东西换钱用“卖”。',
        'For money one gets things: 买; for things one gets money: 卖.',
        frames.find_buy,
        bad=(
            ('卖菜的人多，买鱼的阿姨大声吆喝。', '卖菜的人多，卖鱼的阿姨大声吆喝。'),
            ('妈妈给我卖了一双鞋。', '妈妈给我买了一双鞋。'),
            ('我在书店卖了一本词典。', '我在书店买了一本词典。'),
        ),
        good=('妈妈给我买了一双鞋。', '买菜的人很多。', '他把旧书卖了。', '小贩在卖糖人。'),
    ),
    _pair(
        'usual-word',
        '这里有一个音近或形近的错别字。',
        'A character that sounds or looks alike stands for the right one.',
        frames.find_things,
        bad=(
            ('手帕上秀着一朵荷花。', '手帕上绣着一朵荷花。'),
            ('村里有一口很老的并。', '村里有一口很老的井。'),
            ('台下响起热烈的撑声。', '台下响起热烈的掌声。'),
            ('路边是一排扬树。', '路边是一排杨树。'),
            ('他烔烔有神的眼睛很亮。', '他炯炯有神的眼睛很亮。'),
            ('太阳红桐桐的。', '太阳红彤彤的。'),
            ('我每天段练身体。', '我每天锻炼身体。'),
            ('她的脸园园的。', '她的脸圆圆的。'),
            ('我们的校圆里有花。', '我们的校园里有花。'),
            ('雪花票落下来。', '雪花飘落下来。'),
            ('花儿须要阳光。', '花儿需要阳光。'),
        ),
        good=('他唱功很好，舞台上秀了一把。', '车票起来越贵。', '我不记得了。', '这是公园园的标志。', '必须要努力。'),
    ),
)
