"""The second pass over a Chinese script, line by line: heads, casts, cues, actions, captions."""

from __future__ import annotations

import re

from autocorrect.engines.screenplay import zh_words as words
from autocorrect.engines.screenplay.models import Element, ElementKind
from autocorrect.engines.screenplay.shadow import Line
from autocorrect.engines.screenplay.zh_cues import Cue, read_cue
from autocorrect.engines.screenplay.zh_headings import Heading, read_heading, read_place, time_of
from autocorrect.engines.screenplay.zh_labels import is_bio_title, read_cast, read_labels
from autocorrect.engines.screenplay.zh_scene_drafts import SceneDraft
from autocorrect.engines.screenplay.zh_speakers import ACT, EPISODE, STANDALONE, ZhNames
from autocorrect.text.spans import Span

_CAPTION = re.compile(
    r'^[\[(](?:字幕|画面|屏幕|标题|黑屏|特效字幕|花字|人名条|人物字幕|[^\[\]():,。]{0,10}(?:特写|字幕|画面|屏幕|界面|弹窗|叠字))(?=[\[\]():,\s])'
    r'|^[\[(](?:字幕|画面|屏幕|标题|黑屏|特效字幕|花字|人名条|人物字幕)'
)
_BRACKETED = re.compile(r'^(?:\[[^\]]*\]|\([^()]*\))[。.]?$')
_SOUND = re.compile(
    r'^[\[(]?(?:音效|特效|声效|音乐|背景音乐|BGM|系统音|系统提示音|系统提示|系统|SFX|SE)\s*[:)\]]', re.IGNORECASE
)
_NOTE = re.compile(r'^(?:[\[(]?(?:字幕|旁白|画外音|镜头|备注|注)\s*[:\])])')
_TRANSITION = re.compile(
    r'^(?:[\[(]?(?:转场|切至|切到|切|淡入|淡出|淡入淡出|黑场|叠化|闪白|画面切换|镜头切换|未完待续|'
    r'本集完|全剧终|剧终|完|集尾|幕落|幕启|落幕|闭幕|闪回|闪回结束|回忆|'
    r'回忆结束|闪出)\s*[:)\]。.]*)$'
)
_MODE_MARK = re.compile(r'^[\[(](闪回|回忆|梦境|幻想|插入回忆|回忆开始|闪回开始|梦境开始)[\])]')
_MODE_END = re.compile(r'^[\[(](?:闪回|回忆|梦境|幻想)(?:结束|完|毕)[\])]|^[\[(]?闪出')
_QUOTED_END = re.compile(r'[。！？!?…，,.]$')


