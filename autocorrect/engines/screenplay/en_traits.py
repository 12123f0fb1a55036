"""What an English script says of a person: gender, age, trade, each with the words that say it."""

from __future__ import annotations

import re

from autocorrect.engines.screenplay.drafts import Draft, gender_fact
from autocorrect.engines.screenplay.en_ages import learn_age
from autocorrect.engines.screenplay.en_genders import (
    Vote,
    first_vote,
    kind_of_person,
    settle,
    without_possessor,
)
from autocorrect.engines.screenplay.en_other_names import other_names
from autocorrect.engines.screenplay.en_voices import learn_voice, learn_voices_of_cues
from autocorrect.engines.screenplay.models import (
    AliasKind,
    Bio,
    Element,
    ElementKind,
    Episode,
    FieldValue,
    Gender,
    Origin,
    Relation,
)

_SENTENCE = re.compile(r'[.!?]+[\s"”)]+')
_APPOSITIVE = re.compile(
    r'^(?:\s*\([^()]*\))?,\s*(?:\d{1,2},\s*)?(?P<role>(?:a|an|the|his|her|their)\s[^.,;()]{3,70})', re.IGNORECASE
)
# A boy of eleven, LUCIUS / the charge nurse, SOLOMON / a tired young woman named ANA / old JACK
_BEFORE_NAME = re.compile(
    r"\b(?:(?:a|an|the|his|her|their|our|[A-Z][a-z]+['’]s)\s+(?:[\w'’-]+[\s,]+){1,6}?(?:,\s*|:\s*|named\s+|called\s+|is\s+|-+\s*|—\s*)?|"
    r'(?:elderly|young|teenage|middle-aged|old)\s+)$',
    re.IGNORECASE,
)
_CALLED = re.compile(r",\s+(sir|ma['’]am|madam|miss|missus|mister|son|lad|girl)(?=[.?!,])", re.IGNORECASE)
_MEN = frozenset(('sir', 'mister', 'son', 'lad'))
# CAL (41), three days unshaven, / HANK, 60, a full grey beard,
_BEARD = re.compile(
    r'^(?:\s*\([^()]{1,60}\))?,[^.;\n]{0,40}\b(?P<sign>unshaven|bearded|clean-shaven|stubbled?|beard|mustached?|moustached?|'
    r'goatee|sideburns|five-o.clock shadow)\b',
    re.IGNORECASE,
)
_OPENS = re.compile(r'^\W*(he|she)\s', re.IGNORECASE)
_RELATION = re.compile(
    r"\b(?P<other>[A-Z][A-Za-z]+)['’]s\s+(?:(?:older|younger|twin|big|little|late|best|new|ex|former|"
    r'estranged|old)[- ])*(?P<kind>wife|husband|mother|father|mom|dad|sister|brother|son|daughter|boss|'
    r'assistant|friend|girlfriend|boyfriend|partner|neighbor|neighbour|uncle|aunt|cousin|grandmother|'
    r'grandfather|fiancé|fiancée|roommate|ex-wife|ex-husband|secretary|lawyer|teacher|nephew|niece|'
    r'colleague)\b'
)
_RELATION_SEX = {
    'wife': 'f',
    'mother': 'f',
    'mom': 'f',
    'sister': 'f',
    'daughter': 'f',
    'girlfriend': 'f',
    'aunt': 'f',
    'grandmother': 'f',
    'niece': 'f',
    'ex-wife': 'f',
    'fiancée': 'f',
    'husband': 'm',
    'father': 'm',
    'dad': 'm',
    'brother': 'm',
    'son': 'm',
    'boyfriend': 'm',
    'uncle': 'm',
    'grandfather': 'm',
    'nephew': 'm',
    'ex-husband': 'm',
    'fiancé': 'm',
}


def learn_from_bio(draft: Draft, bio: Bio, episode: int) -> None:
    learn_age(draft, bio.text[:80], bio.text_start, Origin.BIO, episode)
    body = bio.text.strip(' ,.:-')
    if body:
        at = bio.text_start + bio.text.find(body)
        draft.learn('description', FieldValue(body, Origin.BIO, 0.95, episode, at, at + len(body)))
    _learn_relations(draft, bio.text, bio.text_start, Origin.BIO, episode)
    kind = kind_of_person(bio.text[:80])
    if kind:
        draft.learn(
            'gender',
            gender_fact(kind[0], Origin.BIO, 0.93, episode, bio.text_start + kind[1], bio.text_start + kind[2]),
        )
    for other, sex in other_names(bio.text):
        draft.call(other, AliasKind.NICKNAME, Origin.BIO, 0.95)
        if sex:
            draft.learn('gender', gender_fact(sex, Origin.BIO, 0.9, episode, bio.text_start, bio.end))
    learn_voice(draft, bio.text, bio.text_start, Origin.BIO, episode, 0.9)
    vote = first_vote(without_possessor(bio.text))
    if vote:
        at, end = bio.text_start + vote.start, bio.text_start + vote.end
        draft.learn('gender', gender_fact(vote.gender, Origin.BIO, 0.92, episode, at, end))


