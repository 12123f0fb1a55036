# ruff: noqa: E501, SIM102 (tables read better wide; one condition of language a line)
"""Subject and verb: they agree in person and number."""

from __future__ import annotations

from collections.abc import Iterator

from autocorrect.engines.english import lexicon
from autocorrect.engines.english.rules.base import Hit, Rule, word_set
from autocorrect.engines.english.tokens import Sentence
from autocorrect.engines.findings import Words

_THIRD = word_set(
    'he she it everyone everybody someone somebody anyone anybody nobody everything something nothing anything'
)
_OTHERS = word_set('i you we they')
_ADVERBS = word_set(
    'also always often never usually sometimes really just still only even already ever now probably generally mostly '
    'normally certainly definitely actually currently easily finally truly clearly'
)
_TO_PLURAL = {'is': 'are', 'was': 'were', 'has': 'have', 'does': 'do', "isn't": "aren't"}
_TO_SINGULAR = {'are': 'is', 'were': 'was', 'have': 'has', 'do': 'does', "'re": "'s", "'ve": "'s"}
# After these the subject takes a bare verb: 'make it work', 'suggest he go', 'does he go', 'if it were'.
_BARE = word_set(
    'let lets make makes made making help helps helped helping see saw seen seeing hear heard watch watched feel felt '
    'suggest suggests suggested recommend recommended demand insist require important essential necessary that than and or '
    'if wish as though had have'
)
_QUESTION_STARTS = word_set(
    'do does did can could will would shall should may might must let lets make makes made help helps see saw watch hear'
)
_SAME_FORM = word_set('cost put cut let set hit hurt read shut spread quit bet burst cast split upset')
_SINGULAR_DETERMINERS = word_set('a an this that each every another the my your his her our their its')


def third_person(s: Sentence) -> Iterator[Hit]:
    """he go -> he goes."""
    for i, word in enumerate(s.words):
        if word not in _THIRD or s.tag(i) not in ('PRP', 'NN'):
            continue
        if _is_coordinated(s, i) or _has_auxiliary_before(s, i):
            continue
        verb = _skip_adverbs(s, i + 1)
        new = _as_third(s, verb, i)
        if new:
            yield Hit(verb, verb + 1, new)


def _as_third(s: Sentence, verb: int, subject: int) -> str:
    word, tag = s.word(verb), s.tag(verb)
    if word in ('do', 'have') and _TO_SINGULAR.get(word):
        return _TO_SINGULAR[word]
    if word in ('are', 'were', "'re", "'ve"):
        conditional = word == 'were' and bool({'if', 'wish', 'though', 'unless', 'as'} & set(s.words[:subject]))
        return '' if conditional else _TO_SINGULAR[word]
    if tag not in ('VBP', 'VB') or word in _SAME_FORM or word in ('be', 'last') or len(word) < 2:
        return ''
    if s.word(subject - 1) in _BARE or s.tag(verb + 1) in ('MD',):
        return ''
    return lexicon.verb_form(word, 'VBZ')


def _is_coordinated(s: Sentence, i: int) -> bool:
    """'you and he go': the pronoun is the end of a longer subject, or an object."""
    before = s.word(i - 1)
    return before in ('and', 'or', 'nor', 'but', 'of', 'to', 'with', 'for', 'than') and i > 1 and s.tag(i - 2) in (
        'PRP', 'NN', 'NNS', 'NNP', 'NNPS',
    )  # fmt: skip


def _has_auxiliary_before(s: Sentence, i: int) -> bool:
    """'Does he go', 'make it work', 'what did she say'."""
    if s.tag(i - 1) in ('MD', 'IN', 'TO') and s.word(i - 1) not in _CLAUSE_STARTS:
        return True
    return any(s.word(k) in _QUESTION_STARTS or s.tag(k) == 'MD' for k in (i - 1, i - 2)) or s.tag(i - 1).startswith(
        'VB'
    )


_CLAUSE_STARTS = word_set('that because if when while since although though before after until whether as unless so')


def _skip_adverbs(s: Sentence, i: int) -> int:
    return i + 1 if s.word(i) in _ADVERBS else i


