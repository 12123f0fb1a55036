"""Whether two Chinese names may be one person's."""

from __future__ import annotations

from autocorrect.engines.screenplay.models import AliasKind, Gender
from autocorrect.engines.screenplay.resolution import zh_lexicon as lexicon
from autocorrect.engines.screenplay.resolution.likeness import (
    REVIEW_FROM,
    UNRELATED,
    Likeness,
    Tie,
    alike,
    apart,
    doubtful,
    variant_of,
)
from autocorrect.engines.screenplay.resolution.normalising import (
    differing,
    looks_alike,
    sounds_alike,
    sounds_nearly_alike,
    syllables,
    toned,
)
from autocorrect.engines.screenplay.resolution.shapes import PersonName, Shape
from autocorrect.engines.screenplay.resolution.zh_names import KIN_LAST


def compare(one: PersonName, other: PersonName) -> Likeness:
    """Judge two Chinese names of people by the names alone."""
    if one.look != other.look:
        return _compare_looks(one, other)
    if one.base == other.base:
        return alike(1.0, Tie.EQUAL, '写法不同，名字相同', 'The same name, written differently')
    if _plain(one) == _plain(other) and Shape.FULL not in (one.shape, other.shape):
        return alike(
            0.7, Tie.NICKNAME, '只差“小、老、子、头”等字', 'Only a pet prefix or suffix differs', AliasKind.NICKNAME
        )
    if _doubled(one, other) or _doubled(other, one):
        return doubtful('叠字像是名字的爱称', 'A doubled character, as pet names have', Tie.NICKNAME, score=0.5)
    return _compare_extras(one, other) or _compare_genders(one, other) or _compare_named(one, other)


def _doubled(pet: PersonName, named: PersonName) -> bool:
    """念念 may be 许念, and so may 念念 be 许念慈."""
    base = pet.base
    return len(base) == 2 and base[0] == base[1] and named.shape is Shape.FULL and base[0] in named.given


def _plain(name: PersonName) -> str:
    """What is left without pet words: 豁牙 of 小豁牙 and 豁牙子, 老耿 of 老耿头, 系统 of 系统音."""
    base = name.base
    if len(base) > 2 and base[-1] in '子头儿音':
        base = base[:-1]
    return base[1:] if len(base) > 2 and base[0] in '小老阿' and name.shape is not Shape.FULL else base


def _compare_looks(one: PersonName, other: PersonName) -> Likeness:
    if one.look and other.look:
        return apart('两个不同的年龄段或造型', 'Two different ages or looks')
    looks = 0 if one.look else 1
    short, long = sorted((one, other), key=lambda name: len(name.base))
    if short.base == long.base or (long.surname and long.base == long.surname + short.base):
        return variant_of(looks)
    return apart('年龄段或造型与姓名都不同', 'Different names, and one is an age or a look')


def _compare_extras(one: PersonName, other: PersonName) -> Likeness | None:
    if Shape.NUMBERED in (one.shape, other.shape) or Shape.RANKED in (one.shape, other.shape):
        return _compare_numbers(one, other)
    if Shape.KIN in (one.shape, other.shape):
        return _compare_kin(one, other)
    if _of_the_house(one, other) or _of_the_house(other, one):
        return doubtful('说的是这一家的人，可能是同一人', 'Somebody of that family: perhaps the same', score=0.4)
    if Shape.OWNED in (one.shape, other.shape):
        if _house_of(one, other) or _house_of(other, one):
            return doubtful('说的是这一家的人，可能是同一人', 'Somebody of that family: perhaps the same', score=0.4)
        return apart('一个是另一个的亲属或下属，不是同一人', "Somebody's relative or staff is another person")
    if Shape.COMPANY in (one.shape, other.shape):
        return apart('其中一个是公司或家族，不是人', 'One of the two is a company or a family, not a person')
    return None


def _of_the_house(one: PersonName, other: PersonName) -> bool:
    """老耿家的 is 老耿's wife or he himself."""
    return one.base.endswith('家的') and len(one.base) > 3 and other.base.startswith(one.base[:-2])


