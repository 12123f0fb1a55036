"""Characters of a Chinese episode: from bios, cast lines and cues first, then whoever acts by name."""

from __future__ import annotations

import re
from dataclasses import replace

from autocorrect.engines.screenplay import zh_words as words
from autocorrect.engines.screenplay.drafts import KIND_OF_ELEMENT, Draft, elements_of, gender_fact, weigh_characters
from autocorrect.engines.screenplay.models import (
    Age,
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
)
from autocorrect.engines.screenplay.name_finder import NameFinder
from autocorrect.engines.screenplay.zh_acting import acting_names
from autocorrect.engines.screenplay.zh_bodies import bodies
from autocorrect.engines.screenplay.zh_gender import sign_of_look, sign_of_name, told_by_title
from autocorrect.engines.screenplay.zh_joins import Joins, other_names
from autocorrect.engines.screenplay.zh_names import given_name, is_person_name
from autocorrect.engines.screenplay.zh_simplified import simplified_name
from autocorrect.engines.screenplay.zh_tiers import tier_of
from autocorrect.engines.screenplay.zh_traits import (
    learn_from_bio,
    learn_from_remark,
    learn_from_text,
)

_LOOK_REMARK = re.compile(r'^(?:少年|幼年|童年|小时候|年轻时|老年|中年|青年|幼|成年|\d{1,2}岁时?)$')
_MENTION_KINDS = frozenset((ElementKind.ACTION, ElementKind.DIALOGUE, ElementKind.PARENTHETICAL, ElementKind.CAPTION))
_TITLE = '|'.join(sorted(map(re.escape, words.ADDRESS_TITLES), key=len, reverse=True))
_ADDRESS = re.compile(
    r'(?<![\u4e00-\u9fff])(?:[小老阿](?P<nick>[\u4e00-\u9fff])(?=[,，。！？!?、：~…—的你]|$)|'
    rf'(?P<name>[\u4e00-\u9fff])(?P<title>{_TITLE}))'
)
# 我跟郝师傅熬的, said beside her.
_SPOKEN_OF = re.compile(rf'[跟和与](?P<form>(?P<name>[\u4e00-\u9fff])(?:{_TITLE}))')
# A cat in the cast line that never speaks; 小马 and 老牛 are people.
_ANIMAL = re.compile(
    r'^(?:一[只条匹头])?[大小老]?(?:[白黑黄花灰棕红金银橘狸青枣赤][色毛]?|流浪|野|土|宠物|机器)'
    r'(?:猫|狗|犬|马|牛|驴|骡|羊|猪|鸡|鸭|鹅|兔子?|狐狸?|狼|虎|蛇|鹤|猴子?|鸽子?|鸟|鹰|龟)$|'
    r'^(?:猫|小猫|狗|小狗|猫咪|猎犬|警犬|狼狗|母鸡|公鸡|老母鸡|山羊|绵羊|骆驼|鹦鹉|乌鸦|信鸽|金鱼|仓鼠|奶牛|耕牛|战马|坐骑)$'
)
_SELF_NAMED = re.compile(r'(?:我叫|我的名字叫|在下|我本名|我是)([\u4e00-\u9fff]{2,3})(?=[。，！,.!]|$)')
_NEVER = frozenset(
    '众人 大家 所有人 全体 二人 两人 三人 人群 群众 他 她 我 你 画外音 旁白 系统 字幕 内心 电话 声音 '
    '广播 男声 女声 童声 合 齐 众 某人 对方 无 群演 群众演员 若干'.split()
)


# Somebody's voice comes out of them.
_DEVICES = frozenset(
    '对讲机 步话机 收音机 录音机 录音笔 留声机 电视 电视机 大喇叭 喇叭 音箱 音响 扩音器 话筒 听筒 '
    '手机 座机 电话机 传呼机 '
    '导航 行车记录仪 显示屏 大屏幕 门禁 闹钟 监控 电脑'.split()
)


