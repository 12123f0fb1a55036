import pytest

from autocorrect.engines.chinese.particles.model import verdicts
from autocorrect.engines.chinese.particles.places import read
from autocorrect.engines.chinese.spelling import speller


def better(text):
    return [(verdict.at, verdict.better) for verdict in verdicts(text) if verdict.margin >= 0]


@pytest.mark.parametrize(
    ('text', 'at', 'particle'),
    [
        ('妹妹害羞的躲到妈妈身后。', 4, '地'),
        ('我们依依不舍的告别了老师。', 6, '地'),
        ('弟弟笑的前仰后合。', 3, '得'),
        ('他跑的很快。', 2, '得'),
        ('大家高高兴兴得回家了。', 6, '地'),
    ],
)
def test_another_particle_belongs_here(text, at, particle):
    assert better(text) == [(at, particle)]


@pytest.mark.parametrize(
    'text',
    [
        '轻轻的脚步声传来。',
        '他说的就是这件事。',
        '走的人多了，便成了路。',
        '一阵热烈的讨论开始了。',
        '红的像火，白的像雪。',
        '跑的跑，跳的跳。',
        '这块地很大。',
        '我得走了。',
        '他得到了老师的表扬。',
        '妹妹慢慢地走过来，跑得满头大汗。',
        '',
        '的',
        '地得的',
        '，的，',
    ],
)
def test_what_is_right_is_left_alone(text):
    assert better(text) == []


def test_a_particle_in_a_word_is_none():
    reading = read('他的目的地是草地，我觉得的确值得。', speller.models())
    assert [place.at for place in reading.places] == [1]
