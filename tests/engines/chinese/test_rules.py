"""Every rule finds its bad examples, mends them as it says, and leaves its good examples alone."""

from dataclasses import replace

import pytest

from autocorrect.engines.chinese.normalise import normalise, tidy_marks
from autocorrect.engines.chinese.rules import ALL_RULES, MARK_RULES
from autocorrect.engines.chinese.rules.rule import Passage
from autocorrect.engines.findings import Confidence, apply_findings, resolve_overlaps

BAD = [pytest.param(rule, *example, id=f'{rule.name}-{n}') for rule in ALL_RULES for n, example in enumerate(rule.bad)]
GOOD = [pytest.param(rule, text, id=f'{rule.name}-{n}') for rule in ALL_RULES for n, text in enumerate(rule.good)]
CORRECTED = [
    *{example[1]: None for rule in ALL_RULES for example in rule.bad if example[1]},
    *{text: None for rule in ALL_RULES for text in rule.good},
]


def find(rule, text):
    view = tidy_marks(text) if rule in MARK_RULES else normalise(text)
    return list(rule.findings(Passage(view.text)))


@pytest.mark.parametrize(('rule', 'source', 'corrected'), BAD)
def test_a_bad_example_is_found_and_mended(rule, source, corrected):
    found = find(rule, source)
    assert found
    if corrected is not None:
        sure = [replace(finding, confidence=Confidence.SURE) for finding in resolve_overlaps(found)]
        assert apply_findings(source, sure) == corrected


@pytest.mark.parametrize(('rule', 'text'), GOOD)
def test_a_good_example_is_left_alone(rule, text):
    assert find(rule, text) == []


def test_every_rule_has_a_name_of_its_own_and_both_reasons():
    assert len({rule.name for rule in ALL_RULES}) == len(ALL_RULES)
    assert all(rule.reason.zh and rule.reason.en and rule.bad and rule.good for rule in ALL_RULES)
