# ruff: noqa: E501, SIM102 (tables read better wide; one condition of language a line)
"""What every teacher marks at sight: twelve year old, decided to swimming, am to tired, good in drawing, hot than."""

from __future__ import annotations

from collections.abc import Iterator

from autocorrect.engines.english import lexicon
from autocorrect.engines.english.rules.base import PLAIN, Hit, rule, word_set
from autocorrect.engines.english.rules.clause_reading import BE
from autocorrect.engines.english.tokens import Sentence

_NUMBERS = word_set(
    'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen twenty'
)
_TO_AND_BASE = word_set(
    'decide want hope plan agree refuse learn promise offer wish manage fail try ask like love begin start forget tell need '
    'expect have able ready happy glad sorry easy hard'
)
_SPEECH = word_set('tell ask warn advise')


def years_old(s: Sentence) -> Iterator[Hit]:
    """I am twelve year old -> twelve years old; a twelve years old boy -> a twelve-year-old boy."""
    for i in range(1, len(s) - 1):
        number = s.word(i - 1)
        if s.word(i) not in ('year', 'years') or s.word(i + 1) != 'old' or s.at(i - 1).end == s.at(i).start:
            continue
        if number not in _NUMBERS and not (number.isdigit() and number != '1'):
            continue
        modifies = s.word(i - 2) in ('a', 'an', 'the', 'my', 'his', 'her') and s.tag(i + 2) in ('NN', 'NNS', 'JJ')
        if modifies:
            yield Hit(i - 1, i + 2, f'{s.at(i - 1).text}-year-old')
        elif s.word(i) == 'year' and s.tag(i + 2) not in ('NN', 'NNS', 'JJ') and s.tag(i - 2) not in ('DT', 'PRP$'):
            yield Hit(i, i + 1, 'years')


def to_and_ing(s: Sentence) -> Iterator[Hit]:
    """decided to swimming -> decided to swim; Let's going -> Let's go."""
    for i in range(1, len(s) - 1):
        word = s.word(i + 1)
        if not word.endswith('ing') or 'VBG' not in lexicon.tags_of(word):
            continue
        head = s.word(i - 1)
        lets = s.word(i) == "'s" and head == 'let'
        heads = {head, lexicon.lemma_of(head, 'v')} & _TO_AND_BASE
        if lets or (s.word(i) == 'to' and heads and head not in ('used', 'going')):
            base = lexicon.lemma_of(word, 'v')
            if base != word and not (s.tag(i + 1) == 'NN' and heads & {'go', 'come'}):
                yield Hit(i + 1, i + 2, base)


def told_dont(s: Sentence) -> Iterator[Hit]:
    """He told me don't be late -> told me not to be late."""
    for i in range(2, len(s) - 2):
        if s.word(i) != 'do' or s.word(i + 1) not in ("n't", 'not') or s.tag(i - 1) not in ('PRP', 'NN', 'NNS'):
            continue
        if lexicon.lemma_of(s.word(i - 2), 'v') in _SPEECH and s.word(i - 1) not in (
            'i',
            'we',
            'they',
            'you',
            'people',
        ):
            if 'VB' in lexicon.tags_of(s.word(i + 2)) or s.word(i + 2) == 'be':
                yield Hit(i, i + 2, 'not to')


def hope_can(s: Sentence) -> Iterator[Hit]:
    """I hope can go -> I hope I can go."""
    for i in range(1, len(s) - 1):
        if (
            s.word(i) in ('hope', 'wish', 'think')
            and s.word(i - 1) in ('i', 'we')
            and s.word(i + 1) in ('can', 'could', 'will')
        ):
            yield Hit(i + 1, i + 2, f'{"I" if s.word(i - 1) == "i" else "we"} {s.word(i + 1)}')


def good_at(s: Sentence) -> Iterator[Hit]:
    """good in drawing -> good at drawing."""
    for i in range(1, len(s) - 1):
        if (
            s.word(i) not in ('in', 'on')
            or s.word(i - 1) not in ('good', 'bad', 'weak', 'poor')
            or s.word(i - 1) == 'weak'
        ):
            continue
        after, tag = s.word(i + 1), s.tag(i + 1)
        linked = s.word(i - 2) in BE or s.word(i - 2) in ('very', 'so', 'really', 'not', 'be', 'quite', 'too')
        if linked and (after in _SUBJECTS or (after.endswith('ing') and tag in ('VBG', 'NN') and _is_skill(after))):
            yield Hit(i, i + 1, 'at')


_SUBJECTS = word_set('maths math english chinese physics chemistry music sports football basketball history science')


def _is_skill(word: str) -> bool:
    return 'VBG' in lexicon.tags_of(word) and word not in (
        'morning',
        'evening',
        'spring',
        'being',
        'building',
        'everything',
    )


def angry_with(s: Sentence) -> Iterator[Hit]:
    """angry to me -> angry with me."""
    for i in range(1, len(s) - 1):
        if (
            s.word(i) == 'to'
            and s.word(i - 1) in ('angry', 'strict', 'satisfied', 'pleased')
            and s.tag(i + 1) in ('PRP', 'PRP$')
        ):
            yield Hit(i, i + 1, 'with')


