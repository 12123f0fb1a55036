"""Findings in one Chinese paragraph."""

from __future__ import annotations

import re

from autocorrect.engines.findings import Category, Finding, Words
from autocorrect.engines.marking import Grade

_HALF_WIDTH = re.compile(r'(?<=[\u4e00-\u9fff])[,;!?](?=[\u4e00-\u9fff]|$)')
_FULL = {',': '，', ';': '；', '!': '！', '?': '？'}


def check(text: str, *, grade: Grade = Grade.JUNIOR) -> list[Finding]:
    """Half-width punctuation between Han characters."""
    return [
        Finding(
            found.start(),
            found.end(),
            Category.PUNCTUATION,
            found.group(),
            (_FULL[found.group()],),
            Words('中文里用全角标点。', 'Chinese text takes full-width punctuation.'),
            'zh.punctuation.half-width',
        )
        for found in _HALF_WIDTH.finditer(text)
    ]


def warm_up() -> None:
    """Nothing to load yet."""
