"""Spoken words in written text, what people say in quotation marks left out."""

from __future__ import annotations

from collections.abc import Collection

from autocorrect.engines.scoring.chinese.reading import Reading, Sentence

PARTICLES = frozenset('啊 吧 吗 呢 呀 嘛 啦 哦 喔 哎 唉 哈 嘿 哟 呗 咯 嗯 哇'.split())
POINTING = frozenset(
    '这个 那个 这样 那样 这么 那么 什么 怎么 怎样 这种 那种 这些 那些 哪 哪里 哪个 有的 有人 有些 有点 一些 '
    '一个'.split()
)
ADVERBS = frozenset(
    '很 挺 都 就 还是 然后 而且 特别 非常 真的 太 好像 老是 总是 一下 一点 其实 反正 当然 可能 就是 也许 的话'.split()
)
VERBS = frozenset('说 知道 觉得 感到 感觉 看到 想 问 告诉 听 喜欢 叫 让 请 搞 弄 做 去 来'.split())
_SPEECH = frozenset('“”「」')


def measure(reading: Reading) -> dict[str, float]:
    own = [sentence for sentence in reading.sentences if not _SPEECH.intersection(sentence.chars)]
    hundred = max(1, sum(sentence.size for sentence in own)) / 100
    counts = {
        'spoken_particles': _count(own, PARTICLES),
        'spoken_pointing': _count(own, POINTING),
        'spoken_adverbs': _count(own, ADVERBS),
        'spoken_verbs': _count(own, VERBS),
    }
    shares = {name: count / hundred for name, count in counts.items()}
    return {**shares, 'spoken_words': sum(shares.values())}


def _count(sentences: list[Sentence], among: Collection[str]) -> int:
    return sum(token.word in among for sentence in sentences for token in sentence.words)
