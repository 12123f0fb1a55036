"""同义重复: two words of one meaning side by side, of which one is enough."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from autocorrect.engines.chinese.rules.rule import Edit, Passage, Rule
from autocorrect.engines.findings import Category, Words

# Any two of a row say the same thing; the second of the two stays.
_ROWS = (
    '忽然 突然 忽地 猛然间',
    '立刻 马上 立即 立马 顿时',
    '连忙 急忙 赶忙 赶紧 赶快',
    '经常 常常 时常',
    '渐渐 逐渐 逐步 慢慢',
    '一直 始终',
    '仍然 仍旧 依然 依旧',
    '悄悄 偷偷',
    '互相 相互',
    '几乎 差不多',
    '究竟 到底',
    '因为 由于',
    '但是 可是 然而',
    '而且 并且',
    '好像 仿佛 似乎',
    '最终 终于',
    '特意 特地 专门',
    '到处 处处',
    '大约 大概',
    '必须 务必',
    '居然 竟然',
    '恰好 正好 刚好',
    '非常 十分 特别 很 格外 极其',
    '自己 亲自',
    '亲手 亲自',
    '第一次 首次',
    '很多 许多',
    '不得不 必须',
    '首先 先',
    '一共 总共',
    '免不了 难免 不免',
    '也许 或许',
    '常年 终年',
    '凑巧 碰巧 恰巧',
    '独自 单独',
)


@cache
def _pattern() -> re.Pattern[str]:
    pairs = [
        f'(?:{first}(?:地|的)?(?={second}))'
        for row in _ROWS
        for first in row.split()
        for second in row.split()
        # 很特别 is 很 with an adjective.
        if first != second and second != '特别'
    ]
    return re.compile('|'.join(pairs))


@cache
def _second(first: str) -> re.Pattern[str]:
    row = next(row for row in _ROWS if first in row.split())
    return re.compile('|'.join(sorted(row.split(), key=len, reverse=True)))


def _find(passage: Passage) -> Iterator[Edit]:
    for found in _pattern().finditer(passage.text):
        second = _second(found.group().rstrip('地的')).match(passage.text, found.end())
        if (
            second
            and _are_words(passage, found.start(), found.end(), second.end())
            and not passage.is_title(found.start())
        ):
            yield Edit(*found.span(), ('',))


def _are_words(passage: Passage, start: int, middle: int, end: int) -> bool:
    """Whether both are words of their own here: 经常 is none in 曾经常来."""
    if passage.text[end : end + 1] in ('钟', '之') or passage.text[start - 1 : start] in ('不', '得'):
        return False
    # 免不了难免 is so odd that the tokens themselves go wrong between the two.
    return start in passage.boundaries and (end in passage.boundaries or end - start > 4)


RULES: tuple[Rule, ...] = (
    Rule(
        'zh.redundancy.synonyms',
        Category.GRAMMAR,
        Words('前后两个词意思一样，留一个就够了。', 'The two words mean the same; one is enough.'),
        _find,
        bad=(
            ('小猫忽然突然跳了起来。', '小猫突然跳了起来。'),
            ('奶奶自己亲自下厨。', '奶奶亲自下厨。'),
            ('我们赶紧连忙往回跑。', '我们连忙往回跑。'),
            ('第一次上台免不了难免紧张。', '第一次上台难免紧张。'),
        ),
        good=(
            '小猫突然跳了起来。',
            '他到底没有说出来。',
            '这是我自己做的，老师亲自教的。',
            '这里过去以后就不同了。',
            '再等十分钟。',
            '这是很特别的一天。',
        ),
        probability=0.93,
    ),
)
