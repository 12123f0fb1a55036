"""Whether the parts stand where they belong: what opens opens, what closes closes, first comes before second."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from autocorrect.engines.scoring.chinese.features.connectives import continues
from autocorrect.engines.scoring.chinese.reading import Paragraph, Reading

_ORDINALS = (
    re.compile('首先|第一[，点：、步]|其一|一是|起初|一方面'),
    re.compile('其次|第二[，点：、步]|其二|二是|接着|另一方面|再者'),
    re.compile('再次|第三[，点：、步]|其三|三是|然后|此外'),
    re.compile('第[四五六七][，点：、步]|其[四五六]'),
    re.compile('^最后|终于|总之|综上|总而言之|由此可见|从那以后|从此'),
)
_COUNTED = re.compile('第([一二三四五六七])[，点：、步]|其([一二三四五六])(?=[，、：是])|(首先)|(其次)|(再次)')
_NUMBERS = {number: place for place, number in enumerate('一二三四五六七', 1)} | {'首先': 1, '其次': 2, '再次': 3}
_DAY = tuple(
    map(
        re.compile, ('清晨|早上|早晨|一大早|起床', '上午', '中午|午饭', '下午', '傍晚|黄昏|放学', '晚上|夜里|夜晚|临睡')
    )
)
_STEPS = tuple(
    map(re.compile, ('小时候|从小|那一年|那天|有一[天次]|记得', '后来|第二天|过了', '如今|现在|回想|今后|从此|从那'))
)
_CLOSING = re.compile('^(?:总之|综上|总而言之|由此可见|最后|终于|从此|从那以后|让我们|愿)')
_BACKWARD = re.compile(
    '^[“‘]?(?:那时|那么|就这样|那些|这|此(?!刻)|其[实中它他余]|他们?|她们?|它们?|的确|是[的啊]|没错|正因|而(?!今)|也|再[^见次]|又|还有|更|可(?![爱怜能])|同理|当然)'
)


def measure(reading: Reading) -> dict[str, float]:
    paragraphs = reading.paragraphs
    if len(paragraphs) < 2:
        return {'order_breaks': 0.0, 'opens_in_the_middle': 0.0, 'closes_too_early': 0.0}
    early = sum(1 for paragraph in paragraphs[:-2] if _CLOSING.search(paragraph.chars))
    return {
        'order_breaks': sum(_inversions(paragraphs, stages) for stages in (_ORDINALS, _DAY, _STEPS))
        + sum(_miscounts(paragraph.chars) for paragraph in paragraphs),
        'opens_in_the_middle': float(_leans_back(paragraphs[0].chars)),
        'closes_too_early': early,
    }


def _leans_back(chars: str) -> bool:
    """Whether a paragraph can only be understood after another one."""
    return continues(chars) or bool(_BACKWARD.search(chars) or _CLOSING.search(chars))


def _miscounts(chars: str) -> int:
    """How often a paragraph counts backwards: 其次 before 首先; to begin anew is no fault."""
    counted = [_NUMBERS[next(filter(None, found.groups()))] for found in _COUNTED.finditer(chars)]
    return sum(1 < later < earlier for earlier, later in pairwise(counted)) + (counted[:1] > [1] and 1 in counted)


def _inversions(paragraphs: Sequence[Paragraph], stages: Sequence[re.Pattern[str]]) -> int:
    """How often a later paragraph shows an earlier stage than the paragraph before it."""
    breaks, reached = 0, -1
    for paragraph in paragraphs:
        shown = [stage for stage, pattern in enumerate(stages) if pattern.search(paragraph.chars)]
        if not shown:
            continue
        breaks += shown[0] < reached
        reached = shown[0]
    return breaks
