"""Whether two English names of people may be one person."""

from __future__ import annotations

from autocorrect.engines.screenplay.models import AliasKind, Gender
from autocorrect.engines.screenplay.resolution import en_lexicon as lexicon
from autocorrect.engines.screenplay.resolution.en_person_names import (
    call_names,
    consonants,
    is_established,
    may_be_pet_form,
    share_short_form,
    skeleton,
    told_apart_by_sex,
)
from autocorrect.engines.screenplay.resolution.likeness import (
    UNRELATED,
    Likeness,
    Tie,
    alike,
    apart,
    doubtful,
    variant_of,
)
from autocorrect.engines.screenplay.resolution.normalising import within_one_edit
from autocorrect.engines.screenplay.resolution.shapes import PersonName, Shape


def compare(one: PersonName, other: PersonName) -> Likeness:
    """Judge two English names of people by the names alone."""
    if one.look != other.look:
        return _compare_looks(one, other)
    if Shape.KIN in (one.shape, other.shape):
        return _compare_kin(one, other)
    if Shape.OWNED in (one.shape, other.shape):
        return _compare_owned(one, other)
    if Shape.NUMBERED in (one.shape, other.shape):
        return _compare_numbers(one, other)
    return _compare_genders(one, other) or _compare_kinds(one, other)


def _compare_looks(one: PersonName, other: PersonName) -> Likeness:
    if one.look and other.look:
        return apart('两个不同的年龄段或造型', 'Two different ages or looks')
    looks = 0 if one.look else 1
    shared = set(one.words) <= set(other.words) or set(other.words) <= set(one.words)
    given = (one.given or one.base) == (other.given or other.base)
    if one.words and other.words and (shared or given) and Shape.ANYBODY not in (one.shape, other.shape):
        return variant_of(looks)
    return apart('年龄段或造型与姓名都不同', 'Different names, and one is an age or a look')


def _compare_kin(one: PersonName, other: PersonName) -> Likeness:
    """MOM may be NANCY'S MOM or AUNT the AUNT MAY of the scene; it depends on who speaks."""
    if one.text == other.text or one.base == other.base:
        return alike(1.0, Tie.EQUAL, '写法不同，名字相同', 'The same name, written differently')
    at = 0 if one.shape is Shape.KIN else 1
    kin, named = (one, other) if at == 0 else (other, one)
    if named.title == kin.base:
        return doubtful('亲属称呼随说话人而变', 'A kin word means somebody else in each mouth', shorter=at, score=0.4)
    return apart('亲属称呼随说话人而变，不作为全局别名', 'A kin word means somebody else in each mouth', veto=False)


def _compare_owned(one: PersonName, other: PersonName) -> Likeness:
    if one.text == other.text:
        return alike(1.0, Tie.EQUAL, '写法不同，名字相同', 'The same name, written differently')
    return apart('一个是另一个的亲属或下属，不是同一人', "Somebody's relative or staff is another person")


def _compare_numbers(one: PersonName, other: PersonName) -> Likeness:
    if one.number == other.number and one.title == other.title:
        return alike(1.0, Tie.EQUAL, '写法不同，名字相同', 'The same name, written differently')
    if one.number and other.number:
        if one.title == other.title:
            return apart(
                f'编号不同：{one.number}、{other.number}', f'Different numbers: {one.number} and {other.number}'
            )
        return UNRELATED
    if (one.title or one.base) == (other.title or other.base):
        if (one.number or other.number) not in ('1', '01'):
            return apart('没有编号的是第一个，另一个是后来的', 'The one without a number is the first', veto=False)
        return doubtful('一个有编号，一个没有', 'One is numbered, the other is not', Tie.NONE)
    return UNRELATED


def _compare_genders(one: PersonName, other: PersonName) -> Likeness | None:
    if {one.gender, other.gender} == {Gender.MALE, Gender.FEMALE}:
        return apart('称呼的性别不同', 'The names tell different genders')
    return None


