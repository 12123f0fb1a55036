# ruff: noqa: SIM102 (one condition of language a line)
"""Word order in questions, and statements that ask indirectly."""

from __future__ import annotations

from collections.abc import Iterator

from autocorrect.engines.english import lexicon
from autocorrect.engines.english.rules.base import Hit, Rule, word_set
from autocorrect.engines.english.rules.clause_reading import ASKING
from autocorrect.engines.english.tokens import Sentence
from autocorrect.engines.findings import Words

_KNOW = word_set('know understand wonder explain ask see tell imagine realize learn')


def do_support(s: Sentence) -> Iterator[Hit]:
    """Why you like it? -> Why do you like it?"""
    if not s.tokens or '?' not in s.words[-2:]:
        return
    first = s.first_word()
    if s.word(first) in ('why', 'where', 'when', 'how', 'what') and s.word(first + 1) in ('you', 'we', 'they', 'i'):
        if s.tag(first + 2) in ('VBP', 'VB') and s.word(first + 2) not in ('are', 'am', "'re", "'m", 'have'):
            yield Hit(first + 1, first + 2, 'do ' + s.at(first + 1).text)


def indirect(s: Sentence) -> Iterator[Hit]:
    """I know what is it -> I know what it is."""
    for i in range(1, len(s) - 3):
        if s.word(i) not in ASKING or lexicon.lemma_of(s.word(i - 1), 'v') not in _KNOW or '?' in s.words[-2:]:
            continue
        if s.word(i + 1) in ('is', 'are', 'was', 'were') and s.word(i + 2) in ('it', 'he', 'she', 'they', 'we', 'you'):
            if s.word(i + 3) in ('.', ','):
                yield Hit(i + 1, i + 3, f'{s.word(i + 2)} {s.word(i + 1)}')


RULES = (
    Rule(
        'en.questions.do-support',
        Words(
            '问句里一般动词前要有 do / does / did：Why do you like it?',
            'A question needs do, does or did before the subject: Why do you like it?',
        ),
        do_support,
        bad=(('Why you like it?', 'Why do you like it?'),),
        good=('Why do you like it?', 'What you need is love.', 'How are you?'),
    ),
    Rule(
        'en.questions.indirect-order',
        Words(
            '间接问句用陈述语序：I know what it is.',
            'An indirect question keeps the order of a statement: I know what it is.',
        ),
        indirect,
        bad=(('I do not know what is it.', 'I do not know what it is.'),),
        good=('Do you know what it is?', 'What is it?'),
    ),
)
