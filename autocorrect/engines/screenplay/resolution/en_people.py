"""English names of people: what a name is made of, and whether two of them may be one person."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from nicknames import NickNamer

from autocorrect.engines.screenplay.models import AliasKind, Gender
from autocorrect.engines.screenplay.resolution import en_lexicon as lexicon
from autocorrect.engines.screenplay.resolution.likeness import (
    UNRELATED,
    Likeness,
    Tie,
    alike,
    apart,
    doubtful,
    variant_of,
)
from autocorrect.engines.screenplay.resolution.normalising import folded, within_one_edit
from autocorrect.engines.screenplay.resolution.shapes import PersonName, Shape

_REMARK = re.compile(r'[(\[][^)\]]*[)\]]?')
_AGE_REMARK = re.compile(
    r'\bage[ds]?\b|\d+\s*(?:years?|yrs?|y/?o)?\b|\byoung|\bold(?:er)?\b|\bteen|\bchild|\bkid\b|\bbaby\b|\badult\b|\belderly\b|\bpast\b'
)
_AGE_TAIL = re.compile(r'[\s,]+(?:at|age|aged)\s+\d{1,3}$|,\s*\d{1,3}$')
_AS_TAIL = re.compile(r'\s+as an?\s+(?:\w+\s+)?(?:child|kid|girl|boy|baby|teen|teenager|adult|(?:wo)?man)$')
_AGE_HEAD = re.compile(r'^\d{1,3}[\s-]*years?[\s-]*old\s+(?=\S)')
_OWNED = re.compile(r"^(.+?)(?:'s|s')\s+(.+)$")
_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)?")
_INITIAL = re.compile(r'\b([a-z])\.(?=[a-z]\.)')
_NUMBER = re.compile(r'^(.*?)[\s#]*(?:no\.?\s*)?#?(\d{1,4})$')
_VOWELS = re.compile(r'[aeiouyhw]')


@cache
def _nicknamer() -> NickNamer:
    return NickNamer()


@lru_cache(maxsize=20_000)
def call_names(given: str) -> frozenset[str]:
    """The formal names a given name may stand for, itself among them."""
    return frozenset({given, *_nicknamer().canonicals_of(given)})


def read_name(name: str) -> PersonName:
    """Take a name to pieces: look, number, owner, title, given name and surname, and what gender it tells."""
    plain = folded(name)
    look = ''
    for remark in _REMARK.findall(plain):
        if _AGE_REMARK.search(remark):
            look = remark.strip('()[] ')
    plain = _REMARK.sub(' ', plain).strip() or plain
    tail = _AGE_TAIL.search(plain)
    if tail:
        plain, look = plain[: tail.start()], tail.group().strip(' ,')
    for pattern in (_AS_TAIL, _AGE_HEAD):
        found = pattern.search(plain)
        if found:
            plain, look = pattern.sub('', plain), found.group().strip()
    return _read_plain(plain, look)


def _read_plain(plain: str, look: str) -> PersonName:
    owned = _OWNED.match(plain)
    if owned:
        gender = _gender(owned[2].split())
        return PersonName(plain, plain, look, Shape.OWNED, owner=owned[1], title=owned[2], gender=gender)
    numbered = _NUMBER.match(plain)
    plain = _INITIAL.sub(r'\1', plain)
    number = numbered[2] if numbered and numbered[1].strip() else ''
    words = _WORD.findall((numbered[1] if number and numbered else plain).replace('-', ' '))
    while len(words) > 1 and words[0] == 'the':
        words = words[1:]
    if words and not number:
        words, number = _split_number(words)
    return _shaped(plain, words, number, look)


def _split_number(words: list[str]) -> tuple[list[str], str]:
    """GUARD TWO and FIRST SOLDIER carry a number only where the rest is a noun for anybody."""
    for at in (-1, 0):
        if len(words) > 1 and words[at] in lexicon.ORDINALS:
            rest = words[:-1] if at == -1 else words[1:]
            if rest[-1] in lexicon.ANYBODY:
                return rest, lexicon.ORDINALS[words[at]]
    return words, ''


def _gender(words: Sequence[str]) -> Gender:
    if any(word in lexicon.FEMALE_WORDS for word in words):
        return Gender.FEMALE
    return Gender.MALE if any(word in lexicon.MALE_WORDS for word in words) else Gender.UNKNOWN


def _shaped(plain: str, words: list[str], number: str, look: str) -> PersonName:
    base = ' '.join(words)
    gender = _gender(words[-1:])
    if number:
        return PersonName(
            plain, base, look, Shape.NUMBERED, title=base, number=number, gender=gender, words=tuple(words)
        )
    if base in lexicon.KIN:
        return PersonName(plain, base, look, Shape.KIN, gender=gender, words=tuple(words))
    if len(words) == 1 and (base in lexicon.OFFICES or base in lexicon.COURTESY):
        return PersonName(plain, base, look, Shape.BARE_TITLE, title=base, gender=gender, words=tuple(words))
    if words and _is_anybody(words):
        return PersonName(plain, base, look, Shape.ANYBODY, gender=gender, words=tuple(words))
    return _named(plain, words, look)


def _is_anybody(words: Sequence[str]) -> bool:
    """Whether a name says what somebody is, not who: TALL COP, HIPSTER BARISTA, but not BIG MIKE."""
    if words[-1] in lexicon.ANYBODY or words[-1] in lexicon.CALLINGS:
        return len(words) == 1 or not _is_given(words[0])
    return len(words) > 1 and words[0] in lexicon.DESCRIPTIONS and not _is_given(words[-1])


def _is_given(word: str) -> bool:
    return bool(_nicknamer().canonicals_of(word) or _nicknamer().nicknames_of(word))


def _named(plain: str, words: list[str], look: str) -> PersonName:
    while len(words) > 1 and (words[0] in lexicon.AGE_LOOKS or words[0] in lexicon.OTHER_LOOKS):
        look, words = f'{look} {words[0]}'.strip(), words[1:]
    generation = words[-1] if len(words) > 1 and words[-1] in lexicon.GENERATIONS else ''
    words = words[:-1] if generation else words
    title, gender = '', Gender.UNKNOWN
    while len(words) > 1 and (words[0] in lexicon.OFFICES or words[0] in lexicon.COURTESY):
        title = words[0]
        told = lexicon.COURTESY.get(title, '')
        gender = Gender(told) if told else gender
        words = words[1:]
    given = words[0] if len(words) > 1 else ''
    shape = Shape.TITLED if title and not given else Shape.FULL if given else Shape.OTHER
    base = ' '.join(words)
    surname = words[-1] if words else ''
    return PersonName(plain, base, look, shape, surname, given, title, '', '', gender, tuple(words), generation)


def compare(one: PersonName, other: PersonName) -> Likeness:
    """Judge two English names of people by the names alone."""
    if one.look != other.look:
        return _compare_looks(one, other)
    if Shape.KIN in (one.shape, other.shape):
        return _compare_kin(one, other)
    if Shape.OWNED in (one.shape, other.shape):
        return _compare_owned(one, other)
    if Shape.NUMBERED in (one.shape, other.shape):
        return _compare_numbers(one, other)
    return _compare_genders(one, other) or _compare_kinds(one, other)


def _compare_looks(one: PersonName, other: PersonName) -> Likeness:
    if one.look and other.look:
        return apart('两个不同的年龄段或造型', 'Two different ages or looks')
    looks = 0 if one.look else 1
    shared = set(one.words) <= set(other.words) or set(other.words) <= set(one.words)
    given = (one.given or one.base) == (other.given or other.base)
    if one.words and other.words and (shared or given) and Shape.ANYBODY not in (one.shape, other.shape):
        return variant_of(looks)
    return apart('年龄段或造型与姓名都不同', 'Different names, and one is an age or a look')


def _compare_kin(one: PersonName, other: PersonName) -> Likeness:
    """MOM may be NANCY'S MOM or AUNT the AUNT MAY of the scene; it depends on who speaks."""
    if one.text == other.text or one.base == other.base:
        return alike(1.0, Tie.EQUAL, '写法不同，名字相同', 'The same name, written differently')
    at = 0 if one.shape is Shape.KIN else 1
    kin, named = (one, other) if at == 0 else (other, one)
    if named.title == kin.base:
        return doubtful('亲属称呼随说话人而变', 'A kin word means somebody else in each mouth', shorter=at, score=0.4)
    return apart('亲属称呼随说话人而变，不作为全局别名', 'A kin word means somebody else in each mouth', veto=False)


