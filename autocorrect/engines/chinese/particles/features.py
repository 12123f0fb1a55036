"""What the classifier looks at for one particle: n-gram gains, how its neighbours are used, their tags and shapes."""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from autocorrect.engines.chinese.particles.places import PARTICLES, Place, Reading, Word
from autocorrect.engines.chinese.spelling.choice import word_ids
from autocorrect.engines.chinese.spelling.speller import Models

Ints = npt.NDArray[np.int64]
Floats = npt.NDArray[np.floating]
Features = dict[str, float]

_DEGREE = frozenset(
    '很 太 真 非常 十分 特别 挺 更 最 格外 多么 多 不太 不够 不怎么 不大 有些 有点 有点儿 这么 那么 '
    '越来越 比较 极其 异常 如此 更加 好 可 越'.split()
)
_SAYING = frozenset('说 说道 问 问道 喊 喊道 叫 叫道 答 回答 道 说着 讲 告诉 想'.split())
_LEADING = frozenset('把 将 被 向 朝 对 从 往 跟 给 在 为 用 沿着 朝着 向着 望着 看着 和'.split())
_ASPECT = frozenset(
    '了 着 过 起来 下来 下去 出来 出去 过来 过去 回来 上来 上去 起 住 到 在 进 出 完 开 成 向 给'.split()
)
_PRONOUNS = frozenset('我 你 他 她 它 我们 你们 他们 她们 它们 自己 咱们 谁 这 那 您'.split())
# States that people and things are in, so that 的 behind them mostly opens what came of it: 急得直跺脚, 冻得通红.
STATES = frozenset(
    '急 气 累 忙 冷 热 黑 静 饿 困 疼 痛 羞 吓 乐 馋 笑 哭 冻 晒 淋 吵 逗 高兴 激动 紧张 兴奋 难过 '
    '伤心 害怕 感动 着急 安静 开心 疲惫 惊讶 害羞 生气 委屈 愁 慌 挤 闷 渴 烫 辣 酸 苦 臭 香 甜 美 '
    '穷 瘦 胖 困倦 压 惊 照 映 烤 刮 吹 打 折磨 折腾 感激 后悔 疼痛 懊悔 得意 '
    '惭愧 羞愧 自豪 骄傲 难受 恐惧 惊恐 尴尬 沮丧 失望 绝望 焦急 愤怒 悲伤 痛苦 幸福 快乐 舒服 烦躁 晕'.split()
)
_COLOURS = frozenset('红 黄 蓝 绿 白 黑 紫 粉 金 灰 青 大 小 高 矮 长 短 老 少 胖 瘦'.split())
# What a complement begins with.
_OPENERS = frozenset(
    '连 直 像 好像 仿佛 犹如 如同 比 不 真 没 没有 多 满 到处 浑身 全身 满脸 快要 差点 差点儿 几乎 '
    '合不拢嘴 一 简直 都 要命 厉害 慌 不得了 出奇 惊人'.split()
)
# How a word is used: with which words it is attracted to on its left, and on its right.
_BEFORE = '很 不 一个 在 被 地 得 的'.split()
_AFTER = '了 着 地 得 的 在 是 起来'.split()
_USES = (('<', _BEFORE), ('>', _AFTER))
_SIDES = {'l': -1, 'r': 1, 'rr': 2}
_SHAPES = (
    ('aabb', re.compile(r'(.)\1(.)\2$')),
    ('abab', re.compile(r'(..)\1$')),
    ('abb', re.compile(r'(?!(.)\1\1)(.)(.)\3$')),
    ('aa', re.compile(r'(?:^|.)(.)\1$')),
    ('times', re.compile(r'一(.).?(?:又|接|一|复)?一\1.?$')),
    ('measure', re.compile(r'一.$')),
    ('rushing', re.compile(r'[飞尽大小高低轻齐连拼使用]\S$')),
    ('like', re.compile(r'(?:似|一样|一般|般)$')),
)
_CLAUSE = re.compile('[，。！？；：、…“”‘’（）《》\\s—]')
_FAR = 4.0
# A clause is looked at this far: an endless one must not take endless time.
_NEAR = 40


def describe(text: str, reading: Reading, models: Models) -> list[Features]:
    """The features of each place of the reading."""
    if not reading.places:
        return []
    numbers = _Numbers(reading, models)
    index = np.array([place.position for place in reading.places])
    gains, uses = numbers.gains(index), numbers.uses(index)
    return [
        {'bias': 1.0, **gain, **use, **_shapes(text, reading.words, place)}
        for place, gain, use in zip(reading.places, gains, uses, strict=True)
    ]


