# ruff: noqa: E501 (tables read better wide)
"""Articles, number, verb forms and prepositions by a trigram model: only what the neighbours prefer by far.

Each alternative of a word is scored with the words around it; a hit needs a gain (in powers of ten) that the table
below sets by kind. Rare kinds of slips need more proof than frequent ones.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from autocorrect.engines.english import lexicon, ngrams
from autocorrect.engines.english.rules.articles import takes_an
from autocorrect.engines.english.rules.base import Hit, Rule, word_set
from autocorrect.engines.english.tokens import Sentence, Token
from autocorrect.engines.findings import Words

GAIN = {
    'a': 2.0, 'an': 2.0, 'the': 2.4, 'extra-a': 3.0, 'extra-the': 4.0, 'NN': 2.6, 'NNS': 3.8, 'VB': 1.4, 'VBP': 1.4, 'VBZ': 2.0, 'VBD': 1.4,
    'VBG': 2.2, 'preposition': 3.0, 'place': 1.9, 'missing-preposition': 2.2,
}  # fmt: skip
_PREPOSITIONS = ('in', 'on', 'at', 'to', 'for', 'of', 'with', 'from', 'by', 'about', 'into')
_PLACE = frozenset({'in', 'on', 'at'})  # easily taken for one another
# Tense is the writer's choice and agreement may lie outside three words: a form is judged only where the word before
# it asks for one. What stands before -> the forms it may ask for.
_FRAMES = {
    'modal': ('VB',), 'have': ('VBN',), 'be': ('VBN', 'VBG'), 'preposition': ('VBG',), 'third': ('VBZ',), 'plural': ('VB',), 'article': ('VB',),
    'verb': ('VBG', 'VBN'),
}  # fmt: skip
_NOMINAL = frozenset(
    {'DT', 'PRP$', 'CD', 'POS', 'JJ', 'NN', 'NNP', 'NNS', 'WDT', 'NNPS', 'JJS', 'JJR', 'PDT', 'HYPH', 'VBN', 'VBG'}
)
_BREAKS = frozenset(',"“”\'‘’()-–—;:/')
_UNSURE = word_set('thing things way ways time times people one ones lot lots kind kinds reason one')


class Row(NamedTuple):
    """The sentence as the model sees it: a number for each word (-1 unknown or a break) and its token's index."""

    numbers: list[int]
    at: list[int]
    plain: list[bool]


def row_of(s: Sentence) -> Row:
    if s.row is None:
        s.row = _read(s)
    return s.row


def _read(s: Sentence) -> Row:
    numbers, at, plain = [-1, ngrams.number_of(ngrams.START)], [-1, -1], [False, False]
    end, joined = ngrams.number_of(ngrams.END), ''
    for i, token in enumerate(s.tokens):
        if token.kind in ('neg', 'clitic') and at[-1] == i - 1 and joined and s.at(i - 1).end == token.start:
            joined += s.words[i]
            numbers[-1], at[-1], plain[-1] = ngrams.number_of(joined), i, False
            continue
        joined = s.words[i]
        numbers.append(_number(token, joined, end))
        at.append(i)
        plain.append(token.kind == 'word')
    if numbers[-1] != end:
        numbers.append(end)
        at.append(len(s))
        plain.append(False)
    return Row(numbers, at, plain)


def _number(token: Token, word: str, end: int) -> int:
    if token.kind in ('mark', 'ellipsis'):
        return -1 if token.text in _BREAKS else end
    return ngrams.number_of(word)


def gain(row: Row, i: int, new: Sequence[int], removed: int = 1) -> float:
    """How much likelier the row is when `removed` words at i give way to `new`."""
    numbers = row.numbers
    before = ngrams.score(numbers, i, i + removed + 2)
    changed = [*numbers[i - 2 : i], *new, *numbers[i + removed : i + removed + 2]]
    return ngrams.score(changed, 2, len(changed)) - before


def _best(row: Row, i: int, options: Sequence[str]) -> tuple[float, str]:
    """The option with the greatest gain; options the model does not know stay out."""
    rated = [(gain(row, i, [number]), word) for word in options if (number := ngrams.number_of(word)) >= 0]
    return max(rated, default=(0.0, ''))


