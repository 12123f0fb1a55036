"""Whether two names of sets may mean one set."""

from __future__ import annotations

import re
from collections import Counter

from autocorrect.engines.screenplay.lexicon import first_names
from autocorrect.engines.screenplay.lexicon import things as listed_things
from autocorrect.engines.screenplay.models import AliasKind
from autocorrect.engines.screenplay.resolution import en_lexicon, zh_lexicon
from autocorrect.engines.screenplay.resolution.likeness import UNRELATED, Likeness, Tie, alike, apart, doubtful
from autocorrect.engines.screenplay.resolution.normalising import differing, sounds_alike
from autocorrect.engines.screenplay.resolution.place_names import PlaceName


def compare(one: PlaceName, other: PlaceName) -> Likeness:
    if one.text == other.text or (one.letters and one.letters == other.letters):
        return alike(1.0, Tie.EQUAL, '写法不同，地点相同', 'The same set, written differently')
    if one.newness != other.newness:
        return apart('“新/旧/另一”表明是两处地点', 'New, old or other: two places')
    if one.markers != other.markers:
        return _compare_markers(one, other)
    if one.whole == other.whole or one.text.replace('的', '') == other.text.replace('的', ''):
        return alike(0.95, Tie.EQUAL, '同一地点的不同写法', 'Two spellings of one set')
    if one.head == other.head:
        return _compare_homes(one, other) or _compare_surroundings(one, other)
    return (_compare_numbered(one, other) if one.markers else None) or _compare_heads(one, other)


def _compare_markers(one: PlaceName, other: PlaceName) -> Likeness:
    if one.markers and other.markers and not (one.markers < other.markers or other.markers < one.markers):
        return apart('编号或方位不同', 'Different numbers or sides')
    if _is_ground_floor(one, other):
        at = 0 if not one.markers else 1
        words = '同一处的同一房间，一处注明一楼', 'The same room of a house, once said to be downstairs'
        return alike(0.87, Tie.DESCRIBED, *words, AliasKind.VARIANT, at)
    if one.head == other.head and _together(one, other):
        at = 0 if len(one.markers) < len(other.markers) else 1
        return doubtful(
            '一个有编号或方位，一个没有', 'One has a number or a side, the other has none', Tie.DESCRIBED, at
        )
    return UNRELATED


def _is_ground_floor(one: PlaceName, other: PlaceName) -> bool:
    """姜家别墅·客厅 and 姜家别墅一楼客厅: a house has one such room, and downstairs."""
    short, long = (one, other) if not one.markers else (other, one)
    if short.markers or len(short.place) < 2 or short.head not in _DOWNSTAIRS:
        return False
    return short.text == _GROUND_FLOOR.sub('', long.text)


def _together(one: PlaceName, other: PlaceName) -> bool:
    return not one.place or not other.place or not one.words.isdisjoint(other.words)


def _compare_numbered(one: PlaceName, other: PlaceName) -> Likeness | None:
    """TRAUMA TWO is TRAUMA BAY 2: one number, and the one only leaves out what kind of room it is."""
    for at, (short, long) in enumerate(((one, other), (other, one))):
        (mine, number), (theirs, its) = (_split_number(name) for name in (short, long))
        if (
            not number
            or number != its
            or not mine
            or mine[-1] in en_lexicon.NUMBERED_ROOMS
            or short.owners
            or (short.depth > 1 and short.depth != long.depth)
        ):
            continue
        if len(theirs) == len(mine) + 1 and theirs[:-1] == mine and theirs[-1] in en_lexicon.NUMBERED_ROOMS:
            words = '编号相同，只省去房间类别', 'The same number, once without the kind of room'
            return alike(0.87, Tie.DESCRIBED, *words, AliasKind.VARIANT, at)
    return None


def _split_number(place: PlaceName) -> tuple[tuple[str, ...], str]:
    numbered = len(place.last) > 1 and place.last[-1].isdigit()
    return (place.last[:-1], place.last[-1]) if numbered else (place.last, '')


