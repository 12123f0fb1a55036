"""The things that a piece of Chinese text names: listed words, telling heads, counted nouns; held or only named."""

from __future__ import annotations

import re
from typing import NamedTuple

from autocorrect.engines.screenplay import zh_things_words as vocabulary
from autocorrect.engines.screenplay.name_finder import NameFinder
from autocorrect.engines.screenplay.zh_cutting import cut_words
from autocorrect.engines.screenplay.zh_thing_lookup import (
    PARTICLES,
    TYPE,
    astride,
    counted,
    headed,
    held,
    helping,
    is_person,
    lexicon_of_things,
    listed_word,
)

_CLAUSE = re.compile(r'[。！？!?；;，,：:\n]')
_HANDLE = re.compile('|'.join(sorted(map(re.escape, vocabulary.HANDLE), key=len, reverse=True)))
_CARRY = re.compile('(?:' + '|'.join(vocabulary.CARRY) + r')[\u4e00-\u9fff]{0,6}$')
_METAPHOR = re.compile('(?:' + '|'.join(vocabulary.METAPHOR) + r')[一\u4e00-\u9fff]{0,6}$')
_COUNTER = re.compile(
    rf'(?:[一两二三四五六七八九十几半数\d那这][{vocabulary.CLASSIFIERS}]|有[只把支张枚封])[\u4e00-\u9fff]{{0,6}}$'
)


class Found(NamedTuple):
    """A thing in the text: the head alone and with what describes it."""

    head: str
    start: int
    end: int
    whole_start: int
    category: str
    handled: bool


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
        hit = helping(tokens, starts, number) if tag == 'm' else None
        hit = hit or listed_word(piece, begin, stop, edges, tag) or astride(piece, begin, stop, edges)
        hit = hit or counted(tokens, starts, number) or headed(tokens, starts, number) or held(tokens, starts, number)
        if hit is None:
            continue
        hit = _unwrapped(piece, _longer_listed(piece, last, hit))
        head = _unwrapped(piece, _extended(piece, tokens, starts, number, hit))
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


def _longer_listed(piece: str, last: int, hit: tuple[int, int, str]) -> tuple[int, int, str]:
    """车钥匙 is in the list, though the word cutter parts 车|钥匙."""
    start, end, category = hit
    for size in (2, 1):
        longer = vocabulary.EXTRA.get(piece[start - size : end], 'no') if start - size >= last else 'no'
        if longer in TYPE and category in TYPE:
            return start - size, end, longer
    return hit


def _unwrapped(piece: str, hit: tuple[int, int, str]) -> tuple[int, int, str]:
    """用油纸包的糖 is wrapped in paper, and so is what is 用纸巾包好; 一个油纸包 is a parcel."""
    start, end, _ = hit
    wraps = piece[end - 1 : end] == '包' and piece[start - 1 : start] in ('用', '拿')
    if wraps and piece[end : end + 1] in ('的', '着', '了', '好', '住', '起'):
        category = lexicon_of_things().get(piece[start : end - 1], 'no')
        return (start, end - 1, category) if category in TYPE else hit
    return hit


_ON = re.compile(r'[在到于进往从][\u4e00-\u9fff]{0,3}$')
_SIDES = frozenset('上里下旁边中')
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
    whole = _without_preposition(piece, _whole_start(tokens, starts, number, start, taken), start)
    clause = _clause_start(piece, start)
    before = ''.join('□' if clause + at in taken else char for at, char in enumerate(piece[clause:start]))
    if _METAPHOR.search(before[: max(0, whole - clause)]) or _is_deed(piece, start, end):
        return None
    if category == 'animal' and (stuff := _stuff_before(piece, start, whole)):
        start, category = start - stuff, 'prop'
    handled = _is_handled(piece, before, end)
    if category == 'wardrobe':
        handled = handled and not _WORN.search(before)
    if category in ('object', 'held') and (not handled or _is_describing(piece, start, end, tokens, starts, number)):
        return None
    if category == 'object' and piece[end - 1] in '面边口沿' and _ON.search(before) and piece[end : end + 1] in _SIDES:
        return None
    category = _as_carried(category, before[-9:])
    if category == 'plant':
        return None
    return Found(piece[start:end], start, end, whole, category, handled)


def _is_handled(piece: str, before: str, end: int) -> bool:
    """Not where nobody does it (没开大灯), nor where it but tells of another thing (缠着胶布的钥匙, 碗里的鱼)."""
    after = piece[end : end + 2]
    if after in ('里的', '中的', '上的', '内的') or (after[:1] == '的' and _STUCK_ON.search(before)):
        return False
    if _DENIED.search(before):
        return False
    return bool(_HANDLE.search(before) or _COUNTER.search(before)) or piece[end : end + 1] in _AFTERMATH


