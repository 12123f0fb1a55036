"""种类: a row of things called by the name of a kind to which one of them does not belong."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from autocorrect.engines.chinese.rules.rule import Edit, Passage, Rule, grammar
from autocorrect.engines.findings import Category, Words

_KINDS = {
    'fruit': (
        '苹果 香蕉 梨 葡萄 橘子 桃子 草莓 西瓜 荔枝 芒果 菠萝 '
        '樱桃 橙子 柚子 哈密瓜 猕猴桃 火龙果 李子 杏子 柿子 石榴 龙眼 枇杷'
    ),
    'vegetable': (
        '白菜 大白菜 萝卜 茄子 土豆 菠菜 芹菜 豆角 青菜 辣椒 青椒 冬瓜 南瓜 洋葱 '
        '韭菜 卷心菜 胡萝卜 豌豆 生菜 油菜 大蒜 丝瓜 花菜 苦瓜'
    ),
    'beast': (
        '老虎 狮子 大象 猴子 熊猫 大熊猫 长颈鹿 斑马 兔子 狐狸 狼 猎豹 河马 犀牛 袋鼠 骆驼 '
        '松鼠 羚羊 小狗 小猫 狗熊 黑熊 梅花鹿 '
        '鳄鱼 金丝猴 猩猩 奶牛 山羊 绵羊 小猪'
    ),
    'bird': '孔雀 麻雀 燕子 喜鹊 乌鸦 鸽子 天鹅 鹦鹉 老鹰 猫头鹰 啄木鸟 仙鹤 丹顶鹤 百灵鸟 黄鹂 企鹅 鸵鸟 海鸥 大雁',
    'insect': '蝴蝶 蜜蜂 蜻蜓 蚂蚁 蚊子 苍蝇 蟋蟀 知了 蚱蜢 螳螂 瓢虫 萤火虫 甲虫',
    'flower': '玫瑰 牡丹 月季 菊花 荷花 梅花 桂花 兰花 百合 郁金香 牵牛花 茉莉花 杜鹃花 水仙花 樱花 桃花',
    'tree': '松树 柏树 柳树 杨树 梧桐树 银杏树 槐树 榕树 枫树 樟树 桃树 梨树 苹果树 枣树',
    'stationery': '铅笔 橡皮 尺子 钢笔 圆珠笔 文具盒 铅笔盒 三角板 圆规 卷笔刀 直尺 毛笔 彩笔 水彩笔 量角器',
    'vehicle': '汽车 自行车 公交车 公共汽车 摩托车 卡车 轿车 出租车 货车 客车 电动车 小汽车 消防车 救护车',
    'craft': '飞机 火车 轮船 地铁 高铁 动车 直升机',
    'furniture': '桌子 椅子 沙发 衣柜 书柜 茶几 书桌 凳子 大衣柜',
    'appliance': '电视机 电视 冰箱 洗衣机 空调 电脑 电风扇 微波炉 电饭锅',
    'ball': '足球 篮球 排球 乒乓球 羽毛球 网球 橄榄球 棒球',
    'instrument': '钢琴 小提琴 笛子 古筝 二胡 吉他 琵琶 长笛 大提琴 口琴',
    'clothing': '毛衣 衬衫 外套 裤子 裙子 大衣 棉袄 羽绒服 短裤',
    'people': '行人 老人 小朋友 同学 老师 司机 警察',
}
# The name of a kind, and the rows that belong to it.
_NAMES = {
    '水果': 'fruit',
    '蔬菜': 'vegetable',
    '小?动物': 'beast bird insect',
    '鸟类|鸟儿': 'bird',
    '昆虫': 'insect',
    '鲜花|花卉|花儿': 'flower',
    '树木': 'tree',
    '文具|学习用品': 'stationery',
    '车辆': 'vehicle',
    '交通工具': 'vehicle craft',
    '家具': 'furniture',
    '家用电器|家电|电器': 'appliance',
    '球类(?:运动)?': 'ball',
    '乐器': 'instrument',
    '衣服|衣物': 'clothing',
    '植物': 'flower tree fruit vegetable',
}


@cache
def _rows() -> dict[str, set[str]]:
    """Of each thing the kinds it is in."""
    things: dict[str, set[str]] = {}
    for kind, row in _KINDS.items():
        for thing in row.split():
            things.setdefault(thing, set()).add(kind)
    return things


_ITEM = '[\u4e00-\u9fff]{1,4}'


@cache
def _patterns() -> list[tuple[re.Pattern[str], frozenset[str]]]:
    things = '|'.join(sorted(_rows(), key=len, reverse=True))
    return [
        (
            re.compile(
                rf'(?P<row>(?:{things})(?:、{_ITEM})*、(?:{_ITEM}(?:和|以及|与))?(?:{things}))(?:等|这些|等等)(?:各种|许多)?(?:{name})(?![和与、及蔬水动植])'
            ),
            frozenset(kinds.split()),
        )
        for name, kinds in _NAMES.items()
    ]


def _stranger(passage: Passage) -> Iterator[Edit]:
    """The one thing of the row that is surely of another kind, when another is surely of this one."""
    for pattern, kinds in _patterns():
        for found in pattern.finditer(passage.text):
            items = list(re.finditer('[^、和与]+', found['row'].replace('以及', '、、')))
            known = [(item, _rows().get(item.group(), set())) for item in items]
            strangers = [item for item, own in known if own and not own & kinds]
            if len(strangers) == 1 and any(own & kinds for _, own in known):
                yield Edit(found.start('row') + strangers[0].start(), found.start('row') + strangers[0].end(), ())


RULES: tuple[Rule, ...] = (
    Rule(
        'zh.logic.stranger-in-row',
        Category.GRAMMAR,
        Words('这一样不属于后面说的那一类，种类不对。', 'This one does not belong to the kind that is named.'),
        _stranger,
        bad=(
            ('篮子里装着橘子、菠菜、葡萄等水果。', None),
            ('笔袋里有铅笔、尺子、香蕉等文具。', None),
            ('马路上有卡车、行人、摩托车等车辆。', None),
        ),
        good=('篮子里装着橘子、葡萄等水果。', '地里有橘子、菠菜等水果和蔬菜。', '园里有孔雀、老虎等动物。'),
        probability=0.93,
    ),
    grammar(
        'zh.logic.whole-and-part',
        '“师生”里已经有老师和学生，不能再和“老师”“同学”并列。',
        '师生 already means teachers and pupils; neither stands beside it.',
        (r'师生们?(?P<x>(?:和|与|以及|、)(?:全体)?(?:老师|教师|同学|学生)们?)(?!家长|代表|会|的家长|[、和])', ''),
        (r'(?<![、和与])(?P<x>(?:全体)?(?:老师|教师|同学|学生)们?(?:和|与|以及))(?=(?:全校|全班|全体)师生)', ''),
        (r'全(?:班|体|校)(?:同学|学生)(?P<x>(?:和|与|以及|、)(?:男|女)(?:同学|生))(?![、和])', ''),
        bad=(
            ('全体师生和同学都来到了操场。', '全体师生都来到了操场。'),
            ('老师和全校师生一起植树。', '全校师生一起植树。'),
            ('全班同学和女同学都鼓起掌来。', '全班同学都鼓起掌来。'),
        ),
        good=('全校师生和家长都来了。', '全班同学和老师都来了。', '老师和同学们都来了。'),
        probability=0.93,
    ),
)