def _is_plain_word(word: str) -> bool:
    """The beach of a beach house is nobody's surname."""
    return word in listed_things('en') or word in en_lexicon.COLOURS or word in en_lexicon.DESCRIPTIONS


def _compare_homes(one: PlaceName, other: PlaceName) -> Likeness | None:
    """RUTH'S KITCHEN may be the kitchen of PELLOW HOUSE, HENRY'S OFFICE the CHIEF'S: an owner under two names."""
    if one.head != other.head or one.han or other.han:
        return None
    for at, (given, house) in enumerate(((one, other), (other, one))):
        if len(given.owners) != 1 or given.words != given.owners or not given.owners <= first_names().keys():
            continue
        if len(house.words) == 1 and house.words.isdisjoint(first_names().keys() - en_lexicon.OFFICES.keys()):
            if house.owners and house.words <= en_lexicon.OFFICES.keys() | en_lexicon.ANYBODY:
                return doubtful('一处用职务称呼主人', 'One calls the owner by an office', Tie.OWNER, at, 0.4)
            if house.depth > 1 and house.is_home and not any(map(_is_plain_word, house.words)):
                return doubtful('一处用名，一处用姓', 'The owner by given name and by surname', Tie.OWNER, at, 0.4)
    return None


def _compare_surroundings(one: PlaceName, other: PlaceName) -> Likeness:
    """One kind of room: what matters is whose, and where."""
    if not one.place or not other.place:
        at = 0 if not one.place else 1
        if one.markers:
            return alike(0.9, Tie.DESCRIBED, '编号相同的房间', 'A room of the same number', AliasKind.VARIANT, at)
        return doubtful('没有说明是谁家或何处的', 'One does not say whose or where it is', Tie.DESCRIBED, at, 0.55)
    if one.owners and other.owners and one.owners.isdisjoint(other.owners):
        family = _family_and_member(one, other)
        if family is not None:
            return doubtful('一处只写了户主的姓', 'One says only the surname of the owner', Tie.DESCRIBED, family, 0.55)
        short = _without_surname(one, other)
        if short is not None:
            words = '同一房间，户主省去姓氏', 'The same room, the owner once without the surname'
            return alike(0.88, Tie.DESCRIBED, *words, AliasKind.VARIANT, short)
        if one.han and _perhaps_misspelt(one.place, other.place):
            return doubtful('户主的名字只差一个字', 'The owners differ in one character', Tie.TYPO)
        return apart('不同人家的同类房间', 'The same kind of room, different owners')
    return _compare_han(one, other) if one.han else _compare_words(one, other)


def _compare_han(one: PlaceName, other: PlaceName) -> Likeness:
    at = 0 if len(one.place) <= len(other.place) else 1
    short, long = (one, other) if at == 0 else (other, one)
    if len(short.place) >= 2 and long.place.endswith(short.place):
        if len(short.place) < 3 and not short.owners and not _ONLY_ONE.search(short.place):
            return doubtful('只有一处说明是哪里的', 'Only one says where it is', Tie.DESCRIBED, at, 0.6)
        return alike(
            0.87, Tie.DESCRIBED, '同一房间，一处写得更详细', 'The same room, once in more detail', AliasKind.VARIANT, at
        )
    if len(short.place) == len(long.place) and all(sounds_alike(x, y) for x, y in differing(short.place, long.place)):
        return alike(0.86, Tie.TYPO, '读音相同，用字不同', 'The same sound in other characters', AliasKind.TYPO)
    if (
        len(short.place) >= 2
        and long.place.startswith(short.place)
        and _HOUSE.fullmatch(long.place[len(short.place) :])
    ):
        return alike(0.87, Tie.DESCRIBED, '只多一个场所类别', 'Only the kind of place is added', AliasKind.VARIANT, at)
    if len(short.place) > 2 and long.place == short.place + '大' and _SHARED_OFFICE.search(short.place):
        words = '同一科队的办公室，一处多一个“大”字', 'The office of a unit, once said to be large'
        return alike(0.87, Tie.DESCRIBED, *words, AliasKind.VARIANT, at)
    if _KIND_OF_PLACE.get(short.place, '.')[0] in long.place[1:]:
        return doubtful('只有一处说明是哪里的', 'Only one says where it is', Tie.DESCRIBED, at, 0.5)
    if len(short.place) >= 2 and set(short.place) <= set(long.place):
        return alike(0.6, Tie.DESCRIBED, '地名可能是简称', 'Perhaps a short form', AliasKind.VARIANT, at)
    return apart('不同地方的同类房间', 'The same kind of room in different places', veto=False)


