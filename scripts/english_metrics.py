"""Measures for English correction: GLEU, span-based P/R/F0.5, and the way between tokenised and running text."""

from __future__ import annotations

import json
import math
import random
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path
from typing import NamedTuple

Tokens = list[str]
_CLITIC = re.compile(r"^('s|'re|'ve|'ll|'d|'m|n't|'S|N'T)$", re.IGNORECASE)
_TIGHT_BEFORE = frozenset([*'.,;:!?)]}%', "''", '...', '..', '!!', '??', '!!!'])
_TIGHT_AFTER = frozenset([*'([{$#', '``'])
_TOKEN = re.compile(
    r"[A-Za-z]+(?=n['’]t\b)|n['’]t\b|['’](?:s|re|ve|ll|d|m)\b|\w+(?:[-.&/]\w+)*|\.{2,}|[^\w\s]",
    re.IGNORECASE,
)


class Edit(NamedTuple):
    """Source tokens [start, end) become `words`."""

    start: int
    end: int
    words: tuple[str, ...]


@dataclass(frozen=True)
class M2Sentence:
    """A source sentence with the edits of each of its annotators."""

    source: Tokens
    edits: tuple[frozenset[Edit], ...]


@dataclass(frozen=True)
class Running:
    """Tokens set as running text, with the span of each."""

    text: str
    spans: tuple[tuple[int, int], ...]


def read_m2(path: Path) -> Iterator[M2Sentence]:
    for block in path.read_text('utf-8').strip().split('\n\n'):
        lines = block.split('\n')
        yield M2Sentence(lines[0][2:].split(), _annotators(lines[1:]))


def _annotators(lines: Iterable[str]) -> tuple[frozenset[Edit], ...]:
    by_annotator: dict[str, set[Edit]] = {}
    for line in lines:
        span, kind, words, *rest = line[2:].split('|||')
        edits = by_annotator.setdefault(rest[-1], set())
        start, end = map(int, span.split())
        if kind not in ('noop', 'UNK') and start >= 0:
            edits.add(Edit(start, end, tuple(words.split())))
    return tuple(frozenset(edits) for edits in by_annotator.values()) or (frozenset(),)


def read_jfleg(path: Path) -> list[tuple[Tokens, list[Tokens]]]:
    rows = [json.loads(line) for line in path.read_text('utf-8').splitlines() if line]
    return [(row['src'].split(), [ref.split() for ref in row['refs']]) for row in rows]


def detokenise(tokens: Sequence[str]) -> Running:
    """Spaces as a writer sets them; straight double quotes open and close in turn."""
    pieces: list[str] = []
    spans: list[tuple[int, int]] = []
    at, glue, quoted = 0, True, False
    for token in tokens:
        closes = token == '"' and quoted
        if not (glue or closes or token in _TIGHT_BEFORE or _CLITIC.match(token)):
            pieces.append(' ')
            at += 1
        pieces.append(token)
        spans.append((at, at + len(token)))
        at += len(token)
        if token == '"':
            quoted = not quoted
        glue = token in _TIGHT_AFTER or (token == '"' and quoted)
    return Running(''.join(pieces), tuple(spans))


def tokenise(text: str) -> Tokens:
    return _TOKEN.findall(text)


def retokenise(running: Running, tokens: Sequence[str], changes: Iterable[tuple[int, int, str]]) -> Tokens:
    """The tokens after character changes; tokens that no change touches stay as they are."""
    result: Tokens = []
    at = 0
    for first, last, piece in _grouped(running, sorted(changes)):
        result += [*tokens[at:first], *tokenise(piece)]
        at = last
    return [*result, *tokens[at:]]


def _grouped(running: Running, changes: Sequence[tuple[int, int, str]]) -> Iterator[tuple[int, int, str]]:
    """Changes as (first token, last token, new text), those that share a token taken together."""
    groups: list[tuple[int, int, list[tuple[int, int, str]]]] = []
    for change in changes:
        first, last = _touched(running.spans, change[0], change[1])
        if groups and first < groups[-1][1]:
            old = groups.pop()
            groups.append((old[0], max(last, old[1]), [*old[2], change]))
        else:
            groups.append((first, last, [change]))
    for first, last, inner in groups:
        begin = running.spans[first][0]
        end = running.spans[last - 1][1]
        yield first, last, _changed(running.text, min(begin, inner[0][0]), max(end, inner[-1][1]), inner)


