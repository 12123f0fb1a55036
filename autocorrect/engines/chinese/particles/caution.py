"""Where the classifier is not to be believed, or only when it is surer than usual: what its features do not see."""

from __future__ import annotations

import math
import re

import numpy as np

from autocorrect.engines.chinese.particles.features import STATES
from autocorrect.engines.chinese.particles.places import PARTICLES, Place, Reading, Word
from autocorrect.engines.chinese.spelling.speller import Models

NEVER = math.inf
_NOWHERE = Word('', 'x', -1)
# The margin from which each change is an error: pupils write 的 for everything, and seldom 地 or 得 for 的.
_LEAST = {'的地': 2.7, '的得': 2.6, '地的': 5.2, '地得': 4.0, '得地': 3.5, '得的': 5.0}
_DETERMINER = re.compile(
    '(?:[一这那每某几两三]|这样|那样|如此)(?:个|种|阵|些|场|次|片|番|份|股|声|张|位|段|条|幅|道|座|双|点|般)?(?:更|很|最|如此|那么)?$'
)
_SUBJECT = re.compile(
    '(?:^|[。！？\n])(?:[我你他她它]们?|[\u4e00-\u9fff]{1,2}们|大家|爸爸|妈妈|爷爷|奶奶|老师|弟弟|妹妹|哥哥|姐姐)$'
)
_STOP = re.compile('[。！？]')
# 很快。 整整齐齐， 不太好呀！: all that follows is how it is done.
_COMPLEMENT = re.compile(
    '(?:(?:很|真|太|非常|十分|特别|挺|格外|多么?|不太|不够|越来越|那么|这么|更|极)[\u4e00-\u9fff]{1,2}|不错|飞快|(.)\\1(.)\\2|极[好快慢美])'
    '(?:极了|[呀啊哇呢了])?(?=[，。！？；”\n]|$)'
)
_NOMINAL = re.compile('[是所有该]')
_VERB_ENDS = frozenset('来去了着下上起开完住')
_PLACE_WORDS = frozenset('中 里 时 下 后 前 上 之中 之下 之后'.split())
_STATING = re.compile(
    '(?:就|却|也|又|都|便|正|才|仅|只|可|还|不)*(?:仅仅)?是|就|却|便|也|何尝|不一定|不是|只有|只能|可'
)
_BOTH = frozenset('多么 那么 这么 更加 越发 特别 非常 相对'.split())
_NO_VERBS = frozenset('我 你 他 她 它 您 谁 这 那 我们 你们 他们 她们 它们 自己 大家 人'.split())
_TO_GET = re.compile('[地得]不?[到了出起]')
# 他说的很对: what he says. 想的很多: what he thinks of.
_SUMMED_UP = re.compile('(?:很|太|真|最|非常|比较|完全|都|确实)?(?:正确|对|多|少|有道理|没错)')
_OBLIGED = frozenset('该 不该 所 要 想 能 应该 需要 可以 会 应 是'.split())


def needed(text: str, reading: Reading, place: Place, better: str, models: Models) -> float:
    """The margin that it takes to change the particle at this place to the better one."""
    written = text[place.at]
    if _is_impossible(text, reading, place, models):
        return NEVER
    least = _LEAST[written + better]
    if written == '的' and better == '地':
        return least + _doubt_of_adverb(text, reading, place)
    if better == '得':
        return least + _doubt_of_complement(text, reading, place)
    if written == '得' and _word(reading, place, -1).text in STATES:
        return NEVER  # 惭愧得低下了头: what the feeling comes to
    return least + _doubt_of_attribute(reading, place)


def _is_impossible(text: str, reading: Reading, place: Place, models: Models) -> bool:
    """No word on one side, a particle next to it, a repeated verb (跳的跳), or a part of a word (得主, 得不到)."""
    left, right = _word(reading, place, -1), _word(reading, place, 1)
    if left.is_mark or right.is_mark or left.text == right.text or right.text == '了':
        return True
    if left.text[-1] in PARTICLES or right.text[0] in PARTICLES:
        return True
    if text[place.at] == '的':
        return False
    if text[place.at] == '地' and len(left.text) == 1 and left.text not in _NO_VERBS:
        return True
    return bool(_TO_GET.match(text, place.at)) or any(
        _is_word(part, models) for part in (text[place.at : place.at + 2], left.text[-2:] + text[place.at])
    )


def _doubt_of_adverb(text: str, reading: Reading, place: Place) -> float:
    """淡淡的笑, 一个轰轰烈烈的死, 不断的超越中: the verb may be a noun."""
    left, right, second = (_word(reading, place, step) for step in (-1, 1, 2))
    doubt = 0.0
    if _DETERMINER.search(text[max(0, left.start - 6) : left.start]):
        doubt += 3.0
    if right.tag[:1] == 'a' and len(right.text) == 1 and second.text != '了':
        return NEVER
    if right.tag[:1] in 'nmtr' and right.text not in '你我他她它':
        doubt += 2.0
    if right.text[0] in '人也一' or left.text[-1] == '似' or _STATING.match(text, place.at + 1):
        return NEVER
    if second.text in _PLACE_WORDS:
        doubt += 2.0
    if second.is_mark and len(right.text) > 1 and right.text[-1] not in _VERB_ENDS:
        doubt += -1.0 if _is_whole_sentence(text, left.start, right.end) else 1.2
    return doubt


def _doubt_of_complement(text: str, reading: Reading, place: Place) -> float:
    """说的就是, 走的人多了, 该写的写: the verb with 的 is a noun."""
    left, right, further = (_word(reading, place, step) for step in (-1, 1, -2))
    if _STATING.match(text, place.at + 1) or further.text in _OBLIGED:
        return NEVER
    if (
        _SUMMED_UP.match(text, place.at + 1)
        or left.text in _NO_VERBS
        or left.text[-1] in '般样者'
        or (left.tag[:1] == 'n' and len(left.text) == 1 and left.text not in STATES)
        or right.text in ('那样', '这样', '如此')
    ):
        return NEVER
    doubt = 0.0
    if left.tag[:1] in 'va' and _COMPLEMENT.match(text, place.at + 1) and not _NOMINAL.search(text[: left.start][-12:]):
        doubt -= 2.2
    if right.tag[:1] == 'n' or (right.tag[:1] in 'mtf' and left.text not in STATES):
        doubt += 1.2
    elif right.tag[:1] in 'rpv' and left.text not in STATES:
        doubt += 0.6
    if left.tag[:1] == 'n' and len(left.text) > 1:
        doubt += 1.5
    return doubt


def _is_whole_sentence(text: str, start: int, end: int) -> bool:
    """她轻盈的旋转。 If nothing else is said, what follows is the verb."""
    return bool(_SUBJECT.search(text[max(0, start - 8) : start]) and _STOP.match(text[end : end + 1]))


def _doubt_of_attribute(reading: Reading, place: Place) -> float:
    """A verb that follows is rather what the adverb belongs to; 多么地 and 多么的 are both written."""
    if _word(reading, place, -1).text in _BOTH:
        return NEVER
    return 2.5 if _word(reading, place, 1).tag[:1] in 'vdp' else 0.0


def _word(reading: Reading, place: Place, step: int) -> Word:
    index = place.position + step
    return reading.words[index] if 0 <= index < len(reading.words) else _NOWHERE


def _is_word(text: str, models: Models) -> bool:
    found = models.lexicon.find_words(models.lexicon.encode(text), np.zeros(1, np.int64), len(text))
    return len(text) > 1 and int(found[0]) >= 0
