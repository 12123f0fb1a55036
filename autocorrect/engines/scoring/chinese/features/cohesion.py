"""How the parts hang together: by the title, from paragraph to paragraph, from the opening to the ending."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable
from itertools import pairwise

from autocorrect.engines.scoring.chinese.reading import NAME, Paragraph, Reading
from autocorrect.engines.scoring.chinese.tokens import EMPTY, content_words

__all__ = ['content_words', 'measure', 'mentions', 'title_words']


# A letter need not say that it is one, and keeps to whom it is written to by speaking to them.
_LETTER = frozenset('信 封 一封 一封信 封信 写信 给 致 写'.split())
_TO = re.compile('[你您]')


def measure(reading: Reading) -> dict[str, float]:
    return {**_title(reading), **_flow(reading), **_frame(reading)}


def title_words(reading: Reading) -> list[str]:
    """The words of the title that can come back in the text."""
    left_out = EMPTY | _LETTER if reading.is_letter else EMPTY
    words = [t.word for t in reading.title if t.word not in left_out and t.word != NAME]
    return list(dict.fromkeys(words))


def mentions(words: Collection[str], chars: str) -> float:
    """Share of the words that come back whole, or at least (for half) by one of their characters."""
    if not words:
        return 0.0
    return sum(1.0 if word in chars else 0.4 if any(char in chars for char in word) else 0.0 for word in words) / len(
        words
    )


def _title(reading: Reading) -> dict[str, float]:
    """Nothing without a title: then the title neither helps nor harms."""
    words = title_words(reading)
    if not words:
        return {}
    asks_for_letter = reading.is_letter and any(token.word in _LETTER and '信' in token.word for token in reading.title)
    parts = [1.0 if asks_for_letter and _TO.search(p.chars) else mentions(words, p.chars) for p in reading.paragraphs]
    count = sum(reading.text.count(word) for word in words)
    return {
        'title_coverage': max(parts, default=0.0) if asks_for_letter else mentions(words, reading.text),
        'title_density': min(3.0, count / (max(1, reading.size) / 100)),
        'title_spread': sum(1 for part in parts if part >= 0.5) / max(1, len(parts)),
        'title_in_opening': parts[0] if parts else 0.0,
        'title_in_ending': parts[-1] if len(parts) > 1 else 0.0,
        'title_length': len(words),
    }


def _overlap(one: Counter[str], other: Counter[str]) -> float:
    """Cosine of two bags of words."""
    shared = sum(count * other[word] for word, count in one.items())
    sizes = sum(n * n for n in one.values()) * sum(n * n for n in other.values())
    return shared / sizes**0.5 if sizes else 0.0


def _bags(paragraphs: Iterable[Paragraph]) -> list[Counter[str]]:
    return [Counter(content_words(paragraph.words)) for paragraph in paragraphs]


def _flow(reading: Reading) -> dict[str, float]:
    bags = _bags(reading.paragraphs)
    neighbours = [_overlap(one, other) for one, other in pairwise(bags)]
    sentences = [Counter(content_words(sentence.words)) for sentence in reading.sentences]
    close = [_overlap(one, other) for one, other in pairwise(sentences)]
    whole = Counter(content_words(reading.words))
    theme = [_overlap(bag, whole) for bag in bags]
    return {
        'paragraph_overlap': sum(neighbours) / max(1, len(neighbours)),
        'sentence_overlap': sum(close) / max(1, len(close)),
        'theme_share': sum(theme) / max(1, len(theme)),
        'weakest_paragraph': min(theme, default=0.0),
        'recurring_words': sum(1 for count in whole.values() if count >= 3) / max(1, len(whole)) ** 0.5,
    }


def _frame(reading: Reading) -> dict[str, float]:
    if len(reading.paragraphs) < 2:
        return {'echo': 0.0, 'ending_echo': 0.0}
    bags = _bags(reading.paragraphs)
    rest: Counter[str] = Counter()
    for bag in bags[:-1]:
        rest.update(bag)
    return {'echo': _overlap(bags[0], bags[-1]), 'ending_echo': _overlap(bags[-1], rest)}
