# ruff: noqa: E501 (tables read better wide)
"""Capital letters: at the start of a sentence, and for days, months, languages and peoples."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from autocorrect.engines.english import lexicon
from autocorrect.engines.english.rules.base import Hit, Rule, word_set
from autocorrect.engines.english.tokens import Sentence
from autocorrect.engines.findings import Category, Words

_ALSO_WORDS = word_set(
    'may march august polish mark rose china turkey sunny will bill jack frank grace hope faith joy art'
)
_PROPER = word_set(
    'monday tuesday wednesday thursday friday saturday sunday january february april june july september october november '
    'december english chinese french german spanish italian japanese korean russian american british european asian african '
    'indian portuguese arabic latin greek dutch swedish canadian australian mexican brazilian vietnamese thai turkish '
    'america england london paris tokyo beijing shanghai japan france germany spain italy russia korea india canada '
    'australia brazil mexico europe asia africa christmas easter internet facebook google youtube christian muslim islam '
    'buddhist catholic egypt vietnam thailand singapore malaysia indonesia switzerland sweden norway poland'
) - {'internet'}


def sentence_start(s: Sentence) -> Iterator[Hit]:
    """the sun -> The sun, at the start of a sentence."""
    first = s.first_word()
    if first != _start(s) or first >= len(s):
        return
    token = s.at(first)
    if (
        (
            token.text.islower()
            and token.text.isascii()
            and len(s) > first + 2
            and s.at(first + 1).text not in ('.', '-', '@', '/', ')')
        )
        and lexicon.is_known(token.lower)
        and any(t.kind == 'word' for t in s.tokens[first + 1 :])
    ):
        yield Hit(first, first + 1, token.text.capitalize())


def _start(s: Sentence) -> int:
    i = 0
    while s.at(i).text in ('"', '“', "'", '‘', '('):
        i += 1
    return i


@lru_cache(maxsize=4096)
def _is_proper(lower: str) -> bool:
    """Listed only with a capital letter: a name of a place, a people, a day."""
    if lower in _PROPER:
        return True
    known = lexicon.words()
    return lower not in known and lower.capitalize() in known and lexicon.zipf(lower) > 3.3 and len(lower) > 3


def proper_noun(s: Sentence) -> Iterator[Hit]:
    """english -> English."""
    for i, token in enumerate(s.tokens):
        if (
            token.kind == 'word'
            and token.text == token.lower
            and ((_is_proper(token.lower) and token.lower not in _ALSO_WORDS) or _is_china(s, i))
        ):
            yield Hit(i, i + 1, token.text.capitalize())


def _is_china(s: Sentence, i: int) -> bool:
    """The country: 'from china', 'in china'; 'made of china' is not."""
    return (
        s.word(i) == 'china'
        and s.word(i - 1) in ('in', 'from', 'to', 'visit', 'love', 'around')
        and s.tag(i + 1) != 'NN'
    )


def shouted(s: Sentence) -> Iterator[Hit]:
    """Because, in mid-sentence after a comma -> because."""
    for i in range(1, len(s)):
        token = s.at(i)
        if (
            (
                token.text[:1].isupper()
                and token.text[1:].islower()
                and token.lower in _SMALL
                and s.at(i - 1).kind == 'word'
                and s.word(i - 1) in _BEFORE_SMALL
            )
            and not s.at(i + 1).text[:1].isupper()
            and not s.at(i - 1).text[:1].isupper()
        ):
            yield Hit(i, i + 1, token.lower)


_SMALL = word_set(
    'the a an and but or because if when that this these those is are was were have has can will my your his her our their'
)
_BEFORE_SMALL = word_set(
    'and but or because if when that is are was were have has can will in on at of to for with from by about'
)


RULES = (
    Rule(
        'en.capitals.sentence-start',
        Words('句子的第一个字母大写。', 'A sentence begins with a capital letter.'),
        sentence_start,
        bad=(('the sun is hot today.', 'The sun is hot today.'),),
        good=('The sun is hot.', 'iPhone sales are up this year.'),
        category=Category.SPELLING,
    ),
    Rule(
        'en.capitals.proper-noun',
        Words(
            '星期、月份、语言、国家和节日的名称首字母大写。',
            'Days, months, languages, countries and feasts begin with a capital letter.',
        ),
        proper_noun,
        bad=(
            ('I learn english on monday.', 'I learn English on Monday.'),
            ('I come from china.', 'I come from China.'),
        ),
        good=('I learn English on Monday.', 'We march in may be.'),
        category=Category.SPELLING,
    ),
    Rule(
        'en.capitals.mid-sentence',
        Words('句子中间的普通词不用大写。', 'A common word in mid-sentence has no capital letter.'),
        shouted,
        bad=(('I like tea and The milk is warm.', 'I like tea and the milk is warm.'),),
        good=('I read The Times.', 'He said The Beatles sang.'),
        category=Category.SPELLING,
    ),
)
