from pathlib import Path

import pytest

from autocorrect.engines.screenplay import decode, extract, parse, read_project, resolve, split_episodes
from autocorrect.engines.screenplay.models import AliasKind, Asset, AssetType, Gender, Origin, Tier


def _assets(text: str) -> dict[str, Asset]:
    return {asset.name: asset for asset in extract(parse(text))}


def test_a_bio_gives_gender_age_role_and_relation_with_their_words():
    text = (
        '人物小传：\n柳青（女，19岁）：渔家女，老周的女儿。\n老周：五十多岁，摆渡人。\n'
        '1-1 日 外 渡口\n人物：柳青、老周\n柳青：爹！\n'
    )
    episode = parse(text)
    assets = {asset.name: asset for asset in extract(episode)}
    person = assets['柳青']
    assert (person.gender.value, person.age.value.value, person.role.value) == (Gender.FEMALE, 19, '渔家女')
    assert text[person.age.start : person.age.end] == '19岁'
    assert [(one.kind, one.other) for one in person.relations] == [('女儿', '老周')]
    assert assets['老周'].age.value.value == 50


def test_what_is_not_said_stays_unknown():
    person = _assets('1-1 日 外 渡口\n人物：疤眼\n疤眼：滚。\n疤眼：快滚。\n')['疤眼']
    assert person.gender is None
    assert person.age is None
    assert person.role is None


def test_groups_and_numbered_people_are_told_from_persons():
    assets = _assets('1-1 日 外 街\n人物：柳青、保镖若干、记者*3、村民们、黑衣人甲、小胖（王德发）\n柳青：让开！\n')
    tiers = {name: asset.tier for name, asset in assets.items() if asset.type is AssetType.CHARACTER}
    assert (tiers['保镖若干'], tiers['村民们'], tiers['黑衣人甲']) == (Tier.GROUP, Tier.GROUP, Tier.EXTRA)
    assert [alias.text for alias in assets['小胖'].aliases] == ['王德发']


def test_a_young_look_is_no_second_person():
    assets = _assets('1-1 日 外 街\n人物：柳青\n柳青：走。\n1-2 日 外 河边（回忆）\n人物：少年柳青\n少年柳青：等我！\n')
    assert '少年柳青' not in assets
    assert [alias.kind for alias in assets['柳青'].aliases if alias.text == '少年柳青'] == [AliasKind.LOOK]


def test_who_is_listed_by_a_nickname_and_speaks_by_name_is_one():
    assets = _assets(
        '第一场\n时间：夜\n地点：船坞（内）\n人物：老秦、柳青\n\n秦伯川\n把灯熄了。\n\n柳青\n来不及了。'
        '\n\n秦伯川\n快！\n'
    )
    assert '老秦' not in assets
    assert '老秦' in assets['秦伯川'].surfaces


def test_who_acts_by_name_and_never_speaks_is_a_character():
    assets = _assets('1-1 日 内 屋\n△顾长风推开门。顾长风把刀放在桌上，一言不发。\n柳青：你来了。\n柳青：坐。\n')
    assert assets['顾长风'].type is AssetType.CHARACTER


def test_an_unlisted_thing_is_known_by_its_head_or_its_counter():
    assets = _assets('1-1 日 外 山洞\n人物：柳青\n△柳青握住噬魂幡，又掏出一枚玄铁令牌。\n柳青：来！\n')
    props = {surface for asset in assets.values() if asset.type is AssetType.PROP for surface in asset.surfaces}
    assert {'噬魂幡', '玄铁令牌'} <= props


def test_a_comparison_is_no_prop():
    assets = _assets('1-1 日 外 街\n人物：柳青\n△他的话像鞭子一样抽在柳青脸上。\n柳青：够了。\n')
    assert '鞭子' not in assets


