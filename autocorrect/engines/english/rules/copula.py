# ruff: noqa: E501 (tables read better wide; one condition of language a line)
"""Be: where it is missing (She very happy), where it stands too much (We are usually have), and there have for there are."""

from __future__ import annotations

from collections.abc import Iterator

from autocorrect.engines.english import lexicon
from autocorrect.engines.english.rules.base import PLAIN, Hit, rule, word_set
from autocorrect.engines.english.rules.clause_reading import BE, FREQUENCY, opens_clause
from autocorrect.engines.english.rules.past_times import past_times
from autocorrect.engines.english.tokens import Sentence

_PEOPLE = word_set('i he she we they you')
_DEGREE = word_set('very so too really quite')
# Adjectives that are no verbs, so that only 'be' can be missing before them.
_FEELINGS = word_set(
    'afraid happy sad sorry angry glad hungry thirsty proud able unable busy ill late lucky sure nervous lonely careful'
)
_WHEN = word_set('today now yesterday here there')
_NUMBERS = word_set(
    'six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen twenty thirty forty fifty sixty'
)
_FINITE = frozenset({'VBP', 'VBZ', 'VBD', 'MD'})
_AFTER_STATE = frozenset({'.', ',', 'CC', 'IN', 'TO', ''})


def missing_before_state(s: Sentence) -> Iterator[Hit]:
    """She very happy -> She is very happy; I afraid of dogs -> I am afraid of dogs."""
    for i in range(len(s) - 2):
        if s.word(i) not in _PEOPLE or not opens_clause(s, i):
            continue
        at = i + 2 if s.word(i + 1) in _DEGREE else i + 1
        if s.word(i - 1) == ',' and s.tag(at) == 'JJ' and s.word(at + 1) == ',':
            continue
        if _is_state(s, at, sure=at == i + 1):
            yield Hit(i + 1, i + 2, f'{_be_for(s, i)} {s.word(i + 1)}')


def _is_state(s: Sentence, at: int, *, sure: bool) -> bool:
    word = s.word(at)
    if word == 'interested' and s.word(at + 1) == 'in':
        return True
    if s.tag(at + 1) not in _AFTER_STATE and s.word(at + 1) not in _WHEN:
        return False
    plain = 'JJ' in (tags := lexicon.tags_of(word)) and not tags & {'VB', 'VBD', 'RB', 'NN'}
    if not sure and (word in ('tired', 'excited', 'worried', 'surprised') or (plain and s.tag(at) == 'JJ')):
        return True
    return word in _FEELINGS


def _be_for(s: Sentence, i: int) -> str:
    past = s.narrates or any(past_times(s))
    if s.word(i) in ('we', 'they', 'you') or s.tag(i) == 'NNS':
        return 'were' if past else 'are'
    if past:
        return 'was'
    return 'am' if s.word(i) == 'i' else 'is'


def missing_after_noun(s: Sentence) -> Iterator[Hit]:
    """The food here very delicious -> is very delicious; My sister ten years old -> is ten years old."""
    first = s.first_word()
    if s.tag(first) not in ('DT', 'PRP$') or any(tag in _FINITE or tag == 'VBG' for tag in s.tags) or BE & set(s.words):
        return
    for i in range(first + 2, len(s) - 2):
        if s.tag(i - 1) not in ('NN', 'NNS') or (i > first + 2 and lexicon.tags_of(s.word(i - 1)) & {'VBZ', 'VBD'}):
            continue
        very = s.word(i) in ('very', 'so', 'too') and s.tag(i + 1) == 'JJ' and s.tag(i + 2) in ('.', ',')
        aged = (s.tag(i) == 'CD' or s.word(i) in _NUMBERS) and s.word(i + 1) == 'years' and s.word(i + 2) == 'old'
        if (very and i + 3 >= len(s)) or (aged and i + 4 >= len(s)):
            head = next((k for k in range(first, i) if s.tag(k) in ('NN', 'NNS')), i - 1)
            yield Hit(i, i + 1, f'{_be_for(s, head)} {s.word(i)}')
            return


def missing_before_ing(s: Sentence) -> Iterator[Hit]:
    """They playing football -> They are playing football."""
    first = s.first_word()
    if s.word(first) not in _PEOPLE or s.tag(first + 1) != 'VBG' or any(tag in _FINITE for tag in s.tags):
        return
    if lexicon.tags_of(s.word(first + 1)) <= {'VBG', 'NN', 'JJ'} and s.word(first + 1) not in ('being', 'having'):
        yield Hit(first + 1, first + 2, f'{_be_for(s, first)} {s.word(first + 1)}')


def before_full_verb(s: Sentence) -> Iterator[Hit]:
    """We are usually have lunch -> We usually have lunch; He is like playing -> He likes playing."""
    for i in range(1, len(s) - 1):
        if s.word(i) not in BE or s.word(i - 1) not in _PEOPLE:
            continue
        verb = i + 2 if s.word(i + 1) in FREQUENCY else i + 1
        form = s.word(verb)
        if form == 'like' and s.tag(verb + 1) == 'VBG' and s.word(i) in ('am', 'is', 'are', "'m", "'re"):
            yield Hit(i, verb + 1, _finite_with(s, i, verb, 'like'))
        elif _is_full_verb(form) and (verb > i + 1 or form in _NEVER_AFTER_BE or lexicon.tags_of(form) == {'VBZ'}):
            yield Hit(i, verb + 1, _finite_with(s, i, verb, lexicon.lemma_of(form, 'v')))


