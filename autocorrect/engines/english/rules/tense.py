"""Tense: a verb of the present beside a past time, or in a row of verbs that tell of the past."""

from __future__ import annotations

from collections.abc import Iterator

from autocorrect.engines.english import lexicon
from autocorrect.engines.english.rules.base import PLAIN, Hit, rule, word_set
from autocorrect.engines.english.rules.clause_reading import (
    CLAUSE_LINKS,
    QUOTES,
    SUBJECTS,
    is_present,
    is_present_after_subject,
    opens_clause,
    past_of,
    skip_adverbs,
    subject_end,
)
from autocorrect.engines.english.rules.past_times import first_time, past_times
from autocorrect.engines.english.tokens import Sentence

_VERBS = frozenset({'VB', 'VBP', 'VBZ', 'VBD', 'VBN', 'VBG', 'MD'})
# What still holds today of something past: 'I remember our trip last summer'.
_STATES = word_set(
    'remember think know believe guess hope wish want like love miss thank forget mean say tell need understand prefer '
    'suppose regret feel agree see show hate enjoy seem look appear find live work study belong'
)
_DEEDS = word_set('say tell see find')  # among them, what is done at one time when it follows another deed
_BARE_AFTER = word_set('let make help have see hear watch feel notice observe')
_HOLDS_NOW = word_set('now still today nowadays currently always usually often every sometimes never ever generally')
_STOPS = word_set('that who which what whom where how if whether than as unless') | QUOTES | {':', ';', '(', ')'}
_REACH = 14  # words between two verbs that go together


def beside_past_time(s: Sentence) -> Iterator[Hit]:
    """Last summer we go -> went; I visit him yesterday -> visited."""
    for start, end in past_times(s):
        verb = _verb_after(s, start, end) or _verb_before(s, start, end)
        if verb:
            yield from _past_hit(s, verb)


def _past_hit(s: Sentence, verb: int) -> Iterator[Hit]:
    if s.word(verb) in ('have', 'has') and s.tag(skip_adverbs(s, verb + 1)) == 'VBN':
        done = skip_adverbs(s, verb + 1)
        if done != verb + 1 or s.word(done) == 'been':
            return
        new, last = lexicon.verb_form(lexicon.lemma_of(s.word(done), 'v'), 'VBD'), done + 1
    else:
        new, last = past_of(s, verb), verb + 1
    if new and new != s.word(verb):
        yield Hit(verb, last, new)


def _verb_after(s: Sentence, start: int, end: int) -> int:
    """The present verb of the clause that the time opens: 'Last summer(,) we go'; 0 if there is none."""
    if not opens_clause(s, start) or QUOTES & set(s.words):
        return 0
    subject = end + 1 if s.word(end) == ',' else end
    stop = subject_end(s, subject)
    verb = skip_adverbs(s, stop)
    if stop == subject or not is_present_after_subject(s, verb):
        return 0
    lemma = lexicon.lemma_of(s.word(verb), 'v')
    return 0 if lemma in ('remember', 'think', 'know', 'believe', 'guess') or _HOLDS_NOW & set(s.words) else verb


def _verb_before(s: Sentence, start: int, end: int) -> int:
    """The only verb of the clause that ends with the time: 'I visit him yesterday.'; 0 if there is none."""
    if s.word(end) not in ('.', ',', '!', 'and', 'but', 'because', 'with', ''):
        return 0
    if s.tag(start - 1) in ('IN', 'TO', 'DT') or QUOTES & set(s.words):
        return 0
    clause = _clause_before(s, start)
    verbs = [k for k in clause if (s.tag(k) in _VERBS or is_present(s, k)) and s.word(k - 1) != 'to']
    if not verbs or s.tag(verbs[0]) == 'MD' or not is_present(s, verbs[0]):
        return 0
    verb, rest = verbs[0], verbs[1:]
    helped = s.word(verb) in ('do', 'does', 'have', 'has', 'am', 'is', 'are', "'m", "'re")
    if (
        len(rest) > (1 if helped else 0)
        or any(s.tag(k) == 'VBD' for k in rest)
        or lexicon.lemma_of(s.word(verb), 'v') in _STATES
    ):
        return 0
    return verb if _has_subject(s, verb) and not _HOLDS_NOW & set(s.words) else 0


