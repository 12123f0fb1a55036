"""Who goes by rank or courtesy alone: the only MAJOR there is, and a MRS. CRANE who answers as WINIFRED."""

from __future__ import annotations

import re
from bisect import bisect

from autocorrect.engines.screenplay.drafts import Draft
from autocorrect.engines.screenplay.en_genders import TITLE_WORDS, sex_of
from autocorrect.engines.screenplay.en_person_kinds import bare_words, is_nameless
from autocorrect.engines.screenplay.en_roster import Roster, key_of
from autocorrect.engines.screenplay.models import AliasKind, ElementKind, Gender, OccurrenceKind, Tier

_COURTESY = re.compile(r'^(?:MRS|MISS|MS|MR|MADAME|FRAU|HERR|SEÑORA?|SIGNORA?)\.?\s+[A-Z]')
_ADDRESSED = re.compile(
    r"(?:,\s+|^)(?P<name>(?:Mrs|Miss|Ms|Mr|Madame|Frau|Herr|Señora?|Signora?)\.?\s+[A-Z][\w'’-]+)(?=[.?!,])"
)


def join_ranks(roster: Roster) -> None:
    """MAJOR is the only MAJOR FANSHAWE, who is in the scene and silent when a mere MAJOR first speaks.

    A CHIEF INSPECTOR, who has no name either, is no bearer of the rank CHIEF.
    """
    for key in [one for one in roster.drafts if one in TITLE_WORDS and not sex_of(one)]:
        bare = roster.drafts[key]
        bearers = [one for one in roster.drafts if bare_words(one) and one.split()[0].rstrip('.') == key]
        if len(bearers) != 1 or bare.tier in (Tier.EXTRA, Tier.GROUP) or is_nameless(bearers[0]):
            continue
        bearer = roster.drafts[bearers[0]]
        there = {seen.scene for seen in bearer.occurrences.values()}
        meets = min(_scenes(bare), default=-1) in there and _first(bearer) < _first(bare)
        if meets and not _scenes(bearer) & _scenes(bare):
            roster.merge(bearer, roster.drafts.pop(key), AliasKind.TITLE)


def join_answering(roster: Roster) -> None:
    """MRS. CRANE acts and never speaks, but WINIFRED answers whenever a speech is to Mrs. Crane."""
    silent = {
        key: draft
        for key, draft in roster.drafts.items()
        if _COURTESY.match(key) and not draft.cues and draft.tier not in (Tier.EXTRA, Tier.GROUP)
    }
    if not silent:
        return
    answers = _answers(roster, set(silent))
    for key, draft in silent.items():
        who = answers.get(key, set())
        named = roster.drafts.get(next(iter(who))) if len(who) == 1 else None
        if named is None or named is draft or not _may_be_called_so(key, named):
            continue
        if {one.scene for one in draft.occurrences.values()} & _scenes(named):
            roster.merge(named, roster.drafts.pop(key), AliasKind.TITLE)


def _answers(roster: Roster, titled: set[str]) -> dict[str, set[str]]:
    """Who speaks right after a speech that ends with, or begins with, the title and surname of each."""
    owner = {key_of(name): key for key, one in roster.drafts.items() for name in (one.name, *one.aliases)}
    cues = [(scene, one) for scene, one in roster.elements if one.kind is ElementKind.CUE]
    starts = [one.start for _, one in cues]
    found: dict[str, set[str]] = {}
    for scene, element in roster.elements:
        if element.kind is not ElementKind.DIALOGUE:
            continue
        for called in _ADDRESSED.finditer(roster.episode.text, element.start, element.end):
            key = key_of(called['name'])
            key = key if key in titled else owner.get(key, '')
            at = bisect(starts, element.start)
            if key in titled and 0 < at < len(cues) and cues[at][0] == scene:
                found.setdefault(key, set()).add(owner.get(key_of(cues[at][1].name), ''))
    return found


def _may_be_called_so(title: str, named: Draft) -> bool:
    """A bare given name, of a person who may be a woman where the title is a woman's."""
    key = key_of(named.name)
    if len(key.split()) != 1 or bare_words(key) != [key] or is_nameless(key) or named.tier in (Tier.EXTRA, Tier.GROUP):
        return False
    title, known = title.split()[0].rstrip('.'), named.facts.get('gender')
    sex = Gender.FEMALE if title == 'MISS' else sex_of(title)
    return known is None or sex is None or known.value is sex


def _scenes(draft: Draft) -> set[int]:
    return {seen.scene for seen in draft.occurrences.values() if seen.kind is OccurrenceKind.CUE}


def _first(draft: Draft) -> int:
    return min((seen.start for seen in draft.occurrences.values()), default=0)
