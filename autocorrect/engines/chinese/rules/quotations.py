"""引号: marks around what is quoted or said, and the marks of the speech inside them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from autocorrect.engines.chinese.rules.marks import LINE, by_pattern, mark_rule, together
from autocorrect.engines.chinese.rules.rule import Edit, Passage, Rule
from autocorrect.engines.findings import Confidence

_HAN = r'\u3400-\u4dbf\u4e00-\u9fff'
_STRAIGHT = re.compile(r'"')
_QUOTE = re.compile('[“”]')
_SAY_MORE = '(?:说道|问道|喊道|叫道|答道|笑道|叹道|問|问|喊|叫|回答|自言自语)'
_SAY = f'(?:说|{_SAY_MORE})'
_ASKING = '什么|怎么|怎样|为什么|谁|哪|吗|多少|几[个点岁次本]|[了过]没有|是不是|有没有|能不能|好不好'
_TALK = re.compile('[我你您他她咱]|[吧吗呢呀啊哦啦了]$|^(?:快|别|不|救命|加油|谢谢|对不起|再见|来)')
# 说完就走: the words of the teller, which begin after somebody's speech has ended.
_TELLING = (
    r'(?:说完|说着|说罢|话音刚落|话音未落|听了(?:这|他|她|妈|爸|老师|我)|听完(?:这|他|她|妈|爸|老师|我)|'
    r'(?:他|她|我|小[\u4e00-\u9fff]|妈妈|爸爸|老师|奶奶|爷爷)(?:一边|说完|听了|听完|说着)|然后(?:他|她|我)就|(?:[我他她](?:这才|听后|点点头|点了点头|摇摇头|摇了摇头|听了)))'
)
_SPEAKER = (
    r'(?:[他她我]们?|同学们|大家|小[\u4e00-\u9fff]|妈妈|爸爸|老师|奶奶|爷爷|哥哥|姐姐|弟弟|妹妹|叔叔|阿姨|观众们?)'
)


def _straight_quotes(passage: Passage) -> Iterator[Edit]:
    """Only when they pair up within the line and stand around Chinese words."""
    for line in LINE.finditer(passage.text):
        marks = [found.start() for found in _STRAIGHT.finditer(passage.text, line.start(), line.end())]
        if len(marks) % 2 or _QUOTE.search(line.group()):
            continue
        for opening, closing in zip(marks[::2], marks[1::2], strict=True):
            if re.search(f'[{_HAN}]', passage.text[opening : min(closing, opening + 300)]):
                yield Edit(opening, opening + 1, ('“',))
                yield Edit(closing, closing + 1, ('”',))


def _turned_quotes(passage: Passage) -> Iterator[Edit]:
    """One mark of a line that is turned the wrong way, when turning it makes every mark of the line pair up."""
    for line in LINE.finditer(passage.text):
        marks = [(found.start(), found.group()) for found in _QUOTE.finditer(passage.text, line.start(), line.end())]
        wrong = [(at, mark) for index, (at, mark) in enumerate(marks) if mark != '“”'[index % 2]]
        if len(marks) % 2 == 0 and len(wrong) == 1:
            at, mark = wrong[0]
            if mark == '“' and passage.text[at - 1 : at] in ('：', ':'):
                continue
            yield Edit(at, at + 1, ('”' if mark == '“' else '“',))


def _unpaired_quotes(passage: Passage) -> Iterator[Edit]:
    """A line whose quotation marks do not pair up; a speech running on to the next line leaves its first one open."""
    for line in LINE.finditer(passage.text):
        marks = [(found.start(), found.group()) for found in _QUOTE.finditer(passage.text, line.start(), line.end())]
        opened = sum(1 if mark == '“' else -1 for _, mark in marks)
        if len(marks) % 2 and opened in (1, -1) and marks[-1][0] + 400 > line.end():
            at = marks[-1 if opened > 0 else 0][0]
            if not (opened > 0 and at <= line.start() + 2) and not _closing_place(line.group()):
                yield Edit(at, at + 1, ())


_CALLED_OUT = re.compile(
    rf'(?:^|(?<=[。！？\n]))“(?P<words>[^“”，。！？…\n]{{2,20}})(?P<x>”){_SPEAKER}(?:[\u4e00-\u9fff]{{0,5}}地?)'
    rf'(?:{_SAY}|大喊|大叫)(?:着|道)?(?=[，。：])',
    re.MULTILINE,
)


def _no_mark_in_speech(passage: Passage) -> Iterator[Edit]:
    """“快来”小明喊道: words that are surely spoken, not a name such as “飞毛腿”."""
    for found in _CALLED_OUT.finditer(passage.text):
        if _TALK.search(found['words']):
            mark = '？' if found['words'].endswith(('吗', '嗎')) else '，'
            yield Edit(*found.span('x'), (mark + '”',))


_OPEN_SPEECH = re.compile(rf'[：:]“(?P<speech>[^“”\n]*?[。！？…])(?={_TELLING}[^“”\n]*$)')
_LAST_SPEECH = re.compile(r'[：:]“(?P<speech>[^“”。！？…\n]{2,60}[。！？])$')
_SPEECH_FIRST = re.compile(
    rf'^“(?P<speech>[^“”\n]{{1,60}}?[！？。])(?={_SPEAKER}[\u4e00-\u9fff]{{0,6}}(?:{_SAY}|喊着|叫着|说着)(?:着|道)?(?:[。，：！]|$))'
)


def _closing_place(line: str) -> int:
    """Where a missing ” clearly belongs: before the teller's words or at the end of the line (0: not clear)."""
    if line.count('“') != line.count('”') + 1:
        return 0
    matches = (pattern.search(line.rstrip()) for pattern in (_OPEN_SPEECH, _LAST_SPEECH, _SPEECH_FIRST))
    return next((found.end('speech') for found in matches if found), 0)


