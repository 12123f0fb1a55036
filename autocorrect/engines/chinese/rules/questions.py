"""问号: the stop after a question, and the question mark after what is no question.

A question word does not make a question: 我知道他是谁 tells, and 谁都不来 means everybody. So a sentence is judged only
when nothing in it asks, knows or excepts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from autocorrect.engines.chinese.rules.marks import by_pattern, mark_rule, together
from autocorrect.engines.chinese.rules.rule import Edit, Passage, Rule

_WORD = (
    '为什么|为何|什么(?!样都)|怎么(?!也|都)|怎样|如何|谁(?!都|也)|哪[里儿个些位种]|哪(?=[一二三四五六七八九十天年本支])|多少|几[岁点个天年次本只]|'
    '多大|多久|何时|何处|何方'
)
_CHOICE = '(?P<verb>[\u4e00-\u9fff])不(?P=verb)|有没有|可不可以|愿不愿意|喜不喜欢|[是能可]否'
# What takes the question into itself: 我知道他是谁, 无论谁, 想起了什么, 没有什么.
_TOLD = re.compile(
    '知|调查|查|弄|搞|明白|清楚|懂|记得|忘|告诉|问|想|看|猜|说|讲|听|觉|认为|以为|发现|研究|讨论|考虑|思考|思索|探索|探寻|寻找|选择|决定|取决|'
    '无论|不论|不管|任凭|随便|关于|至于|所谓|什么的|什么都|什么也|都|没|不(?!是|能|该|应|会|想|要|肯|敢)|'
    '任何|多少[次年个天人]?[的了]|好像|仿佛|似乎|体会|理解|了解|解释|回答|感受|意味|反思|追问|疑|惑|琢磨|确定|分|区别|懂得|学会|教|'
    '好奇|谁[^。]{1,12}谁|什么[^。]{1,12}什么|哪[^。]{1,12}哪|怎[^。]{1,12}怎|多少[^。]{1,12}多少|一点|有些什么|些什么|只有|就是'
)
_SENTENCE = re.compile(
    r'(?:^|(?<=[。！？：“”…\n]))(?P<words>[^。！？!?：“”…；《》（）\n]{3,60})(?P<x>。)', re.MULTILINE
)
_SECOND_PERSON = re.compile('^(?:那么?，?|小朋友，|请|哎，|喂，)?[你您]')
_FIRST_WORDS = (
    '(?:[我你您他她它]们?|咱们?|爸爸|妈妈|爷爷|奶奶|外婆|外公|哥哥|姐姐|弟弟|妹妹|叔叔|阿姨|老师|同学们|小朋友们?|小[\u4e00-\u9fff]{1,2}|'
    '[这那](?:里|儿|些|是|个(?:人|字|词|孩子)?|[本支只条位件](?:书|笔|狗|猫|鱼|老师|叔叔|衣服)?|道题|句话)?)?'
)
_OLD = re.compile(f'^{_FIRST_WORDS}(?:，)?(?:今年|现在|已经)?(?:几岁|多大(?:年纪|岁数)?|多少岁|多高|多重)了?$')
_PLACE = re.compile(
    f'^{_FIRST_WORDS}(?:的?(?:家|老家|学校|书包|妈妈|爸爸|铅笔|作业|钥匙|[书笔]))?(?:现在|今天|昨天|明天|刚才|到底|究竟|周末|暑假|都)?'
    '(?:要|想|打算)?(?:住?在|[到去来]|去了|跑到|藏在|放在|从)(?:哪里|哪儿|什么地方|哪)(?:去|了|来|呢|来的|去了|呀|啊)?$'
)
_WHAT = re.compile(
    f'^{_FIRST_WORDS}(?:到底|究竟)?(?:是|叫|叫做|姓|找|喜欢|爱|要|在|想|会|想要|有)?(?:(?:吃|做|干|看|玩|画|写|买|说|哭|笑|等|忙)(?:些)?)?'
    '(?:什么(?:名字|意思|东西|颜色|事|花|树|动物|人|时候)?|谁(?:的|家的)?)(?:呢|呀|啊)?$'
)
_WHOSE = re.compile(
    '^(?:[这那](?:[本支只条位件个]?[\u4e00-\u9fff]{0,3})?是谁[^，]{1,8}|[你您]们?[^，]{0,2}觉得[^，的]{1,12}(?:怎么样|如何))$'
)
_WHY = re.compile('^(?:可|可是|那|那么|但|但是)?(?:为什么|为何|怎么(?!说|样也|也))[^，]{3,20}$')
_NE = re.compile(f'(?:{_WORD}|何尝|何必|何苦|怎能|岂|哪能|哪有)[^，]{{0,24}}呢$')
_OUGHT = re.compile(
    f'(?:究竟|到底)(?:该|应该|应当|要|能|会|是|有)?(?:{_WORD})|(?:究竟|到底)(?:该|应该|是|要)?[^，]{{0,4}}(?:如何|怎样|怎么)'
)
_ASK_OURSELVES = re.compile(
    f'^(?:[^，]{{0,8}}，)?[^，]{{0,8}}(?:不禁(?:要|会|想)?问|试问|请问|禁不住(?:要)?问)，?[^问]*(?:{_WORD}|吗$|呢$)'
)
_OR_HEAD = r'(?:(?:那么?|可|可是)，?)?(?:[我你您他她]们?|咱们?|人|人生|生活)?(?:究竟|到底|应该|该|还)?'
_OR = re.compile(
    rf'^(?:{_OR_HEAD}是(?!的|啊|这样)[^，]{{2,16}}，还是[^，]{{2,16}}|'
    r'[你您]们?(?P<wish>喜欢|想|要|愿意|爱|希望|打算)[^，]{1,12}，还是(?P=wish)[^，]{1,12}|'
    rf'(?:我们?|你们?|他们?|她们?|咱们)(?:到底|究竟)?(?:该|应该|要)[^，]{{2,16}}，还是(?:该|应该|要)?[^，]{{2,16}})$'
)
_OR_IS_STILL = re.compile(
    '的，还是|吧$|虽|尽管|但|可是|然而|不过|即使|就算|最终|最后|结果|无论|不管|不论|知|明白|分|决定|都|依旧|仍'
)
_AFTER_ASKED = re.compile(r'(?<=[吗呢]？)还是[^，。！？“”\n]{2,16}(?P<x>。)')


def _is_question(words: str) -> bool:
    """Whether these words, up to their stop, can only ask."""
    if _OR.search(words):
        return not _OR_IS_STILL.search(words)
    if _ASK_OURSELVES.search(words):
        return True
    if any(pattern.search(words) for pattern in (_OLD, _PLACE, _WHAT, _WHOSE)):
        return not re.search('知道|明白|没有|不管', words)
    clause = words.rsplit('，', 1)[-1]
    if _TOLD.search(words[: _asked_at(words)]) or re.search('无论|不管|不论', words):
        return False
    if _NE.search(clause) or _WHY.search(words):
        return True
    return bool(_OUGHT.search(clause)) or bool(_SECOND_PERSON.search(words) and _asks_you(clause))


def _asked_at(words: str) -> int:
    """Where the last question word begins (the end of the words without one)."""
    found = re.search(f'(?:{_WORD}|何尝|何必|何苦|怎能|岂|哪能|哪有)', words)
    return found.start() if found else len(words)


_ASK_YOU = re.compile(
    f'^(?:那么?|请)?[你您]们?[^，]{{0,6}}?(?:{_WORD})[^，]{{0,8}}$|^[你您]们?(?:{_CHOICE})[^，的]{{1,12}}$'
)


def _asks_you(clause: str) -> bool:
    return bool(_ASK_YOU.search(clause)) and not re.search('都|也|就|的话', clause)


def _stop_after_question(passage: Passage) -> Iterator[Edit]:
    for found in _SENTENCE.finditer(passage.text):
        if _is_question(found['words']):
            yield Edit(*found.span('x'), ('？',))
    for found in _AFTER_ASKED.finditer(passage.text):
        yield Edit(*found.span('x'), ('？',))


_ASKED = re.compile(
    r'(?:^|(?<=[。！？”\n，]))(?P<lead>[^，。！？：“”\n请试我你您]{1,8}|我(?:又|就|便|忙|连忙)?)(?<!不禁)(?<!要)问(?:我|他|她|大家|我们|你|同学们|妈妈|爸爸|老师|奶奶|爷爷)'
    r'(?P<asked>[^，。！？：“”\n]{2,20})(?P<x>？)(?P<next>[\u4e00-\u9fff]{0,12})',
    re.MULTILINE,
)
_ANSWERED = re.compile(
    r'^(?:[我他她]们?|妈妈|爸爸|老师|奶奶|爷爷|大家|同学们)(?:也|就|便|都|连忙|赶紧|笑着|高兴地)?(?:说|回答|答|摇|点|告诉|想了想)'
)


_WONDERED = re.compile(
    r'(?:^|(?<=[。！？”\n]))(?:我|我们|他|她|大家|同学们|小明)(?:都|也|一直)?(?:真|很|非常|特别)?(?:想知道|在讨论|讨论着|在猜|猜测着|好奇)'
    r'(?P<asked>[^，。！？：“”吗呢吧\n]{2,20})(?P<x>？)(?=\n|$|[\u4e00-\u9fff])',
    re.MULTILINE,
)


def _question_told(passage: Passage) -> Iterator[Edit]:
    """妈妈问我想吃什么？ reports a question and does not put it."""
    for found in _ASKED.finditer(passage.text):
        asked = found['asked']
        if passage.is_quoted(found.start()) or asked.endswith(('吗', '呢', '吧')):
            continue
        if re.search(f'{_WORD}|{_CHOICE}|没有$', asked):
            yield Edit(*found.span('x'), ('，' if _ANSWERED.match(found['next']) else '。',))
    for found in _WONDERED.finditer(passage.text):
        if re.search(f'{_WORD}|{_CHOICE}', found['asked']):
            yield Edit(*found.span('x'), ('。',))


_EXCLAIMED = re.compile(
    r'(?:真|多么|太|好|这么|那么)(?P<quality>[\u4e00-\u9fff]{1,4})(?:啊|呀|哇|啦)(?P<x>[？?。]?[？?])(?![！？])'
)


# 真好 is one word to the tagger, and an adverb.
_PLAIN = frozenset('好美多大高香甜快乖热冷')


def _exclamation_asked(passage: Passage) -> Iterator[Edit]:
    """天气真好啊？: a degree and an adjective. 你真要走啊？ asks."""
    for found in _EXCLAIMED.finditer(passage.text):
        last = [token for token in passage.tokens_from(found.start()) if token.end <= found.end('quality')]
        head = passage.text[max(0, found.start() - 12) : found.start()]
        if (
            last
            and (last[-1].tag == 'a' or found['quality'] in _PLAIN)
            and not re.search('难道|是不是|怎么|为什么|不是|真的|会不会|[你您]', head)
        ):
            yield Edit(*found.span('x'), ('！',))


RULES: tuple[Rule, ...] = (
    mark_rule(
        'stop-after-question',
        '这是问句，句末用问号。',
        'This is a question; it takes a question mark.',
        _stop_after_question,
        bad=(
            ('爷爷今年多大年纪了。', '爷爷今年多大年纪了？'),
            ('你的学校在哪里。', '你的学校在哪里？'),
            ('是坐车去呢，还是走路去。我还没想好。', '是坐车去呢，还是走路去？我还没想好。'),
            ('燕子什么时候才飞回来呢。', '燕子什么时候才飞回来呢？'),
            ('为什么树叶会变黄。', '为什么树叶会变黄？'),
            ('我们不禁要问，这样的浪费究竟何时能停止。', '我们不禁要问，这样的浪费究竟何时能停止？'),
            ('这是谁画的画。', '这是谁画的画？'),
            ('是坐车去吗？还是走路去。', '是坐车去吗？还是走路去？'),
        ),
        good=(
            '我知道他是谁。',
            '他问我今年几岁了。',
            '谁都不知道他去了哪里。',
            '你想吃什么就吃什么。',
            '没有什么能难倒他。',
            '他虽然是病了，还是来了。',
            '他是想走的，还是留下来吧。',
            '路还长着呢。',
            '我明白了为什么树叶会变黄。',
            '无论是坐车去，还是走路去。',
            '你说什么我都听。',
        ),
        probability=0.9,
    ),
    mark_rule(
        'only-asked',
        '“难道……”是反问，句末用问号；“好不好”“对不对”在句末也是发问。',
        '难道 asks, and so does 好不好 at the end: a question mark.',
        together(
            by_pattern(r'(?:^|(?<=[。！？“，]))(?:可|但|可是|但是)?难道[^，。！？“”…；\n]{3,30}(?P<x>。)', '？'),
            by_pattern(r'，(?:好不好|对不对|行不行|是不是|是吧|怎么样)(?P<x>。)(?!\n)', '？'),
            by_pattern(
                rf'问(?:道|我|他|她)?：“(?:[^“”。！？，\n]{{1,8}}，)?[^“”。！？，\n]{{0,16}}(?:{_WORD})[^“”。！？，\n]{{0,16}}(?P<x>。)”',
                '？',
            ),
            by_pattern(r'“(?:哎，|咦，)?[我你他她]的[\u4e00-\u9fff]{1,4}呢(?P<x>。)(?=”)', '？'),
        ),
        bad=(
            ('难道我们就这样认输。', '难道我们就这样认输？'),
            ('我们一起去看看，好不好。', '我们一起去看看，好不好？'),
            ('老师问：“谁愿意先说。”', '老师问：“谁愿意先说？”'),
            ('“咦，我的橡皮呢。”', '“咦，我的橡皮呢？”'),
        ),
        good=('难道我们就这样认输？', '他想问我，谁愿意去。', '老师问：“你知道吗？谁都可以说。”'),
        probability=0.9,
    ),
    mark_rule(
        'question-told',
        '这里是转述别人问的话，不是直接发问，不用问号。',
        'The question is reported and not put: no question mark.',
        _question_told,
        bad=(
            ('老师问我喜欢哪本书？', '老师问我喜欢哪本书。'),
            ('奶奶问我几点回家？我说六点。', '奶奶问我几点回家，我说六点。'),
            ('我很想知道蜗牛怎么睡觉？', '我很想知道蜗牛怎么睡觉。'),
        ),
        good=('老师问我：“你喜欢哪本书？”', '请问我该走哪条路？', '老师问我喜欢哪本书。'),
        probability=0.9,
    ),
    mark_rule(
        'exclamation-asked',
        '“真……啊”是感叹，句末用感叹号。',
        '真……啊 is an exclamation.',
        _exclamation_asked,
        bad=(('这朵花真美啊？', '这朵花真美啊！'), ('今晚的月亮真好啊？', '今晚的月亮真好啊！')),
        good=('这朵花真美啊！', '你真要走啊？', '难道这里不是太吵啊？'),
        probability=0.9,
    ),
)