def on_dates(s: Sentence) -> Iterator[Hit]:
    """in May 5th -> on May 5th."""
    for i in range(len(s) - 2):
        day = s.word(i + 2).rstrip('stndrh')
        if s.word(i) in ('in', 'at') and s.word(i + 1) in _MONTHS and day.isdigit() and 0 < int(day) < 32:
            yield Hit(i, i + 1, 'on')


_MONTHS = word_set('january february march april may june july august september october november december')


def hair(s: Sentence) -> Iterator[Hit]:
    """hairs are long -> hair is long."""
    for i in range(1, len(s) - 1):
        if s.word(i) == 'hairs' and s.tag(i - 1) in ('PRP$', 'JJ') and s.word(i + 1) in ('are', 'were'):
            yield Hit(i, i + 2, 'hair is' if s.word(i + 1) == 'are' else 'hair was')


def all_the(s: Sentence) -> Iterator[Hit]:
    """All the child were -> All the children were."""
    for i in range(len(s) - 3):
        if s.word(i) == 'all' and s.word(i + 1) in ('the', 'my', 'our') and s.tag(i + 2) == 'NN':
            new = lexicon.plural_of(s.word(i + 2))
            if s.word(i + 3) in ('were', 'are', 'have') and new and new != s.word(i + 2):
                yield Hit(i + 2, i + 3, new)


RULES = (
    rule(
        'en.nouns.years-old',
        '数字大于一时用 years old；放在名词前写成 twelve-year-old。',
        'More than one year takes -s: twelve years old; before a noun it is twelve-year-old.',
        years_old,
        (
            ('My sister is twelve year old.', 'My sister is twelve years old.'),
            ('He is a twelve year old boy.', 'He is a twelve-year-old boy.'),
        ),
        (
            'She is twelve years old.',
            'A twelve-year-old boy came.',
            'I am one year old.',
        ),
        belief=PLAIN,
    ),
    rule(
        'en.verbs.base-not-ing',
        '不定式 to 和 let’s 后面用动词原形：decided to swim，Let’s go。',
        'After “to” and “let’s” the verb stays in its base form: decided to swim, let’s go.',
        to_and_ing,
        (
            ('I decided to swimming across the river.', 'I decided to swim across the river.'),
            ("Let's going to the park.", "Let's go to the park."),
        ),
        (
            'I look forward to seeing you.',
            'I am used to swimming.',
            "Let's keep going.",
        ),
        belief=PLAIN,
    ),
    rule(
        'en.verbs.told-not-to',
        '转述“别做某事”用 tell sb. not to do。',
        'A command is reported with “not to”: told me not to be late.',
        told_dont,
        (("My teacher told me don't be late again.", 'My teacher told me not to be late again.'),),
        (
            'He told me not to be late.',
            'People who ask do not wait.',
        ),
        belief=PLAIN,
    ),
    rule(
        'en.verbs.hope-subject',
        'hope 后面是从句时要有主语：I hope I can go；或用 hope to do。',
        'The clause after “hope” needs a subject: I hope I can go.',
        hope_can,
        (('I hope can go there.', 'I hope I can go there.'),),
        (
            'I hope I can go.',
            'I hope to go.',
        ),
        belief=PLAIN,
    ),
    rule(
        'en.prepositions.good-at',
        '“擅长”是 good at：good at drawing。',
        'One is good at something: good at drawing.',
        good_at,
        (('She is good in drawing.', 'She is good at drawing.'),),
        (
            'She is good at drawing.',
            'She is good in a crisis.',
            'It is good in the morning.',
        ),
        belief=PLAIN,
    ),
    rule(
        'en.prepositions.angry-with',
        '对人生气是 angry with sb.。',
        'One is angry with a person.',
        angry_with,
        (('My father is angry to me.', 'My father is angry with me.'),),
        (
            'He is angry with me.',
            'I was pleased to meet him.',
        ),
        belief=PLAIN,
    ),
    rule(
        'en.prepositions.on-date',
        '具体某一天用 on：on May 5th。',
        'A day of the month takes “on”: on May 5th.',
        on_dates,
        (('He was born in May 5th, 2010.', 'He was born on May 5th, 2010.'),),
        (
            'He was born in May 2010.',
            'He came on May 5th.',
        ),
        belief=PLAIN,
    ),
    rule(
        'en.nouns.hair',
        '表示全部头发的 hair 不可数：My hair is long。',
        'Hair, all of it, is uncountable: My hair is long.',
        hair,
        (('My hairs are long.', 'My hair is long.'),),
        (
            'My hair is long.',
            'There are a few hairs on it.',
        ),
        belief=PLAIN,
    ),
    rule(
        'en.nouns.all-the-plural',
        'all the 后面的可数名词用复数：all the children。',
        'After “all the” a countable noun is plural: all the children.',
        all_the,
        (('All the child were singing.', 'All the children were singing.'),),
        (
            'All the children were singing.',
            'All the water was gone.',
        ),
        belief=PLAIN,
    ),
)
