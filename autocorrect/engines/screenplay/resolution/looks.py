"""Things of one noun that episodes describe in ways that exclude each other: a black and a white 棋子 are two."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from autocorrect.engines.screenplay.models import Asset, AssetType
from autocorrect.engines.screenplay.resolution.normalising import is_han
from autocorrect.engines.screenplay.resolution.things import ThingName, read_thing

_SHADES = {
    '粉红': '粉',
    '朱': '红',
    '赤': '红',
    '大红': '红',
    '乌': '黑',
    '墨': '黑',
    '雪白': '白',
    '碧': '绿',
    '翠': '绿',
}
_KINDS = (AssetType.PROP, AssetType.VEHICLE)
Key = tuple[AssetType, str]


def part_by_looks(fresh: Sequence[Asset], settled: Iterable[Asset]) -> list[Asset]:
    """The assets, where each of two things of one noun bears the name that describes it.

    An episode that only has the bare noun means the thing described last before it, else the first one described.
    What an earlier resolution holds keeps its name.
    """
    held = {asset.key for asset in settled}
    groups: dict[Key, list[Asset]] = defaultdict(list)
    for asset in fresh:
        if asset.type in _KINDS and asset.key not in held and is_han(asset.name):
            groups[asset.key].append(asset)
    parted: dict[int, Asset] = {}
    for group in groups.values():
        if len(group) > 1:
            parted |= _parted(group)
    return [parted.get(id(asset), asset) for asset in fresh]


def _parted(group: list[Asset]) -> dict[int, Asset]:
    """New names by the identity of the asset; nothing where the episodes describe one thing."""
    ordered = sorted(group, key=lambda asset: (_episode(asset), repr(asset)))
    looks = [_look(asset) for asset in ordered]
    told = [look for look in looks if look is not None]
    if not any(_exclude(before, after) for at, after in enumerate(told) for before in told[:at]):
        return {}
    last = told[0]
    parted = {}
    for asset, look in zip(ordered, looks, strict=True):
        last = look or last
        aliases = tuple(alias for alias in asset.aliases if alias.text != last.text)
        parted[id(asset)] = replace(asset, name=last.text, aliases=aliases)
    return parted


def _episode(asset: Asset) -> int:
    return min((seen.episode for seen in asset.occurrences), default=asset.first_episode)


def _look(asset: Asset) -> ThingName | None:
    """The alias that describes the thing by its colour; None where there is none, or several disagree."""
    if 'name' in asset.locked:
        return None
    names = (alias.text for alias in asset.aliases if alias.text.endswith(asset.name) and alias.text != asset.name)
    looks = [look for look in map(read_thing, sorted(names, key=lambda name: (len(name), name))) if _colours(look)]
    if not looks or any(_colours(looks[0]).isdisjoint(_colours(other)) for other in looks[1:]):
        return None
    return looks[0]


def _colours(look: ThingName) -> frozenset[str]:
    return frozenset(_SHADES.get(colour, colour) for colour in look.of_class('colour'))


def _exclude(before: ThingName, after: ThingName) -> bool:
    """Another colour, or a size told only of the later one: 小白瓷罐 after 白瓷罐; 红盒 after 小红盒 is but shorter."""
    sized = after.of_class('size')
    return _colours(before).isdisjoint(_colours(after)) or bool(sized and sized != before.of_class('size'))
