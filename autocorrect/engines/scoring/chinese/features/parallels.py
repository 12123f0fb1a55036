"""Evenness of form: neighbouring clauses of one length, sentences and paragraphs that begin alike."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from autocorrect.engines.scoring.chinese.reading import Reading, Sentence

_STOPS = frozenset('，；、：。！？')
# To begin with these again and again is monotony, not parallelism.
_PLAIN_STARTS = frozenset('我 你 他 她 它 我们 他们 她们 你们 这 那 但 但是 然后 而 于是 所以 “ 有 在 就'.split())


def measure(reading: Reading) -> dict[str, float]:
    lengths = [clause_lengths(sentence) for sentence in reading.sentences]
    clauses = sum(map(len, lengths))
    pairs = [pair for sizes in lengths for pair in pairwise(sizes)]
    even = sum(1 for one, other in pairs if one == other >= 4)
    return {
        'even_clauses': even / max(1, len(pairs)),
        'four_character_clauses': sum(sizes.count(4) for sizes in lengths) / max(1, clauses),
        'parallel_sentences': _alike([_start(sentence) for sentence in reading.sentences]),
        'parallel_paragraphs': _alike([_start(paragraph.sentences[0]) for paragraph in reading.paragraphs]),
        'monotonous_starts': _monotonous(reading.sentences),
    }


def clause_lengths(sentence: Sentence) -> list[int]:
    sizes = [0]
    for token in sentence.tokens:
        if token.word in _STOPS:
            sizes.append(0)
        elif token.is_word:
            sizes[-1] += token.size
    return [size for size in sizes if size]


def _start(sentence: Sentence) -> str:
    return sentence.words[0].word


def _alike(starts: Sequence[str]) -> float:
    """Share of neighbours that begin with the same word of some weight."""
    same = sum(1 for one, other in pairwise(starts) if one == other and one not in _PLAIN_STARTS)
    return same / max(1, len(starts) - 1)


def _monotonous(sentences: Sequence[Sentence]) -> float:
    starts = [_start(sentence) for sentence in sentences]
    return sum(1 for one, other in pairwise(starts) if one == other and one in _PLAIN_STARTS) / max(1, len(starts) - 1)
