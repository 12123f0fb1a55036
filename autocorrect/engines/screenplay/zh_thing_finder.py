"""The things that a piece of Chinese text names: listed words, telling heads, counted nouns; held or only named."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from autocorrect.engines.screenplay import zh_things_words as vocabulary
from autocorrect.engines.screenplay import zh_words
from autocorrect.engines.screenplay.lexicon import things
from autocorrect.engines.screenplay.models import (
    AssetType,
)
from autocorrect.engines.screenplay.name_finder import NameFinder
from autocorrect.engines.screenplay.zh_cutting import cut_words
from autocorrect.engines.screenplay.zh_simplified import simplified_name

TYPE = {
    'prop': AssetType.PROP, 'food': AssetType.PROP, 'vehicle': AssetType.VEHICLE, 'animal': AssetType.ANIMAL,
    'wardrobe': AssetType.WARDROBE, 'dressing': AssetType.SET_DRESSING, 'object': AssetType.PROP,
    'held': AssetType.PROP,
}  # fmt: skip
_CLAUSE = re.compile(r'[。！？!?；;，,：:\n]')
_HANDLE = re.compile('|'.join(sorted(map(re.escape, vocabulary.HANDLE), key=len, reverse=True)))
_CARRY = re.compile('(?:' + '|'.join(vocabulary.CARRY) + r')[\u4e00-\u9fff]{0,6}$')
_METAPHOR = re.compile('(?:' + '|'.join(vocabulary.METAPHOR) + r')[一\u4e00-\u9fff]{0,6}$')
_COUNTER = re.compile(rf'[一两二三四五六七八九十几半数\d那这][{vocabulary.CLASSIFIERS}][\u4e00-\u9fff]{{0,6}}$')
_GENERIC_HEADS = frozenset(
    '报告 文件 盒子 箱子 袋子 包 瓶子 书 信 钱 药 卡 纸 车 杯子 花 画 球 表 笔 刀 剑 枪 灯 锁 针 符 丹'.split()
)
_LONGEST = 6


class Found(NamedTuple):
    """A thing in the text: the head alone and with what describes it."""

    head: str
    start: int
    end: int
    whole_start: int
    category: str
    handled: bool


@cache
def lexicon_of_things() -> dict[str, str]:
    # Below half the word means something else more often than a thing.
    listed = {word: _kind(word, one) for word, (one, share) in things('zh').items() if len(word) > 1 and share >= 0.4}
    # 担架抬 beside 担架: a thing and the verb after it.
    listed = {word: kind for word, kind in listed.items() if word[-1] != '抬'}
    return listed | vocabulary.EXTRA


def _kind(word: str, category: str) -> str:
    """English agent nouns are machines too: 打印机 (printer) and 软尺 (ruler) are no persons."""
    if category == 'person' and word[-1] in '机器仪尺' and word not in ('司机', '投机'):
        return 'prop'
    return category


def head_of(name: str) -> str:
    """The longest listed word that the name ends in: 报案登记本 -> 登记本."""
    for size in range(min(len(name), _LONGEST), 1, -1):
        if lexicon_of_things().get(simplified_name(name[-size:]), 'no') in TYPE:
            return name[-size:]
    return name


def things_in(text: str, start: int, end: int, names: NameFinder) -> list[Found]:
    """The things of one piece of text, in order and without overlaps."""
    piece = text[start:end]
    tokens = cut_words(piece)
    starts, at = [], 0
    for token, _ in tokens:
        starts.append(at)
        at += len(token)
    if at != len(piece):
        return []
    edges = frozenset(starts) | {at}
    taken = {at for hit in names.find(piece) for at in range(hit.start, hit.end)}
    found: list[Found] = []
    last = 0
    for number, (token, tag) in enumerate(tokens):
        begin, stop = max(starts[number], last), starts[number] + len(token)
        if begin >= stop or begin in taken:
            continue
        hit = _hit(piece, begin, stop, edges, tag) or _astride(piece, begin, stop, edges)
        hit = (
            hit or _counted(tokens, starts, number) or _headed(tokens, starts, number) or _held(tokens, starts, number)
        )
        if hit is None:
            continue
        head = _extended(piece, tokens, starts, number, hit)
        if head[0] in taken:
            continue
        last = head[1]
        if (head[2] in TYPE or head[2] == 'plant') and not (tag in ('f', 's') and last == stop):
            one = _judged(piece, tokens, starts, number, head, taken)
            found += (
                [one._replace(start=one.start + start, end=one.end + start, whole_start=one.whole_start + start)]
                if one
                else []
            )
    return found


_WORN = re.compile(r'[戴穿披系佩套脱][着上了好下]?[^，。]{0,6}$')
_AFTERMATH = frozenset('扔摔碎滑掉落滚响震递塞')


def _judged(
    piece: str,
    tokens: list[tuple[str, str]],
    starts: list[int],
    number: int,
    head: tuple[int, int, str],
    taken: set[int],
) -> Found | None:
    """The thing with what describes it and whether somebody handles it; None for comparisons and mere stuff."""
    start, end, category = head
    whole = _whole_start(tokens, starts, number, start, taken)
    clause = _clause_start(piece, start)
    before = ''.join('□' if clause + at in taken else char for at, char in enumerate(piece[clause:start]))
    if _METAPHOR.search(before[: max(0, whole - clause)]) or _is_telephoning(piece, start, end):
        return None
    if category == 'animal' and (stuff := _stuff_before(piece, start, whole)):
        start, category = start - stuff, 'prop'
    handled = bool(_HANDLE.search(before) or _COUNTER.search(before)) or piece[end : end + 1] in _AFTERMATH
    if category == 'wardrobe':
        handled = handled and not _WORN.search(before)
    if category == 'object' and (not handled or _is_describing(piece, start, end, tokens, starts, number)):
        return None
    category = _as_carried(category, before[-9:])
    if category == 'plant':
        return None
    return Found(piece[start:end], start, end, whole, category, handled)


def _stuff_before(piece: str, start: int, whole: int) -> int:
    """How long the stuff before an animal is: 布|老虎, 玉|狮子, 机械|猫."""
    return next((len(stuff) for stuff in vocabulary.STUFFS if piece[whole:start].endswith(stuff)), 0)


def _is_telephoning(piece: str, start: int, end: int) -> bool:
    """打电话 and 挂了电话 are what people do, no telephone."""
    return piece[start:end] == '电话' and bool(
        re.search(r'[打挂回通][着了完起过个一通]{0,2}$', piece[max(0, start - 4) : start])
    )


def _as_carried(category: str, before: str) -> str:
    """Furniture, plants and fish that somebody carries are props."""
    carried = _CARRY.search(before)
    if category in ('dressing', 'plant') and carried and not vocabulary.STAYS.search(carried.group()[1:]):
        return 'prop'
    if category == 'plant' and re.search(r'[捧抱抬摘折采插拿][\u4e00-\u9fff]{0,4}$', before):
        return 'prop'
    return (
        'prop'
        if category == 'animal' and re.search(r'[拎提端][着了]?一[条只尾串盆][\u4e00-\u9fff]{0,2}$', before)
        else category
    )


def _extended(
    piece: str, tokens: list[tuple[str, str]], starts: list[int], number: int, hit: tuple[int, int, str]
) -> tuple[int, int, str]:  # fmt: skip
    """Nouns in a row are one thing, named by the last: 丝绒|盒子 is a box, 牛皮纸|袋 a bag."""
    start, end, category = hit
    at = number + 1
    while at < len(tokens) and starts[at] < end:
        at += 1
    while at < len(tokens) and starts[at] == end:
        token, tag = tokens[at]
        toy = category == 'prop' and piece[start:end] in vocabulary.TOYS and vocabulary.HEADS.get(token) == 'animal'
        if toy or (token in vocabulary.TAILS and category == 'prop'):
            end += 1
        elif (
            len(token) == 1
            and token in vocabulary.HEADS
            and category in ('prop', 'object', 'held', 'plant', 'dressing', 'no', 'food')
        ):
            start, end, category = start, end + 1, vocabulary.HEADS[token]
        elif (
            len(token) > 1
            and ((tag[:1] == 'n' and tag != 'nr') or token in vocabulary.EXTRA)
            and lexicon_of_things().get(token, 'no') in TYPE
            and category != 'no'
        ):
            start, end, category = end, end + len(token), lexicon_of_things()[token]
        else:
            break
        at += 1
    return start, end, category


def _headed(tokens: list[tuple[str, str]], starts: list[int], number: int) -> tuple[int, int, str] | None:
    """An unlisted describing word and a head of one character: 噬魂|幡, 安全|绳, 机械|猫."""
    token, tag = tokens[number]
    if (
        number + 1 >= len(tokens)
        or len(token) < 2
        or tag not in ('n', 'nz', 'an', 'vn', 'b', 'a', 'x', 'ns', 'l', 'v')
        or _is_person(token)
    ):
        return None
    after = tokens[number + 1][0]
    if len(after) == 1 and after in vocabulary.HEADS and tag != 'v':
        return starts[number], starts[number] + len(token) + 1, vocabulary.HEADS[after]
    acted = token[0] in vocabulary.HANDLE or token[-1] in _PARTICLES
    if len(after) == 1 and after in vocabulary.WEAK_HEADS and tag != 'a' and not acted:
        return starts[number], starts[number] + len(token) + 1, 'object'
    return None


def _held(tokens: list[tuple[str, str]], starts: list[int], number: int) -> tuple[int, int, str] | None:
    """An unlisted noun right after a verb of the hand (推来除颤仪); it has to recur to count."""
    token, tag = tokens[number]
    if tag not in ('n', 'nz') or not 2 <= len(token) <= 4 or not _is_unlisted(token):
        return None
    before = ''.join(word for word, _ in tokens[max(0, number - 2) : number])
    if re.search(f'[{vocabulary.GRIP}](?:[着了过起出来走住开]|起来)?$', before):
        return starts[number], starts[number] + len(token), 'held'
    return None


def _is_unlisted(token: str) -> bool:
    return (
        token not in things('zh')
        and token not in vocabulary.EXTRA
        and token not in vocabulary.NOT_THINGS
        and not _is_person(token)
        and '\u4e00' <= token[0] <= '\u9fff'
        and token[-1] not in '里上下中内外边旁前后人员们处声力气心意感性度'
    )


def _is_describing(
    piece: str, start: int, end: int, tokens: list[tuple[str, str]], starts: list[int], number: int
) -> bool:
    """A colour or a stuff before another noun, or a verb with its object, is no thing of its own."""
    if piece[end - 1] == '色' or (piece[start] in vocabulary.HANDLE and end - start == 2):
        return True
    after = next(((token, tag) for at, (token, tag) in enumerate(tokens[number:], number) if starts[at] >= end), None)
    return after is not None and after[1] in ('n', 'nz', 'x', 'ng', 'nr') and '\u4e00' <= after[0][0] <= '\u9fff'


_PARTICLES = '过着了起出来到进入向给被用洗煮修做'
_COUNTED = re.compile(rf'^[一两二三四五六七八九十几半数\d那这]+[{vocabulary.CLASSIFIERS}枝束]$')
_LOOSE_COUNTERS = '块个份片台部条面'


def _counted(tokens: list[tuple[str, str]], starts: list[int], number: int) -> tuple[int, int, str] | None:
    """An unlisted noun right after 一把, 一枚 and the like, with at most one describing word between."""
    token, tag = tokens[number]
    if (
        (tag not in ('n', 'nz', 'nr', 'x', 'ng') and token[-1] not in vocabulary.WEAK_HEADS)
        or not 2 <= len(token) <= 4
        or _is_person(token)
        or token[-1] in '俩们'
        or (number + 1 < len(tokens) and tokens[number + 1][0] == '的')
        or not '\u4e00' <= token[0] <= '\u9fff'
    ):
        return None
    for at in (number - 1, number - 2):
        if at >= 0 and _COUNTED.match(tokens[at][0]):
            if (
                (tokens[at][0][-1] in _LOOSE_COUNTERS and tag != 'n')
                or lexicon_of_things().get(token) == 'no'
                or token in vocabulary.NOT_THINGS
            ):
                return None
            return starts[number], starts[number] + len(token), 'object'
        if at >= 0 and tokens[at][1] not in vocabulary.MODIFIER_TAGS:
            return None
    return None


def _clause_start(piece: str, at: int) -> int:
    cuts = [found.end() for found in _CLAUSE.finditer(piece, max(0, at - 40), at)]
    return cuts[-1] if cuts else max(0, at - 40)


def _hit(piece: str, begin: int, stop: int, edges: frozenset[int], tag: str) -> tuple[int, int, str] | None:
    """The listed word at or inside this token, or an unlisted compound known by its last character."""
    lexicon = lexicon_of_things()
    for size in range(_LONGEST, 0, -1):
        word = piece[begin : begin + size]
        closed = (
            begin + size in edges or size >= 3 or _goes_on_stage(piece, begin + size) or _is_within(piece, begin, tag)
        )
        idiom = size == 4 and tag in ('i', 'l') and word not in vocabulary.EXTRA
        if len(word) == size and word in lexicon and closed and not idiom:
            if (
                size == 1
                and stop - begin > 1
                and not _goes_on_stage(piece, begin + 1)
                and not _is_within(piece, begin, tag)
            ):
                continue
            if word in zh_words.KIN or word in zh_words.ADDRESS_TITLES:
                return None
            return begin, begin + size, lexicon[word]
    token = piece[begin:stop]
    if tag.startswith(('v', 'd', 'p', 'c', 'u', 'r', 't', 'x', 'm', 'i', 'l', 'f', 'ns', 'nt')) and tag not in ('vn',):
        return _inside(piece, begin, stop) if tag in ('m', 'v', 'l', 'i') and len(token) > 2 else None
    return _inside(piece, begin, stop)


def _astride(piece: str, begin: int, stop: int, edges: frozenset[int]) -> tuple[int, int, str] | None:
    """A listed word that the word cutter cut apart (戴上手|铐) or that is the object in a verb (撑伞)."""
    for at in range(begin + 1, stop):
        for size in (4, 3, 2):
            word = piece[at : at + size]
            if (
                at + size in edges
                and at + size > stop
                and len(word) == size
                and vocabulary.EXTRA.get(word, 'no') in TYPE
            ):
                return at, at + size, vocabulary.EXTRA[word]
    if stop - begin == 2 and piece[begin] in vocabulary.HANDLE and vocabulary.EXTRA.get(piece[begin + 1], 'no') in TYPE:
        return begin + 1, stop, vocabulary.EXTRA[piece[begin + 1]]
    return None


def _goes_on_stage(piece: str, at: int) -> bool:
    """抱着画板上。 and 拎着一条鱼上。: the last character of the clause is the entrance, not part of the thing."""
    return piece[at : at + 1] in ('上', '下') and (at + 1 >= len(piece) or piece[at + 1] in '。，,；〕)')


def _is_within(piece: str, begin: int, tag: str) -> bool:
    """琴里 taken for a name by the word cutter."""
    return tag in ('nrt', 'nr') and piece[begin + 1 : begin + 2] in ('里', '中', '内')


def _inside(piece: str, begin: int, stop: int) -> tuple[int, int, str] | None:
    """A listed word or a telling head at the end of a longer token: 老式电话机, 噬魂幡."""
    lexicon = lexicon_of_things()
    token = piece[begin:stop]
    if _is_person(token) or things('zh').get(token, ('', 0))[0] == 'plant':
        return None
    for size in range(min(len(token) - 1, _LONGEST), 1, -1):
        if lexicon.get(token[-size:], 'no') in TYPE:
            return stop - size, stop, lexicon[token[-size:]]
    if 2 <= len(token) <= 4 and token[-2:] in vocabulary.LONG_HEADS:
        return begin, stop, vocabulary.LONG_HEADS[token[-2:]]
    if token in vocabulary.NOT_THINGS:
        return None
    if len(token) == 2 and token[0] in _PARTICLES and token[1] in vocabulary.HEADS:
        return (begin + 1, stop, lexicon[token[1]]) if token[0] in '过进到出起来' and token[1] in lexicon else None
    if (
        token[0] in '那这一两几某每各另半'
        or token[:1] == token[1:2]
        or token in zh_words.KIN
        or token in zh_words.ADDRESS_TITLES
    ):
        return None
    if 2 <= len(token) <= 4 and token[-1] in vocabulary.HEADS and token not in things('zh'):
        return begin, stop, vocabulary.HEADS[token[-1]]
    if 3 <= len(token) <= 4 and token[-1] in vocabulary.WEAK_HEADS and token not in things('zh'):
        return begin, stop, 'object'
    return None


def _whole_start(
    tokens: list[tuple[str, str]], starts: list[int], number: int, head_start: int, taken: set[int]
) -> int:
    """Where the description before the head begins: 黑色账本, 亲子鉴定报告, 断了的狗链 is cut at 的."""
    if head_start - starts[number] == 1 and (
        tokens[number][0][0] in vocabulary.HANDLE or tokens[number][0][0] in _PARTICLES
    ):
        return head_start  # the verb is no description: 撑伞, 夺|过琴
    whole = min(starts[number], head_start)
    at = number - 1
    titled = [place for place in range(max(0, number - 3), number) if tokens[place][0][-1] == '《']
    if titled:
        return starts[titled[-1]] + len(tokens[titled[-1]][0])
    while at >= 0 and head_start - starts[at] <= 6:
        token, tag = tokens[at]
        if (
            tag not in vocabulary.MODIFIER_TAGS
            or not taken.isdisjoint(range(starts[at], starts[at] + len(token)))
            or token in ('手里', '怀里', '手中', '桌上', '地上')
            or _is_person(token)
        ):
            break
        if tag == 's' or token[-1] in '里上下中内外边旁前后':
            break
        whole = starts[at]
        at -= 1
    return whole


def _is_person(token: str) -> bool:
    return (
        token in zh_words.ROLE_NOUNS
        or token in zh_words.KIN
        or (
            lexicon_of_things().get(token, 'no') not in TYPE
            and things('zh').get(token, ('', 0))[0] in ('person', 'body', 'place')
        )
    )
