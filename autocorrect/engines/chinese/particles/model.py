"""The classifier's verdict on every free particle of a text."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple

from autocorrect.engines.chinese.particles.caution import needed
from autocorrect.engines.chinese.particles.features import Features, describe
from autocorrect.engines.chinese.particles.places import PARTICLES, is_ground, read
from autocorrect.engines.chinese.spelling import speller

_WEIGHTS = Path(__file__).parent.parent / 'data' / 'particles.json'


class Verdict(NamedTuple):
    """`margin`: log odds of the better particle over the one that is written, less what it takes to say so."""

    at: int
    better: str
    margin: float


@cache
def weights() -> Mapping[str, tuple[float, float, float]]:
    """For each feature what it says for 的, 地 and 得."""
    model = json.loads(_WEIGHTS.read_text(encoding='utf-8'))
    return {name: tuple(row) for name, row in model['weights'].items()}


def verdicts(text: str) -> Iterator[Verdict]:
    """Where another particle than the written one belongs."""
    models = speller.models()
    reading = read(text, models)
    for place, features in zip(reading.places, describe(text, reading, models), strict=True):
        scores = _scores(features)
        written = PARTICLES.index(text[place.at])
        best = max(range(len(PARTICLES)), key=scores.__getitem__)
        if best != written and not is_ground(text, reading, place, models):
            asked = needed(text, reading, place, PARTICLES[best], models)
            yield Verdict(place.at, PARTICLES[best], scores[best] - scores[written] - asked)


def _scores(features: Features) -> list[float]:
    totals = [0.0] * len(PARTICLES)
    table = weights()
    for name, value in features.items():
        row = table.get(name)
        if row:
            for at, weight in enumerate(row):
                totals[at] += value * weight
    return totals
