"""Scene lists pasted from a table: one row of column titles, then a row a scene, its cells apart by tabs or bars."""

from __future__ import annotations

import re
from typing import NamedTuple

from autocorrect.engines.screenplay.shadow import Line
from autocorrect.engines.screenplay.zh_headings import Heading, read_place
from autocorrect.text.spans import Span

_COLUMNS = {
    title: kind
    for kind, titles in {
        'number': '场次 场号 序号 场 场序 镜号 集场',
        'time': '日/夜 日夜 时间 时段 日夜景 昼夜 时',
        'int_ext': '内/外 内外 内外景 景别 内外场',
        'place': '场景 地点 主场景 拍摄地点 场地 景 场景名称 场景地点',
        'cast': '人物 角色 出场人物 演员 主要人物 主要演员 出场角色 人员',
        'other': '内容 剧情 备注 道具 服装 服化道 页数 群演 群众演员 特约 内容提要 主要内容 集数 集 次场景 天气 气氛',
    }.items()
    for title in titles.split()
}
_BARS, _BLANKS = re.compile(r'\s*\|\s*'), re.compile(r'\s{2,}')


class _Cell(NamedTuple):
    text: str
    start: int
    end: int


def _cells(raw: str, copy: str) -> list[_Cell]:
    """The cells of a line; `raw` still has the tabs that its shadow `copy` lacks."""
    cut = re.compile('\t') if '\t' in raw else _BARS if raw.count('|') + raw.count('｜') > 2 else _BLANKS
    cells, at = [], 0
    source = raw if '\t' in raw else copy
    for found in [*cut.finditer(source), None]:
        end = found.start() if found else len(copy)
        piece = copy[at:end]
        start = at + len(piece) - len(piece.lstrip())
        cells.append(_Cell(piece.strip(), start, start + len(piece.strip())))
        at = found.end() if found else at
    return cells[1:] if not cells[0].text and source is copy else cells


class SceneTable:
    """Remembers the last row of titles and reads the rows under it."""

    def __init__(self, text: str, copy: str) -> None:
        self.text, self.copy = text, copy
        self.columns: list[str] = []

    def is_title_row(self, line: Line) -> bool:
        if len(line.text) > 80 or not ('场' in line.text or '景' in line.text):
            return False
        kinds = [_COLUMNS.get(cell.text.replace(' ', ''), '') for cell in self._of(line)]
        if 'place' not in kinds or sum(map(bool, kinds)) < 3 or kinds.count('') > 1:
            return False
        self.columns = kinds
        return True

    def read_row(self, line: Line) -> Heading | None:
        """The heading of a row: as many cells as titles (the last may be missing), and a time or 内/外 among them."""
        if not self.columns or len(line.text) > 200:
            return None
        cells = self._of(line)
        if not len(self.columns) - 1 <= len(cells) <= len(self.columns):
            return None
        heading = Heading(strong=True)
        for kind, cell in zip(self.columns, cells, strict=False):
            _fill(heading, kind, cell)
        return heading if heading.places and (heading.int_ext or heading.time_of_day) else None

    def _of(self, line: Line) -> list[_Cell]:
        return _cells(self.text[line.start : line.end], self.copy[line.start : line.end])


def _fill(heading: Heading, kind: str, cell: _Cell) -> None:
    if kind == 'number':
        heading.number = cell.text[:12]
    elif kind == 'cast' and cell.text:
        heading.cast_from, heading.cast_to = cell.start, cell.end
    elif kind in ('time', 'int_ext', 'place'):
        read = read_place(cell.text)
        heading.time_of_day = heading.time_of_day or read.time_of_day
        heading.int_ext = heading.int_ext or read.int_ext
        if kind == 'place':
            heading.mode = heading.mode or read.mode
            heading.places = [(name, Span(cell.start + at.start, cell.start + at.end)) for name, at in read.places]
