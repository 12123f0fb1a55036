"""Who somebody turns out to be: a stranger says "I'm Ollie" and speaks as OLLIE from then on."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from autocorrect.engines.screenplay.drafts import Draft
from autocorrect.engines.screenplay.en_person_kinds import is_common, is_nameless
from autocorrect.engines.screenplay.en_roster import Roster, key_of
from autocorrect.engines.screenplay.models import AliasKind, Element, ElementKind, Gender, OccurrenceKind, Origin, Tier

_NAME = r"(?P<name>[A-Z][\w'’-]+(?:\s[A-Z][\w'’-]+)?)(?!['’]s)"
_OF_ONESELF = re.compile(
    rf"(?:\b[Ii](?:['’]m| am)|\b[Mm]y (?:(?:real|full|first) )?name(?:['’]s| is)|\b[Tt]he name(?:['’]s| is)|"
    rf'\b(?:[Cc]all|They call|Everyone calls) me)\s+{_NAME}'
)
# Walt. Walter Dunleavy. / Bond. James Bond.
_TWICE = re.compile(
    r"^(?P<part>[A-Z][\w'’-]+)[.,]\s+(?P<name>(?:(?P=part)[\w'’-]*\s+[A-Z][\w'’-]+|[A-Z][\w'’-]+\s+(?P=part)))\b"
)
_ASKS_NAME = re.compile(
    r"\b(?:your (?:real |full )?name|who (?:the \w+ )?are you|and you are|call you)\b[^.!]*\?", re.IGNORECASE
)
_ANSWERS = re.compile(rf'^{_NAME}(?=[.!])')
_OF_THE_OTHER = re.compile(rf"\b[Yy]ou(?:['’]re| are| must be)\s+{_NAME}")
_OF_A_THIRD = re.compile(rf"\b(?:[Tt]his|[Tt]hat)(?:['’]s| is)\s+{_NAME}")
_WHO = re.compile(
    r"\bwho(?:['’](?:s|re)| (?:is|are|was|the)| (?:this|that|he|she|you|they) (?:is|are|was))\b[^.!]*\?", re.IGNORECASE
)
_UNCOVERS = re.compile(
    r'\b(?:takes? off|removes?|pulls? (?:off|back|down|up)|lowers?|lifts?|peels? off|pushes? back|unmasks?|'
    r'throws? back|steps? into the light|turns? around|looks? up)\b',
    re.IGNORECASE,
)
_IT_IS = re.compile(rf"[.!?]\s+[Ii]t(?:['’]s| is)\s+{_NAME}(?=[.,!])")
_SURE = 0.8
_LOOSE = 0.5  # a bare MAN or FIGURE: another one in another episode is somebody else


class _Turn(NamedTuple):
    """One cue with what is said under it."""

    scene: int
    start: int
    key: str
    speech: str
    at: int


class Reveals:
    """Joins those who had no name, or another one, to whom they turn out to be."""

    def __init__(self, roster: Roster) -> None:
        self.roster = roster
        self.owner = {
            key_of(name): key for key, draft in roster.drafts.items() for name in (draft.name, *draft.aliases)
        } | {key: key for key in roster.drafts}
        self.turns = list(self._turns())

    def find(self) -> None:
        for at, turn in enumerate(self.turns):
            for said, whole in self._named(at):
                self._join(said, whole, turn)
        for scene, element in self.roster.elements:
            if element.kind is ElementKind.ACTION:
                self._unmask(scene, element)

    def _turns(self) -> Iterator[_Turn]:
        text, elements = self.roster.episode.text, self.roster.elements
        for at, (scene, element) in enumerate(elements):
            if element.kind is not ElementKind.CUE or key_of(element.name) not in self.owner:
                continue
            said = [element]
            for _, after in elements[at + 1 : at + 12]:
                if after.kind not in (ElementKind.DIALOGUE, ElementKind.PARENTHETICAL):
                    break
                said.append(after)
            first = next((one for one in said if one.kind is ElementKind.DIALOGUE), element)
            yield _Turn(scene, element.start, key_of(element.name), text[first.start : said[-1].end], first.start)

    def _named(self, at: int) -> list[tuple[str, str]]:
        """Each: who is meant, and the name that the speech gives them."""
        turn, found = self.turns[at], []
        own = _TWICE.search(turn.speech)
        asked = at and self.turns[at - 1].scene == turn.scene and _ASKS_NAME.search(self.turns[at - 1].speech)
        own = own or (_ANSWERS.search(turn.speech) if asked else None)
        found += [(turn.key, own['name'])] if own else []
        found += [(turn.key, one['name']) for one in _OF_ONESELF.finditer(turn.speech)]
        before = [one for one in self.turns[max(0, at - 30) : at] if one.scene == turn.scene and one.key != turn.key]
        you = _OF_THE_OTHER.search(turn.speech) if before else None
        if you and self._is_stranger(before[-1].key):
            found.append((before[-1].key, you['name']))
        third = _OF_A_THIRD.search(turn.speech)
        if third and (_WHO.search(turn.speech) or (before and _WHO.search(before[-1].speech))):
            strangers = {one.key for one in before if self._is_stranger(one.key)}
            strangers = strangers or {one.key for one in self.turns[:at] if self._is_stranger(one.key)}
            found += [(one, third['name']) for one in strangers if len(strangers) == 1]
        return found

    def _is_stranger(self, key: str) -> bool:
        return is_nameless(key) or self.roster.drafts[self._root(key)].tier is Tier.EXTRA

    def _root(self, key: str) -> str:
        """Where the draft stands that is called so by now."""
        key = self.owner[key]
        while key not in self.roster.drafts:
            key = self.owner[key]
        return key

    def _join(self, said: str, whole: str, turn: _Turn) -> None:
        words = whole.split()
        known = next((key for key in map(key_of, (whole, words[0], words[-1])) if key in self.owner), '')
        if not known or is_nameless(known) or is_common(words[0]):
            return
        stranger, named = self._root(said), self._root(known)
        if stranger != named and self._hands_over(stranger, named, turn):
            self._merge(stranger, named)
            if key_of(whole) not in self.owner:
                self.roster.drafts[named].call(whole, AliasKind.FULL_NAME, Origin.DIALOGUE, 0.9)

    def _hands_over(self, stranger: str, named: str, turn: _Turn) -> bool:
        """Whether the one name speaks no more once the other one acts, which it did not before."""
        old, new = self.roster.drafts[stranger], self.roster.drafts[named]
        seen = [
            one.start
            for one in new.occurrences.values()
            if one.kind in (OccurrenceKind.CUE, OccurrenceKind.CAST, OccurrenceKind.ACTION)
        ]
        last = max((one.start for one in old.occurrences.values() if one.kind is OccurrenceKind.CUE), default=turn.start)
        return bool(seen) and min(seen) > turn.start and last < min(seen) and _may_be_one(old, new)

    def _unmask(self, scene: int, element: Element) -> None:
        """The MAN IN THE GREY COAT steps out. It is Hollis."""
        found = _IT_IS.search(self.roster.episode.text, element.start, element.end)
        key = key_of(found['name']) if found else ''
        if not found or key not in self.owner:
            return
        named = self._root(key)
        here = {
            one
            for one, draft in self.roster.drafts.items()
            for seen in draft.occurrences.values()
            if element.start <= seen.start < found.start()
        }
        if not here and _UNCOVERS.search(self.roster.episode.text, element.start, found.start()):
            spoke = [one.key for one in self.turns if one.scene == scene and one.start < element.start]
            here = {self._root(one) for one in [one for one in spoke if self._is_stranger(one)][-1:]}
        strangers = [one for one in here if is_nameless(one)]
        if len(here) == len(strangers) == 1 and strangers[0] != named:
            if _may_be_one(self.roster.drafts[strangers[0]], self.roster.drafts[named]):
                self._merge(strangers[0], named)

    def _merge(self, stranger: str, named: str) -> None:
        old, new = self.roster.drafts.pop(stranger), self.roster.drafts[named]
        self.owner[stranger] = named
        earlier = self.roster.known.get(old.name.upper())
        if earlier and old.tier is not Tier.EXTRA:
            new.call(earlier.name, AliasKind.LOOK, Origin.DIALOGUE, 0.9)
        self.roster.merge(new, old, AliasKind.VARIANT, 0.95 if old.tier is not Tier.EXTRA else _LOOSE)


def _may_be_one(old: Draft, new: Draft) -> bool:
    if new.tier in (Tier.EXTRA, Tier.GROUP) or old.tier is Tier.GROUP:
        return False
    mine, theirs = old.facts.get('gender'), new.facts.get('gender')
    sure = mine is not None and theirs is not None and mine.confidence >= _SURE and theirs.confidence >= _SURE
    return not (sure and {mine.value, theirs.value} == {Gender.MALE, Gender.FEMALE})
