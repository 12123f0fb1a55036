"""Names as they are compared: one width, one script, no invisible characters; and how a Han name sounds."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache

from opencc import OpenCC
from pypinyin.constants import PINYIN_DICT

_HAN = re.compile(r'[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]')
_INVISIBLE = re.compile(r'[\u0000-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]')
_LOOSE = re.compile(r'[\s·・•‧．.,，。、\-‐-―_/\\|:：;；"“”‘’\'`()（）\[\]【】《》<>]+')
# Characters that script writers mix up although neither is the other's traditional form.
_SAME_WORD = str.maketrans('帐砲於祂牠妳甯麽峯喆昇濶羣牀裏', '账炮于他它你宁么峰哲升阔群床里')
_LONGEST_NAME = 120
# Characters that differ by a stroke or a part, so that a hand or a scanner takes one for another.
_LOOK_ALIKE = {
    character: group
    for group in (
        '未末 己已巳 戊戌戍 士土 日曰 人入 千干 天夭 刀刃 太大犬 王玉 今令 免兔 鸟乌 午牛 '
        '贝见 治冶 折拆析 候侯 辛幸 崇祟 暖暧 睛晴 徒徙 茶荼 若苦 宇字 孟盂 侍待 密蜜 旋施 '
        '昊吴 扬杨 荆刑 凌凄 沐沭 肖尚 祁祈 奕弈 昱显 彦产 祯桢 晨辰 岚风 汐夕 萱宣 茗铭 '
        '泽择 陌百 瑾谨 浩洁 薇微 璐露 珩衍 泠冷 洺洛 爰爱 亳毫 壸壶 母毋 恒垣 晓哓 芊芋 '
        '玥明 淇琪 沁泌'
    ).split()
    for character in group
}


@cache
def _to_simplified() -> OpenCC:
    return OpenCC('t2s')


def is_han(text: str) -> bool:
    return _HAN.search(text) is not None


def folded(text: str) -> str:
    """NFKC, lower case, simplified characters, single spaces, straight apostrophes; cut where no name reaches."""
    plain = unicodedata.normalize('NFKC', text[: 4 * _LONGEST_NAME].encode('utf-8', 'replace').decode('utf-8'))
    if not is_han(plain):
        plain = _without_accents(plain)
    plain = _INVISIBLE.sub('', plain.replace('\n', ' ').replace('\t', ' ')).replace('’', "'").replace('‘', "'")
    if is_han(plain):
        plain = _to_simplified().convert(plain).translate(_SAME_WORD)
    return ' '.join(plain.lower().split())[:_LONGEST_NAME]


def _without_accents(text: str) -> str:
    if text.isascii():
        return text
    return ''.join(letter for letter in unicodedata.normalize('NFD', text) if not unicodedata.combining(letter))


def squeezed(text: str) -> str:
    """The folded text without any space or punctuation mark."""
    return _LOOSE.sub('', text)


@lru_cache(maxsize=20_000)
def syllables(character: str) -> tuple[str, ...]:
    """Every toneless reading of a character, the commonest first; any other character reads as itself."""
    readings = PINYIN_DICT.get(ord(character))
    if not readings:
        return (character,)
    return tuple(dict.fromkeys(_toneless(reading) for reading in readings.split(',')))


@lru_cache(maxsize=20_000)
def toned(character: str) -> frozenset[str]:
    return frozenset(PINYIN_DICT.get(ord(character), character).split(','))


def _toneless(reading: str) -> str:
    letters = unicodedata.normalize('NFD', reading.replace('ü', 'v'))
    return ''.join(letter for letter in letters if not unicodedata.combining(letter))


def sound(text: str) -> str:
    """The toneless pinyin of a text by each character's commonest reading."""
    return ' '.join(syllables(character)[0] for character in text)


def sounds_alike(one: str, other: str) -> bool:
    """Whether two characters share a reading when tones are left out."""
    return one == other or not set(syllables(one)).isdisjoint(syllables(other))


_FUZZY = (('ng', 'n'), ('zh', 'z'), ('ch', 'c'), ('sh', 's'))


def sounds_nearly_alike(one: str, other: str) -> bool:
    """Whether two characters sound alike to speakers who do not part n from ng, zh from z, ch from c or sh from s."""
    return sounds_alike(one, other) or not {*map(_blurred, syllables(one))}.isdisjoint(map(_blurred, syllables(other)))


def _blurred(syllable: str) -> str:
    for sharp, dull in _FUZZY:
        syllable = syllable.replace(sharp, dull)
    return syllable


def looks_alike(one: str, other: str) -> bool:
    """Whether two characters are easily taken for each other."""
    return one in _LOOK_ALIKE and other in _LOOK_ALIKE[one]


def differing(one: str, other: str) -> list[tuple[str, str]]:
    """The positions at which two texts of one length differ."""
    return [(x, y) for x, y in zip(one, other, strict=True) if x != y]


def within_one_edit(one: str, other: str) -> bool:
    """Whether one insertion, deletion, substitution or swap of neighbours turns one text into the other."""
    if abs(len(one) - len(other)) > 1:
        return False
    if len(one) > len(other):
        one, other = other, one
    at = next((i for i, letter in enumerate(one) if letter != other[i]), len(one))
    if len(one) < len(other):
        return one[at:] == other[at + 1 :]
    swapped = one[at : at + 2] == other[at : at + 2][::-1] and one[at + 2 :] == other[at + 2 :]
    return one[at + 1 :] == other[at + 1 :] or swapped


_AMERICAN = (
    (re.compile(r'(?<=[^\W\d_]{2})our(?=(?:s|ed|ing|ite|able|hood|ful|less|er|ers)?(?:\'s?)?$)'), 'or'),
    (re.compile(r"(?<=[^\W\d_][bt])re(?=s?(?:'s?)?$)"), 'er'),
    (re.compile(r'(?<=[^\W\d_]{4})is(?=(?:ed|ing|er|ers|ation|ations)$)'), 'iz'),
    (re.compile(r'(?<=[^\W\d_]{3}l)l(?=(?:ed|ing|er|ers|ery|ist)$)'), ''),
    (re.compile(r'ogue(?=s?$)'), 'og'),
)
_AMERICAN_WORDS = dict(
    pair.split()
    for pair in (
        'grey gray|tyre tire|kerb curb|plough plow|programme program|storey story|moustache mustache|pyjamas pajamas|'
        'aluminium aluminum|mould mold|jewellery jewelry|cheque check|draught draft|licence license|'
        'defence defense|offence offense|pretence pretense|cosy cozy|'
        'doughnut donut|sceptre scepter|gaol jail|anaesthetic anesthetic|paediatric pediatric|paediatrics pediatrics|'
        'orthopaedic orthopedic|haematology hematology|gynaecology gynecology|archaeology archeology|'
        'manoeuvre maneuver|speciality specialty|mum mom|whisky whiskey|woollen woolen|marvellous marvelous'
    ).split('|')
)


@lru_cache(maxsize=20_000)
def american(word: str) -> str:
    """HARBOUR and HARBOR, THEATRE and THEATER, GREY and GRAY: one spelling of an English word, for comparing alone."""
    if word in _AMERICAN_WORDS:
        return _AMERICAN_WORDS[word]
    for pattern, instead in _AMERICAN:
        word = pattern.sub(instead, word)
    return word