def test_props_of_the_prop_line_are_key():
    assets = _assets('第一场\n时间：夜\n地点：船坞\n人物：柳青\n道具：铜灯、半张海图\n\n柳青\n走。\n')
    assert (assets['铜灯'].tier, assets['海图'].tier if '海图' in assets else assets['半张海图'].tier) == (
        Tier.KEY,
        Tier.KEY,
    )


def test_english_introductions():
    text = (
        'INT. BOATHOUSE - NIGHT\n\nMIRA VANCE (40s), a one-eyed mechanic, lifts a wrench. She drops '
        'it.\n\nMIRA\nWho took my keys?\n\n'
        'COP #2\nNot me.\n'
    )
    assets = _assets(text)
    person = assets['MIRA VANCE']
    assert 'MIRA' in person.surfaces
    assert (person.gender.value, person.age.value.value) == (Gender.FEMALE, 40)
    assert person.role.value == 'a one-eyed mechanic'
    assert assets['COP #2'].tier is Tier.EXTRA
    assert assets['wrench'].tier is Tier.HAND


@pytest.mark.parametrize(
    ('sentence', 'thing'),
    [
        ('The phone rings.', 'ring'),
        ('Mira watches the door.', 'watch'),
        ('Her words cut like a sword.', 'sword'),
    ],
)
def test_verbs_and_comparisons_are_no_things(sentence, thing):
    assert thing not in _assets(f'INT. ROOM - DAY\n\n{sentence}\n\nMIRA\nHm.\n')


def test_categories_of_the_trade():
    assets = _assets(
        'EXT. YARD - DAY\n\nMira, in a raincoat, climbs off her motorcycle. A dog sleeps on the couch.\n\nMIRA\nHey.\n'
    )
    kinds = {name: asset.type for name, asset in assets.items()}
    assert kinds['motorcycle'] is AssetType.VEHICLE
    assert kinds['dog'] is AssetType.ANIMAL
    assert kinds['raincoat'] is AssetType.WARDROBE
    assert kinds['couch'] is AssetType.SET_DRESSING


def test_earlier_assets_do_not_change_and_progress_is_told():
    texts = ['1-1 日 内 屋\n人物：柳青\n柳青：一。\n', '2-1 日 内 屋\n人物：柳青、老周\n老周：二。\n']
    sources = [decode(text.encode(), f'{number}.txt') for number, text in enumerate(texts)]
    told = []
    _, one = read_project(sources[:1])
    _, both = read_project(sources, lambda *step: told.append(step))
    assert both[0] == one[0]
    assert told[-1] == ('extract', 2, 2)


def test_the_evidence_of_every_field_is_in_the_text():
    folder = Path(__file__).parent / 'scripts'
    for path in sorted(folder.glob('*/*.*')):
        if path.suffix == '.json':
            continue
        episodes, assets = read_project(split_episodes(decode(path.read_bytes(), path.name)))
        for episode, found in zip(episodes, assets, strict=True):
            for asset in found:
                for one in asset.occurrences:
                    assert 0 <= one.start < one.end <= len(episode.text)
                if asset.age is not None and asset.age.origin is not Origin.NAME:
                    assert asset.age.value.text in episode.text[asset.age.start : asset.age.end]
        assert resolve(assets) == resolve(assets)


@pytest.mark.parametrize(
    ('lines', 'name', 'gender'),
    [
        ('人物：柳青、石生\n△柳青推门进来。石生抬头望着她。\n', '柳青', Gender.FEMALE),
        ('人物：柳青、石生\n柳青：我老公呢？\n石生：没来。\n', '柳青', Gender.FEMALE),
        ('人物：柳青、石生\n柳青：你媳妇呢？\n石生：没来。\n', '石生', Gender.MALE),
        ('人物：柳青、石生\n柳青：臣妾告退。\n石生：去吧。\n', '柳青', Gender.FEMALE),
        ('人物：石生\n△石生的妻子站在门外。\n石生：进来。\n', '石生', Gender.MALE),
        ('人物：柳青、石生\n石生：柳青是我姐姐。\n', '柳青', Gender.FEMALE),
        ('人物：胜男\n胜男：走。\n', '胜男', Gender.FEMALE),
    ],
)
def test_what_tells_a_woman_from_a_man(lines, name, gender):
    assert _assets('1-1 日 内 屋\n' + lines)[name].gender.value is gender


