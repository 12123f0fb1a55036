"""Scores and feedback for Chinese essays."""

from autocorrect.engines.scoring.chinese.feedback import give_feedback
from autocorrect.engines.scoring.chinese.scorer import measure_essay, score, warm_up

__all__ = ['give_feedback', 'measure_essay', 'score', 'warm_up']