_PARENTS = dict.fromkeys(('母亲', '妈妈', '妈', '娘'), '母') | dict.fromkeys(('父亲', '爸爸', '爸', '爹'), '父')
_WIVES = ('爱人', '妻子', '老婆', '媳妇', '夫人', '太太')
_CALLED_WIVES = ('嫂', '嫂子', '太太', '夫人')


def _house_of(owned: PersonName, other: PersonName) -> bool:
    """周家丫头 may be 周雅琴, 汪科长的爱人 may be 汪嫂."""
    if owned.shape is not Shape.OWNED or not owned.owner or not other.surname or owned.owner[0] != other.surname:
        return False
    relation = owned.title.strip('的')
    wife = relation in _WIVES and other.title in _CALLED_WIVES
    parent = relation in _PARENTS and other.base == other.surname + _PARENTS[relation]
    return wife or parent or (owned.base[:2] == other.surname + '家' and other.shape is Shape.FULL)


def _compare_kin(one: PersonName, other: PersonName) -> Likeness:
    """妈妈 may be 林晚妈妈 or 林母; which one depends on who speaks, so that a person has to say."""
    at = 0 if one.shape is Shape.KIN else 1
    kin, named = (one, other) if at == 0 else (other, one)
    title = named.title
    if named.shape in (Shape.OWNED, Shape.TITLED) and title and (kin.base.startswith(title[:1]) or title in kin.base):
        return doubtful('亲属称呼随说话人而变', 'A kin word means somebody else in each mouth', shorter=at, score=0.4)
    return apart('亲属称呼随说话人而变，不作为全局别名', 'A kin word means somebody else in each mouth', veto=False)


_KIN_TITLES = frozenset(
    '哥 姐 叔 伯 姨 舅 婶 嫂 爷 奶奶 爷爷 大爷 大娘 婆 婆婆 娘 舅舅 姑 姑姑 姑奶奶 舅爷 叔公'.split()
)


def _compare_numbers(one: PersonName, other: PersonName) -> Likeness:
    if one.number and other.number:
        if one.title == other.title:
            return apart(
                f'编号不同：{one.number}、{other.number}', f'Different numbers: {one.number} and {other.number}'
            )
        if one.number == other.number and one.gender is other.gender and {one.title, other.title} <= _KIN_TITLES:
            words = '同一排行，称呼随说话人的辈分而变', 'One rank, called by speakers of different ages'
            return doubtful(*words, score=0.4)
        return UNRELATED
    numbered, plain = (one, other) if one.number else (other, one)
    if numbered.title == plain.base:
        return doubtful('一个有编号，一个没有', 'One is numbered, the other is not', Tie.NONE)
    return UNRELATED


def _compare_genders(one: PersonName, other: PersonName) -> Likeness | None:
    told = {one.gender, other.gender} - {Gender.UNKNOWN}
    if len(told) == 2:
        return apart('称呼的性别不同', 'The names tell different genders')
    return None


_ADDRESSES = frozenset({Shape.TITLED, Shape.PET})


def _compare_named(one: PersonName, other: PersonName) -> Likeness:
    """Both are single people: by full name, title with surname, pet name, bare title, or a noun for anybody."""
    shapes = {one.shape, other.shape}
    if Shape.ANYBODY in shapes:
        at = 0 if one.shape is Shape.ANYBODY else 1
        noun, named = (one, other) if at == 0 else (other, one)
        if named.shape is Shape.TITLED and named.title == noun.base:
            return doubtful(
                '没有姓氏的称呼，可能指不同的人', 'A title without a name may mean several people', shorter=at
            )
        family = noun.base[:1] == named.surname and noun.base[1:2] == '家'
        if family and named.shape is Shape.FULL:
            return doubtful('说的是这一家的人，可能是同一人', 'Somebody of that family: perhaps the same', score=0.4)
        return apart('泛称，不能确定是谁', 'A noun for anybody tells nobody apart', veto=False)
    if one.base.endswith(('氏',)) or other.base.endswith(('氏',)):
        return apart('其中一个是公司或家族，不是人', 'One of the two is a company or a family, not a person')
    if Shape.BARE_TITLE in shapes:
        return _compare_bare_title(one, other)
    if shapes <= _ADDRESSES:
        return _compare_addresses(one, other)
    if shapes & _ADDRESSES:
        return _compare_address_and_name(one, other)
    return _compare_names(one, other)


