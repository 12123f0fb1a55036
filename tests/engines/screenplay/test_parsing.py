import pytest

from autocorrect.engines.screenplay import parse, split_episodes
from autocorrect.engines.screenplay.models import ElementKind


def _of(text: str, language_filler: str = '') -> tuple:
    scene = parse(text + language_filler).scenes[0]
    return scene.int_ext, scene.location, scene.time_of_day


@pytest.mark.parametrize(
    ('heading', 'expected'),
    [
        ('2-3 日 内 茶楼雅间', ('INT', '茶楼雅间', 'DAY')),
        ('2—3场景：夜，外，渡口', ('EXT', '渡口', 'NIGHT')),
        ('### 场2-3 茶楼雅间 夜 内', ('INT', '茶楼雅间', 'NIGHT')),
        ('【2-3】城郊破庙（夜/外）', ('EXT', '城郊破庙', 'NIGHT')),
        ('第三场 外 黄昏 渡口（回忆）', ('EXT', '渡口', 'DUSK')),
        ('3、茶楼雅间 夜内', ('INT', '茶楼雅间', 'NIGHT')),
        ('内景。茶楼雅间。日', ('INT', '茶楼雅间', 'DAY')),
        ('场景一：渡口 次日清晨 外', ('EXT', '渡口', 'DAWN')),
        ('S03 夜 内 “远航号”舰桥', ('INT', '“远航号”舰桥', 'NIGHT')),
        ('**2-3夜 内 茶楼·雅间**', ('INT', '茶楼·雅间', 'NIGHT')),
    ],
)
def test_chinese_headings_in_any_order(heading, expected):
    assert _of(f'{heading}\n△柳青推开窗。\n柳青：雨停了。\n') == expected


@pytest.mark.parametrize(
    'line', ['3. 他走进屋内，夜里很冷。', '100元', '8-10岁的孩子在外面跑。', '13:20 他来了', '（内心戏，日后再说）']
)
def test_sentences_are_no_headings(line):
    assert parse(f'1-1 日 内 教室\n△上课。\n{line}\n').scenes[1:] == ()


@pytest.mark.parametrize(
    ('heading', 'expected'),
    [
        ('INT. HARBOR BAR - NIGHT', ('INT', 'HARBOR BAR', 'NIGHT')),
        ('14A  EXT. PIER 9 -- DAWN   14A', ('EXT', 'PIER 9', 'DAWN')),
        ('INT./EXT. TOW TRUCK, DRIVING - DUSK', ('INT/EXT', 'TOW TRUCK, DRIVING', 'DUSK')),
        ('FLASHBACK - EXT. LAKE HOUSE - SUNSET', ('EXT', 'LAKE HOUSE', 'DUSK')),
        ('Int. Kitchen - Later that evening', ('INT', 'Kitchen', 'EVENING')),
        ('INT. SMITH HOUSE - DEN - MORNING (DAY 2)', ('INT', 'SMITH HOUSE - DEN', 'MORNING')),
        ('## EXT. ORCHARD – AFTERNOON', ('EXT', 'ORCHARD', 'AFTERNOON')),
    ],
)
def test_english_sluglines(heading, expected):
    assert _of(f'{heading}\n\nRain.\n\nNORA\nListen.\n') == expected


def test_continuous_keeps_the_time_and_a_gap_keeps_only_day_or_night():
    episode = parse('INT. A - MORNING\n\nX.\n\nINT. B - CONTINUOUS\n\nX.\n\nINT. C - LATER\n\nX.\n')
    assert [scene.time_of_day for scene in episode.scenes] == ['MORNING', 'MORNING', 'DAY']


