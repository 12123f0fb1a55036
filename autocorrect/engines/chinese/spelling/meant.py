"""What looks misspelt and is meant: personal names the dictionaries lack, and words said twice."""

from __future__ import annotations

import re

from autocorrect.engines.chinese.spelling.written import SURNAMES

# What parents name children, and children their pets, with.
_GIVEN = frozenset(
    '怡欣佳雨涵萱梓轩浩宇博子思琪静雅婷慧敏丽娜芳燕玲洁颖莹晶倩雪梅兰菊琳瑶璐瑾瑜昊泽铭睿毅俊杰豪辉强伟鹏飞龙虎磊鑫淼瑞祥阳'
    '晨曦彤悦妍媛嘉诗韵语嫣雯雪霏菲薇蓉蕾莉珊珍娟娇婉婕妮姗嫚琴瑟珠玥琦琛凯航翔天宸煜烨炜炎煊旭昕晗晓晴景皓皎然辰哲远志诚'
    '信义仁礼智勇健康安平宁和乐咪喵汪贝宝豆妞奇克宜依伊艺亦奕逸毓源渊沐沛洋涛波清洪峰岚岩松柏楠桐林森'
)
# A name begins where a sentence does, or behind what introduces a person.
_BEFORE_NAME = re.compile(
    '(?:^|[，。！？；：、“”‘’（）《》\\s—…和跟与同叫是对让把被给向由请找比为像]|同学|同桌|朋友|老师|班长|组长|队长|队员|'
    '哥哥|姐姐|弟弟|妹妹|叔叔|阿姨|爷爷|奶奶|女孩|男孩|姑娘|名叫|我们|名字)$'
)
_RISE_AND_FALL = re.compile(r'一(.)一\1')
_DOUBLED = re.compile(r'(.)\1[地的叫响着]')
_FAMILIAR = re.compile('[小阿老大]$')


def is_meant(text: str, start: int, written: str, meant: str) -> bool:
    """Whether `written`, at `start`, is rather a name or a doubled word than a misspelling of `meant`."""
    return _is_in_name(text, start, written, meant) or _is_doubled(text, start, written, meant)


def _is_in_name(text: str, start: int, written: str, meant: str) -> bool:
    """沈佳怡, 何静怡, 曹雨欣得了奖: a changed character of a given name one or two places behind a surname."""
    for at in _changed(written, meant):
        if written[at] not in _GIVEN:
            continue
        place = start + at
        if any(_is_surname(text, place - back) for back in (1, 2)):
            return True
        if written[at] in '咪喵贝宝妞' and _FAMILIAR.search(text[:place][-1:]):
            return True
    return False


def _is_surname(text: str, place: int) -> bool:
    return place >= 0 and text[place] in SURNAMES and bool(_BEFORE_NAME.search(text[max(0, place - 3) : place]))


def _is_doubled(text: str, start: int, written: str, meant: str) -> bool:
    """一漾一漾, 叽叽地: a character that is changed in one of its two places only."""
    if any(_RISE_AND_FALL.match(text[max(0, start - back) : start + 4]) for back in (0, 2)):
        return True
    return any(_is_half_changed(text, start + at, at, meant) for at in _changed(written, meant))


def _is_half_changed(text: str, place: int, at: int, meant: str) -> bool:
    """Whether the character at `place` is one of two that describe a sound or a manner, and the other one stays."""
    for other in (-1, 1):
        first = min(place, place + other)
        if first >= 0 and _DOUBLED.match(text, first):
            inside = 0 <= at + other < len(meant)
            return not inside or meant[at + other] != meant[at]
    return False


def _changed(written: str, meant: str) -> list[int]:
    return [at for at, (one, other) in enumerate(zip(written, meant, strict=True)) if one != other]
