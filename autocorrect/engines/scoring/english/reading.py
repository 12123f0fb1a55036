"""An English essay read once: its words, sentences and paragraphs, with names set apart.

Names are the writer's friends and towns: they say nothing about the command of English, so every name is read as one
and the same word. White space is gone here, so no measure can depend on it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, cached_property

from nicknames import NickNamer

from autocorrect.engines.essay_text import EssayText
from autocorrect.engines.scoring.english.frequency import is_known
from autocorrect.engines.scoring.english.words import STOP_WORDS, stem
from autocorrect.text.spans import Span

NAME = 'Name'
_WORD = re.compile(r"@\w+|[A-Za-z\u00c0-\u024f]+(?:['’][A-Za-z]+)*")
# First names that are words too: at the start of a sentence they are read as the word.
_NAMES_AND_WORDS = frozenset(
    'will mark may art grace rose bill frank hope faith joy dawn summer autumn april june august jack pat drew grant '
    'chance charity chase chuck christian clay dale daisy dean dick earl early gene ginger guy harmony honey iris ivy '
    'jay jewel jade jean jet kit lane lily mercy nick norm olive pearl peg penny prudence ray rich rob robin rod ruby '
    'rusty sandy sky star sue sunny tab temple trace van violet virginia wade ward way wood worth'.split()
)
_PHRASE = 4
_LONGEST_HEADING = 12


@dataclass(frozen=True)
class Sentence:
    """`words` in lower case with names as `NAME`; `spans` of the words, one each, in the whole text."""

    span: Span
    paragraph: int
    words: tuple[str, ...]
    spans: tuple[Span, ...]
    text: str

    @property
    def opening(self) -> str:
        return self.words[0] if self.words else ''

    @cached_property
    def content(self) -> frozenset[str]:
        """Stems of the words that carry matter."""
        return frozenset(stem(word) for word in self.words if is_content(word))


@dataclass(frozen=True)
class Reading:
    """What every measure reads."""

    essay: EssayText
    sentences: tuple[Sentence, ...]
    paragraphs: tuple[tuple[Sentence, ...], ...]

    @cached_property
    def words(self) -> list[str]:
        return [word for sentence in self.sentences for word in sentence.words]

    @cached_property
    def spans(self) -> list[Span]:
        return [span for sentence in self.sentences for span in sentence.spans]

    @cached_property
    def counts(self) -> Counter[str]:
        return Counter(self.words)

    @cached_property
    def content(self) -> list[str]:
        """Words that carry matter, names left out, in order."""
        return [word for word in self.words if is_content(word)]

    @cached_property
    def fresh(self) -> int:
        """Known words that do not stand in a phrase the essay had before: copying and padding add nothing."""
        return count_fresh(self.words)

    def per_hundred(self, count: float) -> float:
        return 100 * count / max(1, len(self.words))

    def per_sentence(self, count: float) -> float:
        return count / max(1, len(self.sentences))


def is_content(word: str) -> bool:
    return word not in STOP_WORDS and word != NAME and len(word) > 1


def count_fresh(words: Sequence[str]) -> int:
    """Words that are known and whose phrase of four words is new."""
    seen: set[tuple[str, ...]] = set()
    count, before = 0, ''
    for index, word in enumerate(words):
        phrase = tuple(words[max(0, index - _PHRASE + 1) : index + 1])
        count += phrase not in seen and word != before and (word == NAME or is_known(word))
        seen.add(phrase)
        before = word
    return count


def read(essay: EssayText) -> Reading:
    """Tokens of every sentence, names found over the whole essay."""
    raw = [[(found.group(), found.span()) for found in _WORD.finditer(essay.text, *span)] for span in essay.sentences]
    names = _names([[word for word, _ in words] for words in raw])
    paragraphs = _paragraph_numbers(essay)
    sentences = tuple(
        Sentence(
            span,
            number,
            tuple(_plain(word, names) for word, _ in words),
            tuple(Span(*place) for _, place in words),
            span.of(essay.text),
        )
        for span, number, words in zip(essay.sentences, paragraphs, raw, strict=True)
    )
    grouped: list[list[Sentence]] = [[] for _ in essay.paragraphs]
    for sentence in sentences:
        grouped[sentence.paragraph].append(sentence)
    body = grouped[1:] if _is_heading(grouped) else grouped
    return Reading(essay, tuple(s for group in body for s in group), tuple(tuple(group) for group in body))


def _is_heading(paragraphs: Sequence[Sequence[Sentence]]) -> bool:
    """A short first line without an end mark, above other lines, is the title and no sentence."""
    if len(paragraphs) < 2 or len(paragraphs[0]) != 1:
        return False
    first = paragraphs[0][0]
    return len(first.words) <= _LONGEST_HEADING and first.text[-1] not in '.,;:!?'


def _paragraph_numbers(essay: EssayText) -> list[int]:
    numbers, number = [], 0
    for span in essay.sentences:
        while span.start >= essay.paragraphs[number].end:
            number += 1
        numbers.append(number)
    return numbers


def _plain(word: str, names: frozenset[str]) -> str:
    if word[0] == '@' or _base(word) in names:
        return NAME
    return word.lower().replace('’', "'")


def _base(word: str) -> str:
    return re.split("['’]", word, maxsplit=1)[0]


def _names(sentences: Sequence[Sequence[str]]) -> frozenset[str]:
    """Capitalised words that are never written small: inside a sentence always, at its start if they look like one."""
    small = {word for words in sentences for word in words if word[0].islower()}
    inside = {_base(word) for words in sentences for word in words[1:] if _is_capitalised(word)}
    first = {_base(words[0]) for words in sentences if words and _is_capitalised(words[0])}
    likely = {word for word in first if _looks_like_name(word)}
    return frozenset(word for word in inside | likely if word.lower() not in small and word.lower() not in STOP_WORDS)


def _is_capitalised(word: str) -> bool:
    return len(_base(word)) > 1 and word[0].isupper() and word[1:2].islower()


def _looks_like_name(word: str) -> bool:
    lower = word.lower()
    return not is_known(lower) or (lower in _first_names() and lower not in _NAMES_AND_WORDS)


@cache
def _first_names() -> frozenset[str]:
    """First names and their short forms."""
    lookup = NickNamer.default_lookup()
    return frozenset(lookup) | frozenset(name for group in lookup.values() for name in group)
