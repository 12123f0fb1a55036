"""Which lines of an essay are its text, and which frame it: the title; a letter's address, wishes, name and date."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from autocorrect.engines.essay_text import EssayText
from autocorrect.engines.scoring.chinese.cleaning import clean
from autocorrect.engines.scoring.chinese.sentences import CLAUSE_END
from autocorrect.text.spans import Span

_LONGEST_TITLE = 20
_LONGEST_LINE = 25  # of a line that frames
_LABEL = re.compile(r'^\W*(?:作文)?[题題標标]目?[：:]\s*|^\W*(?:作文)?[题題]目\s+')
_ADDRESS = re.compile(r'^[^。！？!?“”]*[：:]$')
_LEADS_TO_SPEECH = re.compile('[说說道问問想喊叫写寫答]|如下|以下')
_WISH = re.compile('^(?:此致|敬礼|敬禮|(?:敬|谨|謹|顺|順|最后|最後)?祝)')
_DATE = re.compile(
    r'^(?:[0-9０-９〇零○一二三四五六七八九十]{2,4}\s*年.*[0-9０-９一二三四五六七八九十]\s*[日号號月]'
    r'|[0-9０-９一二三四五六七八九十]{1,3}\s*月\s*[0-9０-９一二三四五六七八九十]{1,3}\s*[日号號]|\d{4}([./-])\d{1,2}\1\d{1,2})'
    r'[^。，！？]{0,10}$'
)
_MOST_CLOSING_LINES = 5


class Layout(NamedTuple):
    """`frame` are the lines that belong to the form of a letter or a diary; `is_letter`: it addresses somebody."""

    title: str
    body: list[Span]
    frame: list[Span]
    is_letter: bool


def lay_out(essay: EssayText) -> Layout:
    """Tell the text itself from the lines around it; a title that stands in the text is no paragraph of it."""
    title, body = _without_heading(essay)
    lines = [span.of(essay.text).strip() for span in body]
    first = _opening_lines(lines)
    is_letter = any(_is_address(line) for line in lines[:first])
    last = first + _closing_line(lines[first:], is_letter)
    return Layout(title, body[first:last], [*body[:first], *body[last:]], is_letter)


def _without_heading(essay: EssayText) -> tuple[str, list[Span]]:
    """The title (as given, or else from the first line) and the lines without it."""
    given, spans = essay.title.strip(), list(essay.paragraphs)
    if len(spans) < 2:
        return given, spans
    first = spans[0].of(essay.text).strip()
    bare = _LABEL.sub('', first)
    looks_like_one = len(spans) > 2 and len(first) <= _LONGEST_TITLE and not CLAUSE_END.search(first[-1])
    is_heading = looks_like_one or (given and _letters(bare) == _letters(given)) or bare != first
    if not is_heading or _DATE.match(first) or len(bare) > 2 * _LONGEST_TITLE:
        return given, spans
    return given or bare, spans[1:]


def _letters(line: str) -> str:
    return re.sub(r'\W', '', clean(line, Span(0, len(line))).chars)


def _opening_lines(lines: Sequence[str]) -> int:
    """How many lines stand before the text: a date, whom it is addressed to."""
    count = 0
    while count < min(2, len(lines) - 1) and (_DATE.match(lines[count]) or _is_address(lines[count])):
        count += 1
    return count


def _is_address(line: str) -> bool:
    return len(line) <= _LONGEST_LINE and bool(_ADDRESS.match(line)) and not _LEADS_TO_SPEECH.search(line)


def _closing_line(lines: Sequence[str], is_letter: bool) -> int:
    """Where the text ends and what closes a letter begins: wishes, a signature, a date."""
    end = len(lines)
    dated = end > 1 and bool(_DATE.match(lines[-1]))
    if dated:
        end -= 1
    if (dated or is_letter) and end > 1 and _is_signature(lines[end - 1]):
        end -= 1
    if is_letter:
        last_lines = range(max(1, end - _MOST_CLOSING_LINES), end)
        wishes = (at for at in last_lines if _WISH.match(lines[at]) and _all_short(lines[at:end]))
        end = next(wishes, end)
    elif dated and end > 1 and _is_signature(lines[end - 1]):
        end -= 1
    return end


def _all_short(lines: Sequence[str]) -> bool:
    return all(len(line) <= _LONGEST_LINE for line in lines)


def _is_signature(line: str) -> bool:
    return len(line) <= _LONGEST_TITLE and not re.search('[。！？!?…”，]', line)
