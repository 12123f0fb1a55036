"""Passages of an essay that show something worth a remark."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

from autocorrect.engines.findings import Category, Finding
from autocorrect.engines.scoring.english.evidence import longest, rarest_word, repeated_sentence
from autocorrect.engines.scoring.english.measures import errors
from autocorrect.engines.scoring.english.measures.connectives import CONNECTIVES
from autocorrect.engines.scoring.english.measures.structure import closing_phrase
from autocorrect.engines.scoring.english.measures.vocabulary import PLAIN
from autocorrect.engines.scoring.english.reading import NAME, Reading, Sentence
from autocorrect.engines.scoring.english.words import SUBORDINATORS
from autocorrect.text.spans import Span

Passage = Callable[[Reading, Sequence[Finding]], Span | None]
_OPENERS = frozenset(phrase for phrases in CONNECTIVES.values() for phrase in phrases)
_TELLING = 8  # words that a sentence worth quoting has at least
_LONG = 35
_TOO_LONG_TO_PRAISE = 30
_SHORT = 9


def is_clean(sentence: Sentence, findings: Sequence[Finding]) -> bool:
    """Whether nothing was marked in it, not even as a doubt: a sentence with a mark in it is no model."""
    return not any(f.category is not Category.PRAISE and _touches(sentence, f) for f in findings)


def _touches(sentence: Sentence, finding: Finding) -> bool:
    """Whether they share a code point; an insertion touches the sentence it stands in or ends."""
    if finding.start == finding.end:
        return sentence.span.start <= finding.start <= sentence.span.end
    return finding.start < sentence.span.end and sentence.span.start < finding.end


def _clean(reading: Reading, findings: Sequence[Finding], fits: Callable[[Sentence], bool]) -> Span | None:
    fitting = (s for s in reading.sentences if _TELLING <= len(s.words) <= _TOO_LONG_TO_PRAISE and fits(s))
    return next((s.span for s in fitting if s.text[:1].isupper() and is_clean(s, findings)), None)


def well_linked(reading: Reading, findings: Sequence[Finding]) -> Span | None:
    """A clean sentence that opens with a connective."""
    return _clean(reading, findings, opens_with_connective)


def opens_with_connective(sentence: Sentence) -> bool:
    return any(' '.join(sentence.words[:size]) in _OPENERS for size in (1, 2, 3, 4))


def complex_sentence(reading: Reading, findings: Sequence[Finding]) -> Span | None:
    """A clean sentence of two or more clauses."""
    return _clean(reading, findings, lambda s: sum(word in SUBORDINATORS for word in s.words[1:]) >= 1)


def particular(reading: Reading, findings: Sequence[Finding]) -> Span | None:
    """A clean sentence with a figure, a quotation or a name."""

    def is_particular(sentence: Sentence) -> bool:
        return NAME in sentence.words[1:] or any(c.isdigit() or c in '"“' for c in sentence.text)

    return _clean(reading, findings, is_particular)


def clean_rich_sentence(reading: Reading, findings: Sequence[Finding]) -> Span | None:
    """The sentence around the rarest word, when it has no error."""
    word = rarest_word(reading)
    if word is None:
        return None
    return next((s.span for s in reading.sentences if s.span.overlaps(word) and is_clean(s, findings)), None)


def closing(reading: Reading, findings: Sequence[Finding]) -> Span | None:
    """The clean sentence near the end that draws the conclusion."""
    near = reversed(reading.sentences[-4:])
    return next((s.span for s in near if closing_phrase(s) and is_clean(s, findings)), None)


def last(reading: Reading, findings: Sequence[Finding]) -> Span | None:
    return next((s.span for s in reversed(reading.sentences) if s.words), None)


def first(reading: Reading, findings: Sequence[Finding]) -> Span | None:
    return next((s.span for s in reading.sentences if s.words), None)


def middle(reading: Reading, findings: Sequence[Finding]) -> Span | None:
    """Where the second half of the largest paragraph begins."""
    sentences = max(reading.paragraphs, key=len, default=())
    return sentences[len(sentences) // 2].span if len(sentences) > 2 else None


def overlong(reading: Reading, findings: Sequence[Finding]) -> Span | None:
    sentences = [s for s in reading.sentences if len(s.words) > _LONG]
    return longest(reading) if sentences else None


def plain(reading: Reading, findings: Sequence[Finding]) -> Span | None:
    """The sentence with the most vague words."""
    best = max(reading.sentences, key=lambda s: sum(word in PLAIN for word in s.words), default=None)
    return best.span if best and any(word in PLAIN for word in best.words) else None


def bare(reading: Reading, findings: Sequence[Finding]) -> Span | None:
    """A short statement that leaves the reader asking: the one with the fewest words of matter."""
    whole = [s for s in reading.sentences if len(s.words) > 3 and not closing_phrase(s)]
    best = min(whole, key=lambda s: (len(s.content), len(s.words), s.span), default=None)
    return best.span if best else None


def two_short(reading: Reading, findings: Sequence[Finding]) -> Span | None:
    """Two short neighbours that could be one sentence."""
    for one, two in pairwise(reading.sentences):
        if one.paragraph == two.paragraph and 2 < len(one.words) <= _SHORT and 2 < len(two.words) <= _SHORT:
            return Span(one.span.start, two.span.end)
    return None


def unlinked(reading: Reading, findings: Sequence[Finding]) -> Span | None:
    """A sentence that takes up nothing of the one before and does not say how it follows."""
    for one, two in pairwise(reading.sentences):
        if len(two.words) > 3 and not (one.content & two.content) and not opens_with_connective(two):
            return two.span
    return None


def same_opening(reading: Reading, findings: Sequence[Finding]) -> Span | None:
    """Two neighbours that begin with the same word."""
    pairs = ((a, b) for a, b in pairwise(reading.sentences) if a.opening and a.opening == b.opening)
    return next((Span(a.span.start, b.span.end) for a, b in pairs if a.paragraph == b.paragraph), None)


def repeated(reading: Reading, findings: Sequence[Finding]) -> Span | None:
    return repeated_sentence(reading)


def small_start(reading: Reading, findings: Sequence[Finding]) -> Span | None:
    return next((s.span for s in reading.sentences if s.text[:1].islower()), None)


def unclosed(reading: Reading, findings: Sequence[Finding]) -> Span | None:
    return next((s.span for s in reading.sentences if s.words and not errors.is_closed(s)), None)


def any_clean(reading: Reading, findings: Sequence[Finding]) -> Span | None:
    """The clean sentence with a word worth praise or else the most to say, where nothing else stands out."""
    praised = [f for f in findings if f.category is Category.PRAISE]
    clean = [s for s in reading.sentences if len(s.words) >= 4 and is_clean(s, findings)]
    best = max(
        clean,
        key=lambda s: (any(_touches(s, f) for f in praised), len(s.content), -s.span.start),
        default=None,
    )
    return best.span if best else None
