"""Bytes of a text file to str, without being told the encoding: UTF-8, UTF-16, GB18030, and at last Windows-1252."""

from __future__ import annotations

import codecs
import re

_MARKS = (
    (codecs.BOM_UTF8, 'utf-8-sig'),
    (codecs.BOM_UTF32_LE, 'utf-32'),
    (codecs.BOM_UTF32_BE, 'utf-32'),
    (codecs.BOM_UTF16_LE, 'utf-16'),
    (codecs.BOM_UTF16_BE, 'utf-16'),
)
_SAMPLE = 65_536
# The control characters that text files hold: tab, line feed, vertical tab, form feed, carriage return, and the old
# end-of-file mark of DOS.
_NOT_TEXT = re.compile(r'[\x00-\x08\x0e-\x19\x1b-\x1f\ufffe\uffff]')
_TEXT = re.compile(r'[\w\s]')
_SIGNATURES = (
    b'%PDF-',
    b'PK\x03\x04',
    b'\x89PNG',
    b'\xff\xd8\xff',
    b'GIF8',
    b'\x1f\x8b',
    b'\x7fELF',
    b'\xd0\xcf\x11\xe0',
)


class DecodingError(ValueError):
    """The bytes are no text in any encoding that is looked for."""


def decode(data: bytes) -> str:
    """The text, its byte order mark left out; line ends stay as they are.

    Raises:
        DecodingError: the bytes are a picture, an archive or other data, not text.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strictly(data, encoding)
    if data.startswith(_SIGNATURES):
        raise DecodingError('this is a binary file, not a text file')
    text = _multibyte_utf8(data)
    if text is not None:
        return text
    for encoding in _candidates(data):
        text = _try(data, encoding)
        if text is not None and _is_text(text):
            return text
    raise DecodingError('this is not a text file, or its encoding is none of UTF-8, UTF-16 and GB18030')


def _strictly(data: bytes, encoding: str) -> str:
    text = _try(data, encoding)
    if text is None or not _is_text(text):
        raise DecodingError('the file begins as a Unicode text but is damaged')
    return text


def _try(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None


def _multibyte_utf8(data: bytes) -> str | None:
    """The text, if it has more than ASCII and all of it is UTF-8, which is never chance; stray zero bytes go."""
    text = None if data.isascii() else _try(data, 'utf-8')
    if text is None:
        return None
    text = text.replace('\x00', '')
    return None if _NOT_TEXT.search(text) else text


def _candidates(data: bytes) -> tuple[str, ...]:
    """UTF-16 only when every other byte is mostly zero or a Chinese block's: as GB18030 it would be noise."""
    wide = _wide_encoding(data)
    return (wide,) if wide else ('utf-8', 'gb18030', 'cp1252')


def _wide_encoding(data: bytes) -> str | None:
    """Spaces, line ends and digits of any language have a zero byte in UTF-16, and none in the others."""
    if len(data) % 2 or b'\x00' not in data:
        return None
    even, odd = data[:_SAMPLE:2].count(0), data[1:_SAMPLE:2].count(0)
    if odd > 4 * even:
        return 'utf-16-le'
    return 'utf-16-be' if even > 4 * odd else None


def _is_text(text: str) -> bool:
    return not _NOT_TEXT.search(text) and (not text or _TEXT.search(text) is not None)
