"""Words of Chinese text with their tags; the names of people become one and the same word."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

import rjieba

from autocorrect.engines.scoring.chinese.frequency import zipf

NAME = '〈名〉'
_NAME_SIZE = 2
_NAME_TAGS = frozenset(['nr', 'nrfg', 'nrt'])
_SURNAMES = frozenset(
    '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕施张孔曹严华金魏陶姜戚谢邹喻潘葛范彭鲁韦马苗方俞任袁柳史唐费薛雷贺倪汤'
    '罗郝邬安常于傅卞齐康伍余顾孟黄穆萧尹姚邵汪祁毛戴宋庞熊纪舒屈项祝董梁杜阮蓝季贾江童郭梅林钟徐邱骆高夏蔡田樊胡凌霍虞'
    '万柯管卢莫丁邓洪包石崔吉龚程邢裴陆翁段侯全秋仲宫宁仇刘龙叶黎白蒲卓蔺池乔谭劳冉桑桂牛温庄晏柴瞿阎连习艾容向古易廖'
)
_ONLY_SURNAMES = frozenset(
    '张李赵刘陈吴郑孙朱胡郭林罗梁谢宋韩冯邓曹彭萧蒋蔡贾丁魏薛阎潘杜戴汪姜姚谭廖邹郝崔邱侯邵孟贺龚袁蒋沈吕卢'
)
_GIVEN_TAGS = 'anvzx'
_RARE = 3.9  # Zipf
# 刘爷爷, 老周: somebody, whatever the segmenter makes of them.
_CALLINGS = frozenset(
    '爷爷 奶奶 叔叔 阿姨 伯伯 大爷 大妈 大娘 大叔 大伯 婆婆 师傅 老师 先生 同学 医生 校长 警官'.split()
)
_FAMILIAR = frozenset('老小阿')
_CALLED = _ONLY_SURNAMES | frozenset('王周徐杨吴孔严陶')
HAN = re.compile(r'[\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U0003ffff]')
EMPTY = frozenset(
    '我 你 他 她 它 我们 你们 他们 自己 人 人们 是 有 说 看 想 要 会 能 可以 可能 没有 就是 不是 什么 这样 '
    '那样 这个 那个 一个 一种 一些 时候 因为 所以 但是 如果 就 都 也 还 很 最 更 不 在 去 来 到 上 下 里 中 大 小 好 '
    '多 一 论 谈 与 和 的 了 着'.split()
)
_CONTENT_TAGS = frozenset('nvaizlst')
_IDIOM_TAGS = frozenset(['i', 'l'])


class Token(NamedTuple):
    """A word; [start, end) in the clean text of its paragraph. `size` counts characters, a name always as two."""

    word: str
    tag: str
    start: int
    end: int

    @property
    def size(self) -> int:
        return _NAME_SIZE if self.word == NAME else self.end - self.start

    @property
    def is_word(self) -> bool:
        """Whether it is made of Han characters (punctuation, numbers and Latin letters are not)."""
        return self.word == NAME or bool(HAN.match(self.word))

    @property
    def is_idiom(self) -> bool:
        return self.tag in _IDIOM_TAGS and self.end - self.start == 4


def tokenise(chars: str) -> tuple[Token, ...]:
    """Words with their tags; the names of people become one and the same word."""
    tokens, at = [], 0
    for word, tag in rjieba.tag(chars) if chars else []:
        tokens.append(Token(NAME if tag in _NAME_TAGS and len(word) > 1 else word, tag, at, at + len(word)))
        at += len(word)
    return tuple(_join_names(tokens))


def content_words(words: Iterable[Token]) -> list[str]:
    """Words that say something of their own, names of people left out."""
    return [t.word for t in words if t.tag[0] in _CONTENT_TAGS and t.word not in EMPTY and t.word != NAME]


def _join_names(tokens: Sequence[Token]) -> Iterator[Token]:
    """Names the segmenter took apart: a surname or 小 and what can be a given name after it."""
    at = 0
    while at < len(tokens):
        size = _name_length(tokens, at)
        if size:
            yield Token(NAME, 'nr', tokens[at].start, tokens[at + size - 1].end)
        else:
            yield tokens[at]
        at += size or 1


def _name_length(tokens: Sequence[Token], at: int) -> int:
    """How many tokens from here on are one person's name, as far as can be told."""
    word, following = tokens[at].word, tokens[at + 1] if at + 1 < len(tokens) else None
    if len(word) == 2 and word[0] in _FAMILIAR and word[1] in _CALLED:
        return 1
    if word in _FAMILIAR and following and following.word in _CALLED and following.tag in _NAME_TAGS:
        return 2
    if len(word) != 1 or word not in _SURNAMES or following is None:
        return 0
    if following.word == NAME or (following.word in _CALLINGS and tokens[at].tag[0] in 'nz'):
        return 2
    counted = at > 0 and tokens[at - 1].tag[0] in 'mr'  # 一张, 这周
    if word in _ONLY_SURNAMES and not counted and len(following.word) == 2 and following.tag[0] in _GIVEN_TAGS:
        # A given name that is a word of its own: 浩然, 欣然.
        return 2 if zipf(following.word) < _RARE else 0
    return 0