# What a name of such a place ends with: 市一院 is a hospital, 江城一中 a school.
_KIND_OF_PLACE = {'医院': '院', '学校': '校', '中学': '中', '大学': '大', '公司': '司', '酒店': '店', '派出所': '所'}
# A class by its number, and offices of which a house has one.
_ONLY_ONE = re.compile(r'[\d一二三四五六七八九十]|(?:长|总裁|经理|主编)$')
_HOUSE = re.compile(
    r'.{0,2}(?:铺|店|行|坊|馆|楼|平房|瓦房|老宅|宅|院|民宿|公司|集团|大厦|饭店|酒店|商行|记|号|科|部|处)'
)
_MAIN_ROOMS = frozenset('正殿 大殿 正厅 大厅 大堂 前厅 前堂 堂屋 店内 店堂 客厅 院内 屋内'.split())
# A unit has one large office, where all of it sit; a firm has many.
_SHARED_OFFICE = re.compile(r'(?:队|组|科|股|班|编辑部|教研室)$')
_DOWNSTAIRS = frozenset('客厅 大厅 大堂 餐厅 厨房 玄关 门厅 前台'.split())
_GROUND_FLOOR = re.compile(r'(?:[一1]|首)[楼层](?=..$)')
_RANKS = frozenset('一二三四五六七八九十大小长次东西南北前后左右上下')


def _family_and_member(one: PlaceName, other: PlaceName) -> int | None:
    """Which of 韩家 and 韩烈家 names the family alone; None for two families."""
    for at, (short, long) in enumerate(((one.place, other.place), (other.place, one.place))):
        if len(short) == 2 and len(long) in (3, 4) and short[0] == long[0] and short[1] == long[-1] == '家':
            return at
    return None


def _without_surname(one: PlaceName, other: PlaceName) -> int | None:
    """Which of 桂香家 and 吴桂香家 leaves out the surname."""
    for at, (short, long) in enumerate(((one.place, other.place), (other.place, one.place))):
        if len(short) == 3 and len(long) == 4 and long.endswith(short) and long[0] in zh_lexicon.SURNAMES:
            return at
    return None


def _perhaps_misspelt(one: str, other: str) -> bool:
    """田老蔫家 and 田老焉家, but not 周家 and 沈家, or 田老大家 and 田老二家."""
    if len(one) != len(other) or len(one) < 4:
        return False
    changed = differing(one, other)
    return len(changed) == 1 and _RANKS.isdisjoint(changed[0])


def _compare_words(one: PlaceName, other: PlaceName) -> Likeness:
    at = 0 if len(one.words) <= len(other.words) else 1
    short, long = (one, other) if at == 0 else (other, one)
    if one.markers and short.words < long.words and short.depth < long.depth and not short.owners:
        return alike(0.9, Tie.DESCRIBED, '编号相同的房间', 'A room of the same number', AliasKind.VARIANT, at)
    if short.words <= long.words and bool(one.owners) != bool(other.owners):
        words = '只有一处说明是谁的', 'Only one says whose it is'
        return alike(0.6, Tie.DESCRIBED, *words, AliasKind.VARIANT, at)
    if short.words <= long.words:
        return alike(
            0.87, Tie.DESCRIBED, '同一房间，一处写得更详细', 'The same room, once in more detail', AliasKind.VARIANT, at
        )
    if bool(one.owners) != bool(other.owners) and one.head in zh_lexicon.HOMES and one.words.isdisjoint(other.words):
        return alike(0.45, Tie.DESCRIBED, '一个说是谁的，一个说在哪里', 'One says whose, the other says where')
    if not one.words.isdisjoint(other.words):
        return alike(0.5, Tie.DESCRIBED, '地点部分相同', 'The places share a word')
    return apart('不同地方的同类房间', 'The same kind of room in different places', veto=False)


