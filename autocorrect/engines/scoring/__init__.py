"""Scores and feedback, and learning them from a teacher's marks."""
