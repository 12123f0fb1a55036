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


@pytest.mark.parametrize(
    ('heading', 'sides'),
    [
        ('内/外 车内/马路 夜', {'车内': 'INT', '马路': 'EXT'}),
        ('警车内／乡道（内／外） 夜', {'警车内': 'INT', '乡道': 'EXT'}),
        ('夜 内/外 马路/车内', {'车内': 'INT', '马路': 'EXT'}),
        ('旧地/戏台 外/内 夜', {'旧地': 'EXT', '戏台': 'INT'}),
        ('客厅 内 夜 / 卧室 外 夜', {'客厅': 'INT', '卧室': 'EXT'}),
        ('客厅/卧室 内/外 夜', {'客厅': 'INT/EXT', '卧室': 'INT/EXT'}),
        ('旧地/戏台 内外 夜', {'旧地': 'INT/EXT', '戏台': 'INT/EXT'}),
        ('沈府·屋顶→后巷 夜 外', {'沈府·屋顶': 'EXT', '后巷': 'EXT'}),
    ],
)
def test_each_of_two_sets_has_its_own_side(heading, sides):
    text = f'1-1 {heading}\n人物：张三、李四\n△张三坐着。\n张三：你来了。\n李四：来了。\n'
    scene = parse(split_episodes(decode(text.encode()))[0]).scenes[0]
    assert dict(zip(scene.locations, scene.sides, strict=True)) == sides
