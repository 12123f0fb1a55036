"""Chinese names of people taken to pieces: look, number, owner, surname, given name or title."""

from __future__ import annotations

import re

from autocorrect.engines.screenplay.models import Gender
from autocorrect.engines.screenplay.resolution import zh_lexicon as lexicon
from autocorrect.engines.screenplay.resolution.normalising import (
    folded,
    squeezed,
)
from autocorrect.engines.screenplay.resolution.shapes import PersonName, Shape

_LOOK_WORDS = '|'.join(sorted([*lexicon.AGE_LOOKS, *lexicon.OTHER_LOOKS], key=len, reverse=True))
_YEARS = r'[\d一二三四五六七八九十]{1,3}(?:岁|年后|年前)(?:时|半|左右)?'
_LOOK_AHEAD = re.compile(rf'(?:{_LOOK_WORDS}|{_YEARS})(?:时期|时代|时候|时|期|代|候|版)?的?(?=.{{2}})')
_LOOK_BEHIND = re.compile(rf'(?<=..)(?:{_LOOK_WORDS}|{_YEARS})版?$')
_LOOK_ALONE = re.compile(rf'(?:{_LOOK_WORDS}|{_YEARS})版?')
_REMARK = re.compile(r'[(\[（【](.*?)[)\]）】]')
_NUMBER = re.compile(r'(?:#|no\.?|\*)?(\d{1,4}|[a-z](?![a-z])|[甲乙丙丁戊己庚辛壬癸一二三四五六七八九十])号?$')
_RANKED = re.compile(rf'([{lexicon.RANKS}])({"|".join(sorted(lexicon.RANKED, key=len, reverse=True))})$')
_RELATIVE = '|'.join(sorted(lexicon.RELATIVES, key=len, reverse=True))
_OWNED = re.compile(rf'(.+?)(?:(?:的|之).+|(?:{_RELATIVE}))$')
_GENDERED = tuple([*lexicon.FEMALE_WORDS, *lexicon.MALE_WORDS])
# Said of a wife, or after foreign surnames of two characters: 武田少佐.
_AFTER_A_SURNAME = ('太太', '夫人', '嫂子', '少佐', '大佐', '中佐')
KIN_LAST = '哥姐叔爷少妹弟姨婶伯嫂'
_ANYBODY = tuple(sorted(lexicon.ANYBODY, key=len, reverse=True))


def read_name(name: str) -> PersonName:
    """Take a name to pieces: look, number, owner, surname, given name or title, and what gender it tells."""
    plain = folded(name)
    look = ''
    for remark in _REMARK.findall(plain):
        if _LOOK_ALONE.fullmatch(squeezed(remark)):
            look = squeezed(remark)
    text = squeezed(_REMARK.sub('', plain)) or squeezed(plain)
    base, found = _without_look(text)
    return _shaped(text, base, look or found)


def _without_look(text: str) -> tuple[str, str]:
    for pattern in (_LOOK_AHEAD, _LOOK_BEHIND):
        found = pattern.match(text) if pattern is _LOOK_AHEAD else pattern.search(text)
        if found:
            base = text[found.end() :] if found.start() == 0 else text[: found.start()]
            if base not in lexicon.ANYBODY and base not in ('时', '的') and len(base) >= 2:
                return base, found.group()
    if text[:1] == '小' and len(text) >= 4 and (surname := surname_of(text[1:])):
        # 小罗大夫 is a doctor named 罗, 小林晚晚 a child.
        return (text[1:], '') if text[1 + len(surname) :] in lexicon.OFFICES else (text[1:], '小')
    return text, ''


def _shaped(text: str, base: str, look: str) -> PersonName:
    gender = _gender(base)
    ranked = _RANKED.fullmatch(base)
    if ranked:
        return PersonName(text, base, look, Shape.RANKED, title=ranked[2], number=ranked[1], gender=gender)
    if base in lexicon.KIN:
        return PersonName(text, base, look, Shape.KIN, gender=gender)
    if base in lexicon.BARE_TITLES:
        return PersonName(text, base, look, Shape.BARE_TITLE, title=base, gender=gender)
    number = _NUMBER.search(base)
    stem = base[: number.start()] if number else ''
    if number and (stem.endswith(_ANYBODY) or number[1].isdigit()) and len(stem) >= 1:
        return PersonName(text, base, look, Shape.NUMBERED, title=stem, number=number[1], gender=gender)
    return _named(text, base, look, gender)


