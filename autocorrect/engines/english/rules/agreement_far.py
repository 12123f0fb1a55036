# ruff: noqa: E501 (tables read better wide; one condition of language a line)
"""Subject and verb that do not stand side by side: the books on the desk is, everyone in my class like, he cooks and wash."""

from __future__ import annotations

from collections.abc import Iterator

from autocorrect.engines.english import lexicon
from autocorrect.engines.english.rules.agreement import COLLECTIVE, SINGULAR_LOOKING
from autocorrect.engines.english.rules.base import PLAIN, Hit, rule, word_set
from autocorrect.engines.english.rules.clause_reading import FREQUENCY, opens_clause, skip_adverbs
from autocorrect.engines.english.tokens import Sentence

_PLACES = word_set('on in with at from near behind under above beside over around')
_ONE = word_set('a an the this that my your his her our their its every each')
_BODIES = word_set('everyone everybody someone somebody anyone nobody everything')
_DETERMINERS = frozenset({'DT', 'PRP$', 'CD', 'JJ', 'NN', 'NNP', 'POS'})
_TO_ONE = {'are': 'is', 'were': 'was', 'have': 'has', 'do': 'does'}
_TO_MANY = {'is': 'are', 'was': 'were', 'has': 'have', 'does': 'do'}
_SAME_FORM = word_set('cost put cut let set hit hurt read shut spread quit bet burst cast split')
_AFTER_VERB = frozenset({'DT', 'PRP', 'PRP$', 'TO', 'IN', 'RB', 'JJ', '.', 'NN', 'NNS', 'VBG', 'NNP'})
_BARE_AFTER = word_set('let make help have see hear watch')
_GROUPS = word_set('population society generation world youth team one')
_MAKING = word_set('make help give let bring')


def past_a_phrase(s: Sentence) -> Iterator[Hit]:
    """The books on the desk is -> are; the boy with two dogs live -> lives; everyone in my class like -> likes."""
    for i in range(len(s) - 3):
        if s.words[i + 1] not in _PLACES and not (s.words[i + 1] == 'of' and s.word(i) in _BODIES):
            continue
        start = _subject_start(s, i)
        if start < 0 or not opens_clause(s, start) or s.word(start - 1) in ('and', 'or', 'that', 'if'):
            continue
        verb = _phrase_end(s, i + 2)
        if verb:
            yield from _agreed(s, i, verb)


def _subject_start(s: Sentence, i: int) -> int:
    """Where the plain subject whose noun is word i begins; -1 when it is none."""
    if s.word(i) in _BODIES:
        return i
    if s.tag(i) not in ('NN', 'NNS') or s.word(i) in COLLECTIVE or s.word(i) in SINGULAR_LOOKING:
        return -1
    k = i - 1
    while s.tag(k) == 'JJ':
        k -= 1
    return k if s.word(k) in _ONE or s.word(k) in ('these', 'those') else -1


def _phrase_end(s: Sentence, i: int) -> int:
    """The word after the noun phrase that begins at i, with adverbs of frequency skipped; 0 if there is none."""
    k = i
    while s.tag(k) in _DETERMINERS or s.tag(k) == 'NNS':
        if s.tag(k) == 'NNS':
            k += 1
            break
        if k > i and s.tag(k) == 'NN' and s.tag(k + 1) in ('DT', 'PRP', 'PRP$') and s.tag(k - 1) in ('NN', 'NNP'):
            break
        k += 1
    if k == i or s.tag(k - 1) not in ('NN', 'NNS', 'NNP') or s.word(k) in ('and', 'or', ','):
        return 0
    return k + 1 if s.word(k) in FREQUENCY else k


def _agreed(s: Sentence, head: int, verb: int) -> Iterator[Hit]:
    word, tags = s.word(verb), lexicon.tags_of(s.word(verb))
    if s.tag(head) == 'NNS':
        if word in _TO_MANY and s.word(verb + 1) != 'why':
            yield Hit(verb, verb + 1, _TO_MANY[word])
        return
    if word in _TO_ONE and word != 'do':
        yield Hit(verb, verb + 1, _TO_ONE[word])
    elif word not in _SAME_FORM and _bare_verb(s, verb) and (s.tag(verb) == 'VBP' or not tags & {'JJ', 'RB'}):
        yield Hit(verb, verb + 1, lexicon.verb_form(word, 'VBZ'))
    elif (word == 'live' and s.tag(verb + 1) == 'IN') or (word == 'like' and s.tag(verb + 1) in ('DT', 'PRP', 'PRP$')):
        yield Hit(verb, verb + 1, word + 's')


