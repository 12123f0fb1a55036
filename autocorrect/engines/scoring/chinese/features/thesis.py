"""分论点: body paragraphs of a good size that open with a short sentence on the theme and come back to it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from itertools import combinations, pairwise

from autocorrect.engines.scoring.chinese.features.cohesion import content_words
from autocorrect.engines.scoring.chinese.frequency import zipf
from autocorrect.engines.scoring.chinese.reading import NAME, Paragraph, Reading, Sentence, Token

_THEME_WORDS = 2
_SHORT = 24  # characters of a sentence that says what its paragraph is about
_EDGE = 15  # words: the head or the end of a paragraph
_ROOM = 50  # characters of a paragraph that is more than a link
# Characters of a paragraph that develops its point, and does not lose it.
_DEVELOPED, _OVERGROWN = 90, 300
_MOST = 4  # more of them prove no more
_MOST_COMPARED = 10  # openings, each with each
_PROPER = frozenset(['ns', 'nt', 'nz'])
_USUAL = 7.0  # Zipf value from which a word says nothing of what an essay is about


def measure(reading: Reading) -> dict[str, float]:
    body = reading.paragraphs[1:-1]
    theme = theme_words(reading)
    count = max(1, len(body))
    short = [paragraph for paragraph in body if paragraph.sentences[0].size <= _SHORT]
    roomy = [paragraph for paragraph in body if paragraph.size >= _ROOM]
    openers = _likeness([paragraph.sentences[0] for paragraph in roomy])
    closers = _likeness([paragraph.sentences[-1] for paragraph in roomy])
    topics = _on_theme(body, theme)
    return {
        'topic_sentences': min(_MOST, len(topics)),
        'topic_sentence_share': len(topics) / count,
        'short_openers': min(_MOST, len(short)),
        'short_opener_share': len(short) / count,
        'opener_size': sum(paragraph.sentences[0].size for paragraph in body) / count if body else 40.0,
        'opener_likeness': max(openers, default=0.0),
        'mean_opener_likeness': sum(openers) / max(1, len(openers)),
        'closer_likeness': max(closers, default=0.0),
        'developed_paragraphs': min(_MOST, sum(_DEVELOPED <= paragraph.size <= _OVERGROWN for paragraph in body)),
        'overgrown_share': sum(p.size for p in reading.paragraphs if p.size > _OVERGROWN) / max(1, reading.size),
        'tied_examples': min(_MOST, sum(_is_tied(paragraph, theme) for paragraph in body)),
        **_edges(reading.paragraphs, theme),
    }


def topic_sentences(reading: Reading) -> list[Sentence]:
    """The short first sentences of body paragraphs that name the theme."""
    return _on_theme(reading.paragraphs[1:-1], theme_words(reading))


def _on_theme(body: Sequence[Paragraph], theme: Collection[str]) -> list[Sentence]:
    openers = [paragraph.sentences[0] for paragraph in body]
    return [opener for opener in openers if opener.size <= _SHORT and _names(opener.words, theme)]


def theme_words(reading: Reading) -> frozenset[str]:
    """What the essay is about: the words it uses more than once, by how often and how rare they are."""
    counts = Counter(content_words(reading.words))
    weights = {word: n * max(0.5, _USUAL - zipf(word)) for word, n in counts.items() if n > 1 and len(word) > 1}
    return frozenset(sorted(weights, key=lambda word: (-weights[word], word))[:_THEME_WORDS])


def _names(words: Sequence[Token], theme: Collection[str]) -> bool:
    chars = _chars(words)
    return any(word in chars for word in theme)


def _chars(words: Iterable[Token]) -> str:
    """The words in a row, every name as one and the same."""
    return ''.join(token.word for token in words)


def _is_tied(paragraph: Paragraph, theme: Collection[str]) -> bool:
    """Whether it has an example (somebody or something with a name) and says at its end what that shows."""
    has_example = any(token.word == NAME or token.tag in _PROPER for token in paragraph.words)
    return has_example and _names(paragraph.words[-_EDGE:], theme)


def _edges(paragraphs: Sequence[Paragraph], theme: Collection[str]) -> dict[str, float]:
    count = max(1, len(paragraphs))
    return {
        'theme_at_heads': sum(_names(paragraph.words[:_EDGE], theme) for paragraph in paragraphs) / count,
        'theme_at_ends': sum(_names(paragraph.words[-_EDGE:], theme) for paragraph in paragraphs) / count,
    }


def _likeness(sentences: Sequence[Sentence]) -> list[float]:
    """How much they have in common, two by two: Dice's coefficient of their pairs of characters."""
    pairs = [frozenset(_pairs(sentence)) for sentence in sentences[:_MOST_COMPARED]]
    return [2 * len(one & other) / max(1, len(one) + len(other)) for one, other in combinations(pairs, 2)]


def _pairs(sentence: Sentence) -> list[str]:
    return [one + other for one, other in pairwise(_chars(sentence.words))]