def _words(s: Sentence, tags: frozenset[str]) -> Iterator[tuple[Row, int, int]]:
    """(row, place in the row, token) of each plain word with one of the tags that the model knows."""
    row = row_of(s)
    for i in range(2, len(row.numbers)):
        token = row.at[i]
        if row.plain[i] and row.numbers[i] >= 0 and s.tags[token] in tags:
            yield row, i, token


_VERBS = frozenset({'VB', 'VBP', 'VBZ', 'VBD', 'VBG'})
_NOUNS = frozenset({'NN', 'NNS'})
_IN_TO = frozenset({'IN', 'TO', 'RP'})
_NP_START = frozenset({'NN', 'JJ', 'NNS'})


def verb_form(s: Sentence) -> Iterator[Hit]:
    """they could lost -> they could lose; she enjoys to sing stays with its own rule."""
    for row, i, token in _words(s, _VERBS):
        word = s.words[token]
        tag = s.tags[token]
        best, new = _best(row, i, _verb_options(word, tag, _frame(s, token)))
        if best >= GAIN[tag]:
            yield Hit(token, token + 1, new)


def _frame(s: Sentence, token: int) -> str:
    """What the word before a verb is, as far as it decides the verb's form; '' when it decides nothing."""
    before, tag, own = s.word(token - 1), s.tag(token - 1), s.tags[token]
    if before in ('not', "n't", 'never', 'also'):
        before, tag = s.word(token - 2), s.tag(token - 2)
    if tag == 'MD' or before in ('to', 'do', 'does', 'did'):
        return '' if own == 'VBG' and before == 'to' else 'modal'
    if before in ('have', 'has', 'had', "'ve"):
        return 'have'
    if before in ('is', 'are', 'was', 'were', 'be', 'been', 'being', 'am', "'m", "'re"):
        return 'be'
    if own in ('VB', 'VBP') and tag == 'IN':
        return 'preposition'
    if own in ('VB', 'VBP') and before in ('he', 'she', 'it', 'this', 'that') and s.tag(token - 2) != 'MD':
        return 'third'
    if own == 'VBZ' and tag == 'NNS' and s.word(token - 2) not in ('of', 'and', 'in', 'every') and token < 4:
        return 'plural'
    if own == 'VBG' and before == 'the':
        return 'article'
    return (
        'verb'
        if own in ('VB', 'VBP')
        and before in ('start', 'started', 'get', 'gets', 'got', 'keep', 'kept', 'stop', 'stopped')
        else ''
    )


@lru_cache(maxsize=8192)
def _verb_options(word: str, tag: str, frame: str) -> tuple[str, ...]:
    lemma = lexicon.lemma_of(word, 'v')
    if lemma == 'be' or not frame:
        return ()
    forms = (lexicon.verb_form(lemma, other) for other in _FRAMES[frame])
    return tuple(dict.fromkeys(form for form in forms if form and form != word))


def noun_number(s: Sentence) -> Iterator[Hit]:
    """many kind -> many kinds; a cars -> a car."""
    for row, i, token in _words(s, _NOUNS):
        tag, word = s.tags[token], s.words[token]
        if s.tokens[token].text[0].isupper() or word in _UNSURE:
            continue
        new = _other_number(word, tag)
        if new and ngrams.number_of(new) >= 0 and gain(row, i, [ngrams.number_of(new)]) >= GAIN[tag]:
            yield Hit(token, token + 1, new)


@lru_cache(maxsize=8192)
def _other_number(word: str, tag: str) -> str:
    other = lexicon.plural_of(word) if tag == 'NN' else lexicon.lemma_of(word, 'n')
    return other if other != word and lexicon.zipf(other) > 2.5 else ''


