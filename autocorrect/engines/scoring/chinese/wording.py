"""Picks what to say: many ways for each thing; the essay itself fixes the choice, so that it is always the same."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from functools import cache
from hashlib import blake2b
from pathlib import Path
from typing import Any

from autocorrect.engines.findings import Words
from autocorrect.engines.marking import Grade

_FOLDER = Path(__file__).parent / 'phrases'
_VOICES = {
    Grade.PRIMARY_LOW: 'young',
    Grade.PRIMARY_MIDDLE: 'child',
    Grade.PRIMARY_HIGH: 'child',
    Grade.JUNIOR: 'teen',
    Grade.SENIOR: 'senior',
    Grade.COLLEGE: 'senior',
}
_YOUNG = (Grade.PRIMARY_LOW, Grade.PRIMARY_MIDDLE)


@cache
def _phrases(section: str) -> Mapping[str, Any]:
    data: Mapping[str, Any] = json.loads((_FOLDER / f'{section}.json').read_text(encoding='utf-8'))
    return data


def _in(language: int, details: Mapping[str, object]) -> dict[str, object]:
    return {name: value[language] if isinstance(value, Words) else value for name, value in details.items()}


class Voice:
    """A teacher's voice for one essay: its grade gives the tone, its text the choice of words."""

    def __init__(self, text: str, grade: Grade) -> None:
        self._seed = text.encode('utf-8', 'surrogatepass')
        self.tone = _VOICES[grade]
        self.age = 'young' if grade in _YOUNG else 'older'

    def say(self, section: str, *keys: str, slot: str = '', **details: object) -> Words:
        """One of the phrases kept under the keys, with the details put in; those that are Words in either language."""
        node: Any = _phrases(section)
        for key in keys:
            node = node[key]
        zh, en = self._choose(node, f'{section}.{".".join(keys)}.{slot}')
        return Words(zh.format(**_in(0, details)), en.format(**_in(1, details)))

    def _choose(self, variants: Sequence[Sequence[str]], place: str) -> Sequence[str]:
        digest = blake2b(self._seed, digest_size=8, key=place.encode()[:64]).digest()
        return variants[int.from_bytes(digest) % len(variants)]
