"""The speller's public face: findings in two tiers, in a teacher's words."""

from __future__ import annotations

from autocorrect.engines.chinese.spelling import speller
from autocorrect.engines.chinese.spelling.lexicon import Likeness
from autocorrect.engines.chinese.spelling.speller import Correction
from autocorrect.engines.findings import Category, Confidence, Finding, Severity, Words

# What the reranker must believe, one pair for all kinds of text; below the second a finding is not shown.
SURE = 0.96
DOUBTFUL = 0.5

_RULES = {
    Likeness.SAME_TONE: 'zh.spelling.same-sound',
    Likeness.SAME_SOUND: 'zh.spelling.same-sound',
    Likeness.FUZZY_SOUND: 'zh.spelling.fuzzy-sound',
    Likeness.SHAPE: 'zh.spelling.similar-shape',
    Likeness.OTHER: 'zh.spelling.usual-word',
}
_REASONS = {
    'zh.spelling.same-sound': Words('读音相同', 'they sound the same'),
    'zh.spelling.fuzzy-sound': Words('读音相近', 'they sound alike'),
    'zh.spelling.similar-shape': Words('字形相近', 'they look alike'),
    'zh.spelling.usual-word': Words('常用的词语是后者', 'the second is the usual word'),
}


def find_typos(text: str) -> list[Finding]:
    """Misspelt words of a paragraph or a whole text; doubt is marked as doubt, and what is doubted more is left out."""
    return [_finding(found) for found in speller.corrections(text, DOUBTFUL)]


def warm_up() -> None:
    """Load the models, so that processes forked afterwards share them."""
    speller.models()
    speller.corrections('热身用的一句话。', DOUBTFUL)


def model_score(text: str) -> float:
    """Mean log10 probability a Chinese character under the word n-gram model: about -2, lower for unusual wording.

    0.0 for a text without Chinese characters.
    """
    return speller.mean_score(text)


def _finding(found: Correction) -> Finding:
    rule = _RULES[found.likeness]
    sure = found.probability >= SURE
    return Finding(
        start=found.start,
        end=found.end,
        category=Category.SPELLING,
        original=found.written,
        replacements=(found.meant,),
        message=_message(found, _REASONS[rule], sure),
        rule=rule,
        confidence=Confidence.SURE if sure else Confidence.DOUBTFUL,
        severity=Severity.ERROR if sure else Severity.WARNING,
        probability=round(speller.models().calibrate(found.probability), 4),
    )


def _message(found: Correction, reason: Words, sure: bool) -> Words:
    if sure:
        return Words(
            f'“{found.written}”应为“{found.meant}”：{reason.zh}，容易写错。',
            f'“{found.written}” should be “{found.meant}”: {reason.en} and are easily confused.',
        )
    return Words(
        f'“{found.written}”疑为“{found.meant}”：{reason.zh}，请再看一看。',
        f'“{found.written}” may be meant as “{found.meant}”: {reason.en}; please look again.',
    )