class _Numbers:
    """The n-gram model's view of all places at once."""

    def __init__(self, reading: Reading, models: Models) -> None:
        self._models = models
        self._ids = np.append(word_ids([word.text for word in reading.words], models), [-1, -1, -1])
        self._particles = self._named(list(PARTICLES))

    def _named(self, words: Sequence[str]) -> Ints:
        return word_ids(words, self._models)

    def gains(self, index: Ints) -> list[Features]:
        """How much more probable 地 and 得 are than 的, with what stands before, behind and on both sides."""
        ngrams, size = self._models.ngrams, len(PARTICLES)
        two, one, right, second = (np.tile(self._ids[index + step], size) for step in (-2, -1, 1, 2))
        own = np.repeat(self._particles, len(index))
        scores = (
            ngrams.bigram(one, own),
            ngrams.trigram(two, one, own),
            ngrams.bigram(own, right),
            ngrams.trigram(one, own, right),
            ngrams.trigram(own, right, second),
        )
        columns = np.array(scores).reshape(len(scores), size, len(index)).swapaxes(0, 1)
        table = np.clip(columns[1:] - columns[0], -_FAR, _FAR)
        names = ('before', 'before2', 'after', 'around', 'after2')
        rows = []
        for at in range(len(index)):
            row = {f'{name}_{p}': float(table[k, n, at]) for k, p in enumerate('地得') for n, name in enumerate(names)}
            for p in '地得':
                row[f'sum_{p}'] = row[f'before2_{p}'] + row[f'around_{p}'] + row[f'after2_{p}']
            rows.append(row)
        return rows

    def uses(self, index: Ints) -> list[Features]:
        """How the neighbours are used elsewhere: attraction to some plain words."""
        ngrams, size = self._models.ngrams, len(index)
        own = np.concatenate([self._ids[index + step] for step in _SIDES.values()])
        before, after = self._named(_BEFORE), self._named(_AFTER)
        first = np.concatenate([np.repeat(before, len(own)), np.tile(own, len(after))])
        second = np.concatenate([np.tile(own, len(before)), np.repeat(after, len(own))])
        attraction = ngrams.bigram(first, second) - ngrams.unigram[second]
        known = np.tile(own >= 0, len(before) + len(after))
        table = np.clip(np.where(known, attraction, 0.0), -2, 2).reshape(-1, size)
        names = [f'{side}{sign}{word}' for sign, words in _USES for word in words for side in _SIDES]
        return [dict(zip(names, column, strict=True)) for column in table.T.tolist()]


def _shapes(text: str, words: Sequence[Word], place: Place) -> Features:
    """Indicators: tags, shapes, and the words themselves where they are grammatical."""
    left, right, second, third = (_word_at(words, place.position + step) for step in (-1, 1, 2, 3))
    further = _word_at(words, place.position - 2)
    start = _clause_start(text, place.at)
    before, after = text[start : place.at], text[place.at + 1 : _clause_end(text, place.at + 1)]
    kind = _left_kind(left, before)
    names = [
        f'L={left.tag[:1]}', f'LL={further.tag[:1]}', f'R={right.tag[:1]}', f'RR={second.tag[:1]}',
        f'L={left.text}', f'R={right.text}', f'RR={second.text}', f'L#={min(len(left.text), 4)}',
        f'K={kind}', f'K={kind}&R={_right_kind(right, second)}', f'KR={_right_kind(right, second)}',
        f'RRR={third.tag[:1]}', f'R#={min(len(right.text), 4)}', f'K={kind}&LL={further.tag[:1]}',
    ]  # fmt: skip
    names += [f'shape={name}' for name, shape in _SHAPES if shape.search(before)]
    names += [name for name, holds in _facts(words, place, before, after, right, second) if holds]
    return dict.fromkeys(names, 1.0)


def _facts(
    words: Sequence[Word], place: Place, before: str, after: str, right: Word, second: Word
) -> list[tuple[str, bool]]:
    left, further = (_word_at(words, place.position - step) for step in (1, 2))
    first, state, opener = before == left.text, left.text in STATES, right.text in _OPENERS
    return [
        ('state', state),
        ('state&first', state and first),
        ('state&opener', state and opener),
        ('state&pronoun', state and right.text in _PRONOUNS),
        ('state&four', state and len(right.text) == 4),
        ('colour&first', left.text in _COLOURS and first),
        ('opener', opener),
        ('opener&first', opener and first),
        ('verb&opener', left.tag[:1] == 'v' and opener),
        ('clause-ends', not after),
        ('one-word-follows', after == right.text),
        ('two-words-follow', after == right.text + second.text),
        ('aspect-follows', second.text in _ASPECT),
        ('particle-later', any(letter in after for letter in PARTICLES)),
        ('是-before', '是' in before),
        ('有-before', '有' in before),
        ('被-before', '被' in before),
        ('first-word', first),
        ('degree-before', further.text in _DEGREE),
        ('pronoun-before', further.text in _PRONOUNS),
        ('measure-before', bool(re.search('[一这那几每两][个只条张位片阵场座朵件双股把种本次丝]$', before[-8:-2]))),
        ('了-ends', after.endswith('了')),
        ('不-in', right.text.startswith('不') or second.text.startswith('不')),
    ]


def _word_at(words: Sequence[Word], index: int) -> Word:
    if 0 <= index < len(words) and not words[index].is_mark:
        return words[index]
    return Word('', 'x', 0)


def _clause_start(text: str, at: int) -> int:
    first = max(0, at - _NEAR)
    while at > first and not _CLAUSE.match(text[at - 1]):
        at -= 1
    return at


def _clause_end(text: str, at: int) -> int:
    last = min(len(text), at + _NEAR)
    while at < last and not _CLAUSE.match(text[at]):
        at += 1
    return at


def _left_kind(left: Word, before: str) -> str:
    if re.search(r'(.)\1(.)\2$|一(.).?一\3.?$', before):
        return 'doubled'
    if re.search(r'(.)\1$', before):
        return 'aa'
    if len(left.text) == 4 or left.tag[:1] in 'il':
        return 'idiom'
    if left.text in _PRONOUNS:
        return 'pronoun'
    return left.tag[:1]


def _right_kind(right: Word, second: Word) -> str:
    if right.text in _DEGREE:
        return 'degree'
    if right.text in _SAYING:
        return 'saying'
    if right.text in _LEADING:
        return 'leading'
    if second.text in _ASPECT:
        return 'aspect'
    if re.fullmatch(r'(.)\1(.)\2', right.text) or len(right.text) == 4:
        return 'four'
    if right.text in _PRONOUNS:
        return 'pronoun'
    return right.tag[:1]