def _clause_before(s: Sentence, start: int) -> range:
    k = start - 1
    while k >= 0 and s.word(k) not in CLAUSE_LINKS and not _stops(s, k) and s.word(k) != ',':
        k -= 1
    if k >= 0 and _stops(s, k):
        return range(0)
    return range(k + 1, start)


def _stops(s: Sentence, k: int) -> bool:
    return s.word(k) in _STOPS and not (s.word(k) == 'that' and s.tag(k) == 'DT')


def _has_subject(s: Sentence, verb: int) -> bool:
    k = verb - 1
    while s.tag(k) == 'RB' and k > 0:
        k -= 1
    return s.word(k) in SUBJECTS or s.tag(k) in ('NN', 'NNS', 'NNP')


def after_past_verb(s: Sentence) -> Iterator[Hit]:
    """He opened the door and says hello -> said; Tom saw me and swim quickly -> swam."""
    for i in range(2, len(s) - 2):
        if s.word(i) != 'and' or QUOTES & set(s.words):
            continue
        verb = skip_adverbs(s, i + 2 if s.word(i + 1) == 'then' else i + 1)
        if not _continues(s, verb) or not _told_before(s, i):
            continue
        lemma = lexicon.lemma_of(s.word(verb), 'v')
        if (lemma in _STATES and lemma not in _DEEDS) or _HOLDS_NOW & set(s.words[i:]):
            continue
        new = past_of(s, verb)
        if new != s.word(verb) and lexicon.zipf(new) > 3:
            yield Hit(verb, verb + 1, new)


def _continues(s: Sentence, verb: int) -> bool:
    """A present or bare verb at `verb` that no subject of its own stands before, and that is no noun."""
    word, tag = s.word(verb), s.tag(verb)
    tags = lexicon.tags_of(word)
    if 'VBD' in tags or lexicon.zipf(word) < 3.5 or word in ('am', 'is', 'are', 'be', 'do', 'does', 'has'):
        return False
    after = s.tag(verb + 1)
    if tag in ('VB', 'VBP', 'VBZ'):
        return not tags & {'NN', 'NNS', 'JJ'} or after in ('DT', 'PRP', 'PRP$', 'RB', 'TO', 'RP')
    return tag in ('NN', 'NNS') and bool(tags & {'VB', 'VBZ'}) and after in ('PRP', 'PRP$')


def _told_before(s: Sentence, i: int) -> bool:
    """The nearest verb before i is a past one that takes no bare verb, and nothing parts the two."""
    for k in range(i - 1, max(-1, i - _REACH), -1):
        word, tag = s.word(k), s.tag(k)
        if word in _STOPS or (word == ',' and k < i - 1) or word in ('was', 'were', 'to', 'could', 'would', 'did'):
            return False
        if tag == 'VBD':
            return _is_told(s, k, i)
        if tag in _VERBS or word == 'and':
            return False
    return False


def _is_told(s: Sentence, k: int, i: int) -> bool:
    if s.word(k) in ('had', "'d") and s.tag(k + 1) == 'VBN':
        return False
    if {'if', 'wish', 'would', 'whenever', 'every'} & set(s.words[:k]) or not _has_subject(s, k):
        return False
    if any(tag in ('VBP', 'VBZ', 'MD') for tag in s.tags[:k]) or any(_stops(s, j) for j in range(k)):
        return False
    bare = lexicon.lemma_of(s.word(k), 'v') in _BARE_AFTER
    return not bare or i - k <= 3


