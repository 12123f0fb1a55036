"""What makes a Chinese word a thing: the lists, telling heads, a counter before it, or a hand that holds it."""

from __future__ import annotations

import re
from functools import cache

from autocorrect.engines.screenplay import zh_things_words as vocabulary
from autocorrect.engines.screenplay import zh_words
from autocorrect.engines.screenplay.lexicon import things
from autocorrect.engines.screenplay.models import (
    AssetType,
)
from autocorrect.engines.screenplay.zh_simplified import simplified_name

TYPE = {
    'prop': AssetType.PROP, 'food': AssetType.PROP, 'vehicle': AssetType.VEHICLE, 'animal': AssetType.ANIMAL,
    'wardrobe': AssetType.WARDROBE, 'dressing': AssetType.SET_DRESSING, 'object': AssetType.PROP,
    'held': AssetType.PROP,
}  # fmt: skip
_LONGEST = 6
PARTICLES = '过着了起出来到进入向给被用洗煮修做'
_COUNTED = re.compile(rf'^[一两二三四五六七八九十几半数\d那这]+[{vocabulary.CLASSIFIERS}枝束]$')
# After these a verb of two characters belongs to a noun: 一把|折叠|刀, 拿着|签收|笔.
_BEFORE_NOUN = re.compile(rf'^[一两二三四五六七八九十几半数\d那这]+[{vocabulary.CLASSIFIERS}]$|[一-龥]着$|^[着把]$')
_LOOSE_COUNTERS = '块个份片台部条面'


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
    # 火车站, 体育馆, 派出所: a building is an artefact in the lists, but nobody holds it.
    return 'no' if category == 'object' and len(word) > 2 and word[-1] in '站馆厅店室楼厂场所院' else category


def head_of(name: str) -> str:
    """The longest listed word that the name ends in: 报案登记本 -> 登记本."""
    for size in range(min(len(name), _LONGEST), 1, -1):
        if lexicon_of_things().get(simplified_name(name[-size:]), 'no') in TYPE:
            return name[-size:]
    return name


def listed_word(piece: str, begin: int, stop: int, edges: frozenset[int], tag: str) -> tuple[int, int, str] | None:
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
            if size == 1 and _is_torn(piece[begin : begin + 2]):
                return None
            return begin, begin + size, lexicon[word]
    token = piece[begin:stop]
    if tag in ('a', 'ad', 'z') and len(token) < 3:
        return None  # 落单 ends like a paper
    if tag.startswith(('v', 'd', 'p', 'c', 'u', 'r', 't', 'x', 'm', 'i', 'l', 'f', 'ns', 'nt')) and tag not in ('vn',):
        return _inside(piece, begin, stop) if tag in ('m', 'v', 'l', 'i') and len(token) > 2 else None
    return _inside(piece, begin, stop)


def _is_torn(word: str) -> bool:
    """锁|眼里 is cut from 锁眼, which is no thing."""
    return len(word) == 2 and word[1] not in '上里中下' and vocabulary.EXTRA.get(word) == 'no'


def astride(piece: str, begin: int, stop: int, edges: frozenset[int]) -> tuple[int, int, str] | None:
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
    if is_person(token) or things('zh').get(token, ('', 0))[0] == 'plant':
        return None
    for size in range(min(len(token) - 1, _LONGEST), 1, -1):
        if lexicon.get(token[-size:], 'no') in TYPE:
            return stop - size, stop, lexicon[token[-size:]]
    if 2 <= len(token) <= 4 and token[-2:] in vocabulary.LONG_HEADS:
        return begin, stop, vocabulary.LONG_HEADS[token[-2:]]
    if token in vocabulary.NOT_THINGS:
        return None
    if len(token) == 2 and token[0] in PARTICLES and token[1] in vocabulary.HEADS:
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


