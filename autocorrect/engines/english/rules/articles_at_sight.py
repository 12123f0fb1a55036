# ruff: noqa: E501, SIM102 (tables read better wide; one condition of language a line)
"""Articles where the words around leave no doubt: be a doctor, had a great time, What a beautiful flower, what good news."""

from __future__ import annotations

from collections.abc import Iterator

from autocorrect.engines.english import lexicon
from autocorrect.engines.english.rules.articles import is_countable, takes_an
from autocorrect.engines.english.rules.base import PLAIN, Hit, rule, word_set
from autocorrect.engines.english.rules.clause_reading import BE, opens_clause
from autocorrect.engines.english.tokens import Sentence

_TRADES = word_set(
    'teacher doctor nurse driver engineer scientist writer singer student worker farmer policeman policewoman actor actress '
    'dancer pilot cook chef lawyer businessman astronaut artist painter musician player dentist vet soldier reporter'
)
# Things pupils write of that are counted one by one; whatever they also are, as bare singulars they stand wrong.
_THINGS = word_set(
    'dog cat bird rabbit tree flower river lake bridge hill park garden shop supermarket library cinema bookshop restaurant hospital desk chair '
    'table bag book pen pencil ruler bike car bus boat computer picture map clock bed sofa kitchen playground classroom village '
    'city town farm zoo museum friend brother sister boy girl party picnic dream idea problem question story song hobby present gift'
)
_STRICTLY_MASS = word_set(
    'weather advice information homework furniture knowledge news luggage equipment progress traffic housework fun'
)
_TIMES = word_set('good great wonderful nice happy fantastic lovely')
_INSTRUMENTS = word_set('piano violin guitar flute drums erhu cello')
_ENDS = frozenset({'.', ',', 'IN', 'CC', '', 'WRB', 'PRP', 'TO', 'RB', 'WP', 'WDT'})


def _with_article(word: str) -> str:
    return f'an {word}' if takes_an(word) else f'a {word}'


def trade(s: Sentence) -> Iterator[Hit]:
    """My mother is teacher -> is a teacher; to be doctor -> to be a doctor."""
    for i in range(1, len(s)):
        if s.word(i) not in _TRADES or s.tag(i) != 'NN' or s.tag(i + 1) not in _ENDS or s.word(i + 1) == 'of':
            continue
        start = i - 1 if s.tag(i - 1) == 'JJ' and s.word(i - 1) not in ('other', 'same', 'own') else i
        if s.word(start - 1) in BE or s.word(start - 1) in ('be', 'become', 'became'):
            if s.word(start - 2) not in ('there', 'teacher', 'doctor', 'and'):
                yield Hit(start, start + 1, _with_article(s.word(start)))


def thing(s: Sentence) -> Iterator[Hit]:
    """There is river near my school -> There is a river; I live in small village -> a small village."""
    for i in range(1, len(s)):
        if (
            s.word(i) not in _THINGS
            or s.at(i).text[0].isupper()
            or (s.tag(i + 1) not in _ENDS and s.word(i + 1) != 'near')
        ):
            continue
        if s.word(i + 1) == 'and':
            continue
        start = i - 1 if s.tag(i - 1) == 'JJ' and s.word(i - 1) not in _NO_ADJECTIVE else i
        before = s.word(start - 1)
        there = before in ('is', 'was', "'s") and s.word(start - 2) in ('there', 'he', 'she', 'it')
        place = before == 'in' and start < i and s.word(i) in ('village', 'town', 'city', 'park', 'garden', 'farm')
        if there or place or (before in ('have', 'has', 'had', 'bought', 'saw') and s.tag(start - 2) != 'MD'):
            yield Hit(start, start + 1, _with_article(s.word(start)))


_NO_ADJECTIVE = word_set('much more many such several few other own last next same another enough modern')


def good_time(s: Sentence) -> Iterator[Hit]:
    """had great time -> had a great time."""
    for i in range(1, len(s) - 1):
        if s.word(i) in _TIMES and s.word(i - 1) in ('have', 'had', 'has', 'having') and s.word(i + 1) == 'time':
            if s.tag(i + 2) in _ENDS:
                yield Hit(i, i + 1, f'a {s.word(i)}')


