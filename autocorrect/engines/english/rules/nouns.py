# ruff: noqa: E501 (tables read better wide)
"""Nouns: number after quantifiers and numbers, uncountables, and the words that count them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from autocorrect.engines.english import lexicon
from autocorrect.engines.english.rules.base import Hit, rule, word_set
from autocorrect.engines.english.tokens import Sentence

_PLURAL_AFTER = word_set(
    'many these those several few various both two three four five six seven eight nine ten eleven twelve twenty thirty forty '
    'fifty hundred numerous'
)
_SINGULAR_AFTER = word_set('every each another')
UNCOUNTABLE = {
    'informations': 'information', 'advices': 'advice', 'homeworks': 'homework', 'furnitures': 'furniture', 'knowledges': 'knowledge',
    'equipments': 'equipment', 'luggages': 'luggage', 'baggages': 'baggage', 'researchs': 'research', 'traffics': 'traffic', 'musics': 'music',
    'sceneries': 'scenery', 'housworks': 'housework', 'houseworks': 'housework', 'pollutions': 'pollution', 'softwares': 'software',
    'hardwares': 'hardware', 'behaviours': 'behaviour', 'transportations': 'transportation', 'evidences': 'evidence', 'trainings': 'training',
    'foods': 'food', 'moneys': 'money', 'stuffs': 'stuff', 'rubbishes': 'rubbish', 'garbages': 'garbage', 'machineries': 'machinery',
    'jewelries': 'jewelry', 'weathers': 'weather', 'vocabularys': 'vocabulary', 'employments': 'employment', 'healths': 'health',
    'happinesses': 'happiness', 'staffs': 'staff', 'slangs': 'slang', 'feedbacks': 'feedback', 'clothings': 'clothing', 'damages': 'damage',
    'funs': 'fun', 'lucks': 'luck', 'helps': 'help', 'progresses': 'progress', 'leisures': 'leisure', 'accommodations': 'accommodation',
}  # fmt: skip
_ALSO_VERB = word_set('helps damages staffs funs progresses evidences trainings foods behaviours accommodations')
_WRONG_PLURALS = {
    'childs': 'children', 'childrens': 'children', 'mans': 'men', 'womans': 'women', 'womens': 'women', 'mens': 'men', 'peoples': 'people',
    'foots': 'feet', 'tooths': 'teeth', 'mouses': 'mice', 'sheeps': 'sheep', 'fishs': 'fish', 'deers': 'deer', 'gooses': 'geese', 'lifes': 'lives',
    'wifes': 'wives', 'knifes': 'knives', 'leafs': 'leaves', 'thiefs': 'thieves', 'wolfs': 'wolves', 'shelfs': 'shelves', 'halfs': 'halves',
    'citys': 'cities', 'countrys': 'countries', 'familys': 'families', 'babys': 'babies', 'partys': 'parties', 'storys': 'stories',
    'ladys': 'ladies', 'hobbys': 'hobbies', 'citizen’s': 'citizens', 'activitys': 'activities', 'companys': 'companies', 'studys': 'studies',
    'boxs': 'boxes', 'classs': 'classes', 'buss': 'buses', 'potatos': 'potatoes', 'tomatos': 'tomatoes', 'heros': 'heroes', 'echos': 'echoes',
    'themself': 'themselves', 'theirselves': 'themselves', 'hisself': 'himself', 'ourself': 'ourselves', 'persones': 'people', 'phenomenons': 'phenomena',
}  # fmt: skip

_GROUP_NOUNS = word_set('lot lots number hundreds thousands variety plenty kinds types group couple')
_PLURAL_AFTER_EACH = word_set('years days weeks months hours minutes ones people means series species')
_SAME_IN_PLURAL = word_set('means series species news days physics people politics mathematics')


def after_quantifier(s: Sentence) -> Iterator[Hit]:
    """many car -> many cars; these problem -> these problems."""
    for i, word in enumerate(s.words):
        if (
            word not in _PLURAL_AFTER
            or s.tag(i) not in ('JJ', 'DT', 'CD', 'NN')
            or s.word(i - 1) in ('twenty', 'a', 'one', 'of')
        ):
            continue
        noun = _noun_after(s, i + 1)
        new = _pluralised(s, noun)
        if new:
            yield Hit(noun, noun + 1, new)


def _noun_after(s: Sentence, i: int) -> int:
    """The noun of the phrase that begins at i, past one or two adjectives."""
    while s.tag(i) in ('JJ', 'JJR', 'JJS', 'RB') and s.word(i) not in ('enough',):
        i += 1
    return i


def _pluralised(s: Sentence, noun: int) -> str:
    word = s.word(noun)
    if (
        s.tag(noun) != 'NN'
        or s.tag(noun + 1) in ('NN', 'NNS', 'HYPH', 'NNP', 'POS', 'CD')
        or s.at(noun).text[:1].isupper()
    ):
        return ''
    if 'NNS' in lexicon.tags_of(word) or word in UNCOUNTABLE.values() or word in _NO_PLURAL or word.endswith('ing'):
        return ''
    new = lexicon.plural_of(word)
    return new if new and new != word and lexicon.zipf(new) >= 2.0 else ''


_NO_PLURAL = word_set(
    'fish sheep deer one more much time percent dozen hundred thousand million year-old of less people other past'
)


def after_group_word(s: Sentence) -> Iterator[Hit]:
    """other driver -> other drivers; a lot of car -> a lot of cars; different country -> different countries."""
    for i, word in enumerate(s.words):
        start = _group_end(s, i, word)
        if not start:
            continue
        noun = _noun_after(s, start)
        if noun > start + 1 or not _often_plural(s.word(noun)):
            continue
        new = _pluralised(s, noun)
        if new:
            yield Hit(noun, noun + 1, new)


def _group_end(s: Sentence, i: int, word: str) -> int:
    """Where the noun of a group begins, after a word at i that asks for a plural of countable nouns."""
    before = s.word(i - 1)
    if (
        word == 'other'
        and before not in ('the', 'each', 'any', 'no', 'one', 'every', 'some', 'an', 'or', 'this', 'that', 'many')
        and s.tag(i - 1) != 'PRP$'
    ):
        return i + 1
    if word in ('different', 'certain', 'various') and s.tag(i - 1) in ('IN', 'VB', 'VBP', 'VBD', 'VBZ', 'VBG', ','):
        return i + 1
    if word == 'of' and before in _GROUP_NOUNS:
        return i + 1
    if word in ('all', 'most') and s.tag(i + 1) == 'NN' and s.tag(i - 1) in ('', ',', 'IN') and s.word(i + 2) != 'of':
        return i + 1
    return 0


@lru_cache(maxsize=4096)
def _often_plural(noun: str) -> bool:
    plural = lexicon.plural_of(noun)
    return (
        bool(plural)
        and plural != noun
        and lexicon.zipf(plural) > lexicon.zipf(noun) - 0.35
        and 'NN' in lexicon.tags_of(noun)
    )


def one_of(s: Sentence) -> Iterator[Hit]:
    """one of the student -> one of the students."""
    for i in range(len(s) - 3):
        if s.word(i) not in ('one', 'some', 'many', 'most', 'each') or s.word(i + 1) != 'of':
            continue
        if s.word(i + 2) not in ('the', 'my', 'your', 'his', 'her', 'our', 'their', 'these', 'those'):
            continue
        if s.word(i) in ('some', 'most') and s.word(i + 2) not in ('these', 'those'):
            continue
        noun = i + 3
        while s.tag(noun) in ('JJ', 'JJS', 'RBS', 'VBN', 'CD'):
            noun += 1
        new = _pluralised(s, noun)
        if new:
            yield Hit(noun, noun + 1, new)


def after_each(s: Sentence) -> Iterator[Hit]:
    """every students -> every student."""
    for i, word in enumerate(s.words):
        if word not in _SINGULAR_AFTER or s.tag(i) != 'DT':
            continue
        noun = i + 2 if s.tag(i + 1) == 'JJ' and s.word(i + 1) not in ('few', 'other') else i + 1
        if s.tag(noun) == 'NNS' and s.word(noun) not in _PLURAL_AFTER_EACH:
            single = lexicon.lemma_of(s.word(noun), 'n')
            if single != s.word(noun):
                yield Hit(noun, noun + 1, single)


def this_or_these(s: Sentence) -> Iterator[Hit]:
    """this books -> these books; these book is left to the noun."""
    for i, word in enumerate(s.words):
        if word not in ('this', 'that') or s.tag(i) not in ('DT', 'IN'):
            continue
        noun = i + 2 if s.tag(i + 1) == 'JJ' else i + 1
        if s.tag(noun) != 'NNS' or s.word(noun) in _SAME_IN_PLURAL:
            continue
        if (
            noun == i + 1
            and 'VBZ' in lexicon.tags_of(s.word(noun))
            and s.tag(noun + 1) not in ('VBP', 'MD', ',', '.', 'WDT')
        ):
            continue
        if (
            word == 'this'
            and noun < len(s) - 1
            and s.tag(noun + 1) not in ('NN', 'NNS', 'POS')
            and s.tag(i - 1) not in ('VB',)
        ) and lexicon.lemma_of(s.word(noun), 'n') != s.word(noun):
            yield Hit(i, i + 1, 'these')


def uncountable(s: Sentence) -> Iterator[Hit]:
    """informations -> information; an advice stays for another rule."""
    for i, word in enumerate(s.words):
        new = UNCOUNTABLE.get(word)
        if new and (word not in _ALSO_VERB or (s.tag(i) == 'NNS' and word == 'staffs')):
            yield Hit(i, i + 1, new)


def many_uncountable(s: Sentence) -> Iterator[Hit]:
    """many information -> much information; an information -> a piece of information."""
    for i in range(len(s) - 1):
        noun = s.word(i + 1)
        if noun not in _MASS or s.tag(i + 2) in ('NN', 'NNS'):
            continue
        if s.word(i) == 'many':
            yield Hit(i, i + 1, 'much')
        elif s.word(i) in ('a', 'an') and s.word(i - 1) not in ('such', 'quite'):
            yield Hit(i, i + 1, _MASS_UNIT.get(noun, ''))


_MASS = word_set(
    'information advice homework furniture knowledge equipment luggage research traffic scenery housework pollution software money progress'
)
_MASS_UNIT = {
    'information': 'a piece of',
    'advice': 'a piece of',
    'furniture': 'a piece of',
    'equipment': 'a piece of',
    'luggage': 'a piece of',
}


def much_plural(s: Sentence) -> Iterator[Hit]:
    """much people -> many people; less cars is left alone."""
    for i in range(len(s) - 1):
        noun = i + 2 if s.tag(i + 1) == 'JJ' else i + 1
        if s.word(i) == 'much' and (s.tag(noun) == 'NNS' or s.word(noun) == 'people') and s.word(noun) not in ('news',):
            yield Hit(i, i + 1, 'many')


def wrong_plural(s: Sentence) -> Iterator[Hit]:
    """childs -> children."""
    for i, word in enumerate(s.words):
        new = _WRONG_PLURALS.get(word)
        if (
            new
            and not (word == 'peoples' and s.word(i + 1) in ("'", '’'))
            and word not in lexicon.words() | _PLAIN_WRONG
        ) or (new and word in _PLAIN_WRONG and s.word(i + 1) not in ("'", '’')):
            yield Hit(i, i + 1, new)


_PLAIN_WRONG = word_set('peoples childs lifes childrens womens mens mans heros')


def kind_of(s: Sentence) -> Iterator[Hit]:
    """many kind of -> many kinds of."""
    for i in range(1, len(s) - 1):
        if (
            s.word(i) in ('kind', 'type', 'sort')
            and s.word(i + 1) == 'of'
            and s.word(i - 1) in _PLURAL_AFTER | {'all', 'different', 'other'}
        ):
            yield Hit(i, i + 1, s.word(i) + 's')


RULES = (
    rule(
        'en.nouns.plural-after-quantifier',
        'many, these, several, two 等词后面用复数名词：many cars。',
        'After many, these, several or a number the noun is plural: many cars.',
        after_quantifier,
        (('There are many car.', 'There are many cars.'), ('I like these book.', 'I like these books.')),
        ('Many cars are red.', 'Two people came.', 'I have three car parks.'),
    ),
    rule(
        'en.nouns.plural-of-group',
        'other, different, a lot of 等词后面的可数名词用复数：other drivers, a lot of cars。',
        'A countable noun after other, different or a lot of is plural: other drivers, a lot of cars.',
        after_group_word,
        (
            ('Be kind to other driver.', 'Be kind to other drivers.'),
            ('I met a lot of teacher.', 'I met a lot of teachers.'),
        ),
        ('We help each other.', 'The other driver left.', 'A lot of time has passed.'),
    ),
    rule(
        'en.nouns.plural-after-one-of',
        'one of 后面用复数：one of the students。',
        '“One of” picks one out of several, so the noun is plural: one of the students.',
        one_of,
        (('He is one of the student.', 'He is one of the students.'),),
        ('He is one of the best students.', 'One of the best team players.'),
    ),
    rule(
        'en.nouns.singular-after-each',
        'every, each, another 后面用单数名词：every student。',
        'After every, each and another the noun is singular: every student.',
        after_each,
        (('Every students has a bag.', 'Every student has a bag.'),),
        ('Every student has a bag.', 'Another two days passed.'),
    ),
    rule(
        'en.nouns.these-with-plural',
        '复数名词前用 these，不用 this：these books。',
        'Before a plural noun it is “these”, not “this”: these books.',
        this_or_these,
        (('He lost this books, and I found it.', 'He lost these books, and I found it.'),),
        ('I like this book.', 'This means a lot.'),
    ),
    rule(
        'en.nouns.uncountable',
        '这个词是不可数名词，没有复数形式：information, advice, homework。',
        'This noun cannot be counted, so it has no plural: information, advice, homework.',
        uncountable,
        (('He gave me informations.', 'He gave me information.'), ('I do my homeworks.', 'I do my homework.')),
        ('He gave me information.', 'He helps me.'),
    ),
    rule(
        'en.nouns.much-with-uncountable',
        '不可数名词前用 much，不用 many 或 a：much information, a piece of advice。',
        'An uncountable noun goes with much, not many or a: much information, a piece of advice.',
        many_uncountable,
        (
            ('I need many information.', 'I need much information.'),
            ('She gave an advice.', 'She gave a piece of advice.'),
        ),
        ('I need much information.', 'He wrote a software program.', 'A research project.'),
    ),
    rule(
        'en.nouns.many-with-plural',
        '复数名词前用 many，不用 much：many people。',
        'Before a plural noun it is “many”, not “much”: many people.',
        much_plural,
        (('There are much people here.', 'There are many people here.'),),
        ('There is much news.', 'It is much colder.'),
    ),
    rule(
        'en.nouns.plural-form',
        '这个词的复数是不规则的：child → children, life → lives。',
        'This noun makes its plural in its own way: child, children; life, lives.',
        wrong_plural,
        (('The childs are happy.', 'The children are happy.'), ('I visited two citys.', 'I visited two cities.')),
        ('The children are happy.',),
    ),
    rule(
        'en.nouns.kinds-of',
        'many, all, different 后面用 kinds of：many kinds of。',
        'After many, all or different it is “kinds of”: many kinds of.',
        kind_of,
        (('There are many kind of birds.', 'There are many kinds of birds.'),),
        ('This kind of bird sings.',),
    ),
)