def _compare_owned(one: PersonName, other: PersonName) -> Likeness:
    if one.text == other.text:
        return alike(1.0, Tie.EQUAL, '写法不同，名字相同', 'The same name, written differently')
    return apart('一个是另一个的亲属或下属，不是同一人', "Somebody's relative or staff is another person")


def _compare_numbers(one: PersonName, other: PersonName) -> Likeness:
    if one.number == other.number and one.title == other.title:
        return alike(1.0, Tie.EQUAL, '写法不同，名字相同', 'The same name, written differently')
    if one.number and other.number:
        if one.title == other.title:
            return apart(
                f'编号不同：{one.number}、{other.number}', f'Different numbers: {one.number} and {other.number}'
            )
        return UNRELATED
    if (one.title or one.base) == (other.title or other.base):
        return doubtful('一个有编号，一个没有', 'One is numbered, the other is not', Tie.NONE)
    return UNRELATED


def _compare_genders(one: PersonName, other: PersonName) -> Likeness | None:
    if {one.gender, other.gender} == {Gender.MALE, Gender.FEMALE}:
        return apart('称呼的性别不同', 'The names tell different genders')
    return None


def _compare_kinds(one: PersonName, other: PersonName) -> Likeness:
    same_parts = (one.base, one.shape, one.title) == (other.base, other.shape, other.title)
    if one.text == other.text or (same_parts and one.generation == other.generation):
        return alike(1.0, Tie.EQUAL, '写法不同，名字相同', 'The same name, written differently')
    shapes = {one.shape, other.shape}
    if Shape.BARE_TITLE in shapes:
        return _compare_bare_title(one, other)
    if Shape.ANYBODY in shapes:
        return apart('泛称，不能确定是谁', 'A noun for anybody tells nobody apart', veto=False)
    if one.generation != other.generation:
        return apart('辈分不同（如 Jr.）', 'Another generation (Jr., III)')
    return _compare_names(one, other)


