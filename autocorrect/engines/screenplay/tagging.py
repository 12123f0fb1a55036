"""What a script's own software has tagged (Final Draft's breakdown tags) as assets: a person has said so already."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from autocorrect.engines.screenplay.drafts import Draft
from autocorrect.engines.screenplay.models import AliasKind, AssetType, Episode, OccurrenceKind, Origin, Tag, Tier

# The names of the trade's tagging categories, as Final Draft and its like write them.
_TYPES = {
    'cast': AssetType.CHARACTER,
    'cast members': AssetType.CHARACTER,
    'characters': AssetType.CHARACTER,
    'background actors': AssetType.CHARACTER,
    'extras': AssetType.CHARACTER,
    'props': AssetType.PROP,
    'weapons': AssetType.PROP,
    'vehicles': AssetType.VEHICLE,
    'animals': AssetType.ANIMAL,
    'wardrobe': AssetType.WARDROBE,
    'costumes': AssetType.WARDROBE,
    'set dressing': AssetType.SET_DRESSING,
    'greenery': AssetType.SET_DRESSING,
    'makeup/hair': AssetType.MAKEUP,
    'makeup': AssetType.MAKEUP,
    'special effects': AssetType.EFFECT,
    'visual effects': AssetType.EFFECT,
    'mechanical effects': AssetType.EFFECT,
}
_BACKGROUND = frozenset(('background actors', 'extras'))
_THINGS = frozenset((AssetType.PROP, AssetType.VEHICLE, AssetType.ANIMAL, AssetType.WARDROBE, AssetType.SET_DRESSING))


def apply_tags(episode: Episode, index: int, drafts: list[Draft]) -> list[Draft]:
    """The drafts, with those of them that are tagged put into the tagged category, and one more for each new tag."""
    by_name = {(draft.type, name.casefold()): draft for draft in drafts for name in (draft.name, *draft.aliases)}
    by_place = sorted(
        (*at, number) for number, draft in enumerate(drafts) if draft.type in _THINGS for at in draft.occurrences
    )
    scenes = [scene.start for scene in episode.scenes]
    fresh: list[Draft] = []
    for tag in episode.tags:
        kind = _TYPES.get(tag.category.casefold())
        if kind is None:
            continue
        text = ' '.join(episode.text[tag.start : tag.end].split())
        draft = by_name.get((kind, tag.label.casefold())) or by_name.get((kind, text.casefold()))
        draft = draft or (_retyped(by_place, drafts, tag, kind) if kind in _THINGS else None)
        if draft is None:
            draft = Draft(kind, tag.label)
            fresh.append(draft)
        _add(draft, tag, text, index, bisect_right(scenes, tag.start))
        by_name |= {(kind, name.casefold()): draft for name in (tag.label, text)}
    return drafts + fresh


def _retyped(places: list[tuple[int, int, int]], drafts: list[Draft], tag: Tag, kind: AssetType) -> Draft | None:
    """The thing that was found at the tagged words under another category."""
    at = bisect_left(places, (tag.end,)) - 1
    if at < 0 or places[at][1] <= tag.start:
        return None
    found = drafts[places[at][2]]
    found.type = kind
    return found


def _add(draft: Draft, tag: Tag, text: str, index: int, scene: int) -> None:
    for name in (tag.label, text):
        draft.call(name, AliasKind.VARIANT, Origin.TAG, 1.0)
    draft.see(index, scene, tag.start, tag.end, OccurrenceKind.ACTION)
    draft.confidence = 1.0
    if draft.type is AssetType.CHARACTER:
        draft.tier = Tier.EXTRA if tag.category.casefold() in _BACKGROUND else draft.tier or Tier.MINOR
    elif draft.tier in (None, Tier.MENTION):
        draft.tier = Tier.HAND
    elif len(draft.occurrences) > 1 and draft.type in (AssetType.PROP, AssetType.VEHICLE):
        draft.tier = Tier.KEY
