"""What opens a scene of an English script: sluglines, numbered scenes of plays, blocks of labels, settings."""

from __future__ import annotations

import re

from autocorrect.engines.screenplay.en_headings import Slugline, read_forced, read_slugline, second_set, time_in
from autocorrect.engines.screenplay.en_label_blocks import entries, is_rule, place_in, read_row
from autocorrect.engines.screenplay.en_scene_builder import SceneBuilder
from autocorrect.engines.screenplay.en_stage_headings import (
    ACT_MARK,
    SCENE_BRACKET,
    SCENE_MARK,
    SETTING,
    TIME_LABEL,
    described_place,
    described_set,
    plain_heading,
    set_side,
)
from autocorrect.engines.screenplay.models import ElementKind
from autocorrect.engines.screenplay.shadow import Line

_SPACES = re.compile(r'\W+')
# After a jump of unknown length a morning need not be one any more.
_COARSE = {'MORNING': 'DAY', 'NOON': 'DAY', 'AFTERNOON': 'DAY', 'DAWN': 'DAY', 'DUSK': 'EVENING'}


class SceneReader:
    """Opens and settles scenes; the lines in between are for the parser, which builds on it."""

    def __init__(self, text: str, copy: str) -> None:
        self.copy = copy
        self.built = SceneBuilder(text, copy)
        self.speaker = ''
        self.has_slugs = False
        self.has_marks = False  # scenes are headed SCENE ONE and the like
        self.timed: set[str] = set()  # sets of which a time has been told
        self.number = ''  # of a scene whose slugline is still to come
        self.awaits_speech = False  # over a blank line
        self.awaits_set = False  # under the bare number of a scene

    def _is_scene(self, line: Line) -> bool:
        return bool(
            read_slugline(plain_heading(line.text)[0])
            or SCENE_MARK.match(line.text)
            or SETTING.match(line.text)
            or SCENE_BRACKET.match(line.text)
        )

    def _read_heading(self, line: Line, kind: ElementKind | None) -> bool:
        text, cut = plain_heading(line.text)
        if kind not in (None, ElementKind.HEADING, ElementKind.ACTION):
            return False
        slug = read_slugline(text)
        if slug:
            other = second_set(text)
            first = (read_slugline(text[:other].rstrip(' /')) if other else None) or slug
            self._open_slug(line, cut, text, first)
            if other:
                self._add_set(line.start + cut, text, other)
            return True
        if kind is ElementKind.HEADING:
            self.built.add(ElementKind.HEADING, line.start, line.end)
            return True
        return kind is None and (self._read_stage_heading(line) or self._read_marker(line))

    def _open_slug(self, line: Line, cut: int, text: str, slug: Slugline) -> None:
        place = text[slug.place.start : slug.place.end]
        base = line.start + cut
        before = self.built.last_time
        time = slug.time_of_day or (before if slug.same_moment else _COARSE.get(before, before))
        key = _SPACES.sub(' ', place.upper().rsplit(' - ', 1)[-1])
        if not slug.timed and key in self.timed:
            time = ''  # a set seen before, and nothing new said
        self.timed.add(key)
        places = [(place, base + slug.place.start)] if place else []
        self._open(line, slug.number or self.number, slug.int_ext, places, time, slug.mode)

    def _add_set(self, base: int, text: str, at: int) -> None:
        """The second heading of INT. TRUCK - DAY / EXT. DECK - DAY: one scene in two sets, each with its side."""
        second, scene = read_slugline(text[at:]), self.built.open
        if second is None or scene is None:
            return
        start = at + second.place.start
        scene.places = [*scene.places, (text[start : at + second.place.end], base + start)]
        scene.sides = (scene.int_ext, second.int_ext)
        scene.int_ext = scene.int_ext if scene.int_ext == second.int_ext else 'INT/EXT'
        scene.time = second.time_of_day or scene.time

    def _open(
        self, line: Line, number: str, int_ext: str, places: list[tuple[str, int]], time: str, mode: str = ''
    ) -> None:
        self.built.open_scene(line, number, int_ext, places, time, mode)
        self.speaker = self.number = ''
        self.awaits_speech = False
        self.awaits_set = not places

    def _read_stage_heading(self, line: Line) -> bool:
        """Scene 2. The kitchen. Evening. / [Scene: The café, everyone is there] / SETTING: A kitchen in Ohio."""
        text = line.text
        bracket = SCENE_BRACKET.match(text)
        mark = None if bracket else SCENE_MARK.match(text)
        setting = None if bracket or mark else SETTING.match(text)
        found = bracket or mark or setting
        if not found:
            return self._read_time(line)
        if mark and not (text.isupper() or len(mark['rest']) < 120):
            return False
        if (mark and self.has_slugs and not mark['rest']) or (setting and self.has_marks and not self.built.open):
            # The slugline below opens the scene; a place before the first scene is the play's.
            self.number = mark['number'] if mark else ''
            self.built.add(ElementKind.NOTE, line.start, line.end)
            return True
        self._place_scene(line, found, mark['number'] if mark else '', setting is not None)
        return True

    def _read_row(self, line: Line) -> bool:
        """One row of the block of labels under the number of a scene."""
        row = read_row(line.text)
        scene = self.built.open
        if row is None or scene is None:
            return is_rule(line.text)
        value, at = line.text[row.start : row.end], line.start + row.start
        if row.kind == 'place':
            place, begin, side, time = place_in(value)
            self.built.settle(side, [(place, at + begin)], time)
        elif row.kind == 'time':
            before = self.built.last_time
            self.built.settle(scene.int_ext, scene.places, time_in(value) or (before if not scene.time else ''))
        elif row.kind == 'cast':
            self.built.cast += entries(value, at)
        elif row.kind == 'props':
            self.built.props += entries(value, at)
        self.awaits_set = False
        self.built.add(ElementKind.CAST if row.kind == 'cast' else ElementKind.LABEL, line.start, line.end)
        return True

    def _read_time(self, line: Line) -> bool:
        time = TIME_LABEL.match(line.text)
        if not time or self.built.open is None or self.built.open.time:
            return False
        self.built.open.time = self.built.last_time = time_in(time['rest'])
        self.built.add(ElementKind.LABEL, line.start, line.end)
        return True

    def _place_scene(self, line: Line, found: re.Match[str], number: str, setting: bool) -> None:
        slug = read_slugline(found['rest'])
        place = (
            (found['rest'][slug.place.start : slug.place.end], slug.place.start)
            if slug
            else described_place(found['rest'])
        )
        places = [(place[0], line.start + found.start('rest') + place[1])] if place else []
        time = slug.time_of_day if slug else time_in(found['rest'])
        side = slug.int_ext if slug else set_side(found['rest'], place[0] if place else '')
        if setting and self.built.open is not None and not self.built.open.places and len(self.built.elements) < 4:
            self.built.settle(side, places, time)
            self.awaits_set = False
            self.built.add(ElementKind.LABEL, line.start, line.end)
        else:
            self._open(line, number, side, places, time)
        self._add_description(line, found, place)

    def _read_set(self, line: Line) -> bool:
        """The paragraph under a bare SCENE TWO: The hall of the house. Afternoon. / The same. An hour later."""
        self.awaits_set = False
        found = described_set(line.text)
        if found is None or self.built.open is None or len(self.built.elements) > 3:
            return False
        place, at = found
        places = [(place, line.start + at)] if place else self.built.last_places
        self.built.settle(set_side(line.text[:120], places[0][0] if places else ''), places, time_in(line.text[:120]))
        self.built.add(ElementKind.ACTION, line.start, line.end)
        return True

    def _add_description(self, line: Line, found: re.Match[str], place: tuple[str, int] | None) -> None:
        """What a bracketed scene or a setting tells after the place is action: who is there, holding what."""
        at = line.start + found.start('rest') + (place[1] + len(place[0]) if place else 0)
        text = self.copy[at : line.end]
        lead = len(text) - len(text.lstrip(' .,-:'))
        self.built.add(ElementKind.ACTION, at + lead, line.start + found.end('rest'))

    def _read_marker(self, line: Line) -> bool:
        text = line.text
        if ACT_MARK.match(text) or (text.startswith(('#', '=')) and len(text) > 1):
            self.built.add(ElementKind.NOTE, line.start, line.end)
            self.speaker = ''
            return True
        if text.startswith('.') and text[1:2].isalnum():
            slug = read_forced(text, set_side)
            if slug:
                self._open_slug(line, 0, text, slug)
                return True
            self.built.add(ElementKind.ACTION, line.start + 1, line.end)
            self.speaker = ''
            return True
        return False
