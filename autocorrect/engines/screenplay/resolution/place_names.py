"""Names of sets taken to pieces: the room, the place it lies in, and what tells one instance from another."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from autocorrect.engines.screenplay.resolution import en_lexicon, zh_lexicon
from autocorrect.engines.screenplay.resolution.normalising import american, folded, is_han, squeezed

_ZH_SPLIT = re.compile(r'[\s·・•\-‐-―_/\\,，、:：>]+')
_ZH_INSIDE = re.compile(r'(?<=..)(?:内|里|中|上|内部|里面|之内|之中)$')
_ZH_SCENE_WORDS = re.compile(r'^(?:内景|外景|内外景|场景|地点|日内|日外|夜内|夜外)[.:：。\s]+')
_ZH_MARKER = re.compile(
    r'\d+|第[一二三四五六七八九十]+|[一二三四五六七八九十]+(?=[号楼层栋单])|[东西南北](?=[厢门区院侧楼宫])|[前后左右上下](?=[门院殿])'
    r'|[a-z](?=[座栋区])'
)
_ZH_BELOW = re.compile(r'负(?=[\d一二三四五六七八九]层)')
_ZH_OFFICE = re.compile(r'((?:校|院|局|所|厂|县|市|镇|村|队|董事|科|处)长|经理|主任|总裁|书记|主编)室(?=$|[\s·内外门])')
_ZH_NEW = re.compile(r'新(?!华|民|街)|旧|另一|第二')
_EN_SPLIT = re.compile(r'\s+[-‐-―]+\s+|\s*[/,;:>|‒-―]+\s*|\s*--+\s*')
_EN_SCENE_WORDS = re.compile(r'^(?:(?:int|ext|i/e|int/ext|int\./ext)\.?\s+)+')
_ROOMS = frozenset(zh_lexicon.ROOMS)
_LONGEST_ROOM = max(map(len, _ROOMS))
_EN_TIMES = re.compile(
    r'(?:(?:\s+-+\s+|\s*[,/]\s*)(?:day|night|morning|evening|afternoon|dawn|'
    r'dusk|later|continuous|same(?: time)?|moments later|flashback)'
    r'|\s*\((?:day|night|flashback|later|continuous|dream|present|past)[^)]*\))+$'
)
_ZH_TIMES = re.compile(
    r'(?:[\s·\-—]+(?:日|夜|晨|昏|白天|夜晚|清晨|傍晚|黄昏|内|外)|\s*[(（](?:回忆|闪回|梦境|幻想|日|夜|内|外|现实)[)）])+$'
)
_EN_SAINT = re.compile(r'^st\.?\s+(?=[a-z])')
_EN_BESIDE = re.compile(
    r'^(.{3,40}?)\s+(?:outside|behind|beside|near|next to|in front of|above|below|beneath|under)\s+(.{3,60})$'
)
_EN_OPENS_BESIDE = re.compile(r'^(?:outside|behind|beside|near|next to|in front of|above|below|beneath|under)\s')
_EN_WORD = re.compile(r"[^\W_]+(?:'[^\W_]*)?")
_EN_ORDINAL = re.compile(r'(\d+)(?:st|nd|rd|th)')


@dataclass(frozen=True, slots=True)
class PlaceName:
    """`words` are everything in `place`; `owners` the names in the possessive (or the house of a family)."""

    text: str
    head: str
    place: str
    words: frozenset[str] = frozenset()
    owners: frozenset[str] = frozenset()
    markers: frozenset[str] = frozenset()
    newness: frozenset[str] = frozenset()
    han: bool = False
    whole: str = ''  # everything without house words and separators: what two spellings of one set share
    depth: int = 1  # how many parts: 2 for a room of a house
    is_home: bool = False  # lies in somebody's house, home, flat
    last: tuple[str, ...] = ()  # the words of the last part
    letters: str = ''  # without spaces and marks: PRUITT'S PAWN SHOP and PRUITTS PAWNSHOP


def read_place(name: str, parent: str = '') -> PlaceName:
    plain = folded(name)
    above = folded(parent)
    if above and squeezed(above) not in squeezed(plain):
        plain = f'{above}·{plain}' if is_han(plain) else f'{above} - {plain}'
    return _read_zh(plain) if is_han(plain) else _read_en(plain)


def _read_zh(plain: str) -> PlaceName:
    plain = _ZH_TIMES.sub('', _ZH_SCENE_WORDS.sub('', plain)) or plain
    plain = _ZH_BELOW.sub('地下', plain)
    parts = [part for part in _ZH_SPLIT.split(_ZH_OFFICE.sub(r'\1办公室', plain)) if part]
    last = _ZH_INSIDE.sub('', parts[-1]) if parts else ''
    head = next((last[-size:] for size in range(_LONGEST_ROOM, 1, -1) if last[-size:] in _ROOMS), '')
    rest = last[: len(last) - len(head)] if head else ('' if len(parts) > 1 else last)
    if not head:
        head, rest = last, ''
    place = _without_house(''.join([*parts[:-1], rest]).replace('的', ''))
    markers = frozenset(_ZH_MARKER.findall(plain.replace(head, '') + '') + _ZH_MARKER.findall(head))
    head, place = _seat(zh_lexicon.ROOM_SYNONYMS.get(head, head), place)
    newness = frozenset(_ZH_NEW.findall(plain))
    owners = frozenset({place}) if place.endswith(('家', '府')) else frozenset()
    return PlaceName(squeezed(plain), head, place, frozenset(place), owners, markers, newness, True, place + head)


def _seat(head: str, place: str) -> tuple[str, str]:
    """沈家 and 沈家别墅 are one set, 顾氏集团 and 顾氏大厦 another."""
    if not place and len(head) > 1 and head.endswith(('家', '府')):
        return '家', head
    if place.endswith(('家', '府')) and head in zh_lexicon.FAMILY_SEATS:
        return '家', place
    return ('公司', place) if place and head in zh_lexicon.COMPANY_SEATS else (head, place)


def _without_house(place: str) -> str:
    """沈家别墅 and 沈家 are one house, 顾氏大厦 and 顾氏集团 one firm."""
    for _ in range(2):
        for word in zh_lexicon.HOUSE_WORDS:
            rest = place[: -len(word)]
            if place.endswith(word) and len(rest) >= 2:
                place = rest
                break
    return place


def _read_en(plain: str) -> PlaceName:
    plain = _EN_TIMES.sub('', _EN_SCENE_WORDS.sub('', plain)) or plain
    parts = [words for words in (_en_words(part) for part in _outward(plain)) if words]
    last = parts[-1] if parts else [squeezed(plain)]
    size = _head_size(last)
    numbered = size == 2 and any(letter.isdigit() for letter in last[-1])
    head, rest = (last[-2:-1] if numbered else last[-size:]), last[:-size]
    above = [word for part in parts[:-1] for word in part]
    owners = frozenset(_owner(word) for word in above + rest if "'" in word)
    words = [_owner(word) for word in above + rest]
    markers = frozenset(m for m in (_marker(word) for word in [*words, *last[-size:]]) if m)
    newness = frozenset(word for word in words if word in en_lexicon.NEWNESS)
    named = [word for word in words if word not in en_lexicon.HOUSES and word not in en_lexicon.NEWNESS]
    kept = named or words
    head_text = 'house' if ' '.join(head) in en_lexicon.HOUSES else ' '.join(_owner(word) for word in head)
    whole = ' '.join(sorted({_stem(word) for word in (*kept, *head_text.split())} | markers))
    return PlaceName(
        ' '.join([*words, *last[-size:]]),
        head_text,
        ' '.join(kept),
        frozenset(kept),
        owners,
        markers,
        newness,
        False,
        whole,
        len(parts),
        any(word in en_lexicon.HOUSES or word == 'apartment' for word in words),
        tuple(last),
        ''.join(word.replace("'", '') for part in parts for word in part),
    )


def _outward(plain: str) -> list[str]:
    """The parts from the widest to the room: CORRIDOR OUTSIDE WARD 9 is a corridor, not a ward."""
    parts = _EN_SPLIT.split(plain)
    if len(parts) > 1 and _EN_OPENS_BESIDE.match(parts[-1]):
        return [*parts[:-2], parts[-1], parts[-2]]
    found = _EN_BESIDE.match(parts[-1])
    return [*parts[:-1], found[2], found[1]] if found else parts


@lru_cache(maxsize=20_000)
def _en_words(part: str) -> list[str]:
    part = _EN_SAINT.sub('saint ', part)
    words = [word for word in _EN_WORD.findall(part) if word not in ('the', 'a', 'of')]
    return [_numbered(word) for found in words for word in en_lexicon.ABBREVIATIONS.get(found, american(found)).split()]


def _numbered(word: str) -> str:
    """FOURTH, FOUR and 4TH as 4."""
    found = _EN_ORDINAL.fullmatch(word)
    return found[1] if found else en_lexicon.ORDINALS.get(word, word)


def _head_size(words: list[str]) -> int:
    """How many words at the end name the room: LIVING ROOM, ROOM 12, KITCHEN."""
    if len(words) >= 2 and (' '.join(words[-2:]) in en_lexicon.TWO_WORD_ROOMS or any(c.isdigit() for c in words[-1])):
        return 2
    return 1


def _owner(word: str) -> str:
    if word.endswith("'s"):
        return word[:-2]
    return word.replace("'", '')


def _stem(word: str) -> str:
    """DAWSONS and DAWSON'S, SEWELLS' and SEWELL are written for one another."""
    return word[:-1] if len(word) > 3 and word.endswith('s') and not word.endswith('ss') else word


def _marker(word: str) -> str:
    """What tells two rooms of one kind apart: a number, an ordinal, a side."""
    if any(letter.isdigit() for letter in word) or word in en_lexicon.SIDES:
        return word
    return ''


def keys_of(place: PlaceName) -> Iterable[str]:
    """The blocks a place falls into."""
    yield f'w:{place.whole}'
    yield f'h:{place.head}:{place.place[-2:] if is_han(place.text) else ""}'
    if place.letters:
        yield f'q:{place.letters}'
    if is_han(place.text):
        yield f'b:{place.whole[:2]}:{place.head[-2:]}'
        yield f'l:{place.head}'
        yield f'e:{place.head[-2:]}'
    else:
        yield from (f't:{word}:{place.head}' for word in sorted(place.words))
        yield f't:{place.head}'
        yield from (f'u:{word}' for word in sorted({*place.text.split()}))
