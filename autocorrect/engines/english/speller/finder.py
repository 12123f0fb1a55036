# ruff: noqa: E501 (tables read better wide)
"""Spelling findings of one sentence; sure corrections are read into the sentence, so that later rules see them."""

from __future__ import annotations

from autocorrect.engines.english.rules.learners import SINGLE_WORDS
from autocorrect.engines.english.speller import unknown
from autocorrect.engines.english.tokens import Sentence
from autocorrect.engines.findings import Category, Confidence, Finding, Words

RULE = 'en.spelling.unknown-word'


def find_spelling(sentence: Sentence, names: frozenset[str]) -> list[Finding]:
    findings = []
    for guess in unknown.find_unknown(sentence, names):
        token = sentence.at(guess.at)
        if token.lower in SINGLE_WORDS:
            continue
        sure = guess.belief >= unknown.SURE
        findings.append(
            Finding(
                token.start,
                token.end,
                Category.SPELLING,
                token.text,
                guess.options,
                _message(token.text, guess.options[0]),
                RULE,
                Confidence.SURE if sure else Confidence.DOUBTFUL,
                probability=round(guess.belief, 3),
            )
        )
        if sure:
            _read_as(sentence, guess.at, guess.options[0])
    return findings


def _read_as(sentence: Sentence, index: int, correction: str) -> None:
    if ' ' not in correction:
        sentence.tokens[index].lower = sentence.words[index] = correction.lower()


def _message(word: str, correction: str) -> Words:
    return Words(
        f'“{word}”不是英语词，可能是“{correction}”的误写。请把正确的拼写读一遍、写一遍。',
        f'“{word}” is not an English word; perhaps “{correction}” was meant. Say the right spelling once, then write it.',
    )
