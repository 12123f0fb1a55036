"""What in the script says that two nodes are one, beside their names: who speaks for whom, whose room it is."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from autocorrect.engines.findings import Words
from autocorrect.engines.screenplay.models import AssetType, OccurrenceKind
from autocorrect.engines.screenplay.resolution import en_lexicon
from autocorrect.engines.screenplay.resolution.en_person_names import is_established
from autocorrect.engines.screenplay.resolution.likeness import AUTOMATIC_FROM, Likeness, Tie
from autocorrect.engines.screenplay.resolution.nodes import Node, Place
from autocorrect.engines.screenplay.resolution.owners import Bearer, bearers_of, weigh_owner
from autocorrect.engines.screenplay.resolution.place_names import PlaceName
from autocorrect.engines.screenplay.resolution.shapes import PersonName, Shape

_RARE, _FREQUENT = 2, 4
_SHORT, _STEADY = 5, 6  # a slip in a name of six letters, beside six places that spell it otherwise
_LONGEST_ROOM = 8
_MANY = 24


@dataclass(slots=True)
class Script:
    """What concerns all nodes: scenes that have a cast line, scenes set in each place, places with each room."""

    cast_scenes: set[Place] = field(default_factory=set)
    scenes_of_place: dict[str, set[Place]] = field(default_factory=lambda: defaultdict(set))
    places_of_room: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    sets_ending_so: dict[str, set[PlaceName]] = field(default_factory=lambda: defaultdict(set))
    people: dict[Place, set[str]] = field(default_factory=lambda: defaultdict(set))
    in_turn: set[frozenset[str]] = field(default_factory=set)  # who speaks right after whom
    bearers: dict[str, list[Bearer]] = field(default_factory=dict)  # by given name


def read_script(nodes: Sequence[Node]) -> Script:
    script = Script()
    for node in nodes:
        script.cast_scenes |= node.places(OccurrenceKind.CAST)
        if isinstance(node.read, PersonName) and not node.is_extra:
            for place in node.places(OccurrenceKind.CAST) | node.places(OccurrenceKind.CUE):
                script.people[place].add(node.name)
        if isinstance(node.read, PlaceName) and node.read.han:
            text = node.read.text
            for size in range(2, min(len(text), _LONGEST_ROOM)):
                script.sets_ending_so[text[-size:]].add(node.read)
        if isinstance(node.read, PlaceName) and node.read.place:
            script.scenes_of_place[node.read.place] |= node.places(OccurrenceKind.HEADING)
            script.places_of_room[node.read.head].add(node.read.place)
    script.in_turn = _in_turn(nodes)
    script.bearers = bearers_of(nodes)
    return script


def _in_turn(nodes: Sequence[Node]) -> set[frozenset[str]]:
    cues = sorted(
        (seen.episode, seen.scene, seen.start, node.name)
        for node in nodes
        if node.type is AssetType.CHARACTER
        for asset in node.assets
        for seen in asset.occurrences
        if seen.kind is OccurrenceKind.CUE
    )
    return {frozenset((one[3], other[3])) for one, other in pairwise(cues) if one[:2] == other[:2]}


def weigh(likeness: Likeness, one: Node, other: Node, script: Script) -> Likeness:
    """Raise a likeness of names by what the script adds."""
    if likeness.tie in (Tie.NONE, Tie.EQUAL):
        return likeness
    if one.type is AssetType.CHARACTER:
        return _weigh_people(likeness, one, other, script)
    if likeness.tie is Tie.OWNER:
        return weigh_owner(likeness, one, other, script.bearers)
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
    if likeness.shorter is not None and _gives_way(*pairs[0]):
        words = Words(
            '称呼不再出场后全名才出场，有人当面这样说起',
            'The title is seen no more once the whole name is, and is spoken beside its bearer',
        )
        return likeness.with_reason(max(likeness.score, AUTOMATIC_FROM + 0.01), words)
    if likeness.tie is Tie.TYPO and likeness.score >= 0.75 and any(_is_slip(rare, full) for rare, full in pairs):
        words = Words('只出现一两次，另一名字常见', 'Seen once or twice, while the other is frequent')
        return likeness.with_reason(max(likeness.score, AUTOMATIC_FROM + 0.01), words)
    if likeness.tie is Tie.TYPO and any(_is_misspelt(rare, full, script) for rare, full in pairs):
        words = Words(
            '只在提示行出现一两次，从不与另一名字对话', 'In one or two cues only, and never in answer to the other'
        )
        return likeness.with_reason(max(likeness.score, AUTOMATIC_FROM + 0.01), words)
    return likeness


def _stands_in(short: Node, full: Node, script: Script) -> int:
    """In how many scenes `short` speaks unlisted while `full` is listed and silent."""
    unlisted = (short.places(OccurrenceKind.CUE) & script.cast_scenes) - short.places(OccurrenceKind.CAST)
    return len((unlisted & full.places(OccurrenceKind.CAST)) - full.places(OccurrenceKind.CUE))


def _gives_way(title: Node, full: Node) -> bool:
    """郝师傅 is seen no more once 郝秀莲 is, and is spoken of where she stands."""
    if not isinstance(title.read, PersonName) or title.read.shape is not Shape.TITLED:
        return False
    spoken = any(alias.text == title.name for asset in full.assets for alias in asset.aliases)
    before, after = (node.places(OccurrenceKind.CAST) | node.places(OccurrenceKind.CUE) for node in (title, full))
    return spoken and bool(before) and bool(after) and max(before) < min(after)


def _is_slip(rare: Node, full: Node) -> bool:
    listed = rare.places(OccurrenceKind.CAST) or rare.places(OccurrenceKind.BIO)
    return not listed and 0 < len(rare.everywhere()) <= _RARE and len(full.everywhere()) >= _FREQUENT


def _is_misspelt(rare: Node, full: Node, script: Script) -> bool:
    """OUELETTE, of whom nothing is told, in one cue among the many of OUELLETTE, and neither answers the other."""
    seen, steady = ([one for asset in node.assets for one in asset.occurrences] for node in (rare, full))
    if not isinstance(rare.read, PersonName) or rare.read.han or not isinstance(full.read, PersonName):
        return False
    plain = rare.read.base if ' ' not in rare.read.base and not rare.read.title else ''
    beside = len(plain) == _SHORT and bool(rare.places(OccurrenceKind.CUE) & full.places(OccurrenceKind.CUE))
    return (
        (len(plain) > _SHORT or beside)
        and not is_established(plain)
        and 0 < len(seen) <= _RARE
        and all(one.kind is OccurrenceKind.CUE for one in seen)
        and len(steady) >= _STEADY
        and frozenset((rare.name, full.name)) not in script.in_turn
    )


def _weigh_places(likeness: Likeness, one: Node, other: Node, script: Script) -> Likeness:
    """A bare room belongs to the house beside all its scenes, or beside one if no other house has such a room."""
    if likeness.shorter is None or likeness.tie is not Tie.DESCRIBED or likeness.score < 0.5:
        return likeness
    bare, full = (one, other) if likeness.shorter == 0 else (other, one)
    if not isinstance(full.read, PlaceName) or not isinstance(bare.read, PlaceName):
        return likeness
    reason = _is_its_only_set(bare, full, script)
    if reason:
        return likeness.with_reason(max(likeness.score, AUTOMATIC_FROM + 0.01), reason)
    if _is_of_another_house(bare, full, script):
        return likeness.with_reason(0.0, Words('那一家没有人在场', 'Nobody of that house is there'))
    if bare.read.place:
        return likeness
    house = script.scenes_of_place.get(full.read.place, set())
    scenes = bare.places(OccurrenceKind.HEADING)
    beside = [bool({(e, s - 1), (e, s + 1)} & house) for e, s in scenes]
    only = len(script.places_of_room.get(full.read.head, ())) == 1
    if beside and (all(beside) or (only and any(beside))):
        words = Words('前后场次都在同一处', 'The scenes before or after lie in the same place')
        return likeness.with_reason(max(likeness.score, AUTOMATIC_FROM + 0.01), words)
    return likeness


def _is_its_only_set(bare: Node, full: Node, script: Script) -> Words | None:
    """Why 天台 is 教学楼天台, or 客厅 赵家客厅: no other set is named so, and the same people are there."""
    short, long = bare.read, full.read
    assert isinstance(short, PlaceName)
    assert isinstance(long, PlaceName)
    if short.markers or long.markers:
        return None
    scenes = bare.places(OccurrenceKind.HEADING)
    if not long.han:
        return _is_seat_of(short, long, scenes, script)
    if short.place and short.owners and long.owners:
        return _is_house_of(short, long, scenes, script)
    if short.place or not long.text.endswith(short.text):
        return None
    others = _others(short.text, long, script)
    if others is None:
        return None
    if long.owners:
        rivals = [other for other in others if not other.owners or _lives_there(other, scenes, script)]
        if not rivals and _lives_there(long, scenes, script) >= 0.5:
            return Words('这一家的人都在场，别处没有同名房间', 'Its household is there, and no such room is elsewhere')
        return None
    if others or short.head in _MANY_OF_A_KIND:
        return None
    mine = {name for place in scenes for name in script.people.get(place, ())}
    theirs = {name for place in full.places(OccurrenceKind.HEADING) for name in script.people.get(place, ())}
    if mine & theirs:
        return Words('全剧只有一处这样的地点，人物也相同', 'The only such set of the script, and the same people')
    return None


def _is_seat_of(short: PlaceName, long: PlaceName, scenes: set[Place], script: Script) -> Words | None:
    """THE BOATYARD is DYSART BOATYARD where a Dysart speaks there and no other boatyard is in the script."""
    if short.place or long.depth > 1 or short.head in en_lexicon.ROOMS or len(long.words) != 1:
        return None
    if len(script.places_of_room.get(long.head, ())) != 1:
        return None
    surname = next(iter(long.words))
    family = {place for place in scenes for name in script.people.get(place, ()) if _bears(name, surname)}
    if scenes and family == scenes:
        return Words(
            '同姓的人在场，全剧别无此类地点', 'One of that surname is there, and it is the only one of its kind'
        )
    return None


def _bears(name: str, surname: str) -> bool:
    return ' ' in name and name.lower().rsplit(' ', 1)[1] == surname


def _others(text: str, but: PlaceName, script: Script) -> set[PlaceName] | None:
    """The other sets whose names end so; None for so many that nothing can be told."""
    named_so = script.sets_ending_so.get(text, set())
    return named_so - {but} if len(named_so) <= _MANY else None


def _is_of_another_house(bare: Node, full: Node, script: Script) -> bool:
    """客厅 is not 王姐家客厅 where she is never in it, and the 赵 of 赵家客厅 are."""
    short, long = bare.read, full.read
    assert isinstance(short, PlaceName)
    assert isinstance(long, PlaceName)
    scenes = bare.places(OccurrenceKind.HEADING)
    if short.place or not long.owners or _lives_there(long, scenes, script):
        return False
    others = _others(short.text, long, script) or ()
    return any(_lives_there(other, scenes, script) == 1 for other in others)


def _lives_there(home: PlaceName, scenes: set[Place], script: Script) -> float:
    """In what part of the scenes somebody of the household is that the set is named for."""
    there = [
        place
        for place in scenes
        if any(_is_of(name, owner) for name in script.people.get(place, ()) for owner in home.owners)
    ]
    return len(there) / len(scenes) if scenes else 0.0


def _is_of(name: str, owner: str) -> bool:
    """赵勇 is of 赵家, and 王姐 of 王姐家."""
    house = _HOUSEHOLD.sub('', owner)
    return name == house or (len(house) == 1 and name.startswith(house) and len(name) > 1)


def _is_house_of(short: PlaceName, long: PlaceName, scenes: set[Place], script: Script) -> Words | None:
    """韩家客厅 is 韩烈家客厅 where he is there and no other room of that kind is named for a 韩."""
    surname = _HOUSEHOLD.sub('', next(iter(short.owners)))
    others = _others(short.head, long, script)
    if others is None or any(owner.startswith(surname) for other in others - {short} for owner in other.owners):
        return None
    if len(surname) == 1 and _lives_there(long, scenes, script) == 1:
        return Words('户主在场，没有别的同姓人家', 'The owner is there, and no other house of that surname')
    return None


_HOUSEHOLD = re.compile(r'(?:氏|家|府|家里|家中)+$')
# What every building has: a bare one may lie anywhere.
_MANY_OF_A_KIND = frozenset(
    '走廊 楼道 楼梯 楼梯间 电梯 电梯间 电梯口 门口 大门 大门口 门外 大门外 门前 前门 后门 窗外 窗前 '
    '床边 路边 路口 马路 街道 街头 '
    '小巷 巷口 办公室 会议室 病房 教室 包间 卧室 房间 宿舍 车内 院子 院内 大堂 前台 卫生间 阳台 '
    '审讯室 牢房 诊室 里屋 '
    '入口 出口 站台 楼下 楼上 公司 医院 学校 酒店 饭店'.split()
)
