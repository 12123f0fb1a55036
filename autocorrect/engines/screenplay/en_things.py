"""Props, vehicles, animals, wardrobe and set dressing of an English episode."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from autocorrect.engines.screenplay import en_things_words as vocabulary
from autocorrect.engines.screenplay.drafts import Draft, elements_of
from autocorrect.engines.screenplay.en_headings import without_motion
from autocorrect.engines.screenplay.en_thing_entries import entry_of, lexicon, singulars
from autocorrect.engines.screenplay.en_thing_groups import Group, grouped
from autocorrect.engines.screenplay.en_thing_lines import Found
from autocorrect.engines.screenplay.en_thing_nouns import things_in
from autocorrect.engines.screenplay.models import (
    AliasKind,
    AssetType,
    CastEntry,
    ElementKind,
    Episode,
    OccurrenceKind,
    Origin,
    Tier,
)

_TYPE = {
    'prop': AssetType.PROP,
    'food': AssetType.PROP,
    'vehicle': AssetType.VEHICLE,
    'animal': AssetType.ANIMAL,
    'wardrobe': AssetType.WARDROBE,
    'dressing': AssetType.SET_DRESSING,
    'object': AssetType.PROP,
    'handy': AssetType.PROP,
}


# A keycard is no card to play, a notebook no book to read, a microphone no phone.
_OTHER_KIND = frozenset(
    'book card board light paper ring tool pin ball stick pipe line mark pot pan can tin phone'.split()
)
_VESSELS = (' bottle', ' can', ' cup', ' mug', ' carton')
_FEW_VEHICLES = 40


_SHOWN = frozenset((ElementKind.ACTION, ElementKind.PARENTHETICAL, ElementKind.SOUND))


def _is_audio(episode: Episode) -> bool:
    """A radio play: what is not told by sounds is told by speech."""
    lengths: Counter[ElementKind] = Counter()
    for _, element in elements_of(episode):
        lengths[element.kind] += element.end - element.start
    return lengths[ElementKind.SOUND] > 0 and lengths[ElementKind.ACTION] * 8 < lengths[ElementKind.DIALOGUE]


def find_things(episode: Episode, index: int, people: list[Draft]) -> list[Draft]:
    names = {
        word.upper().strip('.') for draft in people for name in (draft.name, *draft.aliases) for word in name.split()
    }
    collector = _Collector(index)
    for number, scene in enumerate(episode.scenes, 1):
        for entry in scene.props:
            collector.listed(entry, number)
        for place, span in zip(scene.locations, scene.location_spans, strict=True):
            collector.driven(place, span.start, number)
    told = _SHOWN | {ElementKind.DIALOGUE} if _is_audio(episode) else _SHOWN
    for number, element in elements_of(episode):
        if element.kind in told:
            for found in things_in(episode.text, element.start, element.end, names):
                collector.seen(found, number)
        elif element.kind is ElementKind.DIALOGUE:
            for found in things_in(episode.text, element.start, element.end, names):
                collector.talk.append((found, number))
    return collector.finished()


class _Collector:
    def __init__(self, index: int) -> None:
        self.index = index
        self.drafts: dict[str, Draft] = {}
        self.shown: dict[str, list[tuple[Found, int]]] = defaultdict(list)
        self.talk: list[tuple[Found, int]] = []
        self.loud: set[str] = set()
        self.held: dict[str, list[str]] = defaultdict(list)  # content -> the things that hold it
        self.several: set[str] = set()  # nouns that mean more than one thing here
        self.headed: list[tuple[str, str, int, int]] = []
        self.driven_by: dict[str, list[tuple[Found, int]]] = defaultdict(list)  # what is only called the car there

    def listed(self, entry: CastEntry, scene: int) -> None:
        """What the head of a scene lists as props is one, whatever the lexicon says."""
        name = entry.text.lower()
        at = entry.start
        self.shown[name].append((Found(name, name, at, entry.end, at, 'prop', True, True), scene))

    def driven(self, place: str, start: int, scene: int) -> None:
        """INT. CARRICK'S VOLVO: a set that is a vehicle."""
        plain = without_motion(place)
        entry = entry_of(plain.split()[-1].lower()) if plain.split() and ' - ' not in plain else None
        if entry and entry[1] == 'vehicle':
            self.headed.append((entry[0], plain, start, scene))

    def seen(self, found: Found, scene: int) -> None:
        self.shown[found.head].append((found, scene))

    def finished(self) -> list[Draft]:
        self._place_driven()
        for head in [one for one, mentions in self.shown.items() if all(found.weak for found, _ in mentions)]:
            del self.shown[head]
        for head, mentions in self.shown.items():
            groups = grouped(mentions)
            if len(groups) > 1:
                self.several.add(head)
            for place, group in enumerate(groups):
                # A bare noun is the name of the first of its kind; the others go by what tells them apart.
                self._gather(head if len(groups) == 1 else group.name, head, group, place == 0)
        for name, heading, start, number in self.headed:
            draft = self.drafts.setdefault(name, Draft(AssetType.VEHICLE, name))
            draft.call(heading, AliasKind.HEADING, Origin.HEADING, 0.8)
            draft.see(self.index, number, start, start + len(heading), OccurrenceKind.HEADING)
            for found, scene in self.driven_by.pop(name, ()):
                draft.see(self.index, scene, found.start, found.end, OccurrenceKind.ACTION)
        self._hear()
        self._join_heads()
        self._join_words()
        for head, draft in self.drafts.items():
            draft.tier = _tier(draft, head in self.loud)
            _name_by_description(draft)
            _name_by_capitals(draft, head, self.shown.get(head, ()))
        return list(self.drafts.values())

    def _gather(self, name: str, head: str, group: Group, first: bool) -> None:
        kinds = {found.category for found, _ in group.mentions}
        category = 'prop' if 'prop' in kinds else group.mentions[0][0].category
        draft = self.drafts.setdefault(name, Draft(_TYPE[category], name))
        if ' of ' in name:
            draft.name = group.mentions[0][0].words
        for found, scene in group.mentions:
            if first or singulars(found.words)[0] != head:
                draft.call(found.words, AliasKind.VARIANT, Origin.ACTION, 0.9)
            draft.call(found.named, AliasKind.VARIANT, Origin.ACTION, 0.9)
            draft.see(self.index, scene, found.start, found.end, OccurrenceKind.ACTION)
            draft.handled += found.handled
            if found.loud:
                self.loud.add(name)
        for holds in sorted({found.holds for found, _ in group.mentions if found.holds}):
            draft.call(holds, AliasKind.VARIANT, Origin.ACTION, 0.8)
            self.held[holds].append(name)
        if _is_worked_with(draft) or (head in self.several and draft.handled and draft.type is AssetType.SET_DRESSING):
            draft.type = AssetType.PROP

    def _hear(self) -> None:
        """Talk adds to what is shown; a thing of talk alone has to come up three times."""
        spoken: dict[str, list[tuple[Found, int]]] = defaultdict(list)
        for found, scene in self.talk:
            if found.head in self.drafts:
                self.drafts[found.head].see(self.index, scene, found.start, found.end, OccurrenceKind.DIALOGUE)
            elif found.category == 'prop' and found.head not in self.shown:
                spoken[found.head].append((found, scene))
        for head, places in spoken.items():
            if len(places) >= 3:
                draft = self.drafts[head] = Draft(AssetType.PROP, head, confidence=0.6)
                for found, scene in places:
                    draft.see(self.index, scene, found.start, found.end, OccurrenceKind.DIALOGUE)

    def _join_words(self) -> None:
        """The receiver is the phone's, where there is a phone."""
        for usual, words in vocabulary.PARTS_AND_WORDS.items():
            main = next((word for word in (usual, *words) if word in self.drafts), '')
            fixed = main in self.drafts and self._is_fixed_phone(main)
            for word in words:
                if main and word != main and word in self.drafts and not (fixed and word in vocabulary.POCKET_PHONES):
                    self._join(main, word)
        for name in [one for one in self.drafts if one.endswith(_VESSELS)]:
            content = name.rsplit(' ', 1)[0]
            if content in self.drafts and name not in self.loud:
                self._join(content, name)
        self._join_makes()

    def _is_used_otherwise(self, head: str, other: str) -> bool:
        """A pizza box is no music box."""
        uses = {word for alias in self.drafts[head].aliases for word in alias.split()[:-1]} & vocabulary.USES
        return (
            bool(uses) and head in self.loud and uses.isdisjoint(other.split()) and other.split()[0] in vocabulary.USES
        )

    def _is_described(self, name: str) -> bool:
        return any(' ' in alias for alias in self.drafts[name].aliases)

    def _is_fixed_phone(self, name: str) -> bool:
        return any(alias.split()[0] in vocabulary.FIXED_PHONES for alias in (name, *self.drafts[name].aliases))

    def _join_makes(self) -> None:
        """The Mazda is the beat-up old Mazda pickup."""
        vehicles = [name for name, draft in self.drafts.items() if draft.type is AssetType.VEHICLE]
        for name in [one for one in vehicles if ' ' not in one]:
            fuller = [
                other
                for other in vehicles[:_FEW_VEHICLES]
                if other != name
                and other in self.drafts
                and any(name in alias.lower().split() for alias in (other, *self.drafts[other].aliases))
            ]
            if len(fuller) == 1 and name in self.drafts:
                self._join(fuller[0], name)

    def _place_driven(self) -> None:
        """The car is the Bentley in a scene set in the Bentley."""
        sets: dict[int, set[str]] = defaultdict(set)
        for name, _, _, scene in self.headed:
            sets[scene].add(name)
        for word in sorted(vocabulary.ANY_VEHICLE & self.shown.keys()):
            kept = []
            for found, scene in self.shown[word]:
                names = sets[scene] - {word} if singulars(found.words)[0] == word else ()
                if len(names) == 1:
                    self.driven_by[next(iter(names))].append((found, scene))
                else:
                    kept.append((found, scene))
            self.shown[word] = kept

    def _join(self, main: str, other: str) -> None:
        target, old = self.drafts[main], self.drafts.pop(other)
        target.occurrences |= old.occurrences
        target.handled += old.handled
        for name in (other, *old.aliases):
            target.call(name, AliasKind.VARIANT, Origin.ACTION, 0.8)
        if other in self.loud:
            self.loud.add(main)

    def _join_closed(self) -> None:
        """The teacup is the cup, where neither is announced apart and there is only one of either."""
        plain = [name for name in self.drafts if ' ' not in name and name not in self.several]
        ends = Counter(name[at:] for name in plain for at in range(1, len(name) - 2))
        for name in plain:
            heads = [name[at:] for at in range(1, len(name) - 2) if name[at:] in self.drafts]
            head = heads[0] if len(heads) == 1 else ''
            if not head or ends[head] > 1 or head in _OTHER_KIND or name in self.loud:
                continue
            apart = self._is_described(name) or self._is_described(head) or head in self.several
            if not apart and self.drafts[head].type is self.drafts[name].type is AssetType.PROP:
                self._join(head, name)

    def _join_heads(self) -> None:
        """A sword is the samurai sword, the remote the remote control, where only one thing can be meant."""
        holders: dict[str, list[str]] = {}
        for other in self.drafts:
            if ' ' in other:
                for word in {other.split()[0], other.split()[-1], singulars(other.split()[-1])[0]}:
                    holders.setdefault(word, []).append(other)
        for head in [name for name in self.drafts if ' ' not in name and name not in self.several]:
            longer = [
                other
                for other in holders.get(head, ())[:50]
                if (
                    (
                        other.split()[-1] in (head, head + 's')
                        and (' of ' not in other or other in lexicon() or other in self.held.get(head, ()))
                    )
                    or (
                        other.split()[0] == head and (' of ' in other or other.endswith((' control', ' phone', ' gti')))
                    )
                )
                and self.drafts[other].type is self.drafts[head].type
                and not (other in vocabulary.POCKET_PHONES and self._is_fixed_phone(head))
                and not (' of ' in other and head in self.loud and self._is_described(head))
                and not self._is_used_otherwise(head, other)
            ]
            if len(longer) == 1:
                self._join(longer[0], head)
        self._join_closed()
        self._call_by_heads()

    def _call_by_heads(self) -> None:
        """What may be called by its last word alone, because it is the only one that ends so."""
        lasts = Counter(name.split()[-1] for name in self.drafts)
        for name, draft in self.drafts.items():
            last = name.split()[-1]
            listed = vocabulary.EXTRA.get(last, 'no') != 'no' and (' of ' not in name or name in lexicon())
            if last == 'phone' and name.split()[0] in vocabulary.FIXED_PHONES:
                continue
            if ' ' in name and listed and lasts[last] == 1 and last not in self.several:
                draft.call(last, AliasKind.VARIANT, Origin.ACTION, 0.7)


