"""A script file as text with, where the file knows it, the kind of every line."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePath

from autocorrect.engines.findings import Words
from autocorrect.engines.screenplay import docx_reader, fdx_reader, pdf_reader
from autocorrect.engines.screenplay.decoding import decode_text
from autocorrect.engines.screenplay.models import ElementKind, Tag

LONGEST_TEXT = 5_000_000


@dataclass(frozen=True, slots=True)
class Source:
    """Decoded text. `kinds` has an entry a line where the file itself says what each line is (FDX, PDF by position).

    `offset` is where the text starts in the text of the whole file: other than 0 only after `split_episodes`.
    """

    text: str
    container: str = 'text'
    file: str = ''
    kinds: tuple[ElementKind | None, ...] = ()
    warnings: tuple[Words, ...] = ()
    offset: int = 0
    number: int = 0
    title: str = ''
    tags: tuple[Tag, ...] = ()


def decode(data: bytes, file: str = '') -> Source:
    """The text of a script file of any supported kind: the content decides, not the name. Never raises."""
    container, (text, kinds, warnings) = _read(data)
    tags = fdx_reader.read_tags(data, text) if container == 'fdx' else ()
    if len(text) > LONGEST_TEXT:
        text, kinds = text[:LONGEST_TEXT], kinds
        warnings = (
            *warnings,
            Words(
                '文件太长，只读了前五百万字。', 'The file is too long: only the first 5 million characters were read.'
            ),
        )
    return Source(text, container, PurePath(file).name, kinds, warnings, tags=tags)


def from_text(text: str, file: str = '') -> Source:
    """A source of text that is decoded already; spans count in the text exactly as given."""
    return Source(text, 'text', file)


Read = tuple[str, tuple[ElementKind | None, ...], tuple[Words, ...]]


def _read(data: bytes) -> tuple[str, Read]:
    head = data[:2048].lstrip(b'\xef\xbb\xbf \r\n\t')
    if data.startswith(b'PK\x03\x04'):
        return 'docx', docx_reader.read(data)
    if data[:1024].lstrip().startswith(b'%PDF-'):
        return 'pdf', pdf_reader.read(data)
    if head.startswith(b'<') and b'<FinalDraft' in data[:4096]:
        return 'fdx', fdx_reader.read(data)
    text, warnings = decode_text(data)
    if text.lstrip()[:200].startswith('<?xml') and '<FinalDraft' in text[:4096]:
        return 'fdx', fdx_reader.read(data)
    return 'text', (text, (), warnings)
