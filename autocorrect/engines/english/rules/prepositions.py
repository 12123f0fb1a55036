# ruff: noqa: E501 (tables read better wide)
"""Prepositions in fixed pairs: depend on, interested in, discuss without about."""

from __future__ import annotations

from collections.abc import Iterator

from autocorrect.engines.english import lexicon
from autocorrect.engines.english.rules.base import Hit, rule, word_set
from autocorrect.engines.english.rules.phrases import phrase_search
from autocorrect.engines.english.tokens import Sentence

# verb or adjective -> wrong preposition -> right preposition
_PAIRS = {
    'depend': {'of': 'on', 'from': 'on', 'in': 'on', 'to': 'on'},
    'rely': {'to': 'on', 'in': 'on', 'of': 'on'},
    'concentrate': {'in': 'on', 'to': 'on', 'at': 'on'},
    'focus': {'in': 'on', 'at': 'on'},
    'listen': {'at': 'to'},
    'belong': {'at': 'to', 'for': 'to'},
    'consist': {'in': 'of', 'on': 'of', 'from': 'of'},
    'participate': {'at': 'in', 'to': 'in', 'on': 'in'},
    'succeed': {'to': 'in', 'at': 'in'},
    'suffer': {'of': 'from', 'by': 'from'},
    'interested': {'on': 'in', 'for': 'in', 'about': 'in', 'at': 'in', 'to': 'in', 'with': 'in'},
    'responsible': {'of': 'for', 'about': 'for'},
    'different': {'of': 'from'},
    'similar': {'with': 'to', 'as': 'to', 'like': 'to', 'than': 'to'},
    'afraid': {'about': 'of', 'from': 'of', 'by': 'of'},
    'capable': {'to': 'of', 'for': 'of', 'in': 'of'},
    'full': {'with': 'of'},
    'proud': {'about': 'of', 'for': 'of', 'with': 'of'},
    'tired': {'about': 'of'},
    'married': {'with': 'to'},
    'addicted': {'on': 'to', 'in': 'to', 'with': 'to', 'of': 'to'},
    'famous': {'of': 'for', 'with': 'for'},
    'jealous': {'for': 'of', 'to': 'of', 'from': 'of'},
    'aware': {'about': 'of', 'with': 'of', 'on': 'of'},
    'solution': {'of': 'to'},
    'based': {'in': 'on'},
    'accustomed': {'with': 'to'},
    'compete': {'to': 'with'},
    'apologize': {'to': 'to'},
    'congratulate': {'for': 'on'},
    'spend': {},
    'pay': {},
}
# 'interested for a while', 'famous of' stay rare; these right-hand words show that the preposition is another phrase's.
_OTHER_PHRASE = word_set('course example instance least first last once all now all')
_NO_PREPOSITION = {
    'discuss': 'about', 'mention': 'about', 'marry': 'with', 'reach': 'to', 'enter': 'to', 'lack': 'of', 'emphasize': 'on', 'contact': 'with',
    'describe': 'about', 'explain': 'about', 'attend': 'to', 'affect': 'to', 'visit': 'to', 'resemble': 'to', 'obey': 'to', 'face': 'with',
    'influence': 'on', 'join': 'to', 'request': 'for', 'approach': 'to',
}  # fmt: skip
_ALSO_NOUNS = word_set('lack contact visit influence request approach reach face')


def fixed_pair(s: Sentence) -> Iterator[Hit]:
    """depend of -> depend on."""
    for i in range(len(s) - 1):
        word, after = s.word(i), s.word(i + 1)
        if s.tag(i + 1) not in ('IN', 'TO', 'RP') or s.word(i + 2) in _OTHER_PHRASE:
            continue
        head = word if word in _PAIRS else lexicon.lemma_of(word, 'v')
        right = _PAIRS.get(head, {}).get(after)
        if (
            right
            and right != after
            and not (head == 'married' and _is_active(s, i))
            and not (after == 'to' and s.tag(i + 2) == 'VB')
            and not (head == 'based' and s.tag(i + 2) == 'NNP')
        ):
            yield Hit(i + 1, i + 2, right)


