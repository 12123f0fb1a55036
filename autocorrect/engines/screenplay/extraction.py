"""The assets of one episode: people, places and things, each under one name."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from autocorrect.engines.screenplay import en_people, en_things, zh_people, zh_things
from autocorrect.engines.screenplay.models import Asset, AssetType, Episode
from autocorrect.engines.screenplay.parser import parse
from autocorrect.engines.screenplay.places import find_places
from autocorrect.engines.screenplay.source import Source
from autocorrect.engines.screenplay.tagging import apply_tags

Progress = Callable[[str, int, int], None]


def extract(episode: Episode, index: int = 1, known: Sequence[Asset] = ()) -> list[Asset]:
    """What the episode shows and names. `index` is its place in the project, from 1; `known` are earlier assets.

    `known` only helps to read (a short name of somebody known is no new person); nothing of it is returned unless the
    episode names it, and what was found in earlier episodes never changes.
    """
    finders = (zh_people, zh_things) if episode.language == 'zh' else (en_people, en_things)
    people = finders[0].find_people(episode, index, list(known))
    drafts = people + find_places(episode, index) + finders[1].find_things(episode, index, people)
    if episode.tags:
        drafts = apply_tags(episode, index, drafts)
    return _distinct([draft.finished(index) for draft in drafts if draft.occurrences])


def _distinct(assets: list[Asset]) -> list[Asset]:
    found: dict[tuple[AssetType, str], Asset] = {}
    for asset in assets:
        found.setdefault(asset.key, asset)
    return list(found.values())


def read_project(
    sources: Sequence[Source], on_progress: Progress | None = None
) -> tuple[list[Episode], list[list[Asset]]]:
    """Parse and extract every episode in order; `on_progress(step, done, of)` is told after each step."""
    episodes: list[Episode] = []
    assets: list[list[Asset]] = []
    known: dict[tuple[AssetType, str], Asset] = {}
    names: frozenset[str] = frozenset()
    for number, source in enumerate(sources, 1):
        episode = parse(source, names)
        _tell(on_progress, 'parse', number, len(sources))
        found = extract(episode, number, [asset for asset in known.values() if asset.type is AssetType.CHARACTER])
        for asset in found:
            known.setdefault(asset.key, asset)
        names |= {asset.name for asset in found if asset.type is AssetType.CHARACTER}
        episodes.append(episode)
        assets.append(found)
        _tell(on_progress, 'extract', number, len(sources))
    return episodes, assets


def _tell(on_progress: Progress | None, step: str, done: int, of: int) -> None:
    if on_progress:
        on_progress(step, done, of)
