"""The breakdown of a project for readers: one JSON object, or tables of text."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from autocorrect.engines.screenplay.models import (
    INDUSTRY_CATEGORY,
    Asset,
    Candidate,
    Episode,
    FieldValue,
    Occurrence,
    Resolution,
    Scene,
)

_ORDER = {kind: place for place, kind in enumerate(INDUSTRY_CATEGORY)}


def as_json(episodes: Sequence[Episode], resolution: Resolution, locale: str = '') -> dict[str, Any]:
    """Spans are offsets into the decoded text of the file, also where one file holds many episodes."""
    language = episodes[0].language if episodes else 'zh'
    offsets = [episode.offset for episode in episodes]
    return {
        'language': language,
        'episodes': [_episode(episode, locale or language) for episode in episodes],
        'assets': [_asset(asset, offsets) for asset in in_order(resolution.assets)],
        'review': [_candidate(pair, locale or language) for pair in resolution.review],
    }


def in_order(assets: Sequence[Asset]) -> list[Asset]:
    return sorted(assets, key=lambda one: (_ORDER[one.type], -len(one.occurrences), one.name))


def _episode(episode: Episode, locale: str) -> dict[str, Any]:
    return {
        'file': episode.file,
        'number': episode.number,
        'title': episode.title,
        'format': episode.format,
        'warnings': [words.for_locale(locale) for words in episode.warnings],
        'scenes': [_scene(scene, episode.offset) for scene in episode.scenes],
    }


def _scene(scene: Scene, offset: int) -> dict[str, Any]:
    return {
        'number': scene.number,
        'int_ext': scene.int_ext,
        'location': scene.location,
        'locations': list(scene.locations),
        'time_of_day': scene.time_of_day,
        'cast': [entry.text for entry in scene.cast],
        'span': [scene.start + offset, scene.end + offset],
    }


def _asset(asset: Asset, offsets: Sequence[int]) -> dict[str, Any]:
    found: dict[str, Any] = {
        'type': asset.type.value,
        'name': asset.name,
        'aliases': [{'text': alias.text, 'kind': alias.kind.value} for alias in asset.aliases],
        'tier': asset.tier.value if asset.tier else None,
        'gender': _plain(asset.gender),
        'age': _age(asset),
        'voice': _plain(asset.voice),
        'role': _plain(asset.role),
        'description': _plain(asset.description),
        'parent': asset.parent,
        'variant_of': asset.variant_of,
        'first_episode': asset.first_episode,
        'occurrences': [_occurrence(one, offsets) for one in asset.occurrences],
    }
    if asset.type.value == 'scene':
        found |= {'int_ext': list(asset.int_ext), 'time_of_day': list(asset.time_of_day)}
    return found


def _plain(value: FieldValue[Any] | None) -> Any:
    return value.value if value is not None else None


def _age(asset: Asset) -> dict[str, Any] | None:
    if asset.age is None:
        return None
    age = asset.age.value
    return {'value': age.value, 'text': age.text, 'band': age.band.value if age.band else None}


def _occurrence(one: Occurrence, offsets: Sequence[int]) -> dict[str, Any]:
    by = offsets[one.episode - 1] if 0 < one.episode <= len(offsets) else 0
    return {
        'episode': one.episode,
        'scene': one.scene,
        'start': one.start + by,
        'end': one.end + by,
        'kind': one.kind.value,
    }


def _candidate(pair: Candidate, locale: str) -> dict[str, Any]:
    return {
        'type': pair.type.value,
        'names': list(pair.names),
        'reason': ' '.join(words.for_locale(locale) for words in pair.reasons),
    }


def as_table(episodes: Sequence[Episode], resolution: Resolution) -> str:
    """Scenes by episode, then the assets by category, then what a person should look at."""
    locale = episodes[0].language if episodes else 'zh'
    lines: list[str] = []
    for episode in episodes:
        lines.append(f'{episode.file}  [{episode.format}]  {episode.title}'.rstrip())
        lines += [f'  ! {words.for_locale(locale)}' for words in episode.warnings]
        lines += ['  ' + _scene_row(number, scene) for number, scene in enumerate(episode.scenes, 1)]
        lines.append('')
    for kind, words in INDUSTRY_CATEGORY.items():
        group = [asset for asset in in_order(resolution.assets) if asset.type is kind]
        if group:
            lines += [f'{words.for_locale(locale)} ({len(group)})', *('  ' + _asset_row(asset) for asset in group), '']
    if resolution.review:
        lines.append('待核对' if locale == 'zh' else 'To be reviewed')
        lines += [
            f'  {pair.names[0]} = {pair.names[1]} ?  {" ".join(w.for_locale(locale) for w in pair.reasons)}'
            for pair in resolution.review
        ]
    return '\n'.join(lines).rstrip() + '\n'


def _scene_row(number: int, scene: Scene) -> str:
    cast = ', '.join(entry.text for entry in scene.cast)
    return '  '.join(
        piece
        for piece in (scene.number or str(number), scene.int_ext, ' / '.join(scene.locations), scene.time_of_day, cast)
        if piece
    )


def _asset_row(asset: Asset) -> str:
    facts = [
        asset.tier.value if asset.tier else '',
        asset.gender.value.value if asset.gender else '',
        asset.age.value.text if asset.age else '',
        asset.voice.value if asset.voice else '',
        asset.role.value if asset.role else '',
        '/'.join(asset.int_ext),
        '/'.join(asset.time_of_day),
    ]
    names = ', '.join(alias.text for alias in asset.aliases)
    return '  '.join(
        piece for piece in (asset.name, f'({names})' if names else '', *facts, f'x{len(asset.occurrences)}') if piece
    )
