"""The order of the parts: paragraphs, a beginning that opens, an ending that closes, and the title's subject."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from autocorrect.engines.scoring.english.measures.connectives import CONNECTIVES
from autocorrect.engines.scoring.english.reading import Reading, Sentence, is_content
from autocorrect.engines.scoring.english.words import DEMONSTRATIVES, stem

CLOSING = frozenset(CONNECTIVES['concluding']) | {'finally', 'therefore', 'in the end', 'so', 'lastly', 'at last'}
# What points back to something said before cannot open an essay.
BACKWARD = frozenset(
    'however moreover furthermore therefore thus besides nevertheless secondly thirdly finally lastly also another '
    'instead afterwards meanwhile consequently then'.split()
) | (DEMONSTRATIVES - {'such'})
STEPS: dict[str, int] = {
    **dict.fromkeys(('first', 'firstly'), 1),
    **dict.fromkeys(('second', 'secondly', 'next', 'another'), 2),
    **dict.fromkeys(('third', 'thirdly'), 3),
    **dict.fromkeys(('finally', 'lastly'), 4),
}
_ONE_BLOCK = 150  # words that one paragraph may hold before a reader wants a break


def measure(reading: Reading) -> dict[str, float]:
    sizes = [sum(len(sentence.words) for sentence in paragraph) for paragraph in reading.paragraphs]
    total = max(1, sum(sizes))
    return {
        'paragraphs': float(min(12, len(sizes))),
        'paragraphing': paragraphing(sizes),
        'largest_paragraph': max(sizes, default=0) / total,
        'opens': opens(reading),
        'closes': closes(reading),
        'steps_in_order': steps_in_order(reading),
        'ends_whole': ends_whole(reading),
        'ring': _ring(reading),
        'title_overlap': title_overlap(reading),
    }


def paragraphing(sizes: Sequence[int]) -> float:
    """1 for a short text or for one in parts of a fair size, falling to 0 as one part takes all of a long text."""
    total = sum(sizes)
    if total <= _ONE_BLOCK:
        return 1.0 if total else 0.0
    wanted = min(4.0, 1 + total / _ONE_BLOCK)
    return min(1.0, len([size for size in sizes if size >= 15]) / wanted)


def opens(reading: Reading) -> float:
    """Whether the first sentence stands on its own: it neither points back nor closes."""
    first = next((s for s in reading.sentences if s.words), None)
    if first is None:
        return 0.0
    return 0.0 if first.opening in BACKWARD or closing_phrase(first) else 1.0


def closes(reading: Reading) -> float:
    """Whether the last part closes: 1 by a phrase of conclusion or a return to the opening, less by a hint of it."""
    sentences = [s for s in reading.sentences if s.words]
    if len(sentences) < 4:
        return 0.0
    ending = sentences[-max(2, min(4, len(sentences) // 4)) :]
    if any(closing_phrase(sentence) for sentence in ending):
        return 1.0
    return min(0.8, 2 * _shared(sentences[: max(1, len(sentences) // 4)], ending))


def closing_phrase(sentence: Sentence) -> str:
    """The phrase of conclusion a sentence starts with, or nothing."""
    start = [' '.join(sentence.words[:size]) for size in (1, 2, 3, 4)]
    return next((phrase for phrase in start if phrase in CLOSING), '')


def ends_whole(reading: Reading) -> float:
    """Whether the last sentence is a whole one: it ends with a mark and has more than three words."""
    last = next((s for s in reversed(reading.sentences) if s.words), None)
    if last is None:
        return 0.0
    return float(last.text.rstrip('"”’\')')[-1:] in ('.', '!', '?') and len(last.words) > 3)


def steps_in_order(reading: Reading) -> float:
    """Of the neighbours among "first ... second ... finally" the share in the right order (1 when there are none)."""
    steps = [STEPS[word] for s in reading.sentences for word in s.words[:2] if word in STEPS]
    if len(steps) < 2:
        return 1.0
    return sum(a <= b for a, b in pairwise(steps)) / (len(steps) - 1)


def _ring(reading: Reading) -> float:
    sentences = [s for s in reading.sentences if s.words]
    return _shared(sentences[:3], sentences[-3:]) if len(sentences) >= 6 else 0.0


def _shared(one: Sequence[Sentence], two: Sequence[Sentence]) -> float:
    first = frozenset(word for sentence in one for word in sentence.content)
    second = frozenset(word for sentence in two for word in sentence.content)
    return len(first & second) / max(1, min(len(first), len(second)))


def title_overlap(reading: Reading) -> float:
    """Share of the title's content words that the text takes up; 1 when there is no title to keep to."""
    wanted = {stem(word.strip('.,!?:;"“”').lower()) for word in reading.essay.title.split()}
    wanted = {word for word in wanted if is_content(word)}
    if not wanted:
        return 1.0
    said = {stem(word) for word in reading.content}
    return len(wanted & said) / len(wanted)
