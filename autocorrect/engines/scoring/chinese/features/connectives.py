"""Words that join clauses and paragraphs, by what they say about the joint."""

from __future__ import annotations

import re

from autocorrect.engines.scoring.chinese.reading import Reading

KINDS: dict[str, frozenset[str]] = {
    'contrast': frozenset(
        '但是 但 然而 可是 不过 却 而 虽然 尽管 反而 相反 只是 否则 固然 诚然 与其 不如 宁可'.split()
    ),
    'cause': frozenset('因为 因此 所以 因而 于是 由于 从而 以致 可见 既然 故 正因如此 正是 之所以'.split()),
    'addition': frozenset('而且 并且 不仅 不但 同时 此外 另外 甚至 况且 何况 更 还 也 又 再 既'.split()),
    'condition': frozenset('如果 假如 要是 只有 只要 除非 无论 不管 即使 纵使 纵然 哪怕 倘若 若 若是 一旦 才'.split()),
    'order': frozenset('首先 其次 再次 然后 接着 最后 第一 一方面 另一方面 起初 后来 终于 从此 随后 不久'.split()),
    'example': frozenset('例如 比如 譬如 正如 如 像 诸如 比方'.split()),
    'closing': frozenset('总之 总而言之 综上所述 综上 由此可见 可见 因此 所以 最终 愿 让 只有'.split()),
}
_ALL = frozenset().union(*KINDS.values())
CONTINUING = (
    '但是 但 然而 可是 不过 因此 所以 于是 而且 此外 另外 同时 其次 再次 最后 后来 接着 然后 终于 总之 综上 反之 相反 '
    '例如 比如 由此可见 可见 同样 也正 当然 诚然 又如 再如 再看 不仅如此 除此之外 与此同时'
).split()
_COUNTED = re.compile('(?:其[二三]|第[二三四])(?=[，、：]|点|个方面)')


def measure(reading: Reading) -> dict[str, float]:
    hundred = max(1, reading.size) / 100
    values = {f'{kind}_words': sum(reading.counts[word] for word in words) / hundred for kind, words in KINDS.items()}
    used = [word for word in _ALL if reading.counts[word]]
    starts = sum(1 for paragraph in reading.paragraphs[1:] if continues(paragraph.chars))
    values['connective_variety'] = len(used)
    values['connective_kinds'] = sum(1 for words in KINDS.values() if any(reading.counts[word] for word in words))
    values['linked_paragraphs'] = starts / max(1, len(reading.paragraphs) - 1)
    return values


def continues(chars: str) -> bool:
    """Whether a paragraph begins as one that follows on another."""
    return chars.startswith(tuple(CONTINUING)) or bool(_COUNTED.match(chars))
