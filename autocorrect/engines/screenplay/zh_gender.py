"""Whether a person of a Chinese script is a woman or a man: every sign is gathered, then weighed against the others."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator

from autocorrect.engines.screenplay import zh_gender_words as vocabulary
from autocorrect.engines.screenplay import zh_words as words
from autocorrect.engines.screenplay.drafts import Draft, elements_of, gender_fact
from autocorrect.engines.screenplay.lexicon import first_names
from autocorrect.engines.screenplay.models import (
    Element,
    ElementKind,
    Episode,
    FieldValue,
    Gender,
    OccurrenceKind,
    Origin,
    Scene,
)
from autocorrect.engines.screenplay.name_finder import Hit, NameFinder
from autocorrect.engines.screenplay.zh_names import is_person_name

# Many weak signs of one kind together say no more than this much (in log odds).
_MOST_OF_A_KIND = {Origin.INFERRED: 2.2, Origin.DIALOGUE: 2.4, Origin.NAME: 2.0}
_SURE = 1.3
_ENOUGH = 300
_SEX = re.compile(r'(?:^|[-(,，、:：\s/|])([男女])(?=[),，、。\s/|]|主|一号|二号|性|$|\d)')
_DONE_TO_OTHERS = re.compile(
    r'所生|之死|杀|爱|被|给|把|让|救|守护|喜欢|暗恋|的(?:助理|秘书|同事|同学|朋友|司机|上司|老板)$'
)
_PRONOUN = re.compile(r'(?<![其吉])[他她](?![们人乡])')


# The name in a form of address: 程砚|哥, 哎，云|姑娘.
_WHOSE = re.compile(
    r'(?:[^，,、！!。…~]{0,3}[，,、！!…~]+)?(?P<name>[\u4e00-\u9fff]{1,3}?)'
    rf'(?:{vocabulary.one_of([*vocabulary.FEMALE_CALLS, *vocabulary.MALE_CALLS])})[。，,！!？?、…~—]*$'
)

_NO_NAME = frozenset('小大老好亲傻臭死乖野贱坏一二两三四五六七八九十')  # 小丫头, 二叔


def told_by_title(name: str) -> Gender:
    found = vocabulary.told_by_end(name)
    return Gender(found) if found else Gender.UNKNOWN


def sign_of_name(draft: Draft, episode: int) -> None:
    """What titles tell surely and given names likely."""
    gender = told_by_title(draft.name)
    if gender is not Gender.UNKNOWN:
        draft.signs.append(gender_fact(gender, Origin.NAME, 0.85, episode))
        return
    if vocabulary.mostly_male(draft.name):
        draft.signs.append(gender_fact(Gender.MALE, Origin.NAME, 0.72, episode))
        return
    if draft.name.isascii():
        likely = first_names().get(draft.name.lower(), 0.5)
        if abs(likely - 0.5) > 0.3:
            gender = Gender.FEMALE if likely > 0.5 else Gender.MALE
            draft.signs.append(gender_fact(gender, Origin.NAME, 0.68, episode))
        return
    given = draft.name[1:] if len(draft.name) > 1 and draft.name[0] in words.SURNAMES else draft.name
    if given in vocabulary.EITHER_NAMES:
        return
    # 秀云 is a woman, 云深 need not be one.
    female = sum(1 for char in given.removeprefix('云') if char in vocabulary.FEMALE_CHARS)
    male = sum(1 for char in given if char in vocabulary.MALE_CHARS)
    if female != male and draft.tier is None:
        gender = Gender.FEMALE if female > male else Gender.MALE
        draft.signs.append(gender_fact(gender, Origin.NAME, 0.5 + 0.08 * abs(female - male), episode))


def sign_of_look(draft: Draft, look: str, episode: int) -> None:
    """少女 is said of girls only, and 少年 seldom of one."""
    if look[:2] in ('少女', '少年'):
        gender, sure = (Gender.FEMALE, 0.85) if look[1] == '女' else (Gender.MALE, 0.74)
        draft.signs.append(gender_fact(gender, Origin.NAME, sure, episode))


def sign_of_description(draft: Draft, text: str, at: int, origin: Origin, episode: int) -> None:
    """What a bio or a bracket says of the person: 女, 24岁, 老周的女儿; else whether it says 他 or 她."""
    found = _told_sex(text) or _told_kin(text) or _told_pronoun(text)
    if found:
        gender, sure, start, end = found
        draft.signs.append(gender_fact(gender, origin, sure, episode, at + start, at + end))


def _told_sex(text: str) -> tuple[Gender, float, int, int] | None:
    sex = _SEX.search(text)
    if not sex:
        return None
    return (Gender.FEMALE if sex[1] == '女' else Gender.MALE), 0.99, sex.start(1), sex.end(1)


def _told_kin(text: str) -> tuple[Gender, float, int, int] | None:
    for clause in re.finditer(r'[^,，。;；、:：()（）]+', text):
        phrase = clause.group()
        female, male = vocabulary.FEMALE_PHRASE.search(phrase[-5:]), vocabulary.MALE_PHRASE.search(phrase[-4:])
        if len(phrase) <= 14 and bool(female) != bool(male) and not _DONE_TO_OTHERS.search(phrase):
            return (Gender.FEMALE if female else Gender.MALE), 0.88, clause.start(), clause.end()
    return None


def _told_pronoun(text: str) -> tuple[Gender, float, int, int] | None:
    found = list(_PRONOUN.finditer(text))
    if not found or len({one.group() for one in found}) != 1:
        return None
    return (Gender.FEMALE if found[0].group() == '她' else Gender.MALE), 0.72, found[0].start(), found[0].end()


def weigh_signs(draft: Draft) -> None:
    """The gender that the signs together speak for, with the heaviest of them as evidence."""
    sums: dict[tuple[Gender, Origin], float] = {}
    for sign in draft.signs:
        kind = (sign.value, sign.origin)
        most = max(_MOST_OF_A_KIND.get(sign.origin, 9.0), _odds(sign), sums.get(kind, 0.0))
        sums[kind] = min(most, sums.get(kind, 0.0) + _odds(sign))
    total = sum(odds if gender is Gender.FEMALE else -odds for (gender, _), odds in sums.items())
    if abs(total) < 0.1:
        return
    gender = Gender.FEMALE if total > 0 else Gender.MALE
    best = max((sign for sign in draft.signs if sign.value is gender), key=lambda sign: sign.confidence)
    sure = min(0.99, round(1 / (1 + math.exp(-abs(total))), 3))
    draft.facts['gender'] = gender_fact(gender, best.origin, sure, best.episode, best.start, best.end)


def leaning(draft: Draft) -> Gender:
    """The gender as far as the signs so far make it fairly sure."""
    total = sum(_odds(sign) if sign.value is Gender.FEMALE else -_odds(sign) for sign in draft.signs)
    if abs(total) < _SURE:
        return Gender.UNKNOWN
    return Gender.FEMALE if total > 0 else Gender.MALE


def _odds(sign: FieldValue[Gender]) -> float:
    sure = min(sign.confidence, 0.99)
    return math.log(sure / (1 - sure))


def _heard(scene: Scene) -> Iterator[Element]:
    """The speeches that the others in the scene hear: nobody calls a voice-over 妈."""
    aside = False
    for element in scene.elements:
        if element.kind is ElementKind.CUE:
            aside = element.note.startswith(('OS', 'VO')) and '电话' not in element.note
        elif element.kind is ElementKind.DIALOGUE and not aside:
            yield element


def _is_known(draft: Draft, scene: int, at: int) -> bool:
    """Whether the person was there before this place of the scene, the list of its people aside."""
    earlier = [seen for seen in draft.occurrences.values() if seen.scene and seen.start < at]
    return any(seen.scene < scene or seen.kind is not OccurrenceKind.CAST for seen in earlier)


class Signs:
    """Reads the whole episode for signs. `owner` maps every name to the draft of the person."""

    def __init__(self, episode: Episode, index: int, owner: dict[str, Draft], finder: NameFinder) -> None:
        self.episode, self.text, self.index = episode, episode.text, index
        self.owner, self.finder = owner, finder

    def read(self) -> None:
        for _, element in elements_of(self.episode):
            if element.kind in (ElementKind.ACTION, ElementKind.DIALOGUE, ElementKind.CAPTION, ElementKind.BIO):
                for hit in self.finder.find(self.text, element.start, element.end):
                    self._beside(hit, element)
            if element.kind is ElementKind.DIALOGUE and element.name in self.owner:
                self._of_oneself(element)
            elif element.kind is ElementKind.CUE and element.name in self.owner:
                self._looks(self.owner[element.name], element.start, element.end, Origin.CUE)
        for number, scene in enumerate(self.episode.scenes, 1):
            self._calls([speech for speech in _heard(scene) if speech.name in self.owner])
            self._newcomers(number, scene)

    def sign(self, draft: Draft, female: bool, sure: float, origin: Origin, start: int, end: int) -> None:
        gender = Gender.FEMALE if female else Gender.MALE
        if len(draft.signs) < _ENOUGH:
            draft.signs.append(gender_fact(gender, origin, sure, self.index, start, end))

    def _beside(self, hit: Hit, element: Element) -> None:
        """Words right before or after a name: 妻子李梅, 李梅女士, 李梅是我老婆, 陈默的妻子."""
        draft = self.owner[hit.name]
        origin = Origin.DIALOGUE if element.kind is ElementKind.DIALOGUE else Origin.ACTION
        before = self.text[max(element.start, hit.start - 9) : hit.start]
        after = self.text[hit.end : min(element.end, hit.end + 18)]
        found = vocabulary.BEFORE_NAME.search(before)
        if found:
            female = bool(found['f'] or found['kf'])
            self.sign(draft, female, 0.88, origin, hit.start - len(found.group()), hit.start)
        presented = vocabulary.PRESENTED.search(before) if '是' in before else None
        if presented:
            self.sign(draft, bool(presented['f']), 0.8, origin, hit.start - len(presented.group()), hit.start)
        found = vocabulary.AFTER_NAME.match(after)
        if found and len(hit.name) > 1:
            self.sign(draft, bool(found['f']), 0.88, origin, hit.end, hit.end + found.end())
            return
        for pattern, sure in ((vocabulary.AFTER_IS, 0.85), (vocabulary.THIS_PERSON, 0.85), (vocabulary.APPOSED, 0.85)):
            found = pattern.match(after)
            if found:
                self.sign(draft, bool(found['f']), sure, origin, hit.end, hit.end + found.end())
                return
        wife = vocabulary.OWNS_WIFE.match(after)
        married = wife or vocabulary.OWNS_HUSBAND.match(after)
        if married:
            self.sign(draft, not wife, 0.82, origin, hit.end, hit.end + married.end())

    def _of_oneself(self, element: Element) -> None:
        """How people speak of themselves (本宫, 老子) and of husbands and wives (我老婆)."""
        draft = self.owner[element.name]
        for pattern, female in ((vocabulary.FEMALE_SELF, True), (vocabulary.MALE_SELF, False)):
            found = pattern.search(self.text, element.start, element.end)
            if found:
                self.sign(draft, female, 0.8, Origin.DIALOGUE, found.start(), found.end())
        for found in vocabulary.MINE.finditer(self.text, element.start, element.end):
            if found['who'] == '我':
                self.sign(draft, bool(found['f']), 0.85, Origin.DIALOGUE, found.start(), found.end())

    def _newcomers(self, number: int, scene: Scene) -> None:
        """一个十来岁的姑娘 is who speaks next, if nothing was seen or heard of that person before."""
        entrance: re.Match[str] | None = None
        for element in scene.elements:
            if element.kind is ElementKind.ACTION:
                entrance = vocabulary.NEWCOMER.search(self.text, element.start, element.end)
            elif element.kind is ElementKind.CUE and entrance:
                draft = self.owner.get(element.name)
                if draft is not None and not _is_known(draft, number, entrance.start()):
                    self.sign(draft, bool(entrance['f']), 0.74, Origin.ACTION, entrance.start(), entrance.end())
                entrance = None

    def _looks(self, draft: Draft, start: int, end: int, origin: Origin) -> None:
        found = vocabulary.LOOKS.search(self.text, start, end)
        if found:
            self.sign(draft, bool(found['f']), 0.64, origin, found.start(), found.end())

    def _calls(self, speeches: list[Element]) -> None:
        """Whom a speech calls 娘娘 or 大哥, or asks about 你老公, spoke before or else answers."""
        voices = {speech.name for speech in speeches}
        for place, speech in enumerate(speeches):
            called = list(self._called(speech))
            if not called:
                continue
            other = self._addressed(speeches, place, voices)
            for female, sure, start, end in called:
                if other is not None and self._may_be_called(other, start, end):
                    against = Gender.MALE if female else Gender.FEMALE
                    sure = min(sure, 0.6) if leaning(other) is against else sure
                    doubt = 0.0 if len(voices) == 2 else 0.08 if self._alone(speeches, place) else 0.16
                    self.sign(other, female, sure - doubt, Origin.DIALOGUE, start, end)

    def _called(self, speech: Element) -> Iterator[tuple[bool, float, int, int]]:
        text = self.text[speech.start : speech.end]
        opening = vocabulary.OPENS.match(text)
        closing = vocabulary.CLOSES.search(text[-14:])
        if opening:
            yield bool(opening['f']), 0.78, speech.start, speech.start + opening.end()
        elif closing:
            at = speech.end - min(14, len(text))
            yield bool(closing['f']), 0.76, at + closing.start(), at + closing.end()
        for found in vocabulary.MINE.finditer(self.text, speech.start, speech.end):
            if found['who'] == '你':
                yield bool(found['f']), 0.74, found.start(), found.end()

    def _may_be_called(self, other: Draft, start: int, end: int) -> bool:
        """程砚哥 calls nobody but 程砚, 枝姐 a 许南枝 if there is one, and 云姑娘 nobody who is surnamed 谢."""
        whose = _WHOSE.match(self.text, start, end)
        if not whose or whose['name'] in other.name:
            return True
        if whose['name'] in self.owner:
            return self.owner[whose['name']] is other
        named = whose['name'] not in _NO_NAME
        if named and any(whose['name'] in name and is_person_name(name) for name in self.owner):
            return False
        return not (whose['name'] in words.SURNAMES and is_person_name(other.name))

    def _alone(self, speeches: list[Element], place: int) -> bool:
        """Whether only one other person speaks right before and after."""
        near = {speeches[at].name for at in (place - 1, place + 1) if 0 <= at < len(speeches)}
        return len(near - {speeches[place].name}) == 1

    def _addressed(self, speeches: list[Element], place: int, voices: set[str]) -> Draft | None:
        speaker = speeches[place].name
        if place == 0 and len(voices) > 2:
            return None
        # Who is asked answers; who is told something has spoken before.
        asked = self.text.find('？', speeches[place].start, speeches[place].end) >= 0
        order = (place + 1, place - 1) if asked else (place - 1, place + 1)
        near = [speeches[at].name for at in order if 0 <= at < len(speeches)]
        other = next((name for name in near if name != speaker), '')
        return self.owner[other] if other else None
