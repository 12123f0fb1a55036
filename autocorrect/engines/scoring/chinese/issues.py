"""What would gain the essay most if it were put right: the rubric's lost points, gathered by what to do about them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from autocorrect.engines.findings import Category, Confidence, Words
from autocorrect.engines.scoring.chinese.devices import find_devices
from autocorrect.engines.scoring.chinese.features.argument import CLOSE, is_argument
from autocorrect.engines.scoring.chinese.features.cohesion import mentions, title_words
from autocorrect.engines.scoring.chinese.features.errors import burden
from autocorrect.engines.scoring.chinese.features.lexis import COLLOQUIAL
from autocorrect.engines.scoring.chinese.features.thesis import theme_words, topic_sentences
from autocorrect.engines.scoring.chinese.passages import LOCATORS, most_used, surplus
from autocorrect.engines.scoring.chinese.reading import Reading
from autocorrect.engines.scoring.composite import DimensionMark
from autocorrect.text.spans import Span

# What can be corrected at once is worth more to a pupil than the same points in style.
_EAGERNESS = {'spelling': 2.0, 'grammar': 2.0, 'wording': 1.5, 'punctuation': 1.5, 'too_short': 1.5, 'repeated': 2.0}
_OF_FEATURE = {
    'length_share': 'too_short',
    **dict.fromkeys(
        ('title_coverage', 'title_spread', 'title_in_opening', 'title_in_ending', 'title_density'), 'off_topic'
    ),
    **dict.fromkeys(('material_kinds', 'people_distinct', 'people_named', 'details', 'feelings'), 'thin'),
    **dict.fromkeys(('repeated_share', 'padding_share'), 'repeated'),
    **dict.fromkeys(
        (
            'body_paragraphs', 'paragraphs', 'longest_paragraph_share', 'body_share', 'opening_share', 'ending_share',
            'framed',
        ),
        'paragraphing',
    ),
    **dict.fromkeys(('ends_properly', 'closing_moves', 'closes_at_the_end', 'ending_echo'), 'ending'),
    **dict.fromkeys(('opens_in_the_middle', 'closes_too_early', 'order_breaks', 'structure_errors'), 'order'),
    **dict.fromkeys(('paragraph_overlap', 'connective_kinds', 'linked_paragraphs'), 'linking'),
    **dict.fromkeys(
        (
            'rare_variety', 'uncommon_share', 'character_variety', 'mean_character_frequency', 'idioms',
            'word_window_variety', 'rare_character_share', 'rare_share',
        ),
        'plain_words',
    ),
    **dict.fromkeys(('colloquial', 'spoken_words'), 'colloquial'),
    **dict.fromkeys(('topic_sentences', 'opener_likeness', 'theme_at_heads', 'tied_examples'), 'thesis'),
    **dict.fromkeys(('figures', 'device_kinds', 'quotation_uses'), 'figures'),
    **dict.fromkeys(('sentence_variation', 'mean_clause', 'long_sentences', 'mean_sentence'), 'sentence_shape'),
    **dict.fromkeys(('punctuation_errors', 'mark_variety', 'semicolons'), 'punctuation'),
    'spelling_errors': 'spelling',
    'grammar_errors': 'grammar',
    'wording_errors': 'wording',
    'foreign_share': 'foreign',
}  # fmt: skip
_SURE_ERROR = 1.5  # points: a sure mistake is worth a remark even where it costs little
_CATEGORIES = {
    'spelling': Category.SPELLING,
    'grammar': Category.GRAMMAR,
    'wording': Category.WORDING,
    'punctuation': Category.PUNCTUATION,
}

_CLAUSE_ENDS = frozenset('，。！？；：,!?;:\n“”"「」『』')
_LEAST_SHOWN, _LONGEST_SHOWN = 4, 30
_RECURS = 4
_LONG_SENTENCE = 45


@dataclass(frozen=True, slots=True)
class Issue:
    """`kind` is a key of the priorities' phrases; `details` fill them in."""

    kind: str
    lost: float
    span: Span | None
    details: dict[str, Any]


def find_issues(reading: Reading, marks: Sequence[DimensionMark], expected_length: float) -> list[Issue]:
    """All issues that can be shown or said, those that cost most first."""
    shared = _shared_details(reading, expected_length)
    issues = []
    losses = _losses(marks)
    for kind, category in _CATEGORIES.items():
        if any(f.category is category and f.confidence is Confidence.SURE and burden(f) for f in reading.findings):
            losses[kind] += _SURE_ERROR
    for kind, lost in sorted(losses.items(), key=lambda item: (-item[1], item[0])):
        if lost < 0.2:
            break
        issue = (
            _from_finding(kind, lost, reading, shared)
            if kind in _CATEGORIES
            else _from_text(kind, lost, reading, shared)
        )
        if issue:
            issues.append(issue)
    return issues


