"""The dead of a Chinese episode, who are seen and named but never speak: 死者孙茂才 beside 死者 in an action."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from autocorrect.engines.screenplay.drafts import elements_of
from autocorrect.engines.screenplay.models import ElementKind, Episode, Gender
from autocorrect.engines.screenplay.zh_gender_words import HAS_HUSBAND, HAS_WIFE
from autocorrect.engines.screenplay.zh_names import is_person_name

_DEAD = '死者|被害人|被害者|受害人|受害者|遇害者|遇害人'
_NAMED = re.compile(
    rf'(?P<calling>{_DEAD})(?:的?(?:名字|姓名|身份)?(?:就?是|叫做?|名叫|为|确认为|[:：]))?'
    r'(?P<name>[\u4e00-\u9fff]{2,4}?)(?=[,，。、；;（(！!—…]|$)'
)
_BODY = re.compile(rf'{_DEAD}|尸体|遗体|尸身|尸首')
_SPOUSE = re.compile(rf'她的?(?P<husband>{HAS_HUSBAND})|他的?(?:{HAS_WIFE})')


class Body(NamedTuple):
    """`calling` is what only this one is called; `gender` is told by a husband or wife in the same speech."""

    name: str
    calling: str
    scene: int
    start: int
    gender: Gender = Gender.UNKNOWN
    gender_at: tuple[int, int] = (0, 0)


def bodies(episode: Episode) -> Iterator[Body]:
    """Each victim whom somebody names in an episode that shows a body."""
    named = [
        (found, scene, element.end)
        for scene, element in elements_of(episode)
        if element.kind in (ElementKind.ACTION, ElementKind.DIALOGUE, ElementKind.CAPTION)
        for found in _NAMED.finditer(episode.text, element.start, element.end)
        if is_person_name(found['name'])
    ]
    if not named or not _is_shown(episode):
        return
    alone = len({found['name'] for found, _, _ in named}) == 1
    for found, scene, end in named:
        body = Body(found['name'], found['calling'] if alone else '', scene, found.start('name'))
        spouse = _SPOUSE.search(episode.text, found.end(), end)
        if spouse:
            gender = Gender.FEMALE if spouse['husband'] else Gender.MALE
            body = body._replace(gender=gender, gender_at=spouse.span())
        yield body


def _is_shown(episode: Episode) -> bool:
    """Whoever is only talked about is nobody to cast."""
    return any(
        _BODY.search(episode.text, element.start, element.end)
        for _, element in elements_of(episode)
        if element.kind is ElementKind.ACTION
    )
