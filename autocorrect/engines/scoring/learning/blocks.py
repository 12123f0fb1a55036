"""The kinds of evidence the ridge weighs against one another, each as rows of numbers: one row an essay.

* waves: the features, bent so that a line through them follows curves and combinations
* ramps: the features, cut so that each has a curve of its own
* senses: where the essay's words lie among all words (features named `SENSE...`), as they are
* punctuation: which marks follow one another
* wording: which characters stand side by side

Where no senses are measured there are only waves and wording, as they are: on English assignments, each of one prompt,
the rest gained nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

import numpy as np

from autocorrect.engines.scoring.learning.punctuation import punctuation_matrix
from autocorrect.engines.scoring.learning.ramps import ramp_matrix
from autocorrect.engines.scoring.learning.samples import Array, Sample, Standardiser
from autocorrect.engines.scoring.learning.waves import wave_matrix
from autocorrect.engines.scoring.learning.wording import wording_matrix

WAVES, RAMPS, SENSES = 'waves', 'ramps', 'senses'
PUNCTUATION, WORDING = 'punctuation', 'wording'
SENSE = 'sense_'


class Block(NamedTuple):
    """Weights of a block's columns, and what they give the average of the marked essays."""

    weights: Array
    average: float

    def points(self, rows: Array) -> Array:
        """How much the block moves each essay away from the average one."""
        return rows @ self.weights - self.average


class Rows(NamedTuple):
    """A block of the marked essays: centred and brought to an average length of one, so that blocks can be weighed."""

    centred: Array
    means: Array
    scale: float

    @classmethod
    def of(cls, rows: Array) -> Rows:
        means = rows.mean(axis=0)
        centred = rows - means
        length = float(np.sqrt(np.mean(np.sum(centred**2, axis=1))))
        scale = 1.0 / length if length > 1e-9 else 0.0
        return cls(centred * scale, means, scale)

    @classmethod
    def plain(cls, rows: Array) -> Rows:
        """As measured: rows of about unit length."""
        return cls(rows, np.zeros(rows.shape[1]), 1.0)

    @property
    def kernel(self) -> Array:
        return self.centred @ self.centred.T

    def block(self, alpha: Array, share: float) -> Block:
        """The weights for rows as they are measured."""
        weights = share * self.scale * (self.centred.T @ alpha)
        return Block(weights, float(self.means @ weights))


def has_senses(standardiser: Standardiser) -> bool:
    return any(name.startswith(SENSE) for name in standardiser.names)


def block_names(standardiser: Standardiser) -> tuple[str, ...]:
    """The blocks that essays so measured are learnt by."""
    return (RAMPS, SENSES, PUNCTUATION, WORDING) if has_senses(standardiser) else (WAVES, WORDING)


def feature_rows(name: str, standardiser: Standardiser, standardised: Array) -> Array:
    """Rows of a block that is made of named features."""
    if name == WAVES:
        return wave_matrix(standardiser.names, standardised)
    chosen = [
        place for place, feature in enumerate(standardiser.names) if feature.startswith(SENSE) == (name == SENSES)
    ]
    columns = standardised[:, chosen]
    return columns if name == SENSES else ramp_matrix(columns)


_FROM_TEXT: Mapping[str, Callable[[Sequence[Sample]], Array]] = {
    PUNCTUATION: punctuation_matrix,
    WORDING: wording_matrix,
}


def rows_of(name: str, standardiser: Standardiser, samples: Sequence[Sample]) -> Array:
    """One row an essay of the named block."""
    if name in _FROM_TEXT:
        return _FROM_TEXT[name](samples)
    return feature_rows(name, standardiser, standardiser.transform(samples))
