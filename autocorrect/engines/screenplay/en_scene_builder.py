"""The scenes of an English script while they are being read: what is open, what it holds, what came before."""

from __future__ import annotations

from dataclasses import dataclass

from autocorrect.engines.screenplay.en_headings import parent_of
from autocorrect.engines.screenplay.models import CastEntry, Element, ElementKind, Scene
from autocorrect.engines.screenplay.shadow import Line
from autocorrect.text.spans import Span

# What is told in several lines of one paragraph is read as one piece.
_FLOWING = frozenset((ElementKind.ACTION, ElementKind.NOTE))


@dataclass(slots=True)
class OpenScene:
    """The scene that is being read."""

    number: str
    start: int
    heading: Span
    int_ext: str
    places: list[tuple[str, int]]
    time: str
    mode: str
    sides: tuple[str, ...] = ()  # of each place, where the heading tells them apart


class SceneBuilder:
    """Elements go to the open scene, or to the preamble before the first one.

    `copy` is the shadow of `text`: what is matched in the one is reported as the other writes it.
    """

    def __init__(self, text: str, copy: str) -> None:
        self.text, self.copy = text, copy
        self.scenes: list[Scene] = []
        self.preamble: list[Element] = []
        self.elements = self.preamble
        self.open: OpenScene | None = None
        self.cast: list[CastEntry] = []
        self.props: list[CastEntry] = []
        self.last_time = ''
        self.last_places: list[tuple[str, int]] = []

    def add(self, kind: ElementKind, start: int, end: int, name: str = '', note: str = '') -> None:
        if end <= start:
            return
        last = self.elements[-1] if self.elements else None
        if last is not None and kind in _FLOWING and last.kind is kind and self._goes_on(last.end, start):
            self.elements[-1] = Element(kind, last.start, end)
        else:
            self.elements.append(Element(kind, start, end, name, note))

    def _goes_on(self, end: int, start: int) -> bool:
        """Whether only the break of a line stands between two pieces."""
        between = self.copy[end:start]
        return not between.strip() and between.count('\n') == 1

    def open_scene(
        self, line: Line, number: str, int_ext: str, places: list[tuple[str, int]], time: str, mode: str = ''
    ) -> None:
        self.close(line.start)
        self.open = OpenScene(number, line.start, Span(line.start, line.end), int_ext, places, time, mode)
        self.last_time = time or self.last_time
        self.last_places = places or self.last_places
        self.elements = []
        self.cast, self.props = [], []
        self.add(ElementKind.HEADING, line.start, line.end)

    def settle(self, int_ext: str, places: list[tuple[str, int]], time: str) -> None:
        """What a line under the heading tells of the set of the open scene."""
        if self.open is None:
            return
        self.open.places, self.open.int_ext = places, int_ext or self.open.int_ext
        self.open.time = time or self.open.time
        self.last_time = self.open.time or self.last_time
        self.last_places = places or self.last_places

    def close(self, end: int) -> None:
        if self.open is None:
            return
        one = self.open
        spans = tuple(Span(at, at + len(name)) for name, at in one.places)
        self.scenes.append(
            Scene(
                one.number,
                one.start,
                end,
                one.heading,
                one.int_ext,
                tuple(self.text[span.start : span.end] for span in spans),
                spans,
                tuple(self._parent(name, at) for name, at in one.places),
                one.time,
                one.mode,
                tuple(self.cast),
                tuple(self.props),
                tuple(self.elements),
                one.sides,
            )
        )
        self.open = None

    def _parent(self, name: str, at: int) -> str:
        """As the text writes it."""
        found = parent_of(name)
        begin = at + name.find(found)
        return self.text[begin : begin + len(found)]
