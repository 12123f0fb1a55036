"""Files that people bring: read, or refused in words before they can do harm."""

import io
import zipfile

import docx
import pytest

from autocorrect.errors import PayloadTooLargeError, ValidationError
from autocorrect.uploads import reading
from autocorrect.uploads.reading import read_text

TEXT = '秋天来了，树叶黄了。\n第二段。'


def word_file(*paragraphs):
    document, stream = docx.Document(), io.BytesIO()
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    document.save(stream)
    return stream.getvalue()


@pytest.mark.parametrize('encoding', ['utf-8', 'utf-8-sig', 'utf-16', 'gb18030'])
def test_text_is_read_in_the_encodings_people_have(app, encoding):
    assert read_text('a.txt', TEXT.encode(encoding)) == TEXT


def test_word_is_read_by_paragraphs(app):
    assert read_text('作文.DOCX', word_file('第一段', '', '第二段')) == '第一段\n\n第二段'


@pytest.mark.parametrize(
    ('name', 'data'),
    [
        ('a.docx', b'not a zip'),
        ('a.docx', b''),
        ('a.txt', bytes(range(256)) * 20),
        ('a.exe', b'MZ'),
        ('noending', b'text'),
    ],
)
def test_what_cannot_be_read_is_refused_in_words(app, name, data):
    with pytest.raises(ValidationError) as refused:
        read_text(name, data)
    assert str(refused.value.detail)


def test_a_zip_that_is_no_word_document_is_refused(app):
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, 'w') as archive:
        archive.writestr('readme.txt', 'hello')
    with pytest.raises(ValidationError):
        read_text('a.docx', stream.getvalue())


def test_a_bomb_is_refused_before_it_is_unpacked(app):
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, 'w', zipfile.ZIP_DEFLATED) as archive:
        archive.writestr('word/document.xml', b'0' * (reading.MAX_UNPACKED_BYTES + 1))
    with pytest.raises(PayloadTooLargeError):
        read_text('a.docx', stream.getvalue())
