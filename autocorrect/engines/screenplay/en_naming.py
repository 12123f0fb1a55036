"""Somebody without a name who gets one: A GIRL comes in. This is POSY. / THE MAN, whose name is GORDON."""

from __future__ import annotations

import re

from autocorrect.engines.screenplay.drafts import Draft
from autocorrect.engines.screenplay.en_genders import sex_of
from autocorrect.engines.screenplay.en_person_kinds import is_nameless
from autocorrect.engines.screenplay.en_roster import Roster, key_of
from autocorrect.engines.screenplay.models import AliasKind, Element, Gender

# Right before the name. The first kind speaks of whoever the paragraph is about, the second also of an earlier one.
_THIS_IS = re.compile(
    r'\b(?:(?P<this>this (?:is|must be))|(?P<pronoun>he|she) is|meet|'
    r"we(?:'ll| will)? (?:come to )?know (?:him|her|them) as|known as|named|called)\s+"
    r'(?:(?:his|her|their|our|the|a|an)\s[^.!?]{1,40},\s+)?$',
    re.IGNORECASE,
)
_HAS_NAME = re.compile(
    r"\b(?:(?P<whose>his|her|their|whose|the \w+['’]s)\s+(?:real |full |first )?name(?:,[^,.]{1,30},)? (?:is|was|"
    r'turns out to be)(?: in fact| actually| really)?|(?:is|are) revealed (?:as|to be)|'
    r'reveals (?:himself|herself|themselves) (?:as|to be)|turns out to be)\s+$',
    re.IGNORECASE,
)
_THE_ONE_IS = re.compile(
    r'\bthe (?P<who>[a-z]+(?: [a-z]+)?)(?:\s+(?:is|was)|,?\s+whose (?:real |full )?name (?:is|was|turns out to be)'
    r'(?: in fact| actually| really)?)\s+$',
    re.IGNORECASE,
)
# In the hallway is the Woman: JOSIE (22)
_SET_BESIDE = re.compile(r'\b(?:[Tt]he|[Tt]his) (?P<who>[A-Za-z]+(?: [A-Za-z]+)?)\s*(?::|[-–—]+)\s*$')
# his EX-WIFE, PEARL
_RELATED_BESIDE = re.compile(r"(?:\b(?:[Hh]is|[Hh]er|[Tt]heir)|['’][Ss])\s+(?P<who>[A-Z-]{3,}(?: [A-Z-]{3,})?),\s*$")


class Naming:
    """Remembers, within a scene, the last people without a name."""

    def __init__(self, roster: Roster) -> None:
        self.roster = roster
        self.scene = -1
        self.nameless: list[tuple[int, str]] = []  # (start of the paragraph, key)

    def meet(self, draft: Draft, before: str, element: Element, scene: int) -> None:
        """A name in capitals, after these words."""
        if scene != self.scene:
            self.scene, self.nameless = scene, []
        key = key_of(draft.name)
        if is_nameless(key):
            self.nameless.append((element.start, key))
            return
        other = self._named(before, element)
        if other and other in self.roster.drafts and other != key:
            self.roster.merge(draft, self.roster.drafts.pop(other), AliasKind.VARIANT)
            self.nameless = [one for one in self.nameless if one[1] != other]

    def hear(self, name: str, scene: int) -> None:
        """A cue: somebody without a name may speak before the action tells it."""
        if scene != self.scene:
            self.scene, self.nameless = scene, []
        if is_nameless(key_of(name)):
            self.nameless.append((-1, key_of(name)))

    def _named(self, before: str, element: Element) -> str:
        one = _THE_ONE_IS.search(before) or _SET_BESIDE.search(before) or _RELATED_BESIDE.search(before)
        if one:
            return self._told_of(one['who'].upper())
        this = _THIS_IS.search(before)
        if this:
            sex = {'he': Gender.MALE, 'she': Gender.FEMALE}.get((this['pronoun'] or '').lower())
            here = [key for start, key in self.nameless if start == element.start and _may_be(key, sex)]
            spoke = [key for start, key in self.nameless if start < 0] if this['this'] else []
            return here[-1] if here else spoke[-1] if spoke else ''
        found = _HAS_NAME.search(before)
        if not found:
            return ''
        whose = (found['whose'] or '').lower()
        sex = {'his': Gender.MALE, 'her': Gender.FEMALE}.get(whose)
        return next((key for _, key in reversed(self.nameless) if _may_be(key, sex)), '')

    def _told_of(self, who: str) -> str:
        """The only one so called, if by a part of what they are called: the woman is the WOMAN IN A RAINCOAT."""
        if who in self.roster.drafts:
            return who if is_nameless(who) else ''
        called = [key for key in self.roster.drafts if key.startswith(who + ' ') and is_nameless(key)]
        return called[0] if len(called) == 1 and is_nameless(who) else ''


def _may_be(key: str, sex: Gender | None) -> bool:
    return sex is None or _sex(key) in (sex, None)


def _sex(key: str) -> Gender | None:
    return next((sex for word in reversed(key.split()) if (sex := sex_of(word))), None)
