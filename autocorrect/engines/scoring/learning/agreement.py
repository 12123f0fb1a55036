"""How far to trust what was learnt: marks against estimates of models that had not seen them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from autocorrect.engines.scoring.learning.kappa import quadratic_weighted_kappa
from autocorrect.engines.scoring.learning.model import LearningError, fit, predict
from autocorrect.engines.scoring.learning.samples import Array, Sample, Scale


def fold_numbers(count: int, folds: int, seed: int = 0) -> NDArray[np.int64]:
    """Which fold each essay belongs to: shuffled by a seed, of equal size but for one."""
    order = np.random.default_rng(seed).permutation(count)
    numbers = np.empty(count, dtype=np.int64)
    numbers[order] = np.arange(count) % folds
    return numbers


class Agreement(NamedTuple):
    """Marks against estimates of models that had not seen them; `exact` and `adjacent` are shares of the essays."""

    kappa: float
    exact: float
    adjacent: float
    mean_error: float
    essays: int


def agreement(samples: Sequence[Sample], marks: Sequence[float], scale: Scale, folds: int = 5) -> Agreement:
    """How far to trust the learning on this assignment: every essay is estimated by a model of the other folds.

    Raises:
        LearningError: fewer than two essays, or marks that cannot be learnt from.
    """
    if len(samples) < 2:
        raise LearningError('agreement needs at least two marked essays')
    estimated = cross_validated(samples, marks, scale, min(folds, len(samples)))
    apart = np.abs(scale.levels_of(marks) - scale.levels_of(estimated))
    return Agreement(
        quadratic_weighted_kappa(marks, estimated, scale),
        float(np.mean(apart == 0)),
        float(np.mean(apart <= 1)),
        float(np.mean(np.abs(np.asarray(marks, dtype=float) - estimated))),
        len(samples),
    )


def cross_validated(samples: Sequence[Sample], marks: Sequence[float], scale: Scale, folds: int = 5) -> Array:
    """For each essay the mark given by a model that was fitted without its fold."""
    numbers = fold_numbers(len(samples), folds)
    estimated = np.zeros(len(samples))
    for fold in range(folds):
        inside = np.flatnonzero(numbers != fold).tolist()
        outside = np.flatnonzero(numbers == fold).tolist()
        model = fit([samples[i] for i in inside], [marks[i] for i in inside], scale)
        estimated[outside] = [guess.mark for guess in predict(model, [samples[i] for i in outside])]
    return estimated
