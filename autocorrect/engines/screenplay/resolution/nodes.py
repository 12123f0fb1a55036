"""The assets of one project as nodes: what is read from their names, and where they stand in the script."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from autocorrect.engines.screenplay.models import (
    Alias,
    AliasKind,
    Asset,
    AssetType,
    Gender,
    OccurrenceKind,
    Origin,
    Tier,
)
from autocorrect.engines.screenplay.resolution.names import Name, is_described, is_relative, read_name
from autocorrect.engines.screenplay.resolution.shapes import PersonName, Shape

Place = tuple[int, int]  # (episode, scene)
_SURE = 0.6
_TOLD = 0.9
NAMELESS = frozenset({Shape.ANYBODY, Shape.NUMBERED})


@dataclass(slots=True)
class Node:
    """All assets of one type and name. `settled`: an earlier resolution holds it, so its name stays."""

    type: AssetType
    name: str
    assets: list[Asset]
    read: Name
    settled: bool = False
    readings: list[Name] = field(default_factory=list)
    aliases: list[Alias] = field(default_factory=list)
    at: dict[OccurrenceKind, set[Place]] = field(default_factory=dict)

    @property
    def key(self) -> tuple[AssetType, str]:
        return (self.type, self.name)

    def places(self, kind: OccurrenceKind) -> set[Place]:
        return self.at.get(kind, _NOWHERE)

    def everywhere(self) -> set[Place]:
        return set().union(*self.at.values()) if self.at else set()

    @property
    def is_extra(self) -> bool:
        """An anonymous or numbered person, or a crowd: not worth a person's time to compare."""
        nameless = isinstance(self.read, PersonName) and self.read.shape in NAMELESS
        return nameless or any(asset.tier in (Tier.EXTRA, Tier.GROUP) for asset in self.assets)

    @property
    def is_only_mentioned(self) -> bool:
        return all(asset.tier is Tier.MENTION for asset in self.assets)

    @property
    def is_kin(self) -> bool:
        return isinstance(self.read, PersonName) and self.read.shape is Shape.KIN

    def gender(self) -> tuple[Gender, float]:
        """The surest gender any of the assets has; a name that tells one counts little less than the text."""
        told = [
            (a.gender.confidence, a.gender.value)
            for a in self.assets
            if a.gender and a.gender.value is not Gender.UNKNOWN
        ]
        if told:
            confidence, gender = max(told)
            return gender, confidence
        return (self.read.gender, 0.8) if isinstance(self.read, PersonName) else (Gender.UNKNOWN, 0.0)


_NOWHERE: set[Place] = set()


def make_nodes(settled: Iterable[Asset], fresh: Iterable[Asset]) -> list[Node]:
    """One node a (type, name), in an order that the order of the input does not change."""
    groups: dict[tuple[AssetType, str], list[Asset]] = defaultdict(list)
    held = set()
    for asset in settled:
        groups[asset.key].append(asset)
        held.add(asset.key)
    for asset in fresh:
        groups[asset.key].append(asset)
    return [_node(groups[key], key in held) for key in sorted(groups)]


def _node(assets: Sequence[Asset], settled: bool) -> Node:
    first = assets[0]
    parent = next((asset.parent for asset in assets if asset.parent), '')
    read = read_name(first.type, first.name, parent)
    node = Node(first.type, first.name, list(assets), read, settled)
    node.aliases = [alias for alias in _distinct(assets) if links(first.type, alias)]
    node.readings = [read, *(read_name(first.type, alias.text, parent) for alias in node.aliases)]
    for asset in assets:
        for occurrence in asset.occurrences:
            node.at.setdefault(occurrence.kind, set()).add((occurrence.episode, occurrence.scene))
    return node


def _distinct(assets: Sequence[Asset]) -> list[Alias]:
    aliases: dict[str, Alias] = {}
    for alias in (alias for asset in assets for alias in asset.aliases if alias.text != asset.name):
        held = aliases.get(alias.text)
        if held is None or alias.confidence > held.confidence:
            aliases[alias.text] = alias
    return [aliases[text] for text in sorted(aliases)]


def links(kind: AssetType, alias: Alias) -> bool:
    """Whether an alias may connect two assets: what depends on who speaks connects nobody."""
    if alias.source is Origin.HUMAN:
        return True
    if is_revealed(alias):
        return True
    if alias.confidence < _SURE:
        return False
    return kind is not AssetType.CHARACTER or not is_relative(alias.text) or _is_told(alias)


def is_revealed(alias: Alias) -> bool:
    """The patient of earlier episodes, of whom a speech tells who he is."""
    return alias.kind is AliasKind.LOOK and alias.source is Origin.DIALOGUE


def _is_told(alias: Alias) -> bool:
    """灰衣人, of whom an episode says that she is 陶然; a mere 女孩 may be another one in the next episode."""
    return alias.source is Origin.CAST_LINE and alias.confidence >= _TOLD and is_described(alias.text)
