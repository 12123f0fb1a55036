"""Where the essay's words lie among all words: the mean of short vectors, for learning from marks, in no rubric.

Words that keep the same company have like vectors, so the mean says of what kind the words are: bookish or plain,
of feelings or of society, verse or report. No single number of it means anything to a reader.
"""

from __future__ import annotations

from autocorrect.engines.scoring.chinese.reading import NAME, Reading
from autocorrect.engines.scoring.chinese.senses import senses


def measure(reading: Reading) -> dict[str, float]:
    """Mean over the known words, frequent ones counting less; names stand for nobody."""
    known = senses()
    if known is None:
        return {}
    total, count = known.sum_of(token.word for token in reading.words if token.word != NAME)
    return {f'sense_{number:02}': float(value) for number, value in enumerate(total / count)} if count else {}
