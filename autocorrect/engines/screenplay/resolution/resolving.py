"""From the assets of many episodes to one clean list."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from autocorrect.engines.findings import Words
from autocorrect.engines.screenplay.models import (
    Asset,
    AssetType,
    Candidate,
    Decision,
    PairLabel,
    Resolution,
    Zone,
)
from autocorrect.engines.screenplay.resolution.deciding import (
    apply_locks,
    decided_pairs,
    parted_names,
    without_parted,
)
from autocorrect.engines.screenplay.resolution.linking import Links, Pair, is_open, link
from autocorrect.engines.screenplay.resolution.looks import Key, part_by_looks
from autocorrect.engines.screenplay.resolution.merging import by_full_name, merge
from autocorrect.engines.screenplay.resolution.nodes import Node, make_nodes

Progress = Callable[[int, int], None]
_STEPS = 4
_BACKGROUND = frozenset({AssetType.SET_DRESSING, AssetType.MAKEUP, AssetType.EFFECT})
_TYPE_ORDER = {kind: at for at, kind in enumerate(AssetType)}


def resolve(
    episodes: Iterable[Iterable[Asset]],
    *,
    decisions: Iterable[Decision] = (),
    previous: Resolution | None = None,
    progress: Progress | None = None,
) -> Resolution:
    """Join the assets that episodes yielded, one list an episode, into one list for the project.

    The order of assets within an episode, and of the episodes, changes nothing. With `previous`, its assets keep their
    names and stay apart from one another unless a person joins them; an episode that is given again replaces what was
    seen in it before. `progress` is called with (steps done, steps in all).
    """
    tell = progress or (lambda done, of: None)
    decided = tuple(decisions)
    parted = parted_names(decided)
    fresh = without_parted((asset for episode in episodes for asset in episode), parted)
    settled = without_parted(_without_episodes(previous, fresh), parted)
    nodes = make_nodes(settled, part_by_looks(fresh, settled))
    tell(1, _STEPS)
    same, different = decided_pairs(decided, _places(nodes))
    made = link(nodes, same, different, _kept(nodes))
    tell(2, _STEPS)
    assets, owner = _merged(nodes, made)
    assets = apply_locks(assets, decided)
    tell(3, _STEPS)
    ordered = tuple(sorted(assets, key=_listing_order))
    names = {root: asset.name for root, asset in zip(owner, assets, strict=True)}
    resolution = Resolution(ordered, _review(nodes, made, names), _history(previous, nodes, made, same))
    tell(_STEPS, _STEPS)
    return resolution


def _without_episodes(previous: Resolution | None, fresh: Sequence[Asset]) -> list[Asset]:
    """What was held before, without the places in episodes that are now read again."""
    if previous is None:
        return []
    again = {occurrence.episode for asset in fresh for occurrence in asset.occurrences}
    return [
        replace(asset, occurrences=tuple(o for o in asset.occurrences if o.episode not in again))
        for asset in previous.assets
    ]


def _places(nodes: Sequence[Node]) -> dict[Key, int]:
    """Where each name is found: the node that bears it, else the one node that has it as an alias."""
    claims: dict[Key, list[int]] = defaultdict(list)
    for at, node in enumerate(nodes):
        for asset in node.assets:
            for alias in asset.aliases:
                claims[(node.type, alias.text)].append(at)
    places = {key: found[0] for key, found in claims.items() if len(set(found)) == 1}
    places.update({node.key: at for at, node in enumerate(nodes)})
    return places


def _kept(nodes: Sequence[Node]) -> list[Pair]:
    """New nodes whose name is an alias of exactly one settled asset: joined before, so joined again."""
    claims: dict[Key, set[int]] = defaultdict(set)
    for at, node in enumerate(nodes):
        if node.settled:
            for alias in node.aliases:
                claims[(node.type, alias.text)].add(at)
    kept = []
    for at, node in enumerate(nodes):
        found = claims.get(node.key, set()) - {at}
        if not node.settled and len(found) == 1:
            kept.append((next(iter(found)), at))
    return kept


def _merged(nodes: Sequence[Node], made: Links) -> tuple[list[Asset], list[int]]:
    """One asset a cluster, with the root of each; looks and parents point at the names that stand in the list."""
    roots = sorted({made.clusters.root(at) for at in range(len(nodes))})
    assets = [merge([nodes[at] for at in made.clusters.members(root)]) for root in roots]
    settled = {made.clusters.root(at) for at, node in enumerate(nodes) if node.settled}
    taken = {node.key for node in nodes}
    assets = [
        asset if root in settled else by_full_name(asset, taken) for root, asset in zip(roots, assets, strict=True)
    ]
    name_of = {root: asset.name for root, asset in zip(roots, assets, strict=True)}
    looks = _looks(nodes, made)
    standing = {node.key: name_of[made.clusters.root(at)] for at, node in enumerate(nodes)}
    return [
        _pointed(asset, standing, name_of.get(looks.get(root, -1), ''))
        for root, asset in zip(roots, assets, strict=True)
    ], roots


def _looks(nodes: Sequence[Node], made: Links) -> dict[int, int]:
    """The root of each cluster that is a look, with the root it is a look of; a look of two is left open."""
    found: dict[int, set[int]] = defaultdict(set)
    for pair, likeness in made.judged.items():
        if likeness.label is PairLabel.VARIANT and likeness.shorter is not None:
            look, base = pair[likeness.shorter], pair[1 - likeness.shorter]
            found[made.clusters.root(look)].add(made.clusters.root(base))
    return {look: next(iter(bases)) for look, bases in found.items() if len(bases - {look}) == 1}


def _pointed(asset: Asset, standing: dict[Key, str], look_of: str) -> Asset:
    variant_of = standing.get((asset.type, asset.variant_of), asset.variant_of) or look_of
    if 'variant_of' in asset.locked:
        variant_of = asset.variant_of
    parent = standing.get((asset.type, asset.parent), asset.parent)
    variant_of = '' if variant_of == asset.name else variant_of
    parent = '' if parent == asset.name else parent
    if (variant_of, parent) == (asset.variant_of, asset.parent):
        return asset
    return replace(asset, variant_of=variant_of, parent=parent)


def _listing_order(asset: Asset) -> tuple[int, int, int, str]:
    first = min(((o.episode, o.start) for o in asset.occurrences), default=(asset.first_episode, 0))
    return (_TYPE_ORDER[asset.type], *first, asset.name)


def _review(nodes: Sequence[Node], made: Links, names: dict[int, str]) -> tuple[Candidate, ...]:
    """Open pairs by the names of the assets they now belong to, the likeliest first; extras are not asked about."""
    best: dict[tuple[AssetType, str, str], Candidate] = {}
    for pair, likeness in made.judged.items():
        one, other = nodes[pair[0]], nodes[pair[1]]
        if likeness.zone is not Zone.REVIEW or not is_open(made, pair) or not _is_worth_asking(one, other):
            continue
        shown = tuple(sorted(names[made.clusters.root(at)] for at in pair))
        reasons = likeness.reasons if set(shown) == {one.name, other.name} else (_about(one, other), *likeness.reasons)
        found = Candidate(one.type, (shown[0], shown[1]), Zone.REVIEW, likeness.score, reasons, likeness.label)
        key = (one.type, *found.names)
        if key not in best or (-found.score, repr(found.reasons)) < (-best[key].score, repr(best[key].reasons)):
            best[key] = found
    return tuple(sorted(best.values(), key=lambda c: (-c.score, c.type.value, c.names)))


def _is_worth_asking(one: Node, other: Node) -> bool:
    """Extras and what is only mentioned matter to nobody; a kin word would be wrong as a name for the whole project."""
    if one.type in _BACKGROUND or one.is_only_mentioned or other.is_only_mentioned:
        return False
    return not (one.is_extra and other.is_extra) and not one.is_kin and not other.is_kin


def _about(one: Node, other: Node) -> Words:
    return Words(f'涉及的名称：{one.name}、{other.name}', f'It is about the names {one.name} and {other.name}')


def _history(
    previous: Resolution | None, nodes: Sequence[Node], made: Links, same: Sequence[Pair]
) -> tuple[Candidate, ...]:
    """Every merge with its reasons, the earlier ones first."""
    merges = list(previous.merged) if previous else []
    by_hand = (Words('人工判定为同一项', 'A person has said they are the same'),)
    for pair in sorted(set(same)):
        if made.clusters.root(pair[0]) == made.clusters.root(pair[1]):
            merges.append(_merge(nodes, pair, 1.0, by_hand))
    merges += [_merge(nodes, pair, made.judged[pair].score, made.judged[pair].reasons) for pair in sorted(made.made)]
    return tuple({(c.type, c.names): c for c in merges}.values())


def _merge(nodes: Sequence[Node], pair: Pair, score: float, reasons: tuple[Words, ...]) -> Candidate:
    names = tuple(sorted((nodes[pair[0]].name, nodes[pair[1]].name)))
    return Candidate(nodes[pair[0]].type, (names[0], names[1]), Zone.AUTOMATIC, score, reasons, PairLabel.SAME)
