"""What a teacher writes below an English essay: what is good, the two things to fix first, one exercise.

The wording varies from essay to essay but never for the same essay: the text itself chooses the variant.
"""

from __future__ import annotations

import zlib
from collections import defaultdict
from collections.abc import Sequence, Set
from typing import NamedTuple

from autocorrect.engines.essay_text import EssayText
from autocorrect.engines.findings import Finding, Words
from autocorrect.engines.marking import Feedback, Quote, Scores
from autocorrect.engines.scoring.composite import Part, mark_dimensions
from autocorrect.engines.scoring.english.explanations import say_part
from autocorrect.engines.scoring.english.measures import errors
from autocorrect.engines.scoring.english.reading import Reading, read
from autocorrect.engines.scoring.english.remarks import ERROR_EXERCISES, FAULTS, STRENGTHS
from autocorrect.engines.scoring.english.scorer import measure_reading
from autocorrect.engines.scoring.english.summary import NOTHING_WRITTEN, START_WRITING, summarise
from autocorrect.engines.scoring.rubric import default_rubric
from autocorrect.text.spans import Span

_LONGEST_QUOTE = 160
_LONGEST_MENTION = 60
_PRIORITIES = 2
_STRENGTHS = 3
_ADVICE = 3
_ERROR_POINTS = 1.2  # points that one more weighted error of a kind is worth among the priorities
_GOOD = 0.6
_FAIR = 0.3  # enough for praise where no feature is good
_LEAST_LOST = 0.3  # points below which a fault is not worth the writer's time


class _Priority(NamedTuple):
    points: float
    span: Span | None
    text: Words
    exercise: Words


def give_feedback(essay: EssayText, findings: Sequence[Finding], scores: Scores) -> Feedback:
    """Remarks with exact quotations; an essay without words is told to begin."""
    reading = read(essay)
    if not reading.words:
        return Feedback(NOTHING_WRITTEN, exercise=START_WRITING)
    seed = zlib.crc32(' '.join(reading.words).encode('utf-8', 'replace'))
    parts = _parts(reading, findings)
    priorities = _priorities(reading, findings, parts, seed)
    return Feedback(
        summary=summarise(essay, findings, scores, seed),
        strengths=_strengths(reading, findings, parts, seed, {p.span for p in priorities[:_PRIORITIES]}),
        priorities=tuple(Quote(_quote(essay.text, p.span), p.text) for p in priorities[:_PRIORITIES]),
        exercise=priorities[0].exercise if priorities else START_WRITING,
        advice=tuple(_advise(essay.text, p) for p in priorities[_PRIORITIES : _PRIORITIES + _ADVICE]),
    )


def _parts(reading: Reading, findings: Sequence[Finding]) -> dict[str, Part]:
    """What each feature did by the shipped rubric, for a school's own may know only some of them."""
    rubric = default_rubric('en')
    marks = mark_dimensions(rubric, measure_reading(reading, findings, rubric), reading.essay.grade)
    ordered = sorted((part for mark in marks for part in mark.parts), key=lambda part: part.lost)
    return {part.rule.name: part for part in ordered}


def _quote(text: str, span: Span | None) -> str:
    """The passage, cut after a whole word when it is long: always as it stands in the text."""
    if span is None:
        return ''
    passage = span.of(text)
    if len(passage) <= _LONGEST_QUOTE:
        return passage
    return passage[:_LONGEST_QUOTE].rsplit(None, 1)[0]


def _advise(text: str, priority: _Priority) -> Words:
    """A remark that stands alone: it begins with the words it is about."""
    quote = ' '.join(_quote(text, priority.span).split()).rstrip('.,;:!?')
    if len(quote) > _LONGEST_MENTION:
        quote = quote[:_LONGEST_MENTION].rsplit(None, 1)[0] + ' ...'
    if not quote:
        return priority.text
    return Words(f'“{quote}”：{priority.text.zh}', f'"{quote}": {priority.text.en}')


def _variant(variants: Sequence[Words], seed: int) -> Words:
    return variants[seed % len(variants)]


def _strengths(
    reading: Reading, findings: Sequence[Finding], parts: dict[str, Part], seed: int, to_mend: Set[Span | None]
) -> tuple[Quote, ...]:
    """The passages of the features that reached furthest; none is praised twice, and none that is to be mended."""
    for least in (_GOOD, _FAIR, 0.0):
        found = _praised(reading, findings, parts, seed, to_mend, least)
        if found:
            return found[:_STRENGTHS]
    return ()


