"""Who a stranger of a Chinese episode turns out to be, where the script says it: 我是小雨, 她叫陈秀云, 黑袍人——玄清."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

from autocorrect.engines.screenplay.drafts import Draft
from autocorrect.engines.screenplay.models import Element, ElementKind, Episode, Tier
from autocorrect.engines.screenplay.name_finder import Hit, NameFinder
from autocorrect.engines.screenplay.zh_names import given_name, is_person_name

_NAME = r'[\u4e00-\u9fff]{2,4}'
_END = r'(?=[啊呀哦呢]?(?:[，。！,.!…]|$))'
_SELF = re.compile(
    rf'(?:我就是|我是|我本名|我真名叫?|我原名叫?|我本来叫|在下|正是)(?P<whole>{_NAME}?){_END}|我叫(?P<called>{_NAME}?){_END}'
    rf'|(?:都|们|人家?|以前|从前|当年|那会儿|那时候?)(?:就|都|也)?叫我(?P<dubbed>{_NAME}?){_END}'
    r'|(?P<dead>[\u4e00-\u9fff]{2,4}?)(?:早就|早已|已经|早)(?:死了|不在了|死透了)'
)
_OTHER = re.compile(rf'(?<![\u4e00-\u9fff])[他她](?:叫|名叫|就叫|就是|正是)(?P<name>{_NAME}?){_END}')
_SHOWN = re.compile(rf'(?<![\u4e00-\u9fff])我(?:叫|是|就是)(?P<name>{_NAME}?){_END}')
_WHO = re.compile(
    r'(?:[你您](?:到底|究竟|又|他妈)?(?:是谁|谁|是什么人|是何人|是哪位|叫什么|叫啥)|阁下|来者何人|贵姓|姓什么|姓啥|怎么称呼|'
    r'尊姓大名|什么名字|^谁|^[\u4e00-\u9fff](?:什么|啥))[^，。！？?]{0,3}[？?]$'
)
_ANSWER = re.compile(rf'(?P<name>{_NAME}?)(?:[，。！,.!…]|$)')
_SENTENCE = re.compile(r'[^。！？!?\n]+')
# Between a stranger and the name: 黑袍人——玄清, 黑袍人摘下兜帽，竟是玄清.
_IS = re.compile(r'(?:——|--|[，,]?(?:正是|赫然是|赫然正是|竟然是|竟是|居然是|原来是|原来就是|就是|便是))$')
_MASKS = '面具|兜帽|头套|面罩|口罩|面纱|面巾|斗笠|头盔|伪装|盖头|蒙面巾|蒙面布|黑布|黑巾'
_UNMASKED = re.compile(rf'(?:{_MASKS}|帽檐)[^。！？]{{0,12}}(?:是|露出了?)$')
_UNMASKED_BY = re.compile(
    rf'[扯揭掀摘拽撕挑][下开掉落][他她][^，。！？]{{0,4}}(?:{_MASKS})[^。！？]{{0,8}}(?:是|露出)[^。！？，]{{0,4}}$'
)
# 谢无咎揭下面巾——竟是阿蘅: the one masked stranger of whom the script has told.
_UNMASKED_ONE = re.compile(
    rf'[扯揭掀摘拽撕挑][下开掉落去](?:了|对方|[那此其]人|[他她])?的?[^，。！？]{{0,4}}(?:{_MASKS})[^。！？，]{{0,4}}'
    r'(?:——|--|，|,)(?:正|竟|竟然|居然|赫然|原来|分明)?(?:正是|是|露出)[^。！？，]{0,4}$'
)
_MASKED = re.compile(
    r'^(?:蒙面|黑衣|面具|斗篷|黑袍|神秘|兜帽|夜行|鬼面)(?:人|客|男|女|男人|女人|男子|女子|刺客|者)|^刺客'
)
_HINT = re.compile(r'是|——|--|露出')
_NOT = re.compile(r'不是|像|以为|冒充|假扮|自称|[吗?？]')


class Reveal(NamedTuple):
    """`stranger` is `name`; `how` tells who says so: the stranger, another, or what is shown."""

    stranger: str
    name: str
    how: str


class Reveals:
    """Reads the speeches, captions and actions of an episode for who is who."""

    def __init__(self, episode: Episode, drafts: Mapping[str, Draft], known: Iterable[str]) -> None:
        self.episode, self.text, self.drafts = episode, episode.text, drafts
        self.whole = frozenset(drafts) | frozenset(known)
        self.finder = NameFinder(name for name in drafts if len(name) > 1)
        self.strangers = {name for name, draft in drafts.items() if is_stranger(draft)}

    @cached_property
    def shorts(self) -> dict[str, str]:
        """Given names of two characters that only one person bears."""
        bearers: dict[str, list[str]] = {}
        for name in sorted(self.whole):
            short = given_name(name)
            if is_person_name(name) and len(short) == 2:
                bearers.setdefault(short, []).append(name)
        return {short: names[0] for short, names in bearers.items() if len(names) == 1}

    @cached_property
    def masked(self) -> str:
        """The one masked stranger so far; '' where there are none or several."""
        found = [name for name in self.whole if _MASKED.search(name)]
        return found[0] if len(found) == 1 else ''

    def find(self) -> Iterator[Reveal]:
        for scene in self.episode.scenes:
            action: Element | None = None
            stranger, asked = '', False
            for element in scene.elements:
                if element.kind is ElementKind.ACTION:
                    action = element
                    yield from self._shown(element, stranger)
                if element.kind is ElementKind.CUE and element.name in self.drafts:
                    stranger = element.name if element.name in self.strangers else stranger
                elif element.kind is ElementKind.DIALOGUE:
                    yield from self._said(element)
                    yield from self._answered(element) if asked else ()
                    asked = bool(_WHO.search(self.text[max(element.start, element.end - 12) : element.end]))
                    yield from self._told(element, action, _OTHER)
                elif element.kind is ElementKind.CAPTION:
                    yield from self._told(element, action, _SHOWN)

    def _said(self, element: Element) -> Iterator[Reveal]:
        """我就是顾惊雪, or 顾惊雪早就死了 in the mouth of 阿雪, tells who the speaker is."""
        if element.name not in self.drafts:
            return
        for found in _SELF.finditer(self.text, element.start, element.end):
            if found['dead']:
                yield Reveal(element.name, found['dead'], 'dead')
            else:
                name = self._whole(found['whole'] or found['called'] or found['dubbed'])
                if is_person_name(name) or not found['whole']:
                    yield Reveal(element.name, name, 'self')

    def _answered(self, element: Element) -> Iterator[Reveal]:
        """你是谁？ 高志远。"""
        found = _ANSWER.match(self.text, element.start, element.end)
        if found and element.name in self.strangers and found['name'] in self.whole and is_person_name(found['name']):
            yield Reveal(element.name, found['name'], 'self')

    def _whole(self, name: str) -> str:
        return name if name in self.whole else self.shorts.get(name, name)

    def _told(self, element: Element, action: Element | None, pattern: re.Pattern[str]) -> Iterator[Reveal]:
        """她叫陈秀云, or 我叫陶然 on a slate: the stranger of whom the action before spoke last."""
        found = pattern.search(self.text, element.start, element.end)
        if not found or action is None:
            return
        hits = self._sentences(action)
        stranger = hits[-1][0].name if hits else ''
        if stranger and stranger != element.name:
            yield Reveal(stranger, self._whole(found['name']), 'told')

    def _sentences(self, action: Element) -> list[list[Hit]]:
        """The people whom each sentence of an action names, sentences without any left out."""
        found = [
            list(self.finder.find(self.text, one.start(), one.end()))
            for one in _SENTENCE.finditer(self.text, action.start, action.end)
        ]
        return [hits for hits in found if hits]

    def _shown(self, action: Element, stranger: str) -> Iterator[Reveal]:
        """黑袍人摘下兜帽，竟是玄清, or 苏挽扯下他的面巾，是门房: who spoke last as a stranger."""
        if not (self.strangers or self.masked) or not _HINT.search(self.text, action.start, action.end):
            return
        for hits in self._sentences(action):
            before = self.text[max(action.start, hits[-1].start - 24) : hits[-1].start]
            if stranger and _UNMASKED_BY.search(before) and not _NOT.search(before):
                yield Reveal(stranger, hits[-1].name, 'shown')
            elif self.masked and _UNMASKED_ONE.search(before) and not _NOT.search(before):
                yield Reveal(stranger or self.masked, hits[-1].name, 'shown')
            for one, other in pairwise(hits):
                between = self.text[one.end : other.start]
                if len(between) > 24 or _NOT.search(between) or one.name not in self.strangers:
                    continue
                if _IS.search(between) or _UNMASKED.search(between):
                    yield Reveal(one.name, other.name, 'shown')


def is_stranger(draft: Draft) -> bool:
    """Known by a description only: 黑袍人, 保洁阿姨; no group and nobody of a whole name."""
    return not is_person_name(draft.name) and draft.tier is not Tier.GROUP and len(draft.name) > 1
