"""What the learner sees of an essay, and the scale a teacher marks on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]

# A feature this many standard deviations out says "very much", not more: one odd essay must not bend the line.
CLIP = 3.0
_LARGEST = 1e9  # what a feature may be at all: its square still is a number


class Scale(NamedTuple):
    """The marks a teacher may give: from `low` to `high` in steps of `step`."""

    low: float
    high: float
    step: float = 1.0

    def snap(self, value: float) -> float:
        """The nearest mark that can be given."""
        steps = round((min(self.high, max(self.low, value)) - self.low) / self.step)
        return min(self.high, self.low + steps * self.step)

    def snap_all(self, values: Array) -> Array:
        """The nearest marks that can be given."""
        steps = np.rint((np.clip(values, self.low, self.high) - self.low) / self.step)
        return np.minimum(self.high, self.low + steps * self.step)

    def levels_of(self, marks: Sequence[float] | Array) -> NDArray[np.int64]:
        """Marks as level numbers from 0."""
        return np.rint((np.asarray(marks, dtype=float) - self.low) / self.step).astype(np.int64)


@dataclass(frozen=True, slots=True)
class Sample:
    """One essay: its features, the share (0..1) the untrained composite gives it, and its text (for the wording)."""

    values: Mapping[str, float] = field(default_factory=dict)
    composite: float = 0.0
    text: str = ''


@dataclass(frozen=True, slots=True)
class Standardiser:
    """Brings the features of one assignment to mean 0 and standard deviation 1, clipped."""

    names: tuple[str, ...]
    means: Array
    deviations: Array

    @classmethod
    def of(cls, samples: Sequence[Sample]) -> Standardiser:
        """Learn the scale of each feature; what is the same in all essays is left out."""
        names = tuple(sorted({name for sample in samples for name in sample.values}))
        table = _table(names, samples)
        means = table.mean(axis=0) if names else np.zeros(0)
        deviations = table.std(axis=0) if names else np.zeros(0)
        varies = deviations > 1e-9 * (1.0 + np.abs(means))
        kept = tuple(name for name, keep in zip(names, varies, strict=True) if keep)
        return cls(kept, means[varies], deviations[varies])

    def transform(self, samples: Sequence[Sample]) -> Array:
        """One row an essay; a feature that was not measured counts as average."""
        table = _table(self.names, samples, missing=self.means)
        return np.clip((table - self.means) / self.deviations, -CLIP, CLIP)


def _table(names: Sequence[str], samples: Sequence[Sample], missing: Array | None = None) -> Array:
    defaults = np.zeros(len(names)) if missing is None else missing
    rows = [[float(s.values.get(name, defaults[i])) for i, name in enumerate(names)] for s in samples]
    table = np.array(rows, dtype=float).reshape(len(samples), len(names))
    return np.clip(np.nan_to_num(table), -_LARGEST, _LARGEST)
