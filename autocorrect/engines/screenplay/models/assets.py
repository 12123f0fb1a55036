"""What is found in a script: people, places and things, each field with the words that say it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

from autocorrect.engines.findings import Words


class AssetType(StrEnum):
    CHARACTER = 'character'
    SCENE = 'scene'
    PROP = 'prop'
    VEHICLE = 'vehicle'
    ANIMAL = 'animal'
    WARDROBE = 'wardrobe'
    SET_DRESSING = 'set_dressing'
    MAKEUP = 'makeup'
    EFFECT = 'effect'


# The names by which the trade's own software (tagging modes, breakdown sheets) knows the categories.
INDUSTRY_CATEGORY: dict[AssetType, Words] = {
    AssetType.CHARACTER: Words('演员', 'Cast Members'),
    AssetType.SCENE: Words('场景', 'Sets'),
    AssetType.PROP: Words('道具', 'Props'),
    AssetType.VEHICLE: Words('车辆', 'Vehicles'),
    AssetType.ANIMAL: Words('动物', 'Animals'),
    AssetType.WARDROBE: Words('服装', 'Wardrobe'),
    AssetType.SET_DRESSING: Words('陈设', 'Set Dressing'),
    AssetType.MAKEUP: Words('化妆造型', 'Makeup/Hair'),
    AssetType.EFFECT: Words('特效', 'Special Effects'),
}


class Tier(StrEnum):
    """How much an asset weighs: the first five are for characters, the last three for props and the other things."""

    LEAD = 'lead'
    SUPPORTING = 'supporting'
    MINOR = 'minor'
    EXTRA = 'extra'  # one anonymous or numbered person: 黑衣人甲, COP #2
    GROUP = 'group'  # 保镖若干, VILLAGERS
    KEY = 'key'
    HAND = 'hand'
    MENTION = 'mention'


class Gender(StrEnum):
    MALE = 'male'
    FEMALE = 'female'
    UNKNOWN = 'unknown'


class AgeBand(StrEnum):
    CHILD = 'child'  # to 12
    TEEN = 'teen'  # 13-19
    YOUNG = 'young'  # 20-34
    MIDDLE = 'middle'  # 35-59
    ELDERLY = 'elderly'  # from 60


class AliasKind(StrEnum):
    FULL_NAME = 'full_name'  # JACOB BILLUPS of BILLUPS
    SHORT_NAME = 'short_name'  # 知意 of 沈知意, BILLUPS of JACOB BILLUPS
    NICKNAME = 'nickname'  # 小胖, 阿意, 马小六
    TITLE = 'title'  # surname and office or address: 顾总, 沈小姐, MR. HOFF
    KIN = 'kin'  # 周叔, 林阿姨; bare kin words (爸, 姐姐) are never global
    TYPO = 'typo'  # another spelling of the same sound
    LOOK = 'look'  # a disguise or an age look
    VARIANT = 'variant'  # a place or thing spelt, abbreviated or described otherwise
    HEADING = 'heading'  # a place as a heading writes it


class Origin(StrEnum):
    """Where a value was read, from the surest to the weakest source."""

    HUMAN = 'human'
    BIO = 'bio'
    CAST_LINE = 'cast_line'
    HEADING = 'heading'
    LABEL = 'label'
    CUE = 'cue'
    TAG = 'tag'  # the file's own tagging
    INTRODUCTION = 'introduction'  # NANCY, 34, a tired nurse
    ACTION = 'action'
    DIALOGUE = 'dialogue'
    NAME = 'name'  # what the name itself tells
    INFERRED = 'inferred'  # pronouns, company, counts


class OccurrenceKind(StrEnum):
    HEADING = 'heading'
    CAST = 'cast'
    BIO = 'bio'
    CUE = 'cue'
    TAG = 'tag'  # the file's own tagging
    ACTION = 'action'
    DIALOGUE = 'dialogue'
    LABEL = 'label'


@dataclass(frozen=True, slots=True)
class Alias:
    """Another name of an asset. `confidence` (0..1) is how sure it is that this name means this asset."""

    text: str
    kind: AliasKind
    source: Origin
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Occurrence:
    """Where an asset is named: `episode` and `scene` count from 1, scene 0 is the preamble."""

    episode: int
    scene: int
    start: int
    end: int
    kind: OccurrenceKind


@dataclass(frozen=True, slots=True)
class Age:
    """`value` in years where the text gives a number, `text` the words that say it, `band` the rough age."""

    value: int | None
    text: str
    band: AgeBand | None


Value = TypeVar('Value')


@dataclass(frozen=True, slots=True)
class FieldValue(Generic[Value]):
    """What the text says about one field, with the place that says it: [start, end) in the text of `episode`."""

    value: Value
    origin: Origin
    confidence: float
    episode: int = 0
    start: int = 0
    end: int = 0


@dataclass(frozen=True, slots=True)
class Relation:
    """`kind` is the relation's word in the text (继母, wife) from this asset to the one named `other`."""

    kind: str
    other: str
    evidence: FieldValue[str]


@dataclass(frozen=True, slots=True)
class Asset:
    """One character, place or thing. A field the text does not give is None, an unknown gender likewise.

    `parent` is the name of the place a set lies in; `variant_of` the name of the asset this is a look of.
    `int_ext` and `time_of_day` (scenes only) hold every value its headings gave, in order of appearance.
    `extract` makes one asset of each distinct name of one episode and joins two names only where the text itself says
    they are one (a bio, a bracketed second name, an introduction); whatever takes judgement is left to `resolve`.
    Within one episode, and within a resolution, (type, name) is unique.
    """

    type: AssetType
    name: str
    aliases: tuple[Alias, ...] = ()
    tier: Tier | None = None
    gender: FieldValue[Gender] | None = None
    age: FieldValue[Age] | None = None
    voice: FieldValue[str] | None = None
    role: FieldValue[str] | None = None
    description: FieldValue[str] | None = None
    parent: str = ''
    variant_of: str = ''
    relations: tuple[Relation, ...] = ()
    int_ext: tuple[str, ...] = ()
    time_of_day: tuple[str, ...] = ()
    first_episode: int = 0
    occurrences: tuple[Occurrence, ...] = ()
    confidence: float = 1.0
    locked: frozenset[str] = frozenset()  # fields a person has set: extraction and merging leave them alone

    @property
    def key(self) -> tuple[AssetType, str]:
        return (self.type, self.name)

    @property
    def surfaces(self) -> tuple[str, ...]:
        """Every name the asset goes by, its own first."""
        return (self.name, *(alias.text for alias in self.aliases))
