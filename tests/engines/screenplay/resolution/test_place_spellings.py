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
        ('HARBOUR WALL', 'HARBOR WALL'),
        ('GREY THEATRE - FOYER', 'GRAY THEATER - FOYER'),
        ("ST. BRANNOC'S - TRAUMA BAY 2", 'TRAUMA TWO'),
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


def test_a_bed_of_a_ward_and_a_ward_are_two():
    assert zone(NamePair(AssetType.SCENE, 'WARD BED 2', 'WARD 2')) is not Zone.AUTOMATIC


@pytest.mark.parametrize(
    ('one', 'other', 'asked'),
    [
        ("RUTH'S KITCHEN", 'PELLOW HOUSE - KITCHEN', True),
        ("CHIEF'S OFFICE", "HENRY'S OFFICE", True),
        ("RUTH'S KITCHEN", 'BEACH HOUSE - KITCHEN', False),
        ("RUTH'S KITCHEN", "DENNIS'S FLAT - KITCHEN", False),
    ],
)
def test_an_owner_may_go_by_two_names(one, other, asked):
    assert zone(NamePair(AssetType.SCENE, one, other)) is (Zone.REVIEW if asked else Zone.SEPARATE)


@pytest.mark.parametrize(
    ('one', 'other', 'asked'),
    [
        ('TEAGUE', 'TEAGE', True),
        ('OSWIN TEAGUE', 'Ozzie', True),
        ('GARETH POOLE', 'GAZZA', True),
        ('BARKER', 'BAKER', False),
        ('OSWIN TEAGUE', 'Olly', False),
    ],
)
def test_slips_and_pet_forms_are_asked_about(one, other, asked):
    assert zone(NamePair(AssetType.CHARACTER, one, other)) is (Zone.REVIEW if asked else Zone.SEPARATE)
