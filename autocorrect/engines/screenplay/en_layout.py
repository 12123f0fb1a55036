"""How the lines of an English script stand on the page: what belongs to the page alone, and who stands how far in."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from autocorrect.engines.screenplay.en_headings import read_slugline
from autocorrect.engines.screenplay.shadow import Line

_CONTINUED = re.compile(r"^\(?(?:CONTINUED|MORE|CONT'D)\)?:?(?:\s*\(\d+\))?\s*:?\.?$")
_PAGE_HEAD = re.compile(r'^(?P<head>\S.{2,90}?)\s{2,}(?:page\s+)?\d{1,3}[A-Z]?\.?$|^\d{1,3}\.$', re.IGNORECASE)
_SPOKEN_FROM = 4
_CUE_FROM = 8
_DEEPEST = 200
_FEW_TIMECODES = 3
_FEW_LINES = 20
_WIDE = 100


def page_furniture(lines: Sequence[Line]) -> frozenset[int]:
    """The numbers of the lines that only say where a page begins or ends: (CONTINUED), running heads, page numbers."""
    heads: Counter[str] = Counter()
    found: set[int] = set()
    candidates: list[tuple[int, str]] = []
    for line in lines:
        if line.text[:1] in '(CM' and _CONTINUED.match(line.text):
            found.add(line.number)
        elif line.text[-1:].isdigit() or line.text[-2:-1].isdigit():
            head = _PAGE_HEAD.match(line.text)
            if head and not read_slugline(line.text):
                heads[head['head'] or ''] += 1
                candidates.append((line.number, head['head'] or ''))
    return frozenset(found | {number for number, head in candidates if not head or heads[head] > 1})


_TIMECODE = re.compile(r'^[ \t]*\d{1,2}:\d{2}:\d{2}(?:[:;.]\d{2,3})?(?=[ \t])', re.MULTILINE)


def is_compact(lines: Sequence[Line]) -> bool:
    """No blank lines, and paragraphs that are one long line each: a paste in which a speech is one line."""
    written = sum(1 for line in lines if line.text)
    return written > _FEW_LINES and (len(lines) - written) * 10 < written and max(len(x.text) for x in lines) > _WIDE


def without_timecodes(copy: str) -> str:
    """The shadow with blanks where a post-production script writes when each line is heard."""
    if copy.count(':') < _FEW_TIMECODES * 2 or sum(1 for _ in _TIMECODE.finditer(copy)) < _FEW_TIMECODES:
        return copy
    return _TIMECODE.sub(lambda found: ' ' * len(found[0]), copy)


_HUNG_NUMBER = re.compile(r'#?\d{1,4}[A-Z]{0,2}[.)]?\s{2,}(?=\S)')


def _hung_out(slug: Line) -> int:
    """How much further out than the text a shooting script writes the number of a scene."""
    found = _HUNG_NUMBER.match(slug.text)
    return found.end() if found else 0


class Indents:
    """How far in from the margin lines stand, where the margin is that of the words of the first slugline."""

    def __init__(self, copy: str, lines: Sequence[Line]) -> None:
        self.copy, self.lines = copy, lines
        slug = next((line for line in lines if 'T' in line.text[:16].upper() and read_slugline(line.text)), None)
        self.margin = self.of(slug) + _hung_out(slug) if slug else 0
        shouted = [line for line in lines if line.text.isupper()] if slug else []
        self.sets_cues_in = sum(self._is_inset_cue(line) for line in shouted) >= 3

    def of(self, line: Line) -> int:
        """Zero where no line break is near: such a line is wrapped by no page."""
        start = self.copy.rfind('\n', max(0, line.start - _DEEPEST), line.start)
        return line.start - start - 1 if start >= 0 else line.start if line.start < _DEEPEST else 0

    def _is_inset_cue(self, line: Line) -> bool:
        """Short capitals far in, and speech that is none under them, at once or over one blank line."""
        if not 1 < len(line.text) < 40 or not line.text.isupper() or self.of(line) - self.margin < _CUE_FROM:
            return False
        below = self.lines[line.number + 1 : line.number + 3]
        after = next((one for one in below if one.text), None)
        return after is not None and not after.text.isupper() and self.of(after) - self.margin >= _SPOKEN_FROM

    def is_at_margin(self, line: Line) -> bool:
        """Whether a line in capitals is action, because in this script cues stand far in."""
        return self.sets_cues_in and self.of(line) - self.margin < _SPOKEN_FROM

    def speaks_after_blank(self, line: Line) -> bool:
        """A cue set far in, a blank line, and speech that stands in as well: the spacing of multi-camera scripts."""
        if line.number + 2 >= len(self.lines) or self.of(line) - self.margin < _CUE_FROM:
            return False
        blank, after = self.lines[line.number + 1], self.lines[line.number + 2]
        inset = self.of(after) - self.margin if after.text else 0
        return not blank.text and inset >= _SPOKEN_FROM and not after.text.endswith(' TO:')
