"""Whose a set is, where one heading calls the owner by given name and another by surname or office."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from autocorrect.engines.findings import Words
from autocorrect.engines.screenplay.models import AssetType, OccurrenceKind
from autocorrect.engines.screenplay.resolution.en_lexicon import OFFICES
from autocorrect.engines.screenplay.resolution.likeness import AUTOMATIC_FROM, Likeness
from autocorrect.engines.screenplay.resolution.nodes import Node, Place
from autocorrect.engines.screenplay.resolution.place_names import PlaceName
from autocorrect.engines.screenplay.resolution.shapes import PersonName

_OFTEN = 0.6


@dataclass(slots=True)
class Bearer:
    """Who goes by a given name: with which surnames, and in which scenes they speak."""

    surnames: set[str]
    scenes: set[Place]


def bearers_of(nodes: Sequence[Node]) -> dict[str, list[Bearer]]:
    found: dict[str, list[Bearer]] = defaultdict(list)
    for node in nodes:
        if node.type is not AssetType.CHARACTER or not isinstance(node.read, PersonName) or node.read.han:
            continue
        names = [name for name in node.readings if isinstance(name, PersonName) and not name.look]
        one = Bearer(
            {word for name in names for word in name.words[1:]},
            node.places(OccurrenceKind.CUE) | node.places(OccurrenceKind.CAST),
        )
        for given in {name.given or name.base for name in names}:
            found[given].append(one)
    return found


def weigh_owner(likeness: Likeness, one: Node, other: Node, bearers: Mapping[str, list[Bearer]]) -> Likeness:
    """Whether the script knows a RUTH PELLOW who is at home in both, or a HENRY who sits in the CHIEF'S OFFICE."""
    given, house = (one, other) if likeness.shorter == 0 else (other, one)
    assert isinstance(given.read, PlaceName)
    assert isinstance(house.read, PlaceName)
    known = bearers.get(next(iter(given.read.owners)), [])
    if not known:
        return likeness
    mine, theirs = (node.places(OccurrenceKind.HEADING) for node in (given, house))
    if house.read.words <= OFFICES.keys() or house.read.owners:
        there = [len(one.scenes & theirs) / len(theirs) for one in known if theirs]
        if max(there, default=0.0) >= _OFTEN:
            return likeness.with_reason(0.6, Words('他常在那里', 'The one is mostly there as well'))
        return likeness.with_reason(0.0, Words('他不在那里', 'The one is hardly ever there'))
    family = [one for one in known if not one.surnames.isdisjoint(house.read.words)]
    if not family:
        named = any(one.surnames for one in known)
        return likeness.with_reason(
            0.0 if named else likeness.score, Words('没有这样姓名的人', 'Nobody has both names')
        )
    words = Words('剧中有人兼有此名与此姓', 'Somebody of the script has both names')
    if len(known) == 1 and family[0].scenes & theirs and family[0].scenes & mine:
        return likeness.with_reason(AUTOMATIC_FROM + 0.01, words)
    return likeness.with_reason(0.6, words)
