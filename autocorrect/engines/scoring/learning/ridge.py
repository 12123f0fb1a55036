"""Ridge regression in its dual form: as many unknowns as there are marked essays, however many features.

The strength of the shrinkage and the mix of the feature blocks are chosen by the leave-one-out error, which a ridge
gives in closed form: no essay has a say in its own prediction.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from autocorrect.engines.scoring.learning.samples import Array

# Shrinkage relative to the mean of the kernel's diagonal; the least is still enough against noise in the marks.
_STRENGTHS = tuple(10.0**power for power in np.arange(-2.5, 2.01, 0.25))


@dataclass(frozen=True, slots=True)
class DualRidge:
    """`alpha` weighs the marked essays; `held_out[i]` is what the others would have given essay i."""

    alpha: Array
    held_out: Array
    error: float
    strength: float


def solve_ridge(kernel: Array, targets: Array, least_strength: float = 0.0) -> DualRidge:
    """The ridge of the least leave-one-out error; targets should be centred."""
    values, vectors = np.linalg.eigh((kernel + kernel.T) / 2)
    values = np.maximum(values, 0.0)
    unit = max(float(np.trace(kernel)) / len(targets), 1e-9)
    turned = vectors.T @ targets
    squares = vectors**2
    tried = [_solve(values, vectors, squares, turned, targets, s * unit) for s in _STRENGTHS if s >= least_strength]
    return min(tried, key=lambda ridge: ridge.error)


def _solve(values: Array, vectors: Array, squares: Array, turned: Array, targets: Array, strength: float) -> DualRidge:
    inverse = 1.0 / (values + strength)
    alpha = vectors @ (inverse * turned)
    left_out = alpha / (squares @ inverse)
    return DualRidge(alpha, targets - left_out, float(np.mean(left_out**2)), strength)


def best_mix(kernels: Sequence[tuple[float, Array]], targets: Array) -> tuple[float, DualRidge]:
    """Of several (share, kernel) the one whose ridge errs least on essays it has not seen."""
    solved = [(share, solve_ridge(kernel, targets)) for share, kernel in kernels]
    return min(solved, key=lambda pair: pair[1].error)
