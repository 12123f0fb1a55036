"""Two names of one person of an episode, joined where the episode itself says or leaves no doubt that they are one."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping

from pypinyin import lazy_pinyin

from autocorrect.engines.screenplay import zh_words as words
from autocorrect.engines.screenplay.drafts import Draft
from autocorrect.engines.screenplay.lexicon import things
from autocorrect.engines.screenplay.models import (
    AliasKind,
    Asset,
    Bio,
    ElementKind,
    Episode,
    Gender,
    OccurrenceKind,
    Origin,
    Scene,
    Tier,
)
from autocorrect.engines.screenplay.name_finder import NameFinder
from autocorrect.engines.screenplay.zh_gender import leaning, sign_of_look, told_by_title
from autocorrect.engines.screenplay.zh_names import given_name, is_person_name
from autocorrect.engines.screenplay.zh_reveals import Reveal, Reveals, is_stranger
from autocorrect.engines.screenplay.zh_simplified import simplified, simplified_name

_LOOK = re.compile(
    r'^(?:少年|少女|幼年|童年|小时候的?|年幼的?|年轻时?的?|老年|中年|青年|儿时|幼时|成年|晚年|暮年|年迈的?|十年前的?|'
    r'前世的?|黑化的?|现代|古代|学生时代的?|\d{1,2}岁的?)(?=[\u4e00-\u9fff]{2,})'
)
_NAMED = (
    r'(?:外号|绰号|诨名|诨号|人称|小名|乳名|闺名|昵称|又名|别名|本名|真名|原名|学名|化名|假名|艺名|花名|'
    r'代号|登记名|名叫|自称|网名)'
)
_OTHER_NAME = re.compile(
    rf'(?:{_NAMED}[:：叫作为是]{{0,2}}|(?:都|也|爱|人|皆|才)(?:叫|称|喊|唤)(?:她|他|其)?(?:作|做|为)?)'
    r'(?:[“"「『‘《](?P<quoted>[\u4e00-\u9fff]{1,5})[”"」』’》]|(?P<bare>[\u4e00-\u9fff]{1,4})(?=[,，。；;、)）]|$))'
    r'|(?:^|[,，。；;])(?:(?:字|号)(?P<style>[\u4e00-\u9fff]{1,2})|名(?P<name>[\u4e00-\u9fff]{2,4}))(?=[,，。；;]|$)'
)
_IN_GUISE = re.compile(r'[“"「『‘](?P<name>[\u4e00-\u9fff]{2,4})[”"」』’](?:的)?(?:身份|名义|之名|为名|示人|自居)')


def other_names(bio: Bio) -> Iterator[str]:
    """The names that a bio says somebody goes by: 人称马老师, 代号“顶针”, 以“刘姨”的身份."""
    text = bio.text[:300]
    simple = simplified(text)
    for found in _OTHER_NAME.finditer(simple):
        group = next(name for name in ('quoted', 'bare', 'style', 'name') if found[name])
        yield text[found.start(group) : found.end(group)]
    for found in _IN_GUISE.finditer(simple):
        yield text[found.start('name') : found.end('name')]


class Joins:
    """The joins of one episode, over the drafts by name; `add` opens the draft of a name known from before."""

    def __init__(
        self,
        episode: Episode,
        drafts: dict[str, Draft],
        known: Mapping[str, Asset],
        add: Callable[[str], Draft | None],
    ) -> None:
        self.episode, self.drafts, self.known, self.add = episode, drafts, known, add

    def join(self) -> None:
        self._join_looks()
        self._join_told()
        self._join_short_names()
        self._join_callings()
        self._join_offices()
        self._join_cast_with_cues()
        self._join_bracketed()
        self._join_revealed()
        self._join_stand_ins()

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
                sign_of_look(target, name, max((seen.episode for seen in target.occurrences.values()), default=0))
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
            # 小晚棠 in a scene of old days is 姜晚棠, as 晚棠 is.
            is_small = len(name) == 3 and name[0] == '小'
            given = name[1:] if is_small else name
            longer = [other for other in bearers.get(given, ()) if other != name and other in self.drafts]
            if len(longer) == 1 and not (is_small and self._listed_together(name, longer[0])):
                kind = AliasKind.LOOK if is_small else AliasKind.SHORT_NAME
                self._merge(self.drafts[longer[0]], self.drafts.pop(name), kind)

    def _join_cast_with_cues(self) -> None:
        """A cast line says 老李 and 李长河 speaks: who is listed without a word is who speaks unlisted."""
        finder = NameFinder(name for name in self.drafts if is_person_name(name))
        for scene in self.episode.scenes:
            spoken = {
                name
                for element in scene.elements
                if element.kind is ElementKind.CUE
                for name in element.name.split('、')
            }
            spoken |= set(self._acting(scene, finder))
            listed = {entry.text for entry in scene.cast}
            for silent in sorted(listed - spoken):
                if silent not in self.drafts or self.drafts[silent].tier is not None or not listed:
                    continue
                loud = [name for name in sorted(spoken - listed) if name in self.drafts and may_be_called(name, silent)]
                if len(loud) == 1:
                    self._join(loud[0], silent)
            self._join_titled(listed, spoken)

    def _join_titled(self, listed: set[str], spoken: set[str]) -> None:
        """魏国良 speaks unlisted where the cast line has 魏所: the only one of that surname with a whole name."""
        titles = [form for form in sorted(listed) if form in self.drafts and form[1:] in words.ADDRESS_TITLES]
        for name in sorted(spoken - listed) if titles else ():
            if name not in self.drafts or not is_person_name(name):
                continue
            forms = [form for form in titles if form in self.drafts and form[0] == name[0]]
            if len(forms) != 1:
                continue
            family = {one for one in {*self.drafts, *self.known} if one[0] == name[0] and one not in forms}
            if family == {name} and not self._listed_together(forms[0], name):
                self._merge(self.drafts[name], self.drafts.pop(forms[0]), AliasKind.TITLE)

    def _listed_together(self, one: str, other: str) -> bool:
        return any({one, other} <= {entry.text for entry in scene.cast} for scene in self.episode.scenes)

    def _join_bracketed(self) -> None:
        """护士长（刘芳） before a speech: the bracket gives the name."""
        for scene in self.episode.scenes:
            for element in scene.elements:
                if element.kind is not ElementKind.CUE or not is_person_name(element.note):
                    continue
                stranger, target = self.drafts.get(element.name), self.drafts.get(element.note)
                if stranger is None or not is_stranger(stranger):
                    continue
                if target is None and element.note in self.known:
                    target = self.add(element.note)
                if target is not None and not self._together(stranger.name, target.name):
                    self._merge(target, self.drafts.pop(stranger.name), AliasKind.NICKNAME)

    def _join_stand_ins(self) -> None:
        """A stranger who speaks unlisted is the one who is listed and neither speaks nor acts under any name."""
        if not any(_STRANGER.search(name) for name in self.drafts):
            return
        owner = {name: draft for draft in self.drafts.values() for name in (draft.name, *draft.aliases)}
        finder = NameFinder(name for name in owner if len(name) > 1)
        for scene in self.episode.scenes:
            listed = {owner[entry.text].name for entry in scene.cast if entry.text in owner}
            cues = [name for e in scene.elements if e.kind is ElementKind.CUE for name in e.name.split('、')]
            spoken = {owner[name].name for name in cues if name in owner}
            loud = sorted(spoken - listed)
            if len(loud) != 1 or not _STRANGER.search(loud[0]):
                continue
            acting = {owner[name].name for name in self._acting(scene, finder)}
            silent = [name for name in sorted(listed - spoken - acting) if self.drafts[name].tier is not Tier.GROUP]
            if len(silent) == 1 and self._stands_in(self.drafts[loud[0]], self.drafts[silent[0]]):
                target, stranger = self.drafts[silent[0]], self.drafts.pop(loud[0])
                self._merge(target, stranger, AliasKind.NICKNAME)
                owner.update((name, target) for name in (stranger.name, *stranger.aliases))

    def _stands_in(self, stranger: Draft, listed: Draft) -> bool:
        looks = is_stranger(stranger) and stranger.tier is None and bool(_STRANGER.search(stranger.name))
        sexes = {told_by_title(stranger.name), leaning(listed)}
        apart = self._together(stranger.name, listed.name) or {Gender.MALE, Gender.FEMALE} <= sexes
        return looks and is_person_name(listed.name) and stranger.name not in self.known and not apart

    def _join(self, one: str, other: str) -> None:
        """The whole name keeps the asset, the other becomes its alias."""
        keep, gone = (other, one) if is_person_name(other) and not is_person_name(one) else (one, other)
        typo = is_person_name(keep) and is_person_name(gone)
        kind = AliasKind.TYPO if typo else AliasKind.TITLE if gone[1:] in words.ADDRESS_TITLES else AliasKind.NICKNAME
        self._merge(self.drafts[keep], self.drafts.pop(gone), kind)

    def _acting(self, scene: Scene, finder: NameFinder) -> Iterator[str]:
        for element in scene.elements:
            if element.kind is ElementKind.ACTION:
                yield from (hit.name for hit in finder.find(self.episode.text, element.start, element.end))

    def _join_told(self) -> None:
        """A name that somebody's bio gives is no second person, unless it has a bio of its own."""
        bios = {bio.name for bio in self.episode.bios}
        tellers: dict[str, list[str]] = {}
        for name in bios & self.drafts.keys():
            for alias in self.drafts[name].aliases:
                tellers.setdefault(alias, []).append(name)
        for alias, names in tellers.items():
            if alias in self.drafts and alias not in bios and len(names) == 1:
                self._merge(self.drafts[names[0]], self.drafts.pop(alias), AliasKind.NICKNAME)

    def _join_callings(self) -> None:
        """班主任老秦 is 老秦, 城管小吴 is 小吴: a calling before a name, where only one name ends so."""
        ends: dict[str, list[str]] = {}
        for name in {*self.drafts, *self.known}:
            for size in range(2, min(len(name), 5)):
                ends.setdefault(name[-size:], []).append(name)
        for short in list(self.drafts):
            if not 2 <= len(short) <= 4 or not (is_person_name(short) or _is_address(short)):
                continue
            longer = [name for name in ends.get(short, ()) if name in self.drafts or name in self.known]
            if len(longer) != 1 or short in self.known or not _is_calling(longer[0][: -len(short)], short):
                continue
            target = self.add(longer[0]) if short in self.drafts else None
            if target is not None:
                self._merge(target, self.drafts.pop(short), AliasKind.SHORT_NAME)

    def _join_offices(self) -> None:
        """贺副官 is 贺之章 whose bio says 副官, 沈皇后 is 沈昭宁 the 皇后: the only one of surname and office."""
        told = {bio.name: simplified(bio.text) for bio in self.episode.bios}
        for name, asset in self.known.items():
            said = ' '.join(field.value for field in (asset.role, asset.description) if field)
            told.setdefault(name, simplified(said))
        bearers: dict[str, list[str]] = {}
        for name in told:
            if is_person_name(name):
                bearers.setdefault(name[0], []).append(name)
        for form in list(self.drafts):
            office = simplified_name(form)[1:]
            if not 2 <= len(form) <= 4 or (is_person_name(form) and office not in _OFFICES) or len(office) < 2:
                continue
            meant = [name for name in bearers.get(form[0], ()) if name != form and office in told[name]]
            target = self.add(meant[0]) if len(meant) == 1 and form not in told else None
            if target is not None and target is not self.drafts.get(form):
                self._merge(target, self.drafts.pop(form), AliasKind.TITLE)

    def _join_revealed(self) -> None:
        """A stranger is who the script says: 我是小雨, 她叫陈秀云, 黑袍人——玄清."""
        for found in list(Reveals(self.episode, self.drafts, self.known).find()):
            stranger = self.drafts.get(found.stranger)
            if found.name == found.stranger or (stranger is None and found.stranger not in self.known):
                continue
            target = self.drafts.get(found.name) or (self.add(found.name) if found.name in self.known else None)
            if stranger is None and target is not None and target.tier is None:
                target.call(found.stranger, AliasKind.NICKNAME, Origin.CAST_LINE, 0.95)
            if stranger is None or target is None or target is stranger or not self._may_be(found, stranger, target):
                continue
            self._merge(target, self.drafts.pop(found.stranger), AliasKind.NICKNAME)

    def _may_be(self, found: Reveal, stranger: Draft, target: Draft) -> bool:
        """Whether what is said of a stranger can be: nobody of another sex, nobody who stands beside them."""
        told = {leaning(stranger), leaning(target)}
        if self._together(stranger.name, target.name) or {Gender.MALE, Gender.FEMALE} <= told:
            return False
        if found.how == 'dead' or is_person_name(stranger.name):
            return is_person_name(target.name) and may_be_called(target.name, stranger.name)
        return target.tier is None and (found.how == 'self' or is_stranger(stranger))

    def _together(self, one: str, other: str) -> bool:
        """Whether both are listed in one scene, or speak in it by turns: after a reveal only the new name speaks."""
        mine, theirs = (self._starts(name, OccurrenceKind.CUE) for name in (one, other))
        if self._starts(one, OccurrenceKind.CAST).keys() & self._starts(other, OccurrenceKind.CAST).keys():
            return True
        return any(
            max(mine[scene]) > min(theirs[scene]) and max(theirs[scene]) > min(mine[scene])
            for scene in mine.keys() & theirs.keys()
        )

    def _starts(self, name: str, kind: OccurrenceKind) -> dict[int, list[int]]:
        """Where the name stands so, by scene."""
        found: dict[int, list[int]] = {}
        for seen in self.drafts[name].occurrences.values():
            if seen.kind is kind:
                found.setdefault(seen.scene, []).append(seen.start)
        return found

    def _merge(self, into: Draft, other: Draft, kind: AliasKind) -> None:
        into.call(other.name, kind, Origin.CAST_LINE, 0.95)
        for alias in other.aliases.values():
            into.call(alias.text, alias.kind, alias.source, alias.confidence)
        into.cues += other.cues
        into.occurrences |= other.occurrences
        into.signs += [sign for sign in other.signs if kind is not AliasKind.LOOK or sign.origin is not Origin.NAME]
        if kind is not AliasKind.LOOK:
            for field, fact in other.facts.items():
                into.learn(field, fact)


