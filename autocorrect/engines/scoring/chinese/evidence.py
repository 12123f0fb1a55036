"""Where in the text a feature can be seen."""

from __future__ import annotations

from collections.abc import Callable

from autocorrect.engines.findings import Category
from autocorrect.engines.scoring.chinese.devices import Use
from autocorrect.engines.scoring.chinese.features.errors import burden
from autocorrect.engines.scoring.chinese.features.thesis import topic_sentences
from autocorrect.engines.scoring.chinese.frequency import zipf
from autocorrect.engines.scoring.chinese.passages import longest_sentence
from autocorrect.engines.scoring.chinese.reading import Reading, Sentence
from autocorrect.text.spans import Span

Locator = Callable[[Reading], Span | None]


def locate(feature: str, reading: Reading, uses: list[Use]) -> Span | None:
    """A passage that shows the feature, or None when it is about the whole."""
    if feature.endswith('_errors') or feature == 'errors':
        return _first_error(feature, reading)
    if feature in ('figures', 'device_kinds'):
        return uses[0].span if uses else None
    if feature.endswith('_uses'):
        return next((use.span for use in uses if use.device == feature.removesuffix('_uses')), None)
    locator = _LOCATORS.get(feature)
    return locator(reading) if locator and reading.paragraphs else None


def _first_error(feature: str, reading: Reading) -> Span | None:
    category = feature.removesuffix('_errors')
    for finding in sorted(reading.findings, key=lambda f: f.start):
        if burden(finding) and (feature == 'errors' or finding.category == Category(category)):
            return finding.span
    return None


def _longest_paragraph(reading: Reading) -> Span | None:
    return max(reading.paragraphs, key=lambda paragraph: paragraph.size).span


def _opening(reading: Reading) -> Span | None:
    return reading.paragraphs[0].span


def _ending(reading: Reading) -> Span | None:
    return reading.paragraphs[-1].span


def _first(sentences: tuple[Sentence, ...]) -> Span | None:
    return sentences[0].span() if sentences else None


def _rarest_word(reading: Reading) -> Span | None:
    best: tuple[float, Span] | None = None
    for sentence in reading.sentences:
        for token in sentence.words:
            level = zipf(token.word)
            # Above the level of words a list knows by accident; below that of everyday ones.
            if token.end - token.start > 1 and 2.0 < level < 4.0 and (best is None or level < best[0]):
                best = level, sentence.span(token.start, token.end)
    return best[1] if best else None


def _idiom(reading: Reading) -> Span | None:
    spans = (s.span(t.start, t.end) for s in reading.sentences for t in s.words if t.is_idiom)
    return next(spans, None)


_LOCATORS: dict[str, Locator] = {
    'longest_paragraph_share': _longest_paragraph,
    'long_sentences': longest_sentence,
    'opening_share': _opening,
    'opens_in_the_middle': _opening,
    'title_in_opening': _opening,
    'ending_share': _ending,
    'ends_properly': _ending,
    'closing_moves': _ending,
    'ending_echo': _ending,
    'title_in_ending': _ending,
    'topic_sentences': lambda reading: _first(tuple(topic_sentences(reading))),
    'rare_variety': _rarest_word,
    'idioms': _idiom,
    'repeated_share': lambda reading: _first(reading.repeated),
    'padding_share': lambda reading: _first(reading.padding),
}
