"""Names of props and other things: what the thing is, what describes it, and whether two may be one thing."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from autocorrect.engines.screenplay.lexicon import things as listed_things
from autocorrect.engines.screenplay.models import AliasKind
from autocorrect.engines.screenplay.resolution import en_lexicon, zh_lexicon
from autocorrect.engines.screenplay.resolution.likeness import UNRELATED, Likeness, Tie, alike, apart, doubtful
from autocorrect.engines.screenplay.resolution.normalising import (
    american,
    differing,
    folded,
    is_han,
    sound,
    sounds_alike,
    squeezed,
)

_ZH_QUANTIFIER = re.compile(
    rf'^(?:[一二两三几数这那某每各]|另一|另|第[一二三四五六七八九十]){{1,2}}[{zh_lexicon.MEASURE_WORDS}]?(?=..)'
)
_ZH_OTHER = re.compile(r'^(另|第[二三四五六七八九十])')
_ZH_OWNED = re.compile(r'^(.{2,6})的(?=.{2})')
_ZH_NUMBER = re.compile(r'\d+号?|[a-z](?=[号款])|[一二三四五六七八九十]号')
_QUALITIES = {
    'colour': zh_lexicon.COLOURS,
    'material': zh_lexicon.MATERIALS,
    'state': zh_lexicon.STATES,
    'size': zh_lexicon.SIZES,
    'ordinal': zh_lexicon.OLD_OR_NEW,
    'part': zh_lexicon.PARTS,
}
_EN_QUALITIES = {'colour': en_lexicon.COLOURS, 'material': en_lexicon.MATERIALS, 'state': en_lexicon.STATES}
_EN_ORDINALS = frozenset({*en_lexicon.ORDINALS, *en_lexicon.NEWNESS, *en_lexicon.SIDES, 'spare', 'extra'})
_LONGEST_QUALITY = 5
_EN_WORD = re.compile(r"[^\W_]+(?:['-][^\W_]+)*'?")
_EN_WITH = re.compile(
    r'^(?:an? |the )?([\w\'-]+(?: [\w\'-]+)?) with (?:an? |the |its |his |her )?([\w\'-]+(?: [\w\'-]+)?)$'
)
_EN_BOUND = re.compile(r'\b([a-z]{3,})-([a-z]{2,}e)d\b')
_EN_HYPHEN = re.compile(r'(?<=[a-z]{3})-(?=[a-z]{4})(?!bound)')
_CONTAINERS = frozenset(
    'bottle glass cup mug box bag can case book card plate spoon table chair lamp 杯子 盒子 袋子 瓶子 箱子'.split()
)


@dataclass(frozen=True, slots=True)
class ThingName:
    """`core` is the thing without what describes it; `kind` the compound's first part in English (car of car key)."""

    text: str
    core: str
    kind: tuple[str, ...] = ()
    owner: str = ''
    qualities: frozenset[tuple[str, str]] = frozenset()
    han: bool = False

    @property
    def compound(self) -> str:
        return ''.join((*self.kind, self.core))

    def of_class(self, name: str) -> frozenset[str]:
        return frozenset(value for kind, value in self.qualities if kind == name)


def read_thing(name: str) -> ThingName:
    plain = folded(name)
    return _read_zh(squeezed(plain)) if is_han(plain) else _read_en(plain)


def _read_zh(text: str) -> ThingName:
    qualities: set[tuple[str, str]] = set()
    core, owner = text, ''
    if _ZH_OTHER.match(core):
        qualities.add(('another', core[0]))
    counted = _ZH_QUANTIFIER.match(core)
    if counted and counted[0][0] in '两二三几数':
        qualities.add(('part', counted[0][0]))
    core = _ZH_QUANTIFIER.sub('', core)
    owned = _ZH_OWNED.match(core)
    if owned and owned[1] + '的' not in zh_lexicon.STATES and owned[1] not in _zh_plain_qualities():
        owner, core = owned[1], core[owned.end() :]
    for number in _ZH_NUMBER.findall(core):
        qualities.add(('ordinal', number))
        core = core.replace(number, '', 1) or core
    core = _strip_qualities(core, qualities)
    core = _usual(core)
    return ThingName(text, core, (), owner, frozenset(qualities), True)