def exclaimed(s: Sentence) -> Iterator[Hit]:
    """What beautiful flower it is! -> What a beautiful flower; What a good news! -> What good news."""
    first = s.first_word()
    if s.word(first) != 'what':
        return
    article = s.word(first + 1) in ('a', 'an')
    noun = first + 2 if article else first + 1
    while _describes(s, noun):
        noun += 1
    if article and s.word(noun) in _STRICTLY_MASS and s.tag(noun + 1) not in ('NN', 'NNS'):
        yield Hit(first + 1, first + 2, '')
    elif not article and noun > first + 1 and s.tag(noun) == 'NN' and s.tag(noun + 1) in ('PRP', '.'):
        exclaims = (
            s.word(noun) not in _STRICTLY_MASS
            and s.word(len(s) - 1) in ('!', '.')
            and (s.word(noun) in _THINGS or is_countable(s.word(noun)))
        )
        if exclaims and s.word(noun + 2) in ('is', 'was', 'has', '') and 'PRP' in s.tags[noun:]:
            yield Hit(first + 1, first + 2, _with_article(s.word(first + 1)))


def _describes(s: Sentence, i: int) -> bool:
    if s.word(i) in _THINGS or s.word(i) in _STRICTLY_MASS:
        return False
    return s.tag(i) in ('JJ', 'RB', 'VBG', 'VBN') or 'JJ' in lexicon.tags_of(s.word(i))


def instrument(s: Sentence) -> Iterator[Hit]:
    """plays piano -> plays the piano."""
    for i in range(1, len(s)):
        if s.word(i) in _INSTRUMENTS and s.word(i - 1) in ('play', 'plays', 'played', 'playing'):
            if s.tag(i + 1) not in _ENDS and s.word(i + 1) != 'every':
                continue
            yield Hit(i, i + 1, f'the {s.word(i)}')


def heavenly(s: Sentence) -> Iterator[Hit]:
    """Sun is shining -> The sun is shining."""
    for i in range(len(s) - 1):
        if (
            s.word(i) in ('sun', 'moon')
            and opens_clause(s, i)
            and s.word(i + 1) in ('is', 'was', 'rises', 'rose', 'shines', 'shone')
        ):
            yield Hit(i, i + 1, f'the {s.word(i)}')


RULES = (
    rule(
        'en.articles.trade',
        '说明职业时，单数名词前要用 a / an：She is a teacher。',
        'A trade in the singular takes “a”: She is a teacher.',
        trade,
        (('My mother is teacher.', 'My mother is a teacher.'), ('He wants to be doctor when he grows up.', 'He wants to be a doctor when he grows up.')),
        ('My mother is a teacher.', 'They are teachers.', 'He is student president.'),
        belief=PLAIN,
    ),
    rule(
        'en.articles.thing',
        '可数名词单数不能单独用，前面加 a / an / the：There is a river。',
        'A thing that can be counted takes an article in the singular: There is a river.',
        thing,
        (('There is river near my school.', 'There is a river near my school.'), ('I live in small village.', 'I live in a small village.')),
        ('There is water in the river.', 'I have dog food.', 'I live in a village.', 'I have two dogs.'),
        belief=PLAIN,
    ),
    rule(
        'en.articles.good-time',
        '“玩得开心”是 have a good time，要有 a。',
        'The phrase is “have a good time”, with “a”.',
        good_time,
        (('We had great time at the party.', 'We had a great time at the party.'),),
        ('We had a great time.', 'We had great fun.'),
        belief=PLAIN,
    ),
    rule(
        'en.articles.exclamation',
        'What 感叹句：可数名词单数前用 a / an；不可数名词前不用。',
        'After “What” a singular that can be counted takes “a”, an uncountable noun does not.',
        exclaimed,
        (('What beautiful flower it is!', 'What a beautiful flower it is!'), ('What a good weather it is!', 'What good weather it is!')),
        ('What good weather it is!', 'What beautiful flowers they are!', 'What a day!', 'What colour is it?'),
        belief=PLAIN,
    ),
    rule(
        'en.articles.instrument',
        '演奏乐器时乐器名前用 the：play the piano。',
        'The name of an instrument that is played takes “the”: play the piano.',
        instrument,
        (('He plays piano every day.', 'He plays the piano every day.'),),
        ('He plays the piano.', 'He plays football.', 'They play piano music.'),
        doubtful=True,
    ),
    rule(
        'en.articles.sun',
        '独一无二的事物前用 the：the sun, the moon。',
        'There is only one, so it takes “the”: the sun, the moon.',
        heavenly,
        (('Sun is shining in the sky.', 'The sun is shining in the sky.'),),
        ('The sun is shining.', 'A red sun rose.'),
        belief=PLAIN,
    ),
)  # fmt: skip
