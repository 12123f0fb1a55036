"""Final Draft files: one line of text a paragraph, whose type says what it is."""

from __future__ import annotations

from xml.etree.ElementTree import Element, ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring

from autocorrect.engines.findings import Words
from autocorrect.engines.screenplay.decoding import clean_text
from autocorrect.engines.screenplay.models import ElementKind, Tag

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
_BETWEEN = 2_000  # what may stand between two runs of text
_UNREADABLE = Words(
    '这个 FDX 文件打不开：不是有效的 Final Draft 文档。',
    'This FDX file cannot be opened: it is not a valid Final Draft document.',
)


def read_tags(data: bytes, text: str) -> tuple[Tag, ...]:
    """The breakdown tags of the script, with where their words stand in `text`, which `read` gave for it."""
    if b'TagNumber' not in data:
        return ()
    try:
        root = fromstring(data, forbid_dtd=False, forbid_entities=True, forbid_external=True)
    except (ParseError, DefusedXmlException, ValueError, LookupError):
        return ()
    meaning = _tag_meanings(root)
    found: list[Tag] = []
    at = 0
    for paragraph in _paragraphs(root):
        for run in paragraph.findall('Text'):
            words = clean_text(run.text or '').replace('\n', ' ').strip()
            start = text.find(words, at, at + len(words) + _BETWEEN) if words else -1
            if start < 0:
                continue
            at = start + len(words)
            category, label = meaning.get(run.get('TagNumber', ''), ('', ''))
            if category:
                found.append(Tag(category, ' '.join((label or words).split()), start, at))
    return tuple(found)


def _tag_meanings(root: Element) -> dict[str, tuple[str, str]]:
    """Number of a tag -> (category, label), through the definitions; older files number the definitions themselves."""
    categories = {one.get('Id', ''): one.get('Name', '') for one in root.iter('TagCategory')}
    definitions: dict[str, tuple[str, str]] = {}
    by_number: dict[str, tuple[str, str]] = {}
    for one in root.iter('TagDefinition'):
        meaning = (categories.get(one.get('CatId', ''), ''), one.get('Label', ''))
        definitions[one.get('Id', '')] = meaning
        by_number[one.get('Number', '')] = meaning
    for tag in root.iter('Tag'):
        defined = tag.get('DefId') or (tag.findtext('DefId') or '').strip()
        if defined in definitions:
            by_number[tag.get('Number', '')] = definitions[defined]
    return by_number


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
