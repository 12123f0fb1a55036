"""Things said to a person, in both languages of the product."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple


class Words(NamedTuple):
    """One thing said in Chinese and in English; the reader's choice picks one."""

    zh: str
    en: str

    def for_locale(self, locale: str) -> str:
        return self.en if locale.startswith('en') else self.zh

    def filled(self, params: Mapping[str, Any]) -> Words:
        """Both with `{name}` replaced; a parameter that is missing shows as it is written, and never raises."""
        return Words(_fill(self.zh, params), _fill(self.en, params))


class _Lenient(dict[str, Any]):
    def __missing__(self, key: str) -> str:
        return '{' + key + '}'


def _fill(template: str, params: Mapping[str, Any]) -> str:
    try:
        return template.format_map(_Lenient(params))
    except (ValueError, IndexError, AttributeError):
        return template


NO_WORDS = Words('', '')
