"""Mentions under one noun that are two things: the brass and the steel padlock, a school bag and an evidence bag."""

from __future__ import annotations

from dataclasses import dataclass, field

from autocorrect.engines.screenplay.en_thing_lines import Found
from autocorrect.engines.screenplay.resolution.en_lexicon import COLOURS, MATERIALS, STATES

# A two-notch knife is not the one with one notch.
_COUNTS = frozenset('one two three four five six seven eight nine ten single double triple'.split())
_FEW = 12  # more kinds of one thing than this are no kinds


@dataclass(slots=True)
class Group:
    """Mentions of one thing with every word that describes it."""

    mentions: list[tuple[Found, int]] = field(default_factory=list)
    marks: set[str] = field(default_factory=set)
    uses: set[str] = field(default_factory=set)  # nouns that say what it is for: evidence, school

    def is_announced_otherwise(self, found: Found) -> bool:
        """Capitals announce a thing: a TWO-NOTCH KNIFE after an OYSTER KNIFE is another one."""
        told = (found.marks | found.uses) - STATES
        if not told or ' ' not in found.named:
            return False
        bare = any(one.loud for one, _ in self.mentions) and not (self.marks | self.uses)
        return bare or any(
            one.loud and ' ' in one.named and told.isdisjoint((one.marks | one.uses) - STATES) and one.marks | one.uses
            for one, _ in self.mentions
        )

    def take(self, found: Found, scene: int) -> None:
        self.mentions.append((found, scene))
        self.marks |= found.marks
        self.uses |= found.uses

    def contradicts(self, found: Found) -> bool:
        for kinds in (COLOURS, MATERIALS, _COUNTS):
            mine, theirs = self.marks & kinds, found.marks & kinds
            if mine and theirs and mine.isdisjoint(theirs):
                return True
        if ('spare' in self.marks) != ('spare' in found.marks):
            return True
        return bool(self.uses and found.uses and self.uses.isdisjoint(found.uses))

    @property
    def name(self) -> str:
        """The shortest description that holds what tells this thing from the others of its kind."""
        described = [found.words for found, _ in self.mentions if (found.marks & (COLOURS | MATERIALS)) or found.uses]
        marked = described or [found.words for found, _ in self.mentions if found.marks]
        longer = [words for words in marked if ' ' in words]
        return min(longer, key=lambda words: (len(words.split()), words)) if longer else self.mentions[0][0].head


def grouped(mentions: list[tuple[Found, int]]) -> list[Group]:
    """In order of the text: a description goes to the thing it fits, a bare noun to the last one spoken of."""
    groups: list[Group] = []
    last = 0
    for found, scene in mentions:
        last = _place(found, groups, last)
        if last == len(groups):
            groups.append(Group())
        groups[last].take(found, scene)
    return _told_apart(groups)


def _told_apart(groups: list[Group]) -> list[Group]:
    """Another card of which nothing is told goes with the first."""
    kept = groups[:1]
    for group in groups[1:]:
        if group.marks or group.uses:
            kept.append(group)
        else:
            kept[0].mentions += group.mentions
    return kept


def _place(found: Found, groups: list[Group], last: int) -> int:
    if not groups:
        return 0
    if found.another and len(groups) < _FEW:
        return len(groups)
    if not found.marks and not found.uses:
        return last
    fits = [
        at
        for at, group in enumerate(groups)
        if not group.contradicts(found) and not (found.loud and group.is_announced_otherwise(found))
    ]
    alike = [at for at in fits if groups[at].marks & found.marks or groups[at].uses & found.uses]
    if alike:
        return alike[-1]
    if fits:
        return fits[-1]
    return len(groups) if len(groups) < _FEW else last
