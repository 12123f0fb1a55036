"""What in the script says that two nodes are two: cast lines, dialogue, facts that exclude each other."""

from __future__ import annotations

from autocorrect.engines.findings import Words
from autocorrect.engines.screenplay.models import AgeBand, Asset, AssetType, Gender, OccurrenceKind
from autocorrect.engines.screenplay.resolution.likeness import Tie
from autocorrect.engines.screenplay.resolution.nodes import Node
from autocorrect.engines.screenplay.resolution.shapes import PersonName, Shape
from autocorrect.engines.screenplay.resolution.zh_lexicon import ELDERS

_BANDS = list(AgeBand)
_SURE = 0.6
_ELDER_FROM = 36


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