def _learn_relations(draft: Draft, text: str, at: int, origin: Origin, episode: int) -> None:
    for found in _RELATION.finditer(text):
        evidence = FieldValue(found.group(), origin, 0.8, episode, at + found.start(), at + found.end())
        draft.relations.append(Relation(found['kind'], found['other'], evidence))
        sex = _RELATION_SEX.get(found['kind'])
        if sex:
            gender = Gender.FEMALE if sex == 'f' else Gender.MALE
            draft.learn('gender', gender_fact(gender, origin, 0.88, episode, at + found.start(), at + found.end()))


def learn_from_text(episode: Episode, index: int, drafts: list[Draft], elements: list[tuple[int, Element]]) -> None:
    """Introductions after a name, and pronouns in sentences that name one person only."""
    _Reader(episode.text, index, drafts).read(elements)


class _Reader:
    """Goes through the text once, with where everybody is named beside it."""

    def __init__(self, text: str, index: int, drafts: list[Draft]) -> None:
        self.text, self.index, self.drafts = text, index, drafts
        self.named = sorted(
            (one.start, one.end, number) for number, draft in enumerate(drafts) for one in draft.occurrences.values()
        )
        self.at = 0
        self.votes: dict[int, list[Vote]] = {}
        self.first_seen: set[int] = set()
        self.speaker = -1
        self.other = -1  # who spoke before the speaker

    def read(self, elements: list[tuple[int, Element]]) -> None:
        for _, element in elements:
            inside = self._within(element)
            if element.kind is ElementKind.HEADING:
                self.speaker = self.other = -1
            elif element.kind is ElementKind.CUE:
                self._turn_to(inside[0][2] if len(inside) == 1 else -1)
            elif element.kind is ElementKind.DIALOGUE:
                self._hear(element)
            elif element.kind is ElementKind.ACTION:
                self._read_action(element, inside)
            elif element.kind is ElementKind.PARENTHETICAL and self.speaker >= 0 and not inside:
                told = self.text[element.start : element.end]
                learn_voice(self.drafts[self.speaker], told, element.start, Origin.CUE, self.index, 0.65)
        learn_voices_of_cues(elements, self.drafts, self.index)
        for number, votes in self.votes.items():
            settle(self.drafts[number], votes, self.index)

    def _turn_to(self, speaker: int) -> None:
        if speaker != self.speaker:
            self.other, self.speaker = self.speaker, speaker

    def _hear(self, element: Element) -> None:
        """Thank you, ma'am: said to whoever spoke before."""
        called = _CALLED.search(self.text, element.start, element.end) if self.other >= 0 else None
        if called:
            gender = Gender.MALE if called[1].lower() in _MEN else Gender.FEMALE
            self.votes.setdefault(self.other, []).append(Vote(gender, 1.0, called.start(1), called.end(1)))

    def _within(self, element: Element) -> list[tuple[int, int, int]]:
        while self.at < len(self.named) and self.named[self.at][0] < element.start:
            self.at += 1
        begin = self.at
        while self.at < len(self.named) and self.named[self.at][0] < element.end:
            self.at += 1
        return self.named[begin : self.at]

    def _read_action(self, element: Element, inside: list[tuple[int, int, int]]) -> None:
        if not inside:
            self._read_unnamed(element)
        start, place, subject, new = element.start, 0, -1, -1
        ends = [found.end() for found in _SENTENCE.finditer(self.text, element.start, element.end)]
        for end in [*ends, element.end]:
            here = []
            while place < len(inside) and inside[place][0] < end:
                here.append(inside[place])
                place += 1
            for one in here:
                if one[2] not in self.first_seen:
                    self.first_seen.add(one[2])
                    _introduce(self.text, one, (start, min(element.end, end)), self.drafts[one[2]], self.index)
                    new = one[2]
            people = {number for _, _, number in here}
            subject = next(iter(people)) if len(people) == 1 else -1 if people else subject
            if subject >= 0 and here:
                learn_voice(self.drafts[subject], self.text[here[0][1] : end], here[0][1], Origin.ACTION, self.index)
            if subject >= 0:
                self._vote(subject, here[0][1] if here else start, end)
            if new == subject >= 0 and not here and all(one[2] == new for one in inside[:place]):
                self._go_on(new, start)
            new = new if here else -1
            start = end

    def _vote(self, subject: int, start: int, end: int) -> None:
        found = first_vote(self.text[start:end])
        if found:
            self.votes.setdefault(subject, []).append(found.moved(start))

    def _go_on(self, number: int, start: int) -> None:
        """This is KIT, early twenties. He does not hear: the sentence after the first one speaks of the same person."""
        opened = _OPENS.match(self.text[start : start + 12])
        if opened:
            gender = Gender.FEMALE if opened[1].lower() == 'she' else Gender.MALE
            fact = gender_fact(
                gender, Origin.INTRODUCTION, 0.81, self.index, start + opened.start(1), start + opened.end(1)
            )
            self.drafts[number].learn('gender', fact)

    def _read_unnamed(self, element: Element) -> None:
        """She takes the cigarette: right after a speech that is the speaker more often than not."""
        opened = _OPENS.match(self.text[element.start : element.start + 12])
        if self.speaker >= 0 and opened:
            gender = Gender.FEMALE if opened[1].lower() == 'she' else Gender.MALE
            vote = Vote(gender, 0.8, element.start + opened.start(1), element.start + opened.end(1))
            other = self.drafts[self.other].facts.get('gender') if self.other >= 0 else None
            if other is None or other.value is not gender or 'gender' in self.drafts[self.speaker].facts:
                self.votes.setdefault(self.speaker, []).append(vote)


