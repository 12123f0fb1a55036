"""Names of English scripts that turn out to be one person, and those that must not."""

import pytest

from autocorrect.engines.screenplay import decode, read_project, resolve, split_episodes
from autocorrect.engines.screenplay.models import Asset, AssetType, Gender

HEAD = 'INT. MILL - NIGHT\n\n'
RHODA = 'RHODA FINCH (40) counts sacks.\n\n'


def project_of(*texts: str) -> dict[str, Asset]:
    sources = [one for text in texts for one in split_episodes(decode(text.encode(), 'ep.txt'))]
    return {asset.name: asset for asset in resolve(read_project(sources)[1]).assets}


def people_of(*texts: str) -> dict[str, Asset]:
    return {name: asset for name, asset in project_of(*texts).items() if asset.type is AssetType.CHARACTER}


def speeches(*turns: str) -> str:
    return ''.join('{}\n{}\n\n'.format(*turn.split(': ', 1)) for turn in turns)


@pytest.mark.parametrize(
    ('turns', 'name', 'stranger'),
    [
        (['INTERN: I do the locks. I’m Olive, by the way.', 'RHODA: Are you?', 'OLIVE: I am.'], 'OLIVE', 'INTERN'),
        (['PRISONER: Walt. Walter Dunn.', 'RHODA: I know.', 'WALTER: You do?'], 'WALTER', 'PRISONER'),
        (['RHODA: And your name?', 'PORTER: Lem.', 'RHODA: Lift that.', 'LEM: This?'], 'LEM', 'PORTER'),
        (['STRANGER: Evening.', 'RHODA: You’re Nathan.', 'NATHAN: I was.'], 'NATHAN', 'STRANGER'),
        (['PILGRIM: Water.', 'RHODA: Who is he?', 'JOB: This is Colm.', 'COLM: So it is.'], 'COLM', 'PILGRIM'),
        (['GUARD: Receipt, miss?', 'RHODA: He knows me, Gerald.', 'GERALD: I do.'], 'GERALD', 'GUARD'),
    ],
)
def test_a_stranger_who_is_named_and_speaks_on_under_the_name_is_that_person(turns, name, stranger):
    people = people_of(HEAD + RHODA + speeches(*turns))
    assert stranger not in people
    assert stranger in people[name].surfaces


@pytest.mark.parametrize(
    'turns',
    [
        ['GUARD: Receipt?', 'RHODA: This is Sarah.', 'SARAH: Hello.', 'RHODA: Two, please.'],  # nobody asked who
        ['GUARD: I’m Olive’s cousin.', 'RHODA: Are you?', 'OLIVE: He is.'],
        ['GUARD: I’m Olive.', 'RHODA: No.', 'OLIVE: I am.', 'GUARD: She is.'],  # both go on speaking
        ['OLIVE: Well?', 'GUARD: They call me Olive, too.', 'OLIVE: Do they?'],  # was there before
    ],
)
def test_a_stranger_beside_whom_the_name_speaks_is_somebody_else(turns):
    assert 'GUARD' in people_of(HEAD + RHODA + speeches(*turns))


def test_two_who_are_listed_apart_are_two():
    listed = 'CAST\nGERALD, a butler\nTHE GUARD, a guard\n\n'
    turns = ['GUARD: Receipt?', 'RHODA: He knows me, Gerald.', 'GERALD: I do.']
    assert {'GUARD', 'GERALD'} <= {
        name.replace('THE ', '') for name in people_of(listed + HEAD + RHODA + speeches(*turns))
    }


def test_a_woman_is_not_who_a_man_turns_out_to_be():
    turns = ['WAITRESS: I’m Mr. Pike to you.', 'RHODA: Sure.', 'MR. PIKE: Who said that?']
    assert 'WAITRESS' in people_of(HEAD + RHODA + speeches(*turns))


@pytest.mark.parametrize(
    'telling',
    [
        'In the doorway is the Woman: JOSIE (22), dripping.',
        'A WOMAN IN A HOOD steps out. It is Josie.',
        'She takes off the hood. It’s Josie.',
    ],
)
def test_action_tells_who_the_woman_in_the_hood_is(telling):
    shown = 'A WOMAN IN A HOOD drinks.\n\n' + speeches('WOMAN IN A HOOD: More.')
    people = people_of(f'{HEAD}{shown}{telling}\n\n' + speeches('JOSIE: Hi.'))
    assert 'WOMAN IN A HOOD' in people['JOSIE'].surfaces


def test_who_a_patient_is_reaches_back_to_the_episodes_before():
    first = HEAD + 'THE PATIENT IN 9 (70s) sleeps.\n\n' + speeches('THE PATIENT: Who pays?', 'RHODA: Hush.')
    told = ['THE PATIENT: Ninth Street.', 'RHODA: Who are you?', 'HUANG: This is Theodore.', 'THEODORE: It is.']
    people = people_of(first, HEAD + speeches(*told))
    assert {'PATIENT IN 9', 'THEODORE'} <= set(people['THEODORE'].surfaces)


