"""Bytes to text: the encoding, and the look-alike characters that break a script's lines apart.

What `decode_text` returns is the text every span counts in: no byte order mark, no zero-width characters, plain line
feeds, unified ideographs in place of radicals, one shape of triangle. Nothing else of what the author wrote changes.
"""

from __future__ import annotations

import codecs
import re
import unicodedata

from autocorrect.engines.findings import Words

_BOMS = (
    (codecs.BOM_UTF8, 'utf-8'),
    (codecs.BOM_UTF32_LE, 'utf-32-le'),
    (codecs.BOM_UTF32_BE, 'utf-32-be'),
    (codecs.BOM_UTF16_LE, 'utf-16-le'),
    (codecs.BOM_UTF16_BE, 'utf-16-be'),
)
_SAMPLE_BYTES = 200_000
# Common characters of running text; simplified and traditional, to tell GB18030 from Big5.
_SIMPLIFIED = frozenset(
    '的一是不了在人有我他这个们来到时大地为子你说生国着就那和要她出也得里后会可以么对看没还让给从过开门'
)
_TRADITIONAL = frozenset(
    '的一是不了在人有我他這個們來到時大地為子你說生國著就那和要她出也得裡後會可以麼對看沒還讓給從過開門'
)
_MARKS = frozenset('，。：、！？（）《》“”「」…△')

RADICALS = {code: unicodedata.normalize('NFKC', chr(code)) for code in range(0x2F00, 0x2FD6)}
RADICALS |= {
    0x2EA0: '民',
    0x2EC5: '见',
    0x2ED3: '长',
    0x2ED4: '长',
    0x2ED8: '青',
    0x2EDA: '页',
    0x2EDB: '风',
    0x2EE9: '黄',
}
RADICALS |= {
    0x2EEC: '齐',
    0x2EF0: '龙',
    0x2EF3: '龟',
    0x2EE2: '马',
    0x2EDD: '食',
    0x2EE5: '鱼',
    0x2EE6: '鸟',
    0x2E81: '厂',
}
_INVISIBLE = dict.fromkeys([0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x2060, 0xFEFF, 0x00AD, *range(0x202A, 0x202F)])
_CLEAN = {**RADICALS, **_INVISIBLE}
_TRIANGLE_AT_START = re.compile(r'^([ \t\u3000]*)[∆▲▵▴ΔᐃΛ◬⊿]', re.MULTILINE)
_BREAKS = re.compile(r'\r\n?|[\u2028\u2029\x85\x0b\x0c]')


def clean_text(text: str) -> str:
    """The text without what the eye does not see; a triangle is made plain only where it opens a line."""
    text = _BREAKS.sub('\n', text)
    if not text.isascii():
        text = text.translate(_CLEAN)
        text = _TRIANGLE_AT_START.sub(r'\1△', text)
    return text


def decode_text(data: bytes) -> tuple[str, tuple[Words, ...]]:
    """The text of a plain file, and a warning where some bytes had to be given up."""
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return _decoded(data[len(mark) :], encoding)
    guess = _utf16_without_mark(data)
    if guess:
        return _decoded(data, guess)
    try:
        return clean_text(data.decode('utf-8')), ()
    except UnicodeDecodeError:
        return _decoded(data, _legacy_encoding(data))


def _decoded(data: bytes, encoding: str) -> tuple[str, tuple[Words, ...]]:
    text = data.decode(encoding, errors='replace')
    lost = text.count('\ufffd')
    warnings: tuple[Words, ...] = ()
    if lost:
        warnings = (
            Words(
                f'有 {lost} 处字符读不出来，已用“\ufffd”代替；请核对文件的编码。',
                f'{lost} characters could not be read and show as "\ufffd"; please check the encoding of the file.',
            ),
        )
    return clean_text(text), warnings


def _utf16_without_mark(data: bytes) -> str:
    """UTF-16 betrays itself by zero bytes (line feeds, digits, 一); the right byte order reads as writing."""
    sample = data[: _SAMPLE_BYTES // 2 * 2]
    if len(data) % 2 or sample.count(0) < 2:
        return ''
    shares = [(_written_share(sample.decode(name, errors='replace')), name) for name in ('utf-16-be', 'utf-16-le')]
    share, encoding = max(shares)
    return encoding if share >= 0.9 else ''


def _written_share(text: str) -> float:
    """How much of the text is of the kinds that scripts are written in; a zero character is not."""
    known = sum(
        1
        for char in text
        if '\x09' <= char < '\x7f'
        or '\u2010' <= char <= '\u25ff'
        or '\u3000' <= char <= '\u9fff'
        or '\uff00' <= char <= '\uffef'
    )
    common = sum(1 for char in text if char in '\n ' or char in _SIMPLIFIED or char in _MARKS)
    return known / max(1, len(text)) + common / max(1, len(text)) / 10


def _legacy_encoding(data: bytes) -> str:
    """GB18030 or Big5, or UTF-8 with a few broken bytes: whichever reads most like running text."""
    sample = data[:_SAMPLE_BYTES]
    scores = []
    for rank, (encoding, common) in enumerate(
        (
            ('utf-8', _SIMPLIFIED | _TRADITIONAL),
            ('gb18030', _SIMPLIFIED),
            ('big5', _TRADITIONAL),
            ('cp1252', frozenset()),
        )
    ):
        text = sample.decode(encoding, errors='replace')
        good = sum(1 for char in text if char in common or char in _MARKS)
        good += sum(1 for char in text if char.isascii()) if encoding == 'cp1252' else 0
        han = sum(1 for char in text if '\u4e00' <= char <= '\u9fff')
        bad = text.count('\ufffd') * 4
        scores.append((good + 0.05 * han - bad if encoding != 'cp1252' else good * 0.3, -rank, encoding))
    return max(scores)[2]
