"""What English scripts of many hands and layouts are read for."""

import pytest

from autocorrect.engines.screenplay import decode, extract, parse, read_project, split_episodes
from autocorrect.engines.screenplay.models import Asset, AssetType, ElementKind, Gender, Origin

HEAD = 'INT. MILL - NIGHT\n\n'


def assets_of(text: str) -> dict[str, Asset]:
    return {asset.name: asset for asset in extract(parse(text))}


def of_type(text: str, kind: AssetType) -> set[str]:
    return {asset.name for asset in extract(parse(text)) if asset.type is kind}


@pytest.mark.parametrize(
    ('telling', 'name', 'other'),
    [
        ('A PORTER sweeps. This is LEM, early twenties.', 'LEM', 'PORTER'),
        ('A WOMAN waits by the sacks. Her name, it turns out, is RHODA.', 'RHODA', 'WOMAN'),
        ('The GUARD, whose name is in fact OLAF, yawns.', 'OLAF', 'GUARD'),
        ('A NURSE comes down the aisle. She is GRETCHEN HAAS (31).', 'GRETCHEN HAAS', 'NURSE'),
    ],
)
def test_somebody_without_a_name_gets_it_when_the_action_tells_it(telling, name, other):
    people = assets_of(f'{HEAD}{telling}\n\n{name.split()[0]}\nGood evening.\n')
    assert other not in people
    assert other in people[name].surfaces


def test_a_list_of_characters_gives_other_names_and_names_without_a_word():
    text = (
        'CAST\nMin-jun Oh (31) - designer, everyone calls him Jun\nThe Clerk\n\n'
        f'{HEAD}Jun: Is it on?\nThe Clerk: It is.\nJun: Good.\nThe Clerk: Quite.\n'
    )
    people = assets_of(text)
    assert 'Jun' in people['Min-jun Oh'].surfaces
    assert people['Min-jun Oh'].gender.value is Gender.MALE
    assert 'The Clerk' in people


def test_a_wife_under_her_title_is_not_her_husband():
    people = assets_of(
        f'{HEAD}CAPTAIN JOB PELL, sixty, sleeps.\n\nMRS. PELL\nWake up.\n\nPELL\nNo.\n\nMRS. PELL\nNow.\n'
    )
    assert 'MRS. PELL' in people
    assert 'PELL' in people['CAPTAIN JOB PELL'].surfaces


def test_he_after_an_introduction_outweighs_what_the_name_suggests():
    person = assets_of(f'{HEAD}This is KIT, 20. He does not hear the door.\n\nKIT\nWhat?\n')['KIT']
    assert (person.gender.value, person.gender.origin) == (Gender.MALE, Origin.INTRODUCTION)


def test_two_things_under_one_noun_are_two_when_colour_or_material_tells_them_apart():
    props = of_type(
        f'{HEAD}Rhoda picks up a brass padlock. On the shelf lies a steel padlock. She drops the brass padlock.\n',
        AssetType.PROP,
    )
    assert {'brass padlock', 'steel padlock'} <= props


def test_a_container_and_what_is_in_it_are_one_prop():
    assets = assets_of(f'{HEAD}Lem carries a bottle of sherry. He pours the sherry.\n')
    assert 'sherry' in assets['bottle of sherry'].surfaces
    assert 'bottle' not in assets


def test_a_set_that_is_a_vehicle_is_one_of_the_vehicles():
    assert of_type("INT. LEM'S VOLVO - MOVING - DAY\n\nRain.\n", AssetType.VEHICLE) == {'volvo'}


def test_a_wrapped_paragraph_is_read_whole():
    text = f'{HEAD}      RHODA BELL (60s), who runs the mill and all\n      that is in it, wipes her\n      hands.\n'
    episode = parse(text)
    action = [one for one in episode.scenes[0].elements if one.kind is ElementKind.ACTION]
    assert len(action) == 1
    assert assets_of(text)['RHODA BELL'].gender.value is Gender.FEMALE


def test_speech_stands_under_a_blank_line_where_cues_are_set_in():
    scene = (
        'INT. MILL - DAY\n\nLEM SWEEPS.\n\n                    LEM\n\n          Mr. Holt is late.\n\n'
        '                    RHODA\n\n          Mr. Holt is always late.\n\nRHODA SIGHS.\n\n'
        '                    LEM\n\n          Again.\n'
    )
    kinds = [(one.kind, one.name) for one in parse(scene).scenes[0].elements if one.kind is ElementKind.DIALOGUE]
    assert [name for _, name in kinds] == ['LEM', 'RHODA', 'LEM']
    assert of_type(scene, AssetType.CHARACTER) == {'LEM', 'RHODA'}


def test_the_paragraph_under_a_bare_scene_number_tells_the_set():
    play = (
        'SCENE ONE\n\nThe hall of the mill. Morning. Sacks.\n\nLEM. Early yet.\n\nRHODA. Not for me.\n\nLEM. No.\n\n'
        'SCENE TWO\n\nThe same. An hour later.\n\nRHODA. Still here?\n\nLEM. Still.\n'
    )
    scenes = parse(play).scenes
    assert [scene.location for scene in scenes] == ['The hall of the mill', 'The hall of the mill']
    assert (scenes[0].int_ext, scenes[0].time_of_day) == ('INT', 'MORNING')


