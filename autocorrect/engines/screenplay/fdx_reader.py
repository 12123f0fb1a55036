"""Final Draft files: one line of text a paragraph, whose type says what it is."""

from __future__ import annotations

from xml.etree.ElementTree import Element, ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring

from autocorrect.engines.findings import Words
from autocorrect.engines.screenplay.decoding import clean_text
from autocorrect.engines.screenplay.models import ElementKind

_KINDS = {
    'scene heading': ElementKind.HEADING,
    'action': ElementKind.ACTION,
    'general': ElementKind.ACTION,
    'character': ElementKind.CUE,
    'parenthetical': ElementKind.PARENTHETICAL,
    'dialogue': ElementKind.DIALOGUE,
    'transition': ElementKind.TRANSITION,
    'shot': ElementKind.ACTION,
    'cast list': ElementKind.CAST,
}
_UNREADABLE = Words(
    '这个 FDX 文件打不开：不是有效的 Final Draft 文档。',
    'This FDX file cannot be opened: it is not a valid Final Draft document.',
)


def read(data: bytes) -> tuple[str, tuple[ElementKind | None, ...], tuple[Words, ...]]:
    """The script's paragraphs as lines; entity bombs and broken XML give a warning and no text."""
    try:
        root = fromstring(data, forbid_dtd=False, forbid_entities=True, forbid_external=True)
    except (ParseError, DefusedXmlException, ValueError, LookupError):
        return '', (), (_UNREADABLE,)
    lines: list[str] = []
    kinds: list[ElementKind | None] = []
    for paragraph in _paragraphs(root):
        kind = _KINDS.get(paragraph.get('Type', '').lower(), ElementKind.NOTE)
        text = clean_text(''.join(_runs(paragraph))).replace('\n', ' ').strip()
        if not text:
            continue
        if kind is ElementKind.HEADING and paragraph.get('Number') and not text[:1].isdigit():
            text = f'{paragraph.get("Number")} {text}'
        if kind in (ElementKind.HEADING, ElementKind.ACTION, ElementKind.CUE, ElementKind.TRANSITION) and lines:
            lines.append('')
            kinds.append(None)
        lines.append(text)
        kinds.append(kind)
    return '\n'.join(lines), tuple(kinds), ()


def _paragraphs(root: Element) -> list[Element]:
    """The paragraphs of the script proper, those of dual dialogue in their place; not the title page's."""
    content = root.find('Content')
    if content is None:
        return []
    found: list[Element] = []
    stack = list(reversed(list(content)))
    while stack:
        element = stack.pop()
        if element.tag != 'Paragraph':
            continue
        dual = element.find('DualDialogue')
        if dual is None:
            found.append(element)
        else:
            stack.extend(reversed(list(dual)))
    return found


def _runs(paragraph: Element) -> list[str]:
    return [run.text or '' for run in paragraph.findall('Text')]
