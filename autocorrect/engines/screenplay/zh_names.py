"""The shape of Chinese personal names."""

from __future__ import annotations

from autocorrect.engines.screenplay import zh_words as words
from autocorrect.engines.screenplay.zh_simplified import simplified_name


def is_person_name(text: str) -> bool:
    """A surname and one or two characters that are no title: 沈知意, 陈默, 欧阳锋; not 周管家, not 小陈."""
    if not 2 <= len(text) <= 4 or not all('\u4e00' <= char <= '\u9fff' for char in text):
        return False
    text = simplified_name(text)
    rest = given_name(text)
    if not 1 <= len(rest) <= 2 or rest == text:
        return False
    return rest not in words.ADDRESS_TITLES and rest not in words.KIN and text not in words.ROLE_NOUNS


def given_name(text: str) -> str:
    simple = simplified_name(text)
    if simple[:2] in words.SURNAMES_TWO and len(text) > 2:
        return text[2:]
    return text[1:] if simple[:1] in words.SURNAMES else text
