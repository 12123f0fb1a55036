"""Where the essay's words lie among all words: the mean of short vectors, for learning from marks, in no rubric.

Words that keep the same company have like vectors, so the mean says of what kind the words are: bookish or plain,
of feelings or of society, verse or report. No single number of it means anything to a reader.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from autocorrect.engines.chinese.spelling import modelfile
from autocorrect.engines.scoring.chinese.reading import NAME, Reading

_DATA = Path(modelfile.__file__).parent.parent / 'data' / 'senses.model'


class _Senses(NamedTuple):
    places: dict[str, int]
    weights: NDArray[np.uint8]
    vectors: NDArray[np.int8]


@cache
def _senses() -> _Senses | None:
    if not _DATA.exists():
        return None
    arrays = modelfile.read(_DATA)
    words = arrays['words'].tobytes().decode().split('\n')
    return _Senses({word: place for place, word in enumerate(words)}, arrays['weights'], arrays['vectors'])


def measure(reading: Reading) -> dict[str, float]:
    """Mean over the known words, frequent ones counting less; names stand for nobody."""
    senses = _senses()
    if senses is None:
        return {}
    places = [senses.places[t.word] for t in reading.words if t.word != NAME and t.word in senses.places]
    if not places:
        return {}
    weights = senses.weights[places].astype(float) / 255
    mean = weights @ senses.vectors[places].astype(float) / len(places)
    return {f'sense_{number:02}': float(value) for number, value in enumerate(mean)}
