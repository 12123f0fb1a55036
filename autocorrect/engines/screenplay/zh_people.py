"""Characters of a Chinese episode: from bios, cast lines and cues first, then whoever acts by name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pypinyin import lazy_pinyin

from autocorrect.engines.screenplay import zh_words as words
from autocorrect.engines.screenplay.drafts import KIND_OF_ELEMENT, Draft, elements_of, gender_fact, weigh_characters
from autocorrect.engines.screenplay.lexicon import things
from autocorrect.engines.screenplay.models import (
    AliasKind,
    Asset,
    AssetType,
    CastEntry,
    Element,
    ElementKind,
    Episode,
    Gender,
    OccurrenceKind,
    Origin,
    Tier,
)
from autocorrect.engines.screenplay.name_finder import NameFinder
from autocorrect.engines.screenplay.zh_cutting import cut_words
from autocorrect.engines.screenplay.zh_gender import sign_of_name, told_by_title
from autocorrect.engines.screenplay.zh_names import given_name, is_person_name
from autocorrect.engines.screenplay.zh_things_words import NOT_THINGS
from autocorrect.engines.screenplay.zh_traits import (
    learn_from_bio,
    learn_from_remark,
    learn_from_text,
)

_LOOK = re.compile(
    r'^(?:少年|幼年|童年|小时候的?|年幼的?|年轻时?的?|老年|中年|青年|儿时|幼时|成年|晚年|十年前的?|'
    r'前世的?|黑化的?|现代|古代)(?=[\u4e00-\u9fff]{2,})'
)
_LOOK_REMARK = re.compile(r'^(?:少年|幼年|童年|小时候|年轻时|老年|中年|青年|幼|成年|\d{1,2}岁时?)$')
_COUNTED = re.compile(
    r'(?:[*xX×]\s*\d+|\d+[名个位人]?|[一两二三四五六七八九十数几]+[名个位人]|若干[名人]?|们|等人?|数[名人位个])$'
)
_COUNT_FIRST = re.compile(
    r'^(?:一群|一众|众|几[名个位]|数[名位个]|[两二三四五六七八九十]+[名个位]|\d+[名个位]|多名|若干)(?=[\u4e00-\u9fff])'
)
_NUMBERED = re.compile(
    rf'^(?P<base>[\u4e00-\u9fff]{{1,6}}?)\s*(?P<mark>[{words.ORDINAL_MARKS}]|\d{{1,2}}|[一二三四]号|[一二三])$'
)
_ROLE_PREFIX = re.compile(
    r'^(?:女|男|老|小|年轻|中年|青年|黑衣|蒙面|胖|瘦|高个|矮个|外卖|小区|店|另一|实习|值班|巡逻|神秘)?'
)
_VERBAL = frozenset(('v', 'vd', 'vn', 'd', 'p', 'vg', 'vi', 'a', 'ad', 'c', 'i', 'l', 'zg'))
_CLAUSE_START = re.compile(r'[。！？!?,，；;：:△\s“”"(（〔\[…]$')
_EPITHET = re.compile(
    r'(?:^|(?<=[。，！？△\s；]))([\u4e00-\u9fff]{1,3}(?:真人|老祖|道长|魔尊|仙尊|上仙|将军|公公|嬷嬷|'
    r'娘娘|大师|道人|神君|帝君|老怪|圣女|仙子|'
    r'长老))(?=[\u4e00-\u9fff])'
)
_INTRODUCED = re.compile(
    r'(?P<name>[\u4e00-\u9fff]{2,4})\((?P<in>(?:[^()\n]{0,16}[,，、 ])?(?:[男女](?=[,，、)])|(?:约|'
    r'近)?[\d一二三四五六七八九十]{1,3}(?:多|来|几|出头)?岁)[^()\n]{0,40})\)'
)
_NICKNAMED = re.compile(
    r'(?:外号|绰号|人称|小名|乳名|昵称|又名|本名|真名|原名|化名|字|号|名叫|'
    r'艺名)[:：叫“"「‘是]{0,2}([\u4e00-\u9fff]{1,4})'
)
_MENTION_KINDS = frozenset((ElementKind.ACTION, ElementKind.DIALOGUE, ElementKind.PARENTHETICAL, ElementKind.CAPTION))
_ADDRESS = re.compile(
    r'(?<![\u4e00-\u9fff])(?:[小老阿](?P<nick>[\u4e00-\u9fff])(?=[,，。！？!?、：~…—的你]|$)|'
    r'(?P<name>[\u4e00-\u9fff])(?P<title>'
    + '|'.join(sorted(map(re.escape, words.ADDRESS_TITLES), key=len, reverse=True))
    + r'))'
)
_SELF_NAMED = re.compile(r'(?:我叫|我的名字叫|在下|我本名|我是)([\u4e00-\u9fff]{2,3})(?=[。，！,.!]|$)')
_NEVER = frozenset(
    '众人 大家 所有人 全体 二人 两人 三人 人群 群众 他 她 我 你 画外音 旁白 系统 字幕 内心 电话 声音 '
    '广播 男声 女声 童声 合 齐 众 某人 对方 无 群演 群众演员 若干'.split()
)


class People:
    """The drafts of one episode by name."""

    def __init__(self, episode: Episode, index: int, known: list[Asset]) -> None:
        self.episode, self.index = episode, index
        self.known = {name: asset for asset in known if asset.type is AssetType.CHARACTER for name in asset.surfaces}
        self.drafts: dict[str, Draft] = {}
        self.pieces: set[str] | None = None
        self.surnames: set[str] = set()

    def find(self) -> list[Draft]:
        self._from_bios()
        self._from_casts()
        self._from_cues()
        self._from_action()
        self._join_looks()
        self._join_short_names()
        self._join_cast_with_cues()
        self._see_all()
        self._from_addresses()
        drafts = [draft for draft in self.drafts.values() if draft.occurrences]
        learn_from_text(self.episode, self.index, drafts)
        weigh_characters(drafts)
        return drafts

    def add(self, name: str, confidence: float = 1.0) -> Draft | None:
        """The draft of the name; groups and numbered or anonymous people get their tier at once."""
        name = name.strip(' .·-:')
        if not name or name in _NEVER or name in words.NOT_SPEAKERS or not re.search(r'[\u4e00-\u9fffA-Za-z]', name):
            return None
        draft = self.drafts.get(name)
        if draft is None:
            draft = self.drafts[name] = Draft(AssetType.CHARACTER, name, tier=tier_of(name), confidence=confidence)
            sign_of_name(draft, self.index)
        return draft

    def _from_bios(self) -> None:
        for bio in self.episode.bios:
            draft = self.add(bio.name)
            if draft:
                draft.see(self.index, 0, bio.start, bio.start + len(bio.name), OccurrenceKind.BIO)
                learn_from_bio(draft, bio, self.index)
                for found in _NICKNAMED.finditer(bio.text[:200]):
                    draft.call(found[1], AliasKind.NICKNAME, Origin.BIO, 0.9)

    def _from_casts(self) -> None:
        for number, scene in enumerate(self.episode.scenes, 1):
            for entry in scene.cast:
                self._from_entry(entry, number)

    def _from_entry(self, entry: CastEntry, scene: int) -> None:
        draft = self.add(entry.text)
        if draft is None:
            return
        draft.see(self.index, scene, entry.start, entry.end, OccurrenceKind.CAST)
        if not entry.remark:
            return
        if is_person_name(entry.remark) and draft.tier is None:
            draft.call(entry.remark, AliasKind.FULL_NAME, Origin.CAST_LINE)
        elif _LOOK_REMARK.match(entry.remark):
            draft.call(entry.remark + entry.text, AliasKind.LOOK, Origin.CAST_LINE, 0.8)
        else:
            learn_from_remark(draft, entry, self.index)

    def _from_cues(self) -> None:
        for scene, element in elements_of(self.episode):
            if element.kind is not ElementKind.CUE:
                continue
            for name in element.name.split('、'):
                draft = self.add(name)
                if draft:
                    draft.cues += 1
                    draft.see(self.index, scene, element.start, element.end, OccurrenceKind.CUE)

    def _from_action(self) -> None:
        """Who never speaks and is in no list, but is introduced with an age or acts by a full name."""
        text = self.episode.text
        seen: dict[str, list[tuple[int, int, int]]] = {}
        for scene, element in elements_of(self.episode):
            if element.kind is not ElementKind.ACTION:
                continue
            piece = text[element.start : element.end]
            for name, at, sure in acting_names(piece):
                seen.setdefault(name, []).extend([(scene, element.start + at, sure)])
        for name, places in seen.items():
            if name in self.drafts or self._names_someone(name):
                continue
            if any(sure for _, _, sure in places) or len(places) >= 2:
                draft = self.add(name, 0.7)
                for scene, at, _ in places:
                    if draft:
                        draft.see(self.index, scene, at, at + len(name), OccurrenceKind.ACTION)

    def _names_someone(self, name: str) -> bool:
        """A short form or an address of somebody who is known (周叔 where 周管家 is) is no new person."""
        if self.pieces is None:
            known = [*self.drafts, *self.known]
            self.pieces = {piece for other in known for piece in _pieces(other)}
            self.surnames = {other[0] for other in known}
        if name in self.pieces or any(piece in self.drafts or piece in self.known for piece in _pieces(name)):
            return True
        return name[1:] in words.ADDRESS_TITLES and name[0] in self.surnames

    def _join_looks(self) -> None:
        """少年沈知意 is a look of 沈知意, not another person."""
        for name in list(self.drafts):
            found = _LOOK.match(name)
            if not found or not (rest := name[found.end() :]):
                continue
            target = self.drafts.get(rest)
            if target is None and rest in self.known:
                target = self.add(rest)
            if target is not None:
                self._merge(target, self.drafts.pop(name), AliasKind.LOOK)

    def _join_short_names(self) -> None:
        """知意 is 沈知意 where nobody else of the episode ends so; with whole names only."""
        bearers: dict[str, list[str]] = {}
        for name in self.drafts:
            if is_person_name(name):
                bearers.setdefault(given_name(name), []).append(name)
        for name in list(self.drafts):
            if not 2 <= len(name) <= 3 or self.drafts[name].tier is not None:
                continue
            longer = [other for other in bearers.get(name, ()) if other != name and other in self.drafts]
            if len(longer) == 1:
                self._merge(self.drafts[longer[0]], self.drafts.pop(name), AliasKind.SHORT_NAME)

    def _join_cast_with_cues(self) -> None:
        """A cast line says 老李 and 李长河 speaks: who is listed without a word is who speaks unlisted."""
        for scene in self.episode.scenes:
            spoken = {
                name
                for element in scene.elements
                if element.kind is ElementKind.CUE
                for name in element.name.split('、')
            }
            listed = {entry.text for entry in scene.cast}
            for silent in sorted(listed - spoken):
                if silent not in self.drafts or self.drafts[silent].tier is not None or not listed:
                    continue
                loud = [name for name in sorted(spoken - listed) if name in self.drafts and may_be_called(name, silent)]
                if len(loud) == 1:
                    self._join(loud[0], silent)

    def _join(self, one: str, other: str) -> None:
        """The whole name keeps the asset, the other becomes its alias."""
        keep, gone = (other, one) if is_person_name(other) and not is_person_name(one) else (one, other)
        typo = is_person_name(keep) and is_person_name(gone)
        kind = AliasKind.TYPO if typo else AliasKind.TITLE if gone[1:] in words.ADDRESS_TITLES else AliasKind.NICKNAME
        self._merge(self.drafts[keep], self.drafts.pop(gone), kind)

    def _from_addresses(self) -> None:
        """顾总, 林阿姨, 小陈, 六叔 in somebody's mouth mean the one person of the episode they can mean."""
        people = [draft for draft in self.drafts.values() if draft.tier is None]
        heirs: dict[str, list[Draft]] = {}
        for draft in people:
            for char in {
                draft.name[0] if draft.name[0] in words.SURNAMES else '',
                draft.name[-1] if is_person_name(draft.name) else '',
            }:
                heirs.setdefault(char, []).append(draft)
        for scene, element in elements_of(self.episode):
            if element.kind is ElementKind.DIALOGUE:
                self._hear(element, scene, heirs)

    def _hear(self, element: Element, scene: int, heirs: dict[str, list[Draft]]) -> None:
        text = self.episode.text
        for found in _ADDRESS.finditer(text, element.start, element.end):
            form = found.group()
            char = found['nick'] or found['name']
            candidates = [one for one in heirs.get(char, ()) if one.name != element.name]
            if len(candidates) == 1 and len(heirs[char]) == 1 and form not in self.drafts:
                draft = candidates[0]
                kin = (found['title'] or '') in words.KIN or (found['title'] or '') in '叔婶姨伯爷哥姐嫂'
                kind = AliasKind.NICKNAME if found['nick'] else AliasKind.KIN if kin else AliasKind.TITLE
                draft.call(form, kind, Origin.DIALOGUE, 0.75)
                draft.see(self.index, scene, found.start(), found.end(), OccurrenceKind.DIALOGUE)
                gender = told_by_title(form)
                if gender is not Gender.UNKNOWN:
                    draft.signs.append(
                        gender_fact(gender, Origin.DIALOGUE, 0.8, self.index, found.start(), found.end())
                    )
        own = _SELF_NAMED.search(text, element.start, element.end)
        speaker = self.drafts.get(element.name)
        if not own or not speaker or not is_person_name(own[1]) or own[1] in self.drafts:
            return
        if speaker.tier is not None or not is_person_name(speaker.name):
            speaker.call(own[1], AliasKind.FULL_NAME, Origin.DIALOGUE, 0.9)
            speaker.tier = None

    def _merge(self, into: Draft, other: Draft, kind: AliasKind) -> None:
        into.call(other.name, kind, Origin.CAST_LINE, 0.95)
        into.cues += other.cues
        into.occurrences |= other.occurrences
        into.signs += [sign for sign in other.signs if kind is not AliasKind.LOOK or sign.origin is not Origin.NAME]
        if kind is not AliasKind.LOOK:
            for field, fact in other.facts.items():
                into.learn(field, fact)

    def _see_all(self) -> None:
        """Every further place where a name or an unmistakable short form stands."""
        shorts = self._short_forms()
        owner = {name: draft for draft in self.drafts.values() for name in (draft.name, *draft.aliases)} | shorts
        finder = NameFinder(name for name in owner if len(name) > 1)
        for scene, element in elements_of(self.episode):
            if element.kind not in _MENTION_KINDS:
                continue
            for name, start, end in finder.find(self.episode.text, element.start, element.end):
                draft = owner[name]
                draft.see(self.index, scene, start, end, KIND_OF_ELEMENT.get(element.kind, OccurrenceKind.ACTION))
                if name in shorts:
                    draft.call(name, AliasKind.SHORT_NAME, Origin.DIALOGUE, 0.9)

    def _short_forms(self) -> dict[str, Draft]:
        """Given names of two characters that only one person bears."""
        bearers: dict[str, list[Draft]] = {}
        for name, draft in self.drafts.items():
            short = given_name(name)
            if is_person_name(name) and len(short) >= 2:
                bearers.setdefault(short, []).append(draft)
        return {short: drafts[0] for short, drafts in bearers.items() if len(drafts) == 1 and short not in self.drafts}


