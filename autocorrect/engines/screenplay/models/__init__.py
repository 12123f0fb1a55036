"""The shapes of the screenplay engine: what a script is parsed into, what is found in it, and what is one and the same.

Every span is [start, end) in code points of `Episode.text`, the text after decoding. Everything is frozen and compares
by value, so two runs over one script can be compared with `==`.
"""

from __future__ import annotations

from autocorrect.engines.screenplay.models.assets import (
    INDUSTRY_CATEGORY,
    Age,
    AgeBand,
    Alias,
    AliasKind,
    Asset,
    AssetType,
    FieldValue,
    Gender,
    Occurrence,
    OccurrenceKind,
    Origin,
    Relation,
    Tier,
)
from autocorrect.engines.screenplay.models.decisions import (
    Candidate,
    Decision,
    PairLabel,
    Resolution,
    Verdict,
    Zone,
)
from autocorrect.engines.screenplay.models.script import (
    Bio,
    CastEntry,
    Element,
    ElementKind,
    Episode,
    Scene,
    Tag,
)

__all__ = [
    'INDUSTRY_CATEGORY',
    'Age',
    'AgeBand',
    'Alias',
    'AliasKind',
    'Asset',
    'AssetType',
    'Bio',
    'Candidate',
    'CastEntry',
    'Decision',
    'Element',
    'ElementKind',
    'Episode',
    'FieldValue',
    'Gender',
    'Occurrence',
    'OccurrenceKind',
    'Origin',
    'PairLabel',
    'Relation',
    'Resolution',
    'Scene',
    'Tag',
    'Tier',
    'Verdict',
    'Zone',
]
