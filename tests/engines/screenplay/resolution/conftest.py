"""A small language for scripts: who is listed, who speaks, where, in which scene."""

from __future__ import annotations

from collections import defaultdict

import pytest

from autocorrect.engines.screenplay.models import Asset, AssetType, Occurrence, OccurrenceKind

KINDS = {
    'cast': OccurrenceKind.CAST,
    'cue': OccurrenceKind.CUE,
    'heading': OccurrenceKind.HEADING,
    'action': OccurrenceKind.ACTION,
    'bio': OccurrenceKind.BIO,
    'label': OccurrenceKind.LABEL,
}


def episode(number, *scenes, kind=AssetType.CHARACTER, **fields):
    """The assets of one episode: each scene is a dict from a way of being named to names, parted by a bar."""
    seen = defaultdict(list)
    for at, scene in enumerate(scenes, 1):
        for how, names in scene.items():
            for name in names.split('|'):
                place = 1000 * at + 10 * len(seen)
                seen[name].append(Occurrence(number, at, place, place + len(name), KINDS[how]))
    return [
        Asset(kind, name, first_episode=number, occurrences=tuple(where), **fields.get(name, {}))
        for name, where in seen.items()
    ]


@pytest.fixture
def make_episode():
    return episode