def _touched(spans: Sequence[tuple[int, int]], start: int, end: int) -> tuple[int, int]:
    """Tokens that a span touches; an insertion touches the neighbour it is glued to."""
    hit = [i for i, (a, b) in enumerate(spans) if a <= end and b >= start and (a < end or a == start or b == start)]
    if not hit:
        last = len(spans)
        return last - 1, last
    return hit[0], hit[-1] + 1


def _changed(text: str, begin: int, end: int, changes: Sequence[tuple[int, int, str]]) -> str:
    pieces, at = [], begin
    for start, stop, words in changes:
        pieces += [text[at:start], words]
        at = max(at, stop)
    return ''.join([*pieces, text[at:end]])


def diff_edits(source: Sequence[str], target: Sequence[str]) -> frozenset[Edit]:
    """Edits by longest matching blocks; a block of equal length is split into one edit a token."""
    edits: set[Edit] = set()
    for tag, a, b, c, d in SequenceMatcher(None, source, target, autojunk=False).get_opcodes():
        if tag == 'replace' and b - a == d - c:
            edits |= {Edit(a + i, a + i + 1, (target[c + i],)) for i in range(b - a)}
        elif tag != 'equal':
            edits.add(Edit(a, b, tuple(target[c:d])))
    return frozenset(edits)


def apply_edits(source: Sequence[str], edits: Iterable[Edit]) -> Tokens:
    result, at = [], 0
    for edit in sorted(edits):
        result += [*source[at : edit.start], *edit.words]
        at = max(at, edit.end)
    return [*result, *source[at:]]


def f_half(right: int, proposed: int, wanted: int) -> tuple[float, float, float]:
    """Precision, recall and F0.5 in percent."""
    precision = right / proposed if proposed else 1.0
    recall = right / wanted if wanted else 1.0
    below = 0.25 * precision + recall
    return 100 * precision, 100 * recall, 100 * (1.25 * precision * recall / below if below else 0.0)


def _ngrams(tokens: Sequence[str], n: int) -> Counter[tuple[str, ...]]:
    return Counter(tuple(tokens[i : i + n]) for i in range(len(tokens) - n + 1))


def _gleu_row(source: Sequence[str], guess: Sequence[str], ref: Sequence[str]) -> list[int]:
    """Lengths, then matches less penalty and totals of the orders 1 to 4 (Napoles et al., 2016 update)."""
    row = [len(guess), len(ref)]
    for n in range(1, 5):
        ours, theirs = _ngrams(guess, n), _ngrams(ref, n)
        kept = Counter({gram: c for gram, c in _ngrams(source, n).items() if gram not in theirs})
        row.append(max(0, (ours & theirs).total() - (ours & kept).total()))
        row.append(max(0, len(guess) + 1 - n))
    return row


def _gleu_of(row: Sequence[int]) -> float:
    if min(row) <= 0:
        return 0.0
    precision = sum(math.log(row[i] / row[i + 1]) for i in range(2, 10, 2)) / 4
    return math.exp(min(0.0, 1 - row[1] / row[0]) + precision)


def gleu(sources: Sequence[Tokens], guesses: Sequence[Tokens], refs: Sequence[Sequence[Tokens]], rounds: int) -> float:
    """Corpus GLEU in percent, mean over rounds that draw one reference a sentence."""
    rows = [[_gleu_row(s, g, r) for r in rs] for s, g, rs in zip(sources, guesses, refs, strict=True)]
    total = 0.0
    for number in range(rounds):
        draw = random.Random(number * 101)
        chosen = [row[draw.randrange(len(row))] for row in rows]
        total += _gleu_of([sum(column) for column in zip(*chosen, strict=True)])
    return 100 * total / rounds
