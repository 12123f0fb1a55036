"""What tells a text that is hardly one from an essay: characters in a row, no stops, no marks.

All but the same in every honest essay, so only the rubric uses it: a learner would find nothing there but chance.
"""

from __future__ import annotations

import math
import re

from autocorrect.engines.scoring.chinese.features.model import is_installed, long_enough, score_of
from autocorrect.engines.scoring.chinese.frequency import character_shares
from autocorrect.engines.scoring.chinese.reading import Paragraph, Reading
from autocorrect.engines.scoring.chinese.tokens import HAN

_RAREST = 1e-5  # share of a character, at least: the model has a floor too
# Characters: the longest sentence that does not run on, the longest clause, the shortest paragraph that must end.
_RUN_ON, _UNMARKED, _PARAGRAPH = 60, 20, 20
_CLAUSES = 4
_STOPPED = re.compile('[。！？!?…：；—”’」』）)》]$')


def measure(reading: Reading) -> dict[str, float]:
    whole = max(1, reading.size)
    clauses = [len(clause) for sentence in reading.sentences for clause in sentence.clauses]
    longer = [paragraph.chars for paragraph in reading.paragraphs if paragraph.size >= _PARAGRAPH]
    return {
        'run_on_share': sum(max(0, sentence.size - _RUN_ON) for sentence in reading.sentences) / whole,
        'unmarked_share': sum(max(0, size - _UNMARKED) for size in clauses) / whole,
        'unended_paragraphs': sum(1 for chars in longer if not _STOPPED.search(chars)) / max(1, len(longer)),
        'comma_paragraphs': sum(p.size for p in reading.paragraphs if _wants_stops(p)) / whole,
        **_gain(reading),
    }


def _wants_stops(paragraph: Paragraph) -> bool:
    """Whether it is one sentence of so many clauses that some of them must be sentences."""
    return len(paragraph.sentences) == 1 and len(paragraph.sentences[0].clauses) >= _CLAUSES


def _gain(reading: Reading) -> dict[str, float]:
    """By how much (log10 a character) the word model foretells the characters better than their frequency does.

    .6 to 1.0 in essays, not below 0 in verse and classical prose, below -0.3 where there are only characters in a row.
    """
    sentences = long_enough(reading)
    if not sentences or not is_installed():
        return {}
    gains = [(score_of(s.chars) - _by_frequency(s.chars)) * s.size for s in sentences]
    return {'language_gain': sum(gains) / sum(sentence.size for sentence in sentences)}


def _by_frequency(chars: str) -> float:
    """Mean log10 probability of the characters, each by itself."""
    shares = character_shares()
    logs = [math.log10(max(_RAREST, shares.get(char, 0.0))) for char in HAN.findall(chars)]
    return sum(logs) / max(1, len(logs))
