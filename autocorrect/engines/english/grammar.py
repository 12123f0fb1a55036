"""Runs the grammar rules over a tagged sentence and turns their hits into findings."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from autocorrect.engines.english import lexicon
from autocorrect.engines.english.rules import ALL_RULES
from autocorrect.engines.english.rules.base import Hit, Rule
from autocorrect.engines.english.tokens import Sentence
from autocorrect.engines.findings import Confidence, Finding

# Right more often than not on learners' text, but on text that people had corrected they still found too much: good
# writers differ here. Shown as a suggestion, never applied in bulk.
CAUTIOUS = frozenset(
    {
        'en.punctuation.comma-after-introduction',
        'en.punctuation.comma-before-conjunction',
        'en.punctuation.comma-before-which',
        'en.punctuation.comma-before-addition',
        'en.nouns.plural-of-group',
        'en.nouns.kinds-of',
        'en.nouns.these-with-plural',
        'en.negation.double',
        'en.context.preposition',
        'en.context.noun-number',
        'en.verbs.infinitive-after-verb',
        'en.pronouns.who-for-people',
    }
)
SURE = 0.5


@cache
def precisions() -> dict[str, float]:
    """Rule -> share of its corrections that annotators made too, as scripts/bench_english.py measured it."""
    path = files('autocorrect.engines.english') / 'data' / 'precision.json'
    return dict(json.loads(path.read_text('utf-8')))


def find_grammar(text: str, sentence: Sentence) -> Iterator[Finding]:
    for rule in ALL_RULES:
        for hit in rule.find(sentence):
            finding = _finding(text, sentence, rule, hit)
            if finding:
                yield finding


def confidence_of(rule: Rule) -> tuple[Confidence, float]:
    probability = precisions().get(rule.name, rule.belief)
    sure = probability >= SURE and not rule.doubtful and rule.name not in CAUTIOUS
    return (Confidence.SURE if sure else Confidence.DOUBTFUL), probability


def _finding(text: str, s: Sentence, rule: Rule, hit: Hit) -> Finding | None:
    first, last, replacement = hit.first, hit.last, hit.replacement
    if not (0 <= first < last <= len(s)):
        return None
    start, end = s.tokens[first].start, s.tokens[last - 1].end
    if replacement == '':
        start, end, replacement = _deletion(s, first, last)
    original = text[start:end]
    if hit.append:
        replacement = original + (replacement or '')
    elif replacement:
        replacement = _cased(replacement, s, first, hit)
    if replacement == original:
        return None
    confidence, probability = confidence_of(rule)
    options = () if replacement is None else (replacement,)
    return Finding(
        start, end, rule.category, original, options, rule.message, rule.name, confidence, rule.severity, probability
    )  # fmt: skip


def _deletion(s: Sentence, first: int, last: int) -> tuple[int, int, str]:
    """A deleted word takes a space with it; at the start of a sentence the next word gets its capital."""
    start, end = s.tokens[first].start, s.tokens[last - 1].end
    if last >= len(s):
        return start, end, ''
    following = s.tokens[last]
    if s.tokens[first].text[:1].isupper() and first <= s.first_word():
        return start, following.end, following.text[:1].upper() + following.text[1:]
    if following.kind in ('mark', 'ellipsis') and first:
        return s.tokens[first - 1].end, end, ''
    return start, following.start, ''


def _cased(replacement: str, s: Sentence, first: int, hit: Hit) -> str:
    model = s.tokens[first].text
    if model[:1].isupper() and model.lower() != 'i' and first <= s.first_word() and replacement[:1].islower():
        return replacement[:1].upper() + replacement[1:]
    if hit.last - first == 1 and len(model) > 1 and model.isupper():
        return lexicon.matched_case(replacement, model)
    return replacement
