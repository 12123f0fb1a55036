"""School grades as people write them."""

from __future__ import annotations

from autocorrect.engines.marking import Grade
from autocorrect.text.words import Words

LABELS: dict[Grade, Words] = {
    Grade.PRIMARY_LOW: Words('小学低年级（1–2）', 'Primary 1–2'),
    Grade.PRIMARY_MIDDLE: Words('小学中年级（3–4）', 'Primary 3–4'),
    Grade.PRIMARY_HIGH: Words('小学高年级（5–6）', 'Primary 5–6'),
    Grade.JUNIOR: Words('初中', 'Junior secondary'),
    Grade.SENIOR: Words('高中', 'Senior secondary'),
    Grade.COLLEGE: Words('大学', 'College'),
}

_BY_YEAR = (Grade.PRIMARY_LOW, Grade.PRIMARY_MIDDLE, Grade.PRIMARY_HIGH)
_HAN_DIGITS = {digit: number for number, digit in enumerate('一二三四五六', 1)}
_ALIASES: dict[str, Grade] = {
    '小学': Grade.PRIMARY_HIGH,
    'primary': Grade.PRIMARY_HIGH,
    'elementary': Grade.PRIMARY_HIGH,
    '小学低年级': Grade.PRIMARY_LOW,
    '小学中年级': Grade.PRIMARY_MIDDLE,
    '小学高年级': Grade.PRIMARY_HIGH,
    '小学低': Grade.PRIMARY_LOW,
    '小学中': Grade.PRIMARY_MIDDLE,
    '小学高': Grade.PRIMARY_HIGH,
    '初中': Grade.JUNIOR,
    'middle': Grade.JUNIOR,
    'junior_high': Grade.JUNIOR,
    '高中': Grade.SENIOR,
    'high': Grade.SENIOR,
    'senior_high': Grade.SENIOR,
    '大学': Grade.COLLEGE,
    'university': Grade.COLLEGE,
}


def parse_grade(value: str | None) -> Grade:
    """The grade somebody means by '高中', 'senior', '7' or '三年级'; nothing given means junior secondary.

    Raises:
        ValueError: it names no grade.
    """
    key = (value or '').strip().lower().replace(' ', '_').replace('-', '_')
    if not key:
        return Grade.JUNIOR
    if key in _ALIASES:
        return _ALIASES[key]
    year = _year_of(key)
    if year is not None:
        return _grade_of_year(year)
    return Grade(key)


def _year_of(key: str) -> int | None:
    bare = key.removeprefix('grade_').removeprefix('grade').removeprefix('小学').removesuffix('年级')
    if bare in _HAN_DIGITS:
        return _HAN_DIGITS[bare]
    return int(bare) if bare.isascii() and bare.isdigit() and 1 <= int(bare) <= 12 else None


def _grade_of_year(year: int) -> Grade:
    if year <= 6:
        return _BY_YEAR[(year - 1) // 2]
    return Grade.JUNIOR if year <= 9 else Grade.SENIOR
