# ruff: noqa: E501 (tables read better wide)
"""Comparatives and superlatives."""

from __future__ import annotations

from collections.abc import Iterator

from autocorrect.engines.english import lexicon
from autocorrect.engines.english.rules.base import Hit, rule, word_set
from autocorrect.engines.english.tokens import Sentence

_SHORT = word_set(
    'big small easy cheap fast slow strong weak rich poor old young tall short long high low hard cold hot warm cool clean '
    'dirty safe happy busy early late near large great nice wise brave healthy lucky pretty heavy light dark bright deep '
    'wide thick thin fat loud soft smart ugly lazy angry hungry thirsty funny sunny windy noisy crazy'
)

_PLAIN_COMPARATIVES = word_set('better bigger smaller easier faster cheaper higher older younger stronger worse')


def double_degree(s: Sentence) -> Iterator[Hit]:
    """more better -> better; most biggest -> biggest."""
    for i in range(len(s) - 1):
        word, after = s.word(i), s.word(i + 1)
        tags = lexicon.tags_of(after)
        if (
            (
                word == 'more'
                and tags & {'JJR', 'RBR'}
                and not tags & {'JJ', 'NN', 'RB'}
                and after not in ('less', 'more', 'later')
            )
            or (word == 'more' and after in ('better', 'worse', 'cooler', 'fewer', 'further', 'harder', 'easier'))
            or (
                word == 'most'
                and (tags & {'JJS', 'RBS'} and after not in ('most', 'least') and s.tag(i + 1) in ('JJS', 'RBS', 'JJ'))
            )
        ):
            yield Hit(i, i + 1, '')


def more_short(s: Sentence) -> Iterator[Hit]:
    """more easy -> easier; the most big -> the biggest."""
    for i in range(len(s) - 1):
        word, after = s.word(i), s.word(i + 1)
        if after not in _SHORT or word not in ('more', 'most') or s.tag(i + 2) in ('CC',):
            continue
        if word == 'more' and (
            (s.tag(i + 2) in ('NN', 'NNS') and s.word(i - 1) not in ('a', 'an', 'is', 'are'))
            or s.word(i - 1) in ('no', 'any', 'or')
        ):
            continue
        if word == 'most' and s.word(i - 1) not in ('the', 'my', 'our', 'their'):
            continue
        new = lexicon.graded(after, 'JJR' if word == 'more' else 'JJS')
        if new:
            yield Hit(i, i + 2, new)


def as_than(s: Sentence) -> Iterator[Hit]:
    """easier that -> easier than; more important then -> more important than."""
    for i in range(1, len(s) - 1):
        if _stands_for_than(s, i):
            yield Hit(i, i + 1, 'than')


def _stands_for_than(s: Sentence, i: int) -> bool:
    word, before, next_tag = s.word(i), s.word(i - 1), s.tag(i + 1)
    is_comparative = s.tag(i - 1) in ('JJR', 'RBR') or (
        s.word(i - 2) in ('more', 'less') and s.tag(i - 1) in ('JJ', 'RB')
    )
    if word == 'then':
        return before == 'rather' or (is_comparative and next_tag not in ('.', ','))
    is_plain = is_comparative and before in _PLAIN_COMPARATIVES
    return word == 'that' and is_plain and next_tag in ('DT', 'PRP$', 'NNS', 'NNP')


def superlative_the(s: Sentence) -> Iterator[Hit]:
    """is best -> is the best; one of most -> one of the most."""
    for i in range(1, len(s) - 1):
        if (
            s.word(i) == 'most'
            and s.word(i - 1) in ('of', 'is', 'are', 'was')
            and s.tag(i + 1) == 'JJ'
            and s.tag(i + 2) in ('NN', 'NNS')
        ):
            if s.word(i - 1) != 'of' or s.word(i - 2) == 'one':
                yield Hit(i, i + 1, 'the most')
        elif (
            s.tag(i) == 'JJS'
            and s.word(i) not in ('most', 'least', 'best')
            and s.word(i - 1) in ('is', 'was', 'are')
            and s.tag(i + 1) in ('NN', 'NNS')
        ):
            yield Hit(i, i + 1, 'the ' + s.word(i))
        elif (
            s.word(i) == 'best'
            and s.word(i - 1) in ('is', 'was', 'my')
            and s.tag(i + 1) in ('NN',)
            and s.word(i - 1) != 'my'
        ):
            yield Hit(i, i + 1, 'the best')


def very_comparative(s: Sentence) -> Iterator[Hit]:
    """very better -> much better."""
    for i in range(len(s) - 1):
        tags = lexicon.tags_of(s.word(i + 1))
        if s.word(i) == 'very' and s.tag(i + 1) in ('JJR', 'RBR') and not tags & {'JJ', 'NN'}:
            yield Hit(i, i + 1, 'much')


RULES = (
    rule(
        'en.comparison.double',
        '比较级只用一种方式表示：better 已经是比较级，前面不再加 more。',
        'One sign of comparison is enough: “better” already compares, so no “more” before it.',
        double_degree,
        (('This is more better.', 'This is better.'), ('It is the most biggest city.', 'It is the biggest city.')),
        ('This is better.', 'It is the most interesting city.'),
    ),
    rule(
        'en.comparison.short-adjective',
        '短的形容词用 -er / -est：easier, biggest，不用 more / most。',
        'A short adjective compares with -er and -est: easier, biggest.',
        more_short,
        (
            ('English is more easy than maths.', 'English is easier than maths.'),
            ('He is the most tall boy.', 'He is the tallest boy.'),
        ),
        ('It is more beautiful.', 'No more cold drinks, please.'),
    ),
    rule(
        'en.comparison.than',
        '比较级后面用 than：bigger than。',
        'After a comparative it is “than”: bigger than.',
        as_than,
        (('He is taller then me.', 'He is taller than me.'),),
        ('He is taller than me.', 'First he was smaller, then he grew.'),
    ),
    rule(
        'en.comparison.the-superlative',
        '最高级前面一般有 the：the best friend, one of the most。',
        'A superlative before a noun takes “the”: the best friend, one of the most.',
        superlative_the,
        (('He is one of most famous singers.', 'He is one of the most famous singers.'),),
        ('He is the most famous singer.', 'Most people agree.'),
    ),
    rule(
        'en.comparison.much',
        '比较级用 much 修饰，不用 very：much better。',
        'A comparative is strengthened by “much”, not “very”: much better.',
        very_comparative,
        (('My house is very bigger than yours.', 'My house is much bigger than yours.'),),
        ('It is very good.', 'It is much better.'),
    ),
)