def _compare_kinds(one: PersonName, other: PersonName) -> Likeness:
    same_parts = (one.base, one.shape, one.title) == (other.base, other.shape, other.title)
    if one.text == other.text or (same_parts and one.generation == other.generation):
        return alike(1.0, Tie.EQUAL, '写法不同，名字相同', 'The same name, written differently')
    shapes = {one.shape, other.shape}
    if Shape.BARE_TITLE in shapes:
        return _compare_bare_title(one, other)
    if Shape.ANYBODY in shapes:
        return _compare_anybody(one, other)
    if one.generation != other.generation and one.base == other.base and not (one.given or other.given):
        return doubtful('一个写明辈分，一个没有', 'Only one tells the generation', score=0.45)
    if one.generation != other.generation:
        return apart('辈分不同（如 Jr.）', 'Another generation (Jr., III)')
    return _compare_names(one, other)


def _compare_anybody(one: PersonName, other: PersonName) -> Likeness:
    """NURSE may be the CHARGE NURSE, and the CABBIE may be DENNIS; a WOMAN is not the SOPHISTICATED WOMAN."""
    calling = next((name.words[-1] for name in (one, other) if name.shape is Shape.ANYBODY), '')
    known = calling in lexicon.CALLINGS or calling in lexicon.ANYBODY
    if calling in lexicon.CROWD_WORDS or not known or one.title or other.title:
        return apart('泛称，不能确定是谁', 'A noun for anybody tells nobody apart', veto=False)
    if one.shape is other.shape:
        inside = set(one.words) < set(other.words) or set(other.words) < set(one.words)
        if inside and one.words[-1] == other.words[-1]:
            at = 0 if len(one.words) < len(other.words) else 1
            return doubtful('职业相同，一处说得更具体', 'One calling, once told more closely', shorter=at, score=0.4)
        return apart('泛称，不能确定是谁', 'A noun for anybody tells nobody apart', veto=False)
    return doubtful('职业可能就是此人的', 'The calling may be this person’s', Tie.NONE, score=0.4)


def _compare_bare_title(one: PersonName, other: PersonName) -> Likeness:
    bare = 0 if one.shape is Shape.BARE_TITLE else 1
    full = (other, one)[bare]
    if (one, other)[bare].title in lexicon.HONORIFICS:
        return doubtful('没有姓名的称呼，可能就是此人', 'A title without a name may mean anybody', Tie.NONE, score=0.4)
    if full.title and _office(full.title) == _office((one, other)[bare].title):
        return doubtful(
            '没有姓名的称呼，可能指不同的人', 'A title without a name may mean several people', shorter=bare
        )
    if full.shape is Shape.ANYBODY and _office(full.words[-1]) == _office((one, other)[bare].title):
        return doubtful('职业相同，一处说得更具体', 'One calling, once told more closely', shorter=bare, score=0.4)
    if full.title or full.shape in (Shape.BARE_TITLE, Shape.ANYBODY):
        return apart('没有姓名的称呼，不能确定是谁', 'A title without a name tells nobody apart', veto=False)
    return doubtful('没有姓名的称呼，可能就是此人', 'A title without a name may mean anybody', Tie.NONE, score=0.4)


def _office(title: str) -> str:
    return lexicon.OFFICES.get(title, title)


def _compare_names(one: PersonName, other: PersonName) -> Likeness:
    if one.given and other.given:
        return _compare_full(one, other)
    if not one.given and not other.given:
        return _compare_single(one, other)
    at = 0 if not one.given else 1
    return _compare_part(*((one, other) if at == 0 else (other, one)), at)


def _compare_full(one: PersonName, other: PersonName) -> Likeness:
    """Two names with given name and surname."""
    if one.surname == other.surname:
        return _compare_double(one, other) or _compare_given(one, other)
    if set(one.words) < set(other.words) or set(other.words) < set(one.words):
        at = 0 if len(one.words) < len(other.words) else 1
        return alike(0.87, Tie.CONTAINED, '姓名的一部分', 'A part of the full name', AliasKind.SHORT_NAME, at)
    near = _spelt_alike(one.surname, other.surname)
    if one.given == other.given and near:
        return alike(
            0.88, Tie.TYPO, '名相同，姓只差一个字母', 'One given name, surnames one slip apart', AliasKind.TYPO
        )
    if one.given == other.given and len(one.surname) > 5 and within_one_edit(one.surname, other.surname):
        return alike(0.55, Tie.TYPO, '名相同，姓相近', 'One given name, similar surnames', AliasKind.TYPO)
    return apart('姓不同', 'Different surnames', veto=one.given != other.given)