def _compare_bare_title(one: PersonName, other: PersonName) -> Likeness:
    bare = 0 if one.shape is Shape.BARE_TITLE else 1
    full = (other, one)[bare]
    if full.title and _office(full.title) == _office((one, other)[bare].title):
        return doubtful(
            '没有姓名的称呼，可能指不同的人', 'A title without a name may mean several people', shorter=bare
        )
    return apart('没有姓名的称呼，不能确定是谁', 'A title without a name tells nobody apart', veto=False)


def _office(title: str) -> str:
    return lexicon.OFFICES.get(title, title)


def _compare_names(one: PersonName, other: PersonName) -> Likeness:
    if one.given and other.given:
        return _compare_full(one, other)
    if not one.given and not other.given:
        return _compare_single(one, other)
    at = 0 if not one.given else 1
    return _compare_part(*((one, other) if at == 0 else (other, one)), at)


def _compare_full(one: PersonName, other: PersonName) -> Likeness:
    """Two names with given name and surname."""
    if one.surname == other.surname:
        return _compare_given(one, other)
    if set(one.words) < set(other.words) or set(other.words) < set(one.words):
        at = 0 if len(one.words) < len(other.words) else 1
        return alike(0.87, Tie.CONTAINED, '姓名的一部分', 'A part of the full name', AliasKind.SHORT_NAME, at)
    near = _spelt_alike(one.surname, other.surname)
    if one.given == other.given and near:
        return alike(
            0.88, Tie.TYPO, '名相同，姓只差一个字母', 'One given name, surnames one slip apart', AliasKind.TYPO
        )
    if one.given == other.given and len(one.surname) > 5 and within_one_edit(one.surname, other.surname):
        return alike(0.55, Tie.TYPO, '名相同，姓相近', 'One given name, similar surnames', AliasKind.TYPO)
    return apart('姓不同', 'Different surnames', veto=one.given != other.given)