class People:
    """The drafts of one episode by name."""

    def __init__(self, episode: Episode, index: int, known: list[Asset]) -> None:
        self.episode, self.index = episode, index
        self.known = {name: asset for asset in known if asset.type is AssetType.CHARACTER for name in asset.surfaces}
        self.drafts: dict[str, Draft] = {}
        self.pieces: set[str] | None = None
        self.surnames: set[str] = set()
        self.endings: set[str] | None = None

    def find(self) -> list[Draft]:
        self._from_bios()
        self._from_casts()
        self._from_cues()
        self._from_action()
        self._from_bodies()
        Joins(self.episode, self.drafts, self.known, self.add).join()
        self._see_all()
        self._from_addresses()
        drafts = [draft for draft in self.drafts.values() if draft.occurrences]
        learn_from_text(self.episode, self.index, drafts)
        weigh_characters(drafts)
        for draft in drafts:
            if not draft.cues and _ANIMAL.match(simplified_name(draft.name)):
                draft.type = AssetType.ANIMAL
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
                _spell_as_written(draft, self.episode.text)
                for alias in other_names(bio):
                    draft.call(alias, AliasKind.NICKNAME, Origin.BIO, 0.9)

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
            sign_of_look(draft, entry.remark, self.index)
        else:
            learn_from_remark(draft, entry, self.index)

    def _from_cues(self) -> None:
        for scene, element in elements_of(self.episode):
            if element.kind is not ElementKind.CUE:
                continue
            for name in element.name.split('、'):
                draft = None if name in _DEVICES and name not in self.drafts else self.add(name)
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

    def _from_bodies(self) -> None:
        for body in bodies(self.episode):
            draft = self.add(body.name, 0.8)
            if draft is None:
                continue
            draft.see(self.index, body.scene, body.start, body.start + len(body.name), OccurrenceKind.DIALOGUE)
            if body.calling and body.calling not in self.drafts:
                draft.call(body.calling, AliasKind.NICKNAME, Origin.DIALOGUE, 0.8)
            if body.gender is not Gender.UNKNOWN:
                draft.signs.append(gender_fact(body.gender, Origin.DIALOGUE, 0.75, self.index, *body.gender_at))

    def _names_someone(self, name: str) -> bool:
        """A short form or an address of somebody who is known (周叔 where 周管家 is) is no new person."""
        if self.pieces is None:
            known = [*self.drafts, *self.known]
            self.pieces = {piece for other in known for piece in _pieces(other)}
            self.surnames = {other[0] for other in known}
        if name in self.pieces or any(piece in self.drafts or piece in self.known for piece in _pieces(name)):
            return True
        return name[1:] in words.ADDRESS_TITLES and name[0] in self.surnames

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
        self._hear_mentions(element, scene, heirs)
        own = _SELF_NAMED.search(text, element.start, element.end)
        speaker = self.drafts.get(element.name)
        if not own or not speaker or not is_person_name(own[1]) or own[1] in self.drafts or self._is_named(own[1]):
            return
        if speaker.tier is not None or not is_person_name(speaker.name):
            speaker.call(own[1], AliasKind.FULL_NAME, Origin.DIALOGUE, 0.9)
            speaker.tier = None

    def _hear_mentions(self, element: Element, scene: int, heirs: dict[str, list[Draft]]) -> None:
        """A title known from earlier may be the one of that surname who stands by: no more than a hint."""
        for found in _SPOKEN_OF.finditer(self.episode.text, element.start, element.end):
            form, bearers = found['form'], heirs.get(found['name'], [])
            if form not in self.known or form in self.drafts or len(bearers) != 1 or bearers[0].name == element.name:
                continue
            if is_person_name(bearers[0].name) and scene in bearers[0].scenes:
                bearers[0].call(form, AliasKind.TITLE, Origin.DIALOGUE, 0.5)

    def _is_named(self, name: str) -> bool:
        """Whether the name, or a whole name that ends in it, is somebody's already."""
        if self.endings is None:
            aliases = [alias for draft in self.drafts.values() for alias in draft.aliases]
            self.endings = {alias[-size:] for alias in aliases for size in (2, 3)}
        return name in self.endings

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


def _spell_as_written(draft: Draft, text: str) -> None:
    """A bio is read in simplified characters and half-width marks; what it says is told as the script has it."""
    for name in ('role', 'description', 'age'):
        fact = draft.facts.get(name)
        if fact is not None and fact.origin is Origin.BIO:
            written = text[fact.start : fact.end]
            value = replace(fact.value, text=written) if isinstance(fact.value, Age) else written
            draft.facts[name] = replace(fact, value=value)


def find_people(episode: Episode, index: int, known: list[Asset]) -> list[Draft]:
    return People(episode, index, known).find()
