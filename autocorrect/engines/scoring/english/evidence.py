"""Where in the text a feature can be seen."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from autocorrect.engines.findings import Finding
from autocorrect.engines.scoring.english.frequency import LEVELS, level, zipf
from autocorrect.engines.scoring.english.measures import connectives, errors, structure
from autocorrect.engines.scoring.english.reading import Reading, Sentence, is_content
from autocorrect.engines.scoring.english.words import COORDINATORS, STOP_WORDS, SUBORDINATORS
from autocorrect.text.spans import Span

Locator = Callable[[Reading], Span | None]
_LONG = 35


def locate(feature: str, reading: Reading, findings: Sequence[Finding]) -> Span | None:
    """A passage that shows the feature, or None when it is about the whole."""
    if feature.endswith('errors'):
        return _first_error(feature, findings)
    locator = _LOCATORS.get(feature)
    return locator(reading) if locator and reading.words else None


def _first_error(feature: str, findings: Sequence[Finding]) -> Span | None:
    category = feature.removeprefix('log_').removesuffix('errors').rstrip('_')
    fitting = (f.span for f in findings if errors.counts(f) and category in ('', f.category))
    return min(fitting, default=None)


def _where(fits: Callable[[Sentence], bool]) -> Locator:
    return lambda reading: next((sentence.span for sentence in reading.sentences if fits(sentence)), None)


def _first(reading: Reading) -> Span | None:
    return next(sentence.span for sentence in reading.sentences if sentence.words)


def _last(reading: Reading) -> Span | None:
    return next(sentence.span for sentence in reversed(reading.sentences) if sentence.words)


def longest(reading: Reading) -> Span | None:
    return max(reading.sentences, key=lambda sentence: len(sentence.words)).span


def rarest_word(reading: Reading) -> Span | None:
    """The least common word that the word list knows well enough not to be a misspelling."""
    best = min(
        ((zipf(word), span) for word, span in zip(reading.words, reading.spans, strict=True) if _is_choice(word)),
        default=None,
    )
    return best[1] if best else None


def _is_choice(word: str) -> bool:
    return is_content(word) and len(word) > 4 and 2 <= level(word) < len(LEVELS) and zipf(word) > 2.5


def repeated_sentence(reading: Reading) -> Span | None:
    """The first sentence that stood in the essay before."""
    seen: set[tuple[str, ...]] = set()
    for sentence in reading.sentences:
        if sentence.words in seen and sum(word not in STOP_WORDS for word in sentence.words) > 1:
            return sentence.span
        seen.add(sentence.words)
    return None


def connective(reading: Reading) -> Span | None:
    """The first sentence that opens with a connective."""
    known = {phrase.split()[0] for phrases in connectives.CONNECTIVES.values() for phrase in phrases}
    return _where(lambda sentence: sentence.opening in known)(reading)


_LOCATORS: dict[str, Locator] = {
    'opens': _first,
    'closes': _last,
    'ends_whole': _last,
    'sentence_length': longest,
    'long_sentences': _where(lambda sentence: len(sentence.words) > _LONG),
    'log_beyond_a2': rarest_word,
    'log_beyond_b1': rarest_word,
    'rarest_zipf': rarest_word,
    'repeated_share': repeated_sentence,
    'doubled_sentences': repeated_sentence,
    'connective_kinds': connective,
    'harder_connectives': connective,
    'connective_groups': connective,
    'joined_openings': _where(lambda sentence: sentence.opening in COORDINATORS),
    'subordinator_kinds': _where(lambda sentence: any(word in SUBORDINATORS for word in sentence.words)),
    'small_starts': _where(lambda sentence: sentence.text[:1].islower()),
    'unclosed_sentences': _where(lambda sentence: not errors.is_closed(sentence)),
    'steps_in_order': _where(lambda sentence: sentence.opening in structure.STEPS),
}