def _bare_verb(s: Sentence, verb: int) -> bool:
    tags = lexicon.tags_of(s.word(verb))
    if 'VB' not in tags or 'VBD' in tags or s.word(verb) in ('be', 'do'):
        return False
    if any(tag in ('VBZ', 'VBP', 'VBD', 'MD') for tag in s.tags[verb + 1 : verb + 5]) or s.tag(verb + 1) == 'VBN':
        return False
    if s.tag(verb) in ('VB', 'VBP'):
        return s.tag(verb + 1) in _AFTER_VERB
    return s.tag(verb) in ('NN', 'IN') and s.tag(verb + 1) in ('DT', 'PRP', 'PRP$')


def past_an_adverb(s: Sentence) -> Iterator[Hit]:
    """My brother often play basketball -> plays."""
    for i in range(1, len(s) - 2):
        if s.word(i + 1) not in FREQUENCY or s.tag(i) != 'NN' or s.word(i) in COLLECTIVE:
            continue
        start = _subject_start(s, i)
        if start < 0 or not opens_clause(s, start) or s.word(start - 1) in ('and', 'or') or s.word(i - 1) == 'and':
            continue
        verb = i + 2
        if s.tag(verb) in ('VB', 'VBP') and s.word(verb) not in _SAME_FORM and _bare_verb(s, verb):
            yield Hit(verb, verb + 1, lexicon.verb_form(s.word(verb), 'VBZ'))


def past_a_place(s: Sentence) -> Iterator[Hit]:
    """The weather here are hot -> is; Her parents works in a hospital -> work."""
    for i in range(1, len(s) - 2):
        if s.words[i + 1] not in ('here', 'there') and s.tags[i + 1] != 'NNS':
            continue
        start = _subject_start(s, i)
        if start < 0 or not opens_clause(s, start) or s.word(start - 1) in ('and', 'or'):
            continue
        word = s.word(i + 1)
        if s.tag(i) == 'NN' and word in ('here', 'there') and s.word(i + 2) in ('are', 'were', 'have'):
            yield Hit(i + 2, i + 3, _TO_ONE[s.word(i + 2)])
        elif s.tag(i) == 'NNS' and s.tag(i + 1) == 'NNS' and s.tag(i + 2) in ('IN', 'TO', 'DT', 'PRP', 'PRP$'):
            finite = any(tag in ('VBZ', 'VBP', 'VBD', 'MD') for tag in s.tags)
            if not finite and 'VBZ' in lexicon.tags_of(word):
                yield Hit(i + 1, i + 2, lexicon.lemma_of(word, 'v'))


def one_of_them(s: Sentence) -> Iterator[Hit]:
    """One of my friends want -> wants."""
    for i in range(len(s) - 4):
        if s.word(i) != 'one' or s.word(i + 1) != 'of' or not opens_clause(s, i) or s.word(i - 1) in ('or', 'and'):
            continue
        k = i + 2
        while s.tag(k) in ('DT', 'PRP$', 'JJ', 'JJS', 'RBS', 'NN'):
            k += 1
        if s.tag(k) != 'NNS' or s.word(i + 2) in ('those', 'these'):
            continue
        verb = skip_adverbs(s, k + 1)
        if s.word(verb) in ('are', 'were', 'have'):
            yield Hit(verb, verb + 1, _TO_ONE[s.word(verb)])
        elif s.tag(verb) in ('VB', 'VBP') and _bare_verb(s, verb) and s.word(verb) not in _SAME_FORM:
            yield Hit(verb, verb + 1, lexicon.verb_form(s.word(verb), 'VBZ'))


def past_who(s: Sentence) -> Iterator[Hit]:
    """The girl who sit beside me -> sits."""
    for i in range(1, len(s) - 3):
        if s.word(i + 1) != 'who' or s.tag(i) != 'NN' or s.word(i - 1) not in _ONE:
            continue
        verb = skip_adverbs(s, i + 2)
        if s.word(i) in COLLECTIVE or s.word(i) in _GROUPS or s.tag(verb) == 'MD':
            continue
        word, tags = s.word(verb), lexicon.tags_of(s.word(verb))
        if (
            'VB' in tags
            and not tags & {'VBD', 'JJ', 'RB', 'IN'}
            and word not in _SAME_FORM
            and word not in ('be', 'have')
        ):
            yield Hit(verb, verb + 1, lexicon.verb_form(word, 'VBZ'))


def after_and(s: Sentence) -> Iterator[Hit]:
    """She cooks dinner and wash the dishes -> washes."""
    for i in range(3, len(s) - 2):
        if s.word(i) != 'and' or s.tag(i + 1) not in ('VB', 'VBP') or s.word(i + 1) in _SAME_FORM:
            continue
        if s.tag(i + 2) not in ('DT', 'PRP', 'PRP$', 'RB') or not _bare_verb(s, i + 1) or not _third_before(s, i):
            continue
        yield Hit(i + 1, i + 2, lexicon.verb_form(s.word(i + 1), 'VBZ'))


