# ruff: noqa: E501, SIM102 (tables read better wide; one condition of language a line)
"""Adjectives in the wrong degree or of the wrong side, and words taken for one another: hot than, so exciting, be quite."""

from __future__ import annotations

from collections.abc import Iterator

from autocorrect.engines.english import lexicon
from autocorrect.engines.english.rules.base import PLAIN, Hit, rule, word_set
from autocorrect.engines.english.rules.clause_reading import BE
from autocorrect.engines.english.tokens import Sentence


def too_tired(s: Sentence) -> Iterator[Hit]:
    """I am to tired to walk -> too tired; go too the zoo -> go to the zoo."""
    for i in range(1, len(s) - 1):
        if s.words[i] not in ('to', 'too'):
            continue
        tags = lexicon.tags_of(s.word(i + 1))
        if s.word(i) == 'to' and (s.word(i - 1) in BE or s.word(i - 1) in ('feel', 'feels', 'felt', 'be')):
            degree = s.word(i + 1) in ('tired', 'excited', 'scared', 'much', 'many') or (
                'JJ' in tags and not tags & {'VB', 'NN', 'VBN'}
            )
            if degree and s.word(i + 2) in ('to', '.', ',', 'for', '!'):
                yield Hit(i, i + 1, 'too')
        elif s.word(i) == 'too' and s.tag(i + 1) in ('DT', 'PRP$') and s.word(i + 1) not in ('that', 'this', 'all'):
            if lexicon.lemma_of(s.word(i - 1), 'v') in ('go', 'come', 'walk', 'run', 'drive', 'travel', 'return'):
                yield Hit(i, i + 1, 'to')


def comparative(s: Sentence) -> Iterator[Hit]:
    """hot than yesterday -> hotter than; as taller as -> as tall as; is tallest in his class -> is the tallest."""
    for i in range(1, len(s) - 1):
        word, tag = s.word(i), s.tag(i)
        if s.word(i + 1) == 'than' and tag == 'JJ' and 'JJ' in lexicon.tags_of(word) and _is_base(s, i):
            new = lexicon.graded(word, 'JJR')
            yield Hit(i, i + 1, new if new and len(word) < 7 else f'more {word}')
        elif s.word(i - 1) == 'as' and s.word(i + 1) == 'as' and tag in ('JJR', 'RBR'):
            base = next((lemma for lemma, t in lexicon.analyses(word) if t in ('JJR', 'RBR')), '')
            if base and word not in ('more', 'less', 'better', 'worse'):
                yield Hit(i, i + 1, base)
        elif tag == 'JJS' and s.word(i - 1) in BE and word not in ('best', 'most', 'least', 'worst'):
            if s.word(i + 1) in ('in', 'of') and s.word(i + 2) in ('my', 'our', 'his', 'her', 'their', 'the', 'all'):
                if s.word(i - 2) in ('he', 'she', 'i') and s.tag(i + 3) in ('NN', 'NNS', '.'):
                    yield Hit(i, i + 1, 'the ' + word)


def _is_base(s: Sentence, i: int) -> bool:
    before = {s.word(i - 1), s.word(i - 2), s.word(i - 3)}
    if before & {'more', 'less', 'as', 'rather', 'so', 'better', 'worse'} or s.word(i) in (
        'other',
        'different',
        'same',
    ):
        return False
    return s.word(i - 1) in BE or s.word(i - 1) in (
        'be',
        'much',
        'even',
        'far',
        'look',
        'looks',
        'feel',
        'feels',
        'very',
    )


def so_exciting(s: Sentence) -> Iterator[Hit]:
    """I was so exciting when -> so excited; The film was very interested -> interesting."""
    for i in range(2, len(s) - 1):
        at = i - 1
        while s.word(at) in ('so', 'very', 'really', 'too', 'also', 'quite', 'not', "n't"):
            at -= 1
        if s.word(at) not in BE and s.word(at) not in ('feel', 'felt', 'feels'):
            continue
        subject, after = s.word(at - 1), s.word(i + 1)
        if s.word(i) in _GIVEN and after in ('.', ',', 'when', 'about', 'that', 'because', '!', 'to', 'at'):
            mine = subject in ('i', 'we') or (subject in ('he', 'she', 'they') and after in ('when', 'about', 'that'))
            if mine and s.word(at - 2) not in ('what', 'how', 'and', 'think'):
                yield Hit(i, i + 1, _GIVEN[s.word(i)])
        elif s.word(i) in _FELT and subject in _SHOWS and after in ('.', ',', '!', 'and', 'but', 'because'):
            yield Hit(i, i + 1, _FELT[s.word(i)])


_GIVEN = {
    'exciting': 'excited',
    'surprising': 'surprised',
    'worrying': 'worried',
    'disappointing': 'disappointed',
    'tiring': 'tired',
}
_FELT = {
    'interested': 'interesting',
    'excited': 'exciting',
    'bored': 'boring',
    'surprised': 'surprising',
    'moved': 'moving',
}
_SHOWS = word_set('film movie book story game lesson match news trip party show cartoon subject novel concert')


