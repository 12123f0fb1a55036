"""Which nodes are compared at all: those that share a key, and few of those where a key is everybody's."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from autocorrect.engines.screenplay.models import AssetType
from autocorrect.engines.screenplay.resolution.names import block_keys
from autocorrect.engines.screenplay.resolution.nodes import Node

# A block this large is a key that tells nothing (a common surname in 50,000 names): only neighbours are compared.
LARGEST_BLOCK = 200
_WINDOW = 3
_FULLY_COMPARED = 24


def candidate_pairs(nodes: Sequence[Node]) -> list[tuple[int, int]]:
    """Pairs of positions in `nodes` worth a comparison, each once, in order; near-linear in the number of nodes."""
    blocks: dict[tuple[AssetType, str], list[int]] = defaultdict(list)
    for at, node in enumerate(nodes):
        keys = {key for reading in node.readings for key in block_keys(reading)}
        for key in keys:
            blocks[(node.type, key)].append(at)
    pairs: set[tuple[int, int]] = set()
    for members in blocks.values():
        if len(members) > 1:
            pairs.update(_pairs_within(members, nodes))
    return sorted(pairs)


def _pairs_within(members: list[int], nodes: Sequence[Node]) -> Iterator[tuple[int, int]]:
    if len(members) <= _FULLY_COMPARED or (len(members) <= LARGEST_BLOCK and len(nodes) < 5_000):
        yield from combinations(members, 2)
        return
    members = sorted(members, key=lambda at: (nodes[at].read.text, at))
    for at, one in enumerate(members):
        for other in members[at + 1 : at + 1 + _WINDOW]:
            yield (one, other) if one < other else (other, one)
