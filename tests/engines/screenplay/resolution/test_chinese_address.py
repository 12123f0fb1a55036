"""Forms of address and of place names that fit one name more than others."""

import pytest

from autocorrect.engines.screenplay.models import AssetType, Zone
from autocorrect.engines.screenplay.resolution import NamePair, zone

PERSON, SET = AssetType.CHARACTER, AssetType.SCENE


@pytest.mark.parametrize(
    ('kind', 'one', 'other', 'expected'),
    [
        (PERSON, '方正', '方正律师', Zone.AUTOMATIC),
        (PERSON, '方律师', '方正律师', Zone.REVIEW),
        (PERSON, '许念', '念念', Zone.REVIEW),
        (PERSON, '沈念慈', '念念', Zone.REVIEW),
        (PERSON, '许念', '安安', Zone.SEPARATE),
        (PERSON, '许母', '许念妈妈', Zone.REVIEW),
        (PERSON, '许父', '许念妈妈', Zone.SEPARATE),
        (PERSON, '房东', '房东太太', Zone.SEPARATE),
        (PERSON, '顾总', '顾总助理', Zone.SEPARATE),
        (SET, '医院病房', '市一院病房', Zone.REVIEW),
        (SET, '苏府正厅', '苏府正堂', Zone.AUTOMATIC),
    ],
)
def test_who_or_what_is_meant(kind, one, other, expected):
    assert zone(NamePair(kind, one, other)) is expected
