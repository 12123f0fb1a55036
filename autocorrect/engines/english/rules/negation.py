"""Negation: once is enough, and where 'no' and 'not' go."""

from __future__ import annotations

from collections.abc import Iterator

from autocorrect.engines.english import lexicon
from autocorrect.engines.english.rules.base import Hit, Rule
from autocorrect.engines.english.tokens import Sentence
from autocorrect.engines.findings import Words

_POSITIVE = {
    'nothing': 'anything',
    'nobody': 'anybody',
    'no': 'any',
    'nowhere': 'anywhere',
    'none': 'any',
}
_STOP = frozenset([',', ';', '.', 'but', 'and', 'because', 'that', 'if', 'or', 'so', 'when', '-', ':', '"', 'than'])


def double(s: Sentence) -> Iterator[Hit]:
    """don't know nothing -> don't know anything."""
    for i, word in enumerate(s.words):
        if word not in ("n't", 'not', 'never') or s.word(i + 1) in ('only', 'just', 'because'):
            continue
        for k in range(i + 1, min(i + 5, len(s))):
            if s.word(k) in _STOP or s.word(k) in ('there', 'is'):
                break
            new = _POSITIVE.get(s.word(k))
            if (
                new
                and not (s.word(k) == 'no' and s.tag(k + 1) not in ('NN', 'NNS', 'JJ'))
                and s.word(k + 1) not in ('one', 'matter', 'longer')
            ):
                if s.word(k) == 'never' and word == 'never':
                    break
                yield Hit(k, k + 1, new)
                break


def no_verb(s: Sentence) -> Iterator[Hit]:
    """I no like -> I do not like; is no good is left alone."""
    for i in range(1, len(s) - 1):
        if (
            s.word(i) == 'no'
            and s.word(i - 1) in ('i', 'you', 'we', 'they')
            and (s.tag(i + 1) in ('VB', 'VBP') or lexicon.tags_of(s.word(i + 1)) == {'VB'})
        ):
            yield Hit(i, i + 1, 'do not')


RULES = (
    Rule(
        'en.negation.double',
        Words(
            '英语里一个句子只否定一次：don’t know anything，不是 don’t know nothing。',
            'English negates once: don’t know anything, not don’t know nothing.',
        ),
        double,
        bad=(
            ("I don't know nothing.", "I don't know anything."),
            ('He did not see nobody.', 'He did not see anybody.'),
        ),
        good=("I don't know anything.", 'Not only no water but no food came.', 'I know nothing.'),
    ),
    Rule(
        'en.negation.do-not',
        Words(
            '否定动词用 do not / does not：I do not like it。',
            'A verb is negated with do not or does not: I do not like it.',
        ),
        no_verb,
        bad=(('They no understand it.', 'They do not understand it.'),),
        good=('I have no idea.', 'You have no time.'),
    ),
)
