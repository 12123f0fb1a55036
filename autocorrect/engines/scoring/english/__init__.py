"""Scores and feedback for English essays."""

from autocorrect.engines.scoring.english.feedback import give_feedback
from autocorrect.engines.scoring.english.frequency import warm_up
from autocorrect.engines.scoring.english.scorer import measure_essay, score

__all__ = ['give_feedback', 'measure_essay', 'score', 'warm_up']
