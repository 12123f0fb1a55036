"""Each rule's own examples: it corrects the bad ones as written and leaves the good ones alone."""

from __future__ import annotations

import pytest

from autocorrect.engines.english import grammar, tagger
from autocorrect.engines.english.rules import ALL_RULES
from autocorrect.engines.english.rules.base import Rule
from autocorrect.engines.english.tokens import read_sentences


def corrected(rule: Rule, text: str) -> str:
    pieces, at = [], 0
    for sentence in read_sentences(text):
        tagger.tag(sentence)
        for hit in rule.find(sentence):
            finding = grammar._finding(text, sentence, rule, hit)
            if finding is not None and finding.replacements and finding.start >= at:
                pieces += [text[at : finding.start], finding.replacements[0]]
                at = finding.end
    return ''.join([*pieces, text[at:]])


@pytest.mark.parametrize(('rule', 'bad', 'good'), [(r, *pair) for r in ALL_RULES for pair in r.bad])
def test_a_rule_corrects_its_bad_example(rule, bad, good):
    assert corrected(rule, bad) == good


@pytest.mark.parametrize(('rule', 'text'), [(r, text) for r in ALL_RULES for text in r.good])
def test_a_rule_leaves_its_good_example_alone(rule, text):
    assert corrected(rule, text) == text


def test_every_rule_has_its_own_name_and_words_in_both_languages():
    assert len({rule.name for rule in ALL_RULES}) == len(ALL_RULES)
    assert all(rule.message.zh and rule.message.en for rule in ALL_RULES)
    assert all(rule.name.startswith('en.') for rule in ALL_RULES)