def _is_active(s: Sentence, i: int) -> bool:
    """'he married', where 'is married' and 'get married' take their preposition."""
    return s.tag(i - 1) in ('PRP', 'NN', 'NNP', 'MD', 'TO')


def no_preposition(s: Sentence) -> Iterator[Hit]:
    """discuss about -> discuss."""
    for i in range(len(s) - 2):
        lemma = lexicon.lemma_of(s.word(i), 'v')
        extra = _NO_PREPOSITION.get(lemma)
        if extra != s.word(i + 1) or not s.tag(i).startswith('VB'):
            continue
        if lemma == 'marry' and not _is_active(s, i):
            continue
        if (
            s.tag(i + 2) in ('VB', '.')
            or (lemma in _ALSO_NOUNS and s.tag(i - 1) in ('DT', 'JJ', 'PRP$'))
            or s.word(i - 1) in ('is', 'be', 'are', 'was', 'were', 'been')
        ):
            continue
        yield Hit(i + 1, i + 2, '')


def listen_to(s: Sentence) -> Iterator[Hit]:
    """listen music -> listen to music; wait someone -> wait for someone."""
    needed = {
        'listen': 'to',
        'wait': 'for',
        'belong': 'to',
        'depend': 'on',
        'rely': 'on',
        'participate': 'in',
        'graduate': 'from',
    }
    for i in range(len(s) - 1):
        if not s.tag(i).startswith('VB'):
            continue
        right = needed.get(lexicon.lemma_of(s.word(i), 'v'))
        if (
            right
            and s.tag(i + 1) in ('DT', 'PRP', 'PRP$', 'NN', 'NNS', 'JJ')
            and s.word(i) != 'graduate'
            and s.tag(i - 1) != 'DT'
        ):
            if s.tag(i + 1) in ('NN', 'JJ') and lexicon.lemma_of(s.word(i), 'v') in ('wait', 'rely'):
                continue
            if s.word(i + 1) not in ('all', 'that', 'this', 'a', 'until', 'more', 'tomorrow', 'today', 'home', 'an'):
                yield Hit(i, i + 1, f'{s.word(i)} {right}')


def before_days(s: Sentence) -> Iterator[Hit]:
    """in Monday -> on Monday; on July -> in July; in night -> at night."""
    days = word_set(
        'monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays'
    )
    months = word_set('january february april june july august september october november december')
    for i in range(len(s) - 1):
        word, after = s.word(i), s.word(i + 1)
        if word in ('in', 'at') and after in days and s.word(i + 2) not in ("'s", 'night'):
            yield Hit(i, i + 1, 'on')
        elif word in ('on', 'at') and after in months and s.tag(i + 2) != 'CD' and s.tag(i - 1) not in ('VB', 'VBP'):
            yield Hit(i, i + 1, 'in')
        elif word == 'in' and after == 'night' and s.tag(i + 2) in ('.', ',', 'CC', ''):
            yield Hit(i, i + 1, 'at')


