# ruff: noqa: E501, SIM102 (tables read better wide; one condition of language a line)
"""Pronouns: case, reflexives, possessives."""

from __future__ import annotations

from collections.abc import Iterator

from autocorrect.engines.english.rules.base import Hit, Rule, word_set
from autocorrect.engines.english.tokens import Sentence
from autocorrect.engines.findings import Category, Words

_OBJECT = {'he': 'him', 'she': 'her', 'they': 'them', 'we': 'us', 'i': 'me'}
_SUBJECT = {'him': 'he', 'them': 'they', 'us': 'we', 'me': 'I'}
_PREPOSITIONS = word_set('with to for from about of at by between behind beside near against without')
_FINITE = word_set('am is are was were have has will can did do')


def object_case(s: Sentence) -> Iterator[Hit]:
    """with he -> with him."""
    for i in range(len(s) - 1):
        after = s.word(i + 1)
        if s.word(i) in _PREPOSITIONS and after in _OBJECT and s.tag(i) in ('IN', 'TO'):
            ends = s.word(i + 2) in ('.', ',', '?', '!', '', 'and', 'because', 'when', 'every', 'in', 'at', 'to')
            if ends and not (after == 'i' and s.word(i + 2) == 'and'):
                yield Hit(i + 1, i + 2, _OBJECT[after])


def subject_case(s: Sentence) -> Iterator[Hit]:
    """him is -> he is; me and my friend went -> my friend and I went."""
    if s.word(0) in _SUBJECT and s.word(1) in _FINITE:
        yield Hit(0, 1, _SUBJECT[s.word(0)])
    if s.word(0) == 'me' and s.word(1) == 'and' and s.word(2) in ('my',) and s.tag(3) in ('NN', 'NNS'):
        if s.tag(4) in ('VBD', 'VBP', 'MD', 'VB', 'RB'):
            yield Hit(0, 4, f'{s.at(2).lower} {s.at(3).text} and I')


def possessive(s: Sentence) -> Iterator[Hit]:
    """you parents -> your parents; they house -> their house."""
    table = {'you': 'your', 'they': 'their'}
    for i in range(1, len(s) - 1):
        if (
            (
                s.word(i) in table
                and s.tag(i + 1) in ('NN', 'NNS')
                and s.tag(i - 1) in ('IN', 'TO', 'VB', 'VBG', 'VBP', 'VBD')
            )
            and s.word(i + 1) in _POSSESSED
            and s.tag(i + 2) not in ('DT', 'PRP', 'PRP$', 'TO', 'VB', 'VBP')
        ):
            yield Hit(i, i + 1, table[s.word(i)])


_POSSESSED = word_set(
    'parents friend friends family life house home car job children country brother sister mother father teacher school future '
    'phone name opinion dream dreams health body mind money room age own'
)


def reflexive(s: Sentence) -> Iterator[Hit]:
    """by my self -> by myself."""
    table = {'my': 'myself', 'your': 'yourself', 'him': 'himself', 'her': 'herself', 'it': 'itself', 'our': 'ourselves', 'them': 'themselves', 'its': 'itself', 'their': 'themselves'}  # fmt: skip
    for i in range(len(s) - 1):
        if s.word(i) in table and s.word(i + 1) in ('self', 'selfs', 'selves') and s.at(i + 2).text != '-':
            yield Hit(i, i + 2, table[s.word(i)])


def who_which(s: Sentence) -> Iterator[Hit]:
    """people which -> people who."""
    for i in range(1, len(s) - 1):
        if (
            s.word(i) == 'which'
            and s.word(i - 1) in _PERSONS
            and (s.tag(i + 1).startswith('VB') or s.tag(i + 1) == 'MD')
        ):
            yield Hit(i, i + 1, 'who')


_PERSONS = word_set(
    'people person man woman men women boy girl children child student students teacher teachers friend friends boys girls someone everyone'
)


def capital_i(s: Sentence) -> Iterator[Hit]:
    """i -> I."""
    for i, token in enumerate(s.tokens):
        if token.text == 'i' and s.at(i + 1).text != '.' and not _glued(s, i) and s.tag(i + 1) != '-RRB-':
            yield Hit(i, i + 1, 'I')


def _glued(s: Sentence, i: int) -> bool:
    before, after = s.at(i - 1), s.at(i + 1)
    return (before.end == s.at(i).start and before.text in ('-', '/', '.', '_', "'")) or (
        after.start == s.at(i).end and after.text in ('-', '/', '_', '.')
    )


RULES = (
    Rule(
        'en.pronouns.object-case',
        Words(
            '介词后面用宾格：with him, for them。',
            'After a preposition the pronoun is in the object form: with him, for them.',
        ),
        object_case,
        bad=(('I went with he.', 'I went with him.'), ('She gave it to they.', 'She gave it to them.')),
        good=('I went with him.', 'That is the place of which he spoke.'),
    ),
    Rule(
        'en.pronouns.subject-case',
        Words(
            '作主语的代词用主格：he is, my friend and I went。',
            'As a subject the pronoun is he, she, we or I: he is, my friend and I went.',
        ),
        subject_case,
        bad=(
            ('Him is my friend.', 'He is my friend.'),
            ('Me and my brother went home.', 'My brother and I went home.'),
        ),
        good=('He is my friend.', 'Them I know.'),
    ),
    Rule(
        'en.pronouns.possessive',
        Words(
            '名词前用物主代词：your parents, their house。',
            'Before a noun the possessive stands: your parents, their house.',
        ),
        possessive,
        bad=(('Listen to you parents.', 'Listen to your parents.'),),
        good=('Listen to your parents.',),
    ),
    Rule(
        'en.pronouns.reflexive',
        Words('反身代词写成一个词：myself, themselves。', 'Reflexive pronouns are one word: myself, themselves.'),
        reflexive,
        bad=(('I did it by my self.', 'I did it by myself.'),),
        good=('I did it by myself.', 'My self-respect is high.'),
        category=Category.SPELLING,
    ),
    Rule(
        'en.pronouns.who-for-people',
        Words('指人时用 who，不用 which：people who。', 'People are “who”, not “which”: people who.'),
        who_which,
        bad=(('A man which is rich came.', 'A man who is rich came.'),),
        good=('People, which is odd, agree.', 'The book which lies here.'),
    ),
    Rule(
        'en.pronouns.capital-i',
        Words('“我”永远大写：I。', 'The pronoun I is always a capital letter.'),
        capital_i,
        bad=(('Then i went home.', 'Then I went home.'),),
        good=('See i.e. the end.', 'Part (i) is short.'),
        category=Category.SPELLING,
    ),
)