def other_persons(s: Sentence) -> Iterator[Hit]:
    """they goes -> they go."""
    for i, word in enumerate(s.words):
        if word not in _OTHERS or s.tag(i) != 'PRP' or _is_coordinated(s, i):
            continue
        verb = _skip_adverbs(s, i + 1)
        new = _as_plain(s, verb, word)
        if new:
            yield Hit(verb, verb + 1, new)


def _as_plain(s: Sentence, verb: int, subject: str) -> str:
    word = s.word(verb)
    if subject == 'i':
        if word in ('is', 'are') and s.word(verb - 2) not in ('and', 'or'):
            return 'am'
        if word in ('has', 'does'):
            return _TO_PLURAL[word]
    elif word in _TO_PLURAL:
        return _TO_PLURAL[word]
    if (
        word == 'be'
        and verb == 1 + s.words.index(subject)
        and s.word(verb - 2) in ('', ',', 'when', 'if', 'because', 'that', 'and', 'but')
    ):
        return 'am' if subject == 'i' else 'are'
    if s.tag(verb) != 'VBZ' or word in ("'s", 'is', 'was'):
        return ''
    if s.tag(verb - 2) in ('IN', 'VB', 'VBP', 'VBD', 'VBZ') and s.word(verb - 2) not in _CLAUSE_STARTS:
        return ''
    lemma = lexicon.lemma_of(word, 'v')
    return lemma if lemma != word else ''


COLLECTIVE = word_set(
    'lot number majority group couple variety range series team family police staff half rest part percent people kind type '
    'sort set pair government company class crowd audience public minority plenty deal data media'
)


def plural_noun(s: Sentence) -> Iterator[Hit]:
    """people has -> people have; the students is -> the students are."""
    for i in range(len(s) - 1):
        if s.tag(i) != 'NNS' or s.word(i) in SINGULAR_LOOKING or lexicon.zipf(s.word(i)) < 2.5:
            continue
        if not _heads_subject(s, i):
            continue
        verb = _skip_adverbs(s, i + 1)
        word = s.word(verb)
        if (word in _TO_PLURAL and s.tag(verb + 1) != 'NNS') or word in ('is', 'was', 'has'):
            yield Hit(verb, verb + 1, _TO_PLURAL[word])
        elif s.tag(verb) == 'VBZ' and word not in ("'s", 'does') and 'NNS' not in s.tag(verb):
            lemma = lexicon.lemma_of(word, 'v')
            if lemma != word and s.tag(verb + 1) in _AFTER_VERB:
                yield Hit(verb, verb + 1, lemma)


SINGULAR_LOOKING = word_set(
    'news mathematics physics politics economics athletics gymnastics ethics series species means measles headquarters '
    'works crossroads statistics states nations united'
)
_AFTER_VERB = word_set('DT PDT PRP PRP$ TO IN RB JJ . CD VBG')


def _heads_subject(s: Sentence, i: int) -> bool:
    """The noun phrase that ends at i opens a clause, so it is its subject."""
    k = i - 1
    while (
        k >= 0
        and s.tag(k) in ('JJ', 'DT', 'PRP$', 'CD', 'NN', 'JJS', 'JJR')
        and s.word(k) not in ('there', 'each', 'every', 'one')
    ):
        k -= 1
    if k < 0:
        return True
    if any(s.word(j) in ('each', 'every') for j in range(k + 1, i)):
        return False
    if (
        s.word(k) == 'of'
        and s.word(k - 1) in ('most', 'many', 'some', 'all', 'both', 'several', 'few')
        and s.word(k + 1) in ('the', 'these', 'those', 'my', 'our', 'their')
    ):
        return s.tag(i) == 'NNS'
    if s.word(k) in _CLAUSE_STARTS:
        return not (s.word(k) == 'as' or (s.word(k) in ('before', 'after', 'since', 'until') and k == 0))
    return s.word(k) in (',', 'but', 'and', 'because') and k > 0 and _no_subject_pending(s, k)


def _no_subject_pending(s: Sentence, k: int) -> bool:
    """Before a comma or conjunction at k stands a whole clause or an opening phrase, not half a list."""
    if s.word(k) == 'but':
        return True
    head = s.tags[:k]
    return (
        any(tag in ('VBZ', 'VBP', 'VBD', 'MD') for tag in head)
        and s.word(k) == ','
        and s.word(k - 1) not in ('is', 'are')
    )


