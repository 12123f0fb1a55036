"""Overlap resolution and application keep to the text as submitted."""

from autocorrect.engines.findings import Category, Confidence, Finding, Words, apply_findings, resolve_overlaps

WORDS = Words('理由', 'reason')


def finding(start, end, replacement='x', **more):
    return Finding(start, end, Category.SPELLING, 'abcdefghij'[start:end], (replacement,), WORDS, 'test.rule', **more)


def test_of_two_overlapping_findings_the_sure_one_stays():
    doubtful = finding(0, 5, confidence=Confidence.DOUBTFUL)
    sure = finding(3, 6)
    assert resolve_overlaps([doubtful, sure]) == [sure]


def test_of_two_sure_findings_the_longer_one_stays():
    assert resolve_overlaps([finding(2, 3), finding(1, 4)]) == [finding(1, 4)]


def test_praise_may_lie_over_a_correction():
    praise = Finding(0, 10, Category.PRAISE, 'abcdefghij', (), WORDS, 'praise.simile')
    assert resolve_overlaps([praise, finding(2, 3)]) == [praise, finding(2, 3)]


def test_two_insertions_at_one_place_do_not_both_apply():
    assert len(resolve_overlaps([finding(2, 2, ','), finding(2, 2, ';')])) == 1


def test_doubtful_findings_are_not_applied():
    assert (
        apply_findings('abcdefghij', [finding(0, 1, confidence=Confidence.DOUBTFUL), finding(2, 4, '')]) == 'abefghij'
    )
