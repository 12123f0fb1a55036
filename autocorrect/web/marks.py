"""A text cut at the edges of its findings, so that a template can mark them without any script."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Protocol


class Marked(Protocol):
    """What has a place in the text."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text under one mark (or none) and one praise (or none). `is_first` carries the anchor."""

    text: str
    mark: Any | None
    praise: Any | None
    is_first: bool


def pieces(text: str, marks: Sequence[Marked], praises: Sequence[Marked] = ()) -> list[Piece]:
    """Cut `text` into pieces; marks do not overlap each other (resolve_overlaps), praises may lie over them.

    A mark without length (an insertion) is a piece of its own with empty text.
    """
    edges = sorted({0, len(text), *(edge for item in [*marks, *praises] for edge in (item.start, item.end))})
    empty = {mark.start: mark for mark in marks if mark.start == mark.end}
    seen: set[int] = set()
    found: list[Piece] = []
    covering, praising = _walker(marks), _walker(praises)
    for at, end in zip(edges, edges[1:] or [], strict=False):
        if at in empty:
            found.append(Piece('', empty[at], None, True))
        mark, praise = covering(at), praising(at)
        first = mark is not None and id(mark) not in seen
        seen.add(id(mark))
        found.append(Piece(text[at:end], mark, praise, first))
    if len(text) in empty:
        found.append(Piece('', empty[len(text)], None, True))
    return found


def _walker(items: Iterable[Marked]) -> Any:
    """A function that tells which item covers a place, for places asked in rising order."""
    waiting: Iterator[Marked] = iter(
        sorted((item for item in items if item.end > item.start), key=lambda item: item.start)
    )
    current: Marked | None = next(waiting, None)

    def covering(at: int) -> Marked | None:
        nonlocal current
        while current is not None and current.end <= at:
            current = next(waiting, None)
        return current if current is not None and current.start <= at else None

    return covering