def _usual(core: str) -> str:
    """The usual word where several are in use: 录像 for 视频, 协议书 for 协议."""
    if core.endswith(zh_lexicon.PAPER_TAILS) and len(core) > 3:
        core = core[:-1]
    for word, usual in zh_lexicon.THING_SYNONYMS.items():
        if core.endswith(word):
            return core[: -len(word)] + usual
    return core


def _zh_plain_qualities() -> frozenset[str]:
    return zh_lexicon.COLOURS | zh_lexicon.MATERIALS | zh_lexicon.STATES


def _strip_qualities(core: str, qualities: set[tuple[str, str]]) -> str:
    """Take describing words off the front, longest first, as long as two characters stay."""
    for _ in range(4):
        found = _leading_quality(core)
        if found is None:
            return core
        kind, word = found
        qualities.add((kind, word.rstrip('色的')))
        core = core[len(word) :].removeprefix('的') or core
    return core


def _leading_quality(core: str) -> tuple[str, str] | None:
    for size in range(min(_LONGEST_QUALITY, len(core) - 2), 0, -1):
        word = core[:size]
        for kind, words in _QUALITIES.items():
            if word in words:
                return kind, word
    return None


def _read_en(plain: str) -> ThingName:
    plain = _in_front(plain)
    words = [american(word) for word in _EN_WORD.findall(plain) if word not in en_lexicon.ARTICLES]
    words = words or [plain]
    qualities: set[tuple[str, str]] = set()
    owner, kind = '', []
    for word in words[:-1]:
        quality = _en_quality(word)
        if word.endswith(("'s", "s'")):
            owner = word.rstrip("'").removesuffix("'s")
        elif word in ('my', 'his', 'her', 'their', 'your', 'our'):
            continue
        elif quality:
            qualities.add((quality, word))
        else:
            kind.append(word)
    return ThingName(' '.join(words), singular(words[-1]), tuple(kind), owner, frozenset(qualities))


def _in_front(plain: str) -> str:
    """A revolver with a pearl handle is a pearl-handled revolver; a pocket-knife is a pocket knife."""
    found = _EN_WITH.match(plain)
    if found:
        plain = f'{found[2]} {found[1]}'
    return _EN_HYPHEN.sub(' ', _EN_BOUND.sub(r'\1 \2', plain))


def _en_quality(word: str) -> str:
    if word in ('another', 'other'):
        return 'another'
    if word in _EN_ORDINALS or word.isdigit():
        return 'ordinal'
    return next((kind for kind, words in _EN_QUALITIES.items() if word in words), '')


def singular(word: str) -> str:
    if word.endswith('ies') and len(word) > 4:
        return word[:-3] + 'y'
    if word.endswith(('ches', 'shes', 'xes', 'sses')):
        return word[:-2]
    return word[:-1] if word.endswith('s') and not word.endswith(('ss', 'us', 'is')) and len(word) > 3 else word


def _usual_word(thing: ThingName) -> str:
    """The word by which the others of its kind go, with what makes it special: mobile, cell phone -> phone."""
    return en_lexicon.THING_SYNONYMS.get(' '.join((*thing.kind, thing.core)), '')


def compare(one: ThingName, other: ThingName) -> Likeness:
    if one.text == other.text:
        return alike(1.0, Tie.EQUAL, '写法不同，物品相同', 'The same thing, written differently')
    if one.compound == other.compound and one.owner == other.owner and one.qualities == other.qualities:
        return alike(0.93, Tie.EQUAL, '只差量词、冠词或单复数', 'Only articles, measure words or number differ')
    usual = _usual_word(one)
    if usual and usual == _usual_word(other) and one.compound != other.compound:
        words = '同一类物品的两种叫法', 'Two words for one kind of thing'
        return _compare_owners(one, other) or _clash(one, other) or doubtful(*words, Tie.NONE, score=0.6)
    if one.core != other.core:
        return _compare_cores(one, other)
    if one.kind != other.kind:
        return _compare_kinds(one, other)
    return _compare_owners(one, other) or _compare_qualities(one, other)


