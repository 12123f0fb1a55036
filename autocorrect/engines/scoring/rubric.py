"""Rubrics as data: dimensions, the features they are made of, grade and result bands. A school may change it.

A rubric is a JSON object (see docs/chinese-scoring.md and `rubrics/`); `parse_rubric` checks it and says what is wrong
and where. No dimension is known to code: a rubric with seven of them works as one with five.
"""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

from autocorrect.engines.findings import NO_WORDS, Words
from autocorrect.engines.marking import Grade
from autocorrect.text.language import Language

T = TypeVar('T')
_FOLDER = Path(__file__).parent / 'rubrics'


class RubricError(ValueError):
    """The rubric's data is wrong; the message names the place and what is expected there."""


@dataclass(frozen=True, slots=True)
class Range:
    """Where a feature starts to count and where it stops: 0 up to `low`, 1 from `high` on, a line between them."""

    low: float
    high: float

    def reach(self, value: float) -> float:
        """How far `value` is along the range, 0..1; never NaN, never beyond the ends."""
        if math.isnan(value):
            return 0.0
        return min(1.0, max(0.0, (value - self.low) / (self.high - self.low)))


@dataclass(frozen=True, slots=True)
class FeatureRule:
    """One measurement's say in a dimension: a merit with a positive weight, a fault with a negative one.

    `key` tells two rules on one feature apart (a merit up to some length, a fault beyond it).
    """

    key: str
    name: str
    weight: float
    range: Range


@dataclass(frozen=True, slots=True)
class Limit:
    """Scales a share down: to `floor` of it up to `range.low`, not at all from `range.high` on."""

    key: str
    name: str
    range: Range
    floor: float


@dataclass(frozen=True, slots=True)
class Dimension:
    """`base` is what a text starts with, on the scale of the weights; `confidence` how far an engine can judge this."""

    key: str
    label: Words
    max: float
    confidence: float
    features: tuple[FeatureRule, ...]
    limits: tuple[Limit, ...] = ()
    base: float = 0.0
    note: Words = NO_WORDS


@dataclass(frozen=True, slots=True)
class GradeBand:
    """What a school grade asks, by the keys of features and limits: other ranges, and what is not asked at all."""

    grade: Grade
    label: Words
    expected_length: float
    ranges: Mapping[str, Range]
    unasked: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class ResultBand:
    """优, 良, 中 ...: given to totals of at least `min_share` of the maximum."""

    key: str
    label: Words
    description: Words
    min_share: float


@dataclass(frozen=True, slots=True)
class Rubric:
    """`limits` hold every dimension; `spread` is the half-width of an estimate of the total, as a share of `max`."""

    key: str
    language: Language
    label: Words
    max: float
    dimensions: tuple[Dimension, ...]
    grades: Mapping[Grade, GradeBand]
    bands: tuple[ResultBand, ...]
    limits: tuple[Limit, ...] = ()
    spread: float = 0.1

    def range_for(self, rule: FeatureRule | Limit, grade: Grade) -> Range:
        """The range of a rule in a grade: the grade's own, or else the rule's."""
        return self.grades[grade].ranges.get(rule.key, rule.range)

    def asks(self, rule: FeatureRule | Limit, grade: Grade) -> bool:
        return rule.key not in self.grades[grade].unasked

    def band_for(self, share: float) -> ResultBand:
        """The best band that a share of the maximum reaches; bands are kept best first and the last starts at 0."""
        return next((band for band in self.bands if share >= band.min_share), self.bands[-1])

    @property
    def rules(self) -> list[FeatureRule | Limit]:
        rules: list[FeatureRule | Limit] = list(self.limits)
        for dimension in self.dimensions:
            rules += dimension.features
            rules += dimension.limits
        return rules

    @property
    def feature_names(self) -> frozenset[str]:
        return frozenset(rule.name for rule in self.rules)


