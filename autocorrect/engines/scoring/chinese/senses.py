"""Vectors of words: those that keep the same company have like ones. Nothing is known where the file is missing."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from autocorrect.engines.chinese.spelling import modelfile

_DATA = Path(modelfile.__file__).parent.parent / 'data' / 'senses.model'


class Senses(NamedTuple):
    """`weights` (0..255) are low for frequent words, `vectors` short."""

    places: dict[str, int]
    weights: NDArray[np.uint8]
    vectors: NDArray[np.int8]

    def sum_of(self, words: Iterable[str]) -> tuple[NDArray[np.float64], int]:
        """The weighted sum of the vectors of the known words, and how many they are."""
        places = [self.places[word] for word in words if word in self.places]
        weights = self.weights[places].astype(float) / 255
        return weights @ self.vectors[places].astype(float), len(places)


@cache
def senses() -> Senses | None:
    if not _DATA.exists():
        return None
    arrays = modelfile.read(_DATA)
    words = arrays['words'].tobytes().decode().split('\n')
    return Senses({word: place for place, word in enumerate(words)}, arrays['weights'], arrays['vectors'])
