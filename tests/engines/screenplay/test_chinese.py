"""Chinese scripts: who a stranger turns out to be, bare rooms, brackets in headings, and words that are no things."""

import pytest

from autocorrect.engines.screenplay import decode, extract, parse, read_project, resolve, split_episodes
from autocorrect.engines.screenplay.models import AssetType, Gender, Tier

HEAD = '1-1 夜 内 客厅\n人物：柳青、黑袍人\n柳青：谁？\n黑袍人：是我。\n'
LAST = '1-2 夜 外 山门\n人物：柳青、玄清\n玄清：走。\n柳青：去哪？\n'


def _people(text: str) -> dict[str, set[str]]:
    return {asset.name: set(asset.surfaces) for asset in extract(parse(text)) if asset.type is AssetType.CHARACTER}


def _project(*texts: str) -> list:
    sources = [one for at, text in enumerate(texts, 1) for one in split_episodes(decode(text.encode(), f'ep{at}.txt'))]
    return resolve(read_project(sources)[1]).assets


@pytest.mark.parametrize(
    'reveal',
    [
        '△黑袍人——玄清，缓缓走来。\n',
        '△黑袍人摘下兜帽，竟是玄清。\n',
        '△黑袍人扯下面具，露出玄清的脸。\n',
        '黑袍人：我就是玄清。\n',
        '黑袍人：我叫玄清啊。\n',
        '黑袍人：别叫前辈，从前他们都叫我玄清。\n',
        '△黑袍人垂下眼。\n柳青：他叫玄清。\n',
        '△黑袍人举起一块木牌。\n【木牌特写：我叫玄清。】\n',
        '黑袍人（玄清）：跟我走。\n',
        '柳青：你到底是谁？\n黑袍人：玄清。跟我走。\n',
    ],
)
def test_a_stranger_is_who_the_script_says(reveal):
    assert '黑袍人' in _people(HEAD + reveal + LAST)['玄清']


@pytest.mark.parametrize(
    'nothing',
    [
        '△黑袍人看着玄清。\n',
        '△黑袍人不是玄清。\n',
        '△黑袍人以为那就是玄清。\n',
        '柳青：你就是玄清？\n',
        '柳青：你来做什么？\n黑袍人：玄清不在？\n',
        '柳青：快走。\n黑袍人：玄清，等等！\n',
        '柳青：你找谁？\n黑袍人：玄清。\n',
        '柳青：那个人是谁？\n黑袍人：玄清。\n',
        '黑袍人：我是玄清的徒弟。\n',
        '△柳青低下头。\n柳青：他叫玄清。\n',
    ],
)
def test_a_stranger_beside_a_name_stays_a_stranger(nothing):
    assert '黑袍人' in _people(HEAD + nothing + LAST)


def test_two_who_are_listed_together_are_two():
    both = '1-3 夜 外 山门\n人物：黑袍人、玄清\n黑袍人：我就是玄清。\n玄清：胡说。\n'
    assert {'黑袍人', '玄清'} <= _people(HEAD + LAST + both).keys()


def test_what_an_episode_reveals_holds_for_those_before():
    first = '第1集\n1-1 夜 外 桥\n人物：柳青、灰衣人\n柳青：站住！\n灰衣人：别追。\n柳青：你是谁？\n'
    second = (
        '第2集\n2-1 夜 内 诊所\n人物：柳青、灰衣人\n灰衣人：我叫陶然。\n柳青：陶然？\n'
        '2-2 夜 内 机房\n人物：柳青、陶然\n陶然：走。\n柳青：好。\n'
    )
    people = [asset for asset in _project(first, second) if asset.type is AssetType.CHARACTER]
    assert sorted(asset.name for asset in people) == ['柳青', '陶然']


def test_the_one_masked_stranger_is_who_is_unmasked_later():
    first = '第1集\n1-1 夜 外 屋顶\n人物：柳青、蒙面人\n柳青：站住！\n△蒙面人跃下屋顶。\n柳青：追！\n'
    second = '第2集\n2-1 夜 内 马厩\n人物：柳青、阿蘅\n△柳青揭下面巾——竟是阿蘅。\n柳青：是你？\n阿蘅：是我。\n'
    people = {asset.name for asset in _project(first, second) if asset.type is AssetType.CHARACTER}
    assert people == {'柳青', '阿蘅'}
    two = first.replace('、蒙面人\n', '、蒙面人、刺客\n')
    people = {asset.name for asset in _project(two, second) if asset.type is AssetType.CHARACTER}
    assert '蒙面人' in people


