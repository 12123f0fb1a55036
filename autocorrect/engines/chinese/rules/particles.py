"""的地得: 的 before a noun, 地 before a verb, 得 after a verb or an adjective."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from weakref import WeakKeyDictionary

from autocorrect.engines.chinese.particles.features import STATES
from autocorrect.engines.chinese.particles.model import Verdict, verdicts
from autocorrect.engines.chinese.rules.rule import Edit, Find, Passage, Rule, Token, by_patterns
from autocorrect.engines.findings import Category, Confidence, Severity, Words

# What the classifier must be surer by inside quotation marks, and how little less than sure is still worth asking.
_QUOTED, _DOUBTFUL = 1.5, -1.1

_MANNER = (
    '高兴 快乐 认真 仔细 愉快 开心 兴奋 激动 伤心 难过 生气 愤怒 惊讶 惊奇 好奇 耐心 细心 小心 努力 刻苦 勤奋 专心 '
    '热情 热烈 亲切 温柔 '
    '严肃 严厉 大声 小声 低声 高声 轻声 飞快 迅速 急忙 匆忙 慌忙 慌张 着急 焦急 急切 迫切 缓慢 安静 平静 镇静 冷静 '
    '从容 坚定 坚决 勇敢 大胆 '
    '胆怯 害怕 恐惧 得意 骄傲 自豪 羞涩 害羞 惭愧 委屈 无奈 痛苦 悲伤 疯狂 拼命 使劲 用力 尽情 随意 自由自在 '
    '无忧无虑 情不自禁 不由自主 '
    '目不转睛 小心翼翼 兴高采烈 兴致勃勃 津津有味 聚精会神 全神贯注 垂头丧气 气喘吁吁 争先恐后 依依不舍 迫不及待 '
    '毫不犹豫 不知不觉 目瞪口呆 '
    '无微不至 理直气壮 恋恋不舍 默不作声 一动不动 不约而同 异口同声 心不在焉 满怀信心 默默无闻 语重心长 神采奕奕 '
    '喜出望外 大摇大摆 一本正经 '
    '慢慢 渐渐 静静 默默 轻轻 悄悄 深深 紧紧 狠狠 匆匆 缓缓 徐徐 呆呆 傻傻 牢牢 偷偷 细细 远远 高高 稳稳 重重 苦苦 '
    '暗暗 久久 死死 乖乖 '
    '痴痴 淡淡 微微 连连 频频 呼呼 哗哗 嘻嘻 哈哈 滔滔不绝 孜孜不倦 笑眯眯 笑嘻嘻 急匆匆 慢吞吞 气冲冲 静悄悄 '
    '气呼呼 泪汪汪 兴冲冲 恶狠狠 '
    '高高兴兴 快快乐乐 开开心心 认认真真 仔仔细细 慌慌张张 急急忙忙 匆匆忙忙 平平安安 安安静静 蹦蹦跳跳 摇摇晃晃 '
    '战战兢兢 断断续续 痛痛快快 '
    '不断 不停 渐渐 逐渐 深情 真诚 由衷 自信 骄傲 贪婪 疲惫 吃力 艰难 顽强 执着 悠闲 沉重 亲热 友好 诚恳 诚实 谦虚 '
    '礼貌 恭敬 欢快 轻快 熟练 敏捷 机灵 顽皮 调皮 腼腆 淘气 眼巴巴 乐滋滋 美滋滋 喜滋滋 乐呵呵 笑呵呵 '
    '气鼓鼓 懒洋洋 慢悠悠 '
    '不住 连续 反复 一个劲 没命 大口大口 一口一口 一步一步 一点一点 一遍一遍 一遍又一遍 一次又一次 一天天 一个个'
).split()
_REDUPLICATED = (
    '慢慢 渐渐 静静 默默 轻轻 悄悄 紧紧 狠狠 匆匆 缓缓 徐徐 呆呆 牢牢 偷偷 暗暗 急急忙忙 匆匆忙忙 高高兴兴 '
    '快快乐乐 认认真真 仔仔细细 '
    '小心翼翼 兴高采烈 目不转睛 聚精会神 全神贯注 争先恐后 迫不及待 毫不犹豫 情不自禁 不由自主 不约而同'
).split()
# What shows that the verb really is a verb: an aspect mark, a direction, a pronoun as its object.
_AFTER_VERB = (
    '(?:了(?!解|却|结)|着|起来|起了|下来|下去|出来|出去|过来|过去|回来|上来|上去|下了|出了|进了|到了|走了|住了|'
    '成了|向|遍|[我你他她它]们?(?!的))'
)
_VERBS = (
    '跳|跑|走|笑|哭|看|望|盯|听|说|问|喊|叫|唱|飞|飘|落|躺|坐|站|趴|睡|抱|握|拉|推|拍|打|抓|拿|放|写|画|读|想|爱|'
    '点|摇|流|吹|照|转|爬|游|'
    '吃|喝|咬|抚摸|抚摩|等待|等|告诉|回答|注视|凝视|望|伸|举|扑|冲|追|跟|离开|消失|流淌|绽放|生长|成长|融化|呼喊|'
    '感受|体会|欣赏|享受|观察|思考|'
    '奔跑|奔|飞翔|飞舞|舞动|摇曳|摇摆|闪烁|闪|诉说|叹|点头|点了|咽|擦|揉|捧|翻|打开|关上|走进|走出|走向|走到|跑进|'
    '跑出|跑向|跑到|来到|回到|'
    '插|塞|扔|丢|摔|砸|踢|踩|挤|钻|靠|倚|蹲|跪|低|抬|睁|闭|皱|张|露|笼罩|包围|吸引|感动|打动|埋怨|责备|批评|安慰|'
    '鼓励|教育|支持|帮助'
)
_DEGREE = '(?:很|非常|十分|特别|真|太|挺|格外|比较|更|越来越|这么|那么|如此|极其|异常|可)'
_RUN_VERBS = (
    '跑|跳|飞|走|写|画|唱|玩|笑|哭|游|睡|长|跑步|洗|扫|学|住|坐|站|起|变|过|表现|打扮|打扫|收拾|装扮|玩耍|照顾|干|'
    '来|走路|说话|照|开|跳舞|唱歌'
)
_MANNERS_AFTER = (
    '快|慢|远|高|好|美|香|甜|开心|高兴|快乐|漂亮|认真|整齐|干净|仔细|流利|清楚|早|晚|急|大声|伤心|灿烂|甜蜜|幸福|'
    '痛快|愉快|热闹|精彩|出色|优秀|充实|'
    '鲜艳|激烈|顺利|热烈|响亮|端正|默契|融洽|厉害|专心|带劲|香|亮|浓|久|清脆|动听|有趣|可爱|美丽|旺|旺盛|茂盛|稳|准|熟|工整|生动|尽兴|起劲|艰难|辛苦|平静|坚强|成熟|勇敢|努力'
)
_JOINED = '|'.join(sorted(set(_MANNER), key=len, reverse=True))
_STEADY = '|'.join(sorted(set(_REDUPLICATED), key=len, reverse=True))

_ADVERB_DE = re.compile(rf'(?:{_JOINED})(?P<x>的)(?P<verb>{_VERBS})(?={_AFTER_VERB})')
_ADVERB_DE_BEFORE_PLAIN_VERB = re.compile(
    rf'(?:{_STEADY})(?P<x>的)(?P<verb>说道|说|问道|问|走进|走出|走向|走到|跑到|跑向|来到|看着|望着|回答|告诉|'
    rf'点点头|点头|点了点头|离开|消失|打开|关上|把|向|从|对)'
)
_ADVERB_DEI = re.compile(rf'(?:{_STEADY})(?P<x>得)(?P<verb>{_VERBS}|把|向|从)')


# Several rules ask about one passage; it is judged once, and forgotten with it.
_known: WeakKeyDictionary[Passage, Sequence[Verdict]] = WeakKeyDictionary()


def _verdicts(passage: Passage) -> Sequence[Verdict]:
    if passage not in _known:
        _known[passage] = tuple(verdicts(passage.text))
    return _known[passage]


def _judged(better: str, least: float, below: float = math.inf) -> Find:
    """What the classifier would write as this particle, with a margin from `least` to `below`."""

    def find(passage: Passage) -> Iterator[Edit]:
        for verdict in _verdicts(passage):
            margin = verdict.margin - (_QUOTED if passage.is_quoted(verdict.at) else 0.0)
            if verdict.better == better and least <= margin < below and not passage.is_title(verdict.at):
                yield Edit(verdict.at, verdict.at + 1, (better,))

    return find


def _either(*finds: Find) -> Find:
    """What any of them finds, each place once."""

    def find(passage: Passage) -> Iterator[Edit]:
        yield from {edit.start: edit for one in finds for edit in one(passage)}.values()

    return find


def _find_adverb_de(passage: Passage) -> Iterator[Edit]:
    for pattern in (_ADVERB_DE, _ADVERB_DE_BEFORE_PLAIN_VERB, _ADVERB_DEI):
        for found in pattern.finditer(passage.text):
            if _is_adverbial(passage, found):
                yield Edit(*found.span('x'), ('地',))


def _is_adverbial(passage: Passage, found: re.Match[str]) -> bool:
    """Whether the words are whole words, and the phrase stands after no verb that would make it a noun phrase."""
    start, verb_end = found.start(), found.end('verb')
    if passage.is_title(start) or start not in passage.boundaries:
        return False
    noun_follows = passage.text[verb_end : verb_end + 12]
    # 轻轻的走着的人: still adverbial; 高兴的跳着的心: still adverbial; but 淡淡的笑着的是 needs no touch either way.
    return not re.match('(?:容|声|意|脸|法|力|情|人|语|手|光|影|花|者|心)', noun_follows)


def _find_complement(passage: Passage) -> Iterator[Edit]:
    for found in _COMPLEMENT.finditer(passage.text):
        at = found.start('x')
        if at in passage.boundaries and not passage.is_title(at):
            yield Edit(at, at + 1, ('得',))


_COMPLEMENT = re.compile(
    rf'(?<![所有是的想要])(?:{_RUN_VERBS})(?P<x>[的地])(?={_DEGREE}{{1,2}}(?:{_MANNERS_AFTER})(?:[，。！？；”…了]|$))'
)


def _find_noun_after_di(passage: Passage) -> Iterator[Edit]:
    tokens = passage.tokens
    for before, mark, after in zip(tokens, tokens[1:], tokens[2:], strict=False):
        if mark.word == '地' and _is_noun_phrase(passage, before, after):
            yield Edit(mark.start, mark.end, ('的',))


_DESCRIBING = frozenset(
    '美丽 漂亮 可爱 温暖 幸福 伟大 善良 美好 巨大 重要 金色 绿色 红色 蓝色 白色 黑色 雪白 碧绿 鲜艳 高大 美妙 宝贵 '
    '珍贵 灿烂 明亮 精彩 '
    '丰富 聪明 慈祥 和蔼 亲爱 洁白 蔚蓝 湛蓝 金黄 火红 清澈 茂密 五颜六色 五彩缤纷 各种各样 无边无际'.split()
)
_NOUN_TAGS = frozenset(['n', 'ns', 'nr', 'nz'])


def _is_noun_phrase(passage: Passage, before: Token, after: Token) -> bool:
    if before.word not in _DESCRIBING or after.tag not in _NOUN_TAGS:
        return False
    following = passage.text[after.end : after.end + 1]
    return following == '' or following in '，。；！？、和里上中下是'


_STATE = '|'.join(sorted(STATES, key=len, reverse=True))
_find_outcome = by_patterns(
    # 静的连针掉下来都听得见, 气的脸都白了, 累的直喘气, 吓的我…, 冻的浑身发抖: what came of a state.
    (
        rf'(?:{_STATE})(?P<x>[的地])(?=连<c>{{1,14}}[都也]|直(?!接)<c>|浑身|全身|满头|满脸|喘不过|说不出|睁不开|合不拢|直不起)',
        '得',
    ),
    (
        rf'(?:{_STATE})(?P<x>的)(?=(?:脸|眼睛|手心|肚子|腿|手|脚|腰|心|头|嗓子|鼻子|嘴唇|胡子)(?:里|上)?[都直也](?!是))',
        '得',
    ),
    (r'(?<=[跑跳飞走游长写画唱做])(?P<x>[的地])(?=比<c>{1,6}?[还更]<c>)', '得'),
    (r'(?<=[做写画弹打唱炒剪绣下拉])(?P<x>[的地])(?=一手好)', '得'),
    (r'(?<=[热冷美累气急甜香闷吵疼])(?P<x>的)(?=[让令使叫](?:人|我们?|大家))', '得'),
    (rf'(?<=[\u4e00-\u9fff])(?:{_STATE})(?P<x>的)(?=像(?!是))', '得'),
    (
        r'(?<=[气饿累疼吓急冻哭热羞])(?P<x>的)(?=(?:脸|眼睛|肚子|腿|手|脚|腰|心|头|嗓子|鼻子|嘴唇|牙齿)[^，。的]{2,8}<end>)',
        '得',
    ),
    (
        rf'(?:{_RUN_VERBS})(?P<x>[的地])(?=(?:飞快|极快|不错|很大很大|(?P<a>[\u4e00-\u9fff])(?P=a)(?P<b>[\u4e00-\u9fff])(?P=b))<end>)',
        '得',
    ),
)
_find_to_and_fro = by_patterns(
    (
        r'一[\u4e00-\u9fff]一[\u4e00-\u9fff](?P<x>的)(?=(?:走|跑|跳|飞|爬|游|说|写|读|画|吃|喝|数|念|捡|往|向|朝|把|地)'
        r'(?!<c>{0,6}的))',
        '地',
    ),
    (rf'(?:{_JOINED})(?P<x>得)(?=(?:说|问|喊|叫|回答)道?[：，])', '地'),
    (r'(?:[\u4e00-\u9fff]{3}|(.)\1)(?P<x>的)(?=(?P<v>[走跑飞游跳荡滚转摇晃摆蹦窜看想])来(?P=v)去(?!的))', '地'),
)

RULES: tuple[Rule, ...] = (
    Rule(
        'zh.particles.adverb-before-verb',
        Category.GRAMMAR,
        Words('修饰动作的词语后面用“地”。', 'Before a verb the particle is 地.'),
        _either(_find_adverb_de, _find_to_and_fro, _judged('地', 0.0)),
        bad=(
            ('弟弟高兴的跳了起来。', '弟弟高兴地跳了起来。'),
            ('她静静的坐着。', '她静静地坐着。'),
            ('他慢慢得走到门口。', '他慢慢地走到门口。'),
            ('妈妈轻轻的抚摸着我的头。', '妈妈轻轻地抚摸着我的头。'),
            ('爸爸疲惫的走进家门。', '爸爸疲惫地走进家门。'),
            ('他连滚带爬的逃走了。', '他连滚带爬地逃走了。'),
            ('老师严厉的说：“坐好！”', '老师严厉地说：“坐好！”'),
            ('孩子们高高兴兴得回家了。', '孩子们高高兴兴地回家了。'),
            ('他急得在屋里不停的走来走去。', '他急得在屋里不停地走来走去。'),
        ),
        good=(
            '轻轻的脚步声传来。',
            '他高兴地跳了起来。',
            '深深的爱意。',
            '他脸上有淡淡的笑容。',
            '他高兴得跳了起来。',
            '默默的付出终会有收获。',
            '一阵轻轻的敲门声把我惊醒了。',
            '一个忙忙碌碌的上午过去了。',
            '经过认真的思考，我选择了说实话。',
        ),
        probability=0.92,
    ),
    Rule(
        'zh.particles.complement-after-verb',
        Category.GRAMMAR,
        Words('动词后面说明怎么样，用“得”。', 'After a verb, before how it is done, the particle is 得.'),
        _either(_find_complement, _find_outcome, _judged('得', 0.0)),
        bad=(
            ('小马跑的很快。', '小马跑得很快。'),
            ('她笑地特别灿烂。', '她笑得特别灿烂。'),
            ('他的字写的很工整。', '他的字写得很工整。'),
            ('大家笑的前仰后合。', '大家笑得前仰后合。'),
            ('爸爸累的直喘气。', '爸爸累得直喘气。'),
            ('妈妈炒的一手好菜。', '妈妈炒得一手好菜。'),
            ('他气的脸都青了。', '他气得脸都青了。'),
            ('小狗跑的比我还快。', '小狗跑得比我还快。'),
        ),
        good=(
            '他说的就是这件事。',
            '走的人多了，也便成了路。',
            '红的像火，白的像雪。',
            '这就是妈妈做的菜。',
            '他说的很对。',
            '这是跑的很快的人送来的。',
            '他想的很多。',
            '这里住的很多是老人。',
        ),
        probability=0.92,
    ),
    Rule(
        'zh.particles.fixed-with-de',
        Category.GRAMMAR,
        Words('这个词里的字是“得”。', 'This word is written with 得.'),
        by_patterns(
            (r'(?:(?<=[我你他她们，。！？；都就会才还也总只不别便却很]) ?|<start>)觉(?P<x>的)(?!确|话)', '得'),
            (
                r'(?<![改不转演蜕嬗巨万突])变(?P<x>[的地])(?=更加?|越来越|十分|非常|格外|异常|那么|无比|如此)(?!更多)',
                '得',
            ),
            (r'(?<![明彰突凸浅])显(?P<x>[的地])(?=更加?|格外|十分|非常|那么|特别|异常|尤为|有些|很)', '得'),
            (
                r'(?<![价产数贬增保])值(?P<x>的)(?=我们|我|你|大家|人们|一提|一看|一读|一去|注意|学习|珍惜|深思|'
                r'尊敬|尊重|关注|思考|庆贺|骄傲|拥有|信赖|信任|敬佩|同情|称赞|纪念|回味|推荐)',
                '得',
            ),
            (
                r'(?:(?<=[我还都就很不也才只仍清]) ?|<start>)记(?P<x>的)(?=那|小时|有|很|曾|上|去年|第一|在|当|他|她)',
                '得',
            ),
            (r'(?<=不)(?P<x>的)(?=不(?:承认|说|佩服|离开|面对|放弃|去|让|令|接受|做|停|感叹|重新|考虑|学|走))', '得'),
            (
                r'(?:怪不|巴不|恨不|舍不|由不|顾不|顾不上|少不|来不|'
                r'怨不)(?P<x>的)(?=[\u4e00-\u9fff，。])(?<!来不的)',
                '得',
            ),
            (r'(?<![出起下上过回进])来(?P<x>的)及(?![时格其早])', '得'),
            (
                r'(?<![\u4e00-\u9fff])(?:好|美|多|快|热|冷|棒|远|香|甜|高兴|开心|漂亮|热闹|难受|'
                r'厉害)(?P<x>的)很(?=[，。！？；”])',
                '得',
            ),
            (r'(?<=[好多美快热冷棒远香甜累])(?P<x>的)很(?=[，。！？；”])(?<!多多的很)', '得'),
            (r'(?<![天大即驱行公特])使(?P<x>的)(?=我们|他们|她们|人们|大家)', '得'),
        ),
        bad=(
            ('我觉的他很聪明。', '我觉得他很聪明。'),
            ('世界变的更加美好。', '世界变得更加美好。'),
            ('这是值的我们学习的地方。', '这是值得我们学习的地方。'),
            ('天气热的很。', '天气热得很。'),
            ('我不的不承认错误。', '我不得不承认错误。'),
        ),
        good=('这是我的感觉的一部分。', '改变的更多是心态。', '价值的高低。', '他牢记的那句话。', '天使的我们。'),
        probability=0.93,
    ),
    Rule(
        'zh.particles.adverbial-after-noun-verb',
        Category.GRAMMAR,
        Words('“得到”“进行”后面的动词当名词用，前面用“的”。', 'After 得到 or 进行 the verb is a noun and takes 的.'),
        by_patterns(
            (
                r'(?:得到|获得|受到|进行|进行了|给予|给予了|予以|有了|作出|做出|作了|做了|取得|实现)(?:了|过|'
                r'着)?(?:最|更|很)?'
                r'(?:深入|充分|全面|仔细|认真|细致|有效|快速|迅速|深刻|彻底|详细|积极|不断|广泛|热烈|严肃|'
                r'严厉|透彻|系统|稳定|健康|正确|客观|完美|极大|很大)'
                r'(?P<x>地)(?=[\u4e00-\u9fff]{2})',
                '的',
            ),
        ),
        bad=(('我们对此进行了深入地研究。', '我们对此进行了深入的研究。'),),
        good=('我们深入地研究了这个问题。', '我们进行了深入的研究。'),
        probability=0.9,
    ),
    Rule(
        'zh.particles.attribute-before-noun',
        Category.GRAMMAR,
        Words('名词前面用“的”。', 'Before a noun the particle is 的.'),
        _either(_find_noun_after_di, _judged('的', 0.0)),
        bad=(('我爱这片美丽地草原。', '我爱这片美丽的草原。'),),
        good=('他幸福地笑了。', '太阳照亮了大地。', '孩子们幸福地生活在这里。'),
        probability=0.9,
    ),
    Rule(
        'zh.particles.adverb-perhaps',
        Category.GRAMMAR,
        Words('如果后面是动作，这里用“地”。', 'If an action follows, the particle is 地.'),
        _judged('地', _DOUBTFUL, 0.0),
        bad=(('叶子一片一片的落了下来。', '叶子一片一片地落了下来。'),),
        good=('他有一种淡淡的忧伤。', '这是默默的付出。', '同学们整齐地站好。'),
        confidence=Confidence.DOUBTFUL,
        severity=Severity.WARNING,
        probability=0.75,
    ),
)