def test_a_file_of_many_episodes_is_split_and_spans_stay_true():
    text = (
        '《山雨》\n人物小传：\n柳青（19岁）：渔家女。\n第1集 开船\n1-1 日 外 '
        '渡口\n人物：柳青\n柳青：走了，走了，开船了！\n'
        '第2集 靠岸\n2-1 夜 内 船舱\n人物：柳青\n柳青：到了，终于到了，上岸吧。\n'
    )
    sources = split_episodes(text)
    assert [(one.number, one.title) for one in sources] == [(1, '开船'), (2, '靠岸')]
    assert all(text[one.offset : one.offset + len(one.text)] == one.text for one in sources)
    assert parse(sources[0]).bios[0].name == '柳青'


def test_labels_that_nobody_speaks_are_no_speakers():
    episode = parse(
        '1-1 日 内 屋\n人物：柳青\n音效：雷声。\n字幕：三年后\n系统提示音：任务开始。\n柳青：谁？\n柳青：出来！\n'
    )
    assert {element.name for element in episode.scenes[0].elements if element.kind is ElementKind.CUE} == {'柳青'}


def test_a_mood_fused_to_a_name_is_not_part_of_it():
    episode = parse('1-1 日 内 屋\n人物：柳青、老周\n柳青冷笑：你也配？\n老周OS：她变了。\n')
    cues = [(e.name, e.note) for e in episode.scenes[0].elements if e.kind is ElementKind.CUE]
    assert cues == [('柳青', '冷笑'), ('老周', 'OS')]


def test_prose_gets_a_warning_a_person_understands():
    episode = parse('那年冬天，柳青离开了渡口。她没有回头，也没有哭。江面上的雾很浓，浓得看不见对岸。')
    assert episode.format == 'prose'
    assert any('场景标题' in words.zh for words in episode.warnings)


def test_every_element_and_place_lies_where_its_span_says():
    text = '1-1 夜 外 渡口\r\n人物：柳青、老周\r\n△老周撑着一把油纸伞。\r\n柳青（低头）：走吧。\r\n'
    scene = parse(text).scenes[0]
    assert text[slice(*scene.location_spans[0])] == '渡口'
    assert [text[entry.start : entry.end] for entry in scene.cast] == ['柳青', '老周']
    dialogue = next(element for element in scene.elements if element.kind is ElementKind.DIALOGUE)
    assert text[dialogue.start : dialogue.end] == '走吧。'


def test_rows_of_a_scene_table_are_headings_with_their_cast():
    text = (
        '场次\t日/夜\t内/外\t场景\t人物\n1\t夜\t外\t旧船坞\t柳青、秦伯川\n\n柳青点灯。\n柳青：来了？\n'
        '2\t日\t内\t茶楼·雅间\t柳青\n\n柳青独坐。\n'
    )
    scenes = parse(text).scenes
    assert [(one.location, one.int_ext, one.time_of_day) for one in scenes] == [
        ('旧船坞', 'EXT', 'NIGHT'),
        ('茶楼·雅间', 'INT', 'DAY'),
    ]
    assert [entry.text for entry in scenes[0].cast] == ['柳青', '秦伯川']


def test_shots_of_one_set_in_a_table_are_one_scene_with_action_and_speech():
    text = (
        '| 镜号 | 场景 | 时间 | 人物 | 画面 | 台词 |\n|---|---|---|---|---|---|\n'
        '| 1 | 旧船坞（外） | 夜 | 柳青 | 柳青点灯。 | 柳青：谁？<br>石生：我。 |\n'
        '| 2 | 旧船坞（外） | 夜 | 同上 | 灯灭了。 | 石生：别点。 |\n| 3 | 茶楼（内） | 日 | 柳青 | 柳青独坐。 | |\n'
    )
    episode = parse(text)
    assert [(one.location, one.int_ext) for one in episode.scenes] == [('旧船坞', 'EXT'), ('茶楼', 'INT')]
    spoken = [e for one in episode.scenes for e in one.elements if e.kind is ElementKind.DIALOGUE]
    assert [(e.name, text[e.start : e.end]) for e in spoken] == [('柳青', '谁？'), ('石生', '我。'), ('石生', '别点。')]


