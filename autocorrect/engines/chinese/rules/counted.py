"""量词表: for each thing all the measure words that it takes, so that every other one of single things is wrong."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from autocorrect.engines.chinese.rules.rule import Edit, Passage, Rule, Token
from autocorrect.engines.findings import Category, Words

# Measure words of single things. Those of groups, parts and vessels (群, 片, 杯, 双, 套) go with nearly everything.
# A fairy tale may say 一位小白兔, so 位 and 名 are not among them.
_SINGLE = '个只条头匹本张支枝把座棵颗辆艘架件顶首篇朵盏扇间所台封'
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
    ('首', '支个', '歌'),
    ('首', '支', '歌曲|儿歌'),
    ('首', '', '古诗|诗|诗歌'),
    ('把', '个张', '椅子'),
    ('张', '个', '桌子|书桌|课桌'),
    ('只', '条艘', '小船|木船|渔船'),
    ('个', '只', '书包|新书包|铅笔盒|文具盒|皮球|足球|篮球|杯子|茶杯'),
    ('面', '', '国旗|五星红旗|红旗|锦旗|彩旗|队旗'),
    ('面', '个块', '镜子|小镜子|铜镜'),
    ('口', '个座', '水井|古井|老井|大锅|铁锅|水缸|大钟'),
    ('台', '个架', '洗衣机|电脑|电视机|冰箱|空调|电风扇|收音机|拖拉机|照相机|打印机|缝纫机|微波炉'),
    ('块', '只个', '手表|橡皮|蛋糕|生日蛋糕|面包|黑板|月饼|饼干|石头|大石头|砖头'),
    ('块', '条张', '手帕|木板|桌布'),
    ('幅', '张', '画|图画|油画|国画|水墨画|山水画|水彩画|儿童画'),
    ('封', '', '感谢信|家书|书信|回信|信件'),
    ('张', '', '照片|相片|电影票|车票|门票|火车票|白纸|名片'),
    ('张', '个', '床|大床|小床|地图|贺卡|渔网|笑脸'),
    ('份', '张', '报纸|试卷'),
    ('个', '篇', '故事|小故事|童话故事|寓言故事|神话故事|成语故事|民间故事|历史故事|笑话|传说'),
    ('个', '条', '主意|办法|优点|缺点|谜语|建议'),
    ('个', '', '愿望|梦想|秘密|问号|理想|句号'),
    ('件', '个', '事情|好事|往事|玩具|礼物|乐器|家具|小事|趣事'),
    ('本', '', '图画书|绘本|科学书|科普书|小人书|相册|画册|作文书|教科书|数学书|语文书|英语书|杂志|课本'),
    ('把', '个', '水壶|茶壶|勺子|锁|尺子|二胡|吉他|火炬|牙刷|扫帚|菜刀|叉子'),
    ('架', '台', '钢琴'),
    ('支', '枝', '粉笔|箭'),
    ('支', '把', '枪|步枪'),
    ('根', '条支枝', '绳子|竹竿|棍子|火柴|竹子|头发|羽毛|针|木棍|铁丝'),
    ('根', '条支个', '拐杖|鱼竿|蜡烛|香肠'),
    ('个', '片', '池塘|水塘|湖泊|游泳池|操场'),
    ('扇', '个道', '窗户|窗子|大门|铁门'),
    ('盏', '个', '灯|路灯|台灯|油灯|灯笼'),
    ('颗', '个', '星星|珍珠|钻石|牙齿|种子|心|爱心|童心|流星|扣子'),
    ('片', '张', '树叶|枫叶|落叶|叶子|黄叶'),
    ('座', '间个', '亭子|公园|城市|花园|雕像|工厂|寺庙|高楼|大楼|小城|古城|宝塔|岛|小岛|山峰'),
    ('所', '个座间', '学校|小学|中学|大学|医院'),
    ('匹', '头只', '骆驼|斑马|狼|大灰狼'),
    ('头', '只条', '驴|小毛驴|毛驴|骡子'),
    ('条', '个道', '瀑布|隧道|铁路|街道|小巷|胡同|彩带'),
    ('条', '', '尾巴|床单|被单|河流|龙|长龙'),
    ('双', '只', '鞋子|布鞋|球鞋|运动鞋|皮鞋|袜子|凉鞋'),
    ('副', '只个', '手套|耳机'),
    ('顶', '个', '帽子|草帽|帐篷|太阳帽'),
    ('辆', '', '坦克|校车|电动车|小轿车|警车|大巴车|双层巴士'),
    ('艘', '条只', '大船|帆船|龙舟|军舰|游船'),
    ('枚', '个块', '奖章|金牌|硬币|奖牌|徽章|纪念章'),
    ('枚', '张', '邮票'),
    ('台', '个场', '晚会'),
    ('道', '个条', '彩虹|闪电|题目|难题|数学题|选择题'),
    ('首', '个支', '曲子|乐曲|诗歌'),
    ('位', '个', '老师|医生|警察|科学家|作家|诗人|老人|老爷爷|老奶奶|客人|阿姨|叔叔|同学|小朋友'),
    ('所', '个座间', '幼儿园'),
    ('个', '只颗', '苹果|桃子|橘子|西瓜|鸡蛋'),
)
_NUMBER = '[一两二三四五六七八九十几每这那某]'
# 一只手里的书: only describing words may stand between the measure word and its thing.
_DESCRIBING = ('a', 'z', 'b', 'd', 'uj', 'i', 'l')
_COLOURS = frozenset(
    '红色 白色 黑色 黄色 绿色 蓝色 灰色 粉色 紫色 花 老 小 大 新 可爱 美丽 漂亮 '
    '的 雪白 崭新 好听 好看 好玩 动听 感人 有意思'.split()
)
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
            ('校门口插着一条鲜艳的红旗。', '校门口插着一面鲜艳的红旗。'),
            ('爷爷讲了一条好听的笑话。', '爷爷讲了一个好听的笑话。'),
            ('院里有一条古井。', '院里有一口古井。'),
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
