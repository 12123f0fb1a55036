"""The style of an English script by line evidence: screenplay, names before colons, or names before full stops."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from autocorrect.engines.screenplay.en_headings import read_slugline
from autocorrect.engines.screenplay.en_lines import DOTTED, SOUNDS, colon_name, read_cue
from autocorrect.engines.screenplay.shadow import Line


@dataclass(slots=True)
class _Evidence:
    """How many lines speak for each style."""

    slugs: int = 0
    cues: int = 0
    colons: Counter[str] = field(default_factory=Counter)
    dots: Counter[str] = field(default_factory=Counter)


def style_of(lines: Sequence[Line]) -> tuple[str, bool, frozenset[str]]:
    """The style, by line evidence, whether the script has sluglines, and who speaks before a colon at least twice."""
    found = _Evidence()
    for line, after in zip(lines, [*lines[1:], Line(0, 0, '')], strict=True):
        if line.text and (line.text[0].isupper() or line.text[0] in '.@#1234567890([*'):
            _weigh(found, line.text, bool(after.text))
    return _style(found), found.slugs > 0, frozenset(name for name, count in found.colons.items() if count > 1)


def _style(found: _Evidence) -> str:
    repeated = sum(count for count in found.colons.values() if count > 1)
    spoken = sum(count for count in found.dots.values() if count > 1)
    if max(repeated, spoken) < 3 and (found.slugs or found.cues):
        return 'screenplay'
    if repeated > max(found.cues, spoken):
        return 'colon'
    if spoken > found.cues and spoken >= 3:
        return 'dotted'
    return 'colon' if len(found.colons) > 1 and not (found.slugs or found.cues) else 'screenplay'


def _weigh(found: _Evidence, text: str, followed: bool) -> None:
    if 'T' in text[:16].upper() and read_slugline(text):
        found.slugs += 1
    elif followed and len(text) < 50 and text.isupper() and read_cue(text):
        found.cues += 1
    elif ':' in text[:90] and not SOUNDS.match(text) and (name := colon_name(text)):
        found.colons[name] += 1
    elif '. ' in text[:40] and (dotted := DOTTED.match(text)):
        found.dots[dotted['name']] += 1
