"""What the script states of names that may share nothing: who stands in for whom, who claims which alias."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from autocorrect.engines.screenplay.models import AssetType, OccurrenceKind, Origin
from autocorrect.engines.screenplay.resolution.nodes import Node, Place


def lone_stand_ins(nodes: Sequence[Node]) -> dict[tuple[int, int], int]:
    """Pairs in which one speaks unlisted while exactly one listed person of the scene is silent, with how often."""
    listed: dict[Place, set[int]] = defaultdict(set)
    speaking: dict[Place, set[int]] = defaultdict(set)
    for at, node in enumerate(nodes):
        if node.type is AssetType.CHARACTER and not node.is_kin and not node.is_extra:
            for place in node.places(OccurrenceKind.CAST):
                listed[place].add(at)
            for place in node.places(OccurrenceKind.CUE):
                speaking[place].add(at)
    found: dict[tuple[int, int], int] = defaultdict(int)
    for place in sorted(listed):
        unlisted, silent = speaking[place] - listed[place], listed[place] - speaking[place]
        if len(unlisted) == len(silent) == 1:
            found[min(*unlisted, *silent), max(*unlisted, *silent)] += 1
    return found


def stated_aliases(nodes: Sequence[Node]) -> dict[tuple[AssetType, str], list[tuple[int, float]]]:
    """Which nodes claim which alias, with how sure the text makes it."""
    claims: dict[tuple[AssetType, str], list[tuple[int, float]]] = defaultdict(list)
    for at, node in enumerate(nodes):
        for alias in node.aliases:
            claims[(node.type, alias.text)].append((at, 1.0 if alias.source is Origin.HUMAN else alias.confidence))
    return claims