_PHRASES = {
    'in my opinion of view': 'in my point of view', 'on my opinion': 'in my opinion',
    'in the other hand': 'on the other hand', 'in other hand': 'on the other hand', 'in one hand': 'on the one hand', 'by other hand': 'on the other hand',
    'on other hand': 'on the other hand', 'in the contrary': 'on the contrary', 'in contrary': 'on the contrary', 'by the way of': 'by way of',
    'in the internet': 'on the internet', 'in internet': 'on the internet', 'in the same time': 'at the same time', 'in same time': 'at the same time',
    'in the weekend': 'at the weekend', 'in weekends': 'at weekends', 'in the weekends': 'at weekends', 'at the age of': 'at the age of',
    'in this moment': 'at this moment', 'in the moment': 'at the moment', 'in the end of': 'at the end of', 'in the beginning of': 'at the beginning of',
    'at last year': 'last year', 'in last year': 'last year', 'in next year': 'next year', 'in last week': 'last week', 'in next week': 'next week',
    'in this year': 'this year', 'on last': 'last', 'since many years': 'for many years', 'in my free times': 'in my free time',
    'from the one hand': 'on the one hand', 'from one hand': 'on the one hand', 'from other hand': 'on the other hand', 'from the other hand': 'on the other hand',
    'at the other hand': 'on the other hand', 'by foot': 'on foot', 'in foot': 'on foot', 'with the car': 'by car', 'with the bus': 'by bus', 'by the bus': 'by bus',
    'by the car': 'by car', 'by the train': 'by train', 'in purpose': 'on purpose', 'by mistakes': 'by mistake', 'in average': 'on average',
    'in the phone': 'on the phone', 'in television': 'on television', 'in tv': 'on TV', 'in the tv': 'on TV', 'at television': 'on television',
    'in a diet': 'on a diet', 'in holiday': 'on holiday', 'in vacation': 'on vacation', 'in holidays': 'on holiday', 'in the university': 'at university',
    'arrive to': 'arrive at', 'arrived to': 'arrived at', 'arrives to': 'arrives at', 'arriving to': 'arriving at', 'good in': 'good at', 'bad in': 'bad at',
    'go to home': 'go home', 'went to home': 'went home', 'going to home': 'going home', 'come to home': 'come home', 'came to home': 'came home',
    'back to home': 'back home', 'get to home': 'get home', 'arrive to home': 'arrive home', 'go to abroad': 'go abroad', 'to abroad': 'abroad',
    'went to shopping': 'went shopping', 'go to shopping': 'go shopping', 'going to shopping': 'going shopping', 'go for shopping': 'go shopping',
    'come back to home': 'come back home', 'despite of': 'despite', 'in spite that': 'even though', 'inspite of': 'in spite of', 'instead to': 'instead of',
    'because their': 'because of their', 'thanks for god': 'thank God', 'in case that': 'in case',
    'reason of': 'reason for', 'reasons of': 'reasons for', 'effect to': 'effect on', 'effects to': 'effects on',
    'impact to': 'impact on', 'impact to the': 'impact on the', 'advantages from': 'advantages of', 'demand of': 'demand for', 'need of': 'need for',
    'increase of': 'increase in', 'attention on': 'attention to', 'pay attention on': 'pay attention to', 'pay attention at': 'pay attention to',
    'key for': 'key to', 'key of success': 'key to success', 'answer of': 'answer to', 'access of': 'access to', 'cause for': 'cause of',
    'in the morning of': 'on the morning of', 'take care about': 'take care of', 'take care for': 'take care of', 'care of about': 'care about',
    'take part of': 'take part in', 'take part at': 'take part in', 'took part of': 'took part in', 'taking part of': 'taking part in', 'explain me': 'explain to me',
    'explained me': 'explained to me', 'explain you': 'explain to you', 'said me': 'told me', 'say me': 'tell me', 'says me': 'tells me', 'said him': 'told him',
    'said her': 'told her', 'said us': 'told us', 'say you': 'tell you', 'told to me': 'told me', 'tell to': 'tell', 'told to him': 'told him', 'told to her': 'told her',
    'ask to him': 'ask him', 'asked to me': 'asked me', 'asked to him': 'asked him', 'asked to her': 'asked her', 'help to you': 'help you',
    'thank for you': 'thank you', 'thanks you': 'thank you', 'welcome in': 'welcome to', 'close with': 'close to', 'near to': 'near',
    'look forward for': 'look forward to', 'looking forward for': 'looking forward to', 'agree to you': 'agree with you', 'angry at me about': 'angry with me about',
    'on the future': 'in the future', 'at the future': 'in the future', 'on the past': 'in the past', 'at the past': 'in the past', 'on the world': 'in the world',
    'at the world': 'in the world', 'on the morning': 'in the morning', 'at the morning': 'in the morning', 'at the evening': 'in the evening',
    'on the evening': 'in the evening', 'at the afternoon': 'in the afternoon', 'in my point of view': 'from my point of view', 'in my view of point': 'from my point of view',
    'at my opinion': 'in my opinion', 'to my opinion': 'in my opinion', 'for my opinion': 'in my opinion', 'by my opinion': 'in my opinion', 'from my opinion': 'in my opinion',
    'as my opinion': 'in my opinion', 'in the conclusion': 'in conclusion', 'as conclusion': 'in conclusion', 'in a conclusion': 'in conclusion', 'as a conclusion': 'in conclusion',
    'for conclusion': 'in conclusion', 'to conclusion': 'in conclusion', 'in the addition': 'in addition', 'in additional': 'in addition', 'in another hand': 'on the other hand',
    'in another side': 'on the other hand', 'in the other side': 'on the other hand', 'for an example': 'for example', 'as an example of': 'as an example of',
    'for examples': 'for example', 'as example': 'for example', 'for the example': 'for example', 'in the nowadays': 'nowadays', 'in nowadays': 'nowadays', 'at nowadays': 'nowadays',
    'at first time': 'the first time', 'in the first time': 'the first time', 'in these days': 'these days', 'in those days of': 'in those days of', 'all over world': 'all over the world',
    'in all over the world': 'all over the world', 'in whole world': 'in the whole world', 'in general speaking': 'generally speaking',
}  # fmt: skip
for _same in [wrong for wrong, right in _PHRASES.items() if wrong == right]:
    del _PHRASES[_same]
