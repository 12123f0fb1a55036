"""The dead who are seen and named, but never speak: a body on the slab, and "Alan Pellow, Sarge. Ran the dredger."."""

from __future__ import annotations

import re

from autocorrect.engines.screenplay.en_person_kinds import bare_words, is_common
from autocorrect.engines.screenplay.en_roster import Roster, key_of
from autocorrect.engines.screenplay.lexicon import first_names
from autocorrect.engines.screenplay.models import ElementKind, OccurrenceKind

_BODY = re.compile(
    r'\b(?:corpse|cadaver|dead (?:man|woman|boy|girl|body)|body bag|lifeless|'
    r'(?:the|a|his|her) body (?:lies|on|in|under|of)|'
    r"lies dead|(?:dead (?:man|woman|boy|girl)|corpse|victim)['’]s|at the body|over the body|beside the body)\b",
    re.IGNORECASE,
)
_NAMED = re.compile(
    r"(?:\A|[.!?]\s+)(?:(?:It|That|This|He|She|Name|Victim|Vic|Deceased)(?:['’]s| is| was)\s+|"
    r"(?:His|Her|The|Victim['’]s) name(?:['’]s| is| was)\s+)?"
    r"(?P<name>(?P<given>[A-Z][a-z]+)\s[A-Z][a-z'’-]+(?:[A-Z][a-z]+)?)"
    r'(?=[.]|,\s(?!you|we|I\b|don|get|what|come))'
)
_HINTS = ('corpse', 'cadaver', 'dead ', ' body ', 'lifeless', 'victim')
_OFTEN = 2


def find_bodies(roster: Roster) -> None:
    """Adds whoever a speech names in a scene that shows a body, if the given name comes up again."""
    text = roster.episode.text
    lower = text.lower()
    if not any(hint in lower for hint in _HINTS):
        return
    seen = {
        scene
        for scene, element in roster.elements
        if element.kind is ElementKind.ACTION and _BODY.search(text, element.start, element.end)
    }
    if not seen:
        return
    givens = {words[0] for key in (*roster.drafts, *roster.known) if (words := bare_words(key_of(key)))}
    speeches = [(scene, one) for scene, one in roster.elements if one.kind is ElementKind.DIALOGUE]
    for scene, element in speeches:
        for found in _NAMED.finditer(text[element.start : element.end]) if scene in seen else ():
            given = found['given']
            if given.upper() in givens or given.lower() not in first_names() or is_common(given):
                continue
            givens.add(given.upper())
            again = re.compile(rf'\b{given}\b')
            if sum(bool(again.search(text, one.start, one.end)) for _, one in speeches) > _OFTEN:
                draft = roster.add(found['name'], 0.7)
                at = element.start + found.start('name')
                if draft:
                    draft.see(roster.index, scene, at, at + len(found['name']), OccurrenceKind.DIALOGUE)
