"""Chinese words with their tags, from any text whatever."""

from __future__ import annotations

import re

import rjieba

_SURROGATE = re.compile('[\ud800-\udfff]')


def cut_words(text: str) -> list[tuple[str, str]]:
    """(word, tag) in order; together they are as long as the text. The cutter takes no lone surrogates."""
    return rjieba.tag(text if text.isascii() else _SURROGATE.sub('\ufffd', text))
