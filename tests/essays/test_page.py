"""A card shows what stands around a mark too short to be understood alone."""

import pytest

from autocorrect.essays.models import Suggestion
from autocorrect.essays.page import surroundings

ENGLISH = 'Yesterday my little brother saw an big dog behind the house.'


@pytest.mark.parametrize(
    ('text', 'original', 'around'),
    [
        ('刚开始，我跑的很快，把他们甩在后面。', '的', ('我跑', '很快')),
        ('他气喘嘘嘘地跑来。', '气喘嘘嘘', ('', '')),
        ('我们今天一大早就高高兴兴欢欢喜喜的去公园。', '的', ('一大早就高高兴兴欢欢喜喜', '去公园')),
        (ENGLISH, 'an', ('saw', ' big dog')),
        ('的', '的', ('', '')),
    ],
)
def test_a_short_mark_is_shown_in_its_clause(text, original, around):
    start = text.index(original)
    item = Suggestion(original=original, start=start, end=start + len(original))
    before, after = surroundings(item, text)
    assert (before.rstrip() if text is ENGLISH else before, after) == around
    assert before + original + after in text
