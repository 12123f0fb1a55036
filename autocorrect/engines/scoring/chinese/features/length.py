"""How much is written, and how much of it says something."""

from __future__ import annotations

import math

from autocorrect.engines.scoring.chinese.reading import Reading


def measure(reading: Reading) -> dict[str, float]:
    full = max(1, reading.full_size)
    return {
        'characters': reading.size,
        'log_characters': math.log1p(reading.size),
        'paragraphs': len(reading.paragraphs),
        'sentences': len(reading.sentences),
        'repeated_share': sum(sentence.size for sentence in reading.repeated) / full,
        'padding_share': sum(max(1, sentence.size) for sentence in reading.padding) / full,
        'foreign_share': _foreign(reading),
    }


def _foreign(reading: Reading) -> float:
    """Share of the visible text that is neither Han nor punctuation."""
    tokens = [token for sentence in reading.sentences for token in sentence.tokens]
    foreign = sum(token.size for token in tokens if not token.is_word and token.word[0].isalnum())
    return foreign / max(1, reading.size + foreign)
