"""Where a text quotes somebody else's words."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from autocorrect.engines.findings import Finding
from autocorrect.text.spans import Span

# A quotation ends in its paragraph and has at least four words; one word in quotation marks is the writer's own.
_QUOTED = re.compile(r'“[^“”\n\r]{1,1000}”|"[^"\n\r]{1,1000}"')
_LEAST_WORDS = 4


def quoted_spans(text: str) -> list[Span]:
    if '"' not in text and '“' not in text:
        return []
    return [Span(*m.span()) for m in _QUOTED.finditer(text) if len(m.group().split()) >= _LEAST_WORDS]


def in_quotation(spans: Sequence[Span], finding: Finding) -> bool:
    at = bisect_right(spans, (finding.start, 1 << 60)) - 1
    return at >= 0 and spans[at].start < finding.start and finding.end < spans[at].end
