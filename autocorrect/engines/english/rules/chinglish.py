# ruff: noqa: E501, SIM102 (tables read better wide; one condition of language a line)
"""Wordings carried over from Chinese, by pattern: very like, open the light, play computer, learn knowledge, how to say."""

from __future__ import annotations

from collections.abc import Iterator

from autocorrect.engines.english import lexicon
from autocorrect.engines.english.rules.base import PLAIN, Hit, Rule, rule, word_set
from autocorrect.engines.english.tokens import Sentence
from autocorrect.engines.findings import Category, Words

_LIKING = word_set('like love enjoy want hate hope miss thank agree appreciate admire need respect dislike')
_SWITCHED = word_set('light lights lamp lamps tv television radio fan fans heater computer air-conditioner')
_PLAYED_ON = word_set('computer computers phone phones ipad')
_ENDS_PHRASE = frozenset({'.', ',', 'IN', 'CC', 'RB', '', 'WRB', 'TO'})
_MUCH = word_set('more much some lots new many a lot of the useful different')


def very_and_verb(s: Sentence) -> Iterator[Hit]:
    """I very like it -> I really like it."""
    for i in range(1, len(s) - 1):
        word = s.word(i + 1)
        if s.word(i) != 'very' or lexicon.lemma_of(word, 'v') not in _LIKING or word.endswith('ing'):
            continue
        subject = s.tag(i - 1) in ('PRP', 'NN', 'NNS', 'NNP') and s.word(i - 1) not in ('it', 'them', 'me', 'us', 'him')
        if subject and s.tag(i + 2) in ('DT', 'PRP', 'PRP$', 'VBG', 'TO', 'NN', 'NNS', 'JJ', 'NNP', 'VB', 'IN'):
            yield Hit(i, i + 1, 'really')


def switched(s: Sentence) -> Iterator[Hit]:
    """open the light -> turn on the light; closed the TV -> turned off the TV."""
    for i in range(len(s) - 2):
        lemma = lexicon.lemma_of(s.word(i), 'v')
        if lemma not in ('open', 'close') or s.tag(i) == 'JJ' or s.tag(i + 1) not in ('DT', 'PRP$'):
            continue
        if s.word(i + 2) in _SWITCHED and s.tag(i + 3) not in ('NN', 'NNS', 'POS'):
            new = _as_form(s.word(i), lemma)
            yield Hit(i, i + 1, f'{new} {"on" if lemma == "open" else "off"}')


def _as_form(word: str, lemma: str) -> str:
    """'turn' in the form that `word` has."""
    tag = next((t for base, t in lexicon.analyses(word) if base == lemma and t.startswith('VB')), 'VB')
    return lexicon.verb_form('turn', tag)


def played(s: Sentence) -> Iterator[Hit]:
    """play computer -> play on the computer."""
    for i in range(len(s) - 1):
        if lexicon.lemma_of(s.word(i), 'v') != 'play' or not s.word(i).startswith('play'):
            continue
        noun = i + 2 if s.tag(i + 1) in ('DT', 'PRP$') else i + 1
        if s.word(noun) in _PLAYED_ON and s.tag(noun + 1) in _ENDS_PHRASE:
            owner = s.word(i + 1) if noun > i + 1 else 'the'
            yield Hit(i, noun + 1, f'{s.word(i)} on {owner} {s.word(noun)}')


def learnt(s: Sentence) -> Iterator[Hit]:
    """learn more knowledge -> gain more knowledge."""
    forms = {'learn': 'gain', 'learns': 'gains', 'learned': 'gained', 'learnt': 'gained', 'learning': 'gaining'}
    for i, word in enumerate(s.words):
        if word not in forms or not s.tag(i).startswith('VB'):
            continue
        noun = i + 1
        while s.word(noun) in _MUCH and noun < i + 5:
            noun += 1
        if s.word(noun) in ('knowledge', 'knowledges'):
            yield Hit(i, i + 1, forms[word])


def how_to_ask(s: Sentence) -> Iterator[Hit]:
    """How to say this? -> How do you say this?"""
    first = s.first_word()
    if s.word(len(s) - 1) == '?' and s.word(first) in ('how', 'what', 'where') and s.word(first + 1) == 'to':
        if s.tag(first + 2) == 'VB' and not any(tag in ('VBZ', 'VBP', 'MD') for tag in s.tags):
            yield Hit(first + 1, first + 2, 'do you')


RULES = (
    rule(
        'en.chinglish.very-verb',
        'very 不能直接修饰动词：I really like it 或 I like it very much。',
        '“Very” does not go with a verb: I really like it, or I like it very much.',
        very_and_verb,
        (
            ('She very loves her mother.', 'She really loves her mother.'),
            ('We very enjoyed the trip.', 'We really enjoyed the trip.'),
        ),
        ('I like it very much.', 'She is very loving.', 'He looked very like his father.'),
        Category.WORDING,
        belief=PLAIN,
    ),
    rule(
        'en.chinglish.switch',
        '开关电器用 turn on / turn off：turn on the light。',
        'Lights and machines are turned on or off: turn on the light.',
        switched,
        (
            ('Please open the light.', 'Please turn on the light.'),
            ('He closed the TV.', 'He turned off the TV.'),
        ),
        ('Open the window.', 'He closed the door.'),
        Category.WORDING,
        belief=PLAIN,
    ),
    rule(
        'en.chinglish.play-computer',
        '“玩电脑/手机”是 play on the computer，或 play computer games。',
        'One plays on the computer, or plays computer games.',
        played,
        (('I like to play computer at weekends.', 'I like to play on the computer at weekends.'),),
        ('I play computer games.', 'He plays football.'),
        Category.WORDING,
        belief=PLAIN,
    ),
    rule(
        'en.chinglish.learn-knowledge',
        '“学知识”是 gain knowledge，不说 learn knowledge。',
        'Knowledge is gained, not learnt: gain knowledge.',
        learnt,
        (('We can learn a lot of knowledge.', 'We can gain a lot of knowledge.'),),
        ('We learn English.', 'Knowledge is power.'),
        Category.WORDING,
        belief=PLAIN,
    ),
    Rule(
        'en.chinglish.how-to-question',
        Words(
            '问句要有主语和助动词：How do you say it?',
            'A question needs a subject and its verb: How do you say it?',
        ),
        how_to_ask,
        bad=(('How to say this word in English?', 'How do you say this word in English?'),),
        good=('I know how to say it.', 'How do you say it?'),
        doubtful=True,
    ),
)
