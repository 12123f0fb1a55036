# ruff: noqa: E501, SIM102 (tables read better wide; one condition of language a line)
"""Articles: a or an, the article a countable singular needs, and those that do not belong."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from autocorrect.engines.english import lexicon
from autocorrect.engines.english.rules.base import Hit, Rule, word_set
from autocorrect.engines.english.speller import context
from autocorrect.engines.english.tokens import Sentence
from autocorrect.engines.findings import Words

_SILENT_H = re.compile(r'^(hour|honest|honor|honour|heir)')
_YOU_SOUND = re.compile(r'^(uni(?!n|m[^a])|us[aeiu]|ut[ei]|eu|ew|one|once|ubiq|ufo|ukr|uran|u$)')
_LETTERS_WITH_VOWEL = frozenset('aefhilmnorsx')
_DETERMINERS = frozenset({'DT', 'PRP$', 'CD', 'WDT', 'POS', 'PDT', 'WP$'})


@lru_cache(maxsize=8192)
def takes_an(word: str) -> bool | None:
    """Whether 'an' stands before a word; None where writers differ or the word is no plain word."""
    if not word.isalpha() or not word.isascii():
        return None
    if word.isupper() and len(word) > 1:
        return word[0].lower() in _LETTERS_WITH_VOWEL if len(word) <= 4 else None
    lower = word.lower()
    if len(lower) == 1:
        return None
    if lower.startswith('h'):
        return bool(_SILENT_H.match(lower)) if not lower.startswith(('historic', 'hero', 'herb')) else None
    return lower[0] in 'aeiou' and not _YOU_SOUND.match(lower)


def a_or_an(s: Sentence) -> Iterator[Hit]:
    """a apple -> an apple."""
    for i, word in enumerate(s.words):
        if word not in ('a', 'an') or s.at(i + 1).kind != 'word' or (s.at(i).text == 'A' and i != 0):
            continue
        wanted = takes_an(s.at(i + 1).text if s.at(i + 1).text.lower() == s.word(i + 1) else s.word(i + 1))
        if (
            wanted is None
            or wanted == (word == 'an')
            or s.word(i + 1) in ('and', 'are', 'is', 'of', 'in', 'a', 'i', 'an')
        ):
            continue
        yield Hit(i, i + 1, 'an' if wanted else 'a')


def article_and_plural(s: Sentence) -> Iterator[Hit]:
    """a books -> books; a many people stays alone."""
    for i, word in enumerate(s.words):
        if word not in ('a', 'an') or s.tag(i) != 'DT' or s.word(i - 1) in ('such', 'many', 'half', 'quite'):
            continue
        noun = i + 2 if s.tag(i + 1) == 'JJ' and s.word(i + 1) not in ('few', 'many', 'lot', 'great', 'good') else i + 1
        if s.tag(noun) != 'NNS' or s.tag(noun + 1) in ('NN', 'NNS', 'POS', 'HYPH') or s.word(noun) in _AS_SINGULAR:
            continue
        single = lexicon.lemma_of(s.word(noun), 'n')
        if single != s.word(noun) and lexicon.plural_of(single) == s.word(noun) and s.word(noun + 1) not in ('of',):
            if context.count(word, single) or noun == i + 2:
                yield Hit(noun, noun + 1, single)


_AS_SINGULAR = word_set(
    'means series species news crossroads headquarters lots hundreds thousands is as was us people dozens'
)


def double_determiner(s: Sentence) -> Iterator[Hit]:
    """the my book -> my book."""
    for i, word in enumerate(s.words):
        if word in ('the', 'a', 'an') and s.tag(i) == 'DT' and s.tag(i + 1) in ('PRP$', 'DT'):
            other = s.word(i + 1)
            if (
                other in ('my', 'your', 'his', 'her', 'our', 'their', 'its', 'this', 'these', 'those')
                and s.tag(i + 2) in ('NN', 'NNS', 'JJ')
            ) or (other in ('a', 'an') and word != other and s.tag(i + 2) in ('NN', 'JJ')):
                yield Hit(i, i + 1, '')


_SHARE = 0.16  # of a noun's uses directly after a/an; countable nouns lie above it


@lru_cache(maxsize=8192)
def is_countable(noun: str) -> bool:
    """Whether the noun is mostly seen with a/an, or in its plural, among all its uses."""
    tags = lexicon.tags_of(noun)
    if 'NN' not in tags or tags & {'VBG', 'RB', 'JJ'}:
        return False
    everywhere = lexicon.frequencies().get(noun, 0.0) * 1.02e12
    with_article = context.count('a', noun) + context.count('an', noun)
    return bool(everywhere) and with_article / everywhere > _SHARE


_NO_ARTICLE = word_set(
    'water school home work bed church college university hospital prison town class dinner lunch breakfast television tv part way '
    'person time order front place fact course general addition mind use one everyone lot bit little few kind type sort '
    'doctor mother father mom dad god man woman day night hour week month year result step hand face word page case'
)


def missing_article(s: Sentence) -> Iterator[Hit]:
    """I have car -> I have a car."""
    for i in range(1, len(s)):
        noun = s.word(i)
        if s.tag(i) != 'NN' or s.at(i).text[0].isupper() or noun in _NO_ARTICLE or not is_countable(noun):
            continue
        start = i - 1 if s.tag(i - 1) == 'JJ' and s.word(i - 1) not in _NO_ADJECTIVE else i
        if (
            not _opens_object(s, start)
            or s.tag(i + 1) in ('NN', 'NNS', 'CC', 'HYPH', 'NNP', 'CD', 'POS')
            or s.word(i + 1) in ('to', "'s", '-', 'of')
        ):
            continue
        head = s.word(start)
        wanted = takes_an(head)
        if wanted is not None:
            yield Hit(start, start + 1, f'{"an" if wanted else "a"} {head}')


_NO_ADJECTIVE = word_set('many much more most other such own few several same only first last next best another')
_TAKES_OBJECT = word_set(
    'have has had is was be buy bought need needs want wants get got become became as with own use find make makes made build'
)


def _opens_object(s: Sentence, start: int) -> bool:
    return s.word(start - 1) in _TAKES_OBJECT and s.tag(start - 1) not in _DETERMINERS


_THE_PHRASES = {
    ('in', 'future'), ('in', 'past'), ('in', 'morning'), ('in', 'afternoon'), ('in', 'evening'), ('on', 'internet'), ('in', 'world'),
    ('in', 'middle'), ('at', 'beginning'), ('in', 'beginning'), ('at', 'end'), ('on', 'contrary'), ('in', 'meantime'), ('in', 'countryside'),
    ('at', 'moment'), ('on', 'weekend'), ('on', 'weekends'), ('over', 'world'), ('around', 'world'), ('in', 'usa'), ('in', 'uk'),
    ('at', 'same'), ('all', 'time'), ('on', 'other'), ('in', 'same'), ('for', 'first'), ('of', 'world'), ('in', 'united'),
    ('to', 'united'), ('from', 'internet'), ('by', 'internet'), ('to', 'cinema'), ('protect', 'environment'), ('pollute', 'environment'), ('of', 'environment'),
}  # fmt: skip
_THE_AFTER = {'same': ('time', 'way', 'thing', 'as'), 'other': ('hand',), 'first': ('time',), 'united': ('states', 'kingdom'), 'time': ('.', ','), 'beginning': ('.', ',', 'of'), 'end': ('.', ',', 'of')}  # fmt: skip


def missing_the(s: Sentence) -> Iterator[Hit]:
    """in future -> in the future; at same time -> at the same time."""
    for i in range(len(s) - 1):
        pair = (s.word(i), s.word(i + 1))
        if pair in _THE_PHRASES and s.tag(i + 2) not in ('NN', 'NNS'):
            if pair[1] in _THE_AFTER and s.word(i + 2) not in _THE_AFTER[pair[1]]:
                continue
            yield Hit(i + 1, i + 2, 'the ' + s.at(i + 1).text)
        elif pair[1] in ('same', 'only', 'best', 'most') and s.tag(i) in ('IN', 'VBZ', 'VBP', 'VBD', 'VB'):
            if pair[1] == 'same' and s.tag(i + 2) in ('NN', 'NNS') and s.word(i) not in ('about',):
                yield Hit(i + 1, i + 2, 'the same')


_EXTRA_THE = word_set('society nature life humanity mankind nowadays everyone everybody someone anyone')


def extra_the(s: Sentence) -> Iterator[Hit]:
    """the nature -> nature; by the bus stays for another rule."""
    for i, word in enumerate(s.words):
        if word != 'the' or s.word(i + 1) not in _EXTRA_THE:
            continue
        if s.word(i + 1) in ('nowadays', 'everyone', 'everybody', 'someone', 'anyone', 'mankind', 'humanity') or (
            s.word(i + 2) in ('.', ',', 'is', 'and')
            and s.word(i - 1) in ('in', 'for', 'of', 'about', 'love', 'with')
            and s.word(i + 1) == 'society'
        ):
            yield Hit(i, i + 1, '')


RULES = (
    Rule(
        'en.articles.a-or-an',
        Words(
            '看读音：元音读音前用 an，辅音读音前用 a。an apple, an hour; a book, a university.',
            'It is the sound that counts: “an” before a vowel sound, “a” before a consonant sound: an hour, a university.',
        ),
        a_or_an,
        bad=(
            ('I ate a apple.', 'I ate an apple.'),
            ('It took a hour.', 'It took an hour.'),
            ('He is an teacher.', 'He is a teacher.'),
        ),
        good=('It is a university.', 'It is an honest answer.', 'A one-day trip.'),
    ),
    Rule(
        'en.articles.a-with-plural',
        Words(
            'a / an 表示“一个”，后面要用单数名词：a book。',
            '“A” and “an” mean one, so the noun after them is singular: a book.',
        ),
        article_and_plural,
        bad=(('I bought a books.', 'I bought a book.'), ('It is a big problems.', 'It is a big problem.')),
        good=('It is a means of transport.', 'A few books.', 'There are a hundred people.'),
    ),
    Rule(
        'en.articles.two-determiners',
        Words(
            '名词前只用一个限定词：my book，不是 the my book。',
            'One determiner before a noun is enough: my book, not the my book.',
        ),
        double_determiner,
        bad=(('I lost the my book.', 'I lost my book.'),),
        good=('All the books are here.', 'I lost my book.'),
    ),
    Rule(
        'en.articles.missing-a',
        Words(
            '可数名词单数前面要有冠词或其他限定词：have a car。',
            'A countable noun in the singular needs an article or another determiner: have a car.',
        ),
        missing_article,
        bad=(('I have car.', 'I have a car.'), ('She wants to buy bicycle.', 'She wants to buy a bicycle.')),
        good=('I have a car.', 'He went by bus.', 'I have a car park.'),
        doubtful=True,
    ),
    Rule(
        'en.articles.missing-the',
        Words(
            '固定说法里有 the：in the future, at the same time。',
            'The set phrase has “the”: in the future, at the same time.',
        ),
        missing_the,
        bad=(
            ('I will travel in future.', 'I will travel in the future.'),
            ('They left at same time.', 'They left at the same time.'),
        ),
        good=('In future generations this will change.', 'They left at the same time.'),
    ),
    Rule(
        'en.articles.extra-the',
        Words(
            '泛指时这里不用 the：in society, everyone。',
            'Said in general, this word takes no “the”: in society, everyone.',
        ),
        extra_the,
        bad=(('I told the everyone.', 'I told everyone.'),),
        good=('The society of artists met.', 'He told everyone.'),
    ),
)