def _compare_kinds(one: ThingName, other: ThingName) -> Likeness:
    if one.kind and other.kind and not (set(one.kind) <= set(other.kind) or set(other.kind) <= set(one.kind)):
        if one.of_class('another') != other.of_class('another'):
            return doubtful('可能是另一件同类物品', 'Perhaps another thing of the kind', Tie.DESCRIBED)
        return apart('同类物品，用途不同', 'The same kind of thing for different uses', veto=False)
    if one.of_class('another') != other.of_class('another'):
        return doubtful('可能是另一件同类物品', 'Perhaps another thing of the kind', Tie.DESCRIBED)
    clash = _clash(one, other)
    if clash:
        return clash
    at = 0 if len(one.kind) < len(other.kind) else 1
    return alike(0.5, Tie.DESCRIBED, '一个说得更具体', 'One is more specific', AliasKind.VARIANT, at)


def _compare_owners(one: ThingName, other: ThingName) -> Likeness | None:
    if one.owner and other.owner and one.owner != other.owner:
        return apart('物主不同', 'Different owners')
    if one.owner != other.owner:
        at = 0 if not one.owner else 1
        return doubtful('只有一处说明物主', 'Only one says whose it is', Tie.DESCRIBED, at)
    return None


def _clash(one: ThingName, other: ThingName) -> Likeness | None:
    for name in ('colour', 'material', 'ordinal'):
        mine, theirs = one.of_class(name), other.of_class(name)
        if mine and theirs and mine.isdisjoint(theirs):
            return apart(
                '描述互相矛盾（颜色、材质或编号）', 'The descriptions contradict each other: colour, material or number'
            )
    return None


def _compare_qualities(one: ThingName, other: ThingName) -> Likeness:
    clash = _clash(one, other)
    if clash:
        return clash
    if one.qualities == other.qualities:
        return alike(0.93, Tie.EQUAL, '只差量词、冠词或单复数', 'Only articles, measure words or number differ')
    if one.of_class('another') != other.of_class('another') or one.of_class('ordinal') != other.of_class('ordinal'):
        return doubtful(
            '可能是另一件同类物品', 'Perhaps another thing of the kind', Tie.DESCRIBED, 0 if not one.qualities else 1
        )
    at = 0 if len(one.qualities) <= len(other.qualities) else 1
    if one.of_class('size') != other.of_class('size'):
        return doubtful('只有一处说明大小', 'Only one says how big it is', Tie.DESCRIBED, at, 0.6)
    if not (one.qualities <= other.qualities or other.qualities <= one.qualities) or one.of_class(
        'part'
    ) != other.of_class('part'):
        return alike(
            0.5, Tie.DESCRIBED, '同一物品，描述不同', 'The same thing, described in two ways', AliasKind.VARIANT
        )
    if not one.kind and _is_common(one.core):
        return alike(
            0.6, Tie.DESCRIBED, '常见物品，可能不止一件', 'A common thing: there may be several', AliasKind.VARIANT, at
        )
    return alike(
        0.87, Tie.DESCRIBED, '同一物品，一处多了外观描述', 'The same thing, once with its looks', AliasKind.VARIANT, at
    )


def _is_common(core: str) -> bool:
    """A thing of which a script easily has several."""
    short = len(core) < 2 or (len(core) == 2 and core[-1] in zh_lexicon.COMMON_LAST)
    return short or core in zh_lexicon.COMMON_THINGS or core in en_lexicon.COMMON_THINGS


def _is_closed_compound(one: str, other: str) -> bool:
    """A birdcage is a cage, a notebook a book."""
    short, long = sorted((one, other), key=len)
    return len(short) > 3 and len(long) - len(short) > 2 and long.endswith(short)


