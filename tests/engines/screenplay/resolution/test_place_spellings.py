"""One set, spelled by several hands."""

import pytest

from autocorrect.engines.screenplay.models import AssetType, Zone
from autocorrect.engines.screenplay.resolution import NamePair, zone


@pytest.mark.parametrize(
    ('one', 'other'),
    [
        ('FOURTH PRECINCT - SQUAD ROOM', '4TH PRECINCT - SQUAD ROOM'),
        ('PARKING GARAGE - LEVEL 3', 'PARKING GARAGE, LEVEL THREE'),
        ("PRUITT'S PAWN SHOP", 'PRUITTS PAWNSHOP'),
        ('FIRST FLOOR LANDING', '1ST FLOOR LANDING'),
    ],
)
def test_numbers_in_words_and_closed_compounds_are_one_set(one, other):
    assert zone(NamePair(AssetType.SCENE, one, other)) is Zone.AUTOMATIC


@pytest.mark.parametrize(
    ('one', 'other'),
    [('WARD FOUR', 'WARD 5'), ('3RD FLOOR LANDING', 'FIRST FLOOR LANDING'), ('PIER ONE', 'PIER 11')],
)
def test_other_numbers_are_other_sets(one, other):
    assert zone(NamePair(AssetType.SCENE, one, other)) is Zone.SEPARATE
