"""A small forest of decision trees as plain arrays: the probability that a proposal is what was meant."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.floating]

# After so many trees, at these log odds, no proposal has ever come back to a belief of 0.04.
_FIRST_TREES = 60
_HOPELESS = -5.5


class Reranker:
    """`Reranker.load(path)(features)` gives one probability a row."""

    def __init__(self, base: float, trees: list[dict[str, list[float]]], depth: int) -> None:
        self._base = base
        self._depth = depth
        size = max(len(tree['feature']) for tree in trees)
        self._feature = _padded(trees, 'feature', size).astype(np.int64)
        self._threshold = _padded(trees, 'threshold', size)
        self._left = _padded(trees, 'left', size).astype(np.int64)
        self._right = _padded(trees, 'right', size).astype(np.int64)
        self._value = _padded(trees, 'value', size)

    @classmethod
    def load(cls, path: Path) -> Reranker:
        model = json.loads(path.read_text(encoding='utf-8'))
        return cls(model['base'], model['trees'], model['depth'])

    def __call__(self, features: Floats) -> Floats:
        """The first trees sort out what is hopeless; the others look at the rest."""
        score = self._base + self._sum(features, 0, _FIRST_TREES)
        open_rows = np.flatnonzero(score > _HOPELESS)
        score[open_rows] += self._sum(features[open_rows], _FIRST_TREES, len(self._feature))
        return 1 / (1 + np.exp(-score))

    def _sum(self, features: Floats, start: int, end: int) -> Floats:
        """All trees walk down at once; a leaf points at itself."""
        feature, threshold = self._feature[start:end], self._threshold[start:end]
        left, right = self._left[start:end], self._right[start:end]
        rows, trees = np.arange(len(features))[:, None], np.arange(len(feature))[None, :]
        node = np.zeros((len(features), len(feature)), np.int64)
        for _ in range(self._depth):
            goes_left = features[rows, feature[trees, node]] <= threshold[trees, node]
            node = np.where(goes_left, left[trees, node], right[trees, node])
        total: Floats = self._value[start:end][trees, node].sum(axis=1)
        return total


class Calibration:
    """What the forest believed, mapped to how often it was right on held-out text."""

    def __init__(self, predicted: list[float], right: list[float]) -> None:
        self._predicted = [0.0, *predicted]
        # Never falling, so that what was believed more is not reported as less.
        self._right = np.maximum.accumulate([0.0, *right])

    @classmethod
    def load(cls, path: Path) -> Calibration:
        bins = json.loads(path.read_text(encoding='utf-8'))
        return cls([b['predicted'] for b in bins], [b['right'] for b in bins])

    def __call__(self, probability: float) -> float:
        return float(np.interp(probability, self._predicted, self._right))


def _padded(trees: list[dict[str, list[float]]], name: str, size: int) -> Floats:
    return np.array([tree[name] + [0] * (size - len(tree[name])) for tree in trees], np.float64)
