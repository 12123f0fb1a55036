"""The shapes of the screenplay engine: what a script is parsed into, what is found in it, and what is one and the same.

Every span is [start, end) in code points of `Episode.text`, the text after decoding. Everything is frozen and compares
by value, so two runs over one script can be compared with `==`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Generic, TypeVar

from autocorrect.engines.findings import Words
from autocorrect.text.language import Language
from autocorrect.text.spans import Span


class ElementKind(StrEnum):
    HEADING = 'heading'
    CAST = 'cast'  # the line that lists who is in the scene
    LABEL = 'label'  # another labelled line of a scene's head: time, place, props
    ACTION = 'action'
    CUE = 'cue'
    PARENTHETICAL = 'parenthetical'
    DIALOGUE = 'dialogue'
    TRANSITION = 'transition'
    CAPTION = 'caption'
    SOUND = 'sound'  # effects, music, system voices
    BIO = 'bio'  # one entry of the list of characters
    NOTE = 'note'  # title page, synopsis, author's remarks: nothing is extracted from it


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
    ACTION = 'action'
    DIALOGUE = 'dialogue'
    LABEL = 'label'


@dataclass(frozen=True, slots=True)
class Element:
    """One piece of a scene. `name` is the speaker of a cue, parenthetical or dialogue, without extension or mood.

    `note` is what the cue carried beside the name: OS, V.O., 冷笑.
    """

    kind: ElementKind
    start: int
    end: int
    name: str = ''
    note: str = ''

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class CastEntry:
    """A person or group as a cast line or a bio names them: 小胖(王德发) has `text` 小胖 and `remark` 王德发."""

    text: str
    start: int
    end: int
    remark: str = ''


@dataclass(frozen=True, slots=True)
class Bio:
    """One entry of the list of characters at the head of a script; `text` is everything after the name."""

    name: str
    start: int
    end: int
    text: str
    text_start: int


@dataclass(frozen=True, slots=True)
class Scene:
    """A numbered scene of the script, [start, end) from its heading to the next one.

    `int_ext` is 'INT', 'EXT', 'INT/EXT' or '' (not said); `time_of_day` one of DAWN, MORNING, DAY, NOON, AFTERNOON,
    DUSK, EVENING, NIGHT or '' ; `locations` names every set of the heading (a slash lists several), best first, and
    `parents` the place each lies in ('' where the text names none). `mode` is '', 'flashback', 'dream', 'montage'.
    """

    number: str
    start: int
    end: int
    heading: Span
    int_ext: str = ''
    locations: tuple[str, ...] = ()
    location_spans: tuple[Span, ...] = ()
    parents: tuple[str, ...] = ()
    time_of_day: str = ''
    mode: str = ''
    cast: tuple[CastEntry, ...] = ()
    props: tuple[CastEntry, ...] = ()
    elements: tuple[Element, ...] = ()

    @property
    def location(self) -> str:
        return self.locations[0] if self.locations else ''


@dataclass(frozen=True, slots=True)
class Episode:
    """A parsed episode. `preamble` is what stands before the first scene; `number` is 0 where the file gives none."""

    text: str
    language: Language
    format: str
    number: int = 0
    title: str = ''
    file: str = ''
    warnings: tuple[Words, ...] = ()
    bios: tuple[Bio, ...] = ()
    preamble: tuple[Element, ...] = ()
    scenes: tuple[Scene, ...] = ()
    offset: int = 0  # where the text starts in the text of its file: not 0 only in files of many episodes


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


class Verdict(StrEnum):
    SAME = 'same'
    NOT_SAME = 'not_same'
    LOCKED = 'locked'  # `names[0]`.`field` is `value` and stays so


@dataclass(frozen=True, slots=True)
class Decision:
    """What a person has said about assets; it outweighs every rule."""

    verdict: Verdict
    type: AssetType
    names: tuple[str, ...]
    field: str = ''
    value: str = ''


class Zone(StrEnum):
    AUTOMATIC = 'automatic'
    REVIEW = 'review'
    SEPARATE = 'separate'


class PairLabel(StrEnum):
    """What a pair is, where the zone alone does not say it."""

    SAME = 'same'
    DIFFERENT = 'different'
    AMBIGUOUS = 'ambiguous'
    VARIANT = 'variant'


@dataclass(frozen=True, slots=True)
class Candidate:
    """Two assets that may be one: the zone they fall in, how alike they are (0..1), and why, in words."""

    type: AssetType
    names: tuple[str, str]
    zone: Zone
    score: float
    reasons: tuple[Words, ...] = ()
    label: PairLabel | None = None


@dataclass(frozen=True, slots=True)
class Resolution:
    """The clean list over all episodes, the pairs a person should look at, and the merges made with their reasons."""

    assets: tuple[Asset, ...] = ()
    review: tuple[Candidate, ...] = ()
    merged: tuple[Candidate, ...] = field(default=())
