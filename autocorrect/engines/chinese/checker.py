"""All findings in a Chinese text: normalise, rules, spelling, praise, and back to the text as submitted."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from autocorrect.engines.chinese import spelling
from autocorrect.engines.chinese.normalise import Restorer, View, normalise, tidy_marks
from autocorrect.engines.chinese.praise import find_praise
from autocorrect.engines.chinese.rules import CONTENT_RULES, MARK_RULES
from autocorrect.engines.chinese.rules.misspellings import misspellings
from autocorrect.engines.chinese.rules.rule import Passage, Rule
from autocorrect.engines.chinese.whitelist import Whitelist
from autocorrect.engines.findings import Category, Finding, Surroundings, resolve_overlaps
from autocorrect.engines.marking import Grade
from autocorrect.text.spans import Span


def check(text: str, *, grade: Grade = Grade.JUNIOR, around: Surroundings | None = None) -> list[Finding]:
    """Findings of one paragraph or a whole text, without overlaps, spans in `text`.

    The speller's tiers are kept as they are: asking two judges to agree lost more true findings than false ones.
    """
    view = normalise(text)
    passage = Passage(view.text)
    allowed = Whitelist(passage)
    words = [finding for finding in _apply(CONTENT_RULES, passage) if not allowed.protects(finding)]
    typos = [finding for finding in spelling.find_typos(view.text, around) if not allowed.protects(finding)]
    # A word whose one right form is listed is no question of probability.
    listed = [finding.span for finding in words if finding.category is Category.SPELLING]
    typos = [finding for finding in typos if not _overlaps_any(finding, listed)]
    found = [*_marks(text), *_restored(view, [*words, *typos, *find_praise(passage)])]
    return resolve_overlaps(found)


def check_rules(text: str) -> list[Finding]:
    """What the rules alone find, for measuring them."""
    view = normalise(text)
    passage = Passage(view.text)
    allowed = Whitelist(passage)
    words = [finding for finding in _apply(CONTENT_RULES, passage) if not allowed.protects(finding)]
    return resolve_overlaps([*_marks(text), *_restored(view, words)])


def _overlaps_any(finding: Finding, spans: Sequence[Span]) -> bool:
    """Whether it meets one of the spans, which are disjoint and in order."""
    at = bisect_left(spans, finding.start, key=lambda span: span.end)
    return any(finding.span.overlaps(span) for span in spans[at : at + 2])


def _marks(text: str) -> Iterator[Finding]:
    view = tidy_marks(text)
    return _restored(view, _apply(MARK_RULES, Passage(view.text)))


def _apply(rules: Iterable[Rule], passage: Passage) -> Iterator[Finding]:
    for rule in rules:
        yield from rule.findings(passage)


def _restored(view: View, findings: Iterable[Finding]) -> Iterator[Finding]:
    restorer = Restorer(view)
    for finding in findings:
        restored = restorer.restored(finding)
        if restored:
            yield restored


def warm_up() -> None:
    """Load the dictionaries and models, so that processes forked afterwards share them."""
    spelling.warm_up()
    misspellings()
    check('預熱：這是我說的一句話。')