def _pieces(name: str) -> set[str]:
    """Every run of two and more characters of a name; names are short."""
    name = name[:12]
    return {name[start:end] for start in range(len(name)) for end in range(start + 2, len(name) + 1)}


def find_people(episode: Episode, index: int, known: list[Asset]) -> list[Draft]:
    return People(episode, index, known).find()


def tier_of(name: str) -> Tier | None:
    """Group or extra by the name alone; None for anybody with a name."""
    if (_COUNTED.search(name) and len(name) > 2 and not is_person_name(name)) or _COUNT_FIRST.match(name):
        return Tier.GROUP if not re.search(r'(?:一[名个位]|(?<![*xX×\d])\d)$', name) else Tier.EXTRA
    if name in words.GROUP_MARKS or name.endswith('们'):
        return Tier.GROUP
    numbered = _NUMBERED.match(name)
    if numbered and (not is_person_name(name) or numbered['base'] in words.ROLE_NOUNS):
        return Tier.EXTRA
    return Tier.EXTRA if name in words.ROLE_NOUNS or _ROLE_PREFIX.sub('', name, count=1) in words.ROLE_NOUNS else None


def may_be_called(name: str, other: str) -> bool:
    """Whether the second can be a short, polite or misspelt form of the first: 李长河 and 老李."""
    if name in other or other in name:
        return True
    whole, form = (name, other) if is_person_name(name) else (other, name)
    if form[0] in '老小阿' and len(form) == 2:
        return form[1] in (whole[0], whole[-1])
    if whole[0] == form[0] and form[1:] in words.ADDRESS_TITLES:
        return True
    return (
        len(name) == len(other)
        and is_person_name(name)
        and is_person_name(other)
        and lazy_pinyin(name) == lazy_pinyin(other)
    )


