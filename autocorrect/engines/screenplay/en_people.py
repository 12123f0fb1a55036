"""Characters of an English episode: from lists and cues first, then who is introduced in capitals or acts by name."""

from __future__ import annotations

import re
from collections import Counter

from autocorrect.engines.screenplay.drafts import Draft, gender_fact, weigh_characters
from autocorrect.engines.screenplay.en_actors import Actors
from autocorrect.engines.screenplay.en_bodies import find_bodies
from autocorrect.engines.screenplay.en_courtesies import join_answering, join_ranks
from autocorrect.engines.screenplay.en_introductions import Introductions
from autocorrect.engines.screenplay.en_name_joining import (
    hear_addresses,
    join_looks,
    join_names,
    join_stated,
    join_titled,
    see_all,
)
from autocorrect.engines.screenplay.en_person_kinds import is_common, is_nameless
from autocorrect.engines.screenplay.en_reveals import Reveals
from autocorrect.engines.screenplay.en_roster import Roster, key_of
from autocorrect.engines.screenplay.en_traits import learn_from_bio, learn_from_text
from autocorrect.engines.screenplay.lexicon import first_names
from autocorrect.engines.screenplay.models import (
    AliasKind,
    Asset,
    Bio,
    ElementKind,
    Episode,
    Gender,
    OccurrenceKind,
    Origin,
    Tier,
)
from autocorrect.engines.screenplay.name_finder import NameFinder

_VOICE = re.compile(r"(?:['’]S|['’])?\s+(?:VOICE|VOICEOVER|VOICE-OVER)$", re.IGNORECASE)
_OLDER = re.compile(r"^\s*\(([A-Z][\w.'’-]+),\s*(?:older|younger|as an? |aged? |now|then|years later)", re.IGNORECASE)
_PARTNER = re.compile(r'^[\s,.:()\d-]*(?:\d0s[\s,.)-]*)?(?P<whose>his|her)\s+(?:[\w-]+\s+){0,2}?\w+', re.IGNORECASE)
_JOINED = re.compile(r'\s*(?:&|/|\bAND\b|,|\+)\s*', re.IGNORECASE)


def find_people(episode: Episode, index: int, known: list[Asset]) -> list[Draft]:
    roster = Roster(episode, index, known)
    _from_bios(roster)
    _from_casts(roster)
    _from_cues(roster)
    _from_earlier(roster)
    Introductions(roster).find()
    Actors(roster).find()
    find_bodies(roster)
    join_looks(roster)
    join_stated(roster)
    join_names(roster)
    join_titled(roster)
    join_ranks(roster)
    see_all(roster)
    Reveals(roster).find()
    join_answering(roster)
    drafts = [draft for draft in roster.drafts.values() if draft.occurrences]
    for draft in drafts:
        if draft.tier is None and draft.cues <= 1 and is_nameless(draft.name.upper()):
            draft.tier = Tier.EXTRA
    learn_from_text(episode, index, drafts, roster.elements)
    hear_addresses(roster)
    weigh_characters(drafts)
    return drafts


def _from_bios(roster: Roster) -> None:
    for bio in roster.episode.bios:
        draft = roster.add(bio.name)
        if draft:
            draft.see(roster.index, 0, bio.start, bio.start + len(bio.name), OccurrenceKind.BIO)
            learn_from_bio(draft, bio, roster.index)
    for bio in roster.episode.bios:
        _join_older(roster, bio)
    _learn_from_partners(roster)


def _join_older(roster: Roster, bio: Bio) -> None:
    """NARRATOR (Temple, older): a part that is another one at another age."""
    found = _OLDER.match(bio.text)
    whole = roster.drafts.get(key_of(found[1])) if found else None
    if whole and roster.drafts.get(key_of(bio.name)) is not whole:
        whole.call(bio.name, AliasKind.NICKNAME, Origin.BIO, 0.95)


def _learn_from_partners(roster: Roster) -> None:
    """FERGUS, a keeper. BRIDGET, his wife: whose wife she is, is the man listed before her."""
    last = None
    for bio in roster.episode.bios:
        found = _PARTNER.match(bio.text)
        if last and found:
            gender = Gender.MALE if found['whose'].lower() == 'his' else Gender.FEMALE
            at, end = bio.text_start + found.start('whose'), bio.text_start + found.end('whose')
            last.learn('gender', gender_fact(gender, Origin.BIO, 0.88, roster.index, at, end))
        elif not found:
            last = roster.drafts.get(key_of(bio.name))


def _from_casts(roster: Roster) -> None:
    for number, scene in enumerate(roster.episode.scenes, 1):
        for entry in scene.cast:
            draft = roster.add(entry.text)
            if draft:
                draft.see(roster.index, number, entry.start, entry.end, OccurrenceKind.CAST)


def _from_cues(roster: Roster) -> None:
    cues = Counter(element.name.upper() for _, element in roster.elements if element.kind is ElementKind.CUE)
    for scene, element in roster.elements:
        if element.kind is not ElementKind.CUE:
            continue
        for name in _speakers(roster, element.name, cues):
            draft = roster.add(name)
            if draft:
                draft.cues += 1
                draft.see(roster.index, scene, element.start, element.end, OccurrenceKind.CUE)


def _from_earlier(roster: Roster) -> None:
    """Whoever an earlier episode knows by name, when the action of this one names them: Posy sits on the bench."""
    forms = {
        form: asset
        for name, asset in roster.known.items()
        if len(name) > 2 and asset.tier not in (Tier.EXTRA, Tier.GROUP) and not is_nameless(name)
        for form in (name, name.title())
        if not is_common(name.split()[0])
    }
    finder = NameFinder(forms, whole_words=True)
    for scene, element in roster.elements:
        if element.kind is not ElementKind.ACTION:
            continue
        for form, start, end in finder.find(roster.episode.text, element.start, element.end):
            draft = roster.add(forms[form].name)
            if draft:
                draft.see(roster.index, scene, start, end, OccurrenceKind.ACTION)


def _speakers(roster: Roster, name: str, cues: Counter[str]) -> list[str]:
    """SCOTT & NAK are two; NAK'S VOICE is NAK where NAK speaks elsewhere."""
    pieces = [piece for piece in _JOINED.split(name) if piece]
    if len(pieces) > 1:
        known = [piece for piece in pieces if cues[piece.upper()] or piece.upper() in roster.known]
        return known if known else [name]
    bare = _VOICE.sub('', name)
    if bare != name and (cues[bare.upper()] or bare.upper() in roster.known or bare.lower() in first_names()):
        return [bare]
    return [name]
