"""Praise is rare, names its device and changes nothing."""

import pytest

from autocorrect.engines.chinese.praise import find_praise
from autocorrect.engines.chinese.rules.rule import Passage
from autocorrect.engines.findings import Category

FILLER = '吃过早饭以后，我和妹妹一起出门，沿着河边的小路慢慢走到了外婆家门口。'


def praise(text):
    return [(finding.rule.removeprefix('zh.praise.'), finding.original) for finding in find_praise(Passage(text))]


@pytest.mark.parametrize(
    ('text', 'device', 'quote'),
    [
        (FILLER + '远处的小河像一条银色的丝带。', 'simile', '像一条银色的丝带'),
        (FILLER + '一片片树叶像蝴蝶一样翩翩起舞。', 'simile', '像蝴蝶一样翩翩起舞'),
        (FILLER + '一阵风吹过，小草在雨里弯下了腰。', 'personification', '小草在雨里弯下了腰'),
        (
            FILLER + '坚持是一种品格，坚持是一种力量，坚持是一种智慧。',
            'parallelism',
            '坚持是一种品格，坚持是一种力量，坚持是一种智慧',
        ),
        (FILLER + '我想起了“春眠不觉晓，处处闻啼鸟。”', 'quotation', '“春眠不觉晓，处处闻啼鸟。”'),
        (FILLER + '外婆的嘴角微微上扬。', 'detail', '嘴角微微上扬'),
    ],
)
def test_a_device_is_named_and_quoted(text, device, quote):
    found = praise(text)
    assert found
    assert found[0][0] == device
    assert found[0][1] in quote


@pytest.mark.parametrize(
    'text',
    [
        FILLER,
        FILLER + '他像我一样喜欢读书。',
        FILLER + '他的诗像以前一样受欢迎。',
        FILLER + '她像往常一样坐在窗前。',
        FILLER + '“我们一起去吧，我们一起去玩。”',
        FILLER + '我们去了公园，我们去了商店，我们去了书店。'.replace('我们去了书店', '后来又去了书店'),
    ],
)
def test_plain_prose_is_not_praised(text):
    assert praise(text) == []


def test_praise_has_no_replacement_and_one_a_paragraph_at_most():
    text = FILLER + '天空像一块蓝色的宝石，白云像一朵盛开的棉花，小河像一条银色的丝带。'
    found = find_praise(Passage(text + '\n' + text))
    assert len(found) == 2
    assert all(finding.category is Category.PRAISE and not finding.replacements for finding in found)
