"""The first lines of the feedback: the whole in two or three sentences."""

from __future__ import annotations

from collections.abc import Sequence

from autocorrect.engines.essay_text import EssayText
from autocorrect.engines.findings import Finding, Words
from autocorrect.engines.marking import DimensionScore, Scores
from autocorrect.engines.scoring.english.measures import errors

NOTHING_WRITTEN = Words('还没有可以批改的英文内容。', 'There is no English text to mark yet.')
START_WRITING = Words(
    '先用五句话写下你想说的：谁、何时、何地、发生了什么、你怎么想。',
    'Begin with five sentences: who, when, where, what happened, and what you thought of it.',
)
_OPENINGS = {
    'high': (
        Words('这是一篇完成得好的文章。', 'This is an accomplished essay.'),
        Words('写得好，读来清楚有力。', 'Well done: the essay is clear and strong.'),
    ),
    'middle': (
        Words('文章把主要的意思说清楚了。', 'The essay gets its main points across.'),
        Words('基本完成了写作任务，底子不错。', 'The task is met in the main, on a sound footing.'),
    ),
    'low': (
        Words('已经有了一个开头，还可以写得更充分。', 'A start has been made, and there is room to build on it.'),
        Words(
            '想法已经写出来了，下一步把它写清楚、写完整。',
            'The idea is there; the next step is to make it clear and complete.',
        ),
    ),
}


def summarise(essay: EssayText, findings: Sequence[Finding], scores: Scores, seed: int) -> Words:
    """How the essay stands, its strongest and weakest side, and how many errors there are."""
    share = scores.total / scores.max if scores.max else 0.0
    opening = _OPENINGS['high' if share >= 0.7 else 'middle' if share >= 0.45 else 'low'][seed % 2]
    sides = _sides(scores.dimensions)
    count = sum(1 for finding in findings if errors.counts(finding))
    return Words(
        f'{opening.zh}{sides.zh}{_count_zh(count, essay.word_count)}',
        ' '.join(part for part in (opening.en, sides.en, _count_en(count, essay.word_count)) if part),
    )


def _sides(dimensions: Sequence[DimensionScore]) -> Words:
    rated = sorted((d for d in dimensions if d.max > 0), key=lambda d: d.score / d.max)
    if len(rated) < 2 or rated[0].score / rated[0].max == rated[-1].score / rated[-1].max:
        return Words('', '')
    weak, strong = rated[0].label, rated[-1].label
    return Words(
        f'相比之下，“{strong.zh}”较好，“{weak.zh}”最值得下功夫。',
        f'Its stronger side is {strong.en.lower()}; {weak.en.lower()} deserves the most work.',
    )


def _count_zh(count: int, words: int) -> str:
    return f'全文 {words} 词，标出 {count} 处语言问题。' if count else f'全文 {words} 词，没有发现语言错误。'


def _count_en(count: int, words: int) -> str:
    if not count:
        return f'No language errors were found in its {words} words.'
    return f'{count} language {"error is" if count == 1 else "errors are"} marked in its {words} words.'
