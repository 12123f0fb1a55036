"""亮点: what a teacher would underline with a wavy line. Few and certain rather than many."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from autocorrect.engines.chinese.rules.rule import Passage, compiled
from autocorrect.engines.findings import Category, Finding, Severity, Words

_A_PARAGRAPH = 1
_LONGEST = 140
_COUNTED = '个只条位把片朵颗首幅座双盏面股阵层团道块张匹支根滴丝缕扇艘叶场杯轮束群本架抹曲泓汪弯'

_SIMILE = compiled(
    rf'(?:(?<![好不很想偶塑雕画肖])像|仿佛|宛如|犹如|如同|好似|恰似|宛若|好像)(?:是)?(?:一[{_COUNTED}]|无数|千万)'
    r'(?:(?!没|都|也|就|过|了|不|是)<c>){2,22}(?<!的人)<end>'
)
_SIMILE_BAN = compiled(r'(?:像|仿佛|宛如|犹如|如同)(?:(?![我你他她它这那谁往平以从之行])<c>){2,12}(?:一般|似的)')
# 像……一样 compares as often as it pictures (像我一样, 像往常一样), so the image must be one.
_IMAGES = (
    '蝴蝶|蜻蜓|小鸟|鸟儿|孔雀|蜜蜂|蚂蚁|骏马|雄鹰|鱼儿|雪花|花朵|花儿|落叶|柳絮|棉花|羽毛|牛毛|太阳|月亮|星星|繁星|火焰|烈火|'
    '闪电|潮水|海浪|流水|泉水|清泉|云朵|白云|彩虹|露珠|珍珠|宝石|水晶|镜子|丝带|绸缎|地毯|箭|灯笼|扇子|巴掌|手掌|精灵|天使|'
    '仙女|卫士|战士|巨人|画|诗|梦|玉|墨|铁|蜜'
)
_SIMILE_AS = compiled(
    rf'(?:(?<![好不很想偶塑雕画肖能要])像|仿佛|宛如|犹如|如同)(?:(?![我你他她它这那谁])<c>){{0,6}}?(?:{_IMAGES})(?:儿|们)?'
    r'(?:一样|一般|般|似的)<c>{0,12}<end>'
)
_THINGS = (
    '风|春风|秋风|微风|风儿|雨|春雨|雨点|小雨|云|白云|云朵|月亮|月儿|明月|太阳|星星|繁星|花儿|花朵|小草|野花|荷花|'
    '桃花|菊花|梅花|树叶|落叶|'
    '叶子|枫叶|柳树|柳条|柳枝|小树|大树|树枝|小溪|溪水|小河|河水|雪花|阳光|春天|大地|群山|远山|浪花|海浪|露珠|夕阳|'
    '朝阳|晚霞|夜色|小路|庄稼|稻穗'
)
_HUMAN_ACTS = (
    '微笑|眨着?眼|眨巴|招手|跳起?舞|舞蹈|唱着?歌|歌唱|低语|诉说|叹息|哭泣|拥抱|亲吻|害羞|羞红|打招呼|点着?头|'
    '弯下?了?腰|笑弯了腰|睡着了|苏醒|'
    '醒来|伸懒腰|伸了个懒腰|探出头|探出小脑袋|窃窃私语|嬉戏|捉迷藏|欢呼|鼓掌|沉睡|梳妆|呢喃|吟唱|讲述|羞涩|躲进|'
    '躲到|挥手|告别|睁开|呼唤'
)
_PERSONIFICATION = compiled(rf'(?:{_THINGS})(?:儿|们)?(?:(?![我你他她人们被像])<c>){{0,10}}?(?:{_HUMAN_ACTS})')
_VERSE = compiled(
    r'“[\u4e00-\u9fff]{5}，[\u4e00-\u9fff]{5}(?:[。；！？，][\u4e00-\u9fff]{5}，[\u4e00-\u9fff]{5})?[。！？]?”|'
    r'“[\u4e00-\u9fff]{7}，[\u4e00-\u9fff]{7}(?:[。；！？，][\u4e00-\u9fff]{7}，[\u4e00-\u9fff]{7})?[。！？]?”'
)
_PLAIN_SPEECH = compiled(r'[我你他她您]们?|的|了|吗|吧|呢|这|那[么里个]|什么|怎么|没有|就是|可以')
_DETAIL = compiled(
    r'(?:嘴角|眉头|眼眶|眼角|手心|鼻尖|额头|指尖|双手|嘴唇|睫毛|脸颊)(?:(?!的)<c>){0,8}'
    r'(?:微微(?:上扬|颤|翘|抖)|渗出|沁出|泛红|泛起|湿润|颤抖|上扬|噙着|抿着|拧成|皱成|布满|爬满|闪着|挂着)<c>{0,10}'
)
_SEGMENT = re.compile(r'[^，；。！？：…\n“”]+')


class Device(NamedTuple):
    """A figure of speech or another strength, and what the teacher writes beside it."""

    name: str
    praise: Words


_SIMILE_WORDS = Device('simile', Words('比喻贴切，写得形象。', 'An apt simile: one can see it.'))
_PERSON_WORDS = Device(
    'personification', Words('用了拟人，景物有了人的情态。', 'Personification brings the scene to life.')
)
_PARALLEL_WORDS = Device('parallelism', Words('排比句，节奏鲜明，有气势。', 'Parallel clauses give rhythm and force.'))
_VERSE_WORDS = Device('quotation', Words('引用诗句，增添了文采。', 'A line of verse, well quoted.'))
_DETAIL_WORDS = Device('detail', Words('细节写得细致，人物如在眼前。', 'A fine detail makes the person present.'))


def find_praise(passage: Passage) -> list[Finding]:
    """At most one strength a paragraph, the rarest device first."""
    found: list[Finding] = []
    for line in re.finditer(r'[^\n]{30,}', passage.text):
        candidates = _candidates(passage, line.start(), line.end())
        found += [finding for finding, _ in zip(candidates, range(_A_PARAGRAPH), strict=False)]
    return found


def _candidates(passage: Passage, start: int, end: int) -> Iterator[Finding]:
    for parallel in _parallels(passage.text, start, end):
        yield _finding(passage.text, parallel, _PARALLEL_WORDS)
    for pattern, device in (
        (_SIMILE, _SIMILE_WORDS),
        (_SIMILE_BAN, _SIMILE_WORDS),
        (_SIMILE_AS, _SIMILE_WORDS),
        (_PERSONIFICATION, _PERSON_WORDS),
        (_DETAIL, _DETAIL_WORDS),
        (_VERSE, _VERSE_WORDS),
    ):
        for found in pattern.finditer(passage.text, start, end):
            if _is_worthy(passage, found, device):
                yield _finding(passage.text, found.span(), device)


def _is_worthy(passage: Passage, found: re.Match[str], device: Device) -> bool:
    if passage.is_title(found.start()):
        return False
    if device is _VERSE_WORDS:
        return not _PLAIN_SPEECH.search(found.group())
    return found.start() in passage.boundaries


def _parallels(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Three or more segments in a row of about one length that begin alike."""
    segments = [found.span() for found in _SEGMENT.finditer(text, start, end)]
    run = segments[:1]
    for segment in segments[1:]:
        if run and _alike(text, run[-1], segment):
            run.append(segment)
            continue
        if _is_parallel(text, run):
            yield run[0][0], run[-1][1]
        run = [segment]
    if _is_parallel(text, run):
        yield run[0][0], run[-1][1]


def _alike(text: str, one: tuple[int, int], other: tuple[int, int]) -> bool:
    lengths = sorted((one[1] - one[0], other[1] - other[0]))
    # We did this, we did that is a list, not a figure: such a beginning has to go further.
    shared = 3 if text[one[0]] in '我你他她它这或' else 2
    same = text[one[0] : one[0] + shared] == text[other[0] : other[0] + shared]
    return same and lengths[0] >= 5 and lengths[1] <= 1.8 * lengths[0]


def _is_parallel(text: str, run: list[tuple[int, int]]) -> bool:
    if len(run) < 3 or run[-1][1] - run[0][0] > _LONGEST:
        return False
    # Three times the same words are a repetition, not parallel clauses.
    return len({text[start:end] for start, end in run}) == len(run)


def _finding(text: str, span: tuple[int, int], device: Device) -> Finding:
    start, end = span
    return Finding(
        start,
        end,
        Category.PRAISE,
        text[start:end],
        (),
        device.praise,
        f'zh.praise.{device.name}',
        severity=Severity.NOTE,
        probability=0.9,
    )
