"""How predictable the wording is to the speller's word model; nothing is measured where that model is not installed."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, lru_cache
from importlib import import_module

from autocorrect.engines.scoring.chinese.reading import NAME, Reading, Sentence

_SHORTEST = 4


@cache
def _model_score() -> Callable[[str], float] | None:
    try:
        score: Callable[[str], float] = import_module('autocorrect.engines.chinese.spelling').model_score
        score('我们今天去公园。')
    except (ImportError, AttributeError, OSError):
        return None
    return score


def measure(reading: Reading) -> dict[str, float]:
    """Mean log10 probability of a character, the mean of the least predictable tenth of the sentences, the spread."""
    sentences = long_enough(reading)
    if _model_score() is None or not sentences:
        return {}
    scores = [score_of(_without_names(sentence)) for sentence in sentences]
    whole = sum(sentence.size for sentence in sentences)
    mean = sum(s * sentence.size for s, sentence in zip(scores, sentences, strict=True)) / whole
    lowest = sorted(scores)[: max(1, len(scores) // 10)]
    spread = (sum((s - mean) ** 2 for s in scores) / len(scores)) ** 0.5
    return {'model_score': mean, 'model_score_lowest': sum(lowest) / len(lowest), 'model_score_spread': spread}


def is_installed() -> bool:
    return _model_score() is not None


@lru_cache(maxsize=2048)  # an essay's sentences, which more than one feature asks about
def score_of(text: str) -> float:
    """Mean log10 probability of a character; 0 without the model."""
    model_score = _model_score()
    return model_score(text) if model_score else 0.0


def long_enough(reading: Reading) -> list[Sentence]:
    """The sentences the model can say something of."""
    return [sentence for sentence in reading.sentences if sentence.size >= _SHORTEST]


def _without_names(sentence: Sentence) -> str:
    # Any name stands for all, so that changing names changes nothing.
    return ''.join('他' if token.word == NAME else token.word for token in sentence.tokens)
