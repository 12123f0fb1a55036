"""An essay read once: paragraphs, sentences and words, with what is repeated or mere padding set apart."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

import rjieba

from autocorrect.engines.essay_text import EssayText
from autocorrect.engines.findings import Finding
from autocorrect.engines.scoring.chinese.cleaning import CleanText, clean, corrections_in
from autocorrect.engines.scoring.chinese.frequency import zipf
from autocorrect.text.spans import Span

NAME = '〈名〉'
_NAME_SIZE = 2
_NAME_TAGS = frozenset(['nr', 'nrfg', 'nrt'])
_SURNAMES = frozenset(
    '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕施张孔曹严华金魏陶姜戚谢邹喻潘葛范彭鲁韦马苗方俞任袁柳史唐费薛雷贺倪汤'
    '罗郝邬安常于傅卞齐康伍余顾孟黄穆萧尹姚邵汪祁毛戴宋庞熊纪舒屈项祝董梁杜阮蓝季贾江童郭梅林钟徐邱骆高夏蔡田樊胡凌霍虞'
    '万柯管卢莫丁邓洪包石崔吉龚程邢裴陆翁段侯全秋仲宫宁仇刘龙叶黎白蒲卓蔺池乔谭劳冉桑桂牛温庄晏柴瞿阎连习艾容向古易廖'
)
_ONLY_SURNAMES = frozenset(
    '张李赵刘陈吴郑孙朱胡郭林罗梁谢宋韩冯邓曹彭萧蒋蔡贾丁魏薛阎潘杜戴汪姜姚谭廖邹郝崔邱侯邵孟贺龚袁蒋沈吕卢'
)
_GIVEN_TAGS = 'anvzx'
_RARE = 3.9  # Zipf
_SENTENCE_END = re.compile(r'[。！？!?…；]+[”’」』）)》"\']*')
_CLAUSE_END = re.compile(r'[，。！？；：、…—!?]+')
_SAME_MARKS = re.compile(r'([，。！？；：、])\1+')
_HAN = re.compile(r'[\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U0003ffff]')
_SHINGLE = 5
_IDIOM_TAGS = frozenset(['i', 'l'])


class Token(NamedTuple):
    """A word; [start, end) in the clean text of its paragraph. `size` counts characters, a name always as two."""

    word: str
    tag: str
    start: int
    end: int

    @property
    def size(self) -> int:
        return _NAME_SIZE if self.word == NAME else self.end - self.start

    @property
    def is_word(self) -> bool:
        """Whether it is made of Han characters (punctuation, numbers and Latin letters are not)."""
        return self.word == NAME or bool(_HAN.match(self.word))

    @property
    def is_idiom(self) -> bool:
        return self.tag in _IDIOM_TAGS and self.end - self.start == 4


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
        return [part for part in _CLAUSE_END.split(self.chars.strip('“”‘’')) if part]

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


@dataclass(frozen=True)
class Reading:
    """`paragraphs` hold what counts; `repeated` and `padding` the sentences that say nothing new or nothing at all."""

    essay: EssayText
    findings: tuple[Finding, ...]
    title: tuple[Token, ...]
    paragraphs: tuple[Paragraph, ...]
    repeated: tuple[Sentence, ...]
    padding: tuple[Sentence, ...]

    @cached_property
    def sentences(self) -> list[Sentence]:
        return [sentence for paragraph in self.paragraphs for sentence in paragraph.sentences]

    @cached_property
    def words(self) -> list[Token]:
        return [token for sentence in self.sentences for token in sentence.words]

    @cached_property
    def size(self) -> int:
        return sum(paragraph.size for paragraph in self.paragraphs)

    @cached_property
    def length(self) -> float:
        """Squares of the writing paper: with punctuation, but no more of it than writing needs."""
        pairs = (pair for sentence in self.sentences for pair in pairwise(sentence.tokens))
        return self.size + sum(1 for before, mark in pairs if before.is_word and not mark.is_word)

    @cached_property
    def full_size(self) -> int:
        """With what is repeated or padding."""
        return self.size + sum(sentence.size for sentence in (*self.repeated, *self.padding))

    @cached_property
    def chars(self) -> str:
        """Han characters in order, names left out."""
        return ''.join(_HAN.findall(''.join(token.word for token in self.words if token.word != NAME)))

    @cached_property
    def text(self) -> str:
        """Everything that counts in a row, a mark written several times over as one."""
        return _SAME_MARKS.sub(r'\1', ''.join(paragraph.chars for paragraph in self.paragraphs))

    @cached_property
    def counts(self) -> Counter[str]:
        return Counter(token.word for token in self.words)


def read(essay: EssayText, findings: Sequence[Finding] = ()) -> Reading:
    """Read the essay with its findings put right, so that no mistake is measured as a merit."""
    sieve = _Sieve()
    spans = list(essay.paragraphs)
    title, spans = _title(essay, spans)
    paragraphs = []
    for index, (span, inside) in enumerate(_with_corrections(spans, corrections_in(findings, len(essay.text)))):
        kept = tuple(sieve.keep(_sentences(clean(essay.text, span, inside), index)))
        if kept:
            paragraphs.append(Paragraph(kept, index))
    return Reading(essay, tuple(findings), title, tuple(paragraphs), tuple(sieve.repeated), tuple(sieve.padding))


def tokenise(chars: str) -> tuple[Token, ...]:
    """Words with their tags; the names of people become one and the same word."""
    tokens, at = [], 0
    for word, tag in rjieba.tag(chars) if chars else []:
        tokens.append(Token(NAME if tag in _NAME_TAGS and len(word) > 1 else word, tag, at, at + len(word)))
        at += len(word)
    return tuple(_join_names(tokens))


class _Sieve:
    """Tells sentences that say something from repetition and padding, in one pass over the essay."""

    def __init__(self) -> None:
        self.seen: set[str] = set()
        self.repeated: list[Sentence] = []
        self.padding: list[Sentence] = []

    def keep(self, sentences: Iterable[Sentence]) -> Iterator[Sentence]:
        for sentence in sentences:
            shingles = _shingles(sentence)
            if _is_padding(sentence):
                self.padding.append(sentence)
            elif sum(shingle in self.seen for shingle in shingles) > 0.7 * len(shingles):
                self.repeated.append(sentence)
            else:
                yield sentence
            self.seen.update(shingles)


def _shingles(sentence: Sentence) -> list[str]:
    text = ''.join(token.word for token in sentence.words)
    if len(text) < _SHINGLE:
        return [text]
    return [text[at : at + _SHINGLE] for at in range(len(text) - _SHINGLE + 1)]


def _is_padding(sentence: Sentence) -> bool:
    """Characters that repeat themselves, idioms strung together, or no words at all."""
    words = sentence.words
    if not words:
        return True
    chars = ''.join(token.word for token in words)
    if len(chars) >= 12 and len(set(chars)) < 0.35 * min(len(chars), 60):
        return True
    idioms = [token for token in words if token.is_idiom or (len(words) == 1 and token.size == 4)]
    return sum(token.size for token in idioms) > (0.6 if len(idioms) > 2 else 0.75) * sentence.size


def _title(essay: EssayText, spans: list[Span]) -> tuple[tuple[Token, ...], list[Span]]:
    """The title's words; without a given title a short first line that ends no sentence is one."""
    text, rest = essay.title, spans
    if not text.strip() and len(spans) > 2:
        first = spans[0].of(essay.text)
        if len(first) <= 20 and not _CLAUSE_END.search(first[-1]):
            text, rest = first, spans[1:]
    cleaned = clean(text, Span(0, min(len(text), 200)))
    return tuple(token for token in tokenise(cleaned.chars) if token.is_word), rest


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


