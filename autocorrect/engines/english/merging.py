"""Findings of several sources over one text, brought together so that none contradicts another."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from autocorrect.engines.english.speller.finder import RULE as UNKNOWN_WORD
from autocorrect.engines.findings import Category, Finding, resolve_overlaps


def merge(findings: Iterable[Finding], praise: Iterable[Finding]) -> list[Finding]:
    """One finding a place: the surer one; a comma set after a word gives way to a correction of the word itself."""
    kept = [f for f in findings if f.original or f.replacements]
    return resolve_overlaps([*_narrowed(_without_covered_spelling(kept)), *praise])


def _without_covered_spelling(findings: list[Finding]) -> list[Finding]:
    """A grammar rule read the corrected word, so its own correction of that word holds the spelling already."""
    covered = {f.start for f in findings if f.is_applied and f.rule != UNKNOWN_WORD and not _appends(f)}
    return [f for f in findings if not (f.rule == UNKNOWN_WORD and f.start in covered and f.is_applied)]


def _appends(finding: Finding) -> bool:
    """Whether the finding only sets a mark after its words."""
    return (
        finding.category is Category.PUNCTUATION
        and bool(finding.replacements)
        and len(finding.original) > 0
        and finding.replacements[0].startswith(finding.original)
    )


def _narrowed(findings: list[Finding]) -> list[Finding]:
    """Appended marks shrink to an insertion where another applied correction shares their last code point."""
    ends: dict[int, int] = defaultdict(int)
    for f in findings:
        if f.is_applied and not _appends(f):
            ends[f.end] += 1
    result = []
    for f in findings:
        if _appends(f) and f.is_applied and ends.get(f.end):
            added = f.replacements[0][len(f.original) :]
            f = replace(f, start=f.end, original='', replacements=(added,))
        result.append(f)
    return result
