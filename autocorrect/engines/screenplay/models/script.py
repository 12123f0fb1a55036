"""What a script is parsed into: episodes of scenes of elements, each with its span in the text."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from autocorrect.engines.findings import Words
from autocorrect.text.language import Language
from autocorrect.text.spans import Span


class ElementKind(StrEnum):
    HEADING = 'heading'
    CAST = 'cast'  # the line that lists who is in the scene
    LABEL = 'label'  # another labelled line of a scene's head: time, place, props
    ACTION = 'action'
    CUE = 'cue'
    PARENTHETICAL = 'parenthetical'
    DIALOGUE = 'dialogue'
    TRANSITION = 'transition'
    CAPTION = 'caption'
    SOUND = 'sound'  # effects, music, system voices
    BIO = 'bio'  # one entry of the list of characters
    NOTE = 'note'  # title page, synopsis, author's remarks: nothing is extracted from it


@dataclass(frozen=True, slots=True)
class Element:
    """One piece of a scene. `name` is the speaker of a cue, parenthetical or dialogue, without extension or mood.

    `note` is what the cue carried beside the name: OS, V.O., 冷笑.
    """

    kind: ElementKind
    start: int
    end: int
    name: str = ''
    note: str = ''

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class CastEntry:
    """A person or group as a cast line or a bio names them: 小胖(王德发) has `text` 小胖 and `remark` 王德发."""

    text: str
    start: int
    end: int
    remark: str = ''


@dataclass(frozen=True, slots=True)
class Bio:
    """One entry of the list of characters at the head of a script; `text` is everything after the name."""

    name: str
    start: int
    end: int
    text: str
    text_start: int


@dataclass(frozen=True, slots=True)
class Tag:
    """What the script's own software has tagged: the words [start, end), their category and the asset's label."""

    category: str
    label: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Scene:
    """A numbered scene of the script, [start, end) from its heading to the next one.

    `int_ext` is 'INT', 'EXT', 'INT/EXT' or '' (not said); `time_of_day` one of DAWN, MORNING, DAY, NOON, AFTERNOON,
    DUSK, EVENING, NIGHT or '' ; `locations` names every set of the heading (a slash lists several), best first, and
    `parents` the place each lies in ('' where the text names none), `sides` the side of each (empty: all as `int_ext`).
    `mode` is '', 'flashback', 'dream', 'montage'.
    """

    number: str
    start: int
    end: int
    heading: Span
    int_ext: str = ''
    locations: tuple[str, ...] = ()
    location_spans: tuple[Span, ...] = ()
    parents: tuple[str, ...] = ()
    time_of_day: str = ''
    mode: str = ''
    cast: tuple[CastEntry, ...] = ()
    props: tuple[CastEntry, ...] = ()
    elements: tuple[Element, ...] = ()
    sides: tuple[str, ...] = ()

    @property
    def location(self) -> str:
        return self.locations[0] if self.locations else ''


@dataclass(frozen=True, slots=True)
class Episode:
    """A parsed episode. `preamble` is what stands before the first scene; `number` is 0 where the file gives none."""

    text: str
    language: Language
    format: str
    number: int = 0
    title: str = ''
    file: str = ''
    warnings: tuple[Words, ...] = ()
    bios: tuple[Bio, ...] = ()
    preamble: tuple[Element, ...] = ()
    scenes: tuple[Scene, ...] = ()
    offset: int = 0  # where the text starts in the text of its file: not 0 only in files of many episodes
    tags: tuple[Tag, ...] = ()
