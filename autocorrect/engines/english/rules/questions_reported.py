# ruff: noqa: SIM102 (one condition of language a line)
"""Questions told by another: where he is, what time it is, where I lived; questions in a statement's order."""

from __future__ import annotations

from collections.abc import Iterator

from autocorrect.engines.english import lexicon
from autocorrect.engines.english.rules.base import PLAIN, Hit, rule, word_set
from autocorrect.engines.english.rules.clause_reading import ASKING, FREQUENCY, SUBJECTS
from autocorrect.engines.english.tokens import Sentence

_KNOW = word_set('know understand wonder explain ask see tell show remember forget')
_BE = word_set('am is are was were')
_OPEN = word_set('can could do will would please')
_MEASURES = word_set('time day colour color old long far big tall much many')


def be_after_subject(s: Sentence) -> Iterator[Hit]:
    """Can you tell me what time is it? -> what time it is."""
    for i in range(2, len(s) - 3):
        if s.word(i) not in ASKING or not _is_reported(s, i):
            continue
        be = i + 2 if s.word(i + 1) in _MEASURES else i + 1
        if s.word(be) in _BE and s.word(be + 1) in SUBJECTS and s.tag(be + 2) in ('.', ',', 'IN', 'VBG', 'RB', 'CC'):
            yield Hit(be, be + 2, f'{s.word(be + 1)} {s.word(be)}')


def _is_reported(s: Sentence, i: int) -> bool:
    """A verb of telling or knowing rules the question at i; a question itself only if it opens with can or do."""
    first = s.word(s.first_word())
    if '?' in s.words[-2:] and first not in _OPEN:
        return False
    teller = s.word(i - 1) if s.tag(i - 1) != 'PRP' else s.word(i - 2)
    return lexicon.lemma_of(teller, 'v') in _KNOW and s.word(i - 1) not in ('i', 'he', 'she', 'we', 'they')


def do_after_subject(s: Sentence) -> Iterator[Hit]:
    """He asked me where did I live. -> where I lived."""
    for i in range(2, len(s) - 3):
        if s.word(i) not in ASKING or s.word(i + 1) not in ('do', 'does', 'did') or not _is_reported(s, i):
            continue
        verb = i + 3
        if s.word(i + 2) in SUBJECTS and 'VB' in lexicon.tags_of(s.word(verb)) and s.word(verb) != 'do':
            tag = {'do': 'VB', 'does': 'VBZ', 'did': 'VBD'}[s.word(i + 1)]
            new = lexicon.verb_form(s.word(verb), tag)
            if new:
                yield Hit(i + 1, verb + 1, f'{_name(s, i + 2)} {new}')


def _name(s: Sentence, i: int) -> str:
    return 'I' if s.word(i) == 'i' else s.word(i)


def be_first(s: Sentence) -> Iterator[Hit]:
    """Why you are late? -> Why are you late?"""
    first = s.first_word()
    if s.word(len(s) - 1) != '?' or s.word(first) not in ('why', 'where', 'how', 'when'):
        return
    at = first + 2 if s.word(first) == 'how' and s.word(first + 1) in _MEASURES else first + 1
    if s.word(at) in SUBJECTS and s.word(at + 1) in _BE:
        if not any(tag in ('VBZ', 'VBP', 'VBD', 'MD') for tag in s.tags[at + 2 :]):
            yield Hit(at, at + 2, f'{s.word(at + 1)} {_name(s, at)}')


def adverb_after_be(s: Sentence) -> Iterator[Hit]:
    """I always am late -> I am always late."""
    for i in range(1, len(s) - 2):
        if s.word(i) in FREQUENCY and s.word(i + 1) in _BE and s.tag(i - 1) in ('PRP', 'NN', 'NNS', 'NNP'):
            if s.tag(i + 2) in ('JJ', 'RB', 'DT') and s.word(i - 1) in ('i', 'he', 'she', 'we', 'they'):
                yield Hit(i, i + 2, f'{s.word(i + 1)} {s.word(i)}')


RULES = (
    rule(
        'en.questions.reported-be',
        '宾语从句用陈述语序：Can you tell me what time it is?',
        'A question inside a sentence keeps the order of a statement: Can you tell me what time it is?',
        be_after_subject,
        (('Can you tell me what time is it?', 'Can you tell me what time it is?'),),
        ('Can you tell me what time it is?', 'What time is it?', 'I know what he is doing.'),
        belief=PLAIN,
    ),
    rule(
        'en.questions.reported-do',
        '宾语从句用陈述语序，不用 do / did 提前：He asked me where I lived。',
        'A question inside a sentence needs no do or did: He asked me where I lived.',
        do_after_subject,
        (('He asked me where did I live.', 'He asked me where I lived.'),),
        ('Where did I live?', 'He asked me where I lived.', 'I know what I do.'),
        belief=PLAIN,
    ),
    rule(
        'en.questions.be-first',
        '特殊疑问句要把 be 放在主语前：Why are you late?',
        'In a question “be” stands before the subject: Why are you late?',
        be_first,
        (('Why you are late today?', 'Why are you late today?'),),
        ('Why are you late?', 'Where you are is your choice.', 'How you are doing it matters?'),
        belief=PLAIN,
    ),
    rule(
        'en.order.adverb-after-be',
        'always, often 等副词放在 be 后面：I am always late。',
        'Always, often and their like follow “be”: I am always late.',
        adverb_after_be,
        (('I always am late for school.', 'I am always late for school.'),),
        ('I am always late.', 'I always go there.'),
        doubtful=True,
    ),
)
