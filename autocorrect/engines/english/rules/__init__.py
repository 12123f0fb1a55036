"""The grammar rules, one module a family; `ALL_RULES` is every rule in the order of the families."""

from __future__ import annotations

from autocorrect.engines.english.rules import (
    agreement,
    articles,
    by_context,
    capitals,
    clauses,
    comparison,
    confusions,
    doubled,
    learners,
    negation,
    nouns,
    prepositions,
    pronouns,
    punctuation,
    questions,
    tense,
    verb_complements,
    verbs,
)
from autocorrect.engines.english.rules.base import Rule

FAMILIES = (
    agreement,
    tense,
    verbs,
    verb_complements,
    articles,
    nouns,
    prepositions,
    comparison,
    negation,
    pronouns,
    questions,
    clauses,
    confusions,
    punctuation,
    capitals,
    doubled,
    learners,
    by_context,
)
ALL_RULES: tuple[Rule, ...] = tuple(rule for family in FAMILIES for rule in family.RULES)
