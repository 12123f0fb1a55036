"""The one interface of the essay engines: prepare, check paragraph by paragraph, score, give feedback.

Everything here is a pure function of its arguments: no clock, no network, no machine-dependent result. The language
packages `chinese` and `english` each provide, under these names:

* `checker.check(text, *, grade, around=None) -> list[Finding]`: one paragraph or a whole text, spans relative to
  `text`; `around` tells of the essay that a paragraph stands in
* `checker.warm_up() -> None`: loads what is shared between processes, before a worker forks
* `scoring.chinese | scoring.english`: `score(essay, findings, rubric=None) -> Scores` and
  `give_feedback(essay, findings, scores) -> Feedback`
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from types import ModuleType
from typing import Literal

from autocorrect.engines.essay_text import EssayText
from autocorrect.engines.findings import (
    Category,
    Confidence,
    Finding,
    Surroundings,
    apply_findings,
    resolve_overlaps,
)
from autocorrect.engines.marking import Feedback, Grade, Scores
from autocorrect.text.language import Language, detect_language

ENGINE_VERSION = '1.0'

# paragraph index from 1, number of paragraphs, the findings of this paragraph (spans in the whole text)
ParagraphCallback = Callable[[int, int, list[Finding]], None]


@dataclass(frozen=True, slots=True)
class Correction:
    """All an engine has to say of one essay."""

    essay: EssayText
    findings: list[Finding]
    scores: Scores
    feedback: Feedback

    @property
    def corrected_text(self) -> str:
        return apply_findings(self.essay.text, self.findings)


def prepare(
    text: str, title: str = '', language: Literal['auto', 'zh', 'en'] = 'auto', grade: Grade | str | None = None
) -> EssayText:
    """Settle the language and the grade.

    Raises:
        ValueError: the grade is none of `Grade`.
    """
    chosen = detect_language(text) if language == 'auto' else language
    return EssayText(text, title, chosen, Grade(grade) if grade else Grade.JUNIOR)


def check(essay: EssayText, on_paragraph: ParagraphCallback | None = None) -> list[Finding]:
    """Findings of the whole essay without overlaps, reported paragraph by paragraph while they are found."""
    checker = _checker(essay.language)
    found: list[Finding] = []
    for number, span in enumerate(essay.paragraphs, 1):
        around = Surroundings(len(essay.text), sum(map(_is_plain_misspelling, found)))
        raw = checker.check(span.of(essay.text), grade=essay.grade, around=around)
        fresh = resolve_overlaps(finding.shifted(span.start) for finding in raw)
        found += fresh
        if on_paragraph:
            on_paragraph(number, len(essay.paragraphs), fresh)
    return found


def _is_plain_misspelling(finding: Finding) -> bool:
    return finding.category is Category.SPELLING and finding.confidence is Confidence.SURE


def score(essay: EssayText, findings: Sequence[Finding]) -> Scores:
    return _marker(essay.language).score(essay, findings)


def give_feedback(essay: EssayText, findings: Sequence[Finding], scores: Scores) -> Feedback:
    return _marker(essay.language).give_feedback(essay, findings, scores)


def correct(essay: EssayText) -> Correction:
    """All the steps in their order, for a caller that shows no progress."""
    findings = check(essay)
    scores = score(essay, findings)
    return Correction(essay, findings, scores, give_feedback(essay, findings, scores))


def warm_up(languages: Sequence[Language] = ('zh', 'en')) -> None:
    """Load every model now, so that forked workers share its pages."""
    for language in languages:
        _checker(language).warm_up()
        _marker(language).warm_up()


def _checker(language: Language) -> ModuleType:
    # Imported here, not at the top: an English-only caller need not load the Chinese tables.
    if language == 'zh':
        from autocorrect.engines.chinese import checker as chinese

        return chinese
    from autocorrect.engines.english import checker as english

    return english


def _marker(language: Language) -> ModuleType:
    if language == 'zh':
        from autocorrect.engines.scoring import chinese

        return chinese
    from autocorrect.engines.scoring import english

    return english