def headed(tokens: list[tuple[str, str]], starts: list[int], number: int) -> tuple[int, int, str] | None:
    """An unlisted describing word and a head of one character: 噬魂|幡, 安全|绳, 机械|猫."""
    token, tag = tokens[number]
    if (
        number + 1 >= len(tokens)
        or len(token) < 2
        or tag not in ('n', 'nz', 'an', 'vn', 'b', 'a', 'x', 'ns', 'l', 'v')
        or is_person(token)
    ):
        return None
    after = tokens[number + 1][0]
    use = tag == 'v' and len(token) == 2 and number > 0 and bool(_BEFORE_NOUN.search(tokens[number - 1][0]))
    if len(after) == 1 and after in vocabulary.HEADS and (tag != 'v' or use):
        return starts[number], starts[number] + len(token) + 1, vocabulary.HEADS[after]
    acted = token[0] in vocabulary.HANDLE or token[-1] in PARTICLES
    if len(after) == 1 and after in vocabulary.WEAK_HEADS and tag != 'a' and not acted:
        return starts[number], starts[number] + len(token) + 1, 'object'
    return None


def held(tokens: list[tuple[str, str]], starts: list[int], number: int) -> tuple[int, int, str] | None:
    """An unlisted noun right after a verb of the hand (推来除颤仪); it has to recur to count."""
    token, tag = tokens[number]
    if tag not in ('n', 'nz') or not 2 <= len(token) <= 4 or not _is_unlisted(token) or _is_phrase(tokens, number):
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
        and not is_person(token)
        and '\u4e00' <= token[0] <= '\u9fff'
        and token[-1] not in '里上下中内外边旁前后人员们处声力气心意感性度'
    )


def helping(tokens: list[tuple[str, str]], starts: list[int], number: int) -> tuple[int, int, str] | None:
    """一碗|面, 一杯|水: what has no shape of its own is named with its vessel."""
    if number + 1 < len(tokens) and tokens[number + 1][0] in _MASS and _VESSEL.match(tokens[number][0]):
        return starts[number], starts[number] + len(tokens[number][0]) + 1, 'object'
    return None


_VESSEL = re.compile(r'^[一两半][大小]?[杯碗盅壶瓶锅盆勺盘]$')
_MASS = frozenset('面水汤饭奶油')


def counted(tokens: list[tuple[str, str]], starts: list[int], number: int) -> tuple[int, int, str] | None:
    """An unlisted noun right after 一把, 一枚 and the like, with at most one describing word between."""
    token, tag = tokens[number]
    sized = token[0] in '小大旧破' and len(token) == 2 and token[1] in vocabulary.HEADS and token not in things('zh')
    if sized and number and _COUNTED.match(tokens[number - 1][0]):
        return starts[number], starts[number] + 2, vocabulary.HEADS[token[1]]
    if (
        (tag not in ('n', 'nz', 'nr', 'x', 'ng') and token[-1] not in vocabulary.WEAK_HEADS)
        or not 2 <= len(token) <= 4
        or is_person(token)
        or token[-1] in '俩们'
        or (number + 1 < len(tokens) and tokens[number + 1][0] == '的')
        or _is_phrase(tokens, number)
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
        if at >= 0 and (tokens[at][1] not in vocabulary.MODIFIER_TAGS or _is_somebody(tokens[at][0])):
            return None
    return None


def _is_somebody(word: str) -> bool:
    return word == '人' or is_person(word)


def _is_phrase(tokens: list[tuple[str, str]], number: int) -> bool:
    """What the word cutter makes of two words it does not know: 贴墙, 地念, 脚光|着, 闪闪发亮."""
    token = tokens[number][0]
    after = tokens[number + 1][0][:1] if number + 1 < len(tokens) else ''
    doubled = token[0] == token[1:2]
    if doubled or token[0] in '地得的着了' or after in ('着', '了', '过'):
        return True
    if len(token) == 2 and token[0] == '人':
        return token[1] in _STANDING
    return len(token) == 2 and token[0] in _POSTURES


_STANDING = frozenset('站坐躺跪蹲趴走跑说来去看笑哭睡喝吃')  # 一个|人站|在
_POSTURES = frozenset('贴靠倚挨趴蹲跪躺坐站冲沿绕隔顺')


def is_person(token: str) -> bool:
    return (
        token in zh_words.ROLE_NOUNS
        or token in zh_words.KIN
        or (
            lexicon_of_things().get(token, 'no') not in TYPE
            and things('zh').get(token, ('', 0))[0] in ('person', 'body', 'place')
        )
    )
