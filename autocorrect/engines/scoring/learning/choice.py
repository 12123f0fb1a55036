"""Which essays to mark next, so that the model learns most from the teacher's time."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from autocorrect.engines.scoring.learning.model import Model, predict
from autocorrect.engines.scoring.learning.samples import Array, Sample


def most_informative(
    samples: Sequence[Sample], n: int, marked: Sequence[Sample] = (), model: Model | None = None
) -> list[int]:
    """Indices of the `n` essays whose marks would teach most, the one that stands for the most unseen essays first.

    All essays are ordered by what the model (or, before there is one, the composite) gives them and cut into as many
    equal parts as there will be marks; parts without a mark send their middle essay. Even steps beat both chance and
    the oddest essays: those tell the line little about the many ordinary ones.
    """
    if not samples or n <= 0:
        return []
    values = _estimates([*marked, *samples], model)
    order = np.argsort(values, kind='stable')
    parts = np.array_split(order, min(len(order), len(marked) + n))
    empty = [part for part in parts if part.min() >= len(marked)]
    chosen = [int(part[len(part) // 2]) - len(marked) for part in _from_the_middle(empty)][:n]
    return chosen + _others(order, len(marked), chosen)[: min(n, len(samples)) - len(chosen)]


def _estimates(samples: Sequence[Sample], model: Model | None) -> Array:
    if model is None:
        return np.array([sample.composite for sample in samples])
    return np.array([prediction.estimate for prediction in predict(model, samples)])


def _from_the_middle(parts: Sequence[NDArray[np.int64]]) -> list[NDArray[np.int64]]:
    """The middle one, then those halfway to the ends, and so on: however many are taken, they are spread evenly."""
    waiting: list[tuple[int, int]] = [(0, len(parts))]
    taken: list[NDArray[np.int64]] = []
    while waiting:
        start, end = waiting.pop(0)
        if start < end:
            middle = (start + end) // 2
            taken.append(parts[middle])
            waiting += [(start, middle), (middle + 1, end)]
    return taken


def _others(order: NDArray[np.int64], marked: int, chosen: Sequence[int]) -> list[int]:
    """Essays that are neither marked nor chosen, from the middle of the order outwards."""
    taken = set(chosen)
    rest = [int(index) - marked for index in order if index >= marked and int(index) - marked not in taken]
    return [rest[place] for place in sorted(range(len(rest)), key=lambda place: abs(place - len(rest) // 2))]