def _compare_bare_title(one: PersonName, other: PersonName) -> Likeness:
    bare, full = (0, other) if one.shape is Shape.BARE_TITLE else (1, one)
    title = (one, other)[bare].base
    words = '没有姓氏的称呼，可能指不同的人', 'A title without a name may mean several people'
    if full.shape is Shape.TITLED and (full.title == title or full.title in title):
        return doubtful(*words, shorter=bare)
    if full.shape is Shape.FULL:
        return doubtful(*words, shorter=bare, score=REVIEW_FROM)
    return apart('没有姓氏的称呼，不能确定是谁', 'A title without a name tells nobody apart', veto=False)


def _compare_addresses(one: PersonName, other: PersonName) -> Likeness:
    if _called(one) & _called(other) and one.title != other.title and (one.surname != other.surname or not one.surname):
        return alike(
            0.5, Tie.NICKNAME, '称呼取自同一个字', 'Forms of address made of the same character', AliasKind.NICKNAME
        )
    if one.surname != other.surname or not one.surname:
        return UNRELATED
    if one.base.endswith(other.base) or other.base.endswith(one.base):
        return alike(0.7, Tie.CONTAINED, '一个名字包含另一个', 'One name contains the other')
    if {one.shape, other.shape} == {Shape.PET}:
        return apart('称呼相反（如“小陈”与“老陈”）', 'Opposite forms of address', veto=True)
    for elder, younger in ((one, other), (other, one)):
        if elder.title in lexicon.ELDERS and younger.title in lexicon.YOUNGERS:
            return apart('同姓，辈分不同', 'One surname, different generations')
    families = {lexicon.OFFICES.get(name.title, 'pet') for name in (one, other)}
    if len(families) == 2 and not families & {'kin', 'pet', 'gentle'}:
        return apart('同姓而职务不同', 'One surname, different offices')
    return doubtful('同姓，两个称呼可能指同一人', 'One surname, two forms of address: perhaps one person')


def _compare_address_and_name(one: PersonName, other: PersonName) -> Likeness:
    at = 0 if one.shape in _ADDRESSES else 1
    address, name = (one, other) if at == 0 else (other, one)
    if name.base.endswith(address.base) and len(name.base) > len(address.base):
        return _contained(at)
    if address.title == '小' and name.base == name.surname + address.base:
        return _contained(at)
    if address.title == '阿' and address.given in name.given:
        return _pet(at)
    if address.surname and address.surname == name.surname:
        words = '姓氏加称呼，同姓的都可能被这样叫', 'A surname with a title or pet word fits everybody of that surname'
        return doubtful(*words, shorter=at)
    if not name.surname and address.surname and name.base[0] == address.surname and len(name.base) == 2:
        return doubtful('称呼取自名字的第一个字', 'A form of address made of the first character', shorter=at)
    if address.title in KIN_LAST and (address.given or address.surname) in name.given[-1:]:
        return _pet(at)
    if address.title in '小大' and address.given and address.given in name.given[-1:]:
        return _pet(at)
    return UNRELATED


def _called(name: PersonName) -> set[str]:
    """The character an address is made of: 强 of 阿强 and of 强哥."""
    return {part for part in (name.given, name.surname if name.title in KIN_LAST else '') if part}


def _pet(at: int) -> Likeness:
    return alike(
        0.5,
        Tie.NICKNAME,
        '昵称取自名字中的一个字',
        'A pet name made of one character of the name',
        AliasKind.NICKNAME,
        at,
    )


def _contained(at: int) -> Likeness:
    return alike(0.88, Tie.CONTAINED, '省去姓氏的名字', 'The given name without the surname', AliasKind.SHORT_NAME, at)


