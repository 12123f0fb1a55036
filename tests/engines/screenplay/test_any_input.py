import random
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from autocorrect.engines.screenplay import decode, extract, parse, read_project, resolve, split_episodes
from autocorrect.engines.screenplay.breakdown import as_json, as_table

SCRIPTS = sorted(path for path in (Path(__file__).parent / 'scripts').glob('*/*.*') if path.suffix != '.json')
_PIECES = st.sampled_from(
    [
        '第1集',
        '1-1 日 内 ',
        '人物：',
        '△',
        '：',
        '（',
        '）',
        '\n',
        '\r\n',
        '\n\n',
        'INT. ',
        ' - DAY',
        'BOB',
        ' (40s)',
        'EPISODE 2',
        '[[',
        '/*',
        '*',
        '\x00',
        '\ud800',
        '😀',
        '\u200b',
        '王小明',
        '拿起一把剑',
        '掏出手机',
        ' picks up the gun',
        '道具：',
        '地点：',
        '#',
        '\u0301',
        '.',
        '、',
        '——',
        '“',
        '5岁',
        "'s",
    ]
)


def _read(sources: list) -> None:
    episodes, assets = read_project(sources)
    resolution = resolve(assets)
    as_table(episodes, resolution)
    as_json(episodes, resolution)
    for episode, found in zip(episodes, assets, strict=True):
        for asset in found:
            assert all(0 <= one.start < one.end <= len(episode.text) for one in asset.occurrences)
        for scene in episode.scenes:
            assert all(0 <= one.start < one.end <= len(episode.text) for one in scene.elements)


@settings(max_examples=120, deadline=None)
@given(st.lists(st.one_of(_PIECES, st.text(max_size=6)), max_size=60).map(''.join))
def test_any_text_is_read_without_an_error(text):
    _read(split_episodes(text))


@settings(max_examples=60, deadline=None)
@given(
    st.binary(max_size=300),
    st.sampled_from([b'', b'PK\x03\x04', b'%PDF-1.4\n', b'\xff\xfe', b'<?xml version="1.0"?><FinalDraft>']),
)
def test_any_bytes_are_decoded_without_an_error(data, head):
    parse(decode(head + data))


@pytest.mark.parametrize('path', SCRIPTS, ids=lambda path: path.parent.name)
def test_damaged_scripts_are_read_without_an_error(path):
    chance = random.Random(7)
    for _ in range(4):
        lines = path.read_text(encoding='utf-8').split('\n')
        chance.shuffle(lines)
        data = bytearray('\n'.join(lines)[chance.randrange(40) :].encode())
        for _ in range(10):
            data[chance.randrange(len(data))] = chance.randrange(256)
        _read(split_episodes(decode(bytes(data), path.name)))


def test_two_runs_give_the_same():
    sources = split_episodes(decode(SCRIPTS[0].read_bytes()))
    assert read_project(sources) == read_project(sources)


@pytest.mark.parametrize(
    'unit',
    [
        ' ',
        '\n',
        'a',
        '好',
        '：',
        '（',
        '△',
        '[[',
        '/*',
        '*',
        'AB CD ',
        'INT. ',
        '王小明拿起一把刀，',
        'Bob picks up the gun, and ',
        '第1集\n',
        '1-1 日 内 屋\n人物：王一\n',
        'BOB\nHi.\n\n',
        '黑色',
        '- ',
    ],
)
def test_time_grows_with_the_text_and_no_faster(unit):
    def seconds(size: int) -> float:
        text = unit * (size // len(unit))
        began = time.perf_counter()
        extract(parse(text))
        return time.perf_counter() - began

    seconds(2_000)
    # Eight times the text may take about eight times as long; quadratic would be sixty-four.
    assert seconds(80_000) <= 25 * seconds(10_000) + 0.3


def test_thousands_of_speakers_are_read_in_good_time():
    names = [chr(0x4E00 + number) + chr(0x6000 + number) for number in range(4_000)]
    began = time.perf_counter()
    extract(parse('\n'.join(f'{name}：你好，{name}。' for name in names)))
    assert time.perf_counter() - began < 8
