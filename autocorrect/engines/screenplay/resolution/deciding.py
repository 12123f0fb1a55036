"""What people have decided about assets, put into the terms of the nodes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import combinations
from typing import Any

from autocorrect.engines.screenplay.models import (
    Age,
    Alias,
    AliasKind,
    Asset,
    AssetType,
    Decision,
    FieldValue,
    Gender,
    Origin,
    Tier,
    Verdict,
)

_PLAIN = frozenset({'parent', 'variant_of'})


def parted_names(decisions: Iterable[Decision]) -> dict[tuple[AssetType, str], frozenset[str]]:
    """For each name the names it must not bear; the last word on a pair counts."""
    parted: dict[tuple[AssetType, str], set[str]] = {}
    for decision, (one, other) in _last_words(decisions):
        if decision.verdict is Verdict.NOT_SAME:
            parted.setdefault((decision.type, one), set()).add(other)
            parted.setdefault((decision.type, other), set()).add(one)
    return {key: frozenset(names) for key, names in parted.items()}


def _last_words(decisions: Iterable[Decision]) -> Iterable[tuple[Decision, tuple[str, str]]]:
    last: dict[tuple[AssetType, frozenset[str]], tuple[Decision, tuple[str, str]]] = {}
    for decision in decisions:
        if decision.verdict is Verdict.LOCKED:
            continue
        for one, other in combinations(dict.fromkeys(decision.names), 2):
            key = (decision.type, frozenset((one, other)))
            last.pop(key, None)
            last[key] = (decision, (one, other))
    return last.values()


def without_parted(assets: Iterable[Asset], parted: dict[tuple[AssetType, str], frozenset[str]]) -> list[Asset]:
    """The assets without the aliases that a person has said are somebody else."""
    return [
        replace(asset, aliases=tuple(a for a in asset.aliases if a.text not in parted.get(asset.key, ())))
        if asset.key in parted
        else asset
        for asset in assets
    ]


def decided_pairs(
    decisions: Sequence[Decision], places: dict[tuple[AssetType, str], int]
) -> tuple[list[tuple[int, int]], list[tuple[int, int]]]:
    """Pairs of positions a person has called the same, and not the same; names nothing bears are passed over."""
    same: list[tuple[int, int]] = []
    different: list[tuple[int, int]] = []
    for decision, (one, other) in _last_words(decisions):
        at = places.get((decision.type, one)), places.get((decision.type, other))
        if at[0] is not None and at[1] is not None and at[0] != at[1]:
            (same if decision.verdict is Verdict.SAME else different).append((at[0], at[1]))
    return same, different


def apply_locks(assets: Sequence[Asset], decisions: Iterable[Decision]) -> list[Asset]:
    """The assets with every value a person has set; a value that its field cannot hold is left aside."""
    locks = [d for d in decisions if d.verdict is Verdict.LOCKED and d.names]
    result = list(assets)
    for lock in locks:
        for at, asset in enumerate(result):
            if asset.type is lock.type and lock.names[0] in asset.surfaces:
                result[at] = _locked(asset, lock, {other.key for other in result})
                break
    return result


def _locked(asset: Asset, lock: Decision, taken: set[tuple[AssetType, str]]) -> Asset:
    locked = asset.locked | {lock.field}
    if lock.field == 'name':
        return _renamed(asset, lock.value, locked, taken)
    if lock.field in _PLAIN:
        return _with(asset, locked, lock.field, lock.value)
    if lock.field == 'tier':
        return replace(asset, locked=locked, tier=Tier(lock.value)) if lock.value in set(Tier) else asset
    value = _value(lock.field, lock.value)
    if value is None:
        return asset
    return _with(asset, locked, lock.field, FieldValue(value, Origin.HUMAN, 1.0))


def _with(asset: Asset, locked: frozenset[str], name: str, value: Any) -> Asset:
    changes: dict[str, Any] = {name: value, 'locked': locked}
    return replace(asset, **changes)


def _value(name: str, text: str) -> Any:
    if name == 'gender':
        return Gender(text) if text in set(Gender) else None
    if name == 'age':
        return Age(int(text) if text.isascii() and text.isdecimal() and len(text) < 5 else None, text, None)
    return text if name in ('voice', 'role', 'description') else None


def _renamed(asset: Asset, name: str, locked: frozenset[str], taken: set[tuple[AssetType, str]]) -> Asset:
    if not name or (name != asset.name and (asset.type, name) in taken):
        return asset
    aliases = tuple(alias for alias in asset.aliases if alias.text != name)
    if name != asset.name:
        aliases = (Alias(asset.name, AliasKind.VARIANT, Origin.HUMAN, 1.0), *aliases)
    return replace(asset, name=name, aliases=aliases, locked=locked)
