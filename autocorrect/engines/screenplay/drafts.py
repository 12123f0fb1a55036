"""Assets while they are being gathered: occurrences and values with evidence, in the order they are found."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TypeVar

from autocorrect.engines.screenplay.models import (
    Age,
    AgeBand,
    Alias,
    AliasKind,
    Asset,
    AssetType,
    Element,
    ElementKind,
    Episode,
    FieldValue,
    Gender,
    Occurrence,
    OccurrenceKind,
    Origin,
    Relation,
    Tier,
)

Value = TypeVar('Value')
KIND_OF_ELEMENT = {
    ElementKind.HEADING: OccurrenceKind.HEADING,
    ElementKind.CAST: OccurrenceKind.CAST,
    ElementKind.BIO: OccurrenceKind.BIO,
    ElementKind.CUE: OccurrenceKind.CUE,
    ElementKind.DIALOGUE: OccurrenceKind.DIALOGUE,
    ElementKind.LABEL: OccurrenceKind.LABEL,
}
_BANDS = ((12, AgeBand.CHILD), (19, AgeBand.TEEN), (34, AgeBand.YOUNG), (59, AgeBand.MIDDLE), (999, AgeBand.ELDERLY))


def band_of(years: int) -> AgeBand:
    return next(band for most, band in _BANDS if years <= most)


@dataclass(slots=True)
class Draft:
    """One asset of one episode in the making."""

    type: AssetType
    name: str
    aliases: dict[str, Alias] = field(default_factory=dict)
    occurrences: dict[tuple[int, int], Occurrence] = field(default_factory=dict)
    facts: dict[str, FieldValue] = field(default_factory=dict)
    signs: list[FieldValue[Gender]] = field(default_factory=list)  # of either gender, to be weighed
    relations: list[Relation] = field(default_factory=list)
    int_ext: list[str] = field(default_factory=list)
    times: list[str] = field(default_factory=list)
    tier: Tier | None = None
    parent: str = ''
    variant_of: str = ''
    confidence: float = 1.0
    cues: int = 0
    handled: int = 0

    def see(self, episode: int, scene: int, start: int, end: int, kind: OccurrenceKind) -> None:
        self.occurrences.setdefault((start, end), Occurrence(episode, scene, start, end, kind))

    def call(self, text: str, kind: AliasKind, source: Origin, confidence: float = 1.0) -> None:
        if text and text != self.name and text not in self.aliases:
            self.aliases[text] = Alias(text, kind, source, confidence)

    def learn(self, name: str, fact: FieldValue) -> None:
        """Keep the fact if nothing surer is known of the field."""
        before = self.facts.get(name)
        if before is None or fact.confidence > before.confidence:
            self.facts[name] = fact

    @property
    def scenes(self) -> set[int]:
        return {one.scene for one in self.occurrences.values() if one.scene}

    def finished(self, episode: int) -> Asset:
        facts = self.facts
        return Asset(
            type=self.type,
            name=self.name,
            aliases=tuple(self.aliases.values()),
            tier=self.tier,
            gender=facts.get('gender'),
            age=facts.get('age'),
            voice=facts.get('voice'),
            role=facts.get('role'),
            description=facts.get('description'),
            parent=self.parent,
            variant_of=self.variant_of,
            relations=tuple(self.relations),
            int_ext=tuple(self.int_ext),
            time_of_day=tuple(self.times),
            first_episode=episode,
            occurrences=tuple(sorted(self.occurrences.values(), key=lambda one: (one.start, one.end))),
            confidence=self.confidence,
        )


def elements_of(episode: Episode) -> list[tuple[int, Element]]:
    """Every element with the number of its scene (0: before the first)."""
    return [(0, e) for e in episode.preamble] + [
        (n, e) for n, scene in enumerate(episode.scenes, 1) for e in scene.elements
    ]


def gender_fact(
    gender: Gender, origin: Origin, confidence: float, episode: int = 0, start: int = 0, end: int = 0
) -> FieldValue[Gender]:
    return FieldValue(gender, origin, confidence, episode, start, end)


def age_fact(
    value: int | None, text: str, band: AgeBand | None, origin: Origin, confidence: float, at: tuple[int, int, int]
) -> FieldValue[Age]:
    return FieldValue(
        Age(value, text, band if band else band_of(value) if value is not None else None), origin, confidence, *at
    )


def weigh_characters(drafts: list[Draft]) -> None:
    """Lead, supporting or minor by the share of cues and scenes; extras and groups keep their tier."""
    weights = {id(one): one.cues + 2 * len(one.scenes) for one in drafts if one.tier is None}
    top = max(weights.values(), default=0)
    leads = sorted(weights.values(), reverse=True)[:3]
    for one in drafts:
        if one.tier is not None:
            continue
        weight = weights[id(one)]
        if weight >= max(4, top * 0.5) and weight >= leads[-1]:
            one.tier = Tier.LEAD
        else:
            one.tier = Tier.SUPPORTING if weight >= max(4, top * 0.15) else Tier.MINOR
