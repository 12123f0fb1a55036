"""Draws how often the Chinese speller's proposals were right against what it believed, on held-out lines.

plot_calibration.py CALIBRATION.json OUTPUT.svg
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

_SIZE, _LEFT, _TOP = 320, 56, 24


def main() -> None:
    source, target = map(Path, sys.argv[1:3])
    bins = json.loads(source.read_text(encoding='utf-8'))
    points = [(_x(b['predicted']), _y(b['right'])) for b in bins]
    line = ' '.join(f'{x:.1f},{y:.1f}' for x, y in points)
    dots = ''.join(f'<circle cx="{x:.1f}" cy="{y:.1f}" r="4" fill="#2563eb"/>' for x, y in points)
    counts = ''.join(
        f'<text x="{x:.1f}" y="{y - 8:.1f}" font-size="9" text-anchor="middle" fill="#555">{b["proposals"]}</text>'
        for (x, y), b in zip(points, bins, strict=True)
    )
    target.write_text(
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 420 400" font-family="sans-serif">'
        f'<rect width="420" height="400" fill="#fff"/>{_axes()}'
        f'<line x1="{_x(0)}" y1="{_y(0)}" x2="{_x(1)}" y2="{_y(1)}" stroke="#999" stroke-dasharray="4 4"/>'
        f'<polyline points="{line}" fill="none" stroke="#2563eb" stroke-width="2"/>{dots}{counts}</svg>\n',
        encoding='utf-8',
    )


def _x(value: float) -> float:
    return round(_LEFT + _SIZE * value, 1)


def _y(value: float) -> float:
    return round(_TOP + _SIZE * (1 - value), 1)


def _axes() -> str:
    parts = [f'<rect x="{_LEFT}" y="{_TOP}" width="{_SIZE}" height="{_SIZE}" fill="none" stroke="#333"/>']
    for tick in (0, 0.2, 0.4, 0.6, 0.8, 1):
        parts.append(f'<text x="{_x(tick)}" y="{_y(0) + 16}" font-size="11" text-anchor="middle">{tick}</text>')
        parts.append(f'<text x="{_LEFT - 8}" y="{_y(tick) + 4}" font-size="11" text-anchor="end">{tick}</text>')
    parts.append(
        f'<text x="{_x(0.5)}" y="{_y(0) + 36}" font-size="12" text-anchor="middle">predicted probability</text>'
    )
    parts.append(f'<text x="14" y="{_y(0.5)}" font-size="12" transform="rotate(-90 14 {_y(0.5)})">share right</text>')
    return ''.join(parts)


if __name__ == '__main__':
    main()
