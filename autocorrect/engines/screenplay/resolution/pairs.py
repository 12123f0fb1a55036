"""The zone of single pairs of names, as a file of labelled pairs asks for it."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass

from autocorrect.engines.screenplay.models import Asset, AssetType, Candidate, PairLabel, Zone
from autocorrect.engines.screenplay.resolution.evidence import read_script
from autocorrect.engines.screenplay.resolution.likeness import Likeness
from autocorrect.engines.screenplay.resolution.linking import judge, link
from autocorrect.engines.screenplay.resolution.nodes import Node, make_nodes

_TYPES = {kind.value: kind for kind in AssetType} | {'location': AssetType.SCENE, 'set': AssetType.SCENE}


@dataclass(frozen=True, slots=True)
class NamePair:
    """Two names of one type."""

    type: AssetType
    a: str
    b: str


def zone(pair: NamePair) -> Zone:
    """Where two names belong, judged by the names alone."""
    return judge_names(pair).zone


def judge_names(pair: NamePair) -> Candidate:
    """The zone of two names with score and reasons."""
    nodes = make_nodes((), [Asset(pair.type, pair.a), Asset(pair.type, pair.b)])
    return _candidate(pair, _judged(nodes, pair))


def zone_pairs(lines: Iterable[str], assets: Iterable[Asset] = ()) -> list[Candidate]:
    """One answer for each line of JSON with `kind`, `a` and `b`, in order; blank lines are passed over.

    The other names of the file, and of `assets` where given, are known too: a short name that fits two of them is a
    matter for review. Labels and notes are not read.

    Raises:
        ValueError: a line is no JSON object with these fields; the message names the line.
    """
    pairs = [_read(number, line) for number, line in enumerate(lines, 1) if line.strip()]
    known = list(assets)
    named = [Asset(pair.type, name) for pair in pairs for name in (pair.a, pair.b)]
    nodes = make_nodes((), [*known, *named])
    at = {node.key: place for place, node in enumerate(nodes)}
    found = link(nodes, (), ()).judged
    return [_candidate(pair, _found(pair, nodes, at, found)) for pair in pairs]


def _read(number: int, line: str) -> NamePair:
    try:
        row = json.loads(line)
        return NamePair(_TYPES.get(str(row['kind']), AssetType.PROP), str(row['a']), str(row['b']))
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise ValueError(f'line {number}: not a JSON object with kind, a and b') from error


def _found(
    pair: NamePair, nodes: list[Node], at: dict[tuple[AssetType, str], int], judged: dict[tuple[int, int], Likeness]
) -> Likeness:
    one, other = at[(pair.type, pair.a)], at[(pair.type, pair.b)]
    key = (min(one, other), max(one, other))
    return judged[key] if key in judged else _judged([nodes[one], nodes[other]], pair)


def _judged(nodes: list[Node], pair: NamePair) -> Likeness:
    """Both names on their own, whether or not they share a block."""
    return judge(nodes[0], nodes[-1], read_script(nodes))


def _candidate(pair: NamePair, likeness: Likeness) -> Candidate:
    label = likeness.label or (PairLabel.SAME if likeness.zone is Zone.AUTOMATIC else None)
    return Candidate(pair.type, (pair.a, pair.b), likeness.zone, round(likeness.score, 3), likeness.reasons, label)