def singular_noun(s: Sentence) -> Iterator[Hit]:
    """this book are -> this book is; the student go -> the student goes."""
    for i in range(1, len(s) - 1):
        if s.tag(i) != 'NN' or s.word(i) in COLLECTIVE or not _heads_subject(s, i):
            continue
        if not _is_simple_singular(s, i):
            continue
        verb = _skip_adverbs(s, i + 1)
        word = s.word(verb)
        if word in ('are', 'have', 'were', 'do') and not {'and', 'or', 'if', 'wish'} & set(s.words[max(0, i - 4) : i]):
            if word == 'do' and s.word(verb + 1) not in ("n't", 'not'):
                continue
            yield Hit(verb, verb + 1, _TO_SINGULAR[word])
        elif s.tag(verb) == 'VBP' and 'NN' not in lexicon.tags_of(word) and word not in ('am', 'be'):
            new = lexicon.verb_form(word, 'VBZ')
            if new and s.tag(verb + 1) in _AFTER_VERB:
                yield Hit(verb, verb + 1, new)


def head_of_phrase(s: Sentence) -> Iterator[Hit]:
    """the price of cars are -> the price of cars is."""
    for i in range(1, len(s) - 3):
        if s.tag(i) != 'NN' or s.word(i + 1) != 'of' or s.word(i) in COLLECTIVE or not _heads_subject(s, i):
            continue
        if s.word(i - 1) not in ('the', 'this', 'a', 'an') and s.tag(i - 1) != 'JJ':
            continue
        k = i + 2
        while s.tag(k) in ('DT', 'JJ', 'PRP$', 'NN'):
            k += 1
        if s.tag(k) == 'NNS' and s.word(k + 1) in ('are', 'have', 'were') and 'and' not in s.words[:k]:
            yield Hit(k + 1, k + 2, _TO_SINGULAR[s.word(k + 1)])


def _is_simple_singular(s: Sentence, i: int) -> bool:
    """Determiner (+ adjective) + noun, with no other noun or 'and' beside it."""
    k = i - 1
    while k >= 0 and s.tag(k) in ('JJ', 'NN'):
        k -= 1
    return s.word(k) in _SINGULAR_DETERMINERS


def there_is(s: Sentence) -> Iterator[Hit]:
    """there is many -> there are many."""
    for i, word in enumerate(s.words):
        if word != 'there' or s.word(i + 1) not in ('is', "'s", 'was', 'has'):
            continue
        skip = i + 3 if s.word(i + 2) in ('also', 'always', 'still', 'only') else i + 2
        after = s.word(skip)
        if after in ('many', 'several', 'few', 'two', 'three', 'four', 'five', 'these', 'those', 'various', 'numerous') or (
            after in ('some', 'lots', 'no', 'other', 'so') and s.tag(skip + 1) == 'NNS'
        ) or (s.tag(skip) == 'NNS' or (after == 'people' and after not in SINGULAR_LOOKING)):  # fmt: skip
            if s.word(i + 1) == "'s" or (s.word(i + 1) == 'has' and s.word(i + 2) == 'been'):
                continue
            yield Hit(i + 1, i + 2, {'is': 'are', 'was': 'were', 'has': 'are'}[s.word(i + 1)])


def relative_clause(s: Sentence) -> Iterator[Hit]:
    """people who is -> people who are; a man who have -> a man who has."""
    for i in range(1, len(s) - 1):
        if s.word(i) not in ('who', 'that', 'which') or s.tag(i) not in ('WP', 'WDT', 'IN'):
            continue
        verb, noun = i + 1, s.tag(i - 1)
        word = s.word(verb)
        if noun == 'NNS' and s.word(i - 1) not in SINGULAR_LOOKING and s.word(i - 3) != 'one':
            if word in ('is', 'was', 'has', 'does') and (s.word(i) == 'who' or s.word(i - 2) not in ('of', 'and')):
                if s.word(i) == 'who' or (s.tag(i - 2) in ('DT', 'JJ', 'CD', '') and s.tag(i - 3) not in ('NN', 'IN')):
                    yield Hit(verb, verb + 1, _TO_PLURAL[word])
            elif s.word(i) == 'who' and s.tag(verb) == 'VBZ' and word not in ("'s", 'is', 'has', 'does'):
                yield Hit(verb, verb + 1, lexicon.lemma_of(word, 'v'))
        elif s.word(i) == 'who' and noun == 'NN' and s.word(i - 1) not in COLLECTIVE and word in ('are', 'have'):
            if s.word(i - 2) in ('a', 'an', 'the', 'this', 'that', 'every'):
                yield Hit(verb, verb + 1, _TO_SINGULAR[word])


