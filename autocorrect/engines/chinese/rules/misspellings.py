"""错别字: fixed words and idioms that are often miswritten, from the list in misspellings.txt."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from autocorrect.engines.chinese.rules import confusables
from autocorrect.engines.chinese.rules.rule import Edit, Passage, Rule
from autocorrect.engines.findings import Category, Words

_PLACE = '〇'
# A shorter string may straddle two words by chance (以|经济); a longer one is the miswritten idiom itself.
_SURE_LENGTH = 4


class Misspelling(NamedTuple):
    """`exceptions`: strings around the wrong one in which it is right, and where in each of them it begins."""

    wrong: str
    right: str
    exceptions: tuple[tuple[str, int], ...]


@cache
def misspellings() -> dict[str, tuple[Misspelling, ...]]:
    """The list by the first two characters, the longest first."""
    by_head: dict[str, list[Misspelling]] = {}
    lines = files(__package__).joinpath('misspellings.txt').read_text(encoding='utf-8').splitlines()
    for line in lines:
        if line and not line.startswith('#'):
            wrong, right, *around = line.split()
            exceptions = tuple((text.replace(_PLACE, wrong), text.index(_PLACE)) for text in around)
            by_head.setdefault(wrong[:2], []).append(Misspelling(wrong, right, exceptions))
    return {head: tuple(sorted(rows, key=lambda row: -len(row.wrong))) for head, rows in by_head.items()}


def _find(passage: Passage) -> Iterator[Edit]:
    text, listed = passage.text, misspellings()
    for at in range(len(text) - 1):
        for row in listed.get(text[at : at + 2], ()):
            if text.startswith(row.wrong, at) and _is_wrong(passage, row, at):
                yield Edit(at, at + len(row.wrong), (row.right,))
                break


def _stands_alone(passage: Passage, row: Misspelling, start: int, end: int) -> bool:
    """Whether it begins a word and ends one; where the exceptions are listed, its end need not be one."""
    return start in passage.boundaries and (bool(row.exceptions) or end in passage.boundaries)


def _is_wrong(passage: Passage, row: Misspelling, at: int) -> bool:
    end = at + len(row.wrong)
    if len(row.wrong) < _SURE_LENGTH and not _stands_alone(passage, row, at, end):
        return False
    if passage.is_title(at):
        return False
    return not any(at >= before and passage.text.startswith(around, at - before) for around, before in row.exceptions)


RULES: tuple[Rule, ...] = (
    Rule(
        'zh.misspelling.fixed-word',
        Category.SPELLING,
        Words('这个词的写法是固定的，这里有错别字。', 'This word has one fixed form; a character is wrong.'),
        _find,
        bad=(
            ('他再接再励，又得了第一。', '他再接再厉，又得了第一。'),
            ('街上车辆穿流不息。', '街上车辆川流不息。'),
            ('工人在按装空调。', '工人在安装空调。'),
            ('他自已洗衣服。', '他自己洗衣服。'),
            ('我门一起去吧。', '我们一起去吧。'),
            ('竞然是他！', '竟然是他！'),
            ('同学们因该向她学习。', '同学们应该向她学习。'),
            ('一但失败，就从头再来。', '一旦失败，就从头再来。'),
        ),
        good=(
            '他激动得不能自已。',
            '请按装置上的按钮。',
            '我想以经济建设为例。',
            '我门前有一棵树。',
            '我想像不出他的样子。',
            '这是他的著作。',
            '他被关住了。',
            '因该公司违约，合同终止。',
            '请按排名领奖。',
            '这件事已后悔不及。',
            '周末来我家玩吧。',
            '现在仅管理员可以进入。',
        ),
        probability=0.96,
    ),
    *confusables.RULES,
)
