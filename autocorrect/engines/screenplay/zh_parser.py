"""Chinese scripts line by line: heads, casts, cues, actions, captions. One pass to learn the names, one to cut."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field, replace

from autocorrect.engines.screenplay import zh_words as words
from autocorrect.engines.screenplay.models import Bio, CastEntry, Element, ElementKind, Scene
from autocorrect.engines.screenplay.shadow import Line, shadow, split_lines, without_line_marks
from autocorrect.engines.screenplay.zh_cues import Cue, count_cues, is_plausible_speaker, read_cue
from autocorrect.engines.screenplay.zh_headings import Heading, parent_of, read_heading, read_place, time_of
from autocorrect.engines.screenplay.zh_labels import is_bio_title, read_bio, read_cast, read_labels
from autocorrect.engines.screenplay.zh_names import is_person_name
from autocorrect.engines.screenplay.zh_simplified import simplified, simplified_name
from autocorrect.text.spans import Span

_CAPTION = re.compile(r'^[\[(](?:字幕|画面|屏幕|标题|黑屏|特效字幕|花字|人名条|人物字幕)')
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
_EPISODE = re.compile(
    rf'^[#\[\s*=《]*第\s*[{words.DIGITS}]+\s*[集回话](?:\s|[:\]》·、-]|$)|^EP(?:ISODE)?\s*\d+', re.IGNORECASE
)
_ACT = re.compile(rf'^[#\[\s*=]*第\s*[{words.DIGITS}]+\s*幕')
_STANDALONE = re.compile(r'^(?P<name>[\u4e00-\u9fffA-Za-z·]{1,10}[0-9甲乙丙丁]?)\s*(?P<note>(?:\([^()]{0,30}\))?)$')
_SPACED = re.compile(
    r'^(?P<name>[\u4e00-\u9fff·]{1,6}(?: [\u4e00-\u9fff])?)\s*(?P<note>(?:[(\[][^()\[\]]{0,40}[)\]])?)\s{2,}(?=\S)'
)
_QUOTED_END = re.compile(r'[。！？!?…，,.]$')


@dataclass(slots=True)
class _Draft:
    """A scene while its lines are read."""

    start: int
    heading: Span
    number: str = ''
    int_ext: str = ''
    time_of_day: str = ''
    mode: str = ''
    places: list[tuple[str, Span]] = field(default_factory=list)
    cast: list[CastEntry] = field(default_factory=list)
    props: list[CastEntry] = field(default_factory=list)
    elements: list[Element] = field(default_factory=list)
    end: int = 0
    has_body: bool = False

    def finished(self, text: str) -> Scene:
        """The scene with its places and people as the script itself spells them."""
        names = tuple(text[span.start : span.end] for _, span in self.places)
        return Scene(
            self.number,
            self.start,
            self.end,
            self.heading,
            self.int_ext,
            names,
            tuple(span for _, span in self.places),
            tuple(_parent_in(name, written) for (name, _), written in zip(self.places, names, strict=True)),
            self.time_of_day,
            self.mode,
            _as_written(self.cast, text),
            _as_written(self.props, text),
            tuple(self.elements),
        )


def _as_written(entries: list[CastEntry], text: str) -> tuple[CastEntry, ...]:
    return tuple(replace(entry, text=text[entry.start : entry.end]) for entry in entries)


def _parent_in(place: str, written: str) -> str:
    return written[: len(parent_of(place))]


class ZhParser:
    """Reads one episode. `known` are names already sure of: earlier episodes' characters."""

    def __init__(self, text: str, known: frozenset[str] = frozenset()) -> None:
        self.copy = without_line_marks(shadow(simplified(text)))
        self.lines = [line for line in split_lines(self.copy)]
        self.text = text
        self.known = {simplified_name(name) for name in known} if text != self.copy else set(known)
        self.bios: list[Bio] = []
        self.preamble: list[Element] = []
        self.scenes: list[_Draft] = []
        self.spelling: dict[str, str] = {}
        self.speaker = ''
        self.dialogue_open = False
        self.last_time = ''
        self.standalone = False
        self.spaced = False

    def run(self) -> None:
        self._learn_names()
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

    # --- the first pass ---------------------------------------------------------------------------------------------

    def _learn_names(self) -> None:
        bodies: list[str] = []
        in_bios = False
        for line in self.lines:
            if not line.text:
                continue
            if is_bio_title(line.text):
                in_bios = True
                continue
            if in_bios and (self._ends_bios(line)):
                in_bios = False
            if in_bios:
                bio = read_bio(line)
                if bio:
                    self.bios.append(replace(bio, name=self._spelt(bio.name, bio.start)))
                    self.known.add(bio.name)
                continue
            if not self._learn_from_head(line) and line.text[0] not in '△(':
                bodies.append(line.text)
        self._learn_cues(bodies)

    def _learn_from_head(self, line: Line) -> bool:
        """Take the names of a cast line or of a heading's own list; whether the line is one of labels."""
        labels = read_labels(line)
        for kind, start, end in labels:
            if kind in ('cast', 'extras'):
                self._learn_cast(read_cast(self.copy, start, end))
        heading = read_heading(line.text) if '人' in line.text or '出场' in line.text else None
        if heading and heading.cast_from >= 0:
            self._learn_cast(read_cast(self.copy, line.start + heading.cast_from, line.end))
        return bool(labels)

    def _learn_cast(self, entries: list[CastEntry]) -> None:
        self.known.update(entry.text for entry in entries)
        for entry in entries:
            self._spelt(entry.text, entry.start)

    def _spelt(self, name: str, at: int) -> str:
        """The name as the script writes it; what is matched is the shadow, in simplified characters."""
        written = self.text[at : at + len(name)]
        if written != name:
            self.spelling[name] = written
        return written

    def _ends_bios(self, line: Line) -> bool:
        return bool(
            _EPISODE.match(line.text) or _ACT.match(line.text) or line.text[0] == '△' or read_heading(line.text)
        )

    def _learn_cues(self, bodies: list[str]) -> None:
        cues, noted = count_cues(bodies, self.known)
        self.speakers = {
            name
            for name, count in cues.items()
            if name in self.known or is_plausible_speaker(name, count, name in noted)
        }
        inline = sum(count for name, count in cues.items() if name in self.speakers)
        alone = [found['name'] for text in bodies if (found := _STANDALONE.match(text)) and found['name'] in self.known]
        spaced = [found['name'] for text in bodies if (found := _SPACED.match(text))]
        counts = Counter(spaced)
        repeated = {name for name in counts if name in self.known or counts[name] > 2}
        self.standalone = len(alone) > inline
        self.spaced = len(spaced) > inline and bool(repeated)
        self.spaced_names = {name.replace(' ', '') for name in repeated}
        if self.standalone or inline < 3:
            self._learn_standalone()
        self.cue_names = self.known | self.speakers
        self.bio_ends = {bio.end for bio in self.bios}

    def _learn_standalone(self) -> None:
        """Unlisted names that stand alone with something under them: twice, or once in the shape of a name."""
        counts: Counter[str] = Counter()
        for line in self.lines:
            found = _STANDALONE.match(line.text)
            if found and len(found['name']) <= 5 and self._followed(line) and self._may_speak(found['name']):
                counts[found['name']] += 1
        repeated = {name for name, count in counts.items() if count >= 2}
        if self.standalone:
            self.known |= repeated | {name for name in counts if is_person_name(name)}
        elif sum(counts[name] for name in repeated) >= 4:
            self.known |= repeated
            self.standalone = True

    def _may_speak(self, name: str) -> bool:
        return name not in words.NOT_SPEAKERS and name not in words.HEAD_LABELS and not read_heading(name)

    # --- the second pass --------------------------------------------------------------------------------------------

    @property
    def scene(self) -> _Draft | None:
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
        if not self.scene and line.end in self.bio_ends:
            self._add(ElementKind.BIO, line.start, line.end)
            return True
        if is_bio_title(line.text) and not read_labels(line):
            self._add(ElementKind.NOTE, line.start, line.end)
            return True
        if _EPISODE.match(line.text) or _ACT.match(line.text):
            heading = read_heading(line.text) if _ACT.match(line.text) or '集' in line.text[:12] else None
            if not (heading and heading.strong and (heading.places or heading.int_ext or '场' in line.text)):
                self._add(ElementKind.NOTE, line.start, line.end)
                self.speaker = ''
                return True
        heading = read_heading(line.text)
        if heading:
            self._open_scene(line, heading)
            return True
        labels = read_labels(line)
        if labels and self._labels_belong(labels, line):
            self._read_label_line(line, labels)
            return True
        return False

    def _open_scene(self, line: Line, heading: Heading) -> None:
        draft = _Draft(line.start, Span(line.start, line.end))
        draft.number, draft.int_ext, draft.mode = heading.number, heading.int_ext, heading.mode
        draft.time_of_day = heading.time_of_day or (self.last_time if heading.same_time else '')
        draft.places = [(name, Span(line.start + at.start, line.start + at.end)) for name, at in heading.places]
        self.scenes.append(draft)
        self.last_time = draft.time_of_day or self.last_time
        stop = line.start + heading.cast_from if heading.cast_from >= 0 else line.end
        self._add(ElementKind.HEADING, line.start, line.end)
        if heading.cast_from >= 0:
            draft.cast += read_cast(self.copy, stop, line.end)
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

    def _fill_place(self, draft: _Draft, kind: str, value: str, start: int) -> None:
        heading = read_place(value)
        draft.int_ext = heading.int_ext or {'int': 'INT', 'ext': 'EXT'}.get(kind, '') or draft.int_ext
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
        found = _STANDALONE.match(line.text)
        if not found or found['name'] not in self.known or not self._followed(line):
            return False
        self._spelt(found['name'], line.start)
        self._begin_speech(found['name'])
        self._add(ElementKind.CUE, line.start, line.start + found.end('name'), found['name'], found['note'].strip('()'))
        return True

    def _followed(self, line: Line) -> bool:
        index = line.number + 1
        return (index < len(self.lines) and bool(self.lines[index].text)) or self._followed_after_blank(index)

    def _followed_after_blank(self, index: int) -> bool:
        """Some writers leave one blank line under the name."""
        return (
            index + 1 < len(self.lines)
            and not self.lines[index].text
            and bool(self.lines[index + 1].text)
            and bool(re.match(r'[(“"]', self.lines[index + 1].text))
        )

    def _read_spaced(self, line: Line) -> bool:
        found = _SPACED.match(line.text)
        if not found:
            return False
        name = found['name'].replace(' ', '')
        if name not in self.spaced_names and name not in self.known:
            return False
        self._begin_speech(name)
        self._add(ElementKind.CUE, line.start, line.start + found.end('name'), name, found['note'].strip('()[]'))
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
    return places[:4] if len(value) <= 60 else places[:1]