_RISKY = ('because their', 'increase of', 'need of', 'key for', 'cause for', 'in the moment', 'good in', 'near to', 'demand of', 'reason of', 'to abroad', 'in the phone', 'in last year', 'in the morning of', 'on last', 'welcome in', 'close with', 'with the car', 'with the bus', 'tell to', 'say you', 'advantages from', 'answer of', 'effect to')  # fmt: skip
for _risk in _RISKY:
    _PHRASES.pop(_risk, None)


RULES = (
    rule(
        'en.prepositions.fixed-pair',
        '这个词有固定搭配的介词：depend on, interested in, similar to。',
        'This word has its own preposition: depend on, interested in, similar to.',
        fixed_pair,
        (('It depends of you.', 'It depends on you.'), ('I am interested on music.', 'I am interested in music.')),
        ('It depends on you.', 'I am interested in music.', 'It depends of course on you.'),
    ),
    rule(
        'en.prepositions.none-after-verb',
        '这个动词直接带宾语，不用介词：discuss the plan，不是 discuss about the plan。',
        'This verb takes its object directly: discuss the plan, not discuss about the plan.',
        no_preposition,
        (('We discussed about the plan.', 'We discussed the plan.'),),
        ('We discussed the plan.', 'There is a lack of water.', 'They will talk about it.'),
    ),
    rule(
        'en.prepositions.missing',
        '这个动词后面要加介词才能带宾语：listen to music, wait for me。',
        'This verb needs a preposition before its object: listen to music, wait for me.',
        listen_to,
        (('I like to listen music.', 'I like to listen to music.'), ('Please wait me.', 'Please wait for me.')),
        ('I listen to music.', 'Wait a minute.'),
    ),
    rule(
        'en.prepositions.time',
        '星期前用 on，月份前用 in，夜里用 at night。',
        'It is on with days, in with months, and at night.',
        before_days,
        (('We met in Monday.', 'We met on Monday.'), ('It was cold on January.', 'It was cold in January.')),
        ('We met on Monday.', 'It was on July 4.', 'In night trains people sleep.'),
    ),
    rule(
        'en.prepositions.phrase',
        '固定短语的介词不能随意换：on the other hand, at the same time, in the future。',
        'The preposition of a set phrase is fixed: on the other hand, at the same time, in the future.',
        phrase_search(_PHRASES),
        (
            ('In the other hand, it is cheap.', 'On the other hand, it is cheap.'),
            ('He went to home.', 'He went home.'),
        ),
        ('On the other hand, it is cheap.', 'He went home.'),
    ),
)
