"""Which sentences stand in a story of the past: their neighbours tell of it, and hardly one speaks of today."""

from __future__ import annotations

from collections.abc import Sequence

from autocorrect.engines.english.tokens import Sentence

_AROUND = 3  # sentences looked at on each side
_LEAST = 3  # of them that tell of the past
# Who tells of the past says this today without leaving the story: 'I always remember that day', 'I think he was right'.
_ASIDES = frozenset('think remember know believe hope guess mean always still now'.split())


def mark_narrative(sentences: Sequence[Sentence]) -> None:
    """Set `narrates` on every sentence whose neighbours, once tagged, plainly tell of the past."""
    tenses = [_tense(s) for s in sentences]
    for i, sentence in enumerate(sentences):
        around = [*tenses[max(0, i - _AROUND) : i], *tenses[i + 1 : i + 1 + _AROUND]]
        past, now = around.count('past'), around.count('now')
        sentence.narrates = past >= _LEAST and now == 0


def _tense(s: Sentence) -> str:
    """'past' when every finite verb is one of the past, 'now' when none is, '' for a mixture or no verb."""
    past = any(tag == 'VBD' or word == 'could' for tag, word in zip(s.tags, s.words, strict=True))
    now = any(
        tag in ('VBP', 'VBZ') or word in ('will', 'can', "'ll") for tag, word in zip(s.tags, s.words, strict=True)
    )
    if past == now or (now and not _ASIDES.isdisjoint(s.words)):
        return ''
    return 'past' if past else 'now'
