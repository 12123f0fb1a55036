"""Features cut into ramps, so that a ridge over them gives each feature a curve of its own, not a straight line.

A curve is linear between knots and flat outside them (Eilers and Marx 1996, with splines of first order); the points
of an essay are the sum of its curves, so each feature's share can be told apart.
"""

from __future__ import annotations

import numpy as np

from autocorrect.engines.scoring.learning.samples import CLIP, Array

RAMPS = 8
_KNOTS = np.linspace(-CLIP, CLIP, RAMPS + 1)
_WIDTH = 2 * CLIP / RAMPS


def ramp_matrix(standardised: Array) -> Array:
    """RAMPS columns a feature, one row an essay: from 0 below the ramp to 1 above it."""
    ramps = np.clip((standardised[:, :, None] - _KNOTS[:-1]) / _WIDTH, 0.0, 1.0)
    return ramps.reshape(len(standardised), standardised.shape[1] * RAMPS)
