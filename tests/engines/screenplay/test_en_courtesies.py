"""Who goes by rank, by courtesy or by a whole name once, and what tells a woman from her nickname."""

import pytest

from autocorrect.engines.screenplay import decode, read_project, resolve, split_episodes
from autocorrect.engines.screenplay.models import Asset, AssetType, Gender

HEAD = 'INT. MILL - NIGHT\n\n'
RHODA = 'RHODA FINCH (40) counts sacks.\n\n'
NEXT = 'INT. BARN - DAY\n\n'


def found(text: str, kind: AssetType = AssetType.CHARACTER) -> dict[str, Asset]:
    sources = split_episodes(decode(text.encode(), 'ep.txt'))
    return {asset.name: asset for asset in resolve(read_project(sources)[1]).assets if asset.type is kind}


def speeches(*turns: str) -> str:
    return ''.join('{}\n{}\n\n'.format(*turn.split(': ', 1)) for turn in turns)


COLONEL = 'COLONEL ABEL STROUD, 70, limps in.\n\n' + speeches('COLONEL: At ease.', 'RHODA: Me?')


def test_a_bare_rank_is_the_only_one_of_the_rank_who_is_there():
    people = found(HEAD + RHODA + COLONEL + NEXT + speeches('COLONEL STROUD: Oats!', 'RHODA: No.'))
    assert 'COLONEL' not in people
    assert any('COLONEL' in one.surfaces for name, one in people.items() if 'STROUD' in name)


@pytest.mark.parametrize(
    'after',
    [
        speeches('COLONEL STROUD: Oats!', 'COLONEL: No.'),  # both speak in one scene
        'COLONEL VANE, 60, and COLONEL STROUD shake hands.\n\n'
        + speeches('COLONEL STROUD: Oats!', 'COLONEL VANE: No.'),
    ],
)
def test_a_bare_rank_that_may_be_another_is_nobody_elses(after):
    assert 'COLONEL' in found(HEAD + RHODA + COLONEL + NEXT + after)


LODGER = 'MRS. TOLL, 80, opens the door in her coat.\n\n'


def test_who_answers_for_a_silent_lady_is_she():
    turns = speeches('RHODA: Why that sack, Mrs. Toll?', 'EDITH: It was mine.')
    people = found(HEAD + RHODA + LODGER + turns)
    assert 'MRS. TOLL' not in people
    assert 'MRS. TOLL' in people['EDITH'].surfaces


@pytest.mark.parametrize(
    'turns',
    [
        ['RHODA: Why that sack, Mrs. Toll?', 'WALTER: It was mine.'],  # a man
        ['RHODA: Why, Mrs. Toll?', 'EDITH: Mine.', 'RHODA: So, Mrs. Toll?', 'AGNES: Hers.'],  # two answer
        ['RHODA: Mrs. Toll says it is hers.', 'EDITH: It was mine.'],  # only spoken of
    ],
)
def test_who_answers_for_somebody_else_is_not_she(turns):
    assert 'MRS. TOLL' in found(HEAD + RHODA + LODGER + speeches(*turns))


def test_a_stranger_who_begins_with_a_whole_name_speaks_on_under_the_surname():
    turns = ['MAN IN A CAP: Sit.', 'RHODA: Who says so?', 'MAN IN A CAP: Amos Pell. Excise, retired.', 'PELL: Sit.']
    people = found(HEAD + RHODA + speeches(*turns))
    assert len(people) == 2


def test_pronouns_that_agree_outweigh_a_nickname_of_either_sex():
    acts = ['BOBBY (15) eats. Her hood is up.', 'Bobby drops her cup.', 'Bobby sits. She naps.', 'Bobby takes her bag.']
    text = '\n\n'.join([*acts, ''])
    assert found(HEAD + text + speeches('BOBBY: Hm.'))['BOBBY'].gender.value is Gender.FEMALE


def test_a_beard_makes_a_man():
    assert found(HEAD + 'SORREL VANE (41), three days unshaven, sits.\n\n')['SORREL VANE'].gender.value is Gender.MALE


def test_the_yard_is_the_familys_where_one_of_them_is_there():
    yard = 'EXT. PELL BOATYARD - DAY\n\nFog.\n\n'
    again = 'EXT. THE BOATYARD - NIGHT\n\nAMOS PELL (60) rows.\n\n' + speeches('AMOS PELL: Cold.')
    assert len(found(yard + HEAD + RHODA + again, AssetType.SCENE)) == 2
    assert len(found(yard + HEAD + RHODA + again.replace('AMOS PELL', 'JOB LARCH'), AssetType.SCENE)) == 3


def test_verbs_and_parts_of_words_are_no_things():
    action = (
        'A coin slides out and rings on the floor. She opens the door before Rhoda can knock. She takes the ramp.\n\n'
    )
    names = found(HEAD + RHODA + action + 'Job drops a microphone and picks up the phone.\n\n', AssetType.PROP)
    assert not {'ring', 'can', 'ramp'} & names.keys()
    assert {'microphone', 'phone'} <= names.keys()
