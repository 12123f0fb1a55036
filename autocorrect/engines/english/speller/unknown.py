"""Words that no list knows: which word was meant, how sure that is, and when to leave a name alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from autocorrect.engines.english import lexicon
from autocorrect.engines.english.speller import context
from autocorrect.engines.english.speller.candidates import candidates
from autocorrect.engines.english.tokens import Sentence, Token

_DISTANCE_WEIGHT = 2.6
_SPLIT_COST = 1.7
SURE = 0.66


class Guess(NamedTuple):
    """What a token may stand for, best first, with the share of belief in the first."""

    at: int
    options: tuple[str, ...]
    belief: float


def find_unknown(sentence: Sentence, names: frozenset[str]) -> Iterator[Guess]:
    """A guess for each unknown word; `names` are capitalised words of the text that stand for themselves."""
    for i, token in enumerate(sentence.tokens):
        if token.kind != 'word' or not is_suspect(sentence, i, token, names):
            continue
        rated = rate(sentence, i, token)
        if rated:
            yield _weigh(i, token, rated, _is_name_like(sentence, i, token))


def is_suspect(sentence: Sentence, i: int, token: Token, names: frozenset[str]) -> bool:
    word = token.text
    if len(word) < 2 or not word.isascii() or lexicon.is_known(token.lower) or token.lower in names:
        return False
    if (word.isupper() and len(word) <= 5) or _is_mixed(word) or _joins_mark(sentence, i):
        return False
    if _is_chinese_name(sentence, i):
        return False
    return lexicon.zipf(token.lower) < 3.0 or not _is_modern(token.lower)


# Li Hua, Wang Xiaoming: a Chinese family name and what follows it, in pinyin.
_SYLLABLE = (
    '(?:[bpmfdtnlgkhjqxrzcsyw]|zh|ch|sh)?(?:[iu]?a(?:ng?|[io])?|[iu]?e(?:ng?|[ir])?|i(?:ng?|u|ong)?|o(?:ng|u)?|u[ion]?)'
)
_PINYIN = re.compile(f'(?:{_SYLLABLE}){{1,3}}')


def _is_chinese_name(sentence: Sentence, i: int) -> bool:
    """Two capitalised words in pinyin side by side, neither of which is a common word."""
    if not sentence.at(i).text.istitle() or not _PINYIN.fullmatch(sentence.word(i)):
        return False
    before, after = sentence.at(i - 1), sentence.at(i + 1)
    return any(t.text.istitle() and len(t.text) <= 9 and bool(_PINYIN.fullmatch(t.lower)) for t in (before, after))


def _is_modern(lower: str) -> bool:
    """Common though in no list: 'wifi', 'covid'; but not a common misspelling, which lies near a far commoner word."""
    common = lexicon.zipf(lower)
    near = max((lexicon.zipf(other) for other, away in candidates(lower)[:12] if away < 1.3), default=0.0)
    return near < common + 1.3


def _is_mixed(word: str) -> bool:
    """iPhone, McDonald: capitals inside."""
    return not (word.islower() or word.isupper() or word[1:].islower())


def _joins_mark(sentence: Sentence, i: int) -> bool:
    """Part of a compound or path: a mark other than a stop or quotation mark is glued to it."""
    token, before, after = sentence.at(i), sentence.at(i - 1), sentence.at(i + 1)
    glued_before = before.end == token.start and before.text in _GLUE
    return glued_before or (after.start == token.end and after.text in _GLUE)


_GLUE = frozenset('-_/\\@#&+=~*^|<>')


def _is_name_like(sentence: Sentence, i: int, token: Token) -> bool:
    if not token.text[0].isupper() or token.text.isupper():
        return False
    neighbours = sentence.at(i - 1), sentence.at(i + 1)
    beside_name = any(t.text[:1].isupper() and t.lower not in ('i', 'the', 'a') for t in neighbours)
    return i != sentence.first_word() or beside_name


def rate(sentence: Sentence, i: int, token: Token) -> list[tuple[float, str]]:
    """(log10 score, words) of every candidate, best first."""
    left = _neighbour(sentence, i - 1)
    right = _neighbour(sentence, i + 1)
    rated = []
    for other, away in candidates(token.lower):
        score = context.between(left, other, right) - _DISTANCE_WEIGHT * away
        rated.append((score, other))
    rated += _splits(token.lower, left, right)
    return sorted(rated, reverse=True)[:12]


def _neighbour(sentence: Sentence, i: int) -> str:
    token = sentence.at(i)
    if token.kind != 'word' or len(token.lower) < 2 or lexicon.is_known(token.lower):
        return token.lower if token.kind == 'word' else ''
    # A misspelt neighbour reads as its own nearest word.
    near = candidates(token.lower)[:12]
    return max(near, key=lambda one: (context.alone(one[0]) - _DISTANCE_WEIGHT * one[1], one[0]))[0] if near else ''


def _splits(word: str, left: str, right: str) -> Iterator[tuple[float, str]]:
    """'alot' as 'a lot': only pairs of words that are often seen together."""
    for at in range(1, min(len(word), 24)):
        first, second = word[:at], word[at:]
        if context.count(first, second) > 200_000 and (len(first) > 1 or first in 'ai'):
            score = (context.after(left, first) if left else context.alone(first)) + context.after(first, second)
            yield score - _SPLIT_COST, f'{first} {second}'


def _weigh(i: int, token: Token, rated: list[tuple[float, str]], name_like: bool) -> Guess:
    weights = [10 ** (score - rated[0][0]) for score, _ in rated]
    belief = weights[0] / sum(weights)
    away = dict(candidates(token.lower)).get(rated[0][1], 1.0)
    belief *= min(1.0, 1.25 - 0.12 * away) if len(token.lower) > 3 else 0.8
    if name_like:
        belief *= 0.45
    if _is_derived(token.lower):
        belief *= 0.6
    options = tuple(lexicon.matched_case(_apostrophes(word), token.text) for _, word in rated[:5])
    return Guess(i, options, belief)


_SUFFIXES = (
    'ers',
    'er',
    'ing',
    'able',
    'less',
    'ness',
    'like',
    'ish',
    'ies',
    'es',
    's',
    'ly',
    'ism',
    'ist',
    'ists',
    'hood',
    'ship',
    'wise',
)
_PREFIXES = (
    'un',
    're',
    'non',
    'anti',
    'pre',
    'post',
    'over',
    'under',
    'super',
    'micro',
    'multi',
    'co',
    'sub',
    'inter',
    'bio',
    'eco',
    'cyber',
)


@lru_cache(maxsize=16384)
def _is_derived(word: str) -> bool:
    """A word list cannot hold every word that endings and prefixes make of known ones: 'disking', 'unmeaningful'."""
    for suffix in _SUFFIXES:
        stem = word[: -len(suffix)]
        if word.endswith(suffix) and len(stem) >= 4 and lexicon.zipf(stem) > 2.5 and lexicon.is_known(stem):
            return suffix not in ('ing', 'ers', 'er', 'es', 's', 'ly') or _joins_plainly(stem, suffix)
    return any(
        word.startswith(prefix) and len(word) - len(prefix) >= 5 and lexicon.zipf(word[len(prefix) :]) > 2.5
        for prefix in _PREFIXES
    )


def _joins_plainly(stem: str, suffix: str) -> bool:
    """Whether the ending may simply follow: 'faceing' and 'copyer' break a spelling rule and so are slips."""
    if suffix in ('ing', 'ers', 'er'):
        return not stem.endswith(('e', 'y')) and 'VB' in lexicon.tags_of(stem) | (
            {'VB'} if 'NN' in lexicon.tags_of(stem) else set()
        )
    return suffix == 's' and 'NN' in lexicon.tags_of(stem) and not stem.endswith(('y', 's', 'x', 'ch', 'sh'))


def _apostrophes(word: str) -> str:
    return re.sub(r'\bi\b', 'I', word)
