"""The engine on scripts of our own, annotated before the engine first saw them."""

import importlib.util
from collections import Counter, defaultdict
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
SCRIPTS = Path(__file__).parent / 'scripts'


@pytest.fixture(scope='module')
def totals():
    spec = importlib.util.spec_from_file_location('bench_screenplay', ROOT / 'scripts' / 'bench_screenplay.py')
    bench = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(bench)
    found: dict = defaultdict(Counter)
    for gold in sorted(SCRIPTS.glob('*/gold.json')):
        bench.measure(gold.parent, False, False, found)
    return found


def _f1(tally: Counter) -> float:
    return 2 * tally['tp'] / (2 * tally['tp'] + tally['fp'] + tally['fn'])


@pytest.mark.parametrize(
    ('kind', 'language', 'least'),
    [
        ('characters', 'zh', 0.95),
        ('characters', 'en', 0.9),
        ('scenes', 'zh', 0.93),
        ('scenes', 'en', 0.93),
        ('props', 'zh', 0.78),
        ('props', 'en', 0.85),
    ],
)
def test_assets_are_found(totals, kind, language, least):
    assert _f1(totals[(kind, language)]) >= least


@pytest.mark.parametrize('language', ['zh', 'en'])
def test_genders_lights_and_key_props_are_right(totals, language):
    people, scenes, props = (totals[(kind, language)] for kind in ('characters', 'scenes', 'props'))
    assert people['gender_right'] / people['gender'] >= 0.85
    assert scenes['light_right'] / scenes['light'] >= 0.92
    assert props['key_found'] / props['key'] >= 0.88
