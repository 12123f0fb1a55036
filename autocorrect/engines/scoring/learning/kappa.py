"""Quadratic weighted kappa: how well two markers agree."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from autocorrect.engines.scoring.learning.samples import Array, Scale


def quadratic_weighted_kappa(given: Sequence[float] | Array, estimated: Sequence[float] | Array, scale: Scale) -> float:
    """1 for the same marks, 0 for what chance would give; larger differences count by their square.

    When both give one and the same mark to all essays, agreement is 1 if the marks are equal and 0 otherwise.
    """
    one, two = scale.levels_of(given), scale.levels_of(estimated)
    if not len(one):
        return 0.0
    observed = float(np.mean((one - two) ** 2))
    by_chance = float(np.mean((one[:, None] - two[None, :]) ** 2))
    if by_chance == 0:
        return 1.0 if observed == 0 else 0.0
    return 1.0 - observed / by_chance
