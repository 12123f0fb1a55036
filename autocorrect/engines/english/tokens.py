"""Words and marks of a paragraph with their spans; clitics stand apart, as taggers expect them (do + n't)."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from autocorrect.text.paragraphs import split_paragraphs

# URLs, addresses and handles are one token that no rule reads as words. All repetitions are bounded or disjoint.
_TOKEN = re.compile(
    r"""
    (?P<opaque>(?:https?://|www\.)[^\s]{1,300} | [\w.+-]{1,40}@[\w-]{1,40}(?:\.[\w-]{1,20}){1,4} | [@\#]\w{1,60})
  | (?P<number>\d{1,20}(?:[.,:/]\d{1,20}){0,6}(?:st|nd|rd|th|s|%)?\b)
  | (?P<abbr>(?:[A-Za-z]\.){2,6})
  | (?P<neg>n['’]t\b)
  | (?P<clitic>['’](?:s|re|ve|ll|d|m)\b)
  | (?P<word>[^\W\d_]+?(?=n['’]t\b) | [^\W\d_]+(?:['’](?!(?:s|re|ve|ll|d|m)\b)[^\W\d_]+)?)
  | (?P<ellipsis>\.{2,20}|…)
  | (?P<mark>[^\w\s]|_)
  | (?P<other>\w+)
    """,
    re.VERBOSE | re.IGNORECASE,
)
_ENDS = frozenset('.!?…') | {'...'}
_LONGEST = 150  # tokens; what runs on past it is cut, so that rules may look back over a sentence in linear time
_CLOSERS = frozenset('"\'”’)]')
_ABBREVIATIONS = frozenset(
    'mr mrs ms dr prof st sr jr vs etc inc ltd co jan feb mar apr jun jul aug sep sept oct nov dec mt no fig'.split()
)


@dataclass(slots=True)
class Token:
    """One word, clitic, number or mark; `tag` is a Penn tag once the tagger has run."""

    start: int
    end: int
    text: str
    lower: str
    kind: str
    tag: str = ''

    @property
    def is_word(self) -> bool:
        return self.kind in ('word', 'neg', 'clitic')


@dataclass(slots=True)
class Sentence:
    """Tokens of one sentence; indices outside read as an empty token, so rules need no bounds."""

    tokens: list[Token]
    ends_paragraph: bool = False
    words: list[str] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)
    narrates: bool = False  # stands among sentences that tell of the past (see narrative.py)
    row: Any = None  # the sentence as the n-gram model reads it, once it has

    def __post_init__(self) -> None:
        self.words = [token.lower for token in self.tokens]

    def __len__(self) -> int:
        return len(self.tokens)

    def at(self, index: int) -> Token:
        return self.tokens[index] if 0 <= index < len(self.tokens) else _NOTHING

    def word(self, index: int) -> str:
        return self.words[index] if 0 <= index < len(self.words) else ''

    def tag(self, index: int) -> str:
        return self.tags[index] if 0 <= index < len(self.tags) else ''

    def first_word(self) -> int:
        """Index of the first word, past opening quotation marks and numbers; the length if there is none."""
        return next((i for i, token in enumerate(self.tokens) if token.kind == 'word'), len(self.tokens))


_NOTHING = Token(0, 0, '', '', 'none')


def tokenise(text: str, start: int = 0, end: int | None = None) -> list[Token]:
    tokens = []
    for found in _TOKEN.finditer(text, start, len(text) if end is None else end):
        word = found.group()
        kind = found.lastgroup or 'other'
        tokens.append(Token(found.start(), found.end(), word, word.lower().replace('’', "'"), kind))
    return tokens


def read_sentences(text: str) -> list[Sentence]:
    """The sentences of every paragraph, in order."""
    sentences: list[Sentence] = []
    for span in split_paragraphs(text):
        sentences += _split(tokenise(text, span.start, span.end))
        if sentences:
            sentences[-1].ends_paragraph = True
    return sentences


def _split(tokens: list[Token]) -> list[Sentence]:
    sentences, begin = [], 0
    for i, token in enumerate(tokens):
        if i < begin or not (_ends_here(tokens, i, token) or i - begin >= _LONGEST):
            continue
        stop = i + 1
        while stop < len(tokens) and (tokens[stop].text in _ENDS or _closes(tokens, stop)):
            stop += 1
        sentences.append(Sentence(tokens[begin:stop]))
        begin = stop
    if begin < len(tokens):
        sentences.append(Sentence(tokens[begin:]))
    return sentences


def _closes(tokens: list[Token], i: int) -> bool:
    return tokens[i].text in _CLOSERS and tokens[i].start == tokens[i - 1].end


def _ends_here(tokens: list[Token], i: int, token: Token) -> bool:
    if token.kind == 'ellipsis':
        return i + 1 < len(tokens) and tokens[i + 1].text[:1].isupper()
    if token.text not in _ENDS:
        return False
    if token.text == '.' and i and tokens[i - 1].end == token.start:
        before = tokens[i - 1]
        initial = len(before.text) == 1 and before.text.isupper() and before.text != 'I'
        return not (before.lower in _ABBREVIATIONS or initial)
    return True
