"""Traditional characters as simplified ones, character for character: the word lists are in simplified."""

from __future__ import annotations

import re
from functools import cache

from opencc import OpenCC

# Characters of nearly every traditional page that no simplified page has.
_TRADITIONAL = re.compile('[這個們來說時會對還開門從過讓給見場點內後裡麼問聽著東車馬員話錢電話]')


@cache
def _table() -> dict[int, str]:
    every = ''.join(map(chr, range(0x4E00, 0x9FA6)))
    simple = OpenCC('t2s').convert(every)
    # 著 is a letter of its own in simplified too, and 乾 lives on in 乾坤.
    kept = {ord(char) for char in '乾著'}
    if len(simple) != len(every):
        return {}
    return {ord(old): new for old, new in zip(every, simple, strict=True) if old != new and ord(old) not in kept}


def simplified(text: str) -> str:
    """As long as the text; the text itself where it is not traditional."""
    return text.translate(_table()) if _TRADITIONAL.search(text) else text


def simplified_name(name: str) -> str:
    """A name is too short to tell by: every character that has a simplified form takes it."""
    return name if name.isascii() else name.translate(_table())
