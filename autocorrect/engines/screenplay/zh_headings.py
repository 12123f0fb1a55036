"""Scene headings of Chinese scripts: number, inside or outside, time and place in any order and with any separators."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from autocorrect.engines.screenplay import zh_words as words
from autocorrect.text.spans import Span

_D = f'[{words.DIGITS}]'
_NUMBER = re.compile(
    rf'(?:第\s*{_D}+\s*集\s*[-·,:]?\s*(?=\S))?(?:'
    rf'(?P<strong>第\s*{_D}+\s*[集幕]?\s*[-,、]?\s*第\s*{_D}+\s*[场景幕]|'
    rf'第\s*{_D}+\s*[场景]|场\s*[景次号]?\s*[:#]?\s*{_D}+(?:\s*[-.]\s*{_D}+)*'
    rf'|\d{{1,4}}\s*-\s*\d{{1,4}}(?:\s*-\s*\d{{1,4}})?(?:[A-Za-z](?![A-Za-z]))?(?![-\d年岁月天个名人点分元米万])|(?:SCENE|Scene|SC|S|'
    rf'EP\d+)\s*[-.]?\s*\d+(?:\s*[-.]\s*(?:SC|S)?\d+)*'
    rf'|[场镜]\s*{_D}+|{_D}{{1,4}}\s*场)|(?P<weak>\(\d{{1,4}}\)|\d{{1,3}}\s*\.\s*\d{{1,3}}(?!\d)|\d{{1,4}}\s*[.、)]?|'
    rf'{_D}{{1,4}}\s*[、.]))'
)
_CAST_INLINE = re.compile(r'(?:出场|登场)?(?:人物|角色|人)\s*:|(?:出场|登场)\s*:')
_LABEL = re.compile(r'(?:场景|时间|地点|内容|场次|布景)\s*:')
# The bracket of 高二(3)班教室 is part of the name.
_TOKEN = re.compile(
    r'(?:[^\s,，。;；/|()\[\]:、→➔➜⇒-]|(?<=[\u4e00-\u9fff])\((?:\d{1,2}|[一二三四五六七八九十]{1,2})\)(?=[\u4e00-\u9fff]))+'
)
_TIME_WORD = '|'.join(sorted((w for w, _ in words.TIMES), key=len, reverse=True))
_IE_WORD = '内外景|内外|内景|外景|室内|室外|户外|内|外'
_FUSED = re.compile(rf'^(?:({_TIME_WORD})({_IE_WORD})|({_IE_WORD})({_TIME_WORD}))$')
_FUSED_FRONT = re.compile(rf'(?:{_TIME_WORD})(?:{_IE_WORD})(?=[\u4e00-\u9fff]{{2}})')
_TIME_OF = dict(words.TIMES)
_ENGLISH_TIMES = {time: time for time in ('DAWN', 'MORNING', 'NOON', 'AFTERNOON', 'DUSK', 'EVENING', 'NIGHT', 'DAY')}
_TIME_FRAME = re.compile(
    rf'^(?:{_D}+[年月天日](?:前|后)|{_D}+(?:个月|小时|分钟|周|天|多年)(?:前|后)|'
    rf'\d{{1,4}}年(?:\d+月)?(?:\d+日)?|(?:次|翌|同|当|'
    rf'第{_D}+)[日天]|几[天年日]后|\d+[:点]\d*|多年[前后]|数[日年天月][前后])'
)
_OPENS_INSIDE_OUT = re.compile(r'\s*(?:内外景|内景|外景|室内|室外|内|外|INT|EXT)[\s.。:,、/(]')
_FACT_STOP = re.compile(r'(?<=[内外景日夜晨])。|。$|^(?:[^。]{1,12}。){1,2}[^。]{0,6}$')
_OPENS_MODE = re.compile(r'(?:闪回|回忆|梦境|幻想|插叙|倒叙|前史)\s*[:|·/,， -]')
_STYLES = frozenset(
    '黑白画面 黑白 画面 彩色 慢镜头 慢动作 特写 空镜 远景 全景 近景 中景 '
    '雨 雪 雾 阴 晴 大雨 暴雨 小雨 雷雨 大雪 风雪 大雾'.split()
)
_PRONOUN = re.compile(r'[他她我你它]|的时候')
_HINT = re.compile(r'内|外|INT|EXT|Int|Ext')
_SENTENCE = re.compile(r'[。！？!?…]')


@dataclass(slots=True)
class Heading:
    """What one heading line gives; spans are positions within the line."""

    number: str = ''
    int_ext: str = ''
    sides: list[tuple[int, str]] = field(default_factory=list)  # 内 and 外 where each is written
    time_of_day: str = ''
    mode: str = ''
    places: list[tuple[str, Span]] = field(default_factory=list)
    cast_from: int = -1  # where an inline cast list begins
    cast_to: int = -1  # and ends, where that is not the end of the line
    strong: bool = False
    same_time: bool = False


def read_heading(text: str) -> Heading | None:
    """The heading that this line is, or None. `text` is a line of the shadow."""
    if len(text) > 120 or not text or text[0] in '△"':
        return None
    body, base = _undecorated(text)
    heading = Heading()
    found = _NUMBER.match(body)
    opens_mode = text[0] == '[' and bool(_OPENS_MODE.match(body))
    if not found and not _HINT.search(body) and not opens_mode:
        return None
    weak = False
    at = 0
    if found:
        heading.number = _clean_number(found.group())
        heading.strong, weak = bool(found['strong']), bool(found['weak'])
        at = found.end()
    cast = _CAST_INLINE.search(body, at)
    stop = len(body)
    if cast:
        heading.cast_from, stop = base + cast.end(), cast.start()
    labelled = _LABEL.search(body, at, stop)
    _read_tokens(heading, body, at, stop, base)
    if opens_mode and heading.time_of_day and heading.places and not _SENTENCE.search(body):
        return heading
    return heading if _is_heading(heading, body[at:stop], weak, bool(labelled)) else None


def _undecorated(text: str) -> tuple[str, int]:
    """The line without heading marks and one pair of brackets around it, and how much was cut at its front."""
    body = text.lstrip('#=>* \t-★☆■□●○◆◇▶►◎※')
    base = len(text) - len(body)
    body = body.rstrip('#=* -★☆■□●○◆◇◎※')
    if body.startswith('[') and body.endswith(']') and body.count('[') == 1:
        return body[1:-1], base + 1
    if body.startswith('['):
        return body[1:], base + 1
    return body, base


def _clean_number(raw: str) -> str:
    return re.sub(r'\s+', '', raw).strip('第场景幕次号、.:()#') or raw.strip()


def _is_heading(heading: Heading, rest: str, weak: bool, labelled: bool) -> bool:
    has_facts = bool(heading.int_ext) or bool(heading.time_of_day)
    named = bool(heading.places)
    plain = not _SENTENCE.search(_FACT_STOP.sub('', rest)) and len(rest) <= 50
    if heading.strong:
        return plain and (has_facts or len(rest) <= 30)
    if weak:
        return plain and has_facts and (named or labelled) and len(rest) <= 40 and _is_place_like(heading, rest)
    if heading.int_ext and heading.time_of_day and named:
        return plain and len(rest) <= 40
    return plain and heading.int_ext != '' and named and bool(_OPENS_INSIDE_OUT.match(rest + ' '))


def _is_place_like(heading: Heading, rest: str) -> bool:
    """A numbered line without 内 or 外 must not be a sentence that happens to name a time."""
    return bool(heading.int_ext) or not (rest.endswith('。') or _PRONOUN.search(rest))


def _read_tokens(heading: Heading, body: str, at: int, stop: int, base: int) -> None:
    """Sort the tokens of the line into facts and pieces of the place."""
    pieces: list[Span] = []
    complete = False
    for begin, end in _tokens(heading, body, at, stop):
        if body[begin:end] == '转':
            continue  # 客厅 转 厨房: two sets in one scene
        if _is_fact(heading, body[begin:end]):
            complete = bool(pieces)
            side = _side_in(body[begin:end])
            heading.sides += [(base + begin, side)] if side else []
        elif not (complete and _is_bracketed(body, begin, at)):
            pieces.append(Span(begin, end))
    for start, end in _joined(body, pieces):
        heading.places.append((body[start:end], Span(base + start, base + end)))


def _side_in(token: str) -> str:
    fused = _FUSED.match(token)
    return words.INT_EXT.get((fused[2] or fused[3]) if fused else token, '')


def _is_bracketed(body: str, begin: int, at: int) -> bool:
    """Whether what begins here stands in a bracket: after place and time it is a remark, 内 夜（与2-3交叉剪辑）."""
    return body.rfind('(', at, begin) > body.rfind(')', at, begin)


def _tokens(heading: Heading, body: str, at: int, stop: int) -> Iterator[tuple[int, int]]:
    """The tokens without full stops at their ends; 夜·内·出租屋 and 夜内出租屋 right after the number are parted."""
    for found in _TOKEN.finditer(body, at, stop):
        token, begin = found.group(), found.start()
        while token[:1] == '.':
            token, begin = token[1:], begin + 1
        token = token.rstrip('.')
        front = _FUSED_FRONT.match(token) if heading.number and begin <= at + 1 else None
        if front:
            yield begin, begin + front.end()
            token, begin = token[front.end() :], begin + front.end()
        pieces = token.split('·')
        if len(pieces) > 1 and any(piece in words.INT_EXT or piece in _TIME_OF for piece in pieces):
            for piece in pieces:
                yield begin, begin + len(piece)
                begin += len(piece) + 1
        elif token.strip('·'):
            yield begin, begin + len(token)


def _is_fact(heading: Heading, token: str) -> bool:
    """Whether the token tells inside or outside, a time or a mode; what it tells goes into the heading."""
    if token in words.INT_EXT:
        heading.int_ext = _both(heading.int_ext, words.INT_EXT[token])
        return True
    if token in ('场景', '时间', '地点', '内容', '场次', '布景', '景', '场', '时', '') or token in _STYLES:
        return True
    if token in words.MODES:
        heading.mode = heading.mode or words.MODES[token]
        return True
    fused = _FUSED.match(token)
    if fused:
        heading.time_of_day = heading.time_of_day or _TIME_OF[fused[1] or fused[4]]
        heading.int_ext = _both(heading.int_ext, words.INT_EXT[fused[2] or fused[3]])
        return True
    return _is_time(heading, token)


def _is_time(heading: Heading, token: str) -> bool:
    if token in words.SAME_TIME:
        heading.same_time = True
        return True
    if token in _ENGLISH_TIMES:
        heading.time_of_day = heading.time_of_day or _ENGLISH_TIMES[token]
        return True
    value = time_of(token)
    if value:
        heading.time_of_day = heading.time_of_day or value
        return True
    return bool(_TIME_FRAME.match(token)) and len(token) <= 8


def _both(before: str, new: str) -> str:
    return new if not before or before == new else 'INT/EXT'


def time_of(token: str) -> str:
    """The time of day a token means as a whole (次日清晨 too, but not 夜市)."""
    rest = _TIME_FRAME.sub('', token)
    if rest in _TIME_OF:
        return _TIME_OF[rest]
    if not rest and re.fullmatch(r'(?:次|翌|第二|当)[日天]', token):
        return 'DAY'
    if 2 <= len(rest) <= 4 and rest[-1] in '夜晚' and rest not in ('昼夜', '日夜', '彻夜'):
        return 'NIGHT'
    if rest[:2] in ('三更', '二更', '四更', '子时', '亥时', '丑时'):
        return 'NIGHT'
    if rest[:2] in ('五更', '寅时', '卯时'):
        return 'DAWN'
    for word, value in words.TIMES:
        if len(word) > 1 and word in rest and len(rest) - len(word) <= 2:
            return value
    return ''


def _joined(body: str, pieces: list[Span]) -> list[Span]:
    """Pieces that only blanks or a dash part are one place, as is 老宅(堂屋); a slash or 、 starts another."""
    places: list[Span] = []
    for piece in pieces:
        if places:
            gap = body[places[-1].end : piece.start]
            if gap == '(' and body[piece.end : piece.end + 1] == ')':
                places[-1] = Span(places[-1].start, piece.end + 1)
                continue
            if len(gap) <= 3 and not re.search(r'[/|,，;；、:\[\]()]', gap) and gap.strip(' -') == '':
                places[-1] = Span(places[-1].start, piece.end)
                continue
        places.append(piece)
    return places


def read_place(value: str) -> Heading:
    """The value of a 地点 or 时间 label, read as a heading without a number."""
    heading = Heading()
    _read_tokens(heading, value, 0, len(value), 0)
    return heading


_PARENT = re.compile(r'^(.+?)(?:\s*[·-]\s*|\s+)(\S+)$')
_OWNER = re.compile(
    r'^(.{1,8}?(?:家|府|宅|公司|集团|大厦|医院|学校|大学|中学|酒店|别墅|宾馆|饭店|派出所|公安局|警局|'
    r'皇宫|王府|侯府|宗|派|山庄|客栈|寺|观|殿|宫|城|村|镇|基地|'
    r'飞船|飞船上|公寓|小区|船|号|商场|法院|监狱|车站|机场))'
    r'(.{0,4}?(?:客厅|卧室|卧房|书房|厨房|餐厅|浴室|卫生间|洗手间|走廊|大厅|大堂|前厅|后院|院子|庭院|'
    r'门口|大门外|大门|门外|办公室|病房|会议室|天台|楼顶|楼下|阳台|'
    r'地下室|车库|停车场|教室|操场|'
    r'宿舍|值班室|审讯室|正殿|偏殿|大殿|寝宫|御书房|花园|后花园|密室|地牢|柴房|厢房|闺房|包厢|前台|电梯|'
    r'电梯口|楼梯间|茶水间|实验室|舰桥|舱|驾驶舱|甲板|食堂|图书馆|药房|手术室|急诊室|房间|套房|'
    r'仓库|店内|店里|门前|后门|后台|演武场|藏经阁|丹房|祠堂|正厅|内室|牢房|院中|院内|外|内|里))$'
)


def parent_of(place: str) -> str:
    """The building or estate a set lies in, where its name tells: 沈家别墅·客厅, 顾氏大厦 总裁办, 王婶家院子."""
    found = _PARENT.match(place) or _OWNER.match(place)
    return found[1] if found else ''
