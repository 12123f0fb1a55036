"""Times that set the tense of a clause: yesterday, last week, two days ago, in 2010, when I was six; tomorrow."""

from __future__ import annotations

from collections.abc import Iterator

from autocorrect.engines.english.rules.base import word_set
from autocorrect.engines.english.tokens import Sentence

_PERIODS = word_set(
    'night week month year summer winter spring autumn fall weekend term semester monday tuesday wednesday thursday '
    'friday saturday sunday january february march april may june july august september october november december '
    'christmas'
)
_UNITS = word_set('day days week weeks month months year years hour hours minute minutes moment')
_NOT_BEFORE = word_set("since until till from of 's the this my our than about for by before after to their his her")
_OLD_YEAR, _NEW_YEAR = 1800, 2023  # a year that is over for every reader


def past_times(s: Sentence) -> Iterator[tuple[int, int]]:
    """[start, end) of each time that is over."""
    for i, word in enumerate(s.words):
        if word == 'yesterday' and _stands_alone(s, i, i + 1):
            end = i + 2 if s.word(i + 1) in ('morning', 'afternoon', 'evening') else i + 1
            yield i, end
        elif word == 'last' and s.word(i + 1) in _PERIODS and _stands_alone(s, i, i + 2):
            end = i + 3 if s.word(i + 2) in ('morning', 'afternoon', 'evening', 'night') else i + 2
            yield i, end
        elif word == 'ago' and s.word(i - 1) in _UNITS:
            start = i - 3 if s.word(i - 3) == 'a' else i - 2
            if start >= 0 and _stands_alone(s, start, i + 1):
                yield start, i + 1
        elif word == 'in' and _is_past_year(s.word(i + 1)):
            yield i, i + 2
        elif word == 'when' and s.word(i + 2) in ('was', 'were') and i == s.first_word():
            end = _childhood(s, i + 3)
            if end:
                yield i, end


def _stands_alone(s: Sentence, start: int, end: int) -> bool:
    return s.word(start - 1) not in _NOT_BEFORE and s.word(end) not in ("'s", "'")


def _is_past_year(word: str) -> bool:
    return len(word) == 4 and word.isdigit() and _OLD_YEAR < int(word) < _NEW_YEAR


def _childhood(s: Sentence, i: int) -> int:
    """Where 'six years old', 'a child' at i ends, with the comma after it; 0 if something else stands there."""
    for k in range(i, min(i + 6, len(s))):
        if s.word(k) == ',':
            return k
    for k in range(i, min(i + 5, len(s))):
        if s.word(k) in ('old', 'young', 'little', 'child', 'small') and s.tag(k + 1) == 'PRP':
            return k + 1
    return 0


def first_time(s: Sentence, first: int) -> int:
    """Where 'tomorrow' or 'next week' at the start of a sentence ends; 0 if it begins otherwise."""
    if s.word(first) == 'tomorrow' and s.word(first + 1) != "'s":
        return first + 1
    return first + 2 if s.word(first) == 'next' and s.word(first + 1) in _PERIODS else 0