def missing_article(s: Sentence) -> Iterator[Hit]:
    """she has nice garden -> she has a nice garden."""
    for row, i, token in _words(s, _NP_START):
        if s.tag(token - 1) in _NOMINAL or s.tokens[token].text[0].isupper() or s.word(token - 1) in ('', 'and', 'or'):
            continue
        indefinite = 'an' if takes_an(s.words[token]) else 'a'
        options = ('the',) if s.tags[token] == 'NNS' else ('the', indefinite)
        rated = [(gain(row, i, [ngrams.number_of(option), row.numbers[i]]), option) for option in options]
        best, article = max(rated)
        if best >= GAIN[article]:
            yield Hit(token, token + 1, f'{article} {s.tokens[token].text}')


def extra_article(s: Sentence) -> Iterator[Hit]:
    """in the general -> in general."""
    for row, i, token in _words(s, frozenset({'DT'})):
        word = s.words[token]
        if word in ('the', 'a', 'an') and gain(row, i, []) >= GAIN['extra-the' if word == 'the' else 'extra-a']:
            yield Hit(token, token + 1, '')


def preposition(s: Sentence) -> Iterator[Hit]:
    """depends of -> depends on."""
    for row, i, token in _words(s, _IN_TO):
        word = s.words[token]
        if word not in _PREPOSITIONS or s.tag(token + 1) in ('VB', 'WDT', 'WP', '.', ','):
            continue
        best, new = _best(row, i, [option for option in _PREPOSITIONS if option != word])
        if best >= GAIN['place' if {word, new} <= _PLACE else 'preposition']:
            yield Hit(token, token + 1, new)


def missing_preposition(s: Sentence) -> Iterator[Hit]:
    """listen music -> listen to music."""
    row = row_of(s)
    for i in range(3, len(row.numbers) - 1):
        token = row.at[i]
        if (
            not row.plain[i]
            or row.numbers[i] < 0
            or row.numbers[i - 1] < 0
            or s.tags[token] in ('IN', 'TO', 'CC', 'RB', 'MD')
        ):
            continue
        rated = [(gain(row, i, [ngrams.number_of(p), row.numbers[i]]), p) for p in ('to', 'of', 'for')]
        best, new = max(rated)
        if best >= GAIN['missing-preposition'] and new != 'for':
            yield Hit(token, token + 1, f'{new} {s.tokens[token].text}')


RULES = (
    Rule(
        'en.context.verb-form',
        Words(
            '从前后的词看，这个动词的形式不对：could lose，不是 could lost。',
            'The words around this verb ask for another form: could lose, not could lost.',
        ),
        verb_form,
        bad=(('I have wrote a letter to him.', 'I have written a letter to him.'),),
        good=('He went to school.', 'They could lose the game.'),
    ),
    Rule(
        'en.context.noun-number',
        Words(
            '从前后的词看，这里的名词单复数不对：many friends, a friend。',
            'The words around this noun ask for the other number: many friends, a friend.',
        ),
        noun_number,
        bad=(('It took me five minute to go.', 'It took me five minutes to go.'),),
        good=('I have a friend.', 'I have many friends.'),
    ),
    Rule(
        'en.context.missing-article',
        Words(
            '这里的名词前面缺冠词：a nice garden, the same time。',
            'The noun here needs an article: a nice garden, the same time.',
        ),
        missing_article,
        bad=(('At end of the day we left.', 'At the end of the day we left.'),),
        good=('It is for a long time.', 'We need water.'),
    ),
    Rule(
        'en.context.extra-article',
        Words('这个说法里不用冠词。', 'This phrase has no article.'),
        extra_article,
        bad=(('We were in a trouble.', 'We were in trouble.'),),
        good=('I saw the example.',),
    ),
    Rule(
        'en.context.preposition',
        Words(
            '这里习惯用另一个介词：depend on, interested in。',
            'Another preposition is usual here: depend on, interested in.',
        ),
        preposition,
        bad=(('It is different of the others.', 'It is different from the others.'),),
        good=('It depends on him.', 'I go to school.'),
    ),
    Rule(
        'en.context.missing-preposition',
        Words(
            '这里缺一个介词：listen to music, instead of this。',
            'A preposition is missing here: listen to music, instead of this.',
        ),
        missing_preposition,
        bad=(('I like to listen music.', 'I like to listen to music.'),),
        good=('I like to listen to music.', 'He gave me a book.'),
    ),
)
