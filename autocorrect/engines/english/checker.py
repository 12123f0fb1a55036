"""Findings in one English paragraph."""

from __future__ import annotations

import re

from autocorrect.engines.findings import Category, Finding, Words
from autocorrect.engines.marking import Grade

_DOUBLED = re.compile(r'\b(the|a|an|to|of|and|in|is|for) (\1)\b', re.IGNORECASE)


def check(text: str, *, grade: Grade = Grade.JUNIOR) -> list[Finding]:
    """Doubled function words."""
    return [
        Finding(
            found.start(),
            found.end(),
            Category.GRAMMAR,
            found.group(),
            (found.group(1),),
            Words(f'“{found.group(1)}”写了两遍。', f'“{found.group(1)}” is written twice.'),
            'en.doubled-word',
        )
        for found in _DOUBLED.finditer(text)
    ]


def warm_up() -> None:
    """Nothing to load yet."""
