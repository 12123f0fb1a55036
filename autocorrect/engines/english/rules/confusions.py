# ruff: noqa: E501, SIM102 (tables read better wide; one condition of language a line)
"""Known words that stand in for one another: their/there, then/than, its/it's, loose/lose, quite/quiet."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from autocorrect.engines.english import lexicon
from autocorrect.engines.english.rules.base import Hit, rule, word_set
from autocorrect.engines.english.speller import context
from autocorrect.engines.english.tokens import Sentence
from autocorrect.engines.findings import Category

# word -> the words it is taken for; context decides, and must decide clearly
_SETS = {
    'then': ('than',), 'than': ('then',), 'quite': ('quiet',), 'quiet': ('quite',), 'loose': ('lose',), 'loosing': ('losing',), 'lost': (),
    'weather': ('whether',), 'whether': ('weather',), 'advise': ('advice',), 'advice': ('advise',), 'affect': ('effect',), 'effect': ('affect',),
    'effects': ('affects',), 'affects': ('effects',), 'accept': ('except',), 'except': ('accept',), 'breath': ('breathe',), 'breathe': ('breath',),
    'costumer': ('customer',), 'costumers': ('customers',), 'dessert': ('desert',), 'desert': ('dessert',), 'diary': ('dairy',), 'dairy': ('diary',),
    'form': ('from',), 'from': ('form',), 'hole': ('whole',), 'whole': ('hole',), 'lead': ('led',), 'life': ('live',), 'live': ('life',), 'lives': (),
    'moral': ('morale',), 'past': ('passed',), 'passed': ('past',), 'peace': ('piece',), 'piece': ('peace',), 'plain': ('plane',), 'principle': ('principal',),
    'there': ('their',), 'their': ('there',), 'though': ('thought', 'through'), 'thought': ('though',), 'through': ('though',), 'threw': ('through',),
    'to': ('too',), 'too': ('to',), 'where': ('were',), 'were': ('where',), 'wear': ('where',), 'which': (), 'witch': ('which',), 'wonder': ('wander',),
    'your': (), 'bad': (), 'bed': ('bad',), 'choose': ('chose',), 'chose': ('choose',), 'fell': ('feel',), 'feel': ('fell',), 'fill': ('feel',), 'felt': (),
    'hope': (), 'now': ('know',), 'know': ('now',), 'knew': ('new',), 'new': ('knew',), 'no': ('know',), 'of': ('off',), 'off': ('of',), 'or': (), 'our': ('are',),
    'are': ('our',), 'own': (), 'rise': ('raise',), 'safe': ('save',), 'save': ('safe',), 'since': ('science',), 'sea': ('see',), 'see': ('sea',), 'sit': (),
    'success': ('succeed',), 'succeed': ('success',), 'thing': ('think',), 'think': ('thing',), 'things': ('thinks',), 'thinks': ('things',), 'this': (),
    'walk': (), 'want': (), 'week': ('weak',), 'weak': ('week',), 'woman': (), 'word': ('world',), 'world': ('word',), 'work': (), 'wok': ('work',),
    'write': ('right',), 'right': ('write',), 'believe': ('belief',), 'belief': ('believe',), 'prove': ('proof',), 'sing': (), 'sign': (), 'buy': (),
    'by': ('buy',), 'bye': ('by',), 'hear': ('here',), 'here': ('hear',), 'meet': (), 'meat': ('meet',), 'sale': ('sell',), 'sell': (), 'steal': ('still',),
    'stile': ('still',), 'stuff': (), 'tow': ('two',), 'angel': ('angle',), 'crow': ('grow',), 'ware': ('were',), 'were’nt': (), 'lake': ('lack',),
    'brake': ('break',), 'tough': ('though',), 'trough': ('through',), 'thorough': ('through',), 'throw': ('through',), 'sow': ('saw',), 'son': (),
    'soon': (), 'some': (), 'same': ('some',), 'come': (), 'can': (), 'cloth': ('clothes',), 'cloths': ('clothes',), 'custom': (), 'everyday': (), 'althought': (),
    'fir': ('for',), 'fro': ('for',), 'hat': (), 'heath': ('health',), 'hart': ('heart',), 'hence': (), 'herd': ('heard',), 'maid': ('made',), 'mane': ('main',),
    'bares': (), 'pray': (), 'prey': (), 'pubic': ('public',), 'stat': ('state',), 'star': ('start',), 'stay': (), 'studding': ('studying',), 'tat': ('that',), 'thy': ('they',),
    'thins': ('things',), 'tim': ('time',), 'tomes': ('times',), 'tings': ('things',), 'ting': ('thing',), 'waist': ('waste',), 'wont': (), 'wold': ('would',), 'wen': ('when',),
    'whit': ('with',), 'wit': ('with',), 'wile': ('while',), 'whet': ('what',), 'wat': ('what',), 'tor': ('for',), 'thee': ('the', 'three'), 'ones': ('once',), 'on': (), 'an': (),
     'fist': ('first',), 'fiend': ('friend',), 'fined': ('find',), 'fund': (), 'fond': (), 'god': ('good',), 'gob': ('job',), 'goof': ('good',), 'grate': ('great',),
    'lest': ('least',), 'lets': (), 'live’s': (), 'massage': ('message',), 'mush': ('much',), 'most': ('must',), 'must': ('most',), 'noting': ('nothing',), 'pat': (), 'palace': ('place',),
    'poor': (), 'pore': ('poor',), 'sad': (), 'sill': ('still',), 'sport': (), 'sort': (), 'teem': ('team',), 'trend': (), 'tree': (), 'tray': ('try',), 'vary': ('very',), 'wright': ('right',),
}  # fmt: skip
_TARGETS = {word: others for word, others in _SETS.items() if others}
_MARGIN = 3.4  # powers of ten by which the context must prefer the other word
_MARGINS = {
    'loose': 2.0,
    'loosing': 1.0,'lake': 3.0, 'of': 9.0, 'to': 3.4, 'too': 4.5, 'are': 4.0, 'our': 4.6, 'there': 3.0, 'their': 3.0, 'then': 2.4, 'an': 3.0, 'same': 4.0, 'by': 4.5, 'from': 4.5, 'form': 3.6, 'most': 4.2, 'must': 4.2, 'now': 3.6, 'no': 5.0, 'right': 4.5, 'new': 5.0, 'see': 4.0, 'live': 3.8, 'life': 3.6, 'think': 3.6, 'thing': 3.4, 'were': 3.6, 'where': 3.4, 'word': 3.0, 'world': 3.4, 'god': 3.4, 'lead': 3.2, 'through': 3.4, 'feel': 3.0, 'believe': 3.0, 'succeed': 3.0, 'since': 4.0, 'off': 4.4, 'safe': 3.0}  # fmt: skip

_AFTER_CONTRACTION = word_set(
    'a an the not been because very so too really just always called also like going about easy my hard'
)
_OF_DEGREE = word_set('much many late early often little big small expensive difficult hard bad long young old fast')
_BEFORE_DEGREE = word_set(
    "is are was were be not n't eat have has spend it do way 's far look looks feel seem seems get"
)


def by_context(s: Sentence) -> Iterator[Hit]:
    """The neighbours on both sides prefer another word of the set by far."""
    for i, word in enumerate(s.words):
        others = _TARGETS.get(word)
        if not others or s.tag(i) in ('NNP',) or (s.at(i).text.isupper() and len(word) > 1):
            continue
        left = s.word(i - 1) if s.at(i - 1).kind == 'word' else ''
        right = s.word(i + 1) if s.at(i + 1).kind == 'word' else ''
        if not (left and right) and word not in _MISSPELT:
            continue
        here = context.between(left, word, right)
        best = max(others, key=lambda other: context.between(left, other, right))
        gain = context.between(left, best, right) - here
        if gain > _MARGINS.get(word, _MARGIN) + 0.6 and _seen(left, best, right):
            yield Hit(i, i + 1, best)


def _seen(left: str, word: str, right: str) -> bool:
    return (bool(left and context.count(left, word)) and bool(right and context.count(word, right))) or (
        not (left and right)
    )


_MISSPELT = word_set('loosing costumer costumers wok tow wold wen whit wat thins tings ting studding tat pubic')


def then_than(s: Sentence) -> Iterator[Hit]:
    """other then -> other than."""
    for i in range(1, len(s)):
        if s.word(i) == 'then' and s.word(i - 1) in ('other', 'rather', 'less', 'better', 'worse'):
            if s.word(i + 1) not in (',', '.'):
                yield Hit(i, i + 1, 'than')


def its(s: Sentence) -> Iterator[Hit]:
    """its a -> it's a; it's own -> its own."""
    for i, word in enumerate(s.words):
        if word == 'its' and _reads_as_clause(s, i):
            yield Hit(i, i + 1, "it's")
        elif word == 'it' and s.word(i + 1) == "'s" and s.word(i + 2) == 'own':
            yield Hit(i, i + 2, 'its')


def _reads_as_clause(s: Sentence, i: int) -> bool:
    after = s.word(i + 1)
    if after in _AFTER_CONTRACTION:
        return not (
            after in ('very', 'so', 'too', 'always', 'really', 'easy', 'hard')
            and s.tag(i + 2) in ('NN', 'NNS', 'JJ')
            and s.tag(i + 3) in ('NN', 'NNS')
        )
    if s.tag(i + 1) in ('RB', 'VBN') and s.tag(i + 2) in ('VBN', 'IN', 'TO') and 'JJ' not in lexicon.tags_of(after):
        return True
    return (
        s.tag(i + 1) == 'JJ'
        and s.word(i + 2) in ('to', 'for', 'that', '.', ',')
        and after not in ('own', 'best', 'first')
    )


def their_there(s: Sentence) -> Iterator[Hit]:
    """their is -> there is; there parents -> their parents; they're is left to context."""
    for i, word in enumerate(s.words):
        after = s.word(i + 1)
        if (
            word == 'their'
            and after in ('is', 'are', 'was', 'were', 'will', "'s", 'has', 'have')
            and s.tag(i + 1) in ('VBZ', 'VBP', 'VBD', 'MD', 'POS')
        ):
            yield Hit(i, i + 1, 'there')
        elif (
            word == 'there'
            and s.tag(i - 1) in ('IN', 'VB', 'VBG', 'VBP', 'VBD', 'VBZ')
            and s.word(i - 1) not in _BEFORE_THERE
        ) and (
            (
                s.tag(i + 1) in ('NN', 'NNS')
                and s.tag(i + 2) in ('.', ',', 'CC', 'IN', 'TO')
                and not after.endswith('ly')
            )
            or after == 'own'
        ):
            yield Hit(i, i + 1, 'their')