def test_a_block_of_labels_heads_a_scene():
    text = (
        '### Scene 1\n\n| Field | |\n|---|---|\n| **Location** | INT. Mill – Loft |\n| **Time** | Night |\n'
        '| **Characters** | Lem Carr, Rhoda (O.S.) |\n| **Props** | oil can |\n\nLem waits.\n\n**LEM:** Hello?\n\n'
        '**RHODA (O.S.):** No.\n\n**LEM:** Oh.\n'
    )
    scene = parse(text).scenes[0]
    assert (scene.int_ext, scene.location, scene.time_of_day) == ('INT', 'Mill – Loft', 'NIGHT')
    assert [entry.text for entry in scene.cast] == ['Lem Carr', 'Rhoda']
    assert 'oil can' in of_type(text, AssetType.PROP)


def test_sounds_and_texts_on_a_screen_are_nobody():
    people = of_type(
        'SCENE 1. INT. MILL.\n\nFX: A KETTLE BOILS.\n\nLEM: Tea?\n\nFX: STEAM.\n\nTEXT (Rhoda): no\n\nLEM: Fine.\n\n'
        'RHODA: I said no.\n\nLEM: So you did.\n',
        AssetType.CHARACTER,
    )
    assert people == {'LEM', 'Rhoda'}


def test_a_file_of_parts_in_mixed_case_is_split():
    text = 'THE MILL\n\nEp 1: FLOUR\n\n' + HEAD + 'Dust. ' * 9 + '\n\nEp 2: WATER\n\n' + HEAD + 'Rain.\n'
    parts = split_episodes(text)
    assert [part.number for part in parts] == [1, 2]


def test_who_is_known_from_an_earlier_part_is_seen_when_the_action_names_them():
    first, second = 'INT. MILL - DAY\n\nPOSY (9) comes in.\n', 'INT. MILL - NIGHT\n\nPosy holds the lamp.\n'
    _, assets = read_project([decode(first.encode()), decode(second.encode())])
    assert 'POSY' in {asset.name for asset in assets[1] if asset.type is AssetType.CHARACTER}


@pytest.mark.parametrize(
    ('action', 'voice'),
    [
        ('LEM (40s), with a Welsh accent, sweeps.', 'Welsh accent'),
        ('LEM (40s, voice like gravel) sweeps.', 'voice like gravel'),
    ],
)
def test_how_somebody_sounds_is_told_with_its_words(action, voice):
    text = f'{HEAD}{action}\n\nLEM\nYes?\n'
    found = assets_of(text)['LEM'].voice
    assert found.value == voice
    assert text[found.start : found.end] == voice


def test_the_tags_of_a_final_draft_file_decide_the_category():
    fdx = (
        '<?xml version="1.0"?><FinalDraft DocumentType="Script"><Content>'
        '<Paragraph Type="Scene Heading"><Text>INT. MILL - DAY</Text></Paragraph>'
        '<Paragraph Type="Action"><Text>Lem strokes the </Text><Text TagNumber="7">astrolabulum</Text>'
        '<Text> and the </Text><Text TagNumber="8">coat</Text><Text>.</Text></Paragraph></Content><TagData>'
        '<TagCategories><TagCategory Id="a" Name="Props"/><TagCategory Id="b" Name="Set Dressing"/></TagCategories>'
        '<TagDefinitions><TagDefinition CatId="a" Id="x" Label="Star clock" Number="1"/>'
        '<TagDefinition CatId="b" Id="y" Label="coat" Number="2"/></TagDefinitions>'
        '<Tags><Tag Number="7"><DefId>x</DefId></Tag><Tag Number="8"><DefId>y</DefId></Tag></Tags></TagData>'
        '</FinalDraft>'
    )
    assets = {asset.name: asset for asset in extract(parse(decode(fdx.encode(), 'mill.fdx')))}
    assert assets['Star clock'].type is AssetType.PROP
    assert 'astrolabulum' in assets['Star clock'].surfaces
    assert assets['coat'].type is AssetType.SET_DRESSING


def test_a_mother_who_speaks_under_her_title_is_not_her_daughter():
    people = assets_of(
        f"{HEAD}JOJO PELL (26) waits.\n\nJOJO\nMother?\n\nMRS. PELL, 60s, Jojo's mother, comes in.\n\nMRS. PELL\nYes?\n"
    )
    assert 'MRS. PELL' in people
    assert 'JOJO PELL' in people


def test_a_title_at_the_end_of_a_sentence_is_no_name():
    people = assets_of(f'{HEAD}Rhoda follows the Inspector. She stops. Rhoda stops.\n\nRHODA\nWell?\n')
    assert not [name for name in people if name.startswith('Inspector.')]


def test_a_name_told_of_somebody_else_leaves_the_last_speaker_alone():
    people = assets_of(
        f'{HEAD}STAGEHAND\nFive minutes.\n\nThe driver, a kid named MOUSE, leans on the door.\n\nMOUSE\nFour.\n'
    )
    assert 'STAGEHAND' not in people['MOUSE'].surfaces
