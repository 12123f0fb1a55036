"""A small forest of decision trees as plain arrays: the probability that a proposal is what was meant."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.floating]


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
        """All trees walk down at once; a leaf points at itself."""
        rows, trees = np.arange(len(features))[:, None], np.arange(len(self._feature))[None, :]
        node = np.zeros((len(features), len(self._feature)), np.int64)
        for _ in range(self._depth):
            goes_left = features[rows, self._feature[trees, node]] <= self._threshold[trees, node]
            node = np.where(goes_left, self._left[trees, node], self._right[trees, node])
        score = self._base + self._value[trees, node].sum(axis=1)
        return 1 / (1 + np.exp(-score))


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
