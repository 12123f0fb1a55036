# ruff: noqa: E501, SIM102 (tables read better wide; one condition of language a line)
"""What a verb takes after it: to and the base form, or -ing; and -ing after prepositions."""

from __future__ import annotations

from collections.abc import Iterator

from autocorrect.engines.english import lexicon
from autocorrect.engines.english.rules.base import PLAIN, Hit, rule, word_set
from autocorrect.engines.english.tokens import Sentence

_INFINITIVE_AFTER = word_set(
    'want decide hope plan agree refuse learn expect promise offer afford wish manage fail prepare need'
)
_GERUND_AFTER = word_set(
    'enjoy avoid finish suggest imagine mind practise practice dislike consider admit deny quit risk'
)
_PREPOSITIONS = word_set('of for without by about from in at before after instead with')
_VERBS_WITH_INFINITIVE = word_set('want decide hope agree refuse expect promise wish manage')
_PLAIN_VERBS = word_set('make use buy take get go do have be travel study')
_BEFORE_USED_TO = word_set("am is are get got getting 'm 're")


def infinitive_after(s: Sentence) -> Iterator[Hit]:
    """want go -> want to go; decided going -> decided to go."""
    for i in range(len(s) - 1):
        if not s.tag(i).startswith('VB') or lexicon.lemma_of(s.word(i), 'v') not in _INFINITIVE_AFTER:
            continue
        verb, word = i + 1, s.word(i + 1)
        lemma = lexicon.lemma_of(s.word(i), 'v')
        if s.tag(verb) == 'VB' and word not in ('help', 'work', 'to') and (
            lexicon.tags_of(word) <= {'VB', 'VBN', 'VBD'} or word in ('be', 'go', 'have', 'do', 'make', 'get', 'take', 'know')
        ) and lemma != 'need':  # fmt: skip
            yield Hit(verb, verb + 1, 'to ' + word)
        elif (
            s.tag(verb) == 'VBG'
            and lemma in _VERBS_WITH_INFINITIVE
            and word not in ('nothing', 'something', 'anything', 'everything')
        ):
            yield Hit(verb, verb + 1, 'to ' + lexicon.lemma_of(word, 'v'))


def gerund_after(s: Sentence) -> Iterator[Hit]:
    """enjoy to play -> enjoy playing."""
    for i in range(len(s) - 2):
        if not s.tag(i).startswith('VB') or lexicon.lemma_of(s.word(i), 'v') not in _GERUND_AFTER:
            continue
        if s.word(i + 1) == 'to' and s.tag(i + 2) == 'VB':
            new = lexicon.verb_form(s.word(i + 2), 'VBG')
            if new:
                yield Hit(i + 1, i + 3, new)
        elif s.tag(i + 1) == 'VB' and lexicon.tags_of(s.word(i + 1)) <= {'VB'}:
            new = lexicon.verb_form(s.word(i + 1), 'VBG')
            if new:
                yield Hit(i + 1, i + 2, new)


def gerund_after_preposition(s: Sentence) -> Iterator[Hit]:
    """of go -> of going; for to buy stays for another rule."""
    for i in range(len(s) - 1):
        if s.word(i) not in _PREPOSITIONS or s.tag(i) != 'IN':
            continue
        word, tag = s.word(i + 1), s.tag(i + 1)
        plain = lexicon.tags_of(word) <= {'VB'} or word in _PLAIN_VERBS
        if s.word(i) == 'for' and tag in ('VB', 'VBP') and plain:
            yield Hit(i, i + 1, 'to')
        elif (
            tag in ('VB', 'VBP')
            and plain
            and word not in ('let', 'please')
            and s.tag(i + 2) in ('DT', 'PRP$', 'PRP', 'NNS', 'NN', 'JJ', 'TO', 'IN', 'RB')
        ):
            new = lexicon.verb_form(word, 'VBG')
            if new:
                yield Hit(i + 1, i + 2, new)


def gerund_after_at(s: Sentence) -> Iterator[Hit]:
    """good at play football -> good at playing football."""
    for i in range(1, len(s) - 2):
        if s.word(i) == 'at' and s.word(i - 1) in ('good', 'bad', 'better', 'best') and s.word(i + 1) in _SKILLS:
            if s.tag(i + 2) in ('NN', 'NNS', 'DT', 'NNP', 'JJ') or s.word(i + 1) in _NO_NOUNS:
                yield Hit(i + 1, i + 2, lexicon.verb_form(s.word(i + 1), 'VBG'))


_NO_NOUNS = word_set('sing draw swim write speak')
_SKILLS = word_set('play sing draw swim write speak dance cook read run do make learn study')


def gerund_after_to(s: Sentence) -> Iterator[Hit]:
    """looking forward to see -> looking forward to seeing."""
    for i in range(1, len(s) - 1):
        if s.word(i) != 'to' or s.tag(i + 1) != 'VB':
            continue
        before = s.word(i - 1)
        used = before in ('used', 'accustomed', 'addicted') and s.word(i - 2) in _BEFORE_USED_TO
        if (before == 'forward' and s.word(i - 2) in ('look', 'looking', 'looked', 'looks')) or (
            used and before != 'used'
        ):
            new = lexicon.verb_form(s.word(i + 1), 'VBG')
            if new:
                yield Hit(i + 1, i + 2, new)


RULES = (
    rule(
        'en.verbs.infinitive-after-verb',
        'want, decide, hope 等动词后面接 to do：want to go。',
        'Verbs like want, decide and hope take “to” and the base form: want to go.',
        infinitive_after,
        (('I want go home.', 'I want to go home.'), ('He decided going home.', 'He decided to go home.')),
        ('I want to go.', 'I need help.', 'They learn English.'),
    ),
    rule(
        'en.verbs.gerund-after-verb',
        'enjoy, avoid, finish 等动词后面接 -ing 形式：enjoy playing。',
        'Verbs like enjoy, avoid and finish take the -ing form: enjoy playing.',
        gerund_after,
        (('I enjoy to play chess.', 'I enjoy playing chess.'),),
        ('I enjoy playing chess.', 'I stopped to rest.'),
    ),
    rule(
        'en.verbs.gerund-after-preposition',
        '介词后面的动词用 -ing 形式：without saying；表示目的用 to do，不用 for do。',
        'After a preposition the verb takes -ing: without saying. A purpose is “to do”, not “for do”.',
        gerund_after_preposition,
        (
            ('I am tired of be here.', 'I am tired of being here.'),
            ('We met for discuss the plan.', 'We met to discuss the plan.'),
        ),
        ('He left without saying a word.', 'It is made of paper.', 'I work in design.'),
    ),
    rule(
        'en.verbs.gerund-after-at',
        'be good at 后面的动词用 -ing：good at playing football。',
        'After “good at” the verb takes -ing: good at playing football.',
        gerund_after_at,
        (('He is good at play football.', 'He is good at playing football.'),),
        ('He is good at playing football.', 'He is good at play and work.'),
        belief=PLAIN,
    ),
    rule(
        'en.verbs.gerund-after-to',
        'look forward to 里的 to 是介词，后面用 -ing：look forward to seeing you。',
        'In “look forward to” the “to” is a preposition and takes -ing: look forward to seeing you.',
        gerund_after_to,
        (('I look forward to see you.', 'I look forward to seeing you.'),),
        ('I look forward to seeing you.', 'I used to play.', 'I want to see you.'),
    ),
)
