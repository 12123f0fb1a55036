# ruff: noqa: E501 (tables read better wide)
"""What is well written: a fresh simile, a connective that fits, a precise verb. Few, and exact."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autocorrect.engines.english import lexicon
from autocorrect.engines.english.tokens import Sentence
from autocorrect.engines.findings import Category, Finding, Severity, Words

_MOST = 4  # in one text
_AS_AS = re.compile(r'\bas ([a-z]{3,15}) as an? ((?:[a-z]{3,15} )?[a-z]{3,15})\b')
_LIKE = re.compile(r"\b(?:shone|shines?|danced?|dancing|flew|floated|trembled|shook|glittered|sparkled|roared|spread|rose|fell|stood|moved|sounded|hung|ran|twinkled) like (?:an? |the )?((?:[a-z]{3,15} )?[a-z]{3,15})\b")  # fmt: skip
_STALE = frozenset('possible result whole matter person child kid friend teacher student way problem'.split())
_CONNECTIVES = frozenset(
    'nevertheless nonetheless consequently furthermore moreover whereas conversely likewise meanwhile accordingly'.split()
)
_VERBS = {
    'whisper': 'say', 'murmur': 'say', 'exclaim': 'say', 'mutter': 'say', 'stroll': 'walk', 'wander': 'walk', 'stagger': 'walk', 'tiptoe': 'walk', 'glance': 'look',
    'gaze': 'look', 'stare': 'look', 'glimpse': 'see', 'devour': 'eat', 'nibble': 'eat', 'sip': 'drink', 'dash': 'run', 'sprint': 'run', 'scurry': 'run',
    'cherish': 'love', 'treasure': 'love', 'giggle': 'laugh', 'chuckle': 'laugh', 'sob': 'cry', 'weep': 'cry', 'glisten': 'shine', 'shimmer': 'shine', 'flicker': 'shine',
    'clutch': 'hold', 'grasp': 'hold', 'cling': 'hold', 'soar': 'fly', 'flutter': 'fly', 'shiver': 'shake', 'tremble': 'shake',
}  # fmt: skip


def find_praise(text: str, sentences: list[Sentence]) -> list[Finding]:
    """At most a few findings, each kind of remark once."""
    found: dict[str, Finding] = {}
    for finding in (*_similes(text), *_words(text, sentences)):
        found.setdefault(finding.message.en, finding)
    return sorted(found.values(), key=lambda f: f.start)[:_MOST]


def _similes(text: str) -> Iterator[Finding]:
    for pattern, group in ((_AS_AS, 2), (_LIKE, 1)):
        for hit in pattern.finditer(text):
            image = hit.group(group)
            if image.split()[-1] in _STALE or not all(lexicon.is_known(word) for word in image.split()):
                continue
            if lexicon.is_noun_singular(image.split()[-1]):
                words = Words(
                    '这个比喻让读者看得见，写得生动。', 'This simile lets the reader see it: vividly written.'
                )
                yield _praise(text, hit.start(), hit.end(), words, 'simile')


def _words(text: str, sentences: list[Sentence]) -> Iterator[Finding]:
    for s in sentences:
        for i, token in enumerate(s.tokens):
            if token.lower in _CONNECTIVES and s.word(i + 1) == ',' and i <= 1:
                words = Words(
                    f'“{token.lower}”把上下文的关系交代得很清楚。',
                    f'“{token.lower}” makes the link between the ideas clear.',
                )
                yield _praise(text, token.start, token.end, words, 'connective')
            elif token.tag.startswith('VB') and token.text.islower() and token.text == token.lower:
                plain = _VERBS.get(lexicon.lemma_of(token.lower, 'v'))
                if plain:
                    words = Words(
                        f'“{token.lower}”比“{plain}”更准确、更有画面感。',
                        f'“{token.lower}” is more exact than “{plain}”: a well-chosen verb.',
                    )
                    yield _praise(text, token.start, token.end, words, 'verb')


def _praise(text: str, start: int, end: int, words: Words, kind: str) -> Finding:
    return Finding(
        start, end, Category.PRAISE, text[start:end], (), words, f'en.praise.{kind}', severity=Severity.NOTE, probability=0.8
    )  # fmt: skip
