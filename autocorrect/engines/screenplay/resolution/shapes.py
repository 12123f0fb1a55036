"""What a name of a person is made of, in either language."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from autocorrect.engines.screenplay.models import Gender


class Shape(StrEnum):
    FULL = 'full'  # surname and given name
    TITLED = 'titled'  # surname and title, office or kin word used as one
    PET = 'pet'  # 小王, 老马, 阿远
    BARE_TITLE = 'bare_title'
    KIN = 'kin'
    RANKED = 'ranked'  # 大师兄, 三皇子
    NUMBERED = 'numbered'  # 保安1, COP #2
    OWNED = 'owned'  # NANCY'S MOTHER, 顾总助理
    ANYBODY = 'anybody'  # 中年男人, TALL COP
    COMPANY = 'company'
    OTHER = 'other'  # a given name alone, a nickname, a foreign name


# Names that fit nobody in particular: no alias of any asset outside the scene they stand in.
RELATIVE_SHAPES = frozenset({Shape.BARE_TITLE, Shape.KIN, Shape.ANYBODY, Shape.NUMBERED})


@dataclass(frozen=True, slots=True)
class PersonName:
    """`base` is the comparable name without its look; `words` are the Latin words of `base` in order."""

    text: str
    base: str
    look: str
    shape: Shape
    surname: str = ''
    given: str = ''
    title: str = ''
    number: str = ''
    owner: str = ''
    gender: Gender = Gender.UNKNOWN
    words: tuple[str, ...] = ()
    generation: str = ''
    han: bool = False
