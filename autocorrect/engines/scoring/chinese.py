"""Scores and feedback for Chinese essays."""

from __future__ import annotations

from collections.abc import Sequence

from autocorrect.engines.essay import EssayText
from autocorrect.engines.findings import Finding, Words
from autocorrect.engines.marking import DimensionScore, Feedback, Scores


def score(essay: EssayText, findings: Sequence[Finding]) -> Scores:
    """Correctness only: 20 points less the errors per hundred words."""
    per_hundred = 100 * len(findings) / max(1, essay.word_count)
    points = round(max(0.0, 20 - per_hundred), 1)
    return Scores(points, 20, (DimensionScore('language', Words('语言', 'Language'), points, 20, 0.3),))


def give_feedback(essay: EssayText, findings: Sequence[Finding], scores: Scores) -> Feedback:
    return Feedback(Words(f'共发现 {len(findings)} 处问题。', f'{len(findings)} findings.'))