def test_a_title_gives_way_to_the_name_beside_which_it_is_spoken():
    first = '第1集\n1-1 夜 内 灶房\n人物：柳青、郝师傅\n柳青：您来了。\n郝师傅：点火。\n'
    second = '第2集\n2-1 日 内 大厅\n人物：柳青、郝秀莲\n柳青：我跟郝师傅熬的。\n郝秀莲：是。\n'
    people = {asset.name for asset in _project(first, second) if asset.type is AssetType.CHARACTER}
    assert people == {'柳青', '郝秀莲'}
    absent = second.replace('我跟郝师傅熬的', '昨天熬的')
    people = {asset.name for asset in _project(first, absent) if asset.type is AssetType.CHARACTER}
    assert people == {'柳青', '郝师傅', '郝秀莲'}


def test_an_unlisted_stranger_is_the_one_listed_person_who_is_silent():
    text = (
        '1-1 日 内 教室\n人物：许棠、江述\n许棠：你是新来的？\n白衬衫男生：嗯。\n许棠：坐吧。\n'
        '1-2 日 外 操场\n人物：许棠、江述\n江述：走吧。\n许棠：好。\n'
    )
    assert '白衬衫男生' in _people(text)['江述']


def test_a_title_in_the_cast_line_is_the_one_of_that_surname_who_speaks():
    text = '1-1 日 内 所里\n人物：姜磊、魏所\n魏所：坐。\n姜磊：好。\n魏国良：女的？\n姜磊：没说。\n'
    assert '魏所' in _people(text)['魏国良']
    other = text + '1-2 日 内 所里\n人物：魏所、魏国良\n魏所：你也来了。\n魏国良：是。\n'
    assert {'魏所', '魏国良'} <= _people(other).keys()


def test_an_insert_is_no_speaker_and_a_listed_cat_no_person():
    text = '1-1 夜 外 院子\n人物：柳青、白猫\n【手机特写：我到了。】\n柳青：谁发的？\n△白猫跳下来。\n柳青：走。\n'
    assert _people(text).keys() == {'柳青'}
    assert {asset.name for asset in extract(parse(text)) if asset.type is AssetType.ANIMAL} == {'白猫'}


@pytest.mark.parametrize(
    ('lines', 'name', 'gender'),
    [
        ('程砚：三年了。\n贺婉婷：程砚哥，你怎么来了？\n宋栀：我来。\n', '程砚', Gender.MALE),
        ('谢无咎：多谢。\n玄微：云姑娘，请坐。\n谢无咎：好。\n', '谢无咎', None),
        ('△一个十来岁的姑娘背着书包。\n何小满：我爸没回家。\n', '何小满', Gender.FEMALE),
        ('老孙头：坐。\n', '老孙头', Gender.MALE),
        ('周寻：老夫人，您歇着。\n', '周寻', None),
        ('周寻：老夫歇着。\n', '周寻', Gender.MALE),
        ('许南枝：走。\n程屿：好。\n姜桃：枝姐！\n程屿：在。\n', '程屿', Gender.MALE),
        ('孙太医：明鉴。\n', '孙太医', Gender.MALE),
        ('小顺子：干爹。\n', '小顺子', Gender.MALE),
        ('小燕子：走。\n', '小燕子', Gender.FEMALE),
        ('萧景：走。\n少年萧景：快。\n', '萧景', Gender.MALE),
    ],
)
def test_whom_a_form_of_address_means(lines, name, gender):
    people = {asset.name: asset for asset in extract(parse(f'1-1 日 内 屋\n{lines}'))}
    told = people[name].gender
    assert (told.value if told else None) is gender


def test_bare_rooms_of_the_only_house_whose_people_are_there():
    first = (
        '第1集\n1、客厅 日 内\n人物：赵德福、王桂芬\n赵德福：壶呢？\n王桂芬：不知道。\n'
        '2、医院 日 内\n人物：赵德福\n赵德福：疼。\n'
        '3、王姐家客厅 日 内\n人物：王姐、王桂芬\n王姐：坐。\n王桂芬：好。\n'
        '4、医院 日 内\n人物：赵德福\n赵德福：疼。\n'
        '5、赵家客厅 夜 内\n人物：赵德福\n赵德福：怪了。\n'
    )
    sets = {asset.name: set(asset.surfaces) for asset in _project(first) if asset.type is AssetType.SCENE}
    assert any({'客厅', '赵家客厅'} <= names for names in sets.values())
    assert '王姐家客厅' in sets


@pytest.mark.parametrize(
    ('heading', 'places', 'time'),
    [
        ('2. 内景 高二（3）班教室 日', ('高二（3）班教室',), 'DAY'),
        ('2-2 走廊 内 夜（与2-3交叉剪辑）', ('走廊',), 'NIGHT'),
        ('2-3 夜 内 老宅（堂屋）/后院', ('老宅（堂屋）', '后院'), 'NIGHT'),
        ('S03 INT. 办公室 - NIGHT', ('办公室',), 'NIGHT'),
        ('11. 梦境 · 海边 日 外', ('海边',), 'DAY'),
    ],
)
def test_brackets_and_remarks_of_headings(heading, places, time):
    (scene,) = parse(f'{heading}\n人物：柳青\n柳青：到。\n柳青：走。\n').scenes
    assert (scene.locations, scene.time_of_day) == (places, time)


