"""Groups and anonymous people, told by the name alone."""

from __future__ import annotations

import re

from autocorrect.engines.screenplay import zh_words as words
from autocorrect.engines.screenplay.models import Tier
from autocorrect.engines.screenplay.zh_names import is_person_name

_COUNTED = re.compile(
    r'(?:[*xX×]\s*\d+|\d+[名个位人]?|[一两二三四五六七八九十数几]+[名个位人]|若干[名人]?|们|等人?|数[名人位个])$'
)
_COUNT_FIRST = re.compile(
    r'^(?:一群|一众|众|几[名个位]|数[名位个]|[两二三四五六七八九十]+[名个位]|\d+[名个位]|多名|若干)(?=[\u4e00-\u9fff])'
)
_NUMBERED = re.compile(
    rf'^(?P<base>[\u4e00-\u9fff]{{1,6}}?)\s*(?P<mark>[{words.ORDINAL_MARKS}]|\d{{1,2}}|[一二三四]号|[一二三])$'
)
_ROLE_PREFIX = re.compile(
    r'^(?:女|男|老|小|年轻|中年|青年|黑衣|蒙面|胖|瘦|高个|矮个|外卖|小区|店|另一|实习|值班|巡逻|神秘)?'
)


def tier_of(name: str) -> Tier | None:
    """Group or extra by the name alone; None for anybody with a name."""
    if (_COUNTED.search(name) and len(name) > 2 and not is_person_name(name)) or _COUNT_FIRST.match(name):
        return Tier.GROUP if not re.search(r'(?:一[名个位]|(?<![*xX×\d])\d)$', name) else Tier.EXTRA
    if name in words.GROUP_MARKS or name.endswith('们'):
        return Tier.GROUP
    numbered = _NUMBERED.match(name)
    if numbered and (not is_person_name(name) or numbered['base'] in words.ROLE_NOUNS):
        return Tier.EXTRA
    return Tier.EXTRA if name in words.ROLE_NOUNS or _ROLE_PREFIX.sub('', name, count=1) in words.ROLE_NOUNS else None
