"""Misspelt words in simplified, normalised Chinese: found by a lattice over sounds and shapes, judged by a reranker."""

from autocorrect.engines.chinese.spelling.typos import find_typos, model_score, warm_up

__all__ = ['find_typos', 'model_score', 'warm_up']
