"""What no rule and no speller may touch: phrases that look wrong and are right, titles, and lines of verse."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property

from autocorrect.engines.chinese.rules.rule import Passage
from autocorrect.engines.findings import Confidence, Finding

_PHRASES = re.compile(
    '避免不了|切忌不思进取|的的确确|不了了之|小时了了|了了分明|是是非非|想像|那里|地地道道|得得失失|'
    '目的的|标的的|取舍的|施舍的|真真切切|实实在在|切切实实|老老实实|清清楚楚|明明白白|平平淡淡|许许多多|形形色色|'
    '林林总总|'
    '郁郁葱葱|浩浩荡荡|轰轰烈烈|踏踏实实|仔仔细细|勤勤恳恳|兢兢业业|战战兢兢|冷冷清清|断断续续|跌跌撞撞|浑浑噩噩|'
    '洋洋洒洒|园门|院门|夹给|叩着|叩响'
)
_TITLES = re.compile(r'《[^《》\n]{1,60}》')
# A quotation of whole clauses of five or seven characters is verse, whatever its words look like.
_VERSES = re.compile(
    r'“(?:[\u4e00-\u9fff]{5}[，。；！？、]?){2,8}”|“(?:[\u4e00-\u9fff]{7}[，。；！？、]?){2,8}”|'
    r'(?<![\u4e00-\u9fff])[\u4e00-\u9fff]{7}(?:[，；][\u4e00-\u9fff]{7}){2}(?=[，。；！？])|'
    r'(?<![\u4e00-\u9fff])[\u4e00-\u9fff]{7}，[\u4e00-\u9fff]{7}[。！？](?=[\n”]|$)'
)
# Words that no line of verse contains: two clauses of seven characters may as well be prose.
_PARTICLES = re.compile(
    '[的了着吗呢吧们]|是我|没有|什么|由于|因为|所以|虽然|但是|如果|而且|不但|不仅|即使|既然|为了|已经|非常|就算|哪怕|尽管|'
    '妈妈|爸爸|同学'
)


class Whitelist:
    """The protected places of one passage."""

    def __init__(self, passage: Passage) -> None:
        self._text = passage.text

    @cached_property
    def _spans(self) -> Sequence[tuple[int, int]]:
        spans = [found.span() for pattern in (_PHRASES, _TITLES) for found in pattern.finditer(self._text)]
        spans += [found.span() for found in _VERSES.finditer(self._text) if not _PARTICLES.search(found.group())]
        return sorted(spans)

    @cached_property
    def _covered(self) -> bytearray:
        """One byte a character: 1 where it is protected."""
        covered = bytearray(len(self._text) + 1)
        for start, end in self._spans:
            covered[start:end] = b'\x01' * (end - start)
        return covered

    def protects(self, finding: Finding) -> bool:
        """Whether the finding lies wholly inside protected text and is no sure dictionary error."""
        if finding.rule.startswith('zh.misspelling') and finding.confidence is Confidence.SURE:
            return False
        return finding.end > finding.start and all(self._covered[finding.start : finding.end])