def test_a_name_keeps_one_spelling_in_all_episodes():
    colon = 'SCENE 1. INT. MILL - NIGHT\nCast: Huang, Nora\n\nHUANG: Yes.\nNORA: No.\nHUANG: So.\nNORA: So.\n'
    assert len(people_of(colon, colon)) == 2


STEADY = ['OUELLETTE: One.', 'RHODA: Two.'] * 6


@pytest.mark.parametrize('slip', ['OUELETTE', 'OUELLETET', 'OUELLETE'])
def test_a_name_misspelt_in_one_cue_is_the_steady_one(slip):
    people = people_of(HEAD + RHODA + speeches(*STEADY, f'{slip}: Three.', 'RHODA: Four.'))
    assert slip not in people
    assert slip in people['OUELLETTE'].surfaces


def test_names_a_letter_apart_that_answer_one_another_are_two():
    people = people_of(HEAD + RHODA + speeches(*STEADY, 'OUELLETTE: Three.', 'OUELETTE: Four.'))
    assert {'OUELLETTE', 'OUELETTE'} <= people.keys()


@pytest.mark.parametrize(
    ('action', 'thing'),
    [
        ('Kessler’s black LINCOLN rolls down the hill.', 'LINCOLN'),
        ('On her collar: a PEARL BROOCH. He stares.', 'PEARL BROOCH'),
        ('June steps down with a JERRY CAN in the other hand.', 'JERRY CAN'),
    ],
)
def test_things_that_bear_a_name_for_people_are_nobody(action, thing):
    assert thing not in people_of(f'{HEAD}{action}\n')


@pytest.mark.parametrize('action', ['Her brother PHILIP GLASS nods.', 'The butler, JACK STONE, bows.'])
def test_people_whose_surname_is_a_thing_are_people(action):
    assert {'PHILIP GLASS', 'JACK STONE'} & people_of(f'{HEAD}{action}\n').keys()


def test_a_bio_tells_whose_wife_somebody_is():
    text = f'CAST\nFERGUS DOYLE, a keeper\nKIM DOYLE, his wife\n\n{HEAD}FERGUS: Yes.\nKIM: No.\nFERGUS: So.\nKIM: So.\n'
    assert people_of(text)['FERGUS DOYLE'].gender.value is Gender.MALE


def test_hers_in_gives_her_all_of_it_is_no_sign_of_the_giver():
    people = people_of(f'{HEAD}HUANG (50s) holds an umbrella and gives her all of it.\n\n' + speeches('HUANG: Sir.'))
    assert people['HUANG'].gender is None


def test_capitals_at_the_break_of_a_line_are_no_cue_where_numbers_hang_out():
    cue = ' ' * 32 + 'RHODA\n' + ' ' * 20 + 'No.\n\n'
    text = (
        f'  1       INT. MILL - NIGHT                         1\n\n          In front of her lies the TWO-NOTCH\n'
        f'          KNIFE.\n\n{cue}{cue}{cue}'
    )
    assert people_of(text).keys() == {'RHODA'}


def test_fountain_forces_a_heading_with_a_full_stop_where_it_tells_a_time():
    scenes = [
        one
        for one in project_of(f'{HEAD}Dust.\n\n.INSIDE THE SHOP - DAY\n\nCake.\n\n.THE CAKE\n').values()
        if one.type is AssetType.SCENE
    ]
    assert [(one.name, one.int_ext, one.time_of_day) for one in scenes][1:] == [('THE SHOP', ('INT',), ('DAY',))]


def test_years_ago_are_no_number_of_a_day():
    found = project_of('INT. MILL - NIGHT\n\nDust.\n\nFLASHBACK - INT. FLAT - KITCHEN - DAY (18 YEARS AGO)\n\nCake.\n')
    assert found['FLAT - KITCHEN'].time_of_day == ('DAY',)


@pytest.mark.parametrize(
    ('action', 'names'),
    [
        ('She picks up a BRASS KEY. He lays the CAR KEYS on the table.', {'brass key', 'car keys'}),
        ('He lays down an OYSTER KNIFE. She holds up the TWO-NOTCH KNIFE.', {'oyster knife', 'two-notch knife'}),
        ('He holds up the fuse. Beside it lies the spare fuse.', {'fuse', 'spare fuse'}),
        ('She pulls out a PARKING STUB.', {'parking stub'}),
        ('Maeve takes a child’s drawing off the door.', {"child's drawing"}),
        ('She lays a muddy HARVEST TAG on the pan of the scale.', {'harvest tag', 'pan'}),
        ('He picks up the stuffed pheasant.', {'stuffed pheasant'}),
    ],
)
def test_things_go_by_their_names(action, names):
    props = [one for one in project_of(f'{HEAD}{action}\n').values() if one.type is AssetType.PROP]
    assert names <= {name for one in props for name in one.surfaces}
    assert len(props) == len(names)


