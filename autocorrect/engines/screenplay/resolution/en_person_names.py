"""English names of people taken to pieces: look, number, owner, title, given name and surname, and gender."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from nicknames import NickNamer

from autocorrect.engines.screenplay.lexicon import first_names
from autocorrect.engines.screenplay.models import Gender
from autocorrect.engines.screenplay.resolution import en_lexicon as lexicon
from autocorrect.engines.screenplay.resolution.normalising import folded
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
_SOFT_G = re.compile(r'g(?=[eiy])')
_VOWELS = re.compile(r'[aeiouyhw]')


@cache
def _nicknamer() -> NickNamer:
    return NickNamer()


@lru_cache(maxsize=20_000)
def call_names(given: str) -> frozenset[str]:
    """The formal names a given name may stand for, itself among them."""
    more = [*lexicon.SHORT_FORMS.get(given, '').split(), *_without_ending(given)]
    return frozenset({given, *_nicknamer().canonicals_of(given), *more})


def _without_ending(given: str) -> list[str]:
    """RUTHIE is RUTH, TOMMY is TOM."""
    for ending in ('ie', 'y', 'ey'):
        stem = given.removesuffix(ending)
        if stem != given and len(stem) > 2:
            return [form for form in (stem, stem[:-1] if stem[-1:] == stem[-2:-1] else stem) if form in first_names()]
    return []


_PET_FORM = re.compile(r'(?P<stem>[^\W\d_]{1,6}?(?:zz|z|(?P<twice>[bdfgklmnprst])(?P=twice)))(?:ie|y|ey|o|a|er|s)?')


@lru_cache(maxsize=20_000)
def may_be_pet_form(short: str, given: str) -> bool:
    """OZZIE of OSWIN, GAZZA of GARETH, ROBBO of ROBERTO: made up on the spot, so no list has them."""
    found = _PET_FORM.fullmatch(short)
    if not found or len(short) < 3 or len(given) < 4:
        return False
    stem = found['stem'].removesuffix('zz').removesuffix('z')
    if stem == found['stem']:
        return len(stem) > 3 and given.startswith(stem[:-1]) and given != stem[:-1]
    return any(given.startswith(stem + letter) for letter in 'srz')


@lru_cache(maxsize=20_000)
def share_short_form(one: str, other: str) -> bool:
    """MARGUERITE and MARGARET are both Maggie: one of them may be the other, written as another hand knows her."""
    mine, theirs = (_short_forms(name) for name in (one, other))
    return not mine.isdisjoint(theirs)


def _short_forms(given: str) -> set[str]:
    return set(_nicknamer().nicknames_of(given)) | {
        short for short, formal in lexicon.SHORT_FORMS.items() if given in formal.split()
    }


@lru_cache(maxsize=20_000)
def told_apart_by_sex(one: str, other: str) -> bool:
    """FRANK is a man's name, FRANKIE anybody's; SAM may be SAMANTHA: a short form that crosses over is a question."""
    mine, theirs = first_names().get(one), first_names().get(other)
    return mine is not None and theirs is not None and abs(mine - theirs) > 0.3


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
            if rest[-1] in lexicon.ANYBODY or rest[-1] in lexicon.CALLINGS:
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
    if len(words) == 2 and words[1] in lexicon.HONORIFICS and words[0] in ('her', 'his', 'your', 'my'):
        return PersonName(plain, base, look, Shape.BARE_TITLE, title=words[1], words=tuple(words))
    if len(words) == 1 and (base in lexicon.OFFICES or base in lexicon.COURTESY):
        return PersonName(plain, base, look, Shape.BARE_TITLE, title=base, gender=gender, words=tuple(words))
    if words and _is_anybody(words):
        return PersonName(plain, base, look, Shape.ANYBODY, gender=gender, words=tuple(words))
    return _named(plain, words, look)


def _is_anybody(words: Sequence[str]) -> bool:
    """Whether a name says what somebody is, not who: TALL COP, HIPSTER BARISTA, but not BIG MIKE."""
    if words[-1] == 'doe' and words[0] in ('jane', 'john', 'baby'):
        return True
    if words[-1] in lexicon.ANYBODY or words[-1] in lexicon.CALLINGS:
        return len(words) == 1 or not _is_given(words[0])
    described = len(words) > 1 and words[0] in lexicon.DESCRIPTIONS and not _is_given(words[-1])
    return described and not any(
        word in lexicon.AGE_LOOKS or word in lexicon.OFFICES or word in lexicon.COURTESY for word in words[:-1]
    )


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


def is_established(given: str) -> bool:
    """Whether a given name is known to have short forms: FRANCES and FRANCIS are two names, ZACHERY is a slip."""
    return bool(_nicknamer().nicknames_of(given))


def consonants(word: str) -> str:
    return _VOWELS.sub('', word)


@lru_cache(maxsize=20_000)
def skeleton(word: str) -> str:
    """The consonants of a word, doubled ones once and the usual respellings as one: a key for how it sounds."""
    plain = (
        _SOFT_G.sub('j', word)
        .replace('ph', 'f')
        .replace('ck', 'k')
        .replace('c', 'k')
        .replace('q', 'k')
        .replace('z', 's')
    )
    bare = plain[:1] + _VOWELS.sub('', plain[1:])
    return ''.join(letter for at, letter in enumerate(bare) if at == 0 or bare[at - 1] != letter)
