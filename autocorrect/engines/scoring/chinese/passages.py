"""Where in an essay a remark points: the passage that shows best what is meant."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection

from autocorrect.engines.scoring.chinese.devices import find_devices
from autocorrect.engines.scoring.chinese.features.cohesion import mentions, title_words
from autocorrect.engines.scoring.chinese.features.lexis import COLLOQUIAL
from autocorrect.engines.scoring.chinese.frequency import zipf
from autocorrect.engines.scoring.chinese.reading import NAME, Reading, Sentence, Token
from autocorrect.text.spans import Span

_BARE = 8  # characters: a shorter sentence is no place to build on
_PLAIN = frozenset(
    '没有 就是 不是 可以 可能 一定 已经 因为 所以 自己 还有 成为 就要 只有 不能 不会 为了 如果 但是 十分'.split()
)


def surplus(reading: Reading) -> tuple[Sentence, ...]:
    return tuple(sentence for sentence in (*reading.repeated, *reading.padding) if sentence.chars)


def most_used(reading: Reading, among: Collection[str] | None) -> tuple[str, int]:
    """The word used most often: one of `among`, or a verb, adjective or adverb that could be another."""
    title = set(title_words(reading))
    words = Counter(
        token.word
        for token in reading.words
        if (token.word in among if among is not None else _could_be_another(token) and token.word not in title)
    )
    return max(words.items(), key=lambda item: (item[1], item[0]), default=('', 0))


def _could_be_another(token: Token) -> bool:
    return token.tag[0] in 'vad' and token.word not in _PLAIN and (len(token.word) > 1 or token.word in '很说')


def _thinnest(reading: Reading) -> Span | None:
    """The plainest sentence of the shortest paragraph of the body: where there is something to build on."""
    body = [p for p in reading.paragraphs[1:-1] if p.size >= 20] or list(reading.paragraphs)
    paragraph = min(body, key=lambda paragraph: paragraph.size)
    sentences = [s for s in paragraph.sentences if s.size >= _BARE] or list(paragraph.sentences)
    return max(sentences, key=_commonness).span()


def _off_topic(reading: Reading) -> Span | None:
    words = title_words(reading)
    return min(reading.paragraphs, key=lambda paragraph: mentions(words, paragraph.chars)).sentences[0].span()


def _longest_paragraph(reading: Reading) -> Span | None:
    paragraph = max(reading.paragraphs, key=lambda paragraph: paragraph.size)
    return paragraph.sentences[len(paragraph.sentences) // 2].span()


def _heaviest_opener(reading: Reading) -> Span | None:
    """The body paragraph that takes longest to come to its point."""
    return max(reading.paragraphs[1:-1], key=lambda paragraph: paragraph.sentences[0].size).sentences[0].span()


def _last_sentence(reading: Reading) -> Span | None:
    return reading.sentences[-1].span()


def _first_sentence(reading: Reading) -> Span | None:
    return reading.sentences[0].span()


def _second_paragraph(reading: Reading) -> Span | None:
    return reading.paragraphs[min(1, len(reading.paragraphs) - 1)].sentences[0].span()


def longest_sentence(reading: Reading) -> Span | None:
    return max(reading.sentences, key=lambda sentence: sentence.size).span()


def _colloquial(reading: Reading) -> Span | None:
    return max(reading.sentences, key=lambda s: sum(token.word in COLLOQUIAL for token in s.words)).span()


def _recurring(reading: Reading) -> Span | None:
    word, _ = most_used(reading, None)
    return next((s.span() for s in reading.sentences if any(token.word == word for token in s.words)), None)


def _plain(reading: Reading) -> Span | None:
    """The sentence of the commonest words."""
    return max(_unadorned(reading), key=_commonness).span()


def _middle(reading: Reading) -> Span | None:
    """A sentence two thirds into the text: about where feeling or reason comes to a head."""
    sentences = _unadorned(reading)
    return sentences[len(sentences) * 2 // 3].span()


def _monotonous(reading: Reading) -> Span | None:
    """The middle one of the three neighbouring sentences that are most alike in length."""
    triples = list(zip(reading.sentences, reading.sentences[1:], reading.sentences[2:], strict=False))
    if not triples:
        return _middle(reading)

    def unevenness(triple: tuple[Sentence, Sentence, Sentence]) -> float:
        sizes = [sentence.size for sentence in triple]
        return (max(sizes) - min(sizes)) / max(1, sum(sizes))

    return min(triples, key=unevenness)[1].span()


def _unadorned(reading: Reading) -> list[Sentence]:
    """Sentences of middling length without speech or figures in them: nobody is asked to mend what was praised."""
    spans = sorted(use.span for use in find_devices(reading))
    plain, at = [], 0
    for sentence in reading.sentences:
        span = sentence.span()
        while at < len(spans) and spans[at].end <= span.start:
            at += 1
        adorned = at < len(spans) and spans[at].start < span.end
        if not adorned and 10 <= sentence.size <= 40 and '“' not in sentence.chars:
            plain.append(sentence)
    return plain or reading.sentences


def _commonness(sentence: Sentence) -> float:
    levels = [zipf(token.word) for token in sentence.words if token.word != NAME and token.end - token.start > 1]
    return sum(levels) / len(levels) if levels else 0.0


LOCATORS: dict[str, Callable[[Reading], Span | None]] = {
    'too_short': _thinnest,
    'thin': _thinnest,
    'off_topic': _off_topic,
    'repeated': lambda reading: surplus(reading)[0].span(),
    'paragraphing': _longest_paragraph,
    'ending': _last_sentence,
    'order': _first_sentence,
    'linking': _second_paragraph,
    'plain_words': _plain,
    'recurring': _recurring,
    'layers': _thinnest,
    'thesis': _heaviest_opener,
    'rhythm': _monotonous,
    'colloquial': _colloquial,
    'figures': _middle,
    'sentence_shape': longest_sentence,
}
