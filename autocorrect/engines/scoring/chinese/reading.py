"""An essay read once: paragraphs, sentences and words, with what is repeated or mere padding set apart."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise

from autocorrect.engines.essay_text import EssayText
from autocorrect.engines.findings import Finding
from autocorrect.engines.scoring.chinese.cleaning import clean, corrections_in
from autocorrect.engines.scoring.chinese.layout import lay_out
from autocorrect.engines.scoring.chinese.sentences import Paragraph, Sentence, split_sentences
from autocorrect.engines.scoring.chinese.sieve import sift
from autocorrect.engines.scoring.chinese.ties import strays
from autocorrect.engines.scoring.chinese.tokens import HAN, NAME, Token, tokenise
from autocorrect.text.spans import Span

__all__ = ['NAME', 'Paragraph', 'Reading', 'Sentence', 'Token', 'read', 'tokenise']

_SAME_MARKS = re.compile(r'([，。！？；：、])\1+')


@dataclass(frozen=True)
class Reading:
    """`paragraphs` hold what counts; `repeated` and `padding` the sentences that say nothing new or nothing at all.

    `frame` is what stands around the text of a letter or a diary: address, wishes, signature, date.
    """

    essay: EssayText
    findings: tuple[Finding, ...]
    title: tuple[Token, ...]
    paragraphs: tuple[Paragraph, ...]
    repeated: tuple[Sentence, ...]
    padding: tuple[Sentence, ...]
    frame: str = ''
    is_letter: bool = False

    @cached_property
    def sentences(self) -> list[Sentence]:
        return [sentence for paragraph in self.paragraphs for sentence in paragraph.sentences]

    @cached_property
    def words(self) -> list[Token]:
        return [token for sentence in self.sentences for token in sentence.words]

    @cached_property
    def essential(self) -> Reading:
        """Without the sentences that nothing ties to the rest: what could stand in any essay earns nothing."""
        apart = {id(self.sentences[at]) for at in strays(self.sentences, self.title)}
        kept = [Paragraph(tuple(s for s in p.sentences if id(s) not in apart), p.index) for p in self.paragraphs]
        return replace(self, paragraphs=tuple(paragraph for paragraph in kept if paragraph.sentences))

    @cached_property
    def size(self) -> int:
        return sum(paragraph.size for paragraph in self.paragraphs)

    @cached_property
    def length(self) -> float:
        """Squares of the writing paper: with punctuation, but no more of it than writing needs."""
        pairs = (pair for sentence in self.sentences for pair in pairwise(sentence.tokens))
        marks = sum(1 for before, mark in pairs if before.is_word and not mark.is_word)
        return self.size + marks + len(self.frame)

    @cached_property
    def full_size(self) -> int:
        """With what is repeated or padding."""
        return self.size + sum(sentence.size for sentence in (*self.repeated, *self.padding))

    @cached_property
    def chars(self) -> str:
        """Han characters in order, names left out."""
        return ''.join(HAN.findall(''.join(token.word for token in self.words if token.word != NAME)))

    @cached_property
    def text(self) -> str:
        """Everything that counts in a row, a mark written several times over as one."""
        return _SAME_MARKS.sub(r'\1', ''.join(paragraph.chars for paragraph in self.paragraphs))

    @cached_property
    def counts(self) -> Counter[str]:
        return Counter(token.word for token in self.words)


def read(essay: EssayText, findings: Sequence[Finding] = ()) -> Reading:
    """Read the essay with its findings put right, so that no mistake is measured as a merit."""
    layout = lay_out(essay)
    title = _words(clean(layout.title, Span(0, min(len(layout.title), 200))).chars)
    pieces = _with_corrections(layout.body, corrections_in(findings, len(essay.text)))
    split = [tuple(split_sentences(clean(essay.text, span, inside), at)) for at, (span, inside) in enumerate(pieces)]
    sifted = sift(split, title)
    return Reading(
        essay=essay,
        findings=tuple(findings),
        title=title,
        paragraphs=tuple(Paragraph(kept, index) for index, kept in enumerate(sifted.kept) if kept),
        repeated=tuple(sifted.repeated),
        padding=tuple(sifted.padding),
        frame=''.join(clean(essay.text, span).chars for span in layout.frame),
        is_letter=layout.is_letter,
    )


def _words(chars: str) -> tuple[Token, ...]:
    return tuple(token for token in tokenise(chars) if token.is_word)


def _with_corrections(spans: Sequence[Span], corrections: Sequence[Finding]) -> Iterator[tuple[Span, list[Finding]]]:
    at = 0
    for span in spans:
        while at < len(corrections) and corrections[at].start < span.start:
            at += 1
        inside = []
        while at < len(corrections) and corrections[at].start < span.end:
            if corrections[at].end <= span.end:
                inside.append(corrections[at])
            at += 1
        yield span, inside
