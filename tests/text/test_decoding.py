"""Text files of the usual encodings decode; pictures and archives are refused."""

import contextlib
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from autocorrect.text.decoding import DecodingError, decode

CHINESE = '春天来了，小河解冻了。\r\n我和弟弟去放风筝，风筝飞得很高。\n'
ENGLISH = 'The café was “closed”.\nWe went home.\n'


@pytest.mark.parametrize('text', [CHINESE, ENGLISH, '', 'a'])
@pytest.mark.parametrize('encoding', ['utf-8', 'utf-8-sig', 'utf-16', 'utf-32'])
def test_unicode_files_decode_with_or_without_a_mark(text, encoding):
    assert decode(text.encode(encoding)) == text


@pytest.mark.parametrize('encoding', ['gb18030', 'utf-16-le', 'utf-16-be'])
def test_chinese_files_without_a_mark_decode(encoding):
    assert decode(CHINESE.encode(encoding)) == CHINESE


def test_an_english_file_in_utf_16_without_a_mark_decodes():
    assert decode(ENGLISH.encode('utf-16-le')) == ENGLISH


def test_an_old_western_file_decodes():
    assert decode('She said “no”.'.encode('cp1252')) == 'She said “no”.'


@pytest.mark.parametrize('text', ['。。。', '，', '……', '，。！？、；：' * 80])
def test_marks_alone_are_text(text):
    assert decode(text.encode()) == text


def test_a_stray_zero_byte_in_a_text_goes():
    assert decode(f'春天\0来了，小河{chr(0) * 60}解冻了。'.encode()) == '春天来了，小河解冻了。'


@pytest.mark.parametrize(
    'data',
    [
        b'\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR',
        b'%PDF-1.7\n%abc',
        b'PK\x03\x04' + bytes(50),
        zlib.compress(b'some text ' * 30),
        bytes(range(256)),
        bytes(64),
        b'\xff\xfe\x00\xd8',
        b'\xef\xbb\xbf\xff\xff',
    ],
)
def test_binary_data_is_refused(data):
    with pytest.raises(DecodingError):
        decode(data)


def test_the_error_is_a_value_error_in_one_line():
    with pytest.raises(ValueError, match='binary') as caught:
        decode(b'%PDF-1.7')
    assert '\n' not in str(caught.value)


@given(st.binary(max_size=200))
def test_any_bytes_give_a_text_or_a_decoding_error(data):
    with contextlib.suppress(DecodingError):
        assert isinstance(decode(data), str)


@given(
    st.text(alphabet=st.characters(min_codepoint=32, max_codepoint=0xD7FF)).filter(
        lambda t: any(c.isalnum() for c in t)
    )
)
def test_any_text_in_utf_8_comes_back(text):
    assert decode(text.encode('utf-8')).removeprefix('\ufeff') == text.removeprefix('\ufeff')
