"""The English checker: speller, grammar over tags, Harper, praise; merged by span, the surer one first.

Spelling comes first and is read into the sentences, so that the grammar rules see the words that were meant.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from autocorrect.engines.english import grammar, harper, lexicon, ngrams, tagger
from autocorrect.engines.english.merging import merge
from autocorrect.engines.english.narrative import mark_narrative
from autocorrect.engines.english.praise import find_praise
from autocorrect.engines.english.quotations import in_quotation, quoted_spans
from autocorrect.engines.english.rules.base import UNMEASURED
from autocorrect.engines.english.speller import candidates, context
from autocorrect.engines.english.speller.finder import find_spelling
from autocorrect.engines.english.speller.varieties import find_mixed
from autocorrect.engines.english.tokens import Sentence, read_sentences
from autocorrect.engines.findings import Confidence, Finding, Surroundings
from autocorrect.engines.marking import Grade


def check(text: str, *, grade: Grade, around: Surroundings | None = None) -> list[Finding]:
    """Findings of a paragraph or a whole text, without overlaps; spans are code points of `text`.

    `around` is part of the engines' interface; nothing here depends on the rest of the essay.
    """
    sentences = read_sentences(text)
    names = _names(sentences)
    found: list[Finding] = []
    for sentence in sentences:
        found += find_spelling(sentence, names)
        tagger.tag(sentence)
    mark_narrative(sentences)
    for sentence in sentences:
        found += grammar.find_grammar(text, sentence)
    found += find_mixed(sentences)
    found += _rated(harper.find(text))
    return merge(_spare_quotations(text, found), find_praise(text, sentences))


def warm_up() -> None:
    """Load word lists, counts, weights and Harper now, so that forked workers share their pages."""
    lexicon.analyses('a')
    lexicon.british_of()
    lexicon.american_of()
    tagger.model()
    ngrams.model()
    context.bigrams()
    candidates.warm_up()
    harper.warm_up()


def _names(sentences: Iterable[Sentence]) -> frozenset[str]:
    """Unknown words that stand capitalised in mid-sentence, or twice anywhere: names, not slips."""
    seen: Counter[str] = Counter()
    for sentence in sentences:
        first = sentence.first_word()
        for i, token in enumerate(sentence.tokens):
            if (
                token.kind == 'word'
                and token.text[:1].isupper()
                and len(token.text) > 1
                and not lexicon.is_known(token.text)
            ):
                seen[token.lower] += 1 if i == first else 2
    return frozenset(word for word, count in seen.items() if count > 2)


def _rated(findings: Iterable[Finding]) -> list[Finding]:
    """Harper's findings with the precision that was measured for their rules."""
    measured = grammar.precisions()
    rated = []
    for finding in findings:
        probability = measured.get(finding.rule, UNMEASURED)
        sure = probability >= grammar.SURE
        rated.append(
            replace(finding, probability=probability, confidence=Confidence.SURE if sure else Confidence.DOUBTFUL)
        )
    return rated


def _spare_quotations(text: str, findings: list[Finding]) -> list[Finding]:
    """Another's words are quoted as they are: what is found there is a doubt, never applied."""
    spans = quoted_spans(text)
    if not spans:
        return findings
    return [
        replace(f, confidence=Confidence.DOUBTFUL) if f.is_applied and in_quotation(spans, f) else f for f in findings
    ]