def acting_names(text: str) -> Iterator[tuple[str, int, bool]]:
    """(name, position, sure) of who acts in this text: introduced with an age, by epithet, or by full name."""
    for found in _INTRODUCED.finditer(text):
        name = found['name']
        for size in (3, 4, 2):
            if len(name) >= size and is_person_name(name[-size:]):
                yield name[-size:], found.end('name') - size, True
                break
    for found in _EPITHET.finditer(text):
        if is_clean_epithet(found[1]):
            yield found[1], found.start(1), False
    at = 0
    tokens = cut_words(text)
    for place, (token, tag) in enumerate(tokens):
        if not text[max(0, at - 1) : at] or _CLAUSE_START.search(text[max(0, at - 1) : at]):
            name, used = _name_at(tokens, place, tag)
            after = tokens[place + used][1] if place + used < len(tokens) else ''
            if name and after[:1] in ('v', 'd', 'p', 'z', 'i', 'l', 'a'):
                yield name, at, tag == 'nr' and used == 1 and len(name) == 3
        at += len(token)


def _name_at(tokens: list[tuple[str, str]], place: int, tag: str) -> tuple[str, int]:
    """A name that begins with this word and how many words it takes: the cutter often parts 顾|长风 and 白牧|之."""
    token = tokens[place][0]
    following = tokens[place + 1][0] if place + 1 < len(tokens) else ''
    if (
        tag == 'nr'
        and len(token) == 2
        and len(following) == 1
        and following in _GIVEN_TAILS
        and is_person_name(token + following)
    ):
        return token + following, 2
    if tag == 'nr' and is_person_name(token) and _is_no_word(token):
        return token, 1
    if len(token) == 1 and token in words.SURNAMES and 1 <= len(following) <= 2 and tokens[place + 1][1][:1] in 'nabs':
        name = token + following
        return (name, 2) if len(name) == 3 and is_person_name(name) and _is_no_word(name) else ('', 1)
    return '', 1


_GIVEN_TAILS = frozenset('之然而以宁安白言意行舟川')


def _is_no_word(name: str) -> bool:
    return name not in things('zh') and name not in NOT_THINGS


def is_clean_epithet(name: str) -> bool:
    return not re.search(r'^(?:这|那|一|两|几|众|各|他|她|位|名|个|的)|的', name)
