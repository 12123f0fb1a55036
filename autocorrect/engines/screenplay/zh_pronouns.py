"""Whom 他 and 她 mean in a Chinese script, as far as the people near by leave only one."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from autocorrect.engines.screenplay import zh_gender_words as vocabulary
from autocorrect.engines.screenplay.drafts import Draft
from autocorrect.engines.screenplay.models import Element, ElementKind, Gender, Origin, Scene, Tier
from autocorrect.engines.screenplay.name_finder import Hit
from autocorrect.engines.screenplay.zh_gender import Signs, leaning

_CLAUSE = re.compile(r'[^,，。！？；;:：…\n!?]+[,，。！？；;:：…\n!?]*')
_CROWD = 24  # among more people a pronoun tells nothing, and looking at each would take long
_PRONOUN = re.compile(r'(?<![其吉])[他她](?![们人乡])')
_OPENING = re.compile(
    r'^[\s（(“"、△]*(?:但是?|而|可是?|只见|这时|于是|突然|忽然|然后|接着|随即|原来|因为|没想到|只有|看得出|镜头里)?$'
)
# A name after one of these is no subject.
_NOT_SUBJECT = re.compile(r'[把被将对向给跟和与朝看着到为替让叫问的是望递交扶拉抱进]$|旁边|身边')


@dataclass(slots=True)
class _Thread:
    """Who is spoken of while the lines of one scene are read."""

    people: list[Draft]
    subject: Draft | None = None
    alone: bool = True  # nobody else has been named since the subject was
    named: list[Draft] = field(default_factory=list)

    def start_subject(self, draft: Draft) -> None:
        self.subject, self.alone, self.named = draft, True, [draft]

    def also(self, draft: Draft) -> None:
        if draft is not self.subject:
            self.alone = False
        self.named.append(draft)

    def hear(self, speaker: Draft) -> None:
        """After a speech 她 is the speaker or else the one of whom the last action told."""
        if speaker is not self.subject:
            self.subject, self.alone, self.named = speaker, False, [speaker, *self.named[:1]]


class Pronouns:
    """Votes of 他 and 她: for the subject of the clause before, or for the only other person who can be meant."""

    def __init__(self, signs: Signs, drafts: list[Draft]) -> None:
        self.signs, self.text, self.owner = signs, signs.text, signs.owner
        self.lean = {id(draft): leaning(draft) for draft in drafts}

    def read(self) -> None:
        self._read_part(self.signs.episode.preamble, [])
        for scene in self.signs.episode.scenes:
            self._read_part(scene.elements, self._people(scene))

    def _people(self, scene: Scene) -> list[Draft]:
        names = [entry.text for entry in scene.cast]
        names += [piece for e in scene.elements if e.kind is ElementKind.CUE for piece in e.name.split('、')]
        for element in scene.elements:
            if element.kind is ElementKind.ACTION:
                names += [hit.name for hit in self.signs.finder.find(self.text, element.start, element.end)]
        found = {id(self.owner[name]): self.owner[name] for name in names if name in self.owner}
        return [draft for draft in found.values() if draft.tier is not Tier.GROUP]

    def _read_part(self, elements: tuple[Element, ...], people: list[Draft]) -> None:
        thread = _Thread(people)
        for element in elements:
            speaker = self.owner.get(element.name)
            if element.kind is ElementKind.ACTION:
                self._action(element, thread)
            elif element.kind is ElementKind.PARENTHETICAL and speaker:
                aside = _Thread(people)
                aside.start_subject(speaker)
                self._action(element, aside)
            elif element.kind is ElementKind.DIALOGUE:
                self._speech(element)
                if speaker:
                    thread.hear(speaker)

    def _action(self, element: Element, thread: _Thread) -> None:
        for clause in _CLAUSE.finditer(self.text, element.start, element.end):
            self._clause(clause.start(), clause.end(), thread)

    def _clause(self, start: int, end: int, thread: _Thread) -> None:
        hits = list(self.signs.finder.find(self.text, start, end))
        subject_here: Draft | None = None
        for at, hit in self._in_order(start, end, hits):
            before = self.text[max(start, at - 20) : at]
            if hit is not None:
                draft = self.owner[hit.name]
                if subject_here is None and len(before) <= 12 and not _NOT_SUBJECT.search(before):
                    subject_here = draft
                    thread.start_subject(draft)
                else:
                    thread.also(draft)
            elif self.text[at + 1 : at + 3] == '自己' and (subject_here or thread.subject):
                self._vote(subject_here or thread.subject, at, 0.76)
            elif subject_here is None and _OPENING.match(before):
                subject_here = thread.subject
                self._continues(thread, at)
            else:
                self._other(thread, subject_here or thread.subject, at)
        if subject_here is not None and thread.subject is not None and thread.alone:
            found = vocabulary.LOOKS.search(self.text, start, end)
            if found:
                self.signs.sign(thread.subject, bool(found['f']), 0.64, Origin.ACTION, found.start(), found.end())

    def _in_order(self, start: int, end: int, hits: list[Hit]) -> list[tuple[int, Hit | None]]:
        pronouns: list[tuple[int, Hit | None]] = [(m.start(), None) for m in _PRONOUN.finditer(self.text, start, end)]
        return sorted([*((hit.start, hit) for hit in hits), *pronouns], key=lambda one: one[0])

    def _continues(self, thread: _Thread, at: int) -> None:
        """她 at the head of a clause goes on about the subject."""
        if thread.subject is None:
            self._vote(self._only(thread.people, at, None), at, 0.66)
        elif thread.alone:
            self._vote(thread.subject, at, 0.74)
        else:
            only = self._only(thread.named, at, None)
            fits = self._only([thread.subject], at, None)
            self._vote(only or fits, at, 0.66 if only else 0.6)

    def _other(self, thread: _Thread, subject: Draft | None, at: int) -> None:
        """她 in the middle of a clause is seldom its subject: 陈默看着她. With 的 it may be (风吹起她的头发)."""
        owned = self.text[at + 1 : at + 2] == '的'
        if owned and subject is thread.subject and self.text[at - 1 : at] not in '着向对给把被':
            subject = None
        self._vote(self._only(thread.people, at, subject), at, 0.66 if owned else 0.7)

    def _only(self, people: list[Draft], at: int, but: Draft | None) -> Draft | None:
        """The one of them whom the pronoun fits, if it fits only one."""
        if len(people) > _CROWD:
            return None
        against = Gender.MALE if self.text[at] == '她' else Gender.FEMALE
        fitting = {id(one): one for one in people if one is not but and self.lean[id(one)] is not against}
        return next(iter(fitting.values())) if len(fitting) == 1 else None

    def _vote(self, draft: Draft | None, at: int, sure: float) -> None:
        if draft is not None:
            female = self.text[at] == '她'
            # 他 also stands for anybody of unknown sex.
            self.signs.sign(draft, female, sure if female else sure - 0.04, Origin.INFERRED, at, at + 1)

    def _speech(self, element: Element) -> None:
        """张伟呢？他怎么没来: the one name of the speech before the pronoun, unless it is being called."""
        pronoun = _PRONOUN.search(self.text, element.start, element.end)
        if not pronoun:
            return
        hits = [
            hit
            for hit in self.signs.finder.find(self.text, element.start, pronoun.start())
            if self.text[hit.end : hit.end + 1] not in ('，', ',', '！', '!', '、', '…', '。', '?')
            or hit.start > element.start + 4
        ]
        people = {id(self.owner[hit.name]): self.owner[hit.name] for hit in hits}
        speaker = self.owner.get(element.name)
        if len(people) == 1:
            draft = next(iter(people.values()))
            if draft is not speaker and pronoun.start() - hits[-1].end <= 16:
                self._vote(draft, pronoun.start(), 0.64)


def hear_pronouns(signs: Signs) -> None:
    """Twice: what the first reading makes sure leaves fewer people to choose from in the second."""
    drafts = list({id(draft): draft for draft in signs.owner.values()}.values())
    before = [len(draft.signs) for draft in drafts]
    Pronouns(signs, drafts).read()
    second = Pronouns(signs, drafts)
    for draft, kept in zip(drafts, before, strict=True):
        del draft.signs[kept:]
    second.read()