def _compare_double(one: PersonName, other: PersonName) -> Likeness | None:
    """MRS VANE LOWTHER and PATRICIA VANE-LOWTHER: what follows the title may be a double surname."""
    for at, (short, full) in enumerate(((one, other), (other, one))):
        if short.title and not full.title and len(short.words) == 2 and full.words[-2:] == short.words:
            words = '头衔加姓，同姓的人都可能被这样叫', 'A title with a surname fits everybody of that surname'
            return doubtful(*words, shorter=at) if len(full.words) > 2 else None
    return None


def _compare_given(one: PersonName, other: PersonName) -> Likeness:
    if one.given == other.given:
        return alike(
            0.95,
            Tie.EQUAL,
            '姓名相同，只差中间名或头衔',
            'The same name but for a middle name or a title',
            AliasKind.FULL_NAME,
        )
    if call_names(one.given) & call_names(other.given):
        return alike(
            0.7 if told_apart_by_sex(one.given, other.given) else 0.9,
            Tie.NICKNAME,
            '同姓，名是昵称与本名',
            'One surname, a given name and its short form',
            AliasKind.NICKNAME,
        )
    if 1 in (len(one.given), len(other.given)) and one.given[0] == other.given[0]:
        return alike(0.6, Tie.CONTAINED, '同姓，名字首字母相同', 'One surname, the same initial', AliasKind.SHORT_NAME)
    if _spelt_alike(one.given, other.given) and not (is_established(one.given) and is_established(other.given)):
        return alike(0.86, Tie.TYPO, '同姓，名只差一个字母', 'One surname, given names one slip apart', AliasKind.TYPO)
    if _spelt_alike(one.given, other.given):
        return alike(0.8, Tie.TYPO, '同姓，名只差一个字母', 'One surname, given names one slip apart', AliasKind.TYPO)
    if min(len(one.given), len(other.given)) > 5 and skeleton(one.given) == skeleton(other.given):
        return alike(0.6, Tie.TYPO, '同姓，名读音相近', 'One surname, given names that sound alike', AliasKind.TYPO)
    if share_short_form(one.given, other.given):
        return doubtful('同姓，两个名的昵称相同', 'One surname, given names with one short form', Tie.NICKNAME)
    return apart('同姓，名不同（可能是一家人）', 'One surname, different given names: perhaps a family')


def _spelt_alike(one: str, other: str) -> bool:
    """One slip apart and with the same consonants, so that ERIC and ERICA or WELLER and HELLER are not it."""
    if min(len(one), len(other)) < 5 or not within_one_edit(one, other):
        return False
    if len(one) == len(other) > 5 and sorted(one) == sorted(other):
        return True  # two neighbours changed places
    if (one[-1] in 'aeo') != (other[-1] in 'aeo') or (one[-1] != other[-1] and one[-1] in 'aeo'):
        return False
    return skeleton(one) == skeleton(other)


def _lacks_letter(one: str, other: str) -> bool:
    """PEMROKE for PEMBROKE: longer names that begin and end alike, of which nobody knows both; TEAGE lacks a vowel."""
    short, long = sorted((one, other), key=len)
    if len(long) != len(short) + 1 or short[:2] != long[:2]:
        return False
    if len(short) == 5:
        framed = consonants(short) == consonants(long) and short[-1] == long[-1]
    else:
        framed = len(short) > 5 and short[-2:] == long[-2:]
    return framed and within_one_edit(short, long) and not (is_established(short) and is_established(long))


