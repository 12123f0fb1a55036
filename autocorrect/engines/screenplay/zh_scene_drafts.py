"""Scenes of a Chinese script while their lines are read."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from autocorrect.engines.screenplay.models import CastEntry, Element, Scene
from autocorrect.engines.screenplay.zh_headings import parent_of
from autocorrect.engines.screenplay.zh_sides import side_of, sides_of
from autocorrect.text.spans import Span


@dataclass(slots=True)
class SceneDraft:
    """A scene while its lines are read."""

    start: int
    heading: Span
    number: str = ''
    int_ext: str = ''
    sides: list[tuple[int, str]] = field(default_factory=list)
    time_of_day: str = ''
    mode: str = ''
    places: list[tuple[str, Span]] = field(default_factory=list)
    cast: list[CastEntry] = field(default_factory=list)
    props: list[CastEntry] = field(default_factory=list)
    elements: list[Element] = field(default_factory=list)
    end: int = 0
    has_body: bool = False

    def finished(self, text: str) -> Scene:
        """The scene with its places and people as the script itself spells them."""
        names = tuple(text[span.start : span.end] for _, span in self.places)
        int_ext = self.int_ext or (side_of(self.places[0][0]) if self.places else '')
        return Scene(
            self.number,
            self.start,
            self.end,
            self.heading,
            int_ext,
            names,
            tuple(span for _, span in self.places),
            tuple(_parent_in(name, written) for (name, _), written in zip(self.places, names, strict=True)),
            self.time_of_day,
            self.mode,
            _as_written(self.cast, text),
            _as_written(self.props, text),
            tuple(self.elements),
            sides_of(self.places, self.sides, self.int_ext, int_ext),
        )


def _as_written(entries: list[CastEntry], text: str) -> tuple[CastEntry, ...]:
    return tuple(replace(entry, text=text[entry.start : entry.end]) for entry in entries)


def _parent_in(place: str, written: str) -> str:
    return written[: len(parent_of(place))]
