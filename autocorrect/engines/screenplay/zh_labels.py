"""Labelled lines of Chinese scripts: the head of a scene, cast lines, the list of characters."""

from __future__ import annotations

import re

from autocorrect.engines.screenplay import zh_words as words
from autocorrect.engines.screenplay.models import Bio, CastEntry
from autocorrect.engines.screenplay.shadow import Line

_LABEL_WORDS = '|'.join(sorted(words.HEAD_LABELS, key=len, reverse=True))
LABEL = re.compile(rf'(?:^|(?<=[\s,;|]))[\[(]?({_LABEL_WORDS})[\])]?\s*:')
_SPLIT = re.compile(
    r'[、,;/|&+]|\s{1,}|(?<=[\u4e00-\u9fff])和(?=[\u4e00-\u9fff]{2,})|(?<=[\u4e00-\u9fff])与(?=[\u4e00-\u9fff]{2,})'
)
_REMARK = re.compile(r'\(([^()]*)\)?')
_EVERYONE = re.compile(
    r'同上|同前|^同第?\s*[\d一二三四五六七八九十]+\s*(?:[-.]\s*\d+|场|景|$)|所有人|全体|前场|无$|略$|等$|若干演员'
)


def read_labels(line: Line) -> list[tuple[str, int, int]]:
    """Every label of the line as (kind, value start, value end) in the text; empty unless it opens with one."""
    found = list(LABEL.finditer(line.text))
    if not found or found[0].start() > 0:
        return []
    ends = [one.start() for one in found[1:]] + [len(line.text)]
    return [
        (words.HEAD_LABELS[one[1]], line.start + one.end(), line.start + end)
        for one, end in zip(found, ends, strict=True)
    ]


def read_cast(copy: str, start: int, end: int) -> list[CastEntry]:
    """The entries of a cast or prop line; brackets may hold commas: 小胖(王德发), 记者*3, 保镖若干."""
    entries: list[CastEntry] = []
    for piece_start, piece_end in _top_level_pieces(copy, start, end):
        piece = copy[piece_start:piece_end]
        remark = _REMARK.search(piece)
        name = piece[: remark.start()] if remark else piece
        name = name.rstrip('.。:!* ')
        lead = len(name) - len(name.lstrip(' .·-[]'))
        name = name[lead:].rstrip(' []')
        if not name or len(name) > 20 or _EVERYONE.search(name):
            continue
        at = piece_start + lead
        entries.append(CastEntry(name, at, at + len(name), remark[1].strip() if remark else ''))
    return entries


def _top_level_pieces(copy: str, start: int, end: int) -> list[tuple[int, int]]:
    depth, cuts, value = 0, [start], copy[start:end]
    blocked: list[tuple[int, int]] = []
    opened = 0
    for index, char in enumerate(value):
        if char == '(':
            opened = index if depth == 0 else opened
            depth += 1
        elif char == ')' and depth:
            depth -= 1
            if depth == 0:
                blocked.append((opened, index))
    pieces: list[tuple[int, int]] = []
    inside = iter(blocked)
    span = next(inside, None)
    for cut in _SPLIT.finditer(value):
        while span and span[1] < cut.start():
            span = next(inside, None)
        if span and span[0] <= cut.start() <= span[1]:
            continue
        pieces.append((cuts[-1], start + cut.start()))
        cuts.append(start + cut.end())
    pieces.append((cuts[-1], end))
    return [piece for piece in pieces if copy[piece[0] : piece[1]].strip()]


_BIO_TITLE = re.compile(rf'^[#\[\s*=-]*(?:{"|".join(sorted(words.BIO_TITLES, key=len, reverse=True))})[\]\s*=-]*:?$')
_BIO_ENTRY = re.compile(
    r'^(?:\d{1,2}\s*[.、)]\s*|[-*·•]\s*)?(?P<name>[\u4e00-\u9fff·A-Za-z]{1,12}?(?:[·.][\u4e00-\u9fff]{1,8})?)\s*'
    r'(?:(?P<paren>\([^()\n]{1,60}\))\s*(?:[:,\-]+\s*|\s*$|(?=\S))|:\s*|-{1,3}\s*|,\s*(?=[男女\d])|'
    r'\s{1,6}(?=[男女]\b|[男女][,、\s]|\d{1,2}岁)|\|\s*)'
)


def is_bio_title(text: str) -> bool:
    return len(text) <= 20 and bool(_BIO_TITLE.match(text))


def read_bio(line: Line) -> Bio | None:
    """One entry of the list of characters: the name and all that is said of it, the bracket after the name included."""
    found = _BIO_ENTRY.match(line.text)
    if not found or found['name'] in words.NOT_SPEAKERS or len(line.text) <= found.end('name') + 1:
        return None
    text_start = line.start + found.end('name')
    return Bio(found['name'], line.start + found.start('name'), line.end, line.text[found.end('name') :], text_start)
