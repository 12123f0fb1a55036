"""A copy of the text for matching: as long as the text, character for character, with one shape for each mark."""

from __future__ import annotations

import re
from typing import NamedTuple

from autocorrect.engines.screenplay.decoding import RADICALS


class Line(NamedTuple):
    """One line: [start, end) in the text without white space at its ends, `text` is the shadow of it."""

    start: int
    end: int
    text: str
    number: int = 0


def _table() -> dict[int, str]:
    table = {code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}
    table |= dict.fromkeys(map(ord, '\u3000\t\xa0\u2002\u2003\u2009\u200b\u200c\u200d\ufeff\u2060\x00'), ' ')
    table |= dict.fromkeys(map(ord, '—–―－‐‑−─━─﹣'), '-')
    table |= dict.fromkeys(map(ord, '【〖［〔﹝'), '[')
    table |= dict.fromkeys(map(ord, '】〗］〕﹞'), ']')
    table |= dict.fromkeys(map(ord, '﹕︰：∶'), ':')
    table |= dict.fromkeys(map(ord, '•‧・∙'), '·')
    table |= dict.fromkeys(map(ord, '∆▲▵▴◬⊿Δ'), '△')
    table |= dict.fromkeys(map(ord, '‘’'), "'")
    table |= {code: char for code, char in RADICALS.items() if len(char) == 1}
    return table


_TABLE = _table()
_BOLD = re.compile(r'\*\*|__')
_ITALIC = re.compile(
    r'(?<![\w*])\*(?=[^\s*])([^*\n]{1,200})(?<=\S)\*(?!\*)|(?<!\w)_(?=[^\s_])([^_\n]{1,200})(?<=\S)_(?!\w)'
)
_LINE_BREAK = re.compile(r'\r\n|[\n\r\u2028\u2029\x0b\x0c\x85]')
_MARKDOWN_HEAD = re.compile(r'^[ ]*(?:#{1,6}(?=\s)|>(?=\s)|[-*+](?=\s{1,3}\S))', re.MULTILINE)


def shadow(text: str) -> str:
    """The matching copy; emphasis marks of Markdown and Fountain become spaces in it."""
    copy = text.replace('\t', ' ') if text.isascii() else text.translate(_TABLE)
    if '*' in copy or '_' in copy:
        copy = _BOLD.sub('  ', copy)
        copy = _ITALIC.sub(lambda found: f' {found[1] or found[2]} ', copy)
    return copy


def split_lines(copy: str) -> list[Line]:
    """The lines of a shadow, blank ones included (their text is empty)."""
    lines: list[Line] = []
    at = 0
    for piece in _pieces(copy):
        stripped = piece.strip()
        start = at + len(piece) - len(piece.lstrip()) if stripped else at
        lines.append(Line(start, start + len(stripped), stripped, len(lines)))
        at += len(piece) + 1
    return lines


def _pieces(copy: str) -> list[str]:
    if '\r' not in copy and copy.isascii() and '\x0b' not in copy and '\x0c' not in copy:
        return copy.split('\n')
    # A CRLF is two characters wide: give its line one more space at the end so that the counting stays one a break.
    return _LINE_BREAK.sub(lambda found: ' \n' if len(found[0]) == 2 else '\n', copy).split('\n')


def without_line_marks(copy: str) -> str:
    """The shadow without the marks with which Markdown opens a line (headings, quotes, bullets)."""
    return _MARKDOWN_HEAD.sub(lambda found: ' ' * len(found[0]), copy)