def test_a_pronoun_that_two_people_fit_tells_nothing():
    assets = _assets('1-1 日 内 屋\n人物：阿一、阿二、阿三\n△阿一看着他。\n阿一：走。\n阿二：走。\n阿三：走。\n')
    assert all(assets[name].gender is None for name in ('阿一', '阿二', '阿三'))


@pytest.mark.parametrize(
    ('text', 'name', 'alias'),
    [
        ('人物小传：\n柳青：19岁，以丫鬟“阿碧”的身份进府。\n1-1 日 内 屋\n人物：阿碧\n阿碧：是。\n', '柳青', '阿碧'),
        ('人物小传：\n何之远：40岁，督军的副官。\n1-1 日 内 屋\n人物：何副官\n何副官：是。\n', '何之远', '何副官'),
        ('1-1 日 内 屋\n人物：班主任老方\n老方：上课。\n', '班主任老方', '老方'),
        (
            '1-1 日 内 庙\n人物：阿霜\n阿霜：杜凝霜早就死了。\n1-2 日 外 山（回忆）\n人物：杜凝霜\n杜凝霜：走。\n',
            '杜凝霜',
            '阿霜',
        ),
    ],
)
def test_two_names_that_the_script_says_are_one(text, name, alias):
    assets = _assets(text)
    assert alias not in assets
    assert alias in assets[name].surfaces


def test_a_bare_room_is_that_of_the_only_house_that_has_one():
    headings = ('船厂·码头', '观测间', '街', '船厂·观测间', '街', '观测间', '街')
    text = ''.join(f'1-{at} 日 内 {place}\n△柳青走过。\n柳青：走。\n' for at, place in enumerate(headings, 1))
    scenes = [asset for asset in resolve([extract(parse(text))]).assets if asset.type is AssetType.SCENE]
    assert any({'观测间', '船厂·观测间'} <= {*asset.surfaces} for asset in scenes)
    other = text + '1-8 日 内 酒店·观测间\n△柳青走过。\n柳青：走。\n'
    scenes = [asset for asset in resolve([extract(parse(other))]).assets if asset.type is AssetType.SCENE]
    assert {'观测间', '船厂·观测间', '酒店·观测间'} <= {asset.name for asset in scenes}


def test_two_of_a_kind_are_two_though_one_is_only_talked_about():
    text = (
        '1-1 日 内 公寓\n人物：柳青、石生\n△石生取出黑色U盘。\n'
        '柳青：银色U盘里的账是假的。\n石生：那就看这个。\n△柳青接过黑色U盘。\n'
    )
    things = {name: asset for name, asset in _assets(text).items() if asset.type is AssetType.PROP}
    assert set(things) == {'黑色U盘', '银色U盘'}
    assert len(things['黑色U盘'].occurrences) == 2


def test_a_preposition_is_no_part_of_a_thing():
    assets = _assets('1-1 日 内 公寓\n人物：柳青\n△柳青从手包里摸出药瓶，用钥匙打开门。\n')
    names = {surface for asset in assets.values() for surface in asset.surfaces}
    assert {'手包', '药瓶', '钥匙'} <= names
    assert not any(name[0] in '从用' for name in names)


def test_nobody_answers_a_voice_over():
    talk = '1-1 日 内 堂屋\n人物：赵建军、赵德顺\n赵德顺{}：房子归谁，听她的。\n赵建军：妈……\n'
    assert _assets(talk.format('（画外音）'))['赵德顺'].gender.origin is Origin.NAME
    assert _assets(talk.format('（电话）'))['赵德顺'].gender.value is Gender.FEMALE