def _praised(
    reading: Reading,
    findings: Sequence[Finding],
    parts: dict[str, Part],
    seed: int,
    to_mend: Set[Span | None],
    least: float,
) -> tuple[Quote, ...]:
    """What reached `least`; with 0, what needs no feature, so plain words are praised only for want of better."""
    quotes: dict[Span, Quote] = {}
    for strength in sorted(STRENGTHS, key=lambda s: -max((_reach(parts, name) for name in s.features), default=-1)):
        reach = max((_reach(parts, name) for name in strength.features), default=0.0)
        if reach < least or bool(strength.features) != bool(least):
            continue
        span = strength.passage(reading, findings)
        if span and span not in quotes and span not in to_mend:
            quotes[span] = Quote(_quote(reading.essay.text, span), _variant(strength.variants, seed))
    return tuple(quotes.values())


def _reach(parts: dict[str, Part], name: str) -> float:
    return parts[name].reach if name in parts else 0.0


def _priorities(reading: Reading, findings: Sequence[Finding], parts: dict[str, Part], seed: int) -> list[_Priority]:
    """The costliest kind of error and the costliest fault of writing first, then the rest; no passage comes twice."""
    language = sorted(_error_priorities(reading, findings), key=_by_points)
    writing = sorted(_writing_priorities(reading, findings, parts, seed), key=_by_points)
    firsts = sorted([*language[:1], *writing[:1]], key=_by_points)
    rest = sorted([*language[1:], *writing[1:]], key=_by_points)
    distinct = {priority.span: priority for priority in reversed([*firsts, *rest])}
    return sorted(distinct.values(), key=[*firsts, *rest].index) or [_keep_going(parts)]


def _by_points(priority: _Priority) -> float:
    return -priority.points


def _writing_priorities(
    reading: Reading, findings: Sequence[Finding], parts: dict[str, Part], seed: int
) -> list[_Priority]:
    """Features that lost points and can be shown at a place to begin."""
    found = []
    for fault in FAULTS:
        points = max((parts[name].lost for name in fault.features if name in parts), default=0.0)
        span = fault.passage(reading, findings) if points > _LEAST_LOST else None
        if span:
            found.append(_Priority(points, span, _variant(fault.variants, seed), fault.exercise))
    return found


def _error_priorities(reading: Reading, findings: Sequence[Finding]) -> list[_Priority]:
    """One for each rule that was broken, weighed by how often; the first place of it is quoted with its sentence."""
    weights: defaultdict[str, float] = defaultdict(float)
    firsts: dict[str, Finding] = {}
    for finding in findings:
        if errors.counts(finding):
            weights[finding.rule] += errors.weigh(finding)
            firsts.setdefault(finding.rule, finding)
    return [
        _Priority(
            _ERROR_POINTS * weight,
            _around(reading, firsts[rule]),
            _explain(firsts[rule]),
            _error_exercise(firsts[rule]),
        )
        for rule, weight in weights.items()
    ]


def _error_exercise(finding: Finding) -> Words:
    is_capital = finding.original.lower() == finding.replacements[0].lower()
    return ERROR_EXERCISES['capital' if is_capital else finding.category]


def _around(reading: Reading, finding: Finding) -> Span:
    """The sentence the finding stands in, or the words next to it when the sentence is too long to quote whole."""
    sentence = next((s.span for s in reading.sentences if s.span.start <= finding.start <= s.span.end), finding.span)
    if sentence.end - sentence.start <= _LONGEST_QUOTE and finding.end <= sentence.end:
        return sentence
    text = reading.essay.text
    start = text.find(' ', max(sentence.start, finding.start - 40), finding.start) + 1 or finding.start
    end = text.rfind(' ', finding.end, finding.end + 40)
    return Span(start, max(finding.end, end))


def _explain(finding: Finding) -> Words:
    """What is wrong, what it should be, and why."""
    right = finding.replacements[0]
    wrong = ' '.join(finding.original.split())
    if not right:
        zh, en = f'去掉 “{wrong}”。', f'Leave out "{wrong}".'
    elif not wrong:
        zh, en = f'加上 “{right}”。', f'Add "{right}".'
    else:
        zh, en = f'“{wrong}” 应为 “{right}”。', f'"{wrong}" should be "{right}".'
    return Words(f'{zh}{finding.message.zh}', f'{en} {finding.message.en}')


def _keep_going(parts: dict[str, Part]) -> _Priority:
    """For an essay with nothing to fix: what could still give the most."""
    weakest = max(parts.values(), key=lambda part: part.lost)
    said = say_part(weakest)
    fault = next((f for f in FAULTS if weakest.rule.name in f.features), FAULTS[1])
    text = Words(f'可以再上一步的地方——{said.zh}。', f'Where there is still room: {said.en}.')
    return _Priority(0.0, None, text, fault.exercise)
