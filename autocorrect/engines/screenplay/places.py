"""Scene assets: one a set, whatever the number of scenes that play there."""

from __future__ import annotations

import re

from autocorrect.engines.screenplay.drafts import Draft
from autocorrect.engines.screenplay.en_headings import without_motion
from autocorrect.engines.screenplay.models import AliasKind, AssetType, Episode, OccurrenceKind, Origin
from autocorrect.engines.screenplay.resolution.normalising import american

_FLAT = re.compile(r'[\s·•\-—–/,，、]+')
_ARTICLE = re.compile(r'^(?:the|a|an)\s+', re.IGNORECASE)


def flat_name(place: str, language: str) -> str:
    """What two spellings of one set have in common: no marks or spaces, in English no case and no article either."""
    if language == 'zh':
        return _FLAT.sub('', place)
    plain = _FLAT.sub(' ', _ARTICLE.sub('', without_motion(place))).lower().strip()
    return ' '.join(map(american, plain.split()))


def find_places(episode: Episode, index: int) -> list[Draft]:
    found: dict[str, Draft] = {}
    for number, scene in enumerate(episode.scenes, 1):
        sides = scene.sides or (scene.int_ext,) * len(scene.locations)
        for name, span, parent, side in zip(scene.locations, scene.location_spans, scene.parents, sides, strict=True):
            key = flat_name(name, episode.language)
            if not key:
                continue
            title = without_motion(name) if episode.language == 'en' else name
            draft = found.setdefault(key, Draft(AssetType.SCENE, title, parent=parent))
            if len(name) - len(title) < 16:
                draft.call(name, AliasKind.HEADING, Origin.HEADING)
            draft.see(index, number, span.start, span.end, OccurrenceKind.HEADING)
            _note_light(draft, side, scene.time_of_day)
    return list(found.values())


def _note_light(draft: Draft, int_ext: str, time: str) -> None:
    for value in int_ext.split('/'):
        if value and value not in draft.int_ext:
            draft.int_ext.append(value)
    if time and time not in draft.times:
        draft.times.append(time)
