"""Scenes headed by a block of labels, as breakdown sheets and tables write them: Location, Time, Characters, Props."""

from __future__ import annotations

import re
from typing import NamedTuple

from autocorrect.engines.screenplay.en_headings import read_slugline
from autocorrect.engines.screenplay.models import CastEntry

_ROW = re.compile(
    r'^\|?\s*(?P<label>LOCATIONS?|SETS?|SETTING|PLACE|TIME(?: OF DAY)?|DAY/NIGHT|D/N|INT/EXT|CHARACTERS?|'
    r'CAST(?: MEMBERS)?|PEOPLE|WHO|PROPS?|KEY PROPS)\s*(?:\|\s*|:\s*)(?P<rest>[^|]*?)\s*\|?$',
    re.IGNORECASE,
)
_RULE = re.compile(r'^\|?[\s|:-]*-{3,}[\s|:-]*$|^\|\s*[A-Za-z ]{0,20}\s*\|[\s|]*$')
_NAME = re.compile(r'[^,;/]+')
_REMARK = re.compile(r'\s*\([^()]*\)')
_ARTICLE = re.compile(r'^(?:and\s+)?(?:an?\s+)?', re.IGNORECASE)
_KINDS = {'LOC': 'place', 'SET': 'place', 'PLA': 'place', 'TIM': 'time', 'DAY': 'time', 'D/N': 'time', 'INT': 'side'}


class Row(NamedTuple):
    """One label with what stands beside it: [start, end) within the line."""

    kind: str  # place, time, side, cast or props
    start: int
    end: int


def read_row(text: str) -> Row | None:
    found = _ROW.match(text)
    if not found or not found['rest']:
        return None
    label = found['label'].upper()
    if not text.startswith('|') and '. ' in found['rest'] and not read_slugline(found['rest']):
        return None  # a set described in sentences
    kind = 'props' if 'PROP' in label else _KINDS.get(label[:3], 'cast')
    return Row(kind, found.start('rest'), found.end('rest'))


def is_rule(text: str) -> bool:
    """The lines that only draw a table."""
    return text.startswith('|') and _RULE.match(text) is not None


def entries(text: str, at: int) -> list[CastEntry]:
    """The names of a list, without remarks, with where they stand when the list begins at `at`."""
    plain = _REMARK.sub(lambda found: ' ' * len(found[0]), text)
    found = []
    for piece in _NAME.finditer(plain):
        skip = _ARTICLE.match(piece.group().lstrip())
        lead = len(piece.group()) - len(piece.group().lstrip()) + (skip.end() if skip else 0)
        name = piece.group()[lead:].strip()
        if name and any(char.isalpha() for char in name):
            start = at + piece.start() + lead
            found.append(CastEntry(name, start, start + len(name)))
    return found


def place_in(text: str) -> tuple[str, int, str, str]:
    """(place, where it stands, INT or EXT, time) of a location, with or without INT. before it."""
    slug = read_slugline(text)
    if slug:
        return text[slug.place.start : slug.place.end], slug.place.start, slug.int_ext, slug.time_of_day
    return text, 0, '', ''
