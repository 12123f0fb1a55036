"""The rules of the Chinese engine, one file a family."""

from __future__ import annotations

from autocorrect.engines.chinese.rules import (
    blending,
    clause_marks,
    collocation,
    connectives,
    idioms,
    kinds,
    logic,
    measures,
    missing,
    missing_heads,
    misspellings,
    negation,
    particles,
    punctuation,
    questions,
    quotations,
    redundancy,
    repetition,
    sentence_marks,
    tenses,
    word_order,
)
from autocorrect.engines.chinese.rules.rule import Rule

MARK_RULES: tuple[Rule, ...] = (
    *punctuation.RULES,
    *quotations.RULES,
    *sentence_marks.RULES,
    *questions.RULES,
    *clause_marks.RULES,
)
CONTENT_RULES: tuple[Rule, ...] = (
    *misspellings.RULES,
    *particles.RULES,
    *repetition.RULES,
    *measures.RULES,
    *redundancy.RULES,
    *negation.RULES,
    *blending.RULES,
    *missing.RULES,
    *missing_heads.RULES,
    *collocation.RULES,
    *logic.RULES,
    *kinds.RULES,
    *tenses.RULES,
    *connectives.RULES,
    *word_order.RULES,
    *idioms.RULES,
)
ALL_RULES: tuple[Rule, ...] = (*MARK_RULES, *CONTENT_RULES)
