"""Paragraphs and sentences as spans of the text they stand in; nothing is copied, stripped or normalised."""

from __future__ import annotations

import re

from autocorrect.text.spans import Span, trimmed

# CRLF counts as one break, and a lone CR (old Mac files) or a line separator as one too.
_BREAK = re.compile(r'\r\n|[\n\r\u2028\u2029\x0b\x0c\x85]')
_CHINESE_END = re.compile(r'[。！？!?…；]+[”’」』）)》"\']*')
_ENGLISH_END = re.compile(r'[.!?]+[”’)"\'\]]*(?=\s|$)|[。！？]+[”’」』]*')
_ABBREVIATIONS = frozenset(
    'mr mrs ms dr prof st sr jr vs etc e.g i.e u.s u.k a.m p.m no fig inc ltd co jan feb mar apr jun jul aug sep sept '
    'oct nov dec mt capt lt col gen rev'.split()
)
_LAST_WORD = re.compile(r'[\w.]+$')


def split_paragraphs(text: str) -> list[Span]:
    """The non-blank lines of the text, each without the white space around it."""
    spans, start = [], 0
    for found in _BREAK.finditer(text):
        spans.append(trimmed(text, start, found.start()))
        start = found.end()
    spans.append(trimmed(text, start, len(text)))
    return [span for span in spans if span.start < span.end]


def split_sentences(text: str, language: str) -> list[Span]:
    """Sentences of every paragraph; `language` is 'zh' or 'en'. A closing quotation mark stays with its sentence."""
    return [span for paragraph in split_paragraphs(text) for span in _sentences_of(text, paragraph, language)]


def _sentences_of(text: str, paragraph: Span, language: str) -> list[Span]:
    pattern = _CHINESE_END if language == 'zh' else _ENGLISH_END
    spans, start = [], paragraph.start
    for found in pattern.finditer(text, paragraph.start, paragraph.end):
        if language != 'zh' and _ends_abbreviation(text, start, found.start(), found.group()):
            continue
        spans.append(trimmed(text, start, found.end()))
        start = found.end()
    if start < paragraph.end:
        spans.append(trimmed(text, start, paragraph.end))
    return [span for span in spans if span.start < span.end]


def _ends_abbreviation(text: str, start: int, stop: int, mark: str) -> bool:
    if mark != '.':
        return False
    # A window, not the whole sentence: a million letters without a stop must stay linear.
    word = _LAST_WORD.search(text[max(start, stop - 20) : stop])
    if word is None:
        return False
    letters = word.group().lower()
    return letters in _ABBREVIATIONS or (len(letters) == 1 and letters.isalpha() and letters != 'i')
