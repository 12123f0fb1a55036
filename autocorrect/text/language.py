"""Which of the two languages a text is written in, and how long it is in that language's own unit."""

from __future__ import annotations

import re
from typing import Literal

Language = Literal['zh', 'en']

_HAN = re.compile(r'[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]')
_LATIN_WORD = re.compile(r"[A-Za-z\u00c0-\u024f]+(?:['’\-][A-Za-z\u00c0-\u024f]+)*")
_NUMBER = re.compile(r'\d+(?:[.,]\d+)*')


def count_han(text: str) -> int:
    return sum(1 for _ in _HAN.finditer(text))


def count_latin_words(text: str) -> int:
    return sum(1 for _ in _LATIN_WORD.finditer(text))


def detect_language(text: str) -> Language:
    """'zh' when the Han characters outweigh the Latin words (an English word carries about as much as 1.6 of them)."""
    return 'zh' if count_han(text) > 1.6 * count_latin_words(text) else 'en'


def count_words(text: str) -> int:
    """Words as a teacher counts them: each Han character one, each Latin word or number one."""
    return count_han(text) + count_latin_words(text) + sum(1 for _ in _NUMBER.finditer(text))
