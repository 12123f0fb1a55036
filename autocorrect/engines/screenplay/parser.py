"""From a source to an episode: many episodes in one file apart, the language and format by evidence, then the lines."""

from __future__ import annotations

import re
from dataclasses import replace

from autocorrect.engines.findings import Words
from autocorrect.engines.screenplay import zh_words
from autocorrect.engines.screenplay.en_parser import EnParser
from autocorrect.engines.screenplay.models import ElementKind, Episode
from autocorrect.engines.screenplay.source import Source, from_text
from autocorrect.engines.screenplay.zh_parser import ZhParser
from autocorrect.text.language import detect_language

_SAMPLE = 60_000
_ZH_EPISODE = re.compile(
    rf'^[ \t\u3000#*\[【《=]*第\s*(?P<number>[{zh_words.DIGITS}]+)\s*[集回话](?P<title>[^\n。！？]{{0,40}})$',
    re.MULTILINE,
)
_EN_EPISODE = re.compile(
    r'^[ \t#*=]*(?:EP(?:ISODE)?|Ep(?:isode)?)\.?\s+(?P<number>\d+|ONE|TWO|THREE|FOUR|FIVE|SIX|SEVEN|EIGHT|NINE|'
    r'TEN)\b(?P<title>[^\n]{0,60})$',
    re.MULTILINE,
)
_WORD_NUMBERS = {
    word: value for value, word in enumerate('ONE TWO THREE FOUR FIVE SIX SEVEN EIGHT NINE TEN'.split(), 1)
}
_ZH_DIGITS = {char: value for value, char in enumerate('零一二三四五六七八九')} | {'两': 2, '〇': 0}
_EMPTY = Words('文件里没有读到文字。', 'No text was found in the file.')
_NO_SCENES = Words(
    '没有找到场景标题（如“1-1 日 内 客厅”“第一场”“INT. KITCHEN - DAY”），按一整场处理；请检查格式。',
    'No scene headings were found (such as "INT. KITCHEN - DAY"); the text was read as one scene. Please '
    'check the format.',
)
_NO_SPEAKERS = Words(
    '没有找到人物对白；如果这是小说体正文，提取结果会不完整。',
    'No speaking characters were found; from running prose the extraction is incomplete.',
)


def split_episodes(source: Source | str) -> list[Source]:
    """The episodes of one file, in order. What stands before the first (title, characters) goes with the first."""
    whole = from_text(source) if isinstance(source, str) else source
    marks = _episode_marks(whole.text)
    if not marks:
        return [whole]
    cuts = [0, *(mark.start() for mark, _ in marks[1:]), len(whole.text)]
    pieces = []
    for (mark, number), start, end in zip(marks, cuts[:-1], cuts[1:], strict=True):
        first_line = whole.text.count('\n', 0, start) if whole.kinds else 0
        pieces.append(
            replace(
                whole,
                text=whole.text[start:end],
                kinds=whole.kinds[first_line:],
                offset=whole.offset + start,
                number=number,
                tags=tuple(
                    replace(tag, start=tag.start - start, end=tag.end - start)
                    for tag in whole.tags
                    if start <= tag.start and tag.end <= end
                ),
                title=mark['title'].strip(' \t\u3000:：》】*]-—'),
            )
        )
    return pieces


def _episode_marks(text: str) -> list[tuple[re.Match[str], int]]:
    """Headings of episodes whose numbers rise; a table of contents (marks with nothing between) is passed over."""
    found = [(mark, _number(mark['number'])) for mark in _ZH_EPISODE.finditer(text)]
    found = found or [(mark, _number(mark['number'])) for mark in _EN_EPISODE.finditer(text)]
    kept: list[tuple[re.Match[str], int]] = []
    for index, (mark, number) in enumerate(found):
        end = found[index + 1][0].start() if index + 1 < len(found) else len(text)
        if end - mark.end() < 30 and index + 1 < len(found):
            continue
        if not kept or number > kept[-1][1]:
            kept.append((mark, number))
    return kept


def _number(raw: str) -> int:
    if raw.isdigit():
        return int(raw) if len(raw) < 6 else 0
    if raw in _WORD_NUMBERS:
        return _WORD_NUMBERS[raw]
    total, digit = 0, 0
    for char in raw[:8]:
        if char in '十百':
            total += (digit or 1) * (10 if char == '十' else 100)
            digit = 0
        else:
            digit = _ZH_DIGITS.get(char, int(char) if char.isdecimal() and char.isascii() else 0)
    return total + digit


def parse(source: Source | str, known: frozenset[str] = frozenset()) -> Episode:
    """One episode. `known` are names of characters from earlier episodes, which help to tell a cue from a sentence."""
    one = from_text(source) if isinstance(source, str) else source
    language = detect_language(one.text[:_SAMPLE])
    if language == 'zh':
        reader: ZhParser | EnParser = ZhParser(one.text, known)
        reader.run()
        scenes = tuple(draft.finished(one.text) for draft in reader.scenes)  # type: ignore[union-attr]
    else:
        reader = EnParser(one.text, one.kinds)
        reader.run()
        scenes = tuple(reader.scenes)
    episode = Episode(
        one.text,
        language,
        '',
        one.number,
        one.title,
        one.file,
        one.warnings,
        tuple(reader.bios),
        tuple(reader.preamble),
        scenes,
        one.offset,
        one.tags,
    )
    return replace(episode, format=_format(one, reader, episode), warnings=(*one.warnings, *_warnings(episode)))


def _format(source: Source, reader: ZhParser | EnParser, episode: Episode) -> str:
    """A short name for people and logs: what container it came in and how its lines were told apart."""
    if source.container in ('fdx', 'docx', 'pdf'):
        return source.container
    markdown = len(re.findall(r'^#{1,4} |^\*\*', source.text[:_SAMPLE], re.MULTILINE)) >= 2
    if isinstance(reader, ZhParser):
        return _zh_format(reader, episode, markdown)
    if not episode.scenes and not any(e.kind is ElementKind.CUE for e in episode.preamble):
        return 'prose'
    if reader.style == 'colon':
        return 'colon'
    if reader.style == 'dotted' or any(not scene.int_ext for scene in episode.scenes):
        return 'stage_play'
    return 'fountain'


def _zh_format(reader: ZhParser, episode: Episode, markdown: bool) -> str:
    if markdown:
        return 'markdown'
    if reader.spaced:
        return 'stage_play'
    if not episode.scenes:
        return 'colon' if reader.speakers else 'prose'
    labels = sum(1 for scene in episode.scenes if any(e.kind is ElementKind.LABEL for e in scene.elements[:5]))
    return 'label_block' if labels * 2 > len(episode.scenes) else 'numbered_scenes'


def _warnings(episode: Episode) -> tuple[Words, ...]:
    if not episode.text.strip():
        return () if episode.warnings else (_EMPTY,)
    found = []
    if not episode.scenes:
        found.append(_NO_SCENES)
    if not any(
        e.kind is ElementKind.CUE for part in (episode.preamble, *(s.elements for s in episode.scenes)) for e in part
    ):
        found.append(_NO_SPEAKERS)
    return tuple(found)
