"""Features bent into waves, so that a ridge over them follows curves and combinations, not straight lines only.

The inner product of two essays' waves is close to exp(-distance^2 / 2 / features), the kernel of a Gaussian (random
Fourier features, Rahimi and Recht 2007). The frequencies come from a formula, not from a library's random numbers, so a
kept model reads the same for ever.
"""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from autocorrect.engines.scoring.learning.samples import Array

WAVES = 1024
_GOLDEN = np.uint64(0x9E3779B97F4A7C15)


def wave_matrix(names: Sequence[str], standardised: Array) -> Array:
    """One row of about unit length for each essay; every feature has frequencies of its own, given by its name."""
    if not names:
        return np.zeros((len(standardised), WAVES))
    angles = standardised @ _frequencies(tuple(names)) / np.sqrt(len(names)) + _phases()
    return np.sqrt(2.0 / WAVES) * np.cos(angles)


@lru_cache(maxsize=8)
def _frequencies(names: tuple[str, ...]) -> Array:
    return np.array([_normal(zlib.crc32(name.encode('utf-8', 'surrogatepass'))) for name in names])


def _phases() -> Array:
    return 2 * np.pi * _uniform(1, WAVES)


def _normal(seed: int) -> Array:
    """Numbers of the standard normal distribution, by Box and Muller."""
    uniform = _uniform(seed, 2 * WAVES)
    return np.sqrt(-2 * np.log(uniform[:WAVES])) * np.cos(2 * np.pi * uniform[WAVES:])


def _uniform(seed: int, count: int) -> Array:
    """Numbers inside (0, 1) from a counter, mixed as in SplitMix64."""
    state: NDArray[np.uint64] = (np.arange(1, count + 1, dtype=np.uint64) + np.uint64(seed << 20)) * _GOLDEN
    state = (state ^ (state >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    state = (state ^ (state >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    state ^= state >> np.uint64(31)
    return ((state >> np.uint64(11)).astype(float) + 0.5) / 2.0**53