def _is_worked_with(draft: Draft) -> bool:
    """A piano that comes up again and again is more than furniture, but not a door."""
    often = len(draft.occurrences) >= 4 or draft.handled >= 2
    return draft.type is AssetType.SET_DRESSING and often and draft.name not in vocabulary.FIXTURES


def _name_by_description(draft: Draft) -> None:
    """A one-word head that is always described the same way goes by the description: birthday card."""
    described = [alias for alias in draft.aliases if alias.lower().endswith(draft.name.lower()) and ' ' in alias]
    if len(described) == 1 and described[0].lower() in lexicon():
        head = draft.name
        draft.aliases.pop(described[0])
        draft.name = described[0]
        draft.call(head, AliasKind.VARIANT, Origin.ACTION, 0.9)


def _name_by_capitals(draft: Draft, head: str, mentions: Sequence[tuple[Found, int]]) -> None:
    """The keys that capitals announce as BOAT KEYS go by that name."""
    announced = {found.named for found, _ in mentions if found.loud and ' ' in found.named}
    if draft.name != head or len(announced) != 1 or not announced <= draft.aliases.keys():
        return
    name = announced.pop()
    if singulars(name.rsplit(' ', 1)[-1])[0] == head:
        draft.aliases.pop(name)
        draft.name = name
        draft.call(head, AliasKind.VARIANT, Origin.ACTION, 0.9)


def _tier(draft: Draft, loud: bool) -> Tier:
    if draft.handled and (len(draft.scenes) > 1 or len(draft.occurrences) >= 3 or loud):
        return Tier.KEY
    if loud and draft.type is AssetType.PROP:
        return Tier.KEY
    if draft.handled or draft.type is AssetType.VEHICLE:
        return Tier.HAND
    return Tier.KEY if len(draft.occurrences) >= 4 and draft.type is AssetType.PROP else Tier.MENTION
