"""A straight line from the untrained composite to the teacher's marks, for when there are few of them."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from autocorrect.engines.scoring.learning.samples import Array, Scale

# How many marks the belief before the first mark weighs: that the composite's share is the mark's share.
_PRIOR_MARKS = 3.0
# Without any marks a straight line is not enough: teachers use the whole lower half of their scale for short or poor
# essays and seldom its top, whatever the length of a good one. Numbers of judgement, not fitted.
_MIDDLE, _MIDDLE_SHARE = 0.6, 0.62
_STEEP, _FLAT = 1.5, 0.5
_PRIOR_VARIANCE = 0.15**2


class Line(NamedTuple):
    intercept: float
    slope: float

    def at(self, composites: Array) -> Array:
        return self.intercept + self.slope * composites


def mark_untaught(composite: float, scale: Scale) -> float:
    """The mark for an essay of an assignment that has no marks yet: the composite's share by a fixed broken line."""
    slope = _STEEP if composite < _MIDDLE else _FLAT
    share = _MIDDLE_SHARE + slope * (composite - _MIDDLE)
    return scale.snap(scale.low + share * (scale.high - scale.low))


def fit_line(composites: Array, marks: Array, scale: Scale) -> Line:
    """Least squares, drawn towards "share of the composite = share of the scale"; it never falls."""
    width = scale.high - scale.low
    weight = _PRIOR_MARKS / (len(marks) + _PRIOR_MARKS)
    centre = float(composites.mean())
    mean = (1 - weight) * float(marks.mean()) + weight * (scale.low + width * centre)
    spread = float(np.sum((composites - centre) ** 2))
    together = float(np.sum((composites - centre) * (marks - marks.mean())))
    prior = _PRIOR_MARKS * _PRIOR_VARIANCE
    slope = max(0.0, (together + prior * width) / (spread + prior))
    return Line(mean - slope * centre, slope)


def held_out_line(composites: Array, marks: Array, scale: Scale) -> Array:
    """What the line of all other essays would give each essay."""
    keep = np.ones(len(marks), dtype=bool)
    estimates = np.zeros(len(marks))
    for index in range(len(marks)):
        keep[index] = False
        estimates[index] = fit_line(composites[keep], marks[keep], scale).at(composites[[index]])[0]
        keep[index] = True
    return estimates
