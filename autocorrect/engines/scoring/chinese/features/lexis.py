"""Words: how varied, how common, of which kinds. The names of people take no part: to change them changes nothing."""

from __future__ import annotations

import math
from collections import Counter, deque
from collections.abc import Sequence

from autocorrect.engines.scoring.chinese.frequency import UNKNOWN, character_shares, zipf
from autocorrect.engines.scoring.chinese.reading import NAME, Reading, Token

_WINDOW = 100
_CLASSICAL = frozenset('之乎者也矣焉哉兮曰吾汝乃亦故皆岂何其于若')
COLLOQUIAL = frozenset(
    '很 非常 特别 然后 就是 什么 东西 觉得 真的 好多 挺 反正 这个 那个 一些 有些 有点 所以说 的话 搞 弄'.split()
)
_TAGS = {'adjective': 'az', 'verb': 'v', 'noun': 'n', 'adverb': 'd', 'pronoun': 'r', 'conjunction': 'c', 'number': 'm'}


def measure(reading: Reading) -> dict[str, float]:
    words = [token for token in reading.words if token.word != NAME]
    longer = [token for token in words if token.end - token.start > 1]
    content = [token for token in longer if token.tag[0] in 'nvaizl']
    return {
        **_variety(reading.chars, [token.word for token in words]),
        **_frequency_bands(words, content),
        **_kinds(words),
        **_registers(reading, words),
    }


def _variety(chars: str, words: Sequence[str]) -> dict[str, float]:
    counts = Counter(words)
    once = sum(1 for word, count in counts.items() if count == 1)
    pairs = [chars[at : at + 2] for at in range(len(chars) - 1)]
    return {
        'character_variety': len(set(chars)) / math.sqrt(max(1, len(chars))),
        'character_window_variety': window_variety(chars),
        'word_variety': len(counts) / math.sqrt(max(1, len(words))),
        'word_window_variety': window_variety(words),
        'once_share': once / max(1, len(words)),
        'pair_variety': len(set(pairs)) / max(1, len(pairs)),
        'top_word_share': _top_share(counts, len(words)),
    }


def _top_share(counts: Counter[str], total: int) -> float:
    longer = [count for word, count in counts.items() if len(word) > 1]
    return sum(sorted(longer, reverse=True)[:5]) / max(1, total)


def window_variety(items: Sequence[str]) -> float:
    """Mean share of distinct items in every window of a hundred (moving-average type-token ratio)."""
    if not items:
        return 0.0
    inside: Counter[str] = Counter()
    window: deque[str] = deque()
    ratios = []
    for item in items:
        window.append(item)
        inside[item] += 1
        if len(window) > _WINDOW:
            oldest = window.popleft()
            inside[oldest] -= 1
            if not inside[oldest]:
                del inside[oldest]
        if len(window) == _WINDOW:
            ratios.append(len(inside) / _WINDOW)
    return sum(ratios) / len(ratios) if ratios else min(1.0, len(inside) / len(items)) * len(items) / _WINDOW


def _frequency_bands(words: Sequence[Token], content: Sequence[Token]) -> dict[str, float]:
    levels = [zipf(token.word) for token in content if not token.is_idiom]
    known = [level for level in levels if level > UNKNOWN]
    total = max(1, len(words))
    distinct = {token.word for token in content if not token.is_idiom}
    rare = [word for word in distinct if UNKNOWN < zipf(word) < 4.0]
    characters = character_shares()
    logs = [math.log10(characters[char]) for token in words for char in token.word if char in characters]
    return {
        'mean_frequency': sum(known) / len(known) if known else 6.0,
        'rare_share': sum(1 for level in known if level < 3.5) / max(1, len(levels)),
        'uncommon_share': sum(1 for level in known if level < 4.2) / max(1, len(levels)),
        'common_share': sum(1 for level in known if level > 5.2) / max(1, len(levels)),
        'rare_variety': len(rare) / math.sqrt(total),
        'unknown_share': (len(levels) - len(known)) / max(1, len(levels)),
        'mean_character_frequency': sum(logs) / len(logs) if logs else -2.0,
        'rare_character_share': sum(1 for log in logs if log < -3.7) / max(1, len(logs)),
    }


def _kinds(words: Sequence[Token]) -> dict[str, float]:
    total = max(1, len(words))
    tags = Counter(token.tag[0] for token in words)
    kinds = {f'{kind}_share': sum(tags[tag] for tag in letters) / total for kind, letters in _TAGS.items()}
    single = sum(1 for token in words if token.end - token.start == 1)
    mean = sum(token.end - token.start for token in words) / total
    return {**kinds, 'single_share': single / total, 'word_length': mean}


def _registers(reading: Reading, words: Sequence[Token]) -> dict[str, float]:
    hundred = max(1, reading.size) / 100
    chars = Counter(reading.chars)
    return {
        'idioms': _idioms(reading) / hundred,
        'four_character_words': sum(1 for token in words if token.end - token.start == 4) / hundred,
        'classical': sum(chars[char] for char in _CLASSICAL) / hundred,
        'colloquial': sum(1 for token in words if token.word in COLLOQUIAL) / hundred,
        'de': chars['的'] / hundred,
        'le': chars['了'] / hundred,
        'self': reading.counts['我'] / hundred,
        'we': reading.counts['我们'] / hundred,
        'copula': reading.counts['是'] / hundred,
    }


def _idioms(reading: Reading) -> int:
    """Different idioms, at most one counted a sentence: strung together they show nothing."""
    found = set()
    for sentence in reading.sentences:
        fresh = [token.word for token in sentence.words if token.is_idiom and token.word not in found]
        found.update(fresh[:1])
    return len(found)
