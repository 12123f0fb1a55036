# ruff: noqa: E501 (tables read better wide)
"""Words written twice."""

from __future__ import annotations

from collections.abc import Iterator

from autocorrect.engines.english.rules.base import Hit, Rule, word_set
from autocorrect.engines.english.tokens import Sentence
from autocorrect.engines.findings import Category, Words

_MAY_REPEAT = word_set(
    'that had very so really no yes ha bye blah knock long many again never well her duran tut hear there more is far you'
)
_NEVER = word_set(
    'the a an and of in to for with from my your his our their are was were it we they he she i be can will on at this by very have not is you'
)

_BEFORE_OTHER_SENSE = word_set('what it this that which where thank came go gives')


def doubled(s: Sentence) -> Iterator[Hit]:
    """the the -> the."""
    for i in range(len(s) - 1):
        one, two = s.at(i), s.at(i + 1)
        if one.lower != two.lower or one.kind != 'word' or not 0 < two.start - one.end <= 2:
            continue
        if one.lower in _NEVER or (
            one.lower not in _MAY_REPEAT and one.text.islower() and s.at(i + 2).lower != one.lower
        ):
            if one.lower in ('is', 'you', 'her', 'in', 'on') and s.word(i - 1) in _BEFORE_OTHER_SENSE:
                continue
            yield Hit(i, i + 2, one.text)


RULES = (
    Rule(
        'en.doubled.word',
        Words('这个词重复写了两遍，删去一个。', 'This word stands twice; one is enough.'),
        doubled,
        bad=(('I saw the the dog.', 'I saw the dog.'),),
        good=('He had had enough.', 'I know that that is true.'),
        category=Category.SPELLING,
    ),
)
