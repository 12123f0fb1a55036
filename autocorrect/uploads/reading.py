"""A file's bytes as text: plain text in any usual encoding, Markdown, and Word."""

from __future__ import annotations

import io
import zipfile
from pathlib import PurePosixPath

import docx
from docx.opc.exceptions import PackageNotFoundError
from flask_babel import gettext as _

from autocorrect.errors import PayloadTooLargeError, ValidationError
from autocorrect.text.decoding import DecodingError, decode

TEXT_SUFFIXES = frozenset({'.txt', '.md', '.markdown', '.text'})
MAX_UNPACKED_BYTES = 20 * 1024 * 1024
MAX_ENTRIES = 2000
MAX_RATIO = 200


def read_text(filename: str, data: bytes) -> str:
    """The text of an uploaded file.

    Raises:
        ValidationError: the type is not taken, or the content is not what its name says.
        PayloadTooLargeError: an archive that would unpack to too much.
    """
    suffix = PurePosixPath(filename.lower()).suffix
    if suffix == '.docx':
        return _read_docx(data)
    if suffix not in TEXT_SUFFIXES:
        raise ValidationError(_('Only .txt, .md and .docx files can be read here.'))
    try:
        return decode(data).replace('\r\n', '\n')
    except DecodingError:
        raise ValidationError(_('This file is not text. Save it as UTF-8 text or as .docx and try again.')) from None


def _read_docx(data: bytes) -> str:
    _check_archive(data)
    try:
        document = docx.Document(io.BytesIO(data))
    except (PackageNotFoundError, KeyError, ValueError, zipfile.BadZipFile, SyntaxError):
        raise ValidationError(_('This is not a Word document (.docx). Open it in Word and save it again.')) from None
    return '\n'.join(paragraph.text for paragraph in document.paragraphs).strip('\n')


def _check_archive(data: bytes) -> None:
    """Refuse bombs before anything is unpacked: by entries, by unpacked size and by ratio."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = archive.infolist()
    except zipfile.BadZipFile:
        raise ValidationError(_('This is not a Word document (.docx). Open it in Word and save it again.')) from None
    unpacked = sum(entry.file_size for entry in entries)
    if len(entries) > MAX_ENTRIES or unpacked > MAX_UNPACKED_BYTES or unpacked > MAX_RATIO * max(1, len(data)):
        raise PayloadTooLargeError(_('This document is too large when unpacked.'))