RULES = (
    Rule(
        'en.agreement.third-person',
        Words(
            '主语是第三人称单数（he / she / it / everyone 等），一般现在时的动词要加 -s：he goes, she has, it does not。',
            'With he, she, it or everyone, a present-tense verb takes -s: he goes, she has, it does not.',
        ),
        third_person,
        bad=(
            ('He go to school by bus.', 'He goes to school by bus.'),
            ('She have a brother.', 'She has a brother.'),
            ('Everyone need a friend.', 'Everyone needs a friend.'),
        ),
        good=('Does he go to school?', 'Let it go.', 'He goes home.', 'You and he go together.', 'It can help us.'),
    ),
    Rule(
        'en.agreement.other-persons',
        Words(
            '主语是 I / you / we / they 时，动词不加 -s：they go, we have, I am。',
            'After I, you, we and they the verb has no -s: they go, we have, I am.',
        ),
        other_persons,
        bad=(
            ('They goes to the park.', 'They go to the park.'),
            ('We has two cats.', 'We have two cats.'),
            ('They was late.', 'They were late.'),
        ),
        good=('They go home.', 'I was late.', 'I know what makes them happy.'),
    ),
    Rule(
        'en.agreement.plural-noun',
        Words(
            '主语是复数名词，动词也要用复数形式：the students are, people have。',
            'A plural subject takes a plural verb: the students are, people have.',
        ),
        plural_noun,
        bad=(
            ('People has many ideas.', 'People have many ideas.'),
            ('The students is tired.', 'The students are tired.'),
            ('Cars makes a lot of noise.', 'Cars make a lot of noise.'),
        ),
        good=(
            'The news is good.',
            'One of the students is tired.',
            'The price of cars is high.',
            'Each of the boys has a bag.',
        ),
    ),
    Rule(
        'en.agreement.singular-noun',
        Words(
            '主语是单数名词，动词用单数形式：this book is, the teacher has。',
            'A singular subject takes a singular verb: this book is, the teacher has.',
        ),
        singular_noun,
        bad=(
            ('This book are interesting.', 'This book is interesting.'),
            ('The teacher have a plan.', 'The teacher has a plan.'),
        ),
        good=('The family have gone.', 'My brother and his friend are here.', 'The boy is here.'),
    ),
    Rule(
        'en.agreement.head-of-phrase',
        Words(
            '动词跟中心词一致，不跟 of 后面的名词一致：the price of cars is。',
            'The verb agrees with the head of the phrase, not with the noun after “of”: the price of cars is.',
        ),
        head_of_phrase,
        bad=(('The price of these cars are high.', 'The price of these cars is high.'),),
        good=('A lot of cars are red.', 'The price of cars is high.'),
    ),
    Rule(
        'en.agreement.there-is',
        Words(
            'there be 句型里，be 动词跟后面的名词一致：there is a book, there are many books。',
            'In “there is / there are” the verb agrees with the noun after it: there is a book, there are many books.',
        ),
        there_is,
        bad=(('There is many people.', 'There are many people.'), ('There was two dogs.', 'There were two dogs.')),
        good=('There is a book.', 'There is no doubt.', 'There are many people.'),
    ),
    Rule(
        'en.agreement.relative-clause',
        Words(
            '定语从句的动词跟它所修饰的名词一致：people who are, a man who has。',
            'The verb after who, which or that agrees with the noun before it: people who are, a man who has.',
        ),
        relative_clause,
        bad=(
            ('People who is rich can help.', 'People who are rich can help.'),
            ('I know a man who have ten cats.', 'I know a man who has ten cats.'),
        ),
        good=('The man who has a dog.', 'People who live here are kind.'),
    ),
)
