"""A small model of how one teacher marks one assignment.

A line from the composite, and from some number of marks on a ridge over features and wording that corrects the line.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from autocorrect.engines.scoring.learning.calibration import Line, fit_line, held_out_line
from autocorrect.engines.scoring.learning.kappa import quadratic_weighted_kappa
from autocorrect.engines.scoring.learning.ridge import best_mix
from autocorrect.engines.scoring.learning.samples import Array, Sample, Scale, Standardiser
from autocorrect.engines.scoring.learning.waves import wave_matrix
from autocorrect.engines.scoring.learning.wording import wording_matrix

# Below this number of marks a ridge learns the essays by heart instead of the teacher's taste.
RIDGE_FROM = 20
# Shares of the wording block that are tried against the features'.
_SHARES = (0.3, 0.6)
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

    `weights` are of the features' waves, `wording` of the bins of n-grams; both are empty while there is only the line.
    """

    scale: Scale
    marks: int
    line: Line
    centre: float
    stretch: float
    spread: float
    standardiser: Standardiser
    weights: Array
    wording: Array

    @property
    def is_ridge(self) -> bool:
        return bool(len(self.weights) or len(self.wording))


class Prediction(NamedTuple):
    """`mark` can be given on the scale; `estimate` is the number behind it; two of three lie within `spread`."""

    mark: float
    estimate: float
    spread: float


class Contribution(NamedTuple):
    """How many points a feature moved this essay away from the average essay; 'composite' and 'wording' are blocks."""

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
    waves = wave_matrix(standardiser.names, standardiser.transform(few))
    wording = wording_matrix(few)
    rest = targets[chosen] - line.at(composites[chosen])
    share, ridge = best_mix(_mixes(waves, wording), rest)
    held_out = line.at(composites[chosen]) + ridge.held_out
    weights = (1 - share) * (waves.T @ ridge.alpha)
    return _finish(scale, targets[chosen], line, held_out, standardiser, weights, share * (wording.T @ ridge.alpha))


def _mixes(waves: Array, wording: Array) -> list[tuple[float, Array]]:
    by_features, by_wording = waves @ waves.T, wording @ wording.T
    return [(share, (1 - share) * by_features + share * by_wording) for share in _SHARES]


def _finish(
    scale: Scale,
    targets: Array,
    line: Line,
    held_out: Array,
    standardiser: Standardiser = _NO_FEATURES,
    weights: Array = _NONE,
    wording: Array = _NONE,
) -> Model:
    centre = float(targets.mean())
    error = float(np.sqrt(np.mean((targets - held_out) ** 2)))
    stretch = _stretch(targets, held_out, scale)
    spread = max(error, scale.step / 2)
    return Model(scale, len(targets), line, centre, stretch, spread, standardiser, weights, wording)


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
    if len(model.weights):
        standardised = model.standardiser.transform(samples)
        estimates = estimates + wave_matrix(model.standardiser.names, standardised) @ model.weights
    if len(model.wording):
        estimates = estimates + wording_matrix(samples) @ model.wording
    return estimates


def explain(model: Model, sample: Sample) -> list[Contribution]:
    """What moved the estimate of this essay away from the average mark, strongest first; the points add up.

    A feature's points are what the essay would lose were the feature average; 'together' is what is left.
    """
    base = model.line.at(np.array([sample.composite]))[0] - model.centre
    parts = [Contribution('composite', sample.composite, float(base))]
    if len(model.weights):
        parts += _feature_parts(model, sample)
    if len(model.wording):
        parts.append(Contribution('wording', 1.0, float(wording_matrix([sample])[0] @ model.wording)))
    total = float(_estimates(model, [sample])[0]) - model.centre
    if model.is_ridge:
        parts.append(Contribution('together', 1.0, total - sum(part.points for part in parts)))
    scaled = [part._replace(points=part.points * model.stretch) for part in parts]
    return sorted(scaled, key=lambda part: (-abs(part.points), part.name))


def _feature_parts(model: Model, sample: Sample) -> list[Contribution]:
    names = model.standardiser.names
    row = model.standardiser.transform([sample])
    without = np.repeat(row, len(names), axis=0)
    np.fill_diagonal(without, 0.0)
    whole = (wave_matrix(names, row) @ model.weights)[0]
    points = whole - wave_matrix(names, without) @ model.weights
    return [Contribution(n, float(sample.values.get(n, 0.0)), float(p)) for n, p in zip(names, points, strict=True)]