# What somebody not yet named is called by: 白衬衫男生, 灰衣人.
_STRANGER = re.compile(r'.(?:人|男生|女生|男子|女子|男孩|女孩|青年|少年|少女|老者|老头|小伙|小伙子|姑娘|男|女)$')
_OFFICES = frozenset(words.ADDRESS_TITLES) | frozenset('皇后 贵妃 副官 太后 将军 掌柜 管家 丞相 尚书 侍郎 太傅'.split())


def _is_address(name: str) -> bool:
    """小吴, 老秦, 孙大爷, 大嘴刘."""
    simple = simplified_name(name)
    if simple[0] in '小老阿大' and len(simple) in (2, 3):
        return True
    return simple[0] in words.SURNAMES and simple[1:] in words.ADDRESS_TITLES


def _is_calling(prefix: str, name: str) -> bool:
    """Before 老姚 and 小吴 any word of two characters is one: 代驾老姚."""
    simple = simplified_name(prefix)
    if len(simple) >= 2 and name[0] in '小老阿' and len(name) == 2 and simple[-1] not in '的和与':
        return True
    if len(simple) < 2 or simple[-1] in '的和与':
        return False
    known = simple in words.ROLE_NOUNS or things('zh').get(simple, ('', 0))[0] == 'person'
    return known or simple in _CALLINGS or simple[-1] in '员师长工手贩警匠客商夫' or simple[:1] in '女男'


_CALLINGS = frozenset(
    '班主任 门卫 城管 法医 助理 特助 秘书 警察 民警 刑警 交警 '
    '护士 医生 保安 司机 管家 邻居 房东 同学 同事 闺蜜 室友 记者 '
    '主播 主持人 导演 编剧 制片 会计 出纳 前台 中介 快递 外卖 '
    '老板 老板娘 店长 店小二 掌柜 伙计 丫鬟 侍女 侍卫 太监 宫女 '
    '嬷嬷 师兄 师姐 师弟 师妹 表哥 表姐 堂哥 堂弟 队长 班长 '
    '连长 排长 村长 书记 主任 校长 教导主任 值班医生 副官 特务 小弟 '
    '道士 和尚 弟子 徒弟 师傅 教练 律师 法官 书记员 学徒 保姆 月嫂 护工 代驾 病人 家属 大夫'.split()
)


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
