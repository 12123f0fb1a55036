# ruff: noqa: E501 (tables read better wide)
"""American and British spelling: both are right, but a text keeps to one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from autocorrect.engines.english import lexicon
from autocorrect.engines.english.tokens import Sentence, Token
from autocorrect.engines.findings import Category, Confidence, Finding, Severity, Words

# Pairs in which one spelling is also another word, or both are at home everywhere.
_SHARED = frozenset(
    'check checks program programs practice story stories tire tires dialog dialogs meter meters gray grey ax'.split()
)
_CLEAR = 2  # so many more of one kind settle the variety


def find_mixed(sentences: Iterable[Sentence]) -> Iterator[Finding]:
    """Words of the rarer variety, when both stand in the text; on a tie the variety that came first is kept."""
    american: list[Token] = []
    british: list[Token] = []
    to_british, to_american = lexicon.british_of(), lexicon.american_of()
    for sentence in sentences:
        for token in sentence.tokens:
            if token.lower in to_british and token.lower not in _SHARED:
                american.append(token)
            elif token.lower in to_american and to_american[token.lower] not in _SHARED:
                british.append(token)
    if american and british:
        yield from _minority(american, british, to_british, to_american)


def _minority(
    american: list[Token], british: list[Token], to_british: dict[str, str], to_american: dict[str, str]
) -> Iterator[Finding]:
    tie = len(american) == len(british)
    keep_british = len(british) > len(american) or (tie and british[0].start < american[0].start)
    odd, table = (american, to_british) if keep_british else (british, to_american)
    sure = abs(len(american) - len(british)) >= _CLEAR
    for token in odd:
        if token.text.lower() == token.lower:
            yield _finding(token, lexicon.matched_case(table[token.lower], token.text), keep_british, sure)


def _finding(token: Token, other: str, british: bool, sure: bool) -> Finding:
    message = Words(
        f'“{token.text}”是{"美" if british else "英"}式拼写，全文其他地方用的是{"英" if british else "美"}式。两种都对，但一篇文章要统一。',
        f'“{token.text}” is {"American" if british else "British"} spelling, the rest of the text is '
        f'{"British" if british else "American"}. Both are right, but keep to one.',
    )
    confidence = Confidence.SURE if sure else Confidence.DOUBTFUL
    return Finding(
        token.start, token.end, Category.SPELLING, token.text, (other,), message, 'en.spelling.variety', confidence,
        Severity.WARNING, 0.6,
    )  # fmt: skip
