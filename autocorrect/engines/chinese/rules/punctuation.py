"""标点: GB/T 15834-2011, as far as a mark can be judged without understanding the sentence.

These rules read the writer's own marks (see `normalise.tidy_marks`), in either script.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from autocorrect.engines.chinese.rules.marks import LINE, by_pattern, mark_rule, together
from autocorrect.engines.chinese.rules.rule import Edit, Passage, Rule
from autocorrect.engines.findings import Confidence, Severity

_HAN = r'\u3400-\u4dbf\u4e00-\u9fff'
_FULL = {',': '，', ';': '；', '!': '！', '?': '？', ':': '：', '.': '。'}
_HALF_WIDTH = re.compile(rf'(?<=[{_HAN}”’》）」』])(?P<x> *[,;!?:](?!//)) *(?=[{_HAN}“‘《（「『\d"\'A-Za-z\n]|$)')
_HALF_STOP = re.compile(rf'(?<=[{_HAN}”’》）」』])(?P<x> *\.)(?=\s*$|\n| *[{_HAN}“《”])')
_BOOKS = re.compile(r'(?<=》)(?P<x>、)(?=《)')
_ANGLE = re.compile(rf'<<(?=[{_HAN}])([^<>\n]{{1,40}})>>')
_ENDS = '。！？!?.…：:”’」』）)》】;；'
_COUNTED = '个岁天次百千万米里人只条件本页句张块斤公分分秒小遍步下位名'
_NUMERALS = '一二三四五六七八九'


def _half_width(passage: Passage) -> Iterator[Edit]:
    for found in _HALF_WIDTH.finditer(passage.text):
        yield Edit(*found.span('x'), (_FULL[found['x'][-1]],))


def _half_width_stop(passage: Passage) -> Iterator[Edit]:
    for found in _HALF_STOP.finditer(passage.text):
        yield Edit(*found.span('x'), ('。',))


def _list_comma_before_and(passage: Passage) -> Iterator[Edit]:
    """、和 and 、等 when they are words of their own (not 、和平), and not one of two (和水、和风)."""
    for before, word in zip(passage.tokens, passage.tokens[1:], strict=False):
        parallel = word.word in passage.text[max(0, before.start - 14) : before.start]
        if before.word == '、' and word.word in ('和', '等', '等等') and before.start > 1 and not parallel:
            yield Edit(before.start, before.end, ('',))


def _rough_numbers(passage: Passage) -> Iterator[Edit]:
    """三、四个 is a rough number and takes no mark; 三、四年级 is a list and keeps it."""
    for found in re.finditer(
        rf'(?<![{_NUMERALS}十百千万第、初高])([{_NUMERALS}])(?P<x>、)([{_NUMERALS}])(?=[{_COUNTED}]|点钟|点多)',
        passage.text,
    ):
        if _NUMERALS.find(found[3]) == _NUMERALS.find(found[1]) + 1:
            yield Edit(*found.span('x'), ('',))


def _last_stop(passage: Passage) -> Iterator[Edit]:
    """A paragraph of prose (it has stops inside) that ends without one."""
    for line in LINE.finditer(passage.text):
        text = line.group().rstrip()
        if len(text) < 24 or not re.search('[。！？]', text[:-1]) or text[-1] in _ENDS:
            continue
        last = line.start() + len(text) - 1
        if text[-1] in '，、,':
            yield Edit(last, last + 1, ('。',))
        elif re.match(f'[{_HAN}]', text[-1]) and not _is_signature(text):
            yield Edit(last, last + 1, (text[-1] + '。',))


def _is_signature(text: str) -> bool:
    """Whether what follows the last stop looks like a date, a name or a source rather than a clause."""
    tail = re.split('[。！？]', text)[-1].strip('”’ ')
    return len(tail) < 5 or bool(re.search(r'\d|[年月日班校]$|^—', tail))


def _one_comma_to_the_end(passage: Passage) -> Iterator[Edit]:
    for found in re.finditer(r'[^。！？；…!?;\n]{160,2000}', passage.text):
        commas = found.group().count('，')
        if commas >= 10 and '“' not in found.group() and '、' not in found.group():
            yield Edit(found.start(), found.start() + found.group().index('，'), ())


RULES: tuple[Rule, ...] = (
    mark_rule(
        'half-width',
        '中文里用全角标点。',
        'Chinese text takes full-width punctuation.',
        together(_half_width, _half_width_stop),
        bad=(('我爱唱歌,跳舞和画画.', '我爱唱歌，跳舞和画画。'), ('你好!我来了', '你好！我来了')),
        good=('圆周率是3.14。', 'Hello, world!', '时间是8:30。', '网址是http://a.cn'),
    ),
    mark_rule(
        'book-title-marks',
        '书名用《 》。',
        'Titles of books take 《 》.',
        by_pattern(_ANGLE.pattern, r'《\1》'),
        bad=(('我读过<<草房子>>。', '我读过《草房子》。'),),
        good=('我读过《草房子》。', 'a << b >> c'),
    ),
    mark_rule(
        'between-titles',
        '并列的书名号之间不用顿号。',
        'No mark stands between titles in a row.',
        by_pattern(_BOOKS.pattern, ''),
        bad=(('我读过《城南旧事》、《呼兰河传》。', '我读过《城南旧事》《呼兰河传》。'),),
        good=('《城南旧事》、长篇《呼兰河传》。',),
        severity=Severity.NOTE,
        probability=0.9,
    ),
    mark_rule(
        'doubled-mark',
        '标点写重了。',
        'This mark is written twice.',
        together(
            by_pattern(r'(?<![，。、；])(?P<x>([，；：])\2+)(?![，。、；])', r'\2'),
            by_pattern(r'(?<![，。、；])(?P<x>、、)(?![，。、；])', '、'),
            by_pattern(r'(?<!。)(?P<x>。。)(?!。)', '。'),
            by_pattern(r'(?P<x>[，、；]([。！？]))(?![。！？，])', r'\2'),
            by_pattern(r'(?P<x>，[、；]|、，)(?![。，])', '，'),
        ),
        bad=(('我来了，，你呢？', '我来了，你呢？'), ('春天到了。。花开了。', '春天到了。花开了。')),
        good=('太好了！！！', '什么？！', '“啊！”“好！”'),
    ),
    mark_rule(
        'ellipsis',
        '省略号是六个小圆点，占两个字的位置：……',
        'The ellipsis is six dots: ……',
        together(
            by_pattern(r'(?<![.\d…A-Za-z])(?P<x>\.{3,}|…\.+)(?![.\dA-Za-z])', '……'),
            by_pattern(r'(?<![。，])(?P<x>。{3,})', '……'),
            by_pattern(r'(?P<x>、{3,}|·{3,}|，{4,})', '……'),
            by_pattern(r'(?<!…)(?P<x>…)(?!…)', '……'),
            by_pattern(r'(?<!…)(?P<x>…{3})(?!…)', '……'),
        ),
        bad=(
            ('我...我不知道。', '我……我不知道。'),
            ('天黑了。。。。。。', '天黑了……'),
            ('有书、笔、、、、、', '有书、笔……'),
            ('他走了…', '他走了……'),
        ),
        good=('我……我不知道。', 'Well... I see.', '…………'),
    ),
    mark_rule(
        'ellipsis-and-so-on',
        '省略号和“等”“等等”意思重复，留一个。',
        'The ellipsis and 等 both mean "and so on"; keep one.',
        together(
            by_pattern(r'(?P<x>……)等(?=[。，]|等|都|多)', '等'),
            by_pattern(r'(?<=[、，]等)(?P<x>等?……)(?=[，。]|$)', '等。'),
        ),
        bad=(('这里有苹果、梨……等等。', None),),
        good=('这里有苹果、梨……', '等一等……'),
        confidence=Confidence.DOUBTFUL,
        probability=0.7,
    ),
    mark_rule(
        'dash',
        '破折号是占两个字的一条线：——',
        'The dash is a line of two characters: ——',
        together(
            by_pattern(rf'(?<=[{_HAN}，。！？”])(?P<x>-{{2,6}}|－{{2,6}}|–{{2,4}})(?=[{_HAN}“《])', '——'),
            by_pattern(r'(?<!—)(?P<x>—{3})(?!—)', '——'),
        ),
        bad=(('这就是他--我的父亲。', '这就是他——我的父亲。'),),
        good=('这就是他——我的父亲。', '北京—上海', 'a--b'),
    ),
    mark_rule(
        'list-comma-before-and',
        '“和”“等”前面不用顿号。',
        'No 、 stands before 和 or 等.',
        _list_comma_before_and,
        bad=(('桌上有书、笔、和本子。', '桌上有书、笔和本子。'), ('有花、草、等植物。', '有花、草等植物。')),
        good=('自由、和平。', '和水、和风。', '班级、等级。'),
        probability=0.9,
    ),
    mark_rule(
        'rough-number',
        '表示大概的数，中间不用顿号。',
        'A rough number takes no mark inside.',
        _rough_numbers,
        bad=(('来了七、八个人。', '来了七八个人。'),),
        good=('三、四年级。', '第一、二名。', '一、二、三个。'),
        probability=0.9,
    ),
    mark_rule(
        'question-mark',
        '句末是“吗”的问句，用问号。',
        'A question that ends in 吗 takes a question mark.',
        by_pattern(r'(?<=[\u4e00-\u9fff]{2}[吗嗎])(?P<x>[。.])(?!\d)', '？'),
        bad=(('你看见我的书了吗。', '你看见我的书了吗？'),),
        good=('你看见我的书了吗？', '吗啡是药。'),
        probability=0.88,
    ),
    mark_rule(
        'no-question',
        '“不知道……”后面是陈述，不用问号。',
        '"I do not know ..." is a statement and takes no question mark.',
        by_pattern(
            r'(?<![\u4e00-\u9fff，])(?:我|他|她|我们|大家)(?:也|都|真|并|又)?(?:不知道|不明白|'
            r'不清楚)[^，。！？：吗呢\n]{0,12}(?:什么|怎么|怎样|谁|哪|为何|为什么|如何|是否)'
            r'[^，。！？：吗呢\n]{0,12}(?P<x>？)',
            '。',
        ),
        bad=(('我不知道他为什么哭？', '我不知道他为什么哭。'),),
        good=('你知道他为什么哭吗？', '我不知道，他为什么哭？'),
        confidence=Confidence.DOUBTFUL,
        probability=0.7,
    ),
    mark_rule(
        'last-stop',
        '段落的末尾缺少句末标点。',
        'The paragraph ends without a stop.',
        _last_stop,
        bad=(
            (
                '春天来了，小草发芽了。公园里开满了各种各样的花，好看极了',
                '春天来了，小草发芽了。公园里开满了各种各样的花，好看极了。',
            ),
        ),
        good=('我的妈妈', '春天来了，小草发芽了。', '祝你身体健康，学习进步。今天就写到这里吧，下次再聊。\n小明'),
        probability=0.93,
    ),
    mark_rule(
        'one-comma-to-the-end',
        '这一句太长，一路用逗号；一个意思说完了，该用句号。',
        'One sentence of commas only; where a thought ends, put a stop.',
        _one_comma_to_the_end,
        bad=(('今天我们去爬山，' * 22 + '真累。', None),),
        good=('今天我们去爬山，真累。',),
        confidence=Confidence.DOUBTFUL,
        severity=Severity.NOTE,
        probability=0.6,
    ),
)