def _compare_names(one: PersonName, other: PersonName) -> Likeness:
    for at, (young, grown) in enumerate(((one, other), (other, one))):
        if len(young.base) >= 3 and young.base == '小' + grown.given and grown.surname:
            return variant_of(at)
    if len(one.base) == len(other.base):
        return _compare_spelling(one, other)
    at = 0 if len(one.base) < len(other.base) else 1
    short, long = (one, other) if at == 0 else (other, one)
    if long.base == '小' + short.base and short.shape is Shape.FULL:
        return variant_of(1 - at)
    if len(short.base) >= 2 and short.base == long.given and long.shape is Shape.FULL:
        return _contained(at)
    if len(short.base) == 2 and long.base[0] == short.base[0] and long.base[1:] in lexicon.OFFICES:
        return doubtful('称呼取自名字的第一个字', 'A form of address made of the first character', shorter=1 - at)
    if long.base.startswith(short.base) and long.base[len(short.base) :] in lexicon.OFFICES:
        return alike(0.7, Tie.CONTAINED, '名字后加了职衔', 'A rank is added to the name', AliasKind.TITLE, at)
    if long.base.startswith(short.base):
        return apart('多出的字使它成为另一个名字', 'The longer name is another name', veto=False)
    if long.base.endswith(short.base) and len(short.base) >= 2:
        return alike(0.6, Tie.CONTAINED, '一个名字包含另一个', 'One name contains the other', AliasKind.SHORT_NAME, at)
    return _compare_unequal(short, long, at)


def _compare_unequal(short: PersonName, long: PersonName, at: int) -> Likeness:
    for pet in '小阿老子':
        if pet in long.base[1:] and long.base.replace(pet, '', 1) == short.base:
            return alike(0.7, Tie.NICKNAME, f'只多一个“{pet}”字', f'Only {pet} is added', AliasKind.NICKNAME, at)
    repeated = (len(short.base) == 2 and short.base[0] == short.base[1]) or short.base[-1:] == '儿'
    if repeated and short.base[0] in long.given:
        return _pet(at)
    return UNRELATED


def _compare_spelling(one: PersonName, other: PersonName) -> Likeness:
    """Two names of one length: the same sound by other characters is a typing slip, anything else another name."""
    changed = differing(one.base, other.base)
    if (
        len(changed) == 1
        and looks_alike(*changed[0])
        and not sounds_alike(*changed[0])
        and one.surname == other.surname
    ):
        score = 0.88 if len(one.base) >= 3 else 0.7
        return alike(
            score, Tie.TYPO, '形近字：只差一个字', 'One character differs, and the two look alike', AliasKind.TYPO
        )
    if not all(sounds_alike(x, y) for x, y in changed):
        return _compare_one_character(one, other, len(changed))
    usual = all(syllables(x)[0] == syllables(y)[0] for x, y in changed)
    if usual and len(changed) == 1 and len(one.base) >= 3 and one.surname == other.surname:
        return alike(
            0.92, Tie.TYPO, '同音字：读音相同，只差一个字', 'The same sound, one character differs', AliasKind.TYPO
        )
    same_tone = all(not toned(x).isdisjoint(toned(y)) for x, y in changed)
    score = 0.78 if same_tone else 0.65
    return alike(score, Tie.TYPO, '读音相同，用字不同', 'The same sound in other characters', AliasKind.TYPO)


def _compare_one_character(one: PersonName, other: PersonName, changed: int) -> Likeness:
    pair = differing(one.base, other.base)
    if changed == 1 and len(one.base) >= 3 and one.surname == other.surname and sounds_nearly_alike(*pair[0]):
        return alike(
            0.6, Tie.TYPO, '读音相近，只差一个字', 'Nearly the same sound, one character differs', AliasKind.TYPO
        )
    if one.surname and one.surname == other.surname and one.shape is other.shape is Shape.FULL:
        return apart('同姓，名字不同', 'One surname, different given names')
    if one.surname and other.surname and one.surname != other.surname and Shape.OTHER not in (one.shape, other.shape):
        return apart('姓氏不同', 'Different surnames')
    if changed == 1 and len(one.base) >= 4:
        return alike(0.5, Tie.TYPO, '只差一个字', 'One character differs', AliasKind.TYPO)
    return UNRELATED
