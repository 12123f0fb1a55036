"""Word files: paragraphs and tables in their order, a table row a line."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from xml.etree.ElementTree import Element, ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring

from autocorrect.engines.findings import Words
from autocorrect.engines.screenplay.decoding import clean_text
from autocorrect.engines.screenplay.models import ElementKind

_W = '{http://schemas.openxmlformats.org/wordprocessingml/2006/main}'
_LARGEST_PART = 60_000_000
_DEEPEST = 60
_UNREADABLE = Words('这个 Word 文件打不开：文件可能损坏。', 'This Word file cannot be opened: it may be damaged.')
_TOO_LARGE = Words(
    '这个 Word 文件解压后过大，没有读取。', 'This Word file is far too large once unpacked and was not read.'
)


def read(data: bytes) -> tuple[str, tuple[ElementKind | None, ...], tuple[Words, ...]]:
    """The text of the document; a broken file, a zip bomb or an XML bomb gives a warning and no text."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            part = archive.getinfo('word/document.xml')
            if part.file_size > _LARGEST_PART:
                return '', (), (_TOO_LARGE,)
            with archive.open(part) as stream:
                xml = stream.read(_LARGEST_PART + 1)
        if len(xml) > _LARGEST_PART:
            return '', (), (_TOO_LARGE,)
        root = fromstring(xml, forbid_dtd=True)
    except (zipfile.BadZipFile, KeyError, OSError, EOFError, ValueError, RuntimeError, NotImplementedError):
        return '', (), (_UNREADABLE,)
    except (ParseError, DefusedXmlException, LookupError, zipfile.zlib.error):  # type: ignore[attr-defined]
        return '', (), (_UNREADABLE,)
    body = root.find(f'{_W}body')
    lines = list(_lines(body, 0)) if body is not None else []
    return clean_text('\n'.join(lines)), (), ()


def _lines(parent: Element, depth: int) -> Iterator[str]:
    if depth > _DEEPEST:
        return
    for child in parent:
        if child.tag == f'{_W}p':
            yield from _paragraph(child).split('\n')
        elif child.tag == f'{_W}tbl':
            yield from _table(child, depth)
        elif child.tag in (f'{_W}sdt', f'{_W}sdtContent', f'{_W}ins'):
            yield from _lines(child, depth + 1)


def _paragraph(paragraph: Element) -> str:
    pieces: list[str] = []
    for node in paragraph.iter():
        if node.tag == f'{_W}t':
            pieces.append(node.text or '')
        elif node.tag == f'{_W}tab':
            pieces.append('\t')
        elif node.tag in (f'{_W}br', f'{_W}cr'):
            pieces.append('\n')
    return ''.join(pieces)


def _table(table: Element, depth: int) -> Iterator[str]:
    """Rows as lines. A cell of several paragraphs keeps them apart; a first cell that is a label gets its colon."""
    for row in table.findall(f'{_W}tr'):
        cells = ['\n'.join(_lines(cell, depth + 1)).strip() for cell in row.findall(f'{_W}tc')]
        cells = [cell for index, cell in enumerate(cells) if cell and (index == 0 or cell != cells[index - 1])]
        yield from _row(cells)


def _row(cells: list[str]) -> Iterator[str]:
    if len(cells) == 2 and _is_label(cells[0]):
        yield from f'{cells[0]}：{cells[1]}'.split('\n')
    else:
        yield from '  '.join(cells).split('\n')


def _is_label(cell: str) -> bool:
    return len(cell) <= 8 and '\n' not in cell and not cell.endswith((':', '：')) and not cell[:1].isdigit()
