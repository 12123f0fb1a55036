"""The text that is measured: simplified, without white space, corrected; every character knows its origin."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

import opencc

from autocorrect.engines.findings import Category, Finding
from autocorrect.text.spans import Span

_FULL_WIDTH = {code: code - 0xFEE0 for code in range(0xFF10, 0xFF5B) if chr(code - 0xFEE0).isalnum()}
_MARKS = str.maketrans({
    '「': '“', '」': '”', '『': '‘', '』': '’', '﹁': '“', '﹂': '”', '〝': '“', '〞': '”', '─': '—', '―': '—',
    '﹣': '-', '･': '·', '•': '·', '‧': '·', '．': '.', '｡': '。', '､': '、',
})  # fmt: skip
_AFTER_HAN = {',': '，', ';': '；', ':': '：', '?': '？', '!': '！', '.': '。', '(': '（', ')': '）'}
_HALF_WIDTH = re.compile(r'(?<=[\u4e00-\u9fff”’》）])[,;:?!.()]')
_DOTS = re.compile(r'[.。·]{3,}')
# One way of writing each, whatever a converter between the scripts makes of them.
_VARIANTS = str.maketrans('揹徵暱薰伕', '背征昵熏夫')
_VARIANT_WORDS = (('想像', '想象'), ('座标', '坐标'))
_ZHU = re.compile(r'著(?!名|作|称|书|述|者|录)(?<![名显卓专原巨论编译土昭合遗拙]著)')
_ZHE = re.compile(r'着(?=名|作|称)')
_IGNORED = frozenset('\u200b\u200c\u200d\u2060\ufeff\u00ad\x00')


@dataclass(frozen=True, slots=True)
class CleanText:
    """`chars` for measuring; `origin[i]` is where the i-th character came from in the text as submitted."""

    chars: str
    origin: Sequence[int]

    def span(self, start: int, end: int) -> Span:
        """The span in the submitted text of `chars[start:end]`, which must not be empty."""
        return Span(self.origin[start], self.origin[end - 1] + 1)


def clean(text: str, span: Span, corrections: Iterable[Finding] = ()) -> CleanText:
    """One paragraph of the text, with its corrections (in order, without overlaps) put in."""
    chars: list[str] = []
    origin: list[int] = []
    at = span.start
    for finding in corrections:
        _copy(text, at, finding.start, chars, origin)
        replacement = finding.replacements[0]
        last = max(finding.start, finding.end - 1)
        for index, char in enumerate(replacement):
            _append(char, min(finding.start + index, last), chars, origin)
        at = max(at, finding.end)
    _copy(text, at, span.end, chars, origin)
    return CleanText(_normalise(''.join(chars)), origin)


def corrections_in(findings: Iterable[Finding], length: int) -> list[Finding]:
    """The findings that put something right, in order, the first of any that overlap.

    The doubtful ones too: a misspelt word must not be taken for a rare one.
    """
    kept: list[Finding] = []
    for finding in sorted(findings, key=lambda f: (f.start, f.end)):
        if not finding.replacements or finding.category is Category.PRAISE or finding.end > length:
            continue
        if not kept or finding.start >= kept[-1].end:
            kept.append(finding)
    return kept


def simplify(text: str) -> str:
    """Simplified characters, one for one."""
    converted = _converter().convert(text)
    if len(converted) != len(text):
        converted = ''.join(map(_simplify_one, text))
    return converted


@cache
def _converter() -> opencc.OpenCC:
    return opencc.OpenCC('tw2s')


@cache
def _simplify_one(char: str) -> str:
    converted = _converter().convert(char)
    return converted if len(converted) == 1 else char


def _copy(text: str, start: int, end: int, chars: list[str], origin: list[int]) -> None:
    for index in range(start, end):
        _append(text[index], index, chars, origin)


def _append(char: str, index: int, chars: list[str], origin: list[int]) -> None:
    """Keep the character, unless it is white space; between two Latin words one space stays."""
    if char in _IGNORED:
        return
    if char.isspace():
        if chars and _is_latin(chars[-1]):
            chars.append(' ')
            origin.append(index)
        return
    if chars and chars[-1] == ' ' and not _is_latin(char):
        chars.pop()
        origin.pop()
    # A lone surrogate cannot be handed to the segmenter.
    chars.append('\ufffd' if '\ud800' <= char <= '\udfff' else char)
    origin.append(index)


def _is_latin(char: str) -> bool:
    return char.isascii() and not char.isspace()


def _normalise(text: str) -> str:
    text = simplify(text).translate(_FULL_WIDTH).translate(_MARKS).translate(_VARIANTS)
    for variant, usual in _VARIANT_WORDS:
        text = text.replace(variant, usual)
    text = _ZHE.sub('著', _ZHU.sub('着', text))
    text = _DOTS.sub(lambda found: '…' * len(found.group()), text)
    return _HALF_WIDTH.sub(lambda found: _AFTER_HAN[found.group()], text)