_BEFORE_THERE = word_set(
    'that if because is was are were be been am when while since as whether go went going gone get got from out up down over in live'
)


def your_you(s: Sentence) -> Iterator[Hit]:
    """your welcome -> you're welcome; your going -> you're going."""
    for i, word in enumerate(s.words):
        after = s.word(i + 1)
        if word == 'your' and (
            after in ('welcome', 'not', 'a', 'the', 'always', 'very', 'so', 'right')
            and s.tag(i + 2) not in ('NN', 'NNS', 'JJ', 'NNP')
        ):
            yield Hit(i, i + 1, "you're")


def too_much(s: Sentence) -> Iterator[Hit]:
    """to much -> too much; to expensive is left to context."""
    for i in range(len(s) - 1):
        if s.word(i) != 'to':
            continue
        after, is_before_noun = s.word(i + 1), s.tag(i + 2) in ('NN', 'NNS')
        if after not in _OF_DEGREE or s.word(i - 1) not in _BEFORE_DEGREE:
            continue
        if not is_before_noun or after in ('much', 'many'):
            yield Hit(i, i + 1, 'too')


_rule = partial(rule, category=Category.SPELLING)

RULES = (
    _rule(
        'en.confusions.context',
        '这两个词读音或拼写相近，意思不同；从上下文看，这里应是另一个。',
        'Two words that look or sound alike; the words around this one ask for the other.',
        by_context,
        (('I do not want to loose my job.', 'I do not want to lose my job.'),),
        ('The knot was too loose for us.', 'The weather is fine.'),
    ),
    _rule(
        'en.confusions.then-than',
        'then 表示“然后”，than 用于比较：rather than, other than。',
        '“Then” tells time, “than” compares: rather than, other than.',
        then_than,
        (('Walk rather then drive.', 'Walk rather than drive.'),),
        ('Better late than never.', 'It got better, then worse.'),
    ),
    _rule(
        'en.confusions.its',
        'it’s 是 it is 的缩写，its 表示“它的”。',
        '“It’s” is short for “it is”; “its” shows what belongs to it.',
        its,
        (
            ('I think its a good idea.', "I think it's a good idea."),
            ("The dog ate it's own food.", 'The dog ate its own food.'),
        ),
        ('The dog lost its bone.', "It's a dog."),
    ),
    _rule(
        'en.confusions.their-there',
        'their 表示“他们的”，there 用于 there is 或表示“那里”。',
        '“Their” shows what belongs to them; “there” is a place, or begins “there is”.',
        their_there,
        (('Their is a problem.', 'There is a problem.'), ('They love there parents.', 'They love their parents.')),
        ('There is a problem.', 'They went there yesterday.', 'I saw their parents.'),
    ),
    _rule(
        'en.confusions.your',
        'you’re 是 you are 的缩写，your 表示“你的”。',
        '“You’re” is short for “you are”; “your” shows what belongs to you.',
        your_you,
        (('I know your not.', "I know you're not."),),
        ('Your right hand is cold.', "You're welcome."),
    ),
    _rule(
        'en.confusions.too',
        'too 表示“太”或“也”，to 表示方向或接动词：too much。',
        '“Too” means more than enough or also: too much.',
        too_much,
        (('It is to much for me.', 'It is too much for me.'),),
        ('It is up to many people.', 'It is too much.'),
    ),
)
