"""Readability formulas: how many years of school a text asks of its reader."""

from __future__ import annotations

from autocorrect.engines.scoring.english.frequency import level
from autocorrect.engines.scoring.english.reading import NAME, Reading
from autocorrect.engines.scoring.english.words import syllables

# Run-on text without full stops would read as a grade of 100: sentences count as at most this long.
_LONGEST_SENTENCE = 40.0


def measure(reading: Reading) -> dict[str, float]:
    """Flesch-Kincaid, automated readability index, Coleman-Liau, and a Dale-Chall-like share of harder words."""
    words = [word for word in reading.words if word != NAME]
    count = max(1, len(words))
    per_sentence = min(_LONGEST_SENTENCE, len(reading.words) / max(1, len(reading.sentences)))
    per_word = sum(map(syllables, words)) / count
    letters = sum(map(len, words)) / count
    harder = sum(level(word) >= 2 for word in words) / count
    return {
        'syllables_per_word': per_word,
        'flesch_kincaid': 0.39 * per_sentence + 11.8 * per_word - 15.59,
        'automated_readability': 4.71 * letters + 0.5 * per_sentence - 21.43,
        'coleman_liau': 5.88 * letters - 29.6 / max(1.0, per_sentence) - 15.8,
        'harder_words': harder,
    }