def _introduce(text: str, one: tuple[int, int, int], sentence: tuple[int, int], draft: Draft, index: int) -> None:
    """NANCY (34), a tired nurse: age, trade and what else the first sentence says beside the name."""
    after = text[one[1] : min(sentence[1], one[1] + 160)]
    begin = max(sentence[0], one[0] - 80)
    before = text[begin : one[0]]
    told = _BEFORE_NAME.search(before)
    window = re.match(r'^\s*(?:\([^()]{1,60}\)|,[^.]{1,60})', after)
    if window:
        learn_age(draft, window.group(), one[1], Origin.INTRODUCTION, index)
    if told:
        learn_age(draft, told.group(), begin + told.start(), Origin.INTRODUCTION, index)
    _learn_role(draft, after, one[1], index)
    _learn_relations(draft, after[:120], one[1], Origin.INTRODUCTION, index)
    learn_voice(draft, after, one[1], Origin.INTRODUCTION, index, 0.8)
    bracket = re.match(r'^\s*\([^()]{1,80}\)', after)
    pieces = [(bracket.group(), one[1])] if bracket else []
    pieces += [(told.group(), begin + told.start())] if told else []
    for piece, at in pieces:
        kind = kind_of_person(piece)
        if kind:
            draft.learn('gender', gender_fact(kind[0], Origin.INTRODUCTION, 0.84, index, at + kind[1], at + kind[2]))
    shaven = _BEARD.match(after)
    if shaven:
        sign, end = one[1] + shaven.start('sign'), one[1] + shaven.end('sign')
        draft.learn('gender', gender_fact(Gender.MALE, Origin.INTRODUCTION, 0.78, index, sign, end))
    vote = first_vote(without_possessor(after))
    strong = vote is not None and vote.weight > 1
    if vote and not re.search(r'\b[A-Z]{3,}\b', after[: vote.start]) and (strong or '(' not in after[: vote.start]):
        sure = 0.8 if strong else 0.65
        draft.learn(
            'gender', gender_fact(vote.gender, Origin.INTRODUCTION, sure, index, one[1] + vote.start, one[1] + vote.end)
        )


def _learn_role(draft: Draft, after: str, at: int, index: int) -> None:
    found = _APPOSITIVE.match(after)
    if not found:
        return
    role, at = found['role'].strip(), at + found.start('role')
    draft.learn('role', FieldValue(role, Origin.INTRODUCTION, 0.7, index, at, at + len(role)))
    kind = kind_of_person(role)
    if kind:
        draft.learn('gender', gender_fact(kind[0], Origin.INTRODUCTION, 0.86, index, at + kind[1], at + kind[2]))
