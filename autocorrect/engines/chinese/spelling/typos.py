"""The speller's public face: findings in two tiers, in a teacher's words."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import NamedTuple

from autocorrect.engines.chinese.spelling import speller
from autocorrect.engines.chinese.spelling.lexicon import Likeness
from autocorrect.engines.chinese.spelling.meant import is_meant
from autocorrect.engines.chinese.spelling.speller import Correction
from autocorrect.engines.findings import Category, Confidence, Finding, Severity, Surroundings, Words
from autocorrect.text.language import count_han

# What the reranker must believe for the error tier, whatever the text.
SURE = 0.96
_PLAIN = 0.8


class Doubt(NamedTuple):
    """What the doubtful tier asks for: see `least_belief`. Chosen by scripts/choose_chinese_doubt.py."""

    usual_rate: float = 1 / 40
    weight: float = 0.5
    log_odds: float = -1.8
    # Nothing under this is ever shown, however many errors a writer makes.
    floor: float = 0.2


_DOUBT = Doubt()

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


def find_typos(text: str, around: Surroundings | None = None) -> list[Finding]:
    """Misspelt words of a paragraph or a whole text; doubt is marked as doubt, and what is doubted more is left out.

    `around` tells of the essay that `text` is a paragraph of; without it the text is taken for the whole.
    """
    found = speller.corrections(text, _DOUBT.floor)
    candidates = [one for one in found if not is_meant(text, one.start, one.written, one.meant)]
    beliefs = [one.probability for one in candidates]
    if around is not None:
        beliefs += [1.0] * around.misspellings
    least = least_belief(max(count_han(text), around.characters if around else 0), beliefs)
    return [_finding(one) for one in candidates if one.probability >= least]


def least_belief(characters: int, beliefs: Sequence[float], doubt: Doubt = _DOUBT) -> float:
    """What a candidate must reach to be shown in a text of so many Chinese characters.

    Empirical Bayes: the reranker learnt at one rate of errors, and this writer has another. It is estimated from the
    plain errors of the text itself, held to the usual rate with the weight of some errors; the prior odds then move
    every candidate's odds alike. A lone sentence tells nothing and is read at the usual rate; a long text without a
    plain error is a careful writer's, in whom an unusual word is more likely meant.
    """
    plain = sum(belief for belief in beliefs if belief >= _PLAIN)
    expected = doubt.weight + doubt.usual_rate * characters
    odds = math.exp(doubt.log_odds) * expected / (doubt.weight + plain)
    return max(doubt.floor, odds / (1 + odds))


def warm_up() -> None:
    """Load the models, so that processes forked afterwards share them."""
    speller.models()
    speller.corrections('热身用的一句话。', _DOUBT.floor)


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
