# ruff: noqa: E501 (tables read better wide)
"""Sentences: run-ons, fragments, doubled connectives. Where the right wording is the writer's choice they only remark."""

from __future__ import annotations

from collections.abc import Iterator

from autocorrect.engines.english.rules.base import Hit, Rule, word_set
from autocorrect.engines.english.rules.clause_reading import subject_end
from autocorrect.engines.english.tokens import Sentence
from autocorrect.engines.findings import Category, Severity, Words

_SUBJECTS = word_set('i he she it we they')
_CONCESSION = word_set('although though')
_JOINING = word_set('when if that what because although while as who which than')
_LONG = 45


def although_but(s: Sentence) -> Iterator[Hit]:
    """Although ..., but ... -> Although ..., ..."""
    first = s.first_word()
    if s.word(first) in _CONCESSION or (s.word(first) == 'even' and s.word(first + 1) == 'though'):
        for i in range(first + 3, len(s) - 1):
            if s.word(i) == 'but' and s.word(i - 1) == ',':
                yield Hit(i, i + 1, '')
                return


def because_so(s: Sentence) -> Iterator[Hit]:
    """Because ..., so ... -> Because ..., ..."""
    first = s.first_word()
    if s.word(first) in ('because', 'since') and s.word(first + 1) != 'of':
        for i in range(first + 3, len(s) - 1):
            if (
                s.word(i) == 'so'
                and s.word(i - 1) == ','
                and s.tag(i + 1) in ('PRP', 'DT', 'NNS', 'PRP$')
                and s.word(i + 1) != 'that'
            ):
                yield Hit(i, i + 1, '')
                return


def comma_splice(s: Sentence) -> Iterator[Hit]:
    """I was tired, I went home: two whole sentences with only a comma between them."""
    for i in range(3, len(s) - 2):
        if s.word(i) != ',' or s.word(i + 1) not in _SUBJECTS or not _finite(s.tag(i + 2)):
            continue
        if s.words.count(',') == 1 and s.at(0).kind == 'word' and _is_whole(s, i):
            yield Hit(i, i + 1, ';')


def _is_whole(s: Sentence, comma: int) -> bool:
    """A pronoun or noun with its verb opens the sentence, and nothing makes a clause of it."""
    verb = subject_end(s, 0)
    opens = (s.word(0) in _SUBJECTS and _finite(s.tag(1))) or (
        s.tag(0) in ('PRP$', 'DT') and verb > 0 and s.word(verb) in ('is', 'was', 'are', 'were')
    )
    return opens and not _JOINING & set(s.words[1:comma])


def _finite(tag: str) -> bool:
    return tag in ('VBZ', 'VBP', 'VBD', 'MD')


def fragment(s: Sentence) -> Iterator[Hit]:
    """'Because I was tired.' stands alone as a sentence."""
    first = s.first_word()
    if (
        (
            s.word(first) in ('because', 'although', 'which')
            and first == 0
            and 4 <= len(s) <= 12
            and s.word(len(s) - 1) == '.'
        )
        and ',' not in s.words
        and s.word(1) != 'of'
        and sum(_finite(tag) for tag in s.tags) == 1
    ):
        yield Hit(0, len(s) - 1, None)


def too_long(s: Sentence) -> Iterator[Hit]:
    """A sentence of more than 45 words with several 'and'."""
    words = [token for token in s.tokens if token.kind == 'word']
    if len(words) > _LONG and sum(word in ('and', 'but', 'so', ',') for word in s.words) >= 4:
        yield Hit(0, min(6, len(s)), None)


RULES = (
    Rule(
        'en.clauses.although-but',
        Words(
            'although 和 but 只用一个：Although it rained, we went out。',
            'Use although or but, not both: Although it rained, we went out.',
        ),
        although_but,
        bad=(('Although it rained, but we went out.', 'Although it rained, we went out.'),),
        good=('Although it rained, we went out.', 'It rained, but we went out.'),
    ),
    Rule(
        'en.clauses.because-so',
        Words(
            'because 和 so 只用一个：Because I was ill, I stayed at home。',
            'Use because or so, not both: Because I was ill, I stayed at home.',
        ),
        because_so,
        bad=(('Because I was ill, so I stayed at home.', 'Because I was ill, I stayed at home.'),),
        good=('Because I was ill, I stayed at home.', 'I was ill, so I stayed at home.'),
    ),
    Rule(
        'en.clauses.comma-splice',
        Words(
            '两个完整的句子不能只用逗号连接，用句号、分号或连词：I was tired, so I went home。',
            'A comma alone cannot join two whole sentences; use a full stop, a semicolon or a joining word.',
        ),
        comma_splice,
        bad=(('I was tired, I went home.', 'I was tired; I went home.'),),
        good=('I was tired, so I went home.', 'When I came, I was tired.'),
        category=Category.PUNCTUATION,
        doubtful=True,
    ),
    Rule(
        'en.clauses.fragment',
        Words(
            '以 because 或 although 开头的从句不能单独成句，要和主句连起来。',
            'A clause with because or although cannot stand alone: join it to the sentence it explains.',
        ),
        fragment,
        bad=(('Because I was tired.', 'Because I was tired.'),),
        good=('Because I was tired, I slept.', 'I slept because I was tired.'),
        category=Category.STRUCTURE,
        severity=Severity.WARNING,
        doubtful=True,
    ),
    Rule(
        'en.clauses.long-sentence',
        Words(
            '这个句子太长，试着分成两三句，每句一个意思。',
            'This sentence is very long. Try to make two or three of it, one idea in each.',
        ),
        too_long,
        bad=(
            (
                ' '.join(['We went to the park and we saw the birds and the trees,'] * 4) + ' and then we went home.',
                ' '.join(['We went to the park and we saw the birds and the trees,'] * 4) + ' and then we went home.',
            ),
        ),
        good=('We went to the park and then home.',),
        category=Category.STRUCTURE,
        severity=Severity.NOTE,
        doubtful=True,
    ),
)