def _sentences(source: CleanText, paragraph: int) -> Iterator[Sentence]:
    start = 0
    stops = [found.end() for found in _SENTENCE_END.finditer(source.chars)]
    for stop in [*stops, len(source.chars)]:
        if start < stop:
            chars = source.chars[start:stop]
            yield Sentence(chars, tokenise(chars), paragraph, source, start)
        start = stop


def _join_names(tokens: Sequence[Token]) -> Iterator[Token]:
    """Names the segmenter took apart: a surname or 小 and what can be a given name after it."""
    at = 0
    while at < len(tokens):
        size = _name_length(tokens, at)
        if size > 1:
            yield Token(NAME, 'nr', tokens[at].start, tokens[at + size - 1].end)
        else:
            yield tokens[at]
        at += max(1, size)


def _name_length(tokens: Sequence[Token], at: int) -> int:
    """How many tokens from here on are one person's name, as far as can be told."""
    word, following = tokens[at].word, tokens[at + 1] if at + 1 < len(tokens) else None
    if len(word) != 1 or word not in _SURNAMES or following is None:
        return 0
    if following.word == NAME:
        return 2
    counted = at > 0 and tokens[at - 1].tag[0] in 'mr'  # 一张, 这周
    if word in _ONLY_SURNAMES and not counted and len(following.word) == 2 and following.tag[0] in _GIVEN_TAGS:
        # A given name that is a word of its own: 浩然, 欣然.
        return 2 if zipf(following.word) < _RARE else 0
    return 0