def _compare_cores(one: ThingName, other: ThingName) -> Likeness:
    if not one.han and not other.han and _is_closed_compound(one.core, other.core):
        at = 0 if len(one.core) < len(other.core) else 1
        return alike(0.45, Tie.DESCRIBED, '一个说得更具体', 'One is more specific', AliasKind.VARIANT, at)
    if not one.han or not other.han:
        return _compare_makes(one, other, ' '.join((*one.kind, one.core)), ' '.join((*other.kind, other.core)), ' ')
    at = 0 if len(one.core) <= len(other.core) else 1
    short, long = (one, other) if at == 0 else (other, one)
    if long.core.endswith(short.core):
        return _clash(one, other) or _longer_core(one, other, at)
    if len(short.core) == len(long.core) >= 2 and all(sounds_alike(x, y) for x, y in differing(short.core, long.core)):
        return alike(0.8, Tie.TYPO, '读音相同，用字不同', 'The same sound in other characters', AliasKind.TYPO)
    if long.core in (short.core + '子', short.core + '儿'):
        return _clash(one, other) or _longer_core(one, other, at)
    if len(short.core) > 1 and long.core in (short.core + '卷', short.core + '捆'):
        return _clash(one, other) or alike(
            0.87, Tie.DESCRIBED, '同一物品，一处说明成卷或成捆', 'The same thing, once rolled up', AliasKind.VARIANT, at
        )
    if long.core.startswith(short.core):
        made = _compare_makes(one, other, one.core, other.core, '')
        return (
            made
            if made is not UNRELATED
            else apart('多出的字使它成为另一件物品', 'The longer word is another thing', veto=False)
        )
    return _compare_short_forms(short, long, at)


def _compare_short_forms(short: ThingName, long: ThingName, at: int) -> Likeness:
    """股权书 is short for 股权转让书; 袍子 is the usual word for a 棉袍."""
    for word, other in ((short.core, long.core), (long.core, short.core)):
        if len(word) == 2 and word[-1] in '子儿' and len(other) > 1 and other.endswith(word[0]):
            return alike(0.5, Tie.DESCRIBED, '一个说得更具体', 'One is more specific', AliasKind.VARIANT, at)
    framed = len(short.text) >= 2 and short.text[-1] == long.text[-1] and short.text[0] in long.text[:2]
    rest = iter(long.text)
    if framed and all(character in rest for character in short.text):
        return alike(0.5, Tie.DESCRIBED, '可能是简称', 'Perhaps a short form', AliasKind.VARIANT, at)
    return UNRELATED


_BEAR_NAMES = frozenset('剑刀枪戟琴鞭弓扇')  # 霜降 may be the 霜降剑


def _compare_makes(one: ThingName, other: ThingName, mine: str, theirs: str, gap: str) -> Likeness:
    """A make alone and with the word for the thing: 勃朗宁 and 勃朗宁手枪, Winchester and Winchester rifle."""
    at = 0 if len(mine) < len(theirs) else 1
    short, long = (mine, theirs) if at == 0 else (theirs, mine)
    rest = long.removeprefix(short + gap)
    common = short in listed_things('zh') or short in zh_lexicon.MATERIALS
    if rest in _BEAR_NAMES and len(short) == 2 and not common:
        return alike(0.5, Tie.DESCRIBED, '可能是它的名字', 'Perhaps the name it bears', AliasKind.VARIANT, at)
    if (
        rest != long
        and len(rest) > 1
        and rest not in _CONTAINERS
        and rest in zh_lexicon.COMMON_THINGS | en_lexicon.COMMON_THINGS
    ):
        return alike(
            0.5, Tie.DESCRIBED, '一个可能是另一个的牌子', 'One may be the make of the other', AliasKind.VARIANT, at
        )
    return UNRELATED


def _longer_core(one: ThingName, other: ThingName, at: int) -> Likeness:
    return _compare_owners(one, other) or alike(
        0.5, Tie.DESCRIBED, '一个说得更具体', 'One is more specific', AliasKind.VARIANT, at
    )


def keys_of(thing: ThingName) -> Iterable[str]:
    """The blocks a thing falls into."""
    yield f'c:{thing.core}'
    yield f'w:{thing.compound}'
    if thing.kind:
        yield f'c:{thing.kind[0]}'
    if is_han(thing.core):
        if thing.core[-1] in '卷捆' and len(thing.core) > 2:
            yield f'c:{thing.core[:-1]}'
        yield f'l:{thing.core[-2:]}'
        yield f'p:{sound(thing.core)}'
