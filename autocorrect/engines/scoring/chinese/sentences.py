"""Sentences and paragraphs of an essay, each of which knows its place in the text as submitted."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from autocorrect.engines.scoring.chinese.cleaning import CleanText
from autocorrect.engines.scoring.chinese.tokens import Token, tokenise
from autocorrect.text.spans import Span

_SENTENCE_END = re.compile(r'[。！？!?…；]+[”’」』）)》"\']*')
CLAUSE_END = re.compile(r'[，。！？；：、…—!?]+')


@dataclass(frozen=True)
class Sentence:
    """`paragraph` is the index of its paragraph."""

    chars: str
    tokens: tuple[Token, ...]
    paragraph: int
    source: CleanText = field(repr=False)
    start: int

    @cached_property
    def words(self) -> list[Token]:
        return [token for token in self.tokens if token.is_word]

    @cached_property
    def size(self) -> int:
        """Characters a teacher counts: no punctuation, a name as two."""
        return sum(token.size for token in self.words)

    @cached_property
    def clauses(self) -> list[str]:
        return [part for part in CLAUSE_END.split(self.chars.strip('“”‘’')) if part]

    def span(self, start: int = 0, end: int | None = None) -> Span:
        """The span in the submitted text of `chars[start:end]`."""
        stop = len(self.chars) if end is None else end
        return self.source.span(self.start + start, self.start + stop)


@dataclass(frozen=True)
class Paragraph:
    """The sentences of a paragraph that say something new; one that has none is left out of the reading."""

    sentences: tuple[Sentence, ...]
    index: int

    @cached_property
    def chars(self) -> str:
        return ''.join(sentence.chars for sentence in self.sentences)

    @cached_property
    def words(self) -> list[Token]:
        return [token for sentence in self.sentences for token in sentence.words]

    @cached_property
    def size(self) -> int:
        return sum(sentence.size for sentence in self.sentences)

    @property
    def span(self) -> Span:
        return Span(self.sentences[0].span().start, self.sentences[-1].span().end)


def split_sentences(source: CleanText, paragraph: int) -> Iterator[Sentence]:
    start = 0
    stops = [found.end() for found in _SENTENCE_END.finditer(source.chars)]
    for stop in [*stops, len(source.chars)]:
        if start < stop:
            chars = source.chars[start:stop]
            yield Sentence(chars, tokenise(chars), paragraph, source, start)
        start = stop
