"""Models as JSON-able data and back, with a version."""

from __future__ import annotations

import base64
from collections.abc import Mapping
from typing import Any

import numpy as np

from autocorrect.engines.scoring.learning.blocks import PUNCTUATION, RAMPS, SENSES, WAVES, WORDING, Block, rows_of
from autocorrect.engines.scoring.learning.calibration import Line
from autocorrect.engines.scoring.learning.model import LearningError, Model
from autocorrect.engines.scoring.learning.samples import Array, Scale, Standardiser

MODEL_VERSION = 2
_KINDS = {WAVES: 'int16', RAMPS: 'int16', SENSES: 'int16', PUNCTUATION: 'int8', WORDING: 'int8'}
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
        'blocks': {
            name: {'average': block.average, **_pack(block.weights, _KINDS[name])}
            for name, block in model.blocks.items()
        },
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
        standardiser = Standardiser(tuple(str(row[0]) for row in rows), means, deviations)
        return Model(
            Scale(*map(float, data['scale'])),
            int(data['marks']),
            Line(*map(float, data['line'])),
            float(data['centre']),
            float(data['stretch']),
            float(data['spread']),
            standardiser,
            {name: _block(name, data['blocks'][name], standardiser) for name in _KINDS if name in data['blocks']},
        )
    except (KeyError, TypeError, ValueError, IndexError) as error:
        raise LearningError(f'the model is damaged: {error}') from error


def _block(name: str, packed: Mapping[str, Any], standardiser: Standardiser) -> Block:
    weights = _unpack(packed, _KINDS[name])
    expected = rows_of(name, standardiser, []).shape[1]
    if len(weights) != expected:
        raise ValueError(f'{len(weights)} weights of {name}, expected {expected}')
    return Block(weights, float(packed['average']))


def _pack(weights: Array, kind: str) -> dict[str, Any]:
    unit = float(np.abs(weights).max(initial=0.0)) / _STEPS[kind] or 1.0
    whole = np.rint(weights / unit).astype(np.dtype(kind).newbyteorder('<'))
    return {'unit': unit, 'numbers': base64.b64encode(whole.tobytes()).decode()}


def _unpack(packed: Mapping[str, Any], kind: str) -> Array:
    raw = base64.b64decode(packed['numbers'], validate=True)
    whole = np.frombuffer(raw, dtype=np.dtype(kind).newbyteorder('<'))
    return whole.astype(float) * float(packed['unit'])
