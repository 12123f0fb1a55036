"""Harper's rules behind one function; without the package the function finds nothing.

Harper holds some 900 rules and their number is its cost: only those of the list run. Its spelling is ours, its style
rules are not errors, and rules that were wrong as often as right on learners' text stay out.
"""

from __future__ import annotations

import contextlib
import logging
import os
import re
import sys
import threading
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from autocorrect.engines.english import lexicon
from autocorrect.engines.findings import Category, Confidence, Finding, Words

if TYPE_CHECKING:
    import harper

_LOG = logging.getLogger(__name__)
_LOCK = threading.Lock()
_LONGEST = 6_000  # code points in one call; Harper takes the square of a text without spaces
# An auxiliary with at most one adverb between it and its participle, at the end of a text.
_AUXILIARY = re.compile(
    r"(?:\b(?:have|has|had|having|is|are|am|was|were|be|been|being)|['’](?:ve|re|s))\s+(?:\w+\s+)?$", re.IGNORECASE
)
_SURROGATE = re.compile(r'[\ud800-\udfff\x00]')


@cache
def allowed_rules() -> tuple[str, ...]:
    text = (files('autocorrect.engines.english') / 'data' / 'harper_rules.txt').read_text('utf-8')
    return tuple(line for line in text.split('\n') if line and not line.startswith('#'))


@cache
def _linter() -> harper.Linter | None:
    try:
        import harper as package
    except ImportError:
        _LOG.info('harper-py is not installed; its rules are left out')
        return None
    linter = package.Linter()
    allowed = set(allowed_rules())
    linter.set_lint_config({name: name in allowed for name in linter.get_lint_config()})
    return linter


def warm_up() -> None:
    _linter()


def find(text: str) -> list[Finding]:
    """Findings of the allowed rules, with spans in `text`."""
    linter = _linter()
    if linter is None or not text.strip():
        return []
    found: list[Finding] = []
    for start, piece in _pieces(text):
        # Harper neither takes lone surrogates nor needs them: one code point for another keeps the spans.
        found += [f.shifted(start) for f in _lint(linter, _SURROGATE.sub('\ufffd', piece), piece)]
    return found


def _pieces(text: str) -> Iterator[tuple[int, str]]:
    start = 0
    while start < len(text):
        end = start + _LONGEST
        if end < len(text):
            end = max(text.rfind('\n', start, end), text.rfind(' ', start, end), start) + 1
            end = end if end > start + 1 else start + _LONGEST
        yield start, text[start:end]
        start = end


def _lint(linter: harper.Linter, safe: str, text: str) -> Iterator[Finding]:
    # One linter is not for two threads at a time.
    with _LOCK, _silenced():
        organized = linter.organized_lints(safe, language='plaintext')
    # Harper keeps its rules in a hash map, which is read in another order in every process.
    for rule in sorted(organized):
        for lint in organized[rule]:
            finding = _as_finding(rule, lint, text)
            if finding:
                yield finding


# Wrong more often than right on what our own rules of agreement leave over.
_DOUBTFUL = frozenset({'PronounVerbAgreement'})


def _as_finding(rule: str, lint: harper.Lint, text: str) -> Finding | None:
    start, end = lint.span.start, lint.span.end
    original = text[start:end]
    options = [_replacement(suggestion, original) for suggestion in lint.suggestions]
    if rule == 'RegularIrregulars':
        options.sort(key=lambda option: _fit(option, text[:start]))
    if not options or options[0] == original or _is_weak(rule, original):
        return None
    message = Words(f'“{original}”这里不合英语的规则或习惯，可改为“{options[0]}”。', lint.message)
    return Finding(
        start,
        end,
        _category(lint.lint_kind),
        original,
        tuple(options[:5]),
        message,
        f'en.harper.{rule}',
        Confidence.DOUBTFUL if rule in _DOUBTFUL else Confidence.SURE,
    )


def _fit(form: str, before: str) -> tuple[bool, str]:
    """Orders the past forms of a verb by what stands before them: have chosen, but chose."""
    is_past = 'VBD' in lexicon.tags_of(form)
    return (is_past if _AUXILIARY.search(before) else not is_past, form)


def _is_weak(rule: str, original: str) -> bool:
    """The rule of mass nouns takes 'a thief' and 'a confidence' alike; with an article it is wrong too often."""
    return rule == 'MassNouns' and original.lower().startswith(('a ', 'an '))


def _replacement(suggestion: harper.Suggestion, original: str) -> str:
    kind = int(suggestion.kind)
    if kind == 1:
        return ''
    return original + suggestion.replacement_text if kind == 2 else suggestion.replacement_text


def _category(kind: str) -> Category:
    if kind in ('Spelling', 'Typo', 'BoundaryError'):
        return Category.SPELLING
    if kind in ('Punctuation', 'Capitalization', 'Formatting'):
        return Category.PUNCTUATION
    return Category.GRAMMAR if kind in ('Agreement', 'Grammar', 'Repetition') else Category.WORDING


@contextlib.contextmanager
def _silenced() -> Iterator[None]:
    """Harper prints from native code, past sys.stdout: the descriptor itself points to nowhere meanwhile."""
    with contextlib.suppress(OSError, ValueError):
        sys.stdout.flush()
    try:
        saved = os.dup(1)
    except OSError:  # a daemon without a standard output
        yield
        return
    nowhere = os.open(os.devnull, os.O_WRONLY)
    try:
        os.dup2(nowhere, 1)
        yield
    finally:
        os.dup2(saved, 1)
        os.close(saved)
        os.close(nowhere)