@pytest.mark.parametrize(
    ('sentence', 'things'),
    [
        ('△三个人贴墙蹲着，一只脚光着，一个字一个字地念。', set()),
        ('△屋里没开大灯，屏幕上拉成一条直线，姜磊开车，门锁了。', set()),
        ('△柳青抓起车钥匙，掏出一把折叠刀，端着一碗面。', {'车钥匙', '折叠刀', '一碗面'}),
        ('△柳青捧着一个铁皮饼干盒，把盒子往身后一藏。', {'饼干盒'}),
        ('△柳青抠出一把缠着胶布的小钥匙。', {'钥匙'}),
        ('△柳青把一只纸箱重重放下，一个人站在门口，背挺得笔直，张开双臂。', {'纸箱'}),
        ('△柳青递来一颗用油纸包的糖。', {'油纸', '糖'}),
        ('△柳青递来一个油纸包。', {'油纸包'}),
        ('△柳青用纸巾包好彩票，站在火车站前，扯下平安扣。', {'纸巾', '彩票', '平安扣'}),
        ('△柳青抱着布兔子和帆布包，咬了一口包子。', {'布兔子', '帆布包', '包子'}),
        ('△柳青开锁，取出一个红皮本，又捧起一盆薄荷。', {'红皮本', '薄荷'}),
        ('△柳青抓着戥子，举起乌木令牌。', {'戥子', '令牌'}),
    ],
)
def test_what_is_a_thing_and_what_the_word_cutter_makes_up(sentence, things):
    kinds = (AssetType.PROP, AssetType.VEHICLE)
    found = extract(parse(f'1-1 日 内 屋\n{sentence}\n柳青：走。\n柳青：走。\n'))
    shown = {asset.name for asset in found if asset.type in kinds and asset.tier is not Tier.MENTION}
    assert shown == things


def _shown(number, *actions):
    scenes = (
        f'{number}-{at} 日 内 屋{at}\n人物：柳青、玄清\n△{action}\n柳青：走。\n玄清：好。\n'
        for at, action in enumerate(actions, 1)
    )
    return f'第{number}集\n' + ''.join(scenes)


@pytest.mark.parametrize(
    ('episodes', 'things'),
    [
        (('柳青拿起一枚黑棋子。', '柳青拿起一枚白棋子。', '柳青放下棋子。'), {'黑棋子': {1}, '白棋子': {2, 3}}),
        (('柳青拿起一枚黑棋子。', '柳青放下棋子。', '柳青拿起一枚白棋子。'), {'黑棋子': {1, 2}, '白棋子': {3}}),
        (('柳青拿起一枚黑棋子。', '柳青放下棋子。'), {'棋子': {1, 2}}),
        (('柳青取出一只白瓷罐。', '柳青取出一只小白瓷罐。'), {'白瓷罐': {1}, '小白瓷罐': {2}}),
        (('柳青取出一只小白瓷罐。', '柳青放下白瓷罐。'), {'瓷罐': {1, 2}}),
        (('柳青取出一卷油布。', '柳青举起油布卷。'), {'油布': {1, 2}}),
    ],
)
def test_things_of_one_noun_that_look_different_are_two(episodes, things):
    found = _project(*(_shown(number, action) for number, action in enumerate(episodes, 1)))
    props = [asset for asset in found if asset.type is AssetType.PROP]
    assert {one.name: {seen.episode for seen in one.occurrences} for one in props} == things


def test_what_is_done_in_the_bracket_of_a_name_that_stands_alone():
    text = '场次：1\n时间：夜\n地点：所里（内）\n人物：柳青、小丁\n\n小丁（举起一只证物袋）\n看。\n\n柳青\n哪来的？\n'
    assert '证物袋' in {asset.name for asset in extract(parse(text))}


VICTIM = '1-1 日 内 里屋\n人物：柳青、小丁\n小丁：死者孙茂才，五十三岁，这家的老板。\n'


def test_the_dead_who_are_seen_are_people_by_the_name_somebody_says():
    assert '死者' in _people(VICTIM + '△柳青从死者的头发里夹出一点铁锈。\n柳青：走。\n')['孙茂才']


def test_the_dead_who_are_only_talked_about_are_not_listed():
    assert '孙茂才' not in _people(VICTIM + '△柳青合上门。\n柳青：走。\n')
