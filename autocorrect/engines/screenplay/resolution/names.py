"""One door to the three kinds of names: read a name once, then compare it with others of its type."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from autocorrect.engines.screenplay.models import AssetType
from autocorrect.engines.screenplay.resolution import (
    en_lexicon,
    en_people,
    en_person_names,
    place_names,
    places,
    things,
    zh_lexicon,
    zh_names,
    zh_people,
)
from autocorrect.engines.screenplay.resolution.likeness import UNRELATED, Likeness
from autocorrect.engines.screenplay.resolution.normalising import folded, is_han, sound
from autocorrect.engines.screenplay.resolution.place_names import PlaceName
from autocorrect.engines.screenplay.resolution.shapes import RELATIVE_SHAPES, PersonName, Shape
from autocorrect.engines.screenplay.resolution.things import ThingName

Name = PersonName | PlaceName | ThingName


def read_name(kind: AssetType, name: str, parent: str = '') -> Name:
    if kind is AssetType.CHARACTER:
        if is_han(folded(name)):
            return replace(zh_names.read_name(name), han=True)
        return en_person_names.read_name(name)
    if kind is AssetType.SCENE:
        return place_names.read_place(name, parent)
    return things.read_thing(name)


def compare(one: Name, other: Name) -> Likeness:
    """How alike two names of one type are; a Chinese and an English name are compared by nothing but equality."""
    if one.han != other.han:
        return UNRELATED
    if isinstance(one, PersonName) and isinstance(other, PersonName):
        return zh_people.compare(one, other) if one.han else en_people.compare(one, other)
    if isinstance(one, PlaceName) and isinstance(other, PlaceName):
        return places.compare(one, other)
    if isinstance(one, ThingName) and isinstance(other, ThingName):
        return things.compare(one, other)
    return UNRELATED


def is_relative(name: str) -> bool:
    """Whether a name for a person means somebody else in each mouth or scene: a kin word, a bare title, a noun."""
    read = read_name(AssetType.CHARACTER, name)
    return isinstance(read, PersonName) and read.shape in RELATIVE_SHAPES


def is_described(name: str) -> bool:
    """A Chinese noun for anybody with more to it: 灰衣人, 白衬衫男生; not 男生."""
    read = read_name(AssetType.CHARACTER, name)
    told = isinstance(read, PersonName) and read.han and read.shape is Shape.ANYBODY
    return told and len(name) > 2 and (name not in zh_lexicon.ANYBODY or name in _UNMASKED)


# Of these a script has one, whom it unmasks in the end; men in black come in numbers.
_UNMASKED = frozenset({'蒙面人', '面具人', '神秘人'})


def is_full_name(name: Name) -> bool:
    return isinstance(name, PersonName) and name.shape is Shape.FULL


def block_keys(name: Name) -> Iterable[str]:
    if isinstance(name, PlaceName):
        return place_names.keys_of(name)
    if isinstance(name, ThingName):
        return things.keys_of(name)
    return _zh_person_keys(name) if name.han else _en_person_keys(name)


def _zh_person_keys(name: PersonName) -> Iterable[str]:
    yield f'b:{name.base}'
    if name.shape in (Shape.ANYBODY, Shape.KIN):
        return
    if name.shape in (Shape.TITLED, Shape.PET, Shape.FULL) and name.surname:
        yield f't:{name.surname}'
    if name.shape is Shape.PET:
        yield f'g:{name.given}'
    if name.shape is Shape.BARE_TITLE or name.title:
        yield f'o:{name.title}'
    yield f'p:{sound(name.base)}'
    yield f'l:{sound(name.base[-2:])}'
    yield f's:{sound(name.base[:1])}:{sound(name.base[-1:])}'
    if name.given:
        yield f'g:{name.given[-1:]}'


def _en_person_keys(name: PersonName) -> Iterable[str]:
    yield f'b:{name.base}'
    if name.shape is Shape.ANYBODY:
        return
    if name.title:
        yield f'o:{en_lexicon.OFFICES.get(name.title, name.title)}:{name.base[:1]}'
    for word in name.words:
        yield f't:{word}'
        if len(word) > 4:
            yield f'k:{word[0]}:{en_person_names.skeleton(word)}'
        if len(word) > 4:
            yield f'a:{"".join(sorted(word))}'  # two letters changed places
            yield f'e:{word[:2]}:{word[-1:]}'  # one is missing in between
    yield f'y:{(name.given or name.base)[:2].replace("z", "s")}'
    if not name.given:
        yield from (f'n:{formal}' for formal in sorted(en_person_names.call_names(name.base)))
    else:
        for formal in sorted(en_person_names.call_names(name.given)):
            yield f'n:{formal}'
            yield f'f:{formal}:{name.surname}'
