"""A small model of how one teacher marks one assignment.

A line from the composite, and from some number of marks on a ridge over features and wording that corrects the line.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

import numpy as np

from autocorrect.engines.scoring.learning.blocks import (
    PUNCTUATION,
    RAMPS,
    SENSE,
    SENSES,
    WAVES,
    WORDING,
    Block,
    Rows,
    block_names,
    feature_rows,
    has_senses,
    rows_of,
)
from autocorrect.engines.scoring.learning.calibration import Line, fit_line, held_out_line
from autocorrect.engines.scoring.learning.kappa import quadratic_weighted_kappa
from autocorrect.engines.scoring.learning.ridge import best_mix
from autocorrect.engines.scoring.learning.samples import Array, Sample, Scale, Standardiser

# Below this number of marks a ridge learns the essays by heart instead of the teacher's taste.
RIDGE_FROM = 20
# Shares of the wording block that are tried against the other blocks, which are weighed among themselves by these.
_SHARES = (0.3, 0.6)
_BESIDE_WORDING = {WAVES: 1.0, RAMPS: 1.0, SENSES: 0.4, PUNCTUATION: 0.5}
_MOST_MARKS = 1500  # eigenvectors of more would take minutes; all marks still set the line
_OVERSTRETCH = 1.2
_KAPPA_FROM = 100  # marks from which the stretch that gives the best kappa is more than chance
_STRETCHES = np.linspace(1.0, 1.8, 17)
_NONE: Array = np.zeros(0)
_NO_FEATURES = Standardiser((), _NONE, _NONE)


class LearningError(ValueError):
    """The marks cannot be learnt from; the message says why."""


@dataclass(frozen=True, slots=True)
class Model:
    """`stretch` gives the estimates the spread of the teacher's marks: a ridge alone keeps too close to the middle.

    `blocks` hold the weights by kind of evidence; there are none while there is only the line.
    """

    scale: Scale
    marks: int
    line: Line
    centre: float
    stretch: float
    spread: float
    standardiser: Standardiser
    blocks: Mapping[str, Block] = field(default_factory=dict)

    @property
    def is_ridge(self) -> bool:
        return bool(self.blocks)


class Prediction(NamedTuple):
    """`mark` can be given on the scale; `estimate` is the number behind it; two of three lie within `spread`."""

    mark: float
    estimate: float
    spread: float


class Contribution(NamedTuple):
    """How many points a feature moved this essay away from the average essay; 'composite' and blocks are names too."""

    name: str
    value: float
    points: float


def fit(samples: Sequence[Sample], marks: Sequence[float], scale: Scale) -> Model:
    """Learn from marked essays of one assignment.

    Raises:
        LearningError: no essays, a mark that is not on the scale, or not one mark for each essay.
    """
    targets = _checked(samples, marks, scale)
    composites = np.array([sample.composite for sample in samples])
    line = fit_line(composites, targets, scale)
    if len(samples) < RIDGE_FROM:
        held_out = held_out_line(composites, targets, scale) if len(samples) > 1 else line.at(composites)
        return _finish(scale, targets, line, held_out)
    return _fit_ridge(samples, targets, composites, line, scale)


def _checked(samples: Sequence[Sample], marks: Sequence[float], scale: Scale) -> Array:
    if not samples or len(samples) != len(marks):
        raise LearningError('there must be one mark for each essay, and at least one essay')
    targets = np.array(marks, dtype=float)
    if not np.all(np.isfinite(targets)) or targets.min() < scale.low or targets.max() > scale.high:
        raise LearningError(f'a mark lies outside {scale.low:g}..{scale.high:g}')
    return targets


def _fit_ridge(samples: Sequence[Sample], targets: Array, composites: Array, line: Line, scale: Scale) -> Model:
    chosen = np.linspace(0, len(samples) - 1, min(len(samples), _MOST_MARKS)).astype(int)
    few = [samples[index] for index in chosen]
    standardiser = Standardiser.of(few)
    many = has_senses(standardiser)
    make = Rows.of if many else Rows.plain
    rows = {name: make(rows_of(name, standardiser, few)) for name in block_names(standardiser)}
    # The level, for centred rows: else an essay left out is told by the others, whose rows add up to its opposite.
    level = 1.0 if many else 0.0
    rest = targets[chosen] - line.at(composites[chosen])
    share, ridge = best_mix(_mixes({name: block.kernel for name, block in rows.items()}, level), rest)
    held_out = line.at(composites[chosen]) + ridge.held_out
    moved = line._replace(intercept=line.intercept + level * float(ridge.alpha.sum()))
    blocks = {name: block.block(ridge.alpha, _weigh(name, share)) for name, block in rows.items()}
    return _finish(scale, targets[chosen], moved, held_out, standardiser, blocks)


def _mixes(kernels: Mapping[str, Array], level: float) -> list[tuple[float, Array]]:
    stack = np.stack(list(kernels.values()))
    weights = [np.array([_weigh(name, share) for name in kernels]) for share in _SHARES]
    mixed = [level + np.tensordot(weight, stack, axes=1) for weight in weights]
    return list(zip(_SHARES, mixed, strict=True))


def _weigh(name: str, share: float) -> float:
    return share if name == WORDING else (1 - share) * _BESIDE_WORDING[name]


def _finish(
    scale: Scale,
    targets: Array,
    line: Line,
    held_out: Array,
    standardiser: Standardiser = _NO_FEATURES,
    blocks: Mapping[str, Block] | None = None,
) -> Model:
    centre = float(targets.mean())
    error = float(np.sqrt(np.mean((targets - held_out) ** 2)))
    stretch = _stretch(targets, held_out, scale)
    spread = max(error, scale.step / 2)
    return Model(scale, len(targets), line, centre, stretch, spread, standardiser, blocks or {})


def _stretch(targets: Array, held_out: Array, scale: Scale) -> float:
    """What makes the held-out estimates vary as the marks do (a little more serves kappa), less for few.

    With many marks it goes half-way to the stretch under which the held-out estimates agree best.
    """
    spread = float(held_out.std())
    if spread < 1e-9:
        return 1.0
    weight = min(_OVERSTRETCH, len(targets) / 10)
    even = float(np.clip(1 + weight * (targets.std() / spread - 1), 1.0, 2.2))
    if len(targets) < _KAPPA_FROM:
        return even
    return (even + _best_stretch(targets, held_out, scale)) / 2


def _best_stretch(targets: Array, held_out: Array, scale: Scale) -> float:
    centre = targets.mean()
    kappas = [
        quadratic_weighted_kappa(targets, scale.snap_all(centre + stretch * (held_out - centre)), scale)
        for stretch in _STRETCHES
    ]
    # The mean of all that are as good as the best: the top of the curve is flat and its peak is chance.
    return float(_STRETCHES[np.array(kappas) >= max(kappas) - 0.002].mean())


def predict(model: Model, samples: Sequence[Sample]) -> list[Prediction]:
    """The marks the teacher would probably give."""
    if not samples:
        return []
    estimates = _estimates(model, samples)
    stretched = model.centre + model.stretch * (estimates - model.centre)
    inside = np.clip(stretched, model.scale.low, model.scale.high)
    return [Prediction(model.scale.snap(float(value)), float(value), model.spread) for value in inside]


def _estimates(model: Model, samples: Sequence[Sample]) -> Array:
    """Before the stretch."""
    estimates = model.line.at(np.array([sample.composite for sample in samples]))
    for name, block in model.blocks.items():
        estimates = estimates + block.points(rows_of(name, model.standardiser, samples))
    return estimates


def explain(model: Model, sample: Sample) -> list[Contribution]:
    """What moved the estimate of this essay away from the average mark, strongest first; the points add up.

    A feature's points are what the essay would lose were the feature average; 'together' is what is left.
    """
    base = model.line.at(np.array([sample.composite]))[0] - model.centre
    parts = [Contribution('composite', sample.composite, float(base))]
    for name, block in model.blocks.items():
        if name in (WAVES, RAMPS):
            parts += _feature_parts(model, name, block, sample)
        else:
            points = block.points(rows_of(name, model.standardiser, [sample]))
            parts.append(Contribution(name, 1.0, float(points[0])))
    total = float(_estimates(model, [sample])[0]) - model.centre
    if model.is_ridge:
        parts.append(Contribution('together', 1.0, total - sum(part.points for part in parts)))
    scaled = [part._replace(points=part.points * model.stretch) for part in parts]
    return sorted(scaled, key=lambda part: (-abs(part.points), part.name))


def _feature_parts(model: Model, name: str, block: Block, sample: Sample) -> list[Contribution]:
    standardiser = model.standardiser
    row = standardiser.transform([sample])
    without = np.repeat(row, len(standardiser.names), axis=0)
    np.fill_diagonal(without, 0.0)
    whole = (feature_rows(name, standardiser, row) @ block.weights)[0]
    points = whole - feature_rows(name, standardiser, without) @ block.weights
    return [
        Contribution(feature, float(sample.values.get(feature, 0.0)), float(moved))
        for feature, moved in zip(standardiser.names, points, strict=True)
        if not feature.startswith(SENSE)
    ]
