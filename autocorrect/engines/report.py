"""A correction as a report that a person reads in a terminal or a text file."""

from __future__ import annotations

from collections.abc import Iterator

from autocorrect.engines.essay import Correction
from autocorrect.engines.findings import Category, Confidence, Finding, Words
from autocorrect.engines.marking import DimensionScore, Quote
from autocorrect.engines.serialise import CATEGORY_LABELS

_BAR = 20
_EVIDENCE = 3
_LONGEST_QUOTE = 60
_DOUBTFUL = Words('疑似', 'possible')


def render(correction: Correction, name: str, locale: str | None = None) -> str:
    """The whole report of one essay; remarks in the essay's language unless `locale` says otherwise."""
    return '\n'.join(_lines(correction, name, locale or correction.essay.language)) + '\n'


def _lines(correction: Correction, name: str, locale: str) -> Iterator[str]:
    def say(zh: str, en: str) -> str:
        return Words(zh, en).for_locale(locale)

    scores, feedback = correction.scores, correction.feedback
    yield f'== {name} =='
    yield say(f'字数：{correction.essay.word_count}', f'Words: {correction.essay.word_count}')
    estimate = f'{scores.total:g}/{scores.max:g} ± {scores.spread:g}  {scores.band_label.for_locale(locale)}'
    yield say('估分：', 'Estimate: ') + f'{estimate}  {scores.band_description.for_locale(locale)}'
    yield ''
    for dimension in scores.dimensions:
        yield from _dimension_lines(dimension, locale)
    yield ''
    errors = [finding for finding in correction.findings if finding.category is not Category.PRAISE]
    yield say(f'问题（{len(errors)}）', f'Findings ({len(errors)})')
    yield from (_finding_line(finding, correction.essay.text, locale) for finding in errors)
    yield ''
    yield feedback.summary.for_locale(locale)
    yield from _quote_lines(say('优点', 'Strengths'), feedback.strengths, locale)
    yield from _quote_lines(say('先改这两处', 'Fix first'), feedback.priorities, locale)
    if feedback.exercise.for_locale(locale):
        yield say('练习：', 'Exercise: ') + feedback.exercise.for_locale(locale)
    yield from (f'- {advice.for_locale(locale)}' for advice in feedback.advice)


def _dimension_lines(dimension: DimensionScore, locale: str) -> Iterator[str]:
    filled = round(_BAR * dimension.score / dimension.max)
    bar = '#' * filled + '.' * (_BAR - filled)
    yield f'  [{bar}] {dimension.score:g}/{dimension.max:g}  {dimension.label.for_locale(locale)}'
    for evidence in dimension.evidence[:_EVIDENCE]:
        yield f'      {evidence.message.for_locale(locale)}'


def _finding_line(finding: Finding, text: str, locale: str) -> str:
    line = text.count('\n', 0, finding.start) + 1
    column = finding.start - (text.rfind('\n', 0, finding.start) + 1) + 1
    doubtful = f' ({_DOUBTFUL.for_locale(locale)})' if finding.confidence is Confidence.DOUBTFUL else ''
    change = _shortened(finding.original) + (
        f' -> {_shortened(finding.replacements[0])}' if finding.replacements else ''
    )
    label = CATEGORY_LABELS[finding.category].for_locale(locale)
    return f'  {line}:{column}  {label}{doubtful}  {change}  {finding.message.for_locale(locale)}'


def _quote_lines(title: str, quotes: tuple[Quote, ...], locale: str) -> Iterator[str]:
    if quotes:
        yield f'{title}:'
    for quote in quotes:
        cited = f'“{_shortened(quote.quote)}” ' if quote.quote else ''
        yield f'  - {cited}{quote.text.for_locale(locale)}'


def _shortened(text: str) -> str:
    flat = ' '.join(text.split())
    return flat if len(flat) <= _LONGEST_QUOTE else flat[: _LONGEST_QUOTE - 3] + '...'