def _compare_given(one: PersonName, other: PersonName) -> Likeness:
    if one.given == other.given:
        return alike(
            0.95,
            Tie.EQUAL,
            '姓名相同，只差中间名或头衔',
            'The same name but for a middle name or a title',
            AliasKind.FULL_NAME,
        )
    if call_names(one.given) & call_names(other.given):
        return alike(
            0.9,
            Tie.NICKNAME,
            '同姓，名是昵称与本名',
            'One surname, a given name and its short form',
            AliasKind.NICKNAME,
        )
    if 1 in (len(one.given), len(other.given)) and one.given[0] == other.given[0]:
        return alike(0.6, Tie.CONTAINED, '同姓，名字首字母相同', 'One surname, the same initial', AliasKind.SHORT_NAME)
    if _spelt_alike(one.given, other.given) and not (_is_established(one.given) and _is_established(other.given)):
        return alike(0.86, Tie.TYPO, '同姓，名只差一个字母', 'One surname, given names one slip apart', AliasKind.TYPO)
    if _spelt_alike(one.given, other.given):
        return alike(0.8, Tie.TYPO, '同姓，名只差一个字母', 'One surname, given names one slip apart', AliasKind.TYPO)
    return apart('同姓，名不同（可能是一家人）', 'One surname, different given names: perhaps a family')


def _is_established(given: str) -> bool:
    """Whether a given name is known to have short forms: FRANCES and FRANCIS are two names, ZACHERY is a slip."""
    return bool(_nicknamer().nicknames_of(given))


def _spelt_alike(one: str, other: str) -> bool:
    """One slip apart and with the same consonants, so that ERIC and ERICA or WELLER and HELLER are not it."""
    if min(len(one), len(other)) < 5 or not within_one_edit(one, other):
        return False
    if (one[-1] in 'aeo') != (other[-1] in 'aeo') or (one[-1] != other[-1] and one[-1] in 'aeo'):
        return False
    return skeleton(one) == skeleton(other)


@lru_cache(maxsize=20_000)
def skeleton(word: str) -> str:
    """The consonants of a word, doubled ones once and the usual respellings as one: a key for how it sounds."""
    plain = word.replace('ph', 'f').replace('ck', 'k').replace('c', 'k').replace('q', 'k').replace('z', 's')
    bare = plain[:1] + _VOWELS.sub('', plain[1:])
    return ''.join(letter for at, letter in enumerate(bare) if at == 0 or bare[at - 1] != letter)


def _compare_single(one: PersonName, other: PersonName) -> Likeness:
    """Two names of one word each, with a title or without."""
    if one.base == other.base:
        return _compare_titles(one, other)
    if one.title or other.title:
        return UNRELATED
    if call_names(one.base) & call_names(other.base):
        return alike(0.7, Tie.NICKNAME, '昵称与本名', 'A given name and its short form', AliasKind.NICKNAME)
    if _spelt_alike(one.base, other.base) and len(one.base) > 5:
        return alike(0.7, Tie.TYPO, '只差一个字母', 'One letter apart', AliasKind.TYPO)
    return UNRELATED


def _compare_titles(one: PersonName, other: PersonName) -> Likeness:
    if one.title and other.title:
        if _office(one.title) == _office(other.title):
            return alike(
                0.95, Tie.EQUAL, '同姓，头衔写法不同', 'One surname, one title spelt two ways', AliasKind.TITLE
            )
        offices = one.title in lexicon.OFFICES and other.title in lexicon.OFFICES
        return doubtful('同姓，两个头衔', 'One surname with two titles', score=0.5 if offices else 0.45)
    at = 0 if not one.title else 1
    titled = (other, one)[at]
    if titled.title in lexicon.OFFICES:
        return alike(0.87, Tie.CONTAINED, '只省去职务', 'The same name without the office', AliasKind.TITLE, at)
    return doubtful('同姓，可能是一家中的另一人', 'The same surname: perhaps another of the family', shorter=at)


def _compare_part(part: PersonName, full: PersonName, at: int) -> Likeness:
    """A single word against a name with given name and surname."""
    if part.title:
        if part.base == full.surname:
            if full.title and _office(full.title) == _office(part.title):
                return alike(0.88, Tie.CONTAINED, '头衔与姓相同', 'The same title and surname', AliasKind.TITLE, at)
            return doubtful(
                '头衔加姓，同姓的人都可能被这样叫', 'A title with a surname fits everybody of that surname', shorter=at
            )
        if part.base == full.given:
            return doubtful('头衔加名', 'A title with the given name', shorter=at, score=0.6)
        return UNRELATED
    if part.base in full.words:
        return alike(0.9, Tie.CONTAINED, '姓名的一部分', 'A part of the full name', AliasKind.SHORT_NAME, at)
    if call_names(part.base) & call_names(full.given):
        return alike(0.72, Tie.NICKNAME, '名的昵称', 'A short form of the given name', AliasKind.NICKNAME, at)
    return UNRELATED