def in_story(s: Sentence) -> Iterator[Hit]:
    """He fell down, so I help him -> helped: the rest of the sentence and its neighbours are past."""
    if ('VBD' not in s.tags and not s.narrates) or QUOTES & set(s.words) or _HOLDS_NOW & set(s.words):
        return
    reads_as_present = is_present_after_subject if s.narrates else is_present
    for i in range(len(s) - 2):
        if not opens_clause(s, i) or s.word(i - 1) in ('if', 'that', 'because', 'since', 'or'):
            continue
        end = subject_end(s, i)
        verb = skip_adverbs(s, end)
        if (
            end == i
            or not reads_as_present(s, verb)
            or s.word(i) == 'you'
            or s.word(verb) in ('do', 'does', 'have', 'has')
        ):
            continue
        if (
            s.tag(verb - 1) == 'MD'
            or s.word(verb - 1) == 'cannot'
            or (s.word(i) == 'i' and s.word(verb) in ('say', 'tell'))
        ):
            continue
        lemma = lexicon.lemma_of(s.word(verb), 'v')
        sudden = 'suddenly' in s.words[max(0, i - 2) : verb]
        if s.tag(verb + 1) == 'VBD' or (
            lemma == 'be' and not (s.narrates and s.word(verb + 1) in ('very', 'so', 'too'))
        ):
            continue
        if lemma in _STATES and not (sudden and lemma in ('feel', 'see', 'find', 'hear')) and lemma not in _DEEDS:
            continue
        if sudden or _linked_to_past(s, i) or (s.narrates and 'VBP' not in s.tags[:i]):
            yield from _past_hit(s, verb)


def _linked_to_past(s: Sentence, i: int) -> bool:
    """', so' or ', and then' before the clause at i, and a past verb with its subject before that."""
    return s.word(i - 1) in ('so', 'then') and s.word(i - 2) in (',', 'and') and 'VBD' in s.tags[: i - 1]


def beside_time_to_come(s: Sentence) -> Iterator[Hit]:
    """Tomorrow we went -> will go."""
    first = s.first_word()
    end = first_time(s, first)
    if not end:
        return
    subject = end + 1 if s.word(end) == ',' else end
    verb = subject_end(s, subject)
    if verb > subject and s.tag(verb) == 'VBD':
        lemma = lexicon.lemma_of(s.word(verb), 'v')
        if lemma != 'be' and 'VB' not in lexicon.tags_of(s.word(verb)):
            yield Hit(verb, verb + 1, f'will {lemma}')


RULES = (
    rule(
        'en.tense.past-time',
        '句中有过去的时间（yesterday, last week, two days ago 等），动词用过去时：we went。',
        'A time of the past (yesterday, last week, two days ago) asks for the past tense: we went.',
        beside_past_time,
        (
            ('Last summer, we go to the beach.', 'Last summer, we went to the beach.'),
            ('I visit my uncle two days ago.', 'I visited my uncle two days ago.'),
            ('I have seen the film last night.', 'I saw the film last night.'),
            ('When I was six years old, I live in a town.', 'When I was six years old, I lived in a town.'),
        ),
        (
            'Last summer, my father said we go too often.',
            'I remember our trip last summer.',
            'Every year we go to the beach.',
            'I have lived here since last year.',
        ),
        belief=PLAIN,
    ),
    rule(
        'en.tense.after-past-verb',
        '并列的动词时态要一致：前面是过去时，后面也用过去时：opened the door and said。',
        'Verbs joined by “and” share their tense: after a past verb comes a past verb: opened the door and said.',
        after_past_verb,
        (
            ('He opened the door and says hello.', 'He opened the door and said hello.'),
            ('Tom saw me and swim quickly to the boat.', 'Tom saw me and swam quickly to the boat.'),
        ),
        (
            'My mother made me sit down and drink some water.',
            'He hit the ball and ran.',
            'We decided to get up and have breakfast.',
            'I heard the birds sing and saw the sun.',
        ),
        belief=0.8,
    ),
    rule(
        'en.tense.story',
        '这里讲的是过去的事，前后都用过去时，这个动词也用过去时。',
        'This tells of the past, as the verbs around it do; this verb should be past too.',
        in_story,
        (
            ('He fell down, so I help him up.', 'He fell down, so I helped him up.'),
            ('I was swimming when I suddenly feel a pain.', 'I was swimming when I suddenly felt a pain.'),
        ),
        ('He said that we go too often.', 'I think he was right.', 'He was born here and he still lives here.'),
        doubtful=True,
    ),
    rule(
        'en.tense.time-to-come',
        '句中有将来的时间（tomorrow, next week），动词不用过去时：we will go。',
        'A time to come (tomorrow, next week) cannot go with a past verb: we will go.',
        beside_time_to_come,
        (('Tomorrow we went to the park.', 'Tomorrow we will go to the park.'),),
        ('Tomorrow we will go.', 'The next week we went home.'),
        doubtful=True,
    ),
)
