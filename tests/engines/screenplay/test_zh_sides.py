"""Inside or outside, told by the kind of place."""

import pytest

from autocorrect.engines.screenplay import decode, parse, split_episodes
from autocorrect.engines.screenplay.zh_sides import side_of


@pytest.mark.parametrize(
    ('place', 'side'),
    [
        ('赵家老屋·堂屋', 'INT'),
        ('县医院', 'INT'),
        ('县医院·走廊（夜）', 'INT'),
        ('3号包厢', 'INT'),
        ('村委会大院', 'EXT'),
        ('别墅大门口', 'EXT'),
        ('酒店门外', 'EXT'),
        ('后山', 'EXT'),
        ('梦境', ''),
        ('', ''),
    ],
)
def test_the_longest_kind_at_the_end_of_a_place_tells(place, side):
    assert side_of(place) == side


def test_what_the_heading_says_goes_before_what_the_place_tells():
    scene = '第{}场\n时间：{}\n地点：客厅\n人物：甲\n\n甲：你来了。\n\n'
    text = scene.format('一', '日') + scene.format('二', '夜 外')
    scenes = parse(split_episodes(decode(text.encode()))[0]).scenes
    assert [scene.int_ext for scene in scenes] == ['INT', 'EXT']
