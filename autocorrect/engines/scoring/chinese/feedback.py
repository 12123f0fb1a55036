"""What a teacher would write below the essay: what is good, the two things to mend first, one exercise, some advice."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from autocorrect.engines.essay_text import EssayText
from autocorrect.engines.findings import Finding, Words
from autocorrect.engines.marking import DimensionScore, Feedback, Grade, Quote, Scores
from autocorrect.engines.scoring.chinese.devices import find_devices
from autocorrect.engines.scoring.chinese.features.cohesion import content_words
from autocorrect.engines.scoring.chinese.frequency import zipf
from autocorrect.engines.scoring.chinese.issues import Issue, find_issues
from autocorrect.engines.scoring.chinese.reading import Reading, read
from autocorrect.engines.scoring.chinese.scorer import measure_reading
from autocorrect.engines.scoring.chinese.strengths import Strength, find_strengths, say_strengths, shortened
from autocorrect.engines.scoring.chinese.wording import Voice
from autocorrect.engines.scoring.composite import mark_dimensions
from autocorrect.engines.scoring.rubric import default_rubric

_PRIORITIES = 2
_ADVICE = 3
_LONGEST_TITLE = 30
# What has just been praised is not asked for in the same breath.
_SETTLED = {'echo': 'ending', 'transition': 'linking', 'example': 'thin', 'senses': 'thin', 'simile': 'figures'}
# What a child of seven or eight has not been taught yet.
_TOO_EARLY = frozenset(('rhythm', 'figures', 'sentence_shape', 'thesis', 'colloquial'))
# Neat writing leads in nearly every essay: it is the best side of those only where it leads clearly.
_NEAT, _LEAD = 'conventions', 0.15
_LEVELS = ((0.88, 'high'), (0.75, 'good'), (0.55, 'mid'), (0.0, 'low'))


def give_feedback(essay: EssayText, findings: Sequence[Finding], scores: Scores) -> Feedback:
    """In the tone of the grade, about this text; every quotation stands in the text to the code point."""
    voice = Voice(essay.text, essay.grade)
    reading = read(essay, findings)
    if not reading.sentences:
        return Feedback(voice.say('summary', 'empty', 'any'))
    rubric = default_rubric('zh')
    values = measure_reading(reading, rubric).values
    expected = rubric.grades[essay.grade].expected_length
    praised = find_strengths(reading, find_devices(reading))
    found = find_issues(reading, mark_dimensions(rubric, values, essay.grade), expected)
    issues = [issue for issue in found if _may_be_said(issue, praised, essay.grade)]
    first = _apart(issues)
    return Feedback(
        summary=_summary(reading, scores, voice),
        strengths=say_strengths(reading, praised, voice, long_enough=values['length_share'] > 0.5),
        priorities=tuple(_priority(issue, reading, voice) for issue in first),
        exercise=_exercise(first, voice),
        advice=_advice(issues, voice),
    )


def _summary(reading: Reading, scores: Scores, voice: Voice) -> Words:
    opening = voice.say(
        'summary',
        'opening',
        voice.tone,
        topic=_topic(reading),
        words=_theme(reading),
        size=reading.essay.word_count,
        paragraphs=len(reading.paragraphs),
    )
    judgement = _judgement(scores, voice)
    return Words(opening.zh + judgement.zh, f'{opening.en} {judgement.en}'.strip())


def _topic(reading: Reading) -> Words:
    title = ' '.join(reading.essay.title.split())[:_LONGEST_TITLE].strip('《》')
    return Words(f'《{title}》', f'“{title}”') if title else Words('这篇作文', 'this essay')


def _theme(reading: Reading) -> Words:
    """The words that set this essay apart from others: they come back, and they are not everybody's."""
    nouns = [token for token in reading.words if token.tag.startswith('n')]
    counts = Counter(word for word in content_words(nouns or reading.words) if len(word) > 1)
    ranked = sorted(counts, key=lambda word: (-(counts[word] - 0.7) * min(4.0, 8.0 - zipf(word)), word))
    chosen = [f'“{word}”' for word in ranked[:3] or [reading.sentences[0].chars[:8]]]
    return Words('、'.join(chosen), ', '.join(chosen))


def _judgement(scores: Scores, voice: Voice) -> Words:
    """Compares the strongest with the weakest dimension, or says nothing where there are not two to compare."""
    if len(scores.dimensions) < 2 or scores.max <= 0:
        return Words('', '')
    level = next(name for least, name in _LEVELS if scores.total / scores.max >= least)
    # What the engine can hardly judge is neither praised nor blamed.
    judged = [d for d in scores.dimensions if d.confidence >= 0.4]
    ranked = sorted(judged if len(judged) > 1 else scores.dimensions, key=_standing)
    worst, best = ranked[0].label, ranked[-1].label
    said = voice.say('summary', 'judgement', voice.tone, level, best=_lowered(best), worst=_lowered(worst))
    return Words(said.zh, said.en[:1].upper() + said.en[1:])


def _standing(dimension: DimensionScore) -> float:
    return _share(dimension) - (_LEAD if dimension.key == _NEAT else 0.0)


def _lowered(label: Words) -> Words:
    return Words(label.zh, label.en.lower())


def _share(dimension: DimensionScore) -> float:
    return dimension.score / dimension.max if dimension.max else 0.0


def _may_be_said(issue: Issue, praised: Sequence[Strength], grade: Grade) -> bool:
    if any(_SETTLED.get(one.kind) == issue.kind or (issue.span and issue.span.overlaps(one.span)) for one in praised):
        return False
    return grade is not Grade.PRIMARY_LOW or issue.kind not in _TOO_EARLY


def _apart(issues: Sequence[Issue]) -> list[Issue]:
    """The first issues that do not point at one and the same place."""
    kept: list[Issue] = []
    for issue in issues:
        if len(kept) < _PRIORITIES and all(issue.span is None or issue.span != other.span for other in kept):
            kept.append(issue)
    return kept


def _priority(issue: Issue, reading: Reading, voice: Voice) -> Quote:
    quote = shortened(reading.essay.text, issue.span) if issue.span else ''
    return Quote(quote, voice.say('priorities', issue.kind, voice.age, **issue.details))


def _exercise(issues: Sequence[Issue], voice: Voice) -> Words:
    if not issues:
        return voice.say('advice', 'closing', voice.age, slot='exercise')
    return voice.say('exercises', issues[0].kind, voice.age, **issues[0].details)


def _advice(issues: Sequence[Issue], voice: Voice) -> tuple[Words, ...]:
    """Three to five lines: one for each of the first issues and a last word."""
    lines = [voice.say('advice', issue.kind, voice.age) for issue in issues[: _ADVICE + 1]]
    for number in range(max(1, 3 - len(lines))):
        lines.append(voice.say('advice', 'closing', voice.age, slot=str(number)))
    return tuple(dict.fromkeys(lines))