def test_time_codes_page_numbers_and_the_second_scene_number_are_no_text():
    coded = parse('[00:00:01] 内景 茶楼 日\n[00:00:05] 柳青：坐。\n[00:00:09] 石生：好。\n[00:01:09] 柳青：喝。\n')
    assert coded.scenes[0].location == '茶楼'
    assert {e.name for e in coded.scenes[0].elements if e.kind is ElementKind.CUE} == {'柳青', '石生'}
    numbered = parse(
        '1      内景    茶楼    夜                1\n\n柳青坐着。\n\n      2\n\n柳青：谁？\n柳青：说话。\n'
    )
    assert numbered.scenes[0].locations == ('茶楼',)


@pytest.mark.parametrize(
    ('heading', 'expected'),
    [
        ('1. 内景. 客厅 - 日', ('INT', '客厅', 'DAY')),
        ('2-3. 医院走廊—夜—内', ('INT', '医院走廊', 'NIGHT')),
        ('1-3夜外街道', ('EXT', '街道', 'NIGHT')),
        ('[1-9] 夜·内·出租屋', ('INT', '出租屋', 'NIGHT')),
        ('(3) 夜 外 桥头', ('EXT', '桥头', 'NIGHT')),
        ('★场景四：日，外，河堤', ('EXT', '河堤', 'DAY')),
        ('EP1-2 日 内 学校教室', ('INT', '学校教室', 'DAY')),
        ('第四幕 第二场 花园 黄昏', ('EXT', '花园', 'DUSK')),
        ('1-7 傍晚 外 江边栈道（雨）', ('EXT', '江边栈道', 'DUSK')),
        ('【闪回：黑白画面｜老宅门口｜日】', ('EXT', '老宅门口', 'DAY')),
    ],
)
def test_headings_as_other_writers_set_them(heading, expected):
    assert _of(f'{heading}\n人物：柳青、石生\n\n△柳青进来。\n柳青：你来了？\n石生：来了。\n') == expected


@pytest.mark.parametrize(
    'lines',
    [
        '【柳青】你来了？\n【石生】来了。\n',
        '柳青——你来了？\n石生——来了。\n',
        '柳青\t你来了？\n石生\t来了。\n',
        '柳青 | 你来了？\n石生 | 来了。\n',
        '1 柳青：你来了？\n2 石生：来了。\n',
        '@柳青\n你来了？\n\n@石生\n来了。\n\n',
        '柳青说：“你来了？”\n石生说：“来了。”\n',
    ],
)
def test_cues_set_off_by_other_marks(lines):
    scene = parse('1-1 日 内 屋\n' + lines * 3).scenes[0]
    assert {e.name for e in scene.elements if e.kind is ElementKind.DIALOGUE} == {'柳青', '石生'}


@pytest.mark.parametrize(
    ('heading', 'expected'),
    [
        ('INT. BRIDGE - NIGHT WATCH', ('INT', 'BRIDGE', 'NIGHT')),
        ('INT. BRIDGE - MORNING BELL', ('INT', 'BRIDGE', 'MORNING')),
        ('INT. MESS HALL - SECOND BELL', ('INT', 'MESS HALL', '')),
        ('INT. FOUNDRY - SHIFT TWO', ('INT', 'FOUNDRY', '')),
        ('EXT. QUAY - FIRST LIGHT', ('EXT', 'QUAY', 'DAWN')),
        ('EXT. THE PATIENCE - DEEP SPACE', ('EXT', 'THE PATIENCE', '')),
        ('INT. THE SECOND BELL - NIGHT', ('INT', 'THE SECOND BELL', 'NIGHT')),
        ('INT. CHURCH - BELL TOWER', ('INT', 'CHURCH - BELL TOWER', '')),
    ],
)
def test_a_story_may_have_a_clock_of_its_own(heading, expected):
    assert _of(f'{heading}\n\nRHODA counts.\n\nRHODA\nTwo.\n') == expected
