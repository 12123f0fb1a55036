"""Models as JSON-able data and back, with a version."""

from __future__ import annotations

import base64
from collections.abc import Mapping
from typing import Any

import numpy as np

from autocorrect.engines.scoring.learning.calibration import Line
from autocorrect.engines.scoring.learning.model import LearningError, Model
from autocorrect.engines.scoring.learning.samples import Array, Scale, Standardiser
from autocorrect.engines.scoring.learning.waves import WAVES
from autocorrect.engines.scoring.learning.wording import BINS

MODEL_VERSION = 1
_STEPS = {'int8': 127, 'int16': 32767}


def to_dict(model: Model) -> dict[str, Any]:
    """Plain data; the weights are kept as small whole numbers in base64."""
    standardiser = model.standardiser
    return {
        'version': MODEL_VERSION,
        'scale': list(model.scale),
        'marks': model.marks,
        'line': list(model.line),
        'centre': model.centre,
        'stretch': model.stretch,
        'spread': model.spread,
        'features': [
            [name, float(mean), float(deviation)]
            for name, mean, deviation in zip(
                standardiser.names, standardiser.means, standardiser.deviations, strict=True
            )
        ],
        'weights': _pack(model.weights, 'int16'),
        'wording': _pack(model.wording, 'int8'),
    }


def from_dict(data: Mapping[str, Any]) -> Model:
    """Read a kept model.

    Raises:
        LearningError: another version wrote it, or it is damaged.
    """
    if data.get('version') != MODEL_VERSION:
        raise LearningError(f'model version {data.get("version")!r}, expected {MODEL_VERSION}')
    try:
        rows = data['features']
        means, deviations = (np.array([row[place] for row in rows], dtype=float) for place in (1, 2))
        return Model(
            Scale(*map(float, data['scale'])),
            int(data['marks']),
            Line(*map(float, data['line'])),
            float(data['centre']),
            float(data['stretch']),
            float(data['spread']),
            Standardiser(tuple(str(row[0]) for row in rows), means, deviations),
            _unpack(data['weights'], 'int16', WAVES),
            _unpack(data['wording'], 'int8', BINS),
        )
    except (KeyError, TypeError, ValueError, IndexError) as error:
        raise LearningError(f'the model is damaged: {error}') from error


def _pack(weights: Array, kind: str) -> dict[str, Any] | None:
    if not len(weights):
        return None
    unit = float(np.abs(weights).max()) / _STEPS[kind] or 1.0
    whole = np.rint(weights / unit).astype(np.dtype(kind).newbyteorder('<'))
    return {'unit': unit, 'numbers': base64.b64encode(whole.tobytes()).decode()}


def _unpack(packed: Mapping[str, Any] | None, kind: str, expected: int) -> Array:
    if packed is None:
        return np.zeros(0)
    raw = base64.b64decode(packed['numbers'], validate=True)
    whole = np.frombuffer(raw, dtype=np.dtype(kind).newbyteorder('<'))
    if len(whole) != expected:
        raise ValueError(f'{len(whole)} weights, expected {expected}')
    return whole.astype(float) * float(packed['unit'])