def _third_before(s: Sentence, i: int) -> bool:
    """'he cooks ...' before i: the only verb of the clause, with its subject at the sentence's start."""
    for k in range(i - 1, max(0, i - 8), -1):
        word, tag = s.word(k), s.tag(k)
        if word in ('to', 'and', 'that', 'who', 'which', ',', 'is', 'does', 'has', "'s", 'or', 'please') or tag == 'MD':
            return False
        if tag.startswith('VB') or (tag == 'NNS' and s.tag(k - 1) in ('RB', 'PRP') and 'VBZ' in lexicon.tags_of(word)):
            single = s.word(k - 1) in ('he', 'she', 'it') or s.word(k - 1) in FREQUENCY or s.tag(k - 1) == 'NN'
            is_third = 'VBZ' in lexicon.tags_of(word) and lexicon.lemma_of(word, 'v') not in _BARE_AFTER
            return is_third and single and k <= 5
    return False


def ing_subject(s: Sentence) -> Iterator[Hit]:
    """Reading books make me happy -> makes."""
    first = s.first_word()
    if s.tag(first) != 'VBG' or s.tag(first + 1) not in ('NN', 'NNS') or s.word(first + 2) not in _MAKING:
        return
    if s.tag(first + 3) in ('PRP', 'PRP$') and 'NN' not in lexicon.tags_of(s.word(first)) - {'VBG', 'NN'}:
        yield Hit(first + 2, first + 3, lexicon.verb_form(s.word(first + 2), 'VBZ'))


RULES = (
    rule(
        'en.agreement.past-a-phrase',
        '谓语和真正的主语一致，不看中间的介词短语：The books on the desk are。',
        'The verb agrees with its subject, not with the noun next to it: The books on the desk are.',
        past_a_phrase,
        (
            ('The books on the desk is mine.', 'The books on the desk are mine.'),
            ('The boy with two dogs live near my house.', 'The boy with two dogs lives near my house.'),
            ('Everyone in my class like our teacher.', 'Everyone in my class likes our teacher.'),
        ),
        ('The book on the desks is mine.', 'The people in my class like him.', 'The boys with the dog live here.'),
        belief=PLAIN,
    ),
    rule(
        'en.agreement.past-an-adverb',
        '主语是单数，中间隔着 often, usually 等副词，动词仍用第三人称单数：My brother often plays。',
        'The subject is singular, so the verb takes -s even past an adverb: My brother often plays.',
        past_an_adverb,
        (('My brother often play basketball.', 'My brother often plays basketball.'),),
        ('My brothers often play basketball.', 'My brother often plays.', 'My brother and I often play.'),
        belief=PLAIN,
    ),
    rule(
        'en.agreement.past-a-place',
        '谓语和主语一致：The weather here is hot；Her parents work。',
        'The verb agrees with its subject: The weather here is hot; Her parents work.',
        past_a_place,
        (
            ('The weather here are very hot in July.', 'The weather here is very hot in July.'),
            ('Her parents works in a hospital.', 'Her parents work in a hospital.'),
        ),
        ('The people here are kind.', 'Her parents work here.', 'The weather here is hot.'),
        belief=PLAIN,
    ),
    rule(
        'en.agreement.one-of',
        '“one of ……”作主语时动词用单数：One of my friends wants。',
        'With “one of ...” as subject the verb is singular: One of my friends wants.',
        one_of_them,
        (('One of my friends want to be a doctor.', 'One of my friends wants to be a doctor.'),),
        ('One of my friends wants to go.', 'He is one of those people who are kind.', 'One of my friends who want to go is ill.'),
        belief=PLAIN,
    ),
    rule(
        'en.agreement.past-who',
        'who 指单数的人时，后面的动词用第三人称单数：the girl who sits。',
        'When “who” stands for one person, its verb takes -s: the girl who sits.',
        past_who,
        (('The girl who sit beside me is kind.', 'The girl who sits beside me is kind.'),),
        ('The girls who sit beside me are kind.', 'The girl who sat here left.', 'The people who sit here are kind.'),
        belief=PLAIN,
    ),
    rule(
        'en.agreement.after-and',
        '主语是第三人称单数，and 后面的动词也要加 -s：She cooks and washes。',
        'Both verbs belong to the same singular subject, so both take -s: She cooks and washes.',
        after_and,
        (('She usually cooks dinner and wash the dishes.', 'She usually cooks dinner and washes the dishes.'),),
        ('She helps me cook and wash the dishes.', 'She wants to cook and wash the dishes.', 'We cook and wash the dishes.'),
        doubtful=True,
    ),
    rule(
        'en.agreement.ing-subject',
        '动名词短语作主语，动词用单数：Reading books makes me happy。',
        'An -ing phrase as subject takes a singular verb: Reading books makes me happy.',
        ing_subject,
        (('Reading books make me happy.', 'Reading books makes me happy.'),),
        ('Reading books makes me happy.', 'Books make me happy.'),
        doubtful=True,
    ),
)  # fmt: skip
