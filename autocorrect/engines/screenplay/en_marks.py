"""A mark by which the reader knows somebody again: the boy of the flashback has the scar of the man in the coat."""

from __future__ import annotations

import re
from bisect import bisect
from collections import defaultdict
from collections.abc import Callable, Sequence

from autocorrect.engines.screenplay.en_roster import Roster
from autocorrect.engines.screenplay.models import ElementKind

# With what is told of it: a scar across the knuckles, shaped like a fish hook.
_MARK = re.compile(
    r'\b(?:scar|tattoo|birthmark|brand|burn mark|glass eye|gold tooth|limp|'
    r'missing (?:finger|tooth|ear))\b[^.!?;\n]{12,80}(?=[.!?;\n])',
    re.IGNORECASE,
)
_HINTS = ('scar', 'tattoo', 'birthmark', 'brand', 'burn mark', 'glass eye', 'gold tooth', 'missing', 'limp')
_SPACES = re.compile(r'[\s,]+')


def marked_alike(roster: Roster, spoke_last: Callable[[int, int], set[str]]) -> list[set[str]]:
    """Each: the drafts that one mark, told in the same words in several paragraphs, belongs to."""
    text = roster.episode.text
    lower = text.lower()
    if not any(hint in lower for hint in _HINTS):
        return []
    bearers: dict[str, list[set[str]]] = defaultdict(list)
    seen: Sequence[tuple[int, str]] = ()
    for scene, element in roster.elements:
        if element.kind is not ElementKind.ACTION:
            continue
        for found in _MARK.finditer(text, element.start, element.end):
            seen = seen or sorted(
                (one.start, key) for key, draft in roster.drafts.items() for one in draft.occurrences.values()
            )
            here = seen[bisect(seen, (element.start, '')) : bisect(seen, (found.start(), ''))]
            whose = {here[-1][1]} if here else spoke_last(scene, element.start)
            bearers[_SPACES.sub(' ', found.group().lower())].append(whose)
    return [set().union(*those) for those in bearers.values() if len(those) > 1]
