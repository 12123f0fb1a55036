"""One asset out of the assets of a cluster: the best value of each field, every name and place it was seen in."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from autocorrect.engines.screenplay.models import (
    Age,
    Alias,
    AliasKind,
    Asset,
    AssetType,
    FieldValue,
    Gender,
    OccurrenceKind,
    Origin,
    Relation,
    Tier,
)
from autocorrect.engines.screenplay.resolution.likeness import Tie
from autocorrect.engines.screenplay.resolution.names import compare, is_full_name, read_name
from autocorrect.engines.screenplay.resolution.nodes import NAMELESS, Node, is_revealed
from autocorrect.engines.screenplay.resolution.normalising import within_one_edit
from autocorrect.engines.screenplay.resolution.shapes import PersonName, Shape

_ORIGINS = {origin: rank for rank, origin in enumerate(Origin)}
_TIERS = {tier: rank for rank, tier in enumerate(Tier)}
_FIELDS = ('gender', 'age', 'voice', 'role', 'description')
_ADDRESSES = frozenset({Shape.TITLED, Shape.PET, Shape.RANKED})
_INTRODUCED = (OccurrenceKind.BIO, OccurrenceKind.CAST)
# Words that fit anybody stay a name of an asset only where the text itself put them beside its name.
_EXPLICIT = frozenset({Origin.HUMAN, Origin.BIO, Origin.CAST_LINE, Origin.INTRODUCTION})


def merge(nodes: Sequence[Node]) -> Asset:
    """The nodes of one cluster as one asset; the order of the nodes does not matter."""
    if len(nodes) == 1 and len(nodes[0].assets) == 1:
        return _alone(nodes[0], nodes[0].assets[0])
    lead = leading(nodes)
    assets = sorted((asset for node in nodes for asset in node.assets), key=_standing)
    own = [asset for asset in assets if asset.name == lead.name]
    ordered = own + [asset for asset in assets if asset.name != lead.name]
    occurrences = tuple(sorted({o for asset in assets for o in asset.occurrences}, key=_reading_order))
    locked = frozenset(name for asset in assets for name in asset.locked)
    merged = Asset(
        type=lead.type,
        name=lead.name,
        aliases=merged_aliases(lead, nodes),
        tier=_tier(ordered),
        parent=_first_told(ordered, 'parent'),
        variant_of=_first_told(ordered, 'variant_of'),
        relations=tuple(dict.fromkeys(sorted((r for a in assets for r in a.relations), key=_relation_order))),
        int_ext=_in_order(a.int_ext for a in sorted(assets, key=_appearance)),
        time_of_day=_in_order(a.time_of_day for a in sorted(assets, key=_appearance)),
        first_episode=min((a.first_episode for a in assets if a.first_episode), default=0),
        occurrences=occurrences,
        confidence=max(a.confidence for a in assets),
        locked=locked,
    )
    return replace(merged, **{name: _best(name, ordered) for name in _FIELDS})


def _alone(node: Node, asset: Asset) -> Asset:
    """The shape a merge would give an asset that is merged with nothing: most of a long list is of this kind."""
    if asset.aliases:
        asset = replace(asset, aliases=merged_aliases(node, [node]))
    ordered = (
        tuple(sorted(set(asset.occurrences), key=_reading_order)) if len(asset.occurrences) > 1 else asset.occurrences
    )
    known = asset.gender is None or asset.gender.value is not Gender.UNKNOWN or 'gender' in asset.locked
    if ordered != asset.occurrences or not known:
        asset = replace(asset, occurrences=ordered, gender=asset.gender if known else None)
    return asset


def by_full_name(asset: Asset, taken: set[tuple[AssetType, str]]) -> Asset:
    """小陈 whom the text also calls 陈默 is listed as 陈默, as long as no other asset bears that name."""
    read = read_name(asset.type, asset.name)
    if not isinstance(read, PersonName) or read.shape not in _ADDRESSES or 'name' in asset.locked:
        return asset
    full = [a for a in asset.aliases if a.kind is AliasKind.FULL_NAME and is_full_name(read_name(asset.type, a.text))]
    if len(full) != 1 or (asset.type, full[0].text) in taken:
        return asset
    kind = AliasKind.TITLE if read.shape is Shape.TITLED else AliasKind.NICKNAME
    others = [alias for alias in asset.aliases if alias is not full[0]]
    aliases = sorted(
        [*others, Alias(asset.name, kind, full[0].source, full[0].confidence)], key=lambda alias: alias.text
    )
    taken.add((asset.type, full[0].text))
    return replace(asset, name=full[0].text, aliases=tuple(aliases))


def leading(nodes: Sequence[Node]) -> Node:
    """The node whose name the asset bears: locked, else settled, else a full name, the most used."""
    return min([node for node in nodes if not _is_slip(node, nodes)] or nodes, key=_precedence)


def _is_slip(node: Node, nodes: Sequence[Node]) -> bool:
    """PEMROKE, seen once beside MR. PEMBROKE: a misspelt name never becomes the name of all."""
    if len(nodes) < 2 or not isinstance(node.read, PersonName) or node.read.han or len(node.read.words) != 1:
        return False
    word, seen = node.read.base, _seen(node)
    return len(word) > 5 and any(
        isinstance(other.read, PersonName)
        and seen * 3 <= _seen(other)
        and any(word != theirs and within_one_edit(word, theirs) for theirs in other.read.words)
        for other in nodes
    )


def _seen(node: Node) -> int:
    return sum(len(asset.occurrences) for asset in node.assets)


def _precedence(node: Node) -> tuple[Any, ...]:
    locked = any('name' in asset.locked for asset in node.assets)
    shape = node.read.shape if isinstance(node.read, PersonName) else Shape.OTHER
    look = 2 if shape in NAMELESS else int(shape in _ADDRESSES)  # 阿蘅 rather than 蒙面人
    introduced = any(node.places(kind) for kind in _INTRODUCED)
    seen = _seen(node)
    first = min((asset.first_episode for asset in node.assets), default=0)
    full = is_full_name(node.read)
    return (not locked, not node.settled, look, not full, not introduced, -seen, first, -len(node.name), node.name)


def _reading_order(occurrence: Any) -> tuple[int, int, int, int, str]:
    return (occurrence.episode, occurrence.start, occurrence.end, occurrence.scene, occurrence.kind.value)


def _appearance(asset: Asset) -> tuple[Any, ...]:
    first = min(map(_reading_order, asset.occurrences), default=(asset.first_episode, 0, 0, 0, ''))
    return (first, asset.name)


def _standing(asset: Asset) -> tuple[Any, ...]:
    """Assets of one name in an order that depends on what they say, not on how they were handed over."""
    return (not asset.locked, _appearance(asset), repr(asset))


def _relation_order(relation: Relation) -> tuple[str, str, int, int]:
    return (relation.other, relation.kind, relation.evidence.episode, relation.evidence.start)


def _in_order(values: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(value for group in values for value in group))


def _first_told(assets: Sequence[Asset], name: str) -> str:
    locked = [asset for asset in assets if name in asset.locked]
    return next((getattr(asset, name) for asset in [*locked, *assets] if getattr(asset, name)), '')


def _tier(assets: Sequence[Asset]) -> Tier | None:
    locked = next((asset.tier for asset in assets if 'tier' in asset.locked and asset.tier), None)
    return locked or min((asset.tier for asset in assets if asset.tier), key=_TIERS.__getitem__, default=None)


def _best(name: str, assets: Sequence[Asset]) -> Any:
    """A locked value stays; else the surest source, the highest confidence and the earliest place win."""
    told = [(asset, getattr(asset, name)) for asset in assets if getattr(asset, name) is not None]
    locked = [value for asset, value in told if name in asset.locked]
    if locked:
        return locked[0]
    values = [value for _, value in told if value.value is not Gender.UNKNOWN]
    return min(values, key=_surest, default=None)


def _surest(value: FieldValue[Any]) -> tuple[Any, ...]:
    exact = not (isinstance(value.value, Age) and value.value.value is None)
    return (_ORIGINS[value.origin], not exact, -value.confidence, value.episode, value.start, value.end)


def merged_aliases(lead: Node, nodes: Sequence[Node]) -> tuple[Alias, ...]:
    """Every other name, once each, the surest of each; words that depend on who speaks are left out."""
    found: dict[str, Alias] = {}
    for alias in [*_member_names(lead, nodes), *(a for node in nodes for asset in node.assets for a in asset.aliases)]:
        held = found.get(alias.text)
        if (
            alias.text != lead.name
            and _stays(lead.type, alias)
            and (held is None or _alias_rank(alias) < _alias_rank(held))
        ):
            found[alias.text] = alias
    return tuple(found[text] for text in sorted(found))


def _alias_rank(alias: Alias) -> tuple[int, float, str]:
    return (_ORIGINS[alias.source], -alias.confidence, alias.kind.value)


def _member_names(lead: Node, nodes: Sequence[Node]) -> Iterable[Alias]:
    for node in nodes:
        if node.name != lead.name:
            yield Alias(node.name, _alias_kind(node, lead), Origin.INFERRED, 0.9)


def _alias_kind(node: Node, lead: Node) -> AliasKind:
    likeness = compare(node.read, lead.read)
    if likeness.shorter == 1 and likeness.tie is Tie.CONTAINED:
        return AliasKind.FULL_NAME
    if likeness.tie is not Tie.NONE:
        return likeness.alias
    if not isinstance(node.read, PersonName):
        return AliasKind.VARIANT
    return {Shape.TITLED: AliasKind.TITLE, Shape.FULL: AliasKind.FULL_NAME}.get(node.read.shape, AliasKind.NICKNAME)


def _stays(kind: AssetType, alias: Alias) -> bool:
    if kind is not AssetType.CHARACTER or alias.source is Origin.HUMAN:
        return True
    read = read_name(kind, alias.text)
    shape = read.shape if isinstance(read, PersonName) else Shape.OTHER
    if shape is Shape.KIN:
        return False
    explicit = alias.source in _EXPLICIT or is_revealed(alias)
    return shape not in (Shape.BARE_TITLE, Shape.ANYBODY, Shape.NUMBERED) or explicit