def _unclosed_speech(passage: Passage) -> Iterator[Edit]:
    for line in LINE.finditer(passage.text):
        at = line.start() + _closing_place(line.group())
        if at > line.start():
            yield Edit(at - 1, at, (passage.text[at - 1] + '”',))


RULES: tuple[Rule, ...] = (
    mark_rule(
        'straight-quotes',
        '中文的引号是“ ”。',
        'Chinese quotation marks are “ ”.',
        _straight_quotes,
        bad=(('他说:"我来了。"', '他说:“我来了。”'),),
        good=('身高5\'6"。',),
    ),
    mark_rule(
        'turned-quote',
        '引号的方向反了。',
        'This quotation mark is turned the wrong way.',
        _turned_quotes,
        bad=(('他唱着“童年“的歌。', '他唱着“童年”的歌。'),),
        good=('他唱着“童年”的歌。', '“他说。', '“甲”和“乙”。'),
    ),
    mark_rule(
        'unpaired-quote',
        '引号要成对使用，这里少了一半。',
        'Quotation marks come in pairs; one half is missing.',
        _unpaired_quotes,
        bad=(('老师说：“好好学习。你们要努力。', None),),
        good=('“这一段没有说完。', '老师说：“好好学习。”'),
        confidence=Confidence.DOUBTFUL,
        probability=0.6,
    ),
    mark_rule(
        'stop-outside-quote',
        '引号里的话已经有句末标点，引号外不再用句号。',
        'The sentence ends inside the quotation; no second stop outside.',
        together(by_pattern(r'(?<=[。！？…]”)(?P<x>。)', ''), by_pattern(r'(?<=。)(?P<x>”，)(?!“)', '”')),
        bad=(('他说：“我来了。”。', '他说：“我来了。”'),),
        good=('他说：“我来了。”', '这叫“勤奋”。'),
        probability=0.9,
    ),
    mark_rule(
        'colon-before-speech',
        '后面是说的原话，“说”“问”后面用冒号。',
        'A speech follows in its own words: a colon stands before it.',
        by_pattern(
            rf'(?:^|(?<=[。！？…\n]))[^。！？…：“”\n]{{0,30}}(?:(?<![如就话以理来实该是])说|{_SAY_MORE})(?P<x>，)(?=“[^“”\n]*[。！？…]”)',
            '：',
        ),
        bad=(('老师笑着说，“明天我们去春游。”', '老师笑着说：“明天我们去春游。”'),),
        good=(
            '“走吧，”他说，“再不走就晚了。”',
            '老师说：“明天我们去春游。”',
            '老师说过，“书山有路勤为径”，这句话我记得。',
            '比如说，“不要跑。”“不要吵。”都是好话。',
        ),
    ),
    mark_rule(
        'question-in-speech',
        '引号里问的是一句话，问号要写在引号里。',
        'The speech is a question: the question mark stands inside the quotation.',
        by_pattern(
            rf'“(?:[^“”\n]*[，。！？])?[^“”，。！？\n]*(?:{_ASKING})[^“”，。！？\n]*(?P<x>[，。])”'
            rf'(?=[{_HAN}]{{1,10}}(?:问|问道)[。])',
            '？',
        ),
        bad=(('“你去哪里了，”爸爸问。', '“你去哪里了？”爸爸问。'),),
        good=('“你去哪里了？”爸爸问。', '“你说说，”爸爸问，“为什么迟到？”'),
    ),
    mark_rule(
        'mark-in-speech',
        '引号里的话没有标点：话没说完用逗号，问话用问号，都写在引号里。',
        'The speech lacks its mark inside the quotation.',
        _no_mark_in_speech,
        bad=(('“快跑”小明喊道：“要下雨了！”', '“快跑，”小明喊道：“要下雨了！”'),),
        good=('“快跑！”小明喊道。', '“飞毛腿”小明喊道：“我来了！”'),
        probability=0.9,
    ),
    mark_rule(
        'unclosed-speech',
        '说的话到这里就完了，要加上后引号。',
        'The speech ends here; close the quotation.',
        _unclosed_speech,
        bad=(
            ('小丽说：“我去浇花。说完就出去了。', '小丽说：“我去浇花。”说完就出去了。'),
            ('老师说：“请大家坐好。', '老师说：“请大家坐好。”'),
            ('“冲啊！冲啊！大家喊着。', '“冲啊！冲啊！”大家喊着。'),
        ),
        good=('老师说：“请大家坐好。”', '“这一段没有说完。', '妈妈说：“你先写作业。写完作业再去玩。'),
        probability=0.9,
    ),
    mark_rule(
        'single-quotes-outside',
        '说的话用双引号“ ”；单引号‘ ’只用在双引号里面。',
        'Speech takes “ ”; ‘ ’ stands inside of them only.',
        together(
            by_pattern(r'^[^“”‘’「」\n]*：(?P<x>‘)(?=[^“”‘’\n]+[。！？…]’[^“”‘’\n]*$)', '“'),
            by_pattern(r'^[^“”‘’「」\n]*：‘[^“”‘’\n]+[。！？…](?P<x>’)(?=[^“”‘’\n]*$)', '”'),
        ),
        bad=(('奶奶说：‘早点回来。’', '奶奶说：“早点回来。”'),),
        good=('奶奶说：“你爷爷常讲‘早睡早起’。”',),
    ),
)