@cache
def default_rubric(language: Language) -> Rubric:
    """The rubric that ships for a language."""
    return load_rubric(_FOLDER / f'{language}.json')


def load_rubric(path: Path, known_features: Collection[str] | None = None) -> Rubric:
    """Read a rubric file.

    Raises:
        RubricError: the file is no JSON, or its data is wrong.
    """
    try:
        data = json.loads(path.read_text(encoding='utf-8'))
    except ValueError as error:
        raise RubricError(f'{path.name}: not a JSON file ({error})') from error
    return parse_rubric(data, known_features)


def parse_rubric(data: object, known_features: Collection[str] | None = None) -> Rubric:
    """A rubric from decoded JSON; `known_features`, when given, are the only names its features may have.

    Raises:
        RubricError: something is missing, of the wrong type, out of range or given twice.
    """
    node = _Node(data, '')
    rubric = Rubric(
        key=node.text('key'),
        language=node.choice('language', ('zh', 'en')),
        label=node.words('label'),
        max=node.number('max', above=0),
        dimensions=_unique(node, 'dimensions', _dimension),
        grades=_grades(node.child('grades')),
        bands=_bands(node),
        limits=_unique(node, 'limits', _limit, may_be_empty=True),
        spread=node.number('spread', default=0.1, least=0, most=1),
    )
    _check_sum(rubric)
    _check_names(rubric, known_features)
    return rubric


class _Node:
    """A JSON object together with its place in the file, so that every error can name that place."""

    def __init__(self, value: object, place: str) -> None:
        if not isinstance(value, dict):
            raise RubricError(f'{place or "rubric"}: must be an object')
        self.value: dict[str, Any] = value
        self.place = place

    def at(self, name: str) -> str:
        return f'{self.place}.{name}' if self.place else name

    def child(self, name: str) -> _Node:
        return _Node(self._get(name), self.at(name))

    def children(self, name: str, *, may_be_empty: bool = False) -> list[_Node]:
        items = self.value.get(name, []) if may_be_empty else self._get(name)
        if not isinstance(items, list) or not (items or may_be_empty):
            raise RubricError(f'{self.at(name)}: must be a list with at least one entry')
        return [_Node(item, f'{self.at(name)}[{index}]') for index, item in enumerate(items)]

    def text(self, name: str, default: str | None = None) -> str:
        value = self._get(name, default)
        if not isinstance(value, str) or not value.strip():
            raise RubricError(f'{self.at(name)}: must be a text that is not empty')
        return value

    def texts(self, name: str) -> list[str]:
        items = self.value.get(name, [])
        if not isinstance(items, list) or not all(isinstance(item, str) for item in items):
            raise RubricError(f'{self.at(name)}: must be a list of texts')
        return items

    def choice(self, name: str, allowed: tuple[T, ...]) -> T:
        value = self._get(name)
        if value not in allowed:
            raise RubricError(f'{self.at(name)}: must be one of {", ".join(map(str, allowed))}, not {value!r}')
        return allowed[allowed.index(value)]

    def number(
        self,
        name: str,
        *,
        default: float | None = None,
        least: float = -math.inf,
        most: float = math.inf,
        above: float = -math.inf,
    ) -> float:
        value = self._get(name, default)
        if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
            raise RubricError(f'{self.at(name)}: must be a number, not {value!r}')
        if value <= above:
            raise RubricError(f'{self.at(name)}: must be more than {above:g}, not {value:g}')
        if not least <= value <= most:
            raise RubricError(f'{self.at(name)}: must lie in {least:g}..{most:g}, not {value:g}')
        return float(value)

    def words(self, name: str, *, optional: bool = False) -> Words:
        if optional and name not in self.value:
            return NO_WORDS
        child = self.child(name)
        return Words(child.text('zh'), child.text('en'))

    def _get(self, name: str, default: object = None) -> Any:
        value = self.value.get(name, default)
        if value is None:
            raise RubricError(f'{self.at(name)}: is missing')
        return value


