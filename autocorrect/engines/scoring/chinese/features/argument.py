"""Moves of an argument or a story: a claim, proof, another side, a turn to the reader, a close, an order in time."""

from __future__ import annotations

import re

from autocorrect.engines.scoring.chinese.reading import NAME, Reading

_CLAIM = re.compile('我认为|我觉得|在我看来|应该|应当|必须|需要|关键|在于|离不开|不可或缺|告诉我们|启示|值得')
_REASON = re.compile('因为|由于|之所以|原因|正是|因此|所以|可见|从而|使得|这说明|这告诉|试想|假如|如果')
_CONCESSION = re.compile('诚然|固然|当然|尽管|虽然|也许有人|有人说|有人认为|不可否认|然而|但是')
_CALL = re.compile('让我们|我们应|我们要|我们需|愿你|愿我们|请|同学们|朋友')
CLOSE = re.compile(
    '总之|总而言之|综上|由此可见|因此|所以|最后|终于|从此|从那|那一刻|这一刻|明白|懂得|懂了|难忘|永远|未来|愿|让我们|希望|相信|只有|唯有|'
    '才能|便是|就是|这就是|这便是|原来|必将|一定|如今|回首|此刻|真'
)
_CLOSING_CUE = re.compile(
    '让我们|就让|吧[！。]|！[”’]?$|愿(?!意|望)|未来|明天|朋友|请(?!教|客|求)|一定|永远|总之|总而言之|综上|归根结底|所以|因此|可见|明白|懂得|'
    '必将|终将|定[能会]|终于|从此|从今|今后|如今|难忘|铭记|不忘|只有|唯有|才能|就能|相信|希望|我们[应要也都需]|前[行进]|这就是|这便是'
)
# What leads a reader in: a saying, a question, a time or a person met for the first time, a word explained.
_OPENING_CUE = re.compile(
    '有人|常言|俗话|古语|古人|古云|曾[经说有]|说过|名言|有言|什么是|何为|何谓|所谓|是什么|如果说|自古|古往今来|纵观|随着|近[日年来]|最近|从前|很久|'
    '记得|小时候|那[年天]|有一[天次个位]|一[天次]|在.{1,8}[中里上]，|题记|——|《|？|：“|每个人|世界上|生活中|当今|[春夏秋冬]天'
)
_OPEN = re.compile(
    '曾|有人|有一|那[天年次是]|记得|每当|从小|如果说|在.{1,8}中|人生|世界|自古|当今|如今|古人|名言|俗话|常说|什么|《|“|？'
)
_TIME = re.compile(
    '早上|清晨|上午|中午|下午|傍晚|晚上|夜里|第二天|后来|接着|然后|最后|终于|这时|突然|忽然|过了|不久|那天|从前|如今|现在|刚'
)
NUMBER = re.compile('[0-9一二三四五六七八九十百千万亿两]+(?:年|岁|次|天|个月|公里|米|人|元|%|世纪|倍|名)')
FEELING = re.compile(
    '高兴|快乐|开心|难过|伤心|激动|感动|害怕|紧张|惊喜|惭愧|后悔|骄傲|自豪|温暖|幸福|孤独|失望|期待|喜悦|悲伤|愤怒|眼泪|泪水|微笑'
)
_ABSTRACT = re.compile(
    '精神|意义|价值|本质|理想|信念|智慧|境界|文化|文明|历史|社会|时代|灵魂|心灵|思想|真理|品格|责任|自由'
)

_PLACES = frozenset(['ns', 'nt', 'nz'])


def measure(reading: Reading) -> dict[str, float]:
    hundred = max(1, reading.size) / 100
    text = reading.text
    return {
        'claims': len(_CLAIM.findall(text)) / hundred,
        'reasons': len(_REASON.findall(text)) / hundred,
        'concessions': len(_CONCESSION.findall(text)) / hundred,
        'calls': len(_CALL.findall(text)) / hundred,
        'time_words': len(_TIME.findall(text)) / hundred,
        'details': len(NUMBER.findall(text)) / hundred,
        'feelings': len(FEELING.findall(text)) / hundred,
        'abstract_words': len(_ABSTRACT.findall(text)) / hundred,
        'people_named': reading.counts[NAME] / hundred,
        'people_distinct': _people(reading),
        'place_names': sum(1 for token in reading.words if token.tag in _PLACES) / hundred,
        **_ends(reading),
    }


def is_argument(reading: Reading) -> bool:
    """Whether it argues more than it tells: at least as many claims and reasons as words of time and feeling."""
    text = reading.text
    argues = len(_CLAIM.findall(text)) + len(_REASON.findall(text)) + len(_CONCESSION.findall(text))
    return argues >= max(3, len(_TIME.findall(text)) + len(FEELING.findall(text)))


def _people(reading: Reading) -> int:
    """How many different people are named."""
    return len({s.chars[token.start : token.end] for s in reading.sentences for token in s.words if token.word == NAME})


def _ends(reading: Reading) -> dict[str, float]:
    paragraphs = reading.paragraphs
    if len(paragraphs) < 2:
        return dict.fromkeys(('opening_moves', 'closing_moves', 'ends_properly'), 0.0) | dict.fromkeys(
            ('closes_at_the_end', 'opens_at_the_beginning'), -2.0
        )
    first, last = paragraphs[0].chars, paragraphs[-1].chars
    return {
        'opening_moves': len(set(_OPEN.findall(first))),
        'closing_moves': len(set(CLOSE.findall(last))),
        'closes_at_the_end': _density(_CLOSING_CUE, last) - _density(_CLOSING_CUE, first),
        'opens_at_the_beginning': _density(_OPENING_CUE, first) - _density(_OPENING_CUE, last),
        'ends_properly': float(last.rstrip('”’」』）)').endswith(('。', '！', '？', '…', '—'))),
    }


def _density(cues: re.Pattern[str], chars: str) -> float:
    """How many of the cues stand in a paragraph, for each fifty characters of it: a long one has more by chance."""
    return len(cues.findall(chars)) / max(1.0, len(chars) / 50)
