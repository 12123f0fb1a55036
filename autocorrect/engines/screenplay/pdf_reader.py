"""PDF with a text layer: lines rebuilt from the positions of the words, and their kinds from the indent."""

from __future__ import annotations

import io
import logging
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import pdfplumber

from autocorrect.engines.findings import Words
from autocorrect.engines.screenplay.decoding import clean_text
from autocorrect.engines.screenplay.models import ElementKind

_MOST_PAGES = 400
_NO_TEXT = Words(
    '这个 PDF 没有文字层（可能是扫描件），读不出文字。',
    'This PDF has no text layer (it may be a scan): no text could be read.',
)
_UNREADABLE = Words(
    '这个 PDF 打不开：文件可能损坏或加了密码。', 'This PDF cannot be opened: it may be damaged or protected.'
)
_CUT = Words(
    f'PDF 超过 {_MOST_PAGES} 页，只读了前面的部分。',
    f'The PDF has more than {_MOST_PAGES} pages; only these were read.',
)

logging.getLogger('pdfminer').setLevel(logging.ERROR)


@dataclass(frozen=True, slots=True)
class _Line:
    text: str
    left: float
    top: float
    page: int


def read(data: bytes) -> tuple[str, tuple[ElementKind | None, ...], tuple[Words, ...]]:
    """Text and kinds of the lines. Kinds are given only where the indents are those of a Western screenplay."""
    try:
        lines, cut = _lines(data)
    except Exception:
        return '', (), (_UNREADABLE,)
    if not lines:
        return '', (), (_NO_TEXT,)
    lines = _without_page_furniture(lines)
    texts, kinds = _laid_out(lines)
    return '\n'.join(texts), kinds, (_CUT,) if cut else ()


def _lines(data: bytes) -> tuple[list[_Line], bool]:
    found: list[_Line] = []
    with pdfplumber.open(io.BytesIO(data)) as document:
        cut = len(document.pages) > _MOST_PAGES
        for number, page in enumerate(document.pages[:_MOST_PAGES]):
            words = page.extract_words(keep_blank_chars=False, use_text_flow=False)
            found += [_line(row, number) for row in _rows(words)]
            page.close()
    return [line for line in found if line.text], cut


def _rows(words: list[dict[str, Any]]) -> Iterator[list[dict[str, Any]]]:
    row: list[dict[str, Any]] = []
    for word in sorted(words, key=lambda one: (round(one['top']), one['x0'])):
        if row and word['top'] - row[0]['top'] > 3:
            yield sorted(row, key=lambda one: one['x0'])
            row = []
        row.append(word)
    if row:
        yield sorted(row, key=lambda one: one['x0'])


def _line(row: list[dict[str, Any]], page: int) -> _Line:
    """Words joined by one space, by two over a wide gap, and by none between Chinese characters that touch."""
    pieces = [row[0]['text']]
    for before, after in pairwise(row):
        gap = after['x0'] - before['x1']
        height = after['bottom'] - after['top']
        touching = gap < height * 0.2 and (ord(before['text'][-1]) > 0x2E80 or ord(after['text'][0]) > 0x2E80)
        pieces += ['' if touching else '  ' if gap > height * 1.5 else ' ', after['text']]
    text = clean_text(''.join(pieces)).replace('\n', ' ').strip()
    return _Line(text, row[0]['x0'], row[0]['top'], page)


def _without_page_furniture(lines: list[_Line]) -> list[_Line]:
    """Page numbers, CONTINUED marks and headers that stand on most pages at one height are not the script's."""
    pages = len({line.page for line in lines})
    repeated = Counter((line.text.strip('0123456789. -'), round(line.top / 4)) for line in lines)
    return [
        line
        for line in lines
        if not line.text.strip('.- ()').isdigit()
        and line.text.upper().strip('(). :') not in ('CONTINUED', 'MORE', 'CONT’D', "CONT'D")
        and not (pages > 3 and repeated[(line.text.strip('0123456789. -'), round(line.top / 4))] > pages * 0.6)
    ]


def _laid_out(lines: list[_Line]) -> tuple[list[str], tuple[ElementKind | None, ...]]:
    """Paragraphs apart by a blank line; with kinds when enough lines stand where cues and dialogue stand."""
    margin = _action_margin(lines)
    kinds = [_kind(line, margin) for line in lines]
    western = kinds.count(ElementKind.CUE) >= 2 and kinds.count(ElementKind.DIALOGUE) >= 2
    texts: list[str] = []
    marks: list[ElementKind | None] = []
    for index, line in enumerate(lines):
        kind = kinds[index] if western else None
        if index and _breaks(lines[index - 1], line, kinds[index], western):
            texts.append('')
            marks.append(None)
        if western and texts and texts[-1] and kind == marks[-1] and kind in (ElementKind.ACTION, ElementKind.DIALOGUE):
            texts[-1] += ' ' + line.text
            continue
        texts.append(line.text)
        marks.append(kind)
    return texts, tuple(marks) if western else ()


def _breaks(before: _Line, after: _Line, kind_after: ElementKind | None, western: bool) -> bool:
    apart = after.page == before.page and after.top - before.top > 19
    if not western:
        return apart
    return apart or kind_after in (ElementKind.HEADING, ElementKind.CUE)


def _action_margin(lines: list[_Line]) -> float:
    """The left edge of action: the leftmost of the indents that many lines share."""
    edges = Counter(round(line.left) for line in lines)
    common = [edge for edge, count in edges.items() if count >= max(2, len(lines) // 25)]
    return float(min(common, default=72))


def _kind(line: _Line, margin: float) -> ElementKind | None:
    """By the distance from the action margin, in points: dialogue 1 inch in, parentheses 1.6, cues about 2.2."""
    indent = line.left - margin
    if line.text.upper().startswith(('INT', 'EXT', 'I/E', 'EST.')) and indent < 20:
        return None
    if indent < 30:
        return ElementKind.ACTION if line.text[:1] not in '△【' else None
    if indent > 230:
        return ElementKind.TRANSITION
    if line.text.startswith('('):
        return ElementKind.PARENTHETICAL
    upper = line.text.upper() == line.text
    if indent > 125 and upper:
        return ElementKind.CUE
    return ElementKind.DIALOGUE if indent < 125 else None