def test_a_verb_before_an_article_is_no_thing():
    props = [
        one.name
        for one in project_of(f'{HEAD}Rhoda nods and scrolls a tablet.\n').values()
        if one.type is AssetType.PROP
    ]
    assert props == ['tablet']


def test_a_stranger_whom_the_only_other_speaker_calls_by_name_is_that_person():
    met = speeches('MAN IN THE HAT: It went in the fire.', 'RHODA: Callum, you promised me.', 'MAN IN THE HAT: I did.')
    later = 'INT. QUAY - DAY\n\nCALLUM REEVE (49) takes his hat off.\n\n' + speeches('REEVE: You came.')
    assert 'MAN IN THE HAT' in people_of(HEAD + RHODA + met + later)['CALLUM REEVE'].surfaces


def test_a_husband_who_is_only_spoken_of_is_not_the_waiter():
    met = speeches('WAITER: The bill.', 'RHODA: My husband, Gerald, pays.', 'WAITER: Very good.')
    later = 'INT. QUAY - DAY\n\nGERALD FINCH (49) counts coins.\n\n' + speeches('GERALD: All of it?')
    assert 'WAITER' in people_of(HEAD + RHODA + met + later)


def test_jane_doe_is_who_the_whiteboard_says():
    first = HEAD + 'A WOMAN lies on the floor.\n\n' + speeches('WOMAN: I have a name.', 'RHODA: So?', 'JANE DOE: No.')
    told = 'Rhoda wipes out where it says Jane Doe, and writes: DANIELLE OATES.\n\n'
    second = 'INT. WARD - DAY\n\n' + RHODA + told + speeches('DANIELLE: You found me.')
    people = people_of(first, second)
    assert {'JANE DOE', 'WOMAN'}.isdisjoint(people)
    assert 'JANE DOE' in people['DANIELLE OATES'].surfaces


def test_one_mark_is_one_person():
    mark = 'a scar across the knuckles, shaped like a fish hook'
    young = f'A BOY grabs her. We see his hand: {mark}.\n\n' + speeches('BOY: Come on!')
    grown = f'INT. QUAY - DAY\n\nCOLM REEVE (49) waits. On his hand {mark}.\n\n' + speeches('REEVE: Well?')
    assert 'BOY' in people_of(HEAD + RHODA + young + grown)['COLM REEVE'].surfaces


@pytest.mark.parametrize(
    ('look', 'whole', 'one'),
    [('YOUNG ISOLDE', 'CAPTAIN ISOLDE VANE', True), ('YOUNG MAN', 'MAN IN THE HAT', False)],
)
def test_a_look_belongs_to_the_only_bearer_of_the_given_name(look, whole, one):
    told = f'{whole} (38) sits.\n\n' + speeches(f'{whole}: Read it.')
    people = people_of(HEAD + told + 'INT. DECK - DAY\n\n' + speeches(f'{look}: Odile.'))
    assert (look not in people) == one


def test_the_dead_who_are_named_are_listed():
    told = 'The dead man’s fist is shut.\n\n' + speeches('RHODA: Name?', 'JOB: Alan Pellow, Sarge.', 'RHODA: Alan.')
    more = speeches('JOB: Alan ran the dredger.', 'RHODA: I liked Alan.')
    assert 'ALAN PELLOW' in map(str.upper, people_of(HEAD + RHODA + told + more))
    assert 'ALAN PELLOW' not in map(str.upper, people_of(HEAD + RHODA + told[29:] + more))


@pytest.mark.parametrize('line', ['SMASH TO TITLES.', 'TO BLACK.', 'ROLL CREDITS.', 'HARD OUT.'])
def test_transitions_are_nobody(line):
    people = people_of(HEAD + RHODA + speeches('RHODA: Ask yours.') + f'{line}\nACT ONE\n\n')
    assert set(people) == {'RHODA FINCH'}


def test_what_is_held_in_capitals_is_nobody():
    people = people_of(
        HEAD + RHODA + 'On the cord a flat steel WHISTLE, the kind a lifeguard wears. Rhoda’s PEELER stops.'
    )
    assert set(people) == {'RHODA FINCH'}


def test_things_told_apart_and_things_that_are_not_there():
    told = (
        'She takes a PHYSIC CASE. She lifts a second physic case. She grabs the BOAT KEYS. A palm has a burn the size '
        'of a coin. Racked like wine, AIR JARS. She puts on socks with rubber dinosaurs on the soles.'
    )
    names = set(project_of(HEAD + RHODA + told))
    assert {'physic case', 'second physic case', 'boat keys', 'air jars'} <= names
    assert {'physic', 'coin', 'dinosaur'}.isdisjoint(names)
