"""The people of one English episode while they are being found: one draft for each name in capitals."""

from __future__ import annotations

import re
from functools import lru_cache

from autocorrect.engines.screenplay.drafts import Draft, elements_of
from autocorrect.engines.screenplay.en_genders import learn_from_name
from autocorrect.engines.screenplay.en_person_kinds import tier_of
from autocorrect.engines.screenplay.models import AliasKind, Asset, AssetType, Element, Episode, Origin


@lru_cache(maxsize=20_000)
def key_of(name: str) -> str:
    """Capitals, straight apostrophes, no article: what two spellings of one name share."""
    plain = re.sub(r'\s+', ' ', name.upper().replace('’', "'")).strip()
    return re.sub(r'\b(IN|WITH|OF) (?:AN?|THE) ', r'\1 ', re.sub(r'^THE ', '', plain))


class Roster:
    """The drafts by name, with what the finders ask of the episode again and again."""

    def __init__(self, episode: Episode, index: int, known: list[Asset]) -> None:
        self.episode, self.index = episode, index
        self.known = {
            name.upper(): asset for asset in known if asset.type is AssetType.CHARACTER for name in asset.surfaces
        }
        self.drafts: dict[str, Draft] = {}
        self.edge_words: set[str] = set()
        self.name_words: set[str] = set()
        self.elements: list[tuple[int, Element]] = elements_of(episode)
        self.places = {word for scene in episode.scenes for name in scene.locations for word in name.upper().split()}

    def add(self, name: str, confidence: float = 1.0) -> Draft | None:
        name = re.sub(r'\s+', ' ', name).strip(' .,-:\'’"')
        if re.search(r'\b(?:JR|SR|MR|DR|MRS|MS)$', name.upper()):
            name += '.'
        key = key_of(name)
        if not key or len(key) > 40 or not any(char.isalpha() for char in key):
            return None
        draft = self.drafts.get(key)
        if draft is None:
            earlier = self.known.get(key)
            # One spelling in all episodes: a cast line writes Huang, a cue HUANG.
            name = earlier.name if earlier and key_of(earlier.name) == key else name
            draft = self.drafts[key] = Draft(AssetType.CHARACTER, name, tier=tier_of(key), confidence=confidence)
            self.edge_words.update((key.split()[0], key.split()[-1]))
            self.name_words.update(key.split())
            learn_from_name(draft, key, self.index)
        return draft

    def merge(self, into: Draft, other: Draft, kind: AliasKind, confidence: float = 0.95) -> None:
        into.call(other.name, kind, Origin.INTRODUCTION, confidence)
        for alias in other.aliases.values():
            into.call(alias.text, alias.kind, alias.source, alias.confidence)
        into.cues += other.cues
        into.occurrences |= other.occurrences
        into.confidence = max(into.confidence, other.confidence)
        if kind is not AliasKind.LOOK:
            for field, fact in other.facts.items():
                into.learn(field, fact)

    def is_place(self, words: list[str]) -> bool:
        return all(word in self.places for word in words)
