"""An averaged perceptron that gives Penn tags; the weights come from scripts/train_english_tagger.py."""

from __future__ import annotations

import gzip
import json
from functools import cache, lru_cache
from typing import NamedTuple

from autocorrect.engines.english import lexicon
from autocorrect.engines.english.tokens import Sentence

OPEN_CLASS = ('NN', 'NNS', 'VB', 'VBP', 'VBD', 'VBN', 'VBG', 'VBZ', 'JJ', 'RB', 'NNP')
_MARKS = {
    '.': '.', '!': '.', '?': '.', ',': ',', ':': ':', ';': ':', '...': ':', '…': ':', '-': 'HYPH', '–': ':', '—': ':',
    '(': '-LRB-', ')': '-RRB-', '[': '-LRB-', ']': '-RRB-', '"': "''", '“': '``', '”': "''", "'": "''", '’': "''",
    '$': '$', '%': 'NN', '&': 'CC', '/': ',',
}  # fmt: skip
_START = ('-S2-', '-S1-')


class Model(NamedTuple):
    """Feature -> tag -> weight, and the tags each training word was seen with."""

    weights: dict[str, dict[str, float]]
    seen: dict[str, tuple[str, ...]]


@cache
def model() -> Model:
    raw = json.loads(gzip.decompress((lexicon._DATA / 'tagger.json.gz').read_bytes()))
    tags = raw['tags']
    weights = {
        name: {tags[int(row[i])]: float(row[i + 1]) for i in range(0, len(row), 2)}
        for name, row in raw['weights'].items()
    }
    return Model(weights, {word: tuple(seen.split()) for word, seen in raw['seen'].items()})


def tag(sentence: Sentence) -> Sentence:
    """Fill in the tags of a sentence, greedily from left to right."""
    known = model()
    tokens, words = sentence.tokens, sentence.words
    before, last = _START
    for i, token in enumerate(tokens):
        options = candidates(token.text, token.lower, token.kind, i == 0, known.seen)
        if len(options) == 1:
            chosen = options[0]
        else:
            chosen = _best(features(words, tokens[i].text, i, last, before), options, known.weights)
        token.tag = chosen
        sentence.tags.append(chosen)
        before, last = last, chosen
    return sentence


def _best(names: list[str], options: tuple[str, ...], weights: dict[str, dict[str, float]]) -> str:
    scores = dict.fromkeys(options, 0.0)
    for name in names:
        row = weights.get(name)
        if row:
            for option in options:
                scores[option] += row.get(option, 0.0)
    return max(options, key=lambda option: (scores[option], option))


def features(words: list[str], text: str, i: int, last: str, before: str) -> list[str]:
    """Names of what is true of word i; the tags given are those of the two words before it."""
    word = words[i]
    left = words[i - 1] if i else '<s>'
    right = words[i + 1] if i + 1 < len(words) else '</s>'
    far = words[i + 2] if i + 2 < len(words) else '</s>'
    right_kind = ambiguity(right)
    return [
        'b',
        'w' + word,
        's3' + word[-3:],
        's2' + word[-2:],
        'k' + ambiguity(word),
        't' + last,
        'tt' + before + last,
        'tw' + last + word,
        'l' + left,
        'r' + right,
        'rk' + right_kind,
        'rs' + right[-3:],
        'trk' + last + right_kind,
        'f' + far,
        'c' + ('U' if text[:1].isupper() else 'l') + ('0' if i == 0 else '+'),
    ]


@lru_cache(maxsize=32768)
def ambiguity(word: str) -> str:
    """The tags the lexicon allows, as one name."""
    return '|'.join(sorted(lexicon.tags_of(word))) or word[-2:]


def candidates(text: str, lower: str, kind: str, first: bool, seen: dict[str, tuple[str, ...]]) -> tuple[str, ...]:
    if kind == 'number':
        return ('CD',)
    if kind in ('opaque', 'abbr', 'other'):
        return ('NNP',)
    if kind not in ('word', 'neg', 'clitic'):
        return (_MARKS.get(text, 'SYM' if kind == 'mark' else ':'),)
    options = _options(lower, seen)
    capital = text[0].isupper() and len(text) > 1
    if capital and not first and 'NNP' not in options and lower not in _CLOSED:
        return (*options, 'NNP', 'NNPS') if lower.endswith('s') else (*options, 'NNP')
    return options


_CLOSED = frozenset(
    'the a an and or but if of in on at to for with by from as i you he she it we they me him her us them my your his '
    'its our their this that these those is are was were be been am do does did have has had not no who which what '
    'when where why how can could will would shall should may might must there'.split()
)
_OPTIONS: dict[str, tuple[str, ...]] = {}


def _options(lower: str, seen: dict[str, tuple[str, ...]]) -> tuple[str, ...]:
    """The tags a word may have: what training saw, and what the lexicon adds for words of the open classes."""
    cached = _OPTIONS.get(lower)
    if cached is None:
        known = seen.get(lower, ())
        if lower not in _CLOSED and (not known or not _is_closed(known)):
            known = tuple(dict.fromkeys((*known, *sorted(_from_lexicon(lower)))))
        cached = known or OPEN_CLASS
        if len(_OPTIONS) < 100_000:
            _OPTIONS[lower] = cached
    return cached


def _is_closed(tags: tuple[str, ...]) -> bool:
    return all(tag in ('DT', 'IN', 'CC', 'PRP', 'PRP$', 'MD', 'TO', 'WP', 'WRB', 'WDT', 'EX', 'POS') for tag in tags)


def _from_lexicon(lower: str) -> set[str]:
    tags = set(lexicon.tags_of(lower))
    if 'VB' in tags:
        tags.add('VBP')
    if not tags and (lower.capitalize() in lexicon.words() and lower not in lexicon.words()):
        tags.add('NNP')
    return tags