class ZhParser(ZhNames):
    """Reads one episode. `known` are names already sure of: earlier episodes' characters."""

    def __init__(self, text: str, known: frozenset[str] = frozenset()) -> None:
        super().__init__(text, known)
        self.preamble: list[Element] = []
        self.scenes: list[SceneDraft] = []
        self.speaker = ''
        self.dialogue_open = False
        self.last_time = ''

    def run(self) -> None:
        self.learn_names()
        skip_to = 0
        for line in self.lines:
            if not line.text:
                self.dialogue_open = self.dialogue_open and not self.standalone
                continue
            if line.number < skip_to:
                continue
            skip_to = self._read(line)
        for before, after in zip(self.scenes, [*self.scenes[1:], None], strict=False):
            before.end = after.start if after else len(self.text)

    @property
    def scene(self) -> SceneDraft | None:
        return self.scenes[-1] if self.scenes else None

    def _add(self, kind: ElementKind, start: int, end: int, name: str = '', note: str = '') -> None:
        if end <= start:
            return
        target = self.scene.elements if self.scene else self.preamble
        if self.spelling and name:
            name = '、'.join(self.spelling.get(one, one) for one in name.split('、'))
        target.append(Element(kind, start, end, name, note))

    def _read(self, line: Line) -> int:
        """File one line; returns the index of the first line not yet read."""
        done = line.number + 1
        if self._read_structure(line) or self._read_marks(line) or self._read_speech(line):
            return done
        self._read_rest(line)
        return done

    def _read_structure(self, line: Line) -> bool:
        if line.end in self.bio_ends and not (self.scene and self.scene.has_body):
            self._add(ElementKind.BIO, line.start, line.end)
            return True
        if is_bio_title(line.text) and not read_labels(line):
            self._add(ElementKind.NOTE, line.start, line.end)
            return True
        if EPISODE.match(line.text) or ACT.match(line.text):
            heading = read_heading(line.text)
            listed = ACT.match(line.text) or '集' in line.text[:12]
            told = heading and (heading.int_ext or (listed and (heading.places or '场' in line.text)))
            if not (heading and heading.strong and told):
                self._add(ElementKind.NOTE, line.start, line.end)
                self.speaker = ''
                return True
        if self.table.is_title_row(line):
            self._add(ElementKind.NOTE, line.start, line.end)
            return True
        heading = self.table.read_row(line) or read_heading(line.text)
        if heading:
            self._open_scene(line, heading)
            return True
        labels = read_labels(line)
        if labels and self._labels_belong(labels, line):
            self._read_label_line(line, labels)
            return True
        return False

    def _open_scene(self, line: Line, heading: Heading) -> None:
        draft = SceneDraft(line.start, Span(line.start, line.end))
        draft.number, draft.int_ext, draft.mode = heading.number, heading.int_ext, heading.mode
        draft.time_of_day = heading.time_of_day or (self.last_time if heading.same_time else '')
        draft.places = [(name, Span(line.start + at.start, line.start + at.end)) for name, at in heading.places]
        draft.sides = [(line.start + at, side) for at, side in heading.sides]
        self.scenes.append(draft)
        self.last_time = draft.time_of_day or self.last_time
        self._add(ElementKind.HEADING, line.start, line.end)
        draft.cast += self.cast_of(line, heading)
        self.speaker = ''

    def _labels_belong(self, labels: list[tuple[str, int, int]], line: Line) -> bool:
        """A label with nothing after it, and no more on its line, is no label."""
        return len(self.copy[labels[0][1] : labels[0][2]].strip()) > 0 or line.text.endswith(':')

    def _read_label_line(self, line: Line, labels: list[tuple[str, int, int]]) -> None:
        kinds = {kind for kind, _, _ in labels}
        if kinds & {'place', 'time', 'number', 'int', 'ext'} and (
            not self.scene or self.scene.has_body or self._head_is_full(kinds)
        ):
            self._open_scene(line, Heading())
        self.speaker = ''
        cast_only = kinds <= {'cast', 'extras'}
        self._add(ElementKind.CAST if cast_only else ElementKind.LABEL, line.start, line.end)
        for kind, start, end in labels:
            self._fill(kind, start, end)

    def _head_is_full(self, kinds: set[str]) -> bool:
        """A second place label before any action is a new scene, not a correction."""
        assert self.scene is not None
        return 'place' in kinds and bool(self.scene.places)

    def _fill(self, kind: str, start: int, end: int) -> None:
        draft = self.scene
        value = self.copy[start:end]
        if draft is None or not value.strip():
            return
        if kind in ('cast', 'extras'):
            draft.cast += read_cast(self.copy, start, end)
        elif kind == 'props':
            draft.props += read_cast(self.copy, start, end)
        elif kind in ('place', 'time', 'int_ext', 'int', 'ext'):
            self._fill_place(draft, kind, value, start)
        elif kind == 'number':
            draft.number = value.strip()

    def _fill_place(self, draft: SceneDraft, kind: str, value: str, start: int) -> None:
        heading = read_place(value)
        draft.int_ext = heading.int_ext or {'int': 'INT', 'ext': 'EXT'}.get(kind, '') or draft.int_ext
        draft.sides += [(start + at, side) for at, side in heading.sides]
        if kind == 'time':
            found = heading.time_of_day or _loose_time(value)
            draft.time_of_day = found or (self.last_time if heading.same_time else draft.time_of_day)
        else:
            draft.time_of_day = draft.time_of_day or heading.time_of_day
        if kind in ('place', 'int', 'ext'):
            draft.places += [(name, Span(start + at.start, start + at.end)) for name, at in _sets(heading, value)]
        self.last_time = draft.time_of_day or self.last_time

    def _read_marks(self, line: Line) -> bool:
        text = line.text
        if text[0] == '△':
            self._action(line, line.start + 1)
            return True
        if _MODE_END.match(text):
            self._add(ElementKind.TRANSITION, line.start, line.end)
            return True
        if _MODE_MARK.match(text) or _TRANSITION.match(text):
            self._add(ElementKind.TRANSITION, line.start, line.end)
            return True
        if _CAPTION.match(text):
            self._add(ElementKind.CAPTION, line.start, line.end)
            return True
        if _SOUND.match(text):
            self._add(ElementKind.SOUND, line.start, line.end)
            return True
        if _NOTE.match(text):
            self._add(ElementKind.CAPTION, line.start, line.end)
            return True
        return False

    def _action(self, line: Line, start: int) -> None:
        self.speaker = ''
        if self.scene:
            self.scene.has_body = True
        self._add(ElementKind.ACTION, start, line.end)

    def _read_speech(self, line: Line) -> bool:
        if self.standalone and self._read_standalone(line):
            return True
        cue = read_cue(line.text, self.cue_names) if ':' in line.text[:60] else None
        if cue and all(name in self.known or name in self.speakers for name in cue.names):
            self._speech(line, cue)
            return True
        if self.spaced:
            return self._read_spaced(line)
        return False

    def _speech(self, line: Line, cue: Cue) -> None:
        if len(cue.names) == 1:
            self._spelt(cue.names[0], line.start + cue.name_start)
        name = '、'.join(cue.names)
        self._begin_speech(name)
        note = cue.voice if not cue.note else f'{cue.voice} {cue.note}'.strip()
        self._add(ElementKind.CUE, line.start + cue.name_start, line.start + cue.name_end, name, note)
        bracket = line.text.find('(', cue.name_end, cue.text_at)
        if cue.note and bracket >= 0:
            self._add(
                ElementKind.PARENTHETICAL,
                line.start + bracket,
                line.start + line.text.rfind(')', 0, cue.text_at) + 1,
                name,
            )
        elif cue.note:
            self._add(ElementKind.PARENTHETICAL, line.start + cue.name_end, line.start + cue.text_at - 1, name)
        self._add_dialogue(line.start + cue.text_at, line.end, name)

    def _begin_speech(self, name: str) -> None:
        self.speaker = name
        self.dialogue_open = True
        if self.scene:
            self.scene.has_body = True

    def _add_dialogue(self, start: int, end: int, name: str) -> None:
        """Speech, with the brackets inside it (（转向沈知意）) kept apart as what the speaker does."""
        at = start
        for found in re.finditer(r'\([^()\n]{1,60}\)', self.copy[start:end]):
            self._add_trimmed(ElementKind.DIALOGUE, at, start + found.start(), name)
            self._add(ElementKind.PARENTHETICAL, start + found.start(), start + found.end(), name)
            at = start + found.end()
        self._add_trimmed(ElementKind.DIALOGUE, at, end, name)

    def _add_trimmed(self, kind: ElementKind, start: int, end: int, name: str) -> None:
        piece = self.copy[start:end]
        if piece.strip():
            self._add(kind, start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip()), name)

    def _read_standalone(self, line: Line) -> bool:
        found = STANDALONE.match(line.text)
        if not found or found['name'] not in self.known or not self.followed(line):
            return False
        self._spelt(found['name'], line.start)
        self._begin_speech(found['name'])
        self._add(ElementKind.CUE, line.start, line.start + found.end('name'), found['name'], found['note'].strip('()'))
        if len(found['note']) > 2:
            note = Span(line.start + found.start('note'), line.start + found.end('note'))
            self._add(ElementKind.PARENTHETICAL, note.start, note.end, found['name'])
        return True

    def _read_spaced(self, line: Line) -> bool:
        found = self.spaced_cue(line)
        if not found:
            return False
        name = found['name'].replace(' ', '').replace('\u3000', '')
        if name not in self.spaced_names and name not in self.known:
            return False
        self._begin_speech(name)
        self._add(
            ElementKind.CUE, line.start, line.start + found.end('name'), name, found['note'].strip('()[]（）〔〕')
        )
        if found['note']:
            self._add(ElementKind.PARENTHETICAL, line.start + found.start('note'), line.start + found.end('note'), name)
        self._add_dialogue(line.start + found.end(), line.end, name)
        return True

    def _read_rest(self, line: Line) -> None:
        if _BRACKETED.match(line.text):
            if self.standalone and self.dialogue_open and self.speaker:
                self._add(ElementKind.PARENTHETICAL, line.start, line.end, self.speaker)
            else:
                self._action(line, line.start)
            return
        if self.standalone and self.dialogue_open and self.speaker:
            self._add_dialogue(line.start, line.end, self.speaker)
            return
        if not self.scene and not self._looks_like_body(line):
            self._add(ElementKind.NOTE, line.start, line.end)
            return
        self._action(line, line.start)

    def _looks_like_body(self, line: Line) -> bool:
        return len(line.text) > 12 and bool(_QUOTED_END.search(line.text)) and not line.text.startswith('《')


def _loose_time(value: str) -> str:
    for token in re.split(r'[\s,，、()/;]+', value):
        if time_of(token):
            return time_of(token)
    for word, found in words.TIMES:
        if len(word) > 1 and word in value:
            return found
    return ''


def _sets(heading: Heading, value: str) -> list[tuple[str, Span]]:
    """The places of a label's value; a long sentence (布景：一间……) is cut at its first clause."""
    places = [(name, span) for name, span in heading.places if len(name) <= 24]
    # 江南小城，听雨茶馆: the town is where the set lies, no second set.
    places = [one for one in places[:-1] if one[0][-1] not in '省市县镇乡城'] + places[-1:]
    return places[:4] if len(value) <= 60 else places[:1]
