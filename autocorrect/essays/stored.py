"""Engine results as JSON columns: both languages are kept, and the reader's is picked when they are shown."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from enum import Enum
from typing import Any

from autocorrect.text.words import Words

_BOTH = frozenset(Words._fields)


def to_data(value: Any) -> Any:
    """Dataclasses and named tuples as plain JSON values; Words stay a {'zh', 'en'} pair."""
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: to_data(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, tuple) and hasattr(value, '_asdict'):
        return {name: to_data(part) for name, part in value._asdict().items()}
    if isinstance(value, Mapping):
        return {str(name): to_data(part) for name, part in value.items()}
    if isinstance(value, (list, tuple)):
        return [to_data(part) for part in value]
    return str(value) if isinstance(value, Enum) else value


def in_language(data: Any, locale: str) -> Any:
    """The same with every {'zh', 'en'} pair replaced by its string for this reader."""
    if isinstance(data, dict):
        if data.keys() == _BOTH:
            return data['en' if locale.startswith('en') else 'zh']
        return {name: in_language(part, locale) for name, part in data.items()}
    if isinstance(data, list):
        return [in_language(part, locale) for part in data]
    return data
