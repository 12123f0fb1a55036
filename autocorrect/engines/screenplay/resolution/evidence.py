"""What the script says about two nodes beside their names: who stands in one cast line, who speaks for whom."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from autocorrect.engines.findings import Words
from autocorrect.engines.screenplay.models import AgeBand, Asset, AssetType, Gender, OccurrenceKind, Origin
from autocorrect.engines.screenplay.resolution.likeness import AUTOMATIC_FROM, Likeness, Tie
from autocorrect.engines.screenplay.resolution.nodes import Node, Place
from autocorrect.engines.screenplay.resolution.place_names import PlaceName
from autocorrect.engines.screenplay.resolution.shapes import PersonName, Shape
from autocorrect.engines.screenplay.resolution.zh_lexicon import ELDERS

_BANDS = list(AgeBand)
_SURE = 0.6
_RARE, _FREQUENT = 2, 4
_ELDER_FROM = 36


@dataclass(slots=True)
class Script:
    """What concerns all nodes: scenes that have a cast line, scenes set in each place, places with each room."""

    cast_scenes: set[Place] = field(default_factory=set)
    scenes_of_place: dict[str, set[Place]] = field(default_factory=lambda: defaultdict(set))
    places_of_room: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))


def read_script(nodes: Iterable[Node]) -> Script:
    script = Script()
    for node in nodes:
        script.cast_scenes |= node.places(OccurrenceKind.CAST)
        if isinstance(node.read, PlaceName) and node.read.place:
            script.scenes_of_place[node.read.place] |= node.places(OccurrenceKind.HEADING)
            script.places_of_room[node.read.head].add(node.read.place)
    return script


def contradiction(one: Node, other: Node, tie: Tie) -> Words | None:
    """Why the script says that two nodes are two, or None."""
    if tie is Tie.EQUAL and one.type is not AssetType.CHARACTER:
        return None
    return _listed_together(one, other) or _speak_together(one, other, tie) or _facts_against(one, other)


def _listed_together(one: Node, other: Node) -> Words | None:
    shared = one.places(OccurrenceKind.CAST) & other.places(OccurrenceKind.CAST)
    if shared:
        episode, scene = min(shared)
        return Words(
            f'同在第{episode}集第{scene}场的人物表中', f'Both in the cast line of episode {episode}, scene {scene}'
        )
    if {e for e, _ in one.places(OccurrenceKind.BIO)} & {e for e, _ in other.places(OccurrenceKind.BIO)}:
        return Words('人物小传中各有一条', 'Each has an entry of its own in the list of characters')
    if one.places(OccurrenceKind.LABEL) & other.places(OccurrenceKind.LABEL):
        return Words('同一场的清单中分别列出', 'Listed apart in one scene')
    if one.type is AssetType.SCENE and one.places(OccurrenceKind.HEADING) & other.places(OccurrenceKind.HEADING):
        return Words('同一场标题中分别列出', 'Listed apart in one heading')
    return None


def _speak_together(one: Node, other: Node, tie: Tie) -> Words | None:
    shared = one.places(OccurrenceKind.CUE) & other.places(OccurrenceKind.CUE)
    if not shared or tie in (Tie.TYPO, Tie.EQUAL):
        return None
    episode, scene = min(shared)
    return Words(f'在第{episode}集第{scene}场中对话', f'They speak to each other in episode {episode}, scene {scene}')


def _facts_against(one: Node, other: Node) -> Words | None:
    (mine, my_confidence), (theirs, their_confidence) = one.gender(), other.gender()
    if {mine, theirs} == {Gender.MALE, Gender.FEMALE} and min(my_confidence, their_confidence) >= _SURE:
        return Words('性别不同', 'Different genders')
    if (
        any(_ages_apart(a, b) for a in one.assets for b in other.assets)
        or _too_young(one, other)
        or _too_young(other, one)
    ):
        return Words('年龄不同', 'Different ages')
    if _related(one, other) or _related(other, one):
        return Words('剧本写明两人的关系', 'The script tells how the two are related')
    if _is_look_of(one, other) or _is_look_of(other, one):
        return Words('年龄段或造型变体', 'An age or a look of the other')
    return _locked_apart(one, other)


def _too_young(elder: Node, other: Node) -> bool:
    """沈母 or 沈老爷 is none of the young people of that surname."""
    if not isinstance(elder.read, PersonName) or elder.read.shape is not Shape.TITLED or elder.read.title not in ELDERS:
        return False
    ages = [asset.age.value.value for asset in other.assets if asset.age]
    return any(age is not None and age < _ELDER_FROM for age in ages)


def _ages_apart(one: Asset, other: Asset) -> bool:
    if one.age is None or other.age is None or min(one.age.confidence, other.age.confidence) < _SURE:
        return False
    mine, theirs = one.age.value, other.age.value
    if mine.value is not None and theirs.value is not None:
        return abs(mine.value - theirs.value) > 5
    if mine.band is None or theirs.band is None:
        return False
    return abs(_BANDS.index(mine.band) - _BANDS.index(theirs.band)) > 1


def _related(one: Node, other: Node) -> bool:
    return any(relation.other == other.name for asset in one.assets for relation in asset.relations)


def _is_look_of(one: Node, other: Node) -> bool:
    return any(asset.variant_of == other.name for asset in one.assets)


def _locked_apart(one: Node, other: Node) -> Words | None:
    for mine in one.assets:
        for theirs in other.assets:
            for name in sorted((mine.locked & theirs.locked) - {'name'}):
                if getattr(mine, name, None) != getattr(theirs, name, None):
                    return Words('人工锁定的内容不同', 'A person has locked different values')
    return None


def weigh(likeness: Likeness, one: Node, other: Node, script: Script) -> Likeness:
    """Raise a likeness of names by what the script adds."""
    if likeness.tie in (Tie.NONE, Tie.EQUAL):
        return likeness
    if one.type is AssetType.CHARACTER:
        return _weigh_people(likeness, one, other, script)
    if one.type is AssetType.SCENE:
        return _weigh_places(likeness, one, other, script)
    return likeness


def _weigh_people(likeness: Likeness, one: Node, other: Node, script: Script) -> Likeness:
    pairs = (
        [(one, other), (other, one)]
        if likeness.shorter is None
        else [((one, other)[likeness.shorter], (other, one)[likeness.shorter])]
    )
    stands_in = max(_stands_in(short, full, script) for short, full in pairs)
    if stands_in:
        words = Words(
            f'有{stands_in}场：人物表只列其一，说话的却是另一个名字',
            f'{stands_in} scene(s) whose cast line has one name while the other one speaks',
        )
        return likeness.with_reason(min(0.97, likeness.score + 0.35), words)
    if likeness.tie is Tie.TYPO and likeness.score >= 0.75 and any(_is_slip(rare, full) for rare, full in pairs):
        words = Words('只出现一两次，另一名字常见', 'Seen once or twice, while the other is frequent')
        return likeness.with_reason(max(likeness.score, AUTOMATIC_FROM + 0.01), words)
    return likeness


def _stands_in(short: Node, full: Node, script: Script) -> int:
    """In how many scenes `short` speaks unlisted while `full` is listed and silent."""
    unlisted = (short.places(OccurrenceKind.CUE) & script.cast_scenes) - short.places(OccurrenceKind.CAST)
    return len((unlisted & full.places(OccurrenceKind.CAST)) - full.places(OccurrenceKind.CUE))


def _is_slip(rare: Node, full: Node) -> bool:
    listed = rare.places(OccurrenceKind.CAST) or rare.places(OccurrenceKind.BIO)
    return not listed and 0 < len(rare.everywhere()) <= _RARE and len(full.everywhere()) >= _FREQUENT


def _weigh_places(likeness: Likeness, one: Node, other: Node, script: Script) -> Likeness:
    """A bare room belongs to the house beside all its scenes, or beside one if no other house has such a room."""
    if likeness.shorter is None or likeness.tie is not Tie.DESCRIBED or likeness.score < 0.5:
        return likeness
    bare, full = (one, other) if likeness.shorter == 0 else (other, one)
    if not isinstance(full.read, PlaceName) or not isinstance(bare.read, PlaceName) or bare.read.place:
        return likeness
    house = script.scenes_of_place.get(full.read.place, set())
    scenes = bare.places(OccurrenceKind.HEADING)
    beside = [bool({(e, s - 1), (e, s + 1)} & house) for e, s in scenes]
    only = len(script.places_of_room.get(full.read.head, ())) == 1
    if beside and (all(beside) or (only and any(beside))):
        words = Words('前后场次都在同一处', 'The scenes before or after lie in the same place')
        return likeness.with_reason(max(likeness.score, AUTOMATIC_FROM + 0.01), words)
    return likeness


def lone_stand_ins(nodes: Sequence[Node]) -> dict[tuple[int, int], int]:
    """Pairs in which one speaks unlisted while exactly one listed person of the scene is silent, with how often."""
    listed: dict[Place, set[int]] = defaultdict(set)
    speaking: dict[Place, set[int]] = defaultdict(set)
    for at, node in enumerate(nodes):
        if node.type is AssetType.CHARACTER and not node.is_kin and not node.is_extra:
            for place in node.places(OccurrenceKind.CAST):
                listed[place].add(at)
            for place in node.places(OccurrenceKind.CUE):
                speaking[place].add(at)
    found: dict[tuple[int, int], int] = defaultdict(int)
    for place in sorted(listed):
        unlisted, silent = speaking[place] - listed[place], listed[place] - speaking[place]
        if len(unlisted) == len(silent) == 1:
            found[min(*unlisted, *silent), max(*unlisted, *silent)] += 1
    return found


def stated_aliases(nodes: Sequence[Node]) -> dict[tuple[AssetType, str], list[tuple[int, float]]]:
    """Which nodes claim which alias, with how sure the text makes it."""
    claims: dict[tuple[AssetType, str], list[tuple[int, float]]] = defaultdict(list)
    for at, node in enumerate(nodes):
        for alias in node.aliases:
            claims[(node.type, alias.text)].append((at, 1.0 if alias.source is Origin.HUMAN else alias.confidence))
    return claims
