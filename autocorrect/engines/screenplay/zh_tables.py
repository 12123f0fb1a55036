"""Scenes and shots pasted from a table: a row of column titles, then a row for each; cells apart by tabs or bars."""

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
        'action': '画面 画面内容 画面描述 镜头内容 内容 剧情 动作 剧情内容 主要内容 内容提要',
        'speech': '台词 对白 台词/旁白 台词/对白 对白/旁白 旁白 对话 台词旁白',
        'other': '景别/机位 机位 运镜 时长 音效 备注 道具 服装 服化道 页数 群演 群众演员 特约 集数 集 次场景 天气 气氛',
    }.items()
    for title in titles.split()
}
_BREAK = re.compile(r'<br */?>', re.IGNORECASE)
_RULE = re.compile(r'[|\-: ]{3,}')
_BARS, _BLANKS = re.compile(r'\s*\|\s*'), re.compile(r'\s{2,}')


class _Cell(NamedTuple):
    text: str
    start: int
    end: int


def _cells(raw: str, copy: str) -> list[_Cell]:
    """The cells of a line; `raw` still has the tabs that its shadow `copy` lacks."""
    cut = re.compile('\t') if '\t' in raw else _BARS if raw.count('|') + raw.count('｜') > 1 else _BLANKS
    cells, at = [], 0
    source = raw if '\t' in raw else copy
    for found in [*cut.finditer(source), None]:
        end = found.start() if found else len(copy)
        piece = copy[at:end]
        start = at + len(piece) - len(piece.lstrip())
        cells.append(_Cell(piece.strip(), start, start + len(piece.strip())))
        at = found.end() if found else at
    if cut is _BARS:
        cells = cells[1:] if not cells[0].text else cells
        cells = cells[:-1] if cells and not cells[-1].text else cells
    return cells


class SceneTable:
    """Remembers the last row of titles and reads the rows under it."""

    def __init__(self, text: str, copy: str) -> None:
        self.text, self.copy = text, copy
        self.columns: list[str] = []
        self.place_before = ''

    def spread(self, lines: list[Line]) -> list[Line]:
        """Rows that hold action and speech become lines of their own; a shot of the same set opens no scene."""
        found: list[Line] = []
        for line in lines:
            if self.is_title_row(line):
                self.place_before = ''
                found.append(line)
            elif not {'action', 'speech'} & {*self.columns} or not (row := self._row(line)):
                found.append(line)
            else:
                found += self._parts(line, row)
        self.columns = []
        return [line._replace(number=number) for number, line in enumerate(found)]

    def _parts(self, line: Line, row: list[tuple[str, _Cell]]) -> list[Line]:
        """The head of the row unless the shot before had the same, then each piece of its action and speech."""
        head = [cell for kind, cell in row if kind not in ('action', 'speech')]
        first = next((place for place, (kind, _) in enumerate(row) if kind in ('action', 'speech')), len(row))
        pieces: list[Line] = []
        where = '|'.join(cell.text for kind, cell in row if kind in ('place', 'time', 'int_ext'))
        if head and where != self.place_before:
            pieces.append(self._line(line.start, line.start + row[first - 1][1].end if first else line.end))
            self.place_before = where
        for kind, cell in row:
            if kind in ('action', 'speech') and cell.text:
                pieces += self._broken(line.start + cell.start, line.start + cell.end)
        return pieces

    def _broken(self, start: int, end: int) -> list[Line]:
        cuts = [(found.start(), found.end()) for found in _BREAK.finditer(self.copy, start, end)]
        starts, ends = [start, *(after for _, after in cuts)], [*(before for before, _ in cuts), end]
        return [self._line(a, b) for a, b in zip(starts, ends, strict=True) if self.copy[a:b].strip()]

    def _line(self, start: int, end: int) -> Line:
        piece = self.copy[start:end]
        start += len(piece) - len(piece.lstrip())
        return Line(start, start + len(piece.strip()), piece.strip())

    def is_title_row(self, line: Line) -> bool:
        if len(line.text) > 120 or not ('场' in line.text or '景' in line.text or '地点' in line.text):
            return False
        kinds = [_COLUMNS.get(cell.text.replace(' ', ''), '') for cell in self._of(line)]
        if 'place' not in kinds or sum(map(bool, kinds)) < 3 or kinds.count('') > 1:
            return False
        self.columns = kinds
        return True

    def read_row(self, line: Line) -> Heading | None:
        """The heading of a row, whose last cells may be missing: it has a time or 内/外 among them."""
        row = self._row(line) if self.columns and len(line.text) <= 200 else None
        if not row:
            return None
        heading = Heading(strong=True)
        for kind, cell in row:
            _fill(heading, kind, cell)
        return heading if heading.places and (heading.int_ext or heading.time_of_day) else None

    def _row(self, line: Line) -> list[tuple[str, _Cell]]:
        cells = self._of(line)
        least = min(len(self.columns) - 1, 4)
        if not least <= len(cells) <= len(self.columns) or _RULE.fullmatch(line.text):
            return []
        return list(zip(self.columns, cells, strict=False))

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
        heading.sides += [(cell.start + at, side) for at, side in read.sides]
        if kind == 'place':
            heading.mode = heading.mode or read.mode
            heading.places = [(name, Span(cell.start + at.start, cell.start + at.end)) for name, at in read.places]