def _compare_heads(one: PlaceName, other: PlaceName) -> Likeness:
    """Different last words: a place and its room, or a place with and without what kind of place it is."""
    if (
        {one.head, other.head} <= zh_lexicon.HOMES
        and one.place
        and one.place.removesuffix('家') == other.place.removesuffix('家')
    ):
        return alike(0.6, Tie.DESCRIBED, '同一个人的住处', 'The home of the same person')
    if not one.han:
        return _compare_venue(one, other)
    if one.text in other.text or other.text in one.text:
        return _compare_parts(one, other)
    if _same_pieces(one, other):
        return doubtful('同样的字，次序或详略不同', 'The same words in another order', Tie.DESCRIBED, None, 0.6)
    same_length = len(one.whole) == len(other.whole) >= 4
    if same_length and all(sounds_alike(x, y) for x, y in differing(one.whole, other.whole)):
        return alike(0.86, Tie.TYPO, '读音相同，用字不同', 'The same sound in other characters', AliasKind.TYPO)
    if one.place and one.place == other.place:
        return apart('同一处的不同房间', 'Two rooms of one place')
    return UNRELATED


def _compare_parts(one: PlaceName, other: PlaceName) -> Likeness:
    """One name within the other: a room of the house, unless what is added is a mere prefix, suffix or main room."""
    at = 0 if len(one.text) < len(other.text) else 1
    short, long = (one, other) if at == 0 else (other, one)
    rest = long.text.replace(short.text, '', 1)
    if rest in _MAIN_ROOMS:
        return doubtful('可能就是主厅', 'Perhaps just its main room', Tie.DESCRIBED, at, 0.45)
    if len(short.text) >= 2 and (len(rest) == 1 or (long.text.endswith(short.text) and not long.owners)):
        return doubtful('一处写得更详细', 'One says more', Tie.DESCRIBED, at)
    return apart('一个是另一个的一部分（分区）', 'One lies in the other', veto=False)


def _same_pieces(one: PlaceName, other: PlaceName) -> bool:
    """病房12床 and 七病区12床病房: every character of the shorter in the longer, the same number in both."""
    short, long = sorted((one.text, other.text), key=len)
    return len(short) >= 4 and not Counter(short) - Counter(long) and one.place[-2:] != other.place[-2:]


def _compare_venue(one: PlaceName, other: PlaceName) -> Likeness:
    words = set(one.text.split()), set(other.text.split())
    extra = words[0] ^ words[1]
    common = words[0] & words[1]
    if common and extra <= en_lexicon.VENUES and (words[0] < words[1] or words[1] < words[0]):
        at = 0 if len(words[0]) < len(words[1]) else 1
        score = 0.87 if len(common) > 1 else 0.6
        return alike(score, Tie.DESCRIBED, '只多一个场所类别', 'Only the kind of place is added', AliasKind.VARIANT, at)
    if common and (words[0] < words[1] or words[1] < words[0]):
        shorter = one if words[0] < words[1] else other
        if shorter.head in en_lexicon.ROOMS and one.depth == other.depth and extra.isdisjoint(en_lexicon.ROOMS):
            at = 0 if shorter is one else 1
            return doubtful('同一房间，一处可能写得更详细', 'Perhaps the same room in more detail', Tie.DESCRIBED, at)
        return apart('一个是另一个的一部分（分区）', 'One lies in the other', veto=False)
    if one.place and one.place == other.place:
        return apart('同一处的不同房间', 'Two rooms of one place')
    return UNRELATED
