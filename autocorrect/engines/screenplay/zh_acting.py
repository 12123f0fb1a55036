"""Who acts in a piece of Chinese text: introduced with an age, by epithet, or by full name before a verb."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autocorrect.engines.screenplay import zh_words as words
from autocorrect.engines.screenplay.lexicon import things
from autocorrect.engines.screenplay.zh_cutting import cut_words
from autocorrect.engines.screenplay.zh_names import is_person_name
from autocorrect.engines.screenplay.zh_thing_lookup import lexicon_of_things
from autocorrect.engines.screenplay.zh_things_words import NOT_THINGS

_CLAUSE_START = re.compile(r'[。！？!?,，；;：:△\s“”"(（〔\[…]$')
_EPITHET = re.compile(
    r'(?:^|(?<=[。，！？△\s；]))([\u4e00-\u9fff]{1,3}(?:真人|老祖|道长|魔尊|仙尊|上仙|将军|公公|嬷嬷|'
    r'娘娘|大师|道人|神君|帝君|老怪|圣女|仙子|'
    r'长老))(?=[\u4e00-\u9fff])'
)
_INTRODUCED = re.compile(
    r'(?P<name>[\u4e00-\u9fff]{2,4})\((?P<in>(?:[^()\n]{0,16}[,，、 ])?(?:[男女](?=[,，、)])|(?:约|'
    r'近)?[\d一二三四五六七八九十]{1,3}(?:多|来|几|出头)?岁)[^()\n]{0,40})\)'
)


def acting_names(text: str) -> Iterator[tuple[str, int, bool]]:
    """(name, position, sure) of who acts in this text: introduced with an age, by epithet, or by full name."""
    for found in _INTRODUCED.finditer(text):
        name = found['name']
        for size in (3, 4, 2):
            if len(name) >= size and is_person_name(name[-size:]):
                yield name[-size:], found.end('name') - size, True
                break
    for found in _EPITHET.finditer(text):
        if is_clean_epithet(found[1]):
            yield found[1], found.start(1), False
    at = 0
    tokens = cut_words(text)
    for place, (token, tag) in enumerate(tokens):
        if not text[max(0, at - 1) : at] or _CLAUSE_START.search(text[max(0, at - 1) : at]):
            name, used = _name_at(tokens, place, tag)
            after = tokens[place + used][1] if place + used < len(tokens) else ''
            if name and after[:1] in ('v', 'd', 'p', 'z', 'i', 'l', 'a'):
                yield name, at, tag == 'nr' and used == 1 and len(name) == 3
        at += len(token)


def _name_at(tokens: list[tuple[str, str]], place: int, tag: str) -> tuple[str, int]:
    """A name that begins with this word and how many words it takes: the cutter often parts 顾|长风 and 白牧|之."""
    token = tokens[place][0]
    following = tokens[place + 1][0] if place + 1 < len(tokens) else ''
    if (
        tag == 'nr'
        and len(token) == 2
        and len(following) == 1
        and following in _GIVEN_TAILS
        and is_person_name(token + following)
    ):
        return token + following, 2
    if tag == 'nr' and is_person_name(token) and _is_no_word(token) and not _is_thing(token[1:]):
        return token, 1
    if len(token) == 1 and token in words.SURNAMES and 1 <= len(following) <= 2 and tokens[place + 1][1][:1] in 'nabs':
        name = token + following
        named = len(name) == 3 and is_person_name(name) and _is_no_word(name) and not _is_thing(following)
        return (name, 2) if named else ('', 1)
    return '', 1


_GIVEN_TAILS = frozenset('之然而以宁安白言意行舟川')


def _is_thing(word: str) -> bool:
    """链子 of 车|链子: what is used, worn or sat on is nobody's given name."""
    return lexicon_of_things().get(word, 'no') in ('prop', 'dressing', 'wardrobe', 'vehicle', 'food')


def _is_no_word(name: str) -> bool:
    return name not in things('zh') and name not in NOT_THINGS


def is_clean_epithet(name: str) -> bool:
    return not re.search(r'^(?:这|那|一|两|几|众|各|他|她|位|名|个|的)|的', name)