def _compare_single(one: PersonName, other: PersonName) -> Likeness:
    """Two names of one word each, with a title or without."""
    if one.base == other.base:
        return _compare_titles(one, other)
    if one.title or other.title:
        return _compare_titled(one, other)
    if call_names(one.base) & call_names(other.base):
        return alike(0.7, Tie.NICKNAME, '昵称与本名', 'A given name and its short form', AliasKind.NICKNAME)
    if _spelt_alike(one.base, other.base) and len(one.base) > 5:
        return alike(0.7, Tie.TYPO, '只差一个字母', 'One letter apart', AliasKind.TYPO)
    if _lacks_letter(one.base, other.base):
        return alike(0.5, Tie.TYPO, '只少一个字母', 'A letter is missing', AliasKind.TYPO)
    if may_be_pet_form(one.base, other.base) or may_be_pet_form(other.base, one.base):
        return doubtful('可能是昵称', 'Perhaps a pet form', Tie.NICKNAME, score=0.45)
    return _compare_sound(one.base, other.base) or UNRELATED


def _compare_titled(one: PersonName, other: PersonName) -> Likeness:
    """Single names, a title before at least one: MISS THELFALL, UNCLE LEO."""
    if one.title and other.title:
        same = _office(one.title) == _office(other.title) and min(len(one.base), len(other.base)) > 5
        sounds = _office(one.title) == _office(other.title) and skeleton(one.base) == skeleton(other.base)
        if (sounds and min(len(one.base), len(other.base)) > 3) or (same and within_one_edit(one.base, other.base)):
            return alike(
                0.7, Tie.TYPO, '头衔相同，姓只差一个字母', 'One title, surnames one letter apart', AliasKind.TYPO
            )
        return UNRELATED
    if call_names(one.base) & call_names(other.base):
        at = 0 if one.title else 1
        return doubtful('称呼加昵称', 'A form of address with a short form', Tie.NICKNAME, at, 0.5)
    return UNRELATED


def _compare_sound(one: str, other: str) -> Likeness | None:
    """PRUITT and PREWITT sound alike; DANIEL and DANIELLE are two names that everybody knows."""
    if min(len(one), len(other)) < 6 or (is_established(one) and is_established(other)):
        return None
    if skeleton(one) == skeleton(other) and (one[-1] in 'aeo') == (other[-1] in 'aeo'):
        return alike(0.5, Tie.TYPO, '读音相近', 'They sound alike', AliasKind.TYPO)
    return None


def _compare_titles(one: PersonName, other: PersonName) -> Likeness:
    if one.title and other.title:
        if _office(one.title) == _office(other.title):
            return alike(
                0.95, Tie.EQUAL, '同姓，头衔写法不同', 'One surname, one title spelt two ways', AliasKind.TITLE
            )
        offices = one.title in lexicon.OFFICES and other.title in lexicon.OFFICES
        return doubtful('同姓，两个头衔', 'One surname with two titles', score=0.5 if offices else 0.45)
    at = 0 if not one.title else 1
    titled = (other, one)[at]
    if titled.title in lexicon.OFFICES:
        return alike(0.87, Tie.CONTAINED, '只省去职务', 'The same name without the office', AliasKind.TITLE, at)
    return doubtful('同姓，可能是一家中的另一人', 'The same surname: perhaps another of the family', shorter=at)


def _compare_part(part: PersonName, full: PersonName, at: int) -> Likeness:
    """A single word against a name with given name and surname."""
    if part.title:
        if part.base == full.surname:
            if full.title and _office(full.title) == _office(part.title):
                return alike(0.88, Tie.CONTAINED, '头衔与姓相同', 'The same title and surname', AliasKind.TITLE, at)
            return doubtful(
                '头衔加姓，同姓的人都可能被这样叫', 'A title with a surname fits everybody of that surname', shorter=at
            )
        if part.base == full.given or call_names(part.base) & call_names(full.given):
            return doubtful('头衔加名', 'A title with the given name', shorter=at, score=0.6)
        return UNRELATED
    if part.base in full.words:
        return alike(0.9, Tie.CONTAINED, '姓名的一部分', 'A part of the full name', AliasKind.SHORT_NAME, at)
    if call_names(part.base) & call_names(full.given):
        return alike(0.72, Tie.NICKNAME, '名的昵称', 'A short form of the given name', AliasKind.NICKNAME, at)
    if may_be_pet_form(part.base, full.given):
        return doubtful('可能是名的昵称', 'Perhaps a pet form of the given name', Tie.NICKNAME, at, 0.45)
    return UNRELATED