def speaks_well(s: Sentence) -> Iterator[Hit]:
    """He speaks English very good -> very well."""
    for i in range(3, len(s)):
        if s.word(i) != 'good' or s.word(i - 1) not in ('very', 'so', 'really', 'quite', 'too', 'pretty'):
            continue
        if s.word(i + 1) not in ('.', ',', '!', 'and', 'but', '') or s.word(i - 2) in BE:
            continue
        verb = i - 2 if lexicon.lemma_of(s.word(i - 2), 'v') in _DONE_WELL else i - 3
        if s.tag(verb).startswith('VB') and lexicon.lemma_of(s.word(verb), 'v') in _DONE_WELL:
            if verb == i - 2 or s.tag(i - 2) in ('NN', 'NNP', 'NNS', 'PRP', 'JJ'):
                yield Hit(i, i + 1, 'well')


_DONE_WELL = word_set('speak sing dance play swim draw write read study learn work sleep cook run')


def quiet_and_lose(s: Sentence) -> Iterator[Hit]:
    """Please be quite. -> quiet; to loose the game -> lose; wagging it's tail -> its."""
    for i in range(1, len(s) - 1):
        word, before, after = s.word(i), s.word(i - 1), s.word(i + 1)
        if (
            word == 'quite'
            and before in ('be', 'keep', 'stay', 'very')
            and (after in ('.', '!', ',', 'and') or s.tag(i + 1) == 'IN')
        ):
            yield Hit(i, i + 1, 'quiet')
        elif word == 'loose' and (before in ('to', "n't", 'not', 'will', 'can', 'may', 'might', 'would', 'could')):
            if s.tag(i + 1) in ('DT', 'PRP$', 'PRP') or after in (
                'weight',
                'hope',
                'heart',
                'face',
                'time',
                'money',
                'confidence',
            ):
                yield Hit(i, i + 1, 'lose')
        elif (
            word == 'it'
            and after == "'s"
            and s.tag(i + 2) in ('NN', 'NNS')
            and s.word(i + 3) in ('.', ',', 'and', 'in', 'on')
        ):
            if s.tag(i - 1) == 'VBG' or before in ('of', 'on', 'with', 'at', 'from', 'under', 'by'):
                if lexicon.lemma_of(before, 'v') not in ('think', 'say', 'know', 'believe', 'mean', 'hope', 'feel'):
                    yield Hit(i, i + 2, 'its')


RULES = (
    rule(
        'en.confusions.too-or-to',
        'too 是“太”，to 是介词或不定式：too tired to walk；go to the zoo。',
        '“Too” means more than enough, “to” leads to a place or a verb: too tired to walk; go to the zoo.',
        too_tired,
        (
            ('I am to tired to walk.', 'I am too tired to walk.'),
            ('I want to go too the zoo.', 'I want to go to the zoo.'),
        ),
        (
            'I am to go there.',
            'I go too.',
            'He is to blame.',
        ),
        belief=PLAIN,
    ),
    rule(
        'en.comparison.degree',
        '与 than 连用要比较级；as … as 之间用原级；最高级前加 the。',
        '“Than” asks for the comparative, “as ... as” for the plain form, and a superlative takes “the”.',
        comparative,
        (
            ('Today is hot than yesterday.', 'Today is hotter than yesterday.'),
            ('English is important than sport.', 'English is more important than sport.'),
            ('She is as taller as me.', 'She is as tall as me.'),
            ('He is tallest in his class.', 'He is the tallest in his class.'),
        ),
        (
            'It is hotter than here.',
            'He is more important than me.',
            'The water is deepest in the middle.',
            'It is other than that.',
        ),
        belief=PLAIN,
    ),
    rule(
        'en.confusions.ed-or-ing',
        '人的感受用 -ed：I was excited；事物的性质用 -ing：The film was interesting。',
        'What a person feels takes -ed (I was excited); what a thing is like takes -ing (The film was interesting).',
        so_exciting,
        (
            ('I was so exciting when I heard it.', 'I was so excited when I heard it.'),
            ('The film was very interested.', 'The film was very interesting.'),
        ),
        (
            'The game was exciting.',
            'She is interesting.',
            'I was excited.',
            'What I saw was exciting.',
        ),
        belief=PLAIN,
    ),
    rule(
        'en.confusions.good-or-well',
        '修饰动词用副词 well：speaks English very well。',
        'A verb takes the adverb “well”: speaks English very well.',
        speaks_well,
        (('He speaks English very good.', 'He speaks English very well.'),),
        (
            'He speaks very good English.',
            'It looks very good.',
            'His English is very good.',
        ),
        belief=PLAIN,
    ),
    rule(
        'en.confusions.sound-alike',
        '这两个词形近易混：quiet（安静）/ quite（相当），lose（失去）/ loose（松的），its（它的）/ it’s（= it is）。',
        'Easily confused: quiet (no noise) and quite (rather), lose and loose, its (belonging to it) and it’s (it is).',
        quiet_and_lose,
        (
            ('Please be quite in the library.', 'Please be quiet in the library.'),
            ("I don't want to loose the game.", "I don't want to lose the game."),
            ("The dog is wagging it's tail.", 'The dog is wagging its tail.'),
        ),
        (
            "It's tail end.",
            'It is quite good.',
            'The loose button fell.',
            "I think it's Tom.",
        ),
        belief=PLAIN,
    ),
)
