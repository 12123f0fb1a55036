"""One plain form of a Chinese text for every rule, and the way back to the text as it was submitted.

Two views are made: `tidy_marks` only drops what nobody sees (zero-width characters, odd spaces become plain ones), for
the punctuation rules; `normalise` also folds width and compatibility forms, drops the spaces around Han characters and
turns traditional characters into simplified ones, for everything that looks at words.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache, cached_property

import opencc

from autocorrect.engines.findings import Finding

_INVISIBLE = frozenset(
    '\u00ad\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2061\ufeff\ufe0e\ufe0f'
)
_ODD_SPACES = frozenset(
    '\t\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000'
)
_LINE_ENDS = frozenset('\r\u2028\u2029\x0b\x0c\x85')
_SURROGATES = re.compile('[\ud800-\udfff]')
_HAN = '\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U0003ffff'
_CHINESE_MARKS = '，。！？；：、“”‘’（）《》〈〉「」『』【】…—·'
_SPACES = re.compile(' +')
_CHINESE = re.compile(f'[{_HAN}{_CHINESE_MARKS}]')
_MARK_IN_CHINESE = re.compile(f'(?<=[{_HAN}”’）》」』])[,;:!?](?!//)')
_FULL_MARKS = str.maketrans(',;:!?「」『』', '，；：！？“”‘’')
# OpenCC leaves the particle 著 of Taiwan alone; these are the words in which the character is not the particle.
_PARTICLE_ZHU = re.compile(
    '(?<![土论原名编专巨显昭卓合译遗撰拙新旧大所])著(?![作名书述称者录说文史])|(?<=[看听说想做穿笑走坐站等跟随])著'
)


@dataclass(frozen=True, slots=True)
class View:
    """`text` as a rule reads it; character i stands for `source[starts[i]:ends[i]]`."""

    source: str
    text: str
    starts: Sequence[int]
    ends: Sequence[int]

    def submitted_span(self, start: int, end: int) -> tuple[int, int]:
        """The span of the source that [start, end) of the text stands for; an empty one sits right after its left."""
        if start < end:
            return self.starts[start], self.ends[end - 1]
        at = self.ends[start - 1] if start else 0
        return at, at


def plain_view(source: str) -> View:
    return View(source, source, range(len(source)), range(1, len(source) + 1))


def tidy_marks(source: str) -> View:
    """Without invisible characters, and with one kind of space and of line end."""
    view = _mapped(plain_view(_SURROGATES.sub('\ufffd', source)), map(_visible, source))
    return replace(view, source=source)


def _visible(char: str) -> str:
    if char in _INVISIBLE:
        return ''
    if char in _ODD_SPACES:
        return ' '
    if char in _LINE_ENDS:
        return '\n'
    return '\ufffd' if '\ud800' <= char <= '\udfff' else char


def normalise(source: str) -> View:
    """The form in which words are looked up: simplified, one width, no spaces between Han characters."""
    view = tidy_marks(source)
    view = _mapped(view, map(_folded, view.text))
    view = _without(view, _free_spaces(view.text))
    text = _MARK_IN_CHINESE.sub(lambda mark: mark.group().translate(_FULL_MARKS), view.text)
    return replace(view, text=simplify(text.translate(_FULL_CORNERS)))


_FULL_CORNERS = str.maketrans('「」『』', '“”‘’')


@cache
def _folded(char: str) -> str:
    """Compatibility forms, Kangxi radicals and full-width letters as plain characters; Chinese marks stay."""
    if char < '\u00a0' or '\u4e00' <= char <= '\u9fff' or char in _CHINESE_MARKS:
        return char
    folded = unicodedata.normalize('NFKC', char)
    return folded if folded.strip() else char


def _mapped(view: View, pieces: Iterable[str]) -> View:
    """Each character replaced by its piece (which may be empty or several characters)."""
    text: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for index, piece in enumerate(pieces):
        text.append(piece)
        starts += [view.starts[index]] * len(piece)
        ends += [view.ends[index]] * len(piece)
    return View(view.source, ''.join(text), starts, ends)


def _free_spaces(text: str) -> list[tuple[int, int]]:
    """The spaces that touch a Chinese character, which mean nothing."""
    runs = (found.span() for found in _SPACES.finditer(text))
    return [
        (start, end) for start, end in runs if _CHINESE.search(text[max(0, start - 1) : start] + text[end : end + 1])
    ]


def _without(view: View, gaps: Sequence[tuple[int, int]]) -> View:
    if not gaps:
        return view
    text: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    at = 0
    for start, end in [*gaps, (len(view.text), len(view.text))]:
        text.append(view.text[at:start])
        starts += view.starts[at:start]
        ends += view.ends[at:start]
        at = end
    return View(view.source, ''.join(text), starts, ends)


@cache
def _converter(config: str) -> opencc.OpenCC:
    return opencc.OpenCC(config)


@cache
def _only_traditional(char: str) -> bool:
    return char != '么' and _converter('t2s').convert(char) != char


@cache
def _only_simplified(char: str) -> bool:
    return _converter('s2t').convert(char) != char and not _only_traditional(char)


def is_traditional(text: str) -> bool:
    """Whether more of its characters exist only in the traditional script than only in the simplified one."""
    han = [char for char in text if '\u4e00' <= char <= '\u9fff']
    traditional = sum(map(_only_traditional, han))
    return traditional > 0 and traditional >= sum(map(_only_simplified, han))


def simplify(text: str) -> str:
    """The text in simplified characters, never longer or shorter; a simplified text is left alone.

    Converting a simplified text would harm it: OpenCC takes 么 for a traditional character.
    """
    if not is_traditional(text):
        return text
    converted = _same_length(_converter('t2s'), text)
    return _PARTICLE_ZHU.sub('着', converted)


def to_traditional(text: str, like: str) -> str:
    """The text in the traditional script, with the local forms (裡 or 裏) that `like` uses."""
    return _converter('s2hk' if '裏' in like else 's2tw').convert(text)


def _same_length(converter: opencc.OpenCC, text: str) -> str:
    converted = converter.convert(text)
    if len(converted) == len(text):
        return converted
    singles = (converter.convert(char) for char in text)
    return ''.join(single if len(single) == 1 else char for single, char in zip(singles, text, strict=True))


@dataclass(frozen=True)
class Restorer:
    """Findings in a view, told in the text as submitted and in its script."""

    view: View

    @cached_property
    def _traditional(self) -> bool:
        return is_traditional(self.view.source)

    def restored(self, finding: Finding) -> Finding | None:
        """None when nothing would change, as for a character that only looks wrong after normalising."""
        start, end = self.view.submitted_span(finding.start, finding.end)
        original = self.view.source[start:end]
        replacements = tuple(dict.fromkeys(self._in_writers_form(finding, r) for r in finding.replacements))
        replacements = tuple(r for r in replacements if r != original)
        if finding.replacements and not replacements:
            return None
        return replace(finding, start=start, end=end, original=original, replacements=replacements)

    def _in_writers_form(self, finding: Finding, replacement: str) -> str:
        """The replacement with whatever it keeps of the original kept as the writer wrote it."""
        kept, lost = _shared_ends(finding.original, replacement)
        head = self._submitted(finding.start, finding.start + kept)
        tail = self._submitted(finding.end - lost, finding.end)
        middle = replacement[kept : len(replacement) - lost]
        return head + (to_traditional(middle, self.view.source) if self._traditional else middle) + tail

    def _submitted(self, start: int, end: int) -> str:
        if start >= end:
            return ''
        first, last = self.view.submitted_span(start, end)
        return self.view.source[first:last]


def _shared_ends(one: str, other: str) -> tuple[int, int]:
    """How many characters two strings share at their beginnings, and then at their ends."""
    shorter = min(len(one), len(other))
    head = 0
    while head < shorter and one[head] == other[head]:
        head += 1
    tail = 0
    while tail < shorter - head and one[-1 - tail] == other[-1 - tail]:
        tail += 1
    return head, tail
