"""How an English script says somebody sounds: a Scottish accent, a voice like gravel, heard only as V.O."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence

from autocorrect.engines.screenplay.drafts import Draft
from autocorrect.engines.screenplay.models import Element, ElementKind, FieldValue, OccurrenceKind, Origin

_SOUND = 'accent|drawl|lisp|stutter|stammer|rasp|brogue|lilt|twang|burr|baritone|falsetto|contralto|soprano|bass|tenor'
_VOICE = re.compile(
    r'\b(?:with|has|in|speaks(?: with| in)?|and)\s+(?:a|an|his|her|their)\s+'
    rf"(?P<a>(?:[\w'’-]+,?\s+){{0,3}}(?:{_SOUND}))\b|"
    rf"\b(?:with|has)\s+(?:a|an)\s+(?P<b>(?:[\w'-]+,?\s+){{1,3}}voice(?:\s+like\s+[^.,;()]{{3,40}})?)|"
    rf"(?:^|[,;(]\s*|\b[Aa]\s+)(?P<c>(?:[\w'-]+\s+)?voice\s+like\s+[^.,;()]{{3,40}})|"
    rf"(?:^|[,;(]\s*)(?P<d>(?:(?!a\b|an\b|the\b)[\w'-]+\s+){{1,2}}(?:{_SOUND}|voice))(?=\s*[,;.)]|\s*$)",
    re.IGNORECASE,
)
_UNSEEN = re.compile(
    r'\b(?:V\.?\s*[O/]\.?\s*O?\.?|VO|VOICE[- ]?OVER|FILTERED|ON (?:THE )?(?:PHONE|RADIO|TV))', re.IGNORECASE
)


def voice_in(text: str) -> tuple[str, int] | None:
    """The first words of a text that tell a voice, and where they begin."""
    if not re.search(rf'\b(?:voice|{_SOUND})\b', text, re.IGNORECASE):
        return None
    found = _VOICE.search(text)
    if not found:
        return None
    kind = found.lastgroup or 'a'
    return found[kind].strip(), found.start(kind)


def learn_voice(draft: Draft, text: str, at: int, origin: Origin, episode: int, sure: float = 0.75) -> None:
    found = voice_in(text)
    if found:
        value, start = found
        draft.learn('voice', FieldValue(value, origin, sure, episode, at + start, at + start + len(value)))


def learn_voices_of_cues(elements: Iterable[tuple[int, Element]], drafts: Sequence[Draft], episode: int) -> None:
    """Somebody whose every cue is V.O. is a voice alone; what brackets say of the sound of a speech is weaker."""
    owner = {
        (one.start, one.end): draft
        for draft in drafts
        for one in draft.occurrences.values()
        if one.kind is OccurrenceKind.CUE
    }
    notes: dict[int, list[tuple[Element, Draft]]] = defaultdict(list)
    for _, element in elements:
        draft = owner.get((element.start, element.end)) if element.kind is ElementKind.CUE else None
        if draft is not None:
            notes[id(draft)].append((element, draft))
    for cues in notes.values():
        first, draft = cues[0]
        if all(_UNSEEN.search(cue.note) for cue, _ in cues):
            draft.learn('voice', FieldValue(first.note, Origin.CUE, 0.6, episode, first.start, first.end))