_DENIED = re.compile(r'(?:没|没有|不用|不要|未|忘了|忘记)[\u4e00-\u9fff]{1,2}$')
_STUCK_ON = re.compile(r'[缠贴挂粘沾系结印刻绣镶][着了满][\u4e00-\u9fff]{0,3}$')


def _without_preposition(piece: str, whole: int, start: int) -> int:
    """从|手包 is cut by the segmenter as if 从 belonged to the bag."""
    while whole < start and piece[whole] in '从把将往向用在给被由跟':
        whole += 1
    return whole


def _stuff_before(piece: str, start: int, whole: int) -> int:
    """How long the stuff before an animal is: 布|老虎, 玉|狮子, 机械|猫."""
    return next((len(stuff) for stuff in vocabulary.STUFFS if piece[whole:start].endswith(stuff)), 0)


def _is_deed(piece: str, start: int, end: int) -> bool:
    """打电话 and 开车 are what people do, 锁了 is done, and 电话里 is a voice: no things."""
    word, before, after = piece[start:end], piece[max(0, start - 4) : start], piece[end : end + 1]
    if word == '电话':
        return after in ('里', '中') or piece.strip('（()） ') == '电话' or bool(_TELEPHONING.search(before))
    if word == '包' and _WRAPPED_IN.search(before):
        return after in ('的', '着', '了', '好', '住', '起')
    if word in ('车', '锁'):
        return before[-1:] in (_DRIVING if word == '车' else '开上落反')
    return word[-1] in _ALSO_DONE and len(word) != 2 and after in _DONE and not _COUNTER.search(before)


_WRAPPED_IN = re.compile(r'[用拿][\u4e00-\u9fff]{1,3}$')
_TELEPHONING = re.compile(r'(?:[打挂回通][着了完起过个一通]{0,2}|接[着了完]?)$')
_DRIVING = frozenset('开停打上下坐乘倒飙搭等赶堵晕')
_ALSO_DONE = frozenset('锁画鼓刷钉夹犁扣锯铲')
_DONE = frozenset('着了过住好死紧完')


_POTTED = re.compile(r'[一两几那这][盆株][\u4e00-\u9fff]{0,2}$')


def _as_carried(category: str, before: str) -> str:
    """Furniture, plants and fish that somebody carries are props."""
    if category == 'plant' and _POTTED.search(before):
        return 'prop'
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
        if token[:1] in vocabulary.TAILS + vocabulary.LAST and piece[start : end + 1] in vocabulary.EXTRA:
            end += 1  # 病历|夹探: the list knows better than the word cutter
            break
        if token in vocabulary.TAILS and piece[end + 1 : end + 2] in ('着', '了', '住', '起', '出', '在'):
            break
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


def _is_describing(
    piece: str, start: int, end: int, tokens: list[tuple[str, str]], starts: list[int], number: int
) -> bool:
    """A colour or a stuff before another noun, or a verb with its object, is no thing of its own."""
    if piece[end - 1] == '色' or (piece[start] in vocabulary.HANDLE and end - start == 2):
        return True
    after = next(((token, tag) for at, (token, tag) in enumerate(tokens[number:], number) if starts[at] >= end), None)
    return after is not None and after[1] in ('n', 'nz', 'x', 'ng', 'nr') and '\u4e00' <= after[0][0] <= '\u9fff'


def _clause_start(piece: str, at: int) -> int:
    cuts = [found.end() for found in _CLAUSE.finditer(piece, max(0, at - 40), at)]
    return cuts[-1] if cuts else max(0, at - 40)


# 小白|瓷罐, 蓝布|包袱, 乌木|令牌 and 布|兔子, which the word cutter takes for names.
_COLOURED = re.compile(
    r'^(?:[大小旧新老破][红蓝绿黄黑白灰紫粉青棕花]|[红蓝绿黄黑白灰紫粉青棕花][布皮纸绸瓷木铁漆绒缎]|'
    r'[乌檀楠桃樟柏松榆梨]木|紫檀|黄花梨|布)$'
)


def _whole_start(
    tokens: list[tuple[str, str]], starts: list[int], number: int, head_start: int, taken: set[int]
) -> int:
    """Where the description before the head begins: 黑色账本, 亲子鉴定报告, 断了的狗链 is cut at 的."""
    if head_start - starts[number] == 1 and (
        tokens[number][0][0] in vocabulary.HANDLE or tokens[number][0][0] in PARTICLES
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
            (tag not in vocabulary.MODIFIER_TAGS and not _COLOURED.match(token))
            or not taken.isdisjoint(range(starts[at], starts[at] + len(token)))
            or token in ('手里', '怀里', '手中', '桌上', '地上')
            or (is_person(token) and not _COLOURED.match(token))
        ):
            break
        if tag == 's' or token[-1] in '里上下中内外边旁前后':
            break
        whole = starts[at]
        at -= 1
    return whole
