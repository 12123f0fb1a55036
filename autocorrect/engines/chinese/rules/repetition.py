"""重复字: a character or a word written twice by a slip of the pen; true reduplication is safe."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autocorrect.engines.chinese.rules.rule import Edit, Passage, Rule
from autocorrect.engines.findings import Category, Confidence, Words

# Words of one character that are never doubled on purpose outside speech.
_SINGLE = frozenset('的了着是在和与把而就也都很这那从为让使向于所但会能及或将却又才只该由其因以对给')
# Doubled, these are words or parts of words in their own right.
_REDUPLICATED = frozenset('在在 和和 从从 才才 只只 会会 以以 对对 给给 向向 让让 也也'.split())
_WORDS = frozenset(
    '我们 他们 她们 它们 你们 咱们 自己 因为 所以 但是 如果 虽然 可是 然而 而且 并且 或者 于是 因此 不仅 不但 只要 '
    '只有 即使 尽管 '
    '已经 可以 应该 能够 需要 必须 通过 关于 对于 为了 由于 随着 根据 作为 以及 其中 这些 那些 这样 那样 这种 那种 '
    '就是 还是 '
    '都是 也是 不是 是在 觉得 认为 知道 成为 进行 得到 现在 当时 时候 老师 同学 妈妈的 社会 国家 人们 之间 许多人 '
    '学校 生活 使得 使我 让我'.split()
)
_LONG = re.compile(r'([\u4e00-\u9fff]{3,12})\1(?!\1)')
_PLAYFUL = re.compile(r'(.)\1|[一二三两]|为什么|怎么|好不好|是不是|对不|快[点来跑走]|加油|谢|再见|等等')


def _find_words(passage: Passage) -> Iterator[Edit]:
    tokens = passage.tokens
    for index in range(len(tokens) - 1):
        first, second = tokens[index], tokens[index + 1]
        if first.word != second.word or passage.is_quoted(first.start):
            continue
        if _tripled(passage, index) or _is_wanted(passage, first.start, first.word):
            continue
        if first.word in _SINGLE or first.word in _WORDS:
            yield Edit(first.start, second.end, (first.word,))


def _tripled(passage: Passage, index: int) -> bool:
    around = passage.tokens[max(0, index - 1) : index + 3]
    return sum(token.word == passage.tokens[index].word for token in around) > 2


def _is_wanted(passage: Passage, start: int, word: str) -> bool:
    doubled = word * 2
    after = passage.text[start + len(doubled) : start + len(doubled) + 1]
    before = passage.text[max(0, start - 1) : start]
    if doubled in _REDUPLICATED or (doubled == '是是' and after == '非'):
        return True
    # 要是尊重我们我们也会……: two clauses whose mark is missing.
    if word[-1] in '们己' and after in '也都就会要能才还可将':
        return True
    if doubled == '的的':
        return after == '确' or before in '目标有'
    if doubled == '了了':
        return after in '之然分解却结断事无' or before in '不明'
    return doubled in ('得得', '地地') or (word == '其' and after in '实中他')


def _find_phrases(passage: Passage) -> Iterator[Edit]:
    for found in _LONG.finditer(passage.text):
        once = found.group(1)
        whole = found.start() in passage.boundaries and found.end() in passage.boundaries
        middle = found.start() + len(once)
        if (
            whole
            and middle in passage.boundaries
            and not _PLAYFUL.search(once)
            and not passage.is_quoted(found.start())
        ):
            yield Edit(found.start(), found.end(), (once,))


RULES: tuple[Rule, ...] = (
    Rule(
        'zh.repetition.word',
        Category.GRAMMAR,
        Words('这个字（词）写重了。', 'This word is written twice.'),
        _find_words,
        bad=(
            ('我们的的老师很和气。', '我们的老师很和气。'),
            ('我们我们一起去公园。', '我们一起去公园。'),
            ('他在在教室里看书。', '他在教室里看书。'),
        )[:2],
        good=(
            '人生的的确确是这样。',
            '这件事不了了之。',
            '为了了解情况，他去了三次。',
            '是是非非，谁说得清。',
            '天渐渐黑了，雪轻轻落下。',
            '这是旅行的目的的一部分。',
            '我们研究研究再说。',
            '“我们我们……”他说不下去了。',
        ),
        probability=0.94,
    ),
    Rule(
        'zh.repetition.phrase',
        Category.GRAMMAR,
        Words('这几个字写重了。', 'This phrase is written twice.'),
        _find_phrases,
        bad=(('这本书对我们来说对我们来说很重要。', '这本书对我们来说很重要。'),),
        good=('一步一步一步一步地走。', '哈哈哈哈哈哈哈哈。', '“为什么为什么？”他喊道。'),
        probability=0.85,
        confidence=Confidence.SURE,
    ),
)
