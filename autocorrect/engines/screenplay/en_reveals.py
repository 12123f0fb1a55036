"""Who somebody turns out to be: a stranger says "I'm Ollie" and speaks as OLLIE from then on."""

from __future__ import annotations

import re
from bisect import bisect
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from autocorrect.engines.screenplay.drafts import Draft
from autocorrect.engines.screenplay.en_marks import marked_alike
from autocorrect.engines.screenplay.en_person_kinds import bare_words, is_common, is_nameless
from autocorrect.engines.screenplay.en_roster import Roster, key_of
from autocorrect.engines.screenplay.models import (
    AliasKind,
    ElementKind,
    Gender,
    Occurrence,
    OccurrenceKind,
    Origin,
    Tier,
)

_NAME = r"(?P<name>(?:(?:Dr|Mr|Mrs|Ms|Prof|Sgt|Lt|Capt|Rev|Fr)\.\s)?[A-Z][\w'’-]+(?:\s[A-Z][\w'’-]+)?)(?!['’]s)"
_OF_ONESELF = re.compile(
    rf"(?:\b[Ii](?:['’]m| am)|\b[Mm]y (?:(?:real|full|first) )?name(?:['’]s| is)|\b[Tt]he name(?:['’]s| is)|"
    rf'\b(?:[Cc]all|They call|Everyone calls) me)\s+{_NAME}'
)
# Walt. Walter Dunleavy. / Bond. James Bond.
_TWICE = re.compile(
    r"^(?P<part>[A-Z][\w'’-]+)[.,]\s+(?P<name>(?:(?P=part)[\w'’-]*\s+[A-Z][\w'’-]+|[A-Z][\w'’-]+\s+(?P=part)))\b"
)
_ASKS_NAME = re.compile(
    r'\b(?:your (?:real |full )?name|who (?:the \w+ )?are you|and you are|call you)\b[^.!]*\?', re.IGNORECASE
)
_ANSWERS = re.compile(rf'^{_NAME}(?=[.!])')
# Garrett Sole. Marine Patrol, retired.
_WHOLE_NAME = re.compile(r'^(?P<name>[A-Z][a-z]+ [A-Z][a-z]+)\.\s')
_OF_THE_OTHER = re.compile(rf"\b[Yy]ou(?:['’]re| are| must be)\s+{_NAME}")
_IT_IS_ME = re.compile(rf"\b[Ii]t(?:['’]s| is)\s+{_NAME}(?=[.,!])")
_RANKED = re.compile(
    r'^(?:Officer|Detective|Agent|Deputy|Sergeant|Captain|Lieutenant|Inspector|Constable|Doctor|Nurse|Professor|'
    rf'Father|Sister|Brother)\s+{_NAME}(?=[.,])'
)
# She's with me, Gerald.
_CALLED = re.compile(r"(?:^|,\s+)(?P<name>[A-Z][\w'’-]+)(?=[.?!]|,\s)")
# Callum, you promised. / Thank you, Callum. But not: my husband, Gerald, pays.
_ADDRESSED = re.compile(
    r"(?:^|[.!?]\s+)(?P<name>[A-Z][\w'’-]+),\s+(?!(?:my|his|her|the|an?|our|your|their|and|or|who)\b)|"
    r'\b(?:[Yy]ou|[Tt]hanks?|[Ss]orry|[Pp]lease|[Hh]ello|[Hh]i|[Hh]ey|[Cc]ome on|[Gg]oodbye|[Ww]ait|[Ss]top)\b'
    r"[^.?!,]{0,40},\s+(?P<last>[A-Z][\w'’-]+)(?=[.?!])"
)
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
# The whiteboard says who the patient is.
_WRITTEN = re.compile(
    r"\b(?:writes?|reads?|says|types|fills in|identif\w+|name(?:['’]s| is))\b[^.!?\n]{0,30}$", re.IGNORECASE
)
_DOE = re.compile(r'(?:JANE|JOHN|BABY) DOE\b')
_SURE = 0.8
_NEAR = 30  # turns
_LONGEST_SPEECH = 12  # elements
_LOOSE = 0.5  # a bare MAN or FIGURE: another one in another episode is somebody else


