"""Whatever stands in a script is a name: nothing raises, everything is repeatable, and growth stays near linear."""

from __future__ import annotations

import json
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from autocorrect.engines.screenplay.models import Asset, AssetType, Decision, Verdict
from autocorrect.engines.screenplay.resolution import NamePair, judge_names, resolve, zone_pairs

PIECES = st.sampled_from(
    [
        '张',
        '总',
        '小',
        '老',
        '林晚',
        '少年',
        '甲',
        '1',
        '的',
        '妈妈',
        '家',
        '客厅',
        '·',
        '（',
        '）',
        "'S",
        ' ',
        'DR.',
        'YOUNG',
        '#2',
    ]
)
NAMES = st.one_of(st.text(max_size=12), st.lists(PIECES, max_size=6).map(''.join))
TYPES = st.sampled_from(list(AssetType))
STRANGE = [
    '',
    ' ',
    '\ud800',
    '\x00',
    '👩\u200d👩\u200d👧',
    '\u0301' * 50,
    'a' * 100_000,
    '张' * 100_000,
    "'" * 999,
    '（' * 999,
]


@settings(max_examples=200, deadline=None)
@given(TYPES, NAMES, NAMES)
def test_any_two_names_get_a_zone_that_order_does_not_change(kind, one, other):
    there, back = judge_names(NamePair(kind, one, other)), judge_names(NamePair(kind, other, one))
    assert (there.zone, there.score) == (back.zone, back.score)
    assert there.reasons


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(TYPES, NAMES), max_size=12), st.lists(NAMES, min_size=2, max_size=3))
def test_any_assets_resolve_and_none_is_lost(pairs, decided):
    assets = [Asset(kind, name) for kind, name in pairs]
    decisions = [Decision(verdict, AssetType.CHARACTER, tuple(decided)) for verdict in Verdict]
    found = resolve([assets], decisions=decisions)
    surfaces = {(asset.type, surface) for asset in found.assets for surface in asset.surfaces}
    assert {asset.key for asset in found.assets} == {(asset.type, asset.name) for asset in found.assets}
    assert len({asset.key for asset in found.assets}) == len(found.assets)
    assert resolve([list(reversed(assets))], decisions=decisions) == found
    assert {asset.key for asset in assets if asset.type is not AssetType.CHARACTER} <= surfaces


@pytest.mark.parametrize('kind', list(AssetType))
def test_strange_names_are_names_too(kind):
    found = resolve([[Asset(kind, name) for name in STRANGE]])
    assert found.assets
    lines = [json.dumps({'kind': kind.value, 'a': name, 'b': STRANGE[-1]}) for name in STRANGE]
    assert len(zone_pairs(lines)) == len(STRANGE)


@pytest.mark.parametrize('make', [lambda n: f'张{chr(0x4E00 + n)}', lambda n: f'JOHN B{n:X}', lambda n: f'保安{n}'])
def test_thousands_of_names_that_share_a_key_grow_no_faster_than_near_linear(make):
    def seconds(count):
        assets = [Asset(AssetType.CHARACTER, make(number)) for number in range(count)]
        started = time.perf_counter()
        resolve([assets])
        return time.perf_counter() - started

    seconds(200)
    small = min(seconds(1000) for _ in range(2))
    assert seconds(4000) < 12 * small + 0.5
