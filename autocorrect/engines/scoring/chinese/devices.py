"""Where an essay uses figures of speech and the like; the patterns would rather miss one than invent it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from autocorrect.engines.scoring.chinese.reading import Reading, Sentence
from autocorrect.text.spans import Span


class Device(StrEnum):
    SIMILE = 'simile'
    PERSONIFICATION = 'personification'
    PARALLELISM = 'parallelism'
    QUOTATION = 'quotation'
    RHETORICAL_QUESTION = 'rhetorical_question'
    QUESTION_AND_ANSWER = 'question_and_answer'
    CONTRAST = 'contrast'
    SENSES = 'senses'
    SPEECH = 'speech'
    EXAMPLE = 'example'


@dataclass(frozen=True, slots=True)
class Use:
    """One use of a device; `span` is in the submitted text, `chars` the clean text of it."""

    device: Device
    span: Span
    chars: str
    paragraph: int


_CLAUSE = r'[^，。！？；：、“”…—]'
_MEASURE = '个只条颗片朵座位张幅把首团块阵股群串面根支枝棵匹头道双对本层滴缕束轮弯盏扇艘架台场叶粒'
# A likeness to people, or to how things are at other times, is a comparison, not a figure of speech.
_LITERAL = (
    r'(?!(?:[^，。！？；]{0,8}(?:人|他|她|你|我|自己|大家|同学|孩子|这样|那样|往常|平时|平常|以前|从前|是要|要)))'
)
_NOT_IN_WORD = r'(?<![不想画偶头录影图雕佛肖摄好])'
_SIMILE = re.compile(
    rf'{_NOT_IN_WORD}(?:好|就|正|又|便|真|都)?像{_LITERAL}{_CLAUSE}{{1,14}}?(?:一样|一般|似的|般)'
    rf'|{_NOT_IN_WORD}(?:好|就|正|又|便|真|都)?像(?:是)?{_LITERAL}(?:一|无数|几|千万)[{_MEASURE}]{_CLAUSE}{{1,16}}'
    rf'|(?:宛如|犹如|恰似|恰如|宛若|好似|好比|如同|仿佛(?:是)?){_LITERAL}'
    rf'(?:(?:一|无数)[{_MEASURE}]{_CLAUSE}{{1,16}}|{_CLAUSE}{{1,10}}的{_CLAUSE}{{1,8}})'
)
_NATURE = (
    '太阳|月亮|月儿|星星|春风|微风|秋风|晚风|寒风|风儿|小草|花儿|花朵|小花|柳枝|柳条|垂柳|杨柳|小溪|溪水|河水|小河|大树|树叶|落叶|'
    '枫叶|叶子|云朵|白云|云彩|雪花|雨点|雨滴|春雨|小雨|阳光|露珠|小鸟|鸟儿|蝴蝶|知了|青蛙|海浪|浪花|荷花|桃花|梅花|菊花|樱花|'
    '蒲公英|向日葵|麦子|稻谷|高粱|苹果|石榴|大地|春天|秋天|夜空|晚霞|朝霞|路灯'
)
_HUMAN = (
    '笑了|笑着|在笑|唱着|唱起|跳着舞|跳起舞|翩翩起舞|招手|挥手|点头|点着头|微笑|低语|诉说|呢喃|低吟|害羞|羞红|眨眼|眨着|伸懒腰|伸着懒腰|拥抱|抚摸|抚摩|亲吻|'
    '弯腰|弯下腰|弯着腰|打招呼|睡着|沉睡|苏醒|睡醒|哭泣|欢呼|舞动|舒展|探出头|探出了头|捉迷藏|披上|穿上|换上|'
    '戴上|梳妆|打扮|倾诉|窃窃私语|私语|聆听|喝彩|鼓掌|欢迎'
)
_PERSONIFICATION = re.compile(rf'(?:{_NATURE})[^，。！？；：、“”…—的上下中里人像]{{0,8}}?(?:{_HUMAN})')
_RHETORICAL = re.compile(
    r'(?:难道|岂(?:不|能|是|可|非|会)|何尝|怎能|怎么能|怎会|又怎|哪里(?:还|能|会|有)|何必|何曾|哪能|谁能|谁不|为何不|为什么不|又为|不正是|不就是|不也是)'
    r'[^。！？]{1,50}？|不是[^。！？，]{1,25}吗？'
)
_QUOTED = re.compile(r'“([^“”]{6,80})”')
_QUOTE_LEAD = re.compile(r'(?:说|曰|云|道|言|写|诗|词|句|语|叹|吟|唱|名言|讲|《[^》]{1,20}》)[^。！？“]{0,8}[：:，,]?$')
_SPEECH_LEAD = re.compile(
    r'(?:妈妈|爸爸|爷爷|奶奶|外婆|外公|姥姥|老师|同学|他|她|我|弟弟|妹妹|哥哥|姐姐|阿姨|叔叔|〈名〉)[^。！？“]{0,12}(?:说|道|问|喊|叫|答)[：:，]?$'
)
_VERSE = re.compile(
    r'^([\u4e00-\u9fff]{5}|[\u4e00-\u9fff]{7})[，；、]([\u4e00-\u9fff]{5}|[\u4e00-\u9fff]{7})[。！？；]?'
)
_ASKING = re.compile('什么|何为|怎样|怎么|如何|谁|哪|为何')
_CONTRAST = re.compile(
    r'(?:不是|并非|不在于)[^。！？；]{2,30}[，,](?:而是|而在于|乃是)[^。！？；]{2,}|与其[^。！？；]{2,30}不如[^。！？；]{2,}'
)
_EXAMPLE = re.compile(r'(?:例如|比如|譬如|就拿|以[^，。]{1,12}为例)[^。！？]{6,}')
_SPOKEN = re.compile('[我你您吧吗啊呢呀啦哦]')
_SENSES = re.compile(
    r'[\u4e00-\u9fff]{0,4}(?:金灿灿|绿油油|红彤彤|白茫茫|亮晶晶|黑乎乎|湿漉漉|香喷喷|暖洋洋|沉甸甸|毛茸茸|胖乎乎|静悄悄|水灵灵|圆滚滚|'
    r'哗啦啦|叽叽喳喳|淅淅沥沥|叮叮咚咚|沙沙|簌簌|潺潺|清香|芬芳|扑鼻|晶莹|清脆|柔软|甜丝丝|冰凉|滚烫|粗糙|沙哑|斑驳|皱纹|颤抖|'
    r'哽咽|通红|泛黄|昏黄|微凉|佝偻|蹒跚)[^。！？；]{2,30}'
)
_BOUNDARY = re.compile(r'[，。！？；：、“”‘’…—]')
_PRONOUN = re.compile('[我你他她它这那]')
_WHOLE_CLAUSE = (Device.SIMILE, Device.PERSONIFICATION, Device.SENSES, Device.CONTRAST, Device.RHETORICAL_QUESTION)
_SIMPLE = (
    (Device.SIMILE, _SIMILE),
    (Device.PERSONIFICATION, _PERSONIFICATION),
    (Device.RHETORICAL_QUESTION, _RHETORICAL),
    (Device.CONTRAST, _CONTRAST),
    (Device.EXAMPLE, _EXAMPLE),
    (Device.SENSES, _SENSES),
)


def find_devices(reading: Reading) -> list[Use]:
    """All uses in reading order, each passage once a device."""
    uses: list[Use] = []
    for paragraph in reading.paragraphs:
        for sentence in paragraph.sentences:
            uses += _in_sentence(sentence)
        uses += _parallel_sentences(paragraph.sentences)
        uses += _answers(paragraph.sentences)
    return sorted(set(uses), key=lambda use: (use.span, use.device))


def _use(device: Device, sentence: Sentence, start: int, end: int) -> Use:
    return Use(device, sentence.span(start, end), sentence.chars[start:end], sentence.paragraph)


def _in_sentence(sentence: Sentence) -> Iterator[Use]:
    for device, pattern in _SIMPLE:
        for found in pattern.finditer(sentence.chars):
            start = _clause_start(sentence.chars, found.start()) if device in _WHOLE_CLAUSE else found.start()
            yield _use(device, sentence, start, found.end())
    yield from _quotes(sentence)
    yield from _parallel_clauses(sentence)


def _clause_start(chars: str, at: int) -> int:
    """Where the clause around `at` begins, if that is near."""
    start = at
    while start > max(0, at - 25) and not _BOUNDARY.match(chars[start - 1]):
        start -= 1
    return start if start == 0 or _BOUNDARY.match(chars[start - 1]) else at


def _quotes(sentence: Sentence) -> Iterator[Use]:
    for found in _QUOTED.finditer(sentence.chars):
        lead = sentence.chars[max(0, found.start() - 30) : found.start()]
        said, spoken = found.group(1), _SPOKEN.search(found.group(1))
        if _SPEECH_LEAD.search(lead):
            if spoken or '了' in said:
                yield _use(Device.SPEECH, sentence, found.start(), found.end())
        elif _VERSE.match(said) or (_QUOTE_LEAD.search(lead) and not spoken and len(said) > 7):
            yield _use(Device.QUOTATION, sentence, found.start(), found.end())


def _frame(chars: str) -> str:
    """What two parallel parts have in common at their beginning."""
    return chars.lstrip('“‘”’')[:2]


def _parallel_clauses(sentence: Sentence) -> Iterator[Use]:
    """Three or more neighbouring clauses of like length that begin alike."""
    cuts = [found.end() for found in re.finditer(r'[，；。！？]', sentence.chars)]
    starts = [0, *cuts]
    parts = [(start, end) for start, end in zip(starts, [*cuts, len(sentence.chars)], strict=True) if start < end]
    for first, last in _runs([sentence.chars[start:end] for start, end in parts]):
        yield _use(Device.PARALLELISM, sentence, parts[first][0], parts[last][1])


def _parallel_sentences(sentences: Sequence[Sentence]) -> Iterator[Use]:
    for first, last in _runs([sentence.chars for sentence in sentences]):
        one, other = sentences[first], sentences[last]
        chars = ''.join(sentence.chars for sentence in sentences[first : last + 1])
        yield Use(Device.PARALLELISM, Span(one.span().start, other.span().end), chars, one.paragraph)


def _runs(parts: Sequence[str]) -> Iterator[tuple[int, int]]:
    """First and last index of every run of three or more parts with one frame and like lengths."""
    first = 0
    for at in range(1, len(parts) + 1):
        if at < len(parts) and _alike(parts[at - 1], parts[at]):
            continue
        if at - first >= 3:
            yield first, at - 1
        first = at


def _alike(one: str, other: str) -> bool:
    if min(len(one), len(other)) < 5 or max(len(one), len(other)) > 1.8 * min(len(one), len(other)):
        return False
    return _frame(one) == _frame(other) and not _PRONOUN.match(_frame(one))


def _answers(sentences: Sequence[Sentence]) -> Iterator[Use]:
    """A question that the writer answers at once."""
    for question, answer in pairwise(sentences):
        asks = question.chars.endswith('？') and _ASKING.search(question.chars) and question.size <= 30
        plain = '“' not in question.chars and not _RHETORICAL.search(question.chars)
        if asks and plain and not answer.chars.endswith('？') and _share_words(question, answer):
            yield _use(Device.QUESTION_AND_ANSWER, question, 0, len(question.chars))


def _share_words(one: Sentence, other: Sentence) -> bool:
    words = {token.word for token in one.words if len(token.word) > 1}
    return any(token.word in words for token in other.words)