_PRESENT = (OccurrenceKind.CUE, OccurrenceKind.CAST, OccurrenceKind.ACTION)


class _Presence(NamedTuple):
    """Where somebody first is there by name, and the last cue; -1 for who never speaks."""

    first: Occurrence | None
    last_cue: int


def _start(seen: Occurrence) -> int:
    return seen.start


class _Turn(NamedTuple):
    """One cue with what is said under it."""

    scene: int
    start: int
    key: str
    speech: str


class Reveals:
    """Joins those who had no name, or another one, to whom they turn out to be."""

    def __init__(self, roster: Roster) -> None:
        self.roster = roster
        self.owner = {
            key_of(name): key for key, draft in roster.drafts.items() for name in (draft.name, *draft.aliases)
        } | {key: key for key in roster.drafts}
        givens = Counter(words[0] for key in roster.drafts if len(words := bare_words(key)) > 1)
        for key in roster.drafts:
            words = bare_words(key)
            if len(words) > 1 and givens[words[0]] == 1 and not is_nameless(key):
                self.owner.setdefault(words[0], key)
        self.turns = list(self._turns())
        self.presences: dict[str, _Presence] = {}
        self.strangers: dict[str, None] = {}  # who has spoken without a name so far

    def find(self) -> None:
        for at, turn in enumerate(self.turns):
            if self._is_stranger(turn.key):
                self.strangers[turn.key] = None
            for said, whole in self._named(at):
                self._join(said, whole, turn)
            self._take_over(turn)
        if self.strangers or any(map(is_nameless, self.roster.drafts)):
            self._unmask()
            self._know_again()
        self._write_names()

    def _turns(self) -> Iterator[_Turn]:
        text, elements = self.roster.episode.text, self.roster.elements
        for at, (scene, element) in enumerate(elements):
            if element.kind is not ElementKind.CUE or key_of(element.name) not in self.owner:
                continue
            begin = end = 0
            for _, after in elements[at + 1 : at + _LONGEST_SPEECH]:
                if after.kind is ElementKind.DIALOGUE:
                    begin, end = begin or after.start, after.end
                elif after.kind is not ElementKind.PARENTHETICAL:
                    break
            yield _Turn(scene, element.start, key_of(element.name), text[begin:end])

    def _before(self, at: int) -> list[_Turn]:
        """What others said last in the scene."""
        turn = self.turns[at]
        near = self.turns[max(0, at - _NEAR) : at]
        return [one for one in near if one.scene == turn.scene and one.key != turn.key]

    def _named(self, at: int) -> list[tuple[str, str]]:
        """Each: who is meant, and the name that the speech gives them."""
        turn = self.turns[at]
        found = [(turn.key, one['name']) for one in _OF_ONESELF.finditer(turn.speech)]
        own = _TWICE.match(turn.speech)
        if not own and at and self.turns[at - 1].scene == turn.scene:
            own = _ANSWERS.match(turn.speech)
            own = own if own and _ASKS_NAME.search(self.turns[at - 1].speech) else None
        found += [(turn.key, own['name'])] if own else []
        if not self.strangers:
            return found
        before = self._before(at)
        if self._is_stranger(turn.key):
            found += [(turn.key, one['name']) for one in _IT_IS_ME.finditer(turn.speech)]
            ranked = _RANKED.match(turn.speech)
            found += [(turn.key, ranked['name'])] if ranked else []
            found += [(turn.key, name) for name in self._introducing(turn)]
        if before and self._is_stranger(before[-1].key):
            found += [(before[-1].key, one['name']) for one in _OF_THE_OTHER.finditer(turn.speech)]
            found += [(before[-1].key, name) for name in self._answering(turn)]
            if self._talk_alone(at, before[-1].key):
                found += [(before[-1].key, one['name'] or one['last']) for one in _ADDRESSED.finditer(turn.speech)]
        third = _OF_A_THIRD.search(turn.speech)
        if third and (_WHO.search(turn.speech) or (before and _WHO.search(before[-1].speech))):
            meant = {one.key for one in before if one.key in self.strangers} or self.strangers.keys() - {turn.key}
            found += [(one, third['name']) for one in meant if len(meant) == 1]
        return found

    def _talk_alone(self, at: int, stranger: str) -> bool:
        """Whether nobody but the two speaks in the scene, so that who is called by name is the other one."""
        turn = self.turns[at]
        near = self.turns[max(0, at - _NEAR) : at + _NEAR]
        return {one.key for one in near if one.scene == turn.scene} == {turn.key, stranger}

    def _answering(self, turn: _Turn) -> list[str]:
        """Whom a speech calls by a name that nobody has borne in the action, and who then speaks in the scene."""
        names = [one['name'] for one in _CALLED.finditer(turn.speech) if key_of(one['name']) in self.owner]
        first = [self._presence(self._root(key_of(name))).first for name in names]
        return [
            name
            for name, one in zip(names, first, strict=True)
            if one and one.kind is OccurrenceKind.CUE and one.scene == turn.scene
        ]

    def _introducing(self, turn: _Turn) -> list[str]:
        """The whole name a stranger begins with, where the surname speaks next in the scene for the first time."""
        whole = _WHOLE_NAME.match(turn.speech)
        keys = [key_of(word) for word in whole['name'].split()[1:]] if whole else []
        first = [self._presence(self._root(key)).first for key in keys if key in self.owner]
        return [
            whole['name']
            for one in first
            if whole and one and one.kind is OccurrenceKind.CUE and one.scene == turn.scene
        ]

    def _presence(self, key: str) -> _Presence:
        """Remembered, so that a name said a thousand times is looked up once."""
        if key not in self.presences:
            seen = [one for one in self.roster.drafts[key].occurrences.values() if one.kind in _PRESENT]
            cues = [one.start for one in seen if one.kind is OccurrenceKind.CUE]
            self.presences[key] = _Presence(min(seen, key=_start, default=None), max(cues, default=-1))
        return self.presences[key]

    def _is_stranger(self, key: str) -> bool:
        return is_nameless(key) or bool(_DOE.match(key)) or self.roster.drafts[self._root(key)].tier is Tier.EXTRA

    def _root(self, key: str) -> str:
        """Where the draft stands that is called so by now."""
        key = self.owner[key]
        while key not in self.roster.drafts:
            key = self.owner[key]
        return key

    def _join(self, said: str, whole: str, turn: _Turn) -> None:
        words = [word for word in whole.split() if not word.endswith('.')]
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
        first, last = self._presence(named).first, self._presence(stranger).last_cue
        if first is None or first.start <= max(turn.start, last):
            return False
        return self._may_be_one(stranger, named)

    def _take_over(self, turn: _Turn) -> None:
        """WOMAN speaks, then JANE DOE, who has not come in: what people without a name are called from then on."""
        if not _DOE.match(turn.key) or turn.key not in self.roster.drafts:
            return
        first = self._presence(turn.key).first
        spoke = self._spoke_last(turn.scene, turn.start - 1)
        stranger = next(iter(spoke), turn.key)
        if first is None or first.start != turn.start or stranger == turn.key or _DOE.match(stranger):
            return
        if self._presence(stranger).last_cue < turn.start and self._may_be_one(stranger, turn.key):
            self._merge(stranger, turn.key)

    def _write_names(self) -> None:
        """Where it says PATIENT, Jane Doe of the paragraph, she writes: DANIELLE OATES."""
        does = [key for key in self.roster.drafts if _DOE.match(key)]
        starts = [element.start for _, element in self.roster.elements] if does else []
        for key in does:
            places = sorted(one.start for one in self.roster.drafts[key].occurrences.values())
            for named in [one for one in self.roster.drafts if not self._is_stranger(one)]:
                first = self._presence(named).first
                if first is None or first.kind is not OccurrenceKind.ACTION:
                    continue
                begin = starts[bisect(starts, first.start) - 1]
                beside = bisect(places, first.start) - bisect(places, begin) > 0
                silent = self._presence(key).last_cue < first.start
                told = beside and silent and _WRITTEN.search(self.roster.episode.text, begin, first.start)
                if told and self._may_be_one(key, named):
                    self._merge(key, named)
                    break

    def _know_again(self) -> None:
        """Who bears one mark is one person, where at most one of them has a name."""
        for keys in marked_alike(self.roster, self._spoke_last):
            roots = {self._root(key) for key in keys}
            named = [key for key in roots if not self._is_stranger(key)]
            if len(roots) == 2 and len(named) == 1:
                stranger = next(iter(roots - set(named)))
                if self._may_be_one(stranger, named[0]):
                    self._merge(stranger, named[0])

    def _unmask(self) -> None:
        """The MAN IN THE GREY COAT steps out. It is Hollis."""
        text = self.roster.episode.text
        seen: list[tuple[int, str]] = []
        for scene, element in self.roster.elements:
            found = _IT_IS.search(text, element.start, element.end) if element.kind is ElementKind.ACTION else None
            if not found or key_of(found['name']) not in self.owner:
                continue
            seen = seen or sorted(
                (o.start, key) for key, one in self.roster.drafts.items() for o in one.occurrences.values()
            )
            here = {
                self._root(key)
                for _, key in seen[bisect(seen, (element.start, '')) : bisect(seen, (found.start(), ''))]
            }
            if not here and _UNCOVERS.search(text, element.start, found.start()):
                here = self._spoke_last(scene, element.start)
            named = self._root(key_of(found['name']))
            stranger = next(iter(here), named)
            if len(here) == 1 and stranger != named and is_nameless(stranger) and self._may_be_one(stranger, named):
                self._merge(stranger, named)

    def _spoke_last(self, scene: int, start: int) -> set[str]:
        """The stranger who spoke last in the scene."""
        at = bisect(self.turns, start, key=lambda turn: turn.start)
        near = [one.key for one in self.turns[max(0, at - _NEAR) : at] if one.scene == scene]
        return {self._root(key) for key in [key for key in near if key in self.strangers][-1:]}

    def _merge(self, stranger: str, named: str) -> None:
        old, new = self.roster.drafts.pop(stranger), self.roster.drafts[named]
        self.owner[stranger] = named
        self.presences.pop(named, None)
        earlier = self.roster.known.get(old.name.upper())
        if earlier and old.tier is not Tier.EXTRA:
            new.call(earlier.name, AliasKind.LOOK, Origin.DIALOGUE, 0.9)
        self.roster.merge(new, old, AliasKind.VARIANT, 0.95 if old.tier is not Tier.EXTRA else _LOOSE)

    def _may_be_one(self, stranger: str, named: str) -> bool:
        old, new = self.roster.drafts[stranger], self.roster.drafts[named]
        if new.tier in (Tier.EXTRA, Tier.GROUP) or old.tier is Tier.GROUP:
            return False
        if _listed(old) & _listed(new):
            return False
        told = [one.facts['gender'] for one in (old, new) if 'gender' in one.facts]
        sure = {fact.value for fact in told if fact.confidence >= _SURE}
        return not sure >= {Gender.MALE, Gender.FEMALE}


def _listed(draft: Draft) -> set[int]:
    """The scenes whose list of people has the name; 0 for the list of the whole script."""
    kinds = (OccurrenceKind.BIO, OccurrenceKind.CAST)
    return {one.scene for one in draft.occurrences.values() if one.kind in kinds}
