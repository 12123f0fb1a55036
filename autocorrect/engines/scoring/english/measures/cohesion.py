"""Whether sentences hang together: matter taken up again from one to the next."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from itertools import pairwise

from autocorrect.engines.scoring.english.reading import NAME, Reading, Sentence
from autocorrect.engines.scoring.english.words import DEMONSTRATIVES, FIRST_PERSON, PRONOUNS, SECOND_PERSON

_CHAIN = 3  # a word taken up in this many sentences is a thread of the essay


def measure(reading: Reading) -> dict[str, float]:
    sentences = [sentence for sentence in reading.sentences if sentence.words]
    distinct = list(dict.fromkeys(sentence.content for sentence in sentences))

    def of(words: Collection[str]) -> float:
        return reading.per_hundred(sum(reading.counts[word] for word in words))

    return {
        **_overlaps(distinct),
        'threads': _threads(sentences),
        'linked_sentences': _linked(sentences),
        'pronouns': of(PRONOUNS),
        'demonstratives': of(DEMONSTRATIVES),
        'first_person': of(FIRST_PERSON),
        'second_person': of(SECOND_PERSON),
        'names': of((NAME,)),
    }


def _overlaps(contents: Sequence[frozenset[str]]) -> dict[str, float]:
    """Neighbours share words (dice), or words with the sentence before the last; repeated sentences count once."""
    near = [_dice(a, b) for a, b in pairwise(contents)]
    far = [_dice(a, b) for a, b in zip(contents, contents[2:], strict=False)]
    return {
        'near_overlap': sum(near) / max(1, len(near)),
        'far_overlap': sum(far) / max(1, len(far)),
        'overlapping_pairs': sum(value > 0 for value in near) / max(1, len(near)),
    }


def _dice(one: frozenset[str], two: frozenset[str]) -> float:
    return 2 * len(one & two) / max(1, len(one) + len(two))


def _threads(sentences: Sequence[Sentence]) -> float:
    """Words that at least three sentences take up, by the root of the number of sentences."""
    counts = Counter(stem for sentence in sentences for stem in sentence.content)
    return sum(1 for count in counts.values() if count >= _CHAIN) / max(1, len(sentences)) ** 0.5


def _linked(sentences: Sequence[Sentence]) -> float:
    """Share of sentences that point back: a shared content word, a pronoun or a pointing word near the start."""
    linked = sum(_points_back(before, sentence) for before, sentence in pairwise(sentences))
    return linked / max(1, len(sentences) - 1)


def _points_back(before: Sentence, sentence: Sentence) -> bool:
    start = sentence.words[:4]
    return bool(before.content & sentence.content) or any(w in DEMONSTRATIVES or w in _BACKWARD for w in start)


_BACKWARD = PRONOUNS - FIRST_PERSON - SECOND_PERSON