def _dimension(node: _Node) -> Dimension:
    dimension = Dimension(
        key=node.text('key'),
        label=node.words('label'),
        max=node.number('max', above=0),
        confidence=node.number('confidence', least=0, most=1),
        features=_unique(node, 'features', _feature),
        limits=_unique(node, 'limits', _limit, may_be_empty=True),
        base=node.number('base', default=0.0, least=0),
        note=node.words('note', optional=True),
    )
    if dimension.base + sum(rule.weight for rule in dimension.features if rule.weight > 0) <= 0:
        raise RubricError(f'{node.at("features")}: needs a positive weight (or a base) to give any points')
    return dimension


def _feature(node: _Node) -> FeatureRule:
    name = node.text('name')
    weight = node.number('weight')
    if weight == 0:
        raise RubricError(f'{node.at("weight")}: must not be 0 (positive for a merit, negative for a fault)')
    return FeatureRule(node.text('key', name), name, weight, _range(node))


def _limit(node: _Node) -> Limit:
    name = node.text('name')
    return Limit(node.text('key', f'limit:{name}'), name, _range(node), node.number('floor', least=0, most=1))


def _range(node: _Node) -> Range:
    low, high = node.number('low'), node.number('high')
    if low >= high:
        raise RubricError(f'{node.at("low")}: must be less than high ({low:g} is not less than {high:g})')
    return Range(low, high)


def _grades(node: _Node) -> dict[Grade, GradeBand]:
    unknown = sorted(set(node.value) - set(Grade))
    if unknown:
        raise RubricError(f'{node.at(unknown[0])}: no such grade; the grades are {", ".join(Grade)}')
    return {grade: _grade_band(grade, node.child(grade)) for grade in Grade}


def _grade_band(grade: Grade, node: _Node) -> GradeBand:
    ranges = _Node(node.value.get('ranges', {}), node.at('ranges'))
    return GradeBand(
        grade,
        node.words('label'),
        node.number('expected_length', above=0),
        {key: _range(ranges.child(key)) for key in ranges.value},
        frozenset(node.texts('unasked')),
    )


def _bands(node: _Node) -> tuple[ResultBand, ...]:
    bands = sorted(_unique(node, 'bands', _band), key=lambda band: band.min_share, reverse=True)
    if bands[-1].min_share != 0:
        raise RubricError('bands: the lowest band must have min_share 0')
    return tuple(bands)


def _band(node: _Node) -> ResultBand:
    share = node.number('min_share', least=0, most=1)
    return ResultBand(node.text('key'), node.words('label'), node.words('description'), share)


K = TypeVar('K', Dimension, FeatureRule, Limit, ResultBand)


def _unique(node: _Node, name: str, parse: Callable[[_Node], K], *, may_be_empty: bool = False) -> tuple[K, ...]:
    parsed: dict[str, K] = {}
    for child in node.children(name, may_be_empty=may_be_empty):
        item = parse(child)
        if item.key in parsed:
            raise RubricError(f'{child.at("key")}: {item.key!r} is given twice')
        parsed[item.key] = item
    return tuple(parsed.values())


def _check_sum(rubric: Rubric) -> None:
    total = sum(dimension.max for dimension in rubric.dimensions)
    if not math.isclose(total, rubric.max, abs_tol=1e-6):
        raise RubricError(f'max: the dimensions add up to {total:g}, not to {rubric.max:g}')


def _check_names(rubric: Rubric, known: Collection[str] | None) -> None:
    unknown = sorted(rubric.feature_names - set(known)) if known is not None else []
    if unknown:
        raise RubricError(f'dimensions: no such feature: {", ".join(unknown)}')
    keys = {rule.key for rule in rubric.rules}
    for band in rubric.grades.values():
        for place, named in (('ranges', set(band.ranges)), ('unasked', band.unasked)):
            for key in sorted(named - keys):
                raise RubricError(f'grades.{band.grade}.{place}.{key}: no feature or limit has this key')
