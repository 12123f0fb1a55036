"""The geometry of a radar chart, drawn as plain SVG: it prints, and follows the theme."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import NamedTuple

_LINE = 12  # units between the lines of a label


class Axis(NamedTuple):
    """One axis: the end of its line, and the place and alignment of the first of its label's two lines."""

    x: float
    y: float
    label_x: float
    label_y: float
    anchor: str


def point(number: int, count: int, share: float, radius: float, centre: float) -> tuple[float, float]:
    angle = 2 * math.pi * number / count - math.pi / 2
    return round(centre + radius * share * math.cos(angle), 1), round(centre + radius * share * math.sin(angle), 1)


def polygon(shares: Sequence[float], radius: float = 60, centre: float = 100) -> str:
    """The `points` of a polygon whose corners lie at these shares (0..1) of the axes."""
    corners = (point(n, len(shares), max(0.0, min(1.0, share)), radius, centre) for n, share in enumerate(shares))
    return ' '.join(f'{x},{y}' for x, y in corners)


def axes(count: int, radius: float = 60, centre: float = 100) -> list[Axis]:
    found = []
    for number in range(count):
        x, y = point(number, count, 1, radius, centre)
        label_x, label_y = point(number, count, 1.22, radius, centre)
        anchor = 'middle' if abs(label_x - centre) < 8 else ('start' if label_x > centre else 'end')
        lift = _LINE if label_y < y and anchor == 'middle' else _LINE / 3 if anchor != 'middle' else 0
        found.append(Axis(x, y, label_x, round(label_y + 3 - lift, 1), anchor))
    return found