def _named(text: str, base: str, look: str, gender: Gender) -> PersonName:
    surname = surname_of(base)
    rest = base[len(surname) :]
    if surname and rest in lexicon.OFFICES:
        return PersonName(text, base, look, Shape.TITLED, surname, title=rest, gender=gender)
    if len(base) > 3 and base[-2] in '小老阿' and (base[:-2] in lexicon.OFFICES or base[:-2] in lexicon.ANYBODY):
        return PersonName(text, base, look, Shape.PET, base[-1], given=base[-1], title=base[-2])
    owned = _OWNED.fullmatch(base)
    if owned and len(owned[1]) >= 2 and not _is_anybody(base, owned[1]):
        return PersonName(text, base, look, Shape.OWNED, title=base[len(owned[1]) :], owner=owned[1], gender=gender)
    called = _without_office(base)
    if called:
        return _named(text, called, look, gender)
    if base in lexicon.ANYBODY or (base.endswith(_ANYBODY) and not (surname and len(base) <= 3)):
        return PersonName(text, base, look, Shape.ANYBODY, gender=gender)
    if len(base) == 2 and not surname and base[1] in KIN_LAST:
        return PersonName(text, base, look, Shape.PET, given=base[0], title=base[1], gender=gender)
    if len(base) == 2 and base[0] in '胖瘦矮秃瘸疯傻' and base[1] in lexicon.SURNAMES:
        return PersonName(text, base, look, Shape.PET, base[1], given=base[1], title=base[0])
    if len(base) == 2 and base[0] in '小老大阿':
        called = base[1] if base[0] != '阿' else ''
        return PersonName(text, base, look, Shape.PET, called, given=base[1], title=base[0])
    if surname and 1 <= len(rest) <= 2 and rest not in lexicon.COMPANY_TAILS:
        return PersonName(text, base, look, Shape.FULL, surname, given=rest)
    company = len(base) > 1 and base.endswith(lexicon.COMPANY_TAILS)
    return PersonName(text, base, look, Shape.COMPANY if company else Shape.OTHER, given=base, gender=gender)


def _is_anybody(base: str, owner: str) -> bool:
    """神秘男子 is nobody's son, 保洁阿姨 nobody's aunt: one character of kin in a noun for anybody, or a calling."""
    if owner in lexicon.CALLINGS:
        return True
    return base in lexicon.ANYBODY or (len(base) - len(owner) == 1 and base.endswith(_ANYBODY))


def _without_office(base: str) -> str:
    """方正 of 方正律师: a full name before a calling, which no more than says what the person does."""
    for size in (4, 3, 2):
        name, office = base[:-size], base[-size:]
        given = name[len(surname_of(name)) :]
        is_name = surname_of(name) and 1 <= len(given) <= 2 and given not in lexicon.OFFICES
        if is_name and name not in lexicon.ANYBODY and office in lexicon.OFFICES and office not in _AFTER_A_SURNAME:
            return name
    return ''


def surname_of(text: str) -> str:
    if text[:2] in lexicon.DOUBLE_SURNAMES and len(text) > 2:
        return text[:2]
    return text[:1] if text[:1] in lexicon.SURNAMES and len(text) > 1 else ''


def _gender(text: str) -> Gender:
    """What the end of a name tells; the longest word decides."""
    if not text.endswith(_GENDERED) and not text.startswith(('女', '男')):
        return Gender.UNKNOWN
    female = max((len(word) for word in lexicon.FEMALE_WORDS if text.endswith(word)), default=0)
    male = max((len(word) for word in lexicon.MALE_WORDS if text.endswith(word)), default=0)
    if text.startswith(('女', '男')):
        return Gender.FEMALE if text[0] == '女' else Gender.MALE
    if female == male:
        return Gender.UNKNOWN
    return Gender.FEMALE if female > male else Gender.MALE
