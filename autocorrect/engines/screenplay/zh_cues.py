"""Who speaks in a line of a Chinese script: `名字（动作）：台词`, with mood or voice fused to the name or not."""

from __future__ import annotations

import re
from collections import Counter
from typing import NamedTuple

from autocorrect.engines.screenplay import zh_words as words
from autocorrect.engines.screenplay.zh_names import is_person_name

# The name part stops at the first colon or bracket; forty characters are more than any cue has.
_CUE = re.compile(
    r'^(?:\[)?(?P<name>[A-Za-z0-9\u4e00-\u9fff·&、+#*. -]{1,24}?)\]?\s*(?P<note>(?:[(\[][^()\[\]\n]{0,40}[)'
    r'\]]\s*){0,3})(?P<voice>(?i:o\.?s\.?|v\.?o\.?)?)\s*:(?!\d|//)'
)
_PAIR = re.compile(r'[、&+,]|(?<=[\u4e00-\u9fff])和(?=[\u4e00-\u9fff]{2})')
_VOICE_TAIL = re.compile(r'(?:内心)?(?i:o\.?s\.?|v\.?o\.?)$|(?:画外音|内心独白|画外|旁白|独白|心声)$')
# Moods and manners that get fused to a name before the colon.
_MOOD = re.compile(
    r'(?:.{0,3}(?:冷笑|嗤笑|苦笑|微笑|大笑|轻笑|惊喜|惊讶|惊恐|愤怒|生气|为难|疑惑|不解|害羞|哽咽|哭着|'
    r'笑着|急忙|连忙|无奈|得意|激动|紧张|害怕|小声|大声|低声|轻声|'
    r'怒吼|怒道|怒|笑|哭|喊|吼|叹气|'
    r'叹|道|说|问|答|喊道|说道|问道|不屑|惊|急|喜|愣|平静|冷漠|冷冷|淡淡|委屈|嘲讽|温柔|严肃|虚弱|焦急|'
    r'慌张|恭敬|嚣张|震惊|崩溃|绝望|坚定|犹豫|心虚|撒娇|打断|点头|摇头|'
    r'皱眉|挑眉|回头|转身|对着.{1,4}|对.{1,4}|看向.{1,4}|指着.{1,4}))$'
)
_ENDS_AS_STATEMENT = re.compile(
    r'(?:写着|写道|显示|显示着|上写|刻着|印着|提示|标题|标着|传来|响起|写有|说|道|问|喊|是|为|有|出现|'
    r'如下|念|读|想|听到|看到|到)$'
)
_STATEMENT = re.compile(r'[的了着在把被从将到向]|[0-9]{3,}|[年月]')


class Cue(NamedTuple):
    """A speaker's part of a line: `names` without mood, `note` the brackets, `text_at` where the words begin."""

    names: tuple[str, ...]
    name_start: int
    name_end: int
    note: str
    voice: str
    text_at: int


def read_cue(text: str, known: frozenset[str] | set[str]) -> Cue | None:
    """The cue this line opens with. `known` names may carry a fused mood; unknown ones must look like a speaker."""
    found = _CUE.match(text)
    if not found:
        return None
    raw = found['name'].rstrip()
    if text[0] == '[' and text[-1] == ']' and ']' not in text[:-1] and raw not in known:
        return None  # [写字板特写:我叫陶然。] is shown, not said
    note = found['note'].strip()
    voice = found['voice']
    tail = _VOICE_TAIL.search(raw)
    if tail and tail.start() and raw not in known:
        voice, raw = voice or tail.group(), raw[: tail.start()].rstrip(' -[')
    if raw in words.NOT_SPEAKERS or raw in words.HEAD_LABELS or not raw:
        return None
    if raw not in known:
        fused = _without_mood(raw, known)
        note, raw = f'{raw[len(fused) :]} {note}'.strip(), fused
    names = tuple(piece.strip() for piece in _PAIR.split(raw) if piece.strip())
    if not names or any(len(name) > 10 or name in words.NOT_SPEAKERS for name in names if name not in known):
        return None
    return Cue(
        names,
        found.start('name'),
        found.start('name') + len(raw),
        note.strip('()[] '),
        _voice(voice, note),
        found.end(),
    )


def _voice(voice: str, note: str) -> str:
    plain = voice.upper().replace('.', '')
    if plain in ('OS', 'VO'):
        return plain
    for word in re.split(r'[()\[\],、 ]+', note):
        if word in words.VOICES or word.upper() in words.VOICES:
            return words.VOICES.get(word) or words.VOICES[word.upper()]
    return words.VOICES.get(voice, '')


def _without_mood(raw: str, known: frozenset[str] | set[str]) -> str:
    """The longest known name the cue opens with; for unknown ones, what is left when a mood is taken off the end."""
    for size in range(min(len(raw), 8), 0, -1):
        if raw[:size] in known:
            return raw[:size]
    if len(raw) == 3 and raw[-1] in '说喊答' and is_person_name(raw[:2]):
        return raw[:2]
    if len(raw) > 3:
        mood = _MOOD.search(raw, 2)
        if mood:
            return raw[: mood.start()]
    return raw


def is_plausible_speaker(name: str, count: int, has_note: bool) -> bool:
    """Whether a name seen only before colons is a speaker and not the start of a sentence or a label."""
    if _ENDS_AS_STATEMENT.search(name) and len(name) > 2 and count < 3:
        return False
    if len(name) > 8 or (len(name) == 1 and count < 2):
        return False
    if _STATEMENT.search(name) and count < 2:
        return False
    return has_note or count >= 2 or len(name) <= 5


def count_cues(lines: list[str], known: set[str]) -> tuple[Counter[str], set[str]]:
    """How often each name stands as a cue, and the names that at least once had a bracket or voice after them."""
    counts: Counter[str] = Counter()
    noted: set[str] = set()
    for text in lines:
        cue = read_cue(text, known)
        if cue:
            counts.update(cue.names)
            if cue.note or cue.voice:
                noted.update(cue.names)
    return counts, noted