def _from_finding(kind: str, lost: float, reading: Reading, shared: Mapping[str, Any]) -> Issue | None:
    """The surest finding of the kind stands for all of them."""
    of_kind = [f for f in reading.findings if f.category is _CATEGORIES[kind] and burden(f) and f.start < f.end]
    if not of_kind:
        return None
    best = max(of_kind, key=lambda f: (burden(f), f.probability, -f.start))
    if best.confidence is Confidence.DOUBTFUL and best.replacements:
        kind = 'doubtful'
    elif best.rule.startswith('zh.particles.'):
        kind = 'particles'
        of_kind = [finding for finding in of_kind if finding.rule.startswith('zh.particles.')]
    details = {
        'quote': best.original,
        'fix': best.replacements[0] if best.replacements else best.original,
        'message': best.message,
        'all': _in_all(len(of_kind)),
    }
    # What is misspelt is named in the remark itself.
    shown = best.span if kind == 'spelling' else _shown(reading.essay.text, best.span)
    return Issue(kind, lost, shown, {**shared, **details})


def _in_all(count: int) -> Words:
    return Words(f'（全文{count}处）', f' ({count} in all)') if count > 1 else Words('', '')


def _shown(text: str, span: Span) -> Span:
    """A word or two would not be found again on the page: the clause around them instead, if it is short."""
    if span.end - span.start >= _LEAST_SHOWN:
        return span
    start, end = span.start, span.end
    while start > 0 and text[start - 1] not in _CLAUSE_ENDS:
        start -= 1
    while end < len(text) and text[end] not in _CLAUSE_ENDS:
        end += 1
    return Span(start, end) if end - start <= _LONGEST_SHOWN else span


def _from_text(kind: str, lost: float, reading: Reading, shared: Mapping[str, Any]) -> Issue | None:
    if not reading.paragraphs or not _holds(kind, reading, shared):
        return None
    details = dict(shared)
    if kind == 'colloquial':
        details['word'], details['count'] = most_used(reading, COLLOQUIAL)
    kind = _sharper(kind, reading, shared)
    return Issue(kind, lost, LOCATORS[kind](reading) if kind in LOCATORS else None, details)


def _holds(kind: str, reading: Reading, shared: Mapping[str, Any]) -> bool:
    """Whether what would be said is true of this text, not only a small loss of points."""
    match kind:
        case 'too_short':
            return bool(reading.length < 0.85 * shared['expected'])
        case 'repeated':
            return bool(surplus(reading))
        case 'off_topic':
            words = title_words(reading)
            kept_to = [mentions(words, paragraph.chars) for paragraph in reading.paragraphs]
            return bool(shared['title']) and sum(kept_to) < 0.4 * len(kept_to)
        case 'ending':
            last = reading.paragraphs[-1].chars
            return not CLOSE.search(last) or not last.rstrip('”’」』）)').endswith(('。', '！', '？', '…'))
        case 'thesis':
            return is_argument(reading) and len(reading.paragraphs) > 3 and len(topic_sentences(reading)) < 2
        case 'colloquial':
            return most_used(reading, COLLOQUIAL)[1] > 0
        case 'figures':
            return len({use.device for use in find_devices(reading)}) <= 1
        case _:
            return True


def _sharper(kind: str, reading: Reading, shared: Mapping[str, Any]) -> str:
    """The more exact of two remarks, where the text decides between them."""
    if kind == 'plain_words' and shared['count'] >= _RECURS:
        return 'recurring'
    if kind == 'paragraphing' and max(paragraph.size for paragraph in reading.paragraphs) < 0.4 * reading.size:
        return 'layers'
    if kind == 'sentence_shape' and max(sentence.size for sentence in reading.sentences) < _LONG_SENTENCE:
        return 'rhythm'
    return kind


def _losses(marks: Sequence[DimensionMark]) -> defaultdict[str, float]:
    lost: defaultdict[str, float] = defaultdict(float)
    for mark in marks:
        for part in mark.parts:
            kind = _OF_FEATURE.get(part.rule.name)
            if kind:
                lost[kind] += part.lost * _EAGERNESS.get(kind, 1.0)
        for hold in mark.holds:
            kind = _OF_FEATURE.get(hold.limit.name, 'too_short')
            lost[kind] += mark.dimension.max * (1 - hold.factor)
    return lost


def _shared_details(reading: Reading, expected_length: float) -> dict[str, Any]:
    word, count = most_used(reading, None)
    longest = max((paragraph.size for paragraph in reading.paragraphs), default=0)
    return {
        'size': reading.essay.word_count,
        'expected': round(expected_length),
        'title': ' '.join(reading.essay.title.split())[:30],
        'share': f'{longest / max(1, reading.size):.0%}',
        'word': word,
        'count': count,
        'theme': '、'.join(sorted(theme_words(reading))),
    }
