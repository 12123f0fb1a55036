"""The untrained composite: features in, points out, by a rubric alone; every point can be traced to a rule of it.

A dimension's share of its maximum is `(base + sum of weight x reach) / (base + sum of the positive weights)`, within
0..1, times the factors of its limits. It rises with every merit, falls with every fault, and no rule can do more than
its weight: what is written beyond a range gains nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from autocorrect.engines.marking import Grade
from autocorrect.engines.scoring.rubric import Dimension, FeatureRule, Limit, Rubric


class Part(NamedTuple):
    """What one rule did: the measured value, how far along its range that is, and the points it gave or took.

    `lost` are the points that a fault took or that a merit could still give.
    """

    rule: FeatureRule
    value: float
    reach: float
    points: float
    lost: float


class Hold(NamedTuple):
    """A limit that scaled the dimension down, and by what factor."""

    limit: Limit
    value: float
    factor: float


@dataclass(frozen=True, slots=True)
class DimensionMark:
    """A dimension's points (0..max) with everything they are made of."""

    dimension: Dimension
    points: float
    parts: tuple[Part, ...]
    holds: tuple[Hold, ...]

    @property
    def share(self) -> float:
        return self.points / self.dimension.max


def mark_dimensions(rubric: Rubric, values: Mapping[str, float], grade: Grade) -> tuple[DimensionMark, ...]:
    """Points for every dimension of the rubric; what was not measured, or is not asked, has no say."""
    return tuple(_mark(rubric, dimension, values, grade) for dimension in rubric.dimensions)


def _mark(rubric: Rubric, dimension: Dimension, values: Mapping[str, float], grade: Grade) -> DimensionMark:
    rules = [rule for rule in dimension.features if rule.name in values and rubric.asks(rule, grade)]
    limits = [x for x in (*rubric.limits, *dimension.limits) if x.name in values and rubric.asks(x, grade)]
    whole = dimension.base + sum(rule.weight for rule in rules if rule.weight > 0)
    unit = dimension.max / whole if whole else 0.0
    parts = tuple(_part(rubric, rule, values, grade, unit) for rule in rules)
    holds = tuple(hold for hold in (_hold(rubric, limit, values, grade) for limit in limits) if hold.factor < 1)
    points = min(dimension.max, max(0.0, unit * dimension.base + sum(part.points for part in parts)))
    for hold in holds:
        points *= hold.factor
    return DimensionMark(dimension, points, parts, holds)


def _part(rubric: Rubric, rule: FeatureRule, values: Mapping[str, float], grade: Grade, unit: float) -> Part:
    value = float(values[rule.name])
    reach = rubric.range_for(rule, grade).reach(value)
    most = unit * rule.weight
    return Part(rule, value, reach, most * reach, most * (1 - reach) if most > 0 else -most * reach)


def _hold(rubric: Rubric, limit: Limit, values: Mapping[str, float], grade: Grade) -> Hold:
    value = float(values[limit.name])
    factor = limit.floor + (1 - limit.floor) * rubric.range_for(limit, grade).reach(value)
    return Hold(limit, value, factor)
