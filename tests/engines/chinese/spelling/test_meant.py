import pytest

from autocorrect.engines.chinese.spelling import find_typos
from autocorrect.engines.chinese.spelling.meant import is_meant


@pytest.mark.parametrize(
    ('text', 'start', 'written', 'meant'),
    [
        ('我和沈佳怡一组。', 2, '沈佳怡', '沈佳宜'),
        ('何静怡的作文得了奖。', 1, '静怡', '静态'),
        ('曹雨欣得了奖。', 2, '欣得', '心得'),
        ('水面一漾一漾地荡开。', 4, '一漾', '一样'),
        ('小鸡叽叽地应着。', 3, '叽地', '基地'),
        ('小咪蹲在墙头。', 0, '小咪', '小米'),
    ],
)
def test_names_and_doubled_words_are_meant(text, start, written, meant):
    assert is_meant(text, start, written, meant)


@pytest.mark.parametrize(
    ('text', 'start', 'written', 'meant'),
    [
        ('我们衣衣不舍地离开了。', 2, '衣衣不舍', '依依不舍'),
        ('我因该好好学习。', 1, '因该', '应该'),
        ('他的心请很好。', 2, '心请', '心情'),
    ],
)
def test_a_misspelling_is_not(text, start, written, meant):
    assert not is_meant(text, start, written, meant)


def test_the_speller_leaves_them_alone():
    assert find_typos('林欣妍、周子轩和沈佳怡是一组的。') == []
