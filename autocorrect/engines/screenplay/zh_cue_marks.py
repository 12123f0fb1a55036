"""Other marks than a colon between speaker and words (【苏晚】坐。, 苏晚——坐。, a tab, a bar), turned into colons.

The text stays as long as it is. A mark counts only where it recurs: enough lines, and names that come again.
"""

from __future__ import annotations

import re
from collections import Counter

from autocorrect.engines.screenplay import zh_words as words

_NAME = r'(?P<name>[\u4e00-\u9fff·]{2,6})'
_NOTE = r'(?P<note>(?:[(][^()\n]{0,30}[)])?)'
_STYLES = (
    re.compile(rf'^(?P<open> *\[){_NAME}(?P<close>\]){_NOTE}(?= *[^\s\[:])', re.MULTILINE),
    re.compile(rf'^(?P<open> *){_NAME}{_NOTE}(?P<close>--)(?=[^\s-])', re.MULTILINE),
    re.compile(rf'^(?P<open> *\|? *){_NAME}{_NOTE}(?P<close> *\|)(?= *[^\s|][^|\n]*\|? *$)', re.MULTILINE),
    re.compile(rf'^(?P<open> *\d{{1,4}}[.、)]? *){_NAME}{_NOTE}(?P<close>:)(?=\S)', re.MULTILINE),
)
_TABBED = re.compile(
    r'^(?P<open>[ ]*)(?P<name>[\u4e00-\u9fff·]{2,6})(?P<note>)(?P<close>\t+)(?=[^\t\n]+$)', re.MULTILINE
)
_FORCED = re.compile(r'^@(?=[\u4e00-\u9fff])', re.MULTILINE)  # Fountain's mark of a cue
_NO_NAMES = words.NOT_SPEAKERS | words.HEAD_LABELS.keys() | words.MODES.keys() | {*words.BIO_TITLES}


def with_colons(copy: str, text: str) -> str:
    """The matching copy with a colon after every speaker; `text` still has the tabs that the copy lacks."""
    if '\t' in text:
        copy = _turned(_TABBED, copy, text)
    copy = _FORCED.sub(' ', copy)
    for style in _STYLES:
        copy = _turned(style, copy, copy)
    return copy


def _turned(style: re.Pattern[str], copy: str, source: str) -> str:
    found = [one for one in style.finditer(source) if one['name'] not in _NO_NAMES]
    counts = Counter(one['name'] for one in found)
    again = sum(count for count in counts.values() if count > 1)
    if again < 4 or again * 2 < len(found):
        return copy
    pieces, at = [], 0
    for one in found:
        pieces += [copy[at : one.start()], ' ' * len(one['open']), one['name'], one['note']]
        gap = len(one.group()) - len(one['open']) - len(one['name']) - len(one['note'])
        pieces.append(':' + ' ' * (gap - 1))
        at = one.end()
    return ''.join([*pieces, copy[at:]])