_NEVER_AFTER_BE = word_set('have go get eat play see write')


def _is_full_verb(form: str) -> bool:
    tags = lexicon.tags_of(form)
    return bool(tags) and (tags <= {'VB', 'VBZ'} or form in _NEVER_AFTER_BE or form in ('helps', 'plays', 'gets'))


def _finite_with(s: Sentence, be: int, verb: int, lemma: str) -> str:
    tag = {'is': 'VBZ', 'was': 'VBD', 'were': 'VBD'}.get(s.word(be), 'VB')
    adverb = f'{s.word(be + 1)} ' if verb > be + 1 else ''
    return adverb + lexicon.verb_form(lemma, tag)


_THERE_BE = {'have': ('is', 'are'), 'has': ('is', 'are'), 'had': ('was', 'were')}
_MANY = word_set('many several few two three four five six seven eight nine ten some lots these various no')
_PLACE_TAGS = frozenset({'IN', 'DT', 'PRP$', 'JJ', 'NN', 'NNP', 'RB', 'CD'})


def there_have(s: Sentence) -> Iterator[Hit]:
    """There have many people -> There are many people; there will have a meeting -> there will be."""
    for i, word in enumerate(s.words):
        if word != 'there' or not _is_existential(s, i):
            continue
        if s.tag(i + 1) == 'MD' and s.word(i + 2) == 'have' and _thing_at(s, i + 3):
            yield Hit(i + 2, i + 3, 'be')
        elif s.word(i + 1) in _THERE_BE and _thing_at(s, i + 2):
            one, many = _THERE_BE[s.word(i + 1)]
            yield Hit(i + 1, i + 2, many if _is_plural_at(s, i + 2) else one)


def _is_existential(s: Sentence, i: int) -> bool:
    if opens_clause(s, i):
        return True
    first = s.first_word()
    opening = s.tags[first:i]
    return s.tag(first) == 'IN' and s.tag(i - 1) in ('NN', 'NNP') and all(tag in _PLACE_TAGS for tag in opening)


def _thing_at(s: Sentence, i: int) -> bool:
    return s.tag(i) in ('DT', 'CD', 'JJ', 'NN', 'NNS', 'PDT') and s.word(i) not in ('to', 'been', 'the', 'all')


def _is_plural_at(s: Sentence, i: int) -> bool:
    if s.word(i) == 'a' and s.word(i + 1) in ('lot', 'few', 'number'):
        i += 3 if s.word(i + 2) == 'of' else 2
    while s.tag(i) in ('JJ', 'CD', 'DT', 'RB') and s.word(i) != 'a':
        if s.word(i) in _MANY - {'some', 'no'}:
            return True
        i += 1
    return s.tag(i) == 'NNS' or s.word(i) == 'people'


RULES = (
    rule(
        'en.be.missing-before-adjective',
        '形容词不能单独作谓语，前面要有 be：She is very happy。',
        'An adjective needs “be” before it to make a sentence: She is very happy.',
        missing_before_state,
        (
            ('She very happy today.', 'She is very happy today.'),
            ('I afraid of dogs.', 'I am afraid of dogs.'),
            ('I interested in science.', 'I am interested in science.'),
        ),
        ('She is very happy.', 'They made him very happy.', 'It made me sad.', 'He, happy as ever, sang.'),
        belief=PLAIN,
    ),
    rule(
        'en.be.missing-after-noun',
        '这个句子缺少谓语动词 be：The food is very delicious。',
        'This sentence has no verb; it needs “be”: The food is very delicious.',
        missing_after_noun,
        (
            ('The food in this shop very delicious.', 'The food in this shop is very delicious.'),
            ('My sister ten years old.', 'My sister is ten years old.'),
        ),
        ('The food tastes very good.', 'My sister is ten years old.', 'What a very good day!'),
        belief=PLAIN,
    ),
    rule(
        'en.be.missing-before-ing',
        '进行时要有 be：They are playing。',
        'The -ing form needs “be” before it: They are playing.',
        missing_before_ing,
        (('They playing football now.', 'They are playing football now.'),),
        ('They are playing football.', 'They like playing football.', 'I saw them playing.'),
        belief=PLAIN,
    ),
    rule(
        'en.be.before-full-verb',
        '已有实义动词，不要再用 be：We usually have lunch；He likes playing。',
        'With a full verb “be” is not needed: We usually have lunch; He likes playing.',
        before_full_verb,
        (
            ('We are usually have lunch at school.', 'We usually have lunch at school.'),
            ('He is always helps me.', 'He always helps me.'),
            ('He is like playing chess.', 'He likes playing chess.'),
        ),
        ('He is like his father.', 'I am often at home.', 'He is always helping me.', 'We are often told so.'),
        belief=PLAIN,
    ),
    rule(
        'en.be.there-have',
        '“有”用 there is / there are，不用 there have：There are many people。',
        'English says there is or there are, not there have: There are many people.',
        there_have,
        (
            ('There have many people in the park.', 'There are many people in the park.'),
            ('There has a big tree here.', 'There is a big tree here.'),
            ('There will have a meeting.', 'There will be a meeting.'),
        ),
        ('There have been many changes.', 'The people there have a good life.', 'There are many people.'),
        belief=PLAIN,
    ),
)
