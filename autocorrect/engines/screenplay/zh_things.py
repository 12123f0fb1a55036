"""Props, vehicles, animals, wardrobe and set dressing of a Chinese episode."""

from __future__ import annotations

import re
from collections import Counter

from autocorrect.engines.screenplay.drafts import Draft, elements_of
from autocorrect.engines.screenplay.models import (
    AliasKind,
    AssetType,
    ElementKind,
    Episode,
    OccurrenceKind,
    Origin,
    Tier,
)
from autocorrect.engines.screenplay.name_finder import NameFinder
from autocorrect.engines.screenplay.zh_simplified import simplified, simplified_name
from autocorrect.engines.screenplay.zh_thing_finder import Found, things_in
from autocorrect.engines.screenplay.zh_thing_lookup import TYPE, head_of, lexicon_of_things

_COLOUR = re.compile(r'^[深浅大小旧新]?([红蓝绿黄黑白灰紫粉金银青棕橙褐墨碧翠朱赤乌紅藍綠黃銀])(?=色|.)')

# 包子 are eaten, a 包 is carried: no short form of a thing that ends in their first character.
_OTHER_THAN_HEAD = frozenset('包子 卷子 票子 饼子 条子 面子 鸡子 果子'.split())


def find_things(episode: Episode, index: int, people: list[Draft]) -> list[Draft]:
    names = frozenset(name for draft in people for name in (draft.name, *draft.aliases))
    places = frozenset(name for scene in episode.scenes for name in scene.locations)
    collector = _Collector(index, names | places, episode.text)
    simple = simplified(episode.text)
    spell = simplified_name if simple != episode.text else str
    finder = NameFinder(spell(name) for name in names if len(name) > 1)
    for number, scene in enumerate(episode.scenes, 1):
        for entry in scene.props:
            collector.listed(entry.text, number, entry.start, entry.end)
    for number, element in elements_of(episode):
        if element.kind in (ElementKind.ACTION, ElementKind.PARENTHETICAL):
            for found in things_in(simple, element.start, element.end, finder):
                collector.seen(_written(found, episode.text), number, OccurrenceKind.ACTION, episode.text)
        elif element.kind in (ElementKind.DIALOGUE, ElementKind.CAPTION):
            for found in things_in(simple, element.start, element.end, finder):
                collector.spoken(_written(found, episode.text), number, episode.text)
    return collector.finished()


def _written(found: Found, text: str) -> Found:
    return found._replace(head=text[found.start : found.end])


