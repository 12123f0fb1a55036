"""An essay as the engines see it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from autocorrect.engines.marking import Grade
from autocorrect.text.language import Language, count_words
from autocorrect.text.paragraphs import split_paragraphs, split_sentences
from autocorrect.text.spans import Span


@dataclass(frozen=True)
class EssayText:
    """An essay as the engines see it; `text` is what was submitted, to the code point."""

    text: str
    title: str
    language: Language
    grade: Grade

    @cached_property
    def paragraphs(self) -> list[Span]:
        return split_paragraphs(self.text)

    @cached_property
    def sentences(self) -> list[Span]:
        return split_sentences(self.text, self.language)

    @cached_property
    def word_count(self) -> int:
        return count_words(self.text)