class _Collector:
    def __init__(self, index: int, names: frozenset[str], text: str) -> None:
        self.index, self.names, self.text = index, names, text
        self.only_held: set[str] = set()
        self.drafts: dict[str, Draft] = {}
        self.listed_names: set[str] = set()
        self.talk: list[tuple[Found, int, str]] = []

    def listed(self, name: str, scene: int, start: int, end: int) -> None:
        """A prop that the scene's own prop line names is a key prop."""
        head = head_of(name)
        category = lexicon_of_things().get(simplified_name(head), 'prop')
        draft = self._draft(
            name if len(head) < 2 else head, 'prop' if category in ('no', 'dressing', 'food', 'wardrobe') else category
        )
        draft.call(name, AliasKind.VARIANT, Origin.LABEL)
        draft.see(self.index, scene, start, end, OccurrenceKind.LABEL)
        draft.tier = Tier.KEY
        draft.handled += 1
        self.listed_names.add(draft.name)

    def _draft(self, name: str, category: str) -> Draft:
        draft = self.drafts.get(name)
        if draft is None:
            draft = self.drafts[name] = Draft(TYPE[category], name)
        return draft

    def seen(self, found: Found, scene: int, kind: OccurrenceKind, text: str) -> None:
        whole = text[found.whole_start : found.end]
        if found.head in self.names or whole in self.names:
            return
        name = self._name(found, whole)
        if found.category == 'held' and name not in self.drafts:
            self.only_held.add(name)
        elif found.category != 'held':
            self.only_held.discard(name)
        draft = self._draft(name, found.category)
        if draft.type is AssetType.SET_DRESSING and found.category == 'prop':
            draft.type = AssetType.PROP
        draft.call(whole, AliasKind.VARIANT, Origin.ACTION, 0.9)
        draft.see(self.index, scene, found.whole_start, found.end, kind)
        draft.handled += found.handled

    def _name(self, found: Found, whole: str) -> str:
        """The head names the thing unless it is one character: then what describes it belongs to the name."""
        if found.head in self.drafts or len(found.head) > 1:
            return found.head
        return whole if 1 < len(whole) <= 5 else found.head

    def spoken(self, found: Found, scene: int, text: str) -> None:
        self.talk.append((found, scene, text[found.whole_start : found.end]))

    def finished(self) -> list[Draft]:
        for found, scene, whole in self.talk:
            name = whole if whole in self.drafts else found.head
            if name in self.drafts:
                self.drafts[name].see(self.index, scene, found.whole_start, found.end, OccurrenceKind.DIALOGUE)
                if _COLOUR.match(whole):
                    self.drafts[name].call(whole, AliasKind.VARIANT, Origin.DIALOGUE, 0.7)
        self._add_talk_of_the_town()
        self._drop_held_once()
        self._join_described()
        self._part_by_colour()
        self._take_off()
        for draft in self.drafts.values():
            if draft.tier is None:
                draft.tier = _tier(draft)
        return list(self.drafts.values())

    def _drop_held_once(self) -> None:
        """What no list knows and hands hold but once may be no thing at all; what recurs is one."""
        counts = Counter(hit.name for hit in NameFinder(self.only_held).find(self.text))
        for name in self.only_held & self.drafts.keys():
            if counts[name] < 2:
                del self.drafts[name]

    def _part_by_colour(self) -> None:
        """A red and a blue card are two; a bare 工牌 means the one of which the script spoke last."""
        for name, draft in list(self.drafts.items()):
            colours = {found[1] for alias in draft.aliases if (found := _COLOUR.match(alias)) and alias.endswith(name)}
            if len(colours) < 2 or draft.type not in (AssetType.PROP, AssetType.VEHICLE):
                continue
            parts: dict[str, Draft] = {}
            last = ''
            for seen in sorted(draft.occurrences.values(), key=lambda one: one.start):
                found = _COLOUR.match(self.text[seen.start : seen.end])
                last = found[1] if found else last or min(colours)
                part = self._coloured(parts, last, draft)
                part.occurrences[(seen.start, seen.end)] = seen
                part.handled += bool(draft.handled)
            del self.drafts[name]
            self.drafts |= {part.name: part for part in parts.values() if part.occurrences}

    def _coloured(self, parts: dict[str, Draft], colour: str, whole: Draft) -> Draft:
        if colour not in parts:
            names = [alias for alias in whole.aliases if (found := _COLOUR.match(alias)) and found[1] == colour]
            parts[colour] = Draft(whole.type, names[0], tier=whole.tier, confidence=whole.confidence)
            for alias in names[1:]:
                parts[colour].call(alias, AliasKind.VARIANT, Origin.ACTION, 0.9)
        return parts[colour]

    def _take_off(self) -> None:
        """Clothes that recur and are handled, not only worn, are props: a 棉袍 that is thrown and sewn, a lost 手套."""
        for draft in self.drafts.values():
            if draft.type is not AssetType.WARDROBE or not draft.handled:
                continue
            shown = [one for one in draft.occurrences.values() if one.kind is OccurrenceKind.ACTION]
            never_worn = 1 < len(shown) <= draft.handled
            if never_worn or (len(draft.occurrences) > 2 and len(draft.scenes) > 1):
                draft.type = AssetType.PROP

    def _add_talk_of_the_town(self) -> None:
        """A thing spoken of three times that nobody is shown to hold is still one the plot turns on."""
        counts: dict[str, list[tuple[Found, int]]] = {}
        for found, scene, _ in self.talk:
            if (
                found.head not in self.drafts
                and found.category == 'prop'
                and len(found.head) > 1
                and found.head not in self.names
            ):
                counts.setdefault(found.head, []).append((found, scene))
        for head, places in counts.items():
            handled = any(found.handled for found, _ in places)
            if len(places) >= 3 or (handled and len(places) >= 2):
                draft = self._draft(head, 'prop')
                draft.confidence = 0.6
                draft.tier = None if len(places) >= 3 else Tier.MENTION
                draft.handled = int(handled)
                for found, scene in places:
                    draft.see(self.index, scene, found.start, found.end, OccurrenceKind.DIALOGUE)

    def _join_described(self) -> None:
        """铜钥匙 and 钥匙, 皮箱 and 旧皮箱, 骨笛 and 笛子: one thing when only one of the episode's things ends so."""
        ends: dict[str, list[str]] = {}
        for other in self.drafts:
            for size in range(1, min(len(other), 12)):
                ends.setdefault(other[-size:], []).append(other)
        for name in sorted(self.drafts, key=len):
            if name not in self.drafts or name in self.listed_names:
                continue
            draft = self.drafts[name]
            longer = [other for other in ends.get(name, ()) if self._is_like(other, draft)]
            if not longer and len(name) == 2 and name[1] == '子' and name not in _OTHER_THAN_HEAD:
                longer = [other for other in ends.get(name[0], ()) if self._is_like(other, draft)]
            if len(longer) > 1 and name in ('车', '船'):
                del self.drafts[name]  # one of those, and nothing says which
            elif len(longer) == 1 and (len(name) > 1 or len(draft.occurrences) <= 2):
                target = self.drafts[longer[0]]
                if not _is_told_apart(draft, target):
                    self._fold(target, self.drafts.pop(name))

    def _is_like(self, other: str, draft: Draft) -> bool:
        return other != draft.name and other in self.drafts and self.drafts[other].type is draft.type

    def _fold(self, target: Draft, old: Draft) -> None:
        target.occurrences |= old.occurrences
        target.handled += old.handled
        for alias in (old.name, *old.aliases):
            target.call(alias, AliasKind.VARIANT, Origin.ACTION, 0.8)


def _is_told_apart(draft: Draft, target: Draft) -> bool:
    """小钥匙 is not the 车钥匙: what describes the one does not describe the other."""
    described = [alias for alias in draft.aliases if alias.endswith(draft.name) and alias != draft.name]
    return bool(described) and not any(
        alias.endswith(target.name) or target.name.endswith(alias) or alias in target.aliases for alias in described
    )


def _tier(draft: Draft) -> Tier:
    """Key: handled, and in a second scene or often; a bare sheet of paper says too little to be listed."""
    if draft.name == '纸':
        return Tier.MENTION
    seen = [one for one in draft.occurrences.values() if one.kind is not OccurrenceKind.DIALOGUE]
    if draft.handled and (len(draft.scenes) > 1 or len(draft.occurrences) >= 3):
        return Tier.KEY
    if draft.handled or (draft.type is AssetType.VEHICLE and seen):
        return Tier.HAND
    return Tier.KEY if len(draft.occurrences) >= 4 and draft.type is AssetType.PROP else Tier.MENTION
