"""English scripts line by line: Fountain, plain screenplay layout, transcripts with colons, stage plays."""

from __future__ import annotations

import re

from autocorrect.engines.screenplay.en_layout import Indents, is_compact, page_furniture, without_timecodes
from autocorrect.engines.screenplay.en_lines import (
    BIO,
    CAST_LINE,
    CAST_TITLE,
    COLON,
    CUE,
    DOTTED,
    LABELS,
    NAME_ONLY,
    ON_SCREEN,
    SOUNDS,
    TITLE_KEY,
    TRANSITION,
    colon_name,
    read_cue,
    split_note,
)
from autocorrect.engines.screenplay.en_scene_reader import SceneReader
from autocorrect.engines.screenplay.en_stage_headings import ACT_MARK, SCENE_MARK
from autocorrect.engines.screenplay.en_styles import style_of
from autocorrect.engines.screenplay.models import Bio, CastEntry, Element, ElementKind, Scene
from autocorrect.engines.screenplay.shadow import Line, shadow, split_lines

_BONEYARD = re.compile(r'/\*(?:(?!/\*|\*/).)*\*/|\[\[[^\[\]]*\]\]', re.DOTALL)


class EnParser(SceneReader):
    """Reads one episode; `kinds` says what each line is where the file knows it."""

    def __init__(self, text: str, kinds: tuple[ElementKind | None, ...] = ()) -> None:
        copy = shadow(text)
        if '/*' in text or '[[' in text:
            copy = _BONEYARD.sub(lambda found: re.sub(r'[^\n]', ' ', found[0]), copy)
        super().__init__(text, without_timecodes(copy))
        self.text = text
        self.lines = split_lines(self.copy)
        self.kinds = kinds
        self.bios: list[Bio] = []
        self.style = 'screenplay'
        self.colon_names: frozenset[str] = frozenset()
        self.compact = False  # no blank lines: a speech is one line
        self.indents = Indents(self.copy, self.lines)

    @property
    def scenes(self) -> list[Scene]:
        return self.built.scenes

    @property
    def preamble(self) -> list[Element]:
        return self.built.preamble

    def run(self) -> None:
        if not self.kinds:
            self.style, self.has_slugs, self.colon_names = style_of(self.lines)
            self.compact = self.has_slugs and is_compact(self.lines)
            self.has_marks = any(SCENE_MARK.match(line.text) for line in self.lines)
        furniture = page_furniture(self.lines)
        start = self._skip_title_page()
        in_cast = False
        for line in self.lines[start:]:
            if not line.text:
                self._pause()
            elif line.number in furniture:
                continue
            elif CAST_TITLE.match(line.text) and self.built.open is None:
                in_cast = True
                self.built.add(ElementKind.NOTE, line.start, line.end)
            elif not in_cast or not self._read_bio(line):
                in_cast = in_cast and not self._is_scene(line)
                self._read(line)
        self.built.close(len(self.text))

    def _pause(self) -> None:
        """A blank line ends a speech in a screenplay; in transcripts and stage plays the next name does."""
        if self.style == 'screenplay' and not self.kinds and not self.awaits_speech:
            self.speaker = ''

    def _skip_title_page(self) -> int:
        """A Fountain title page: keys at the very top until the first blank line."""
        first = next((line for line in self.lines if line.text), None)
        if first is None or not re.match(
            r'(?i)^(?:title|credit|author|source|draft date|contact|copyright|revision|notes?)\s*:', first.text
        ):
            return 0
        for line in self.lines[first.number :]:
            if not line.text:
                return line.number
            self.built.add(ElementKind.NOTE, line.start, line.end)
        return len(self.lines)

    def _read_bio(self, line: Line) -> bool:
        if self._is_scene(line) or ACT_MARK.match(line.text):
            return False
        found = BIO.match(line.text)
        if found and found['name'].upper().strip() not in LABELS and len(found['name']) > 1:
            self._add_bio(line, found, found.start('cut'))
            return True
        alone = NAME_ONLY.match(line.text) if line.number and self.lines[line.number - 1].text else None
        if alone and not TRANSITION.match(line.text) and (read_cue(line.text) or not line.text.isupper()):
            self._add_bio(line, alone, len(line.text))
            return True
        return False

    def _add_bio(self, line: Line, found: re.Match[str], cut: int) -> None:
        name = found['name'].strip()
        self.bios.append(Bio(name, line.start + found.start('name'), line.end, line.text[cut:], line.start + cut))
        self.built.add(ElementKind.BIO, line.start, line.end)

    def _read(self, line: Line) -> None:
        kind = self.kinds[line.number] if line.number < len(self.kinds) else None
        if kind is None and self.has_marks and self._read_row(line):
            return
        if self._read_heading(line, kind) or (self.awaits_set and self._read_set(line)):
            return
        if kind is not None:
            self._read_known(line, kind)
        elif self.style == 'screenplay':
            self._read_screenplay(line)
        else:
            self._read_labelled(line)

    def _read_known(self, line: Line, kind: ElementKind) -> None:
        if kind is ElementKind.CUE and not self._spoken_under(line):
            self.speaker = ''
            self.built.add(ElementKind.CAPTION, line.start, line.end)
        elif kind is ElementKind.CUE:
            found = read_cue(line.text)
            name, note = (
                (found.group('name'), split_note(found.group('note')))
                if found
                else (line.text.split('(')[0].strip(), '')
            )
            self._cue_element(line, name, note)
        elif kind in (ElementKind.DIALOGUE, ElementKind.PARENTHETICAL):
            self._dialogue(line.start, line.end)
        else:
            self.speaker = ''
            self.built.add(kind, line.start, line.end)

    def _spoken_under(self, line: Line) -> bool:
        """Centred capitals (titles) look like a cue by position, but nothing is spoken under them."""
        after = next((kind for kind in self.kinds[line.number + 1 : line.number + 4] if kind is not None), None)
        return after in (ElementKind.DIALOGUE, ElementKind.PARENTHETICAL)

    def _cue_element(self, line: Line, name: str, note: str) -> None:
        plain = name.strip(' ^')
        at = self.copy.find(plain, line.start, line.end)
        end = min(at + len(plain), line.end)
        self.speaker = self.text[at:end] if at >= 0 else plain
        at, end = (at, end) if at >= 0 else (line.start, min(line.start + len(plain), line.end))
        self.built.add(ElementKind.CUE, at, end, self.speaker, note)

    def _dialogue(self, start: int, end: int) -> None:
        text = self.copy[start:end]
        if text.startswith('(') and text.endswith(')') and text.count('(') == 1:
            self.built.add(ElementKind.PARENTHETICAL, start, end, self.speaker)
            return
        at = 0
        for found in re.finditer(r'[(\[][^()\[\]\n]{2,200}[)\]]', text):
            self._add_trimmed(start + at, start + found.start())
            self.built.add(ElementKind.PARENTHETICAL, start + found.start(), start + found.end(), self.speaker)
            at = found.end()
        self._add_trimmed(start + at, end)

    def _add_trimmed(self, start: int, end: int) -> None:
        piece = self.copy[start:end]
        if piece.strip():
            self.built.add(
                ElementKind.DIALOGUE,
                start + len(piece) - len(piece.lstrip()),
                start + len(piece.rstrip()),
                self.speaker,
            )

    def _read_screenplay(self, line: Line) -> None:
        text = line.text
        if ':' in text[:40] and colon_name(text) in self.colon_names and self._read_label(line):
            return
        if self.speaker and not self._answers(line):
            remark = text[0] == '(' and text[-1] == ')'
            self.awaits_speech = self.awaits_speech and remark
            self._dialogue(line.start, line.end)
            self.speaker = self.speaker if remark or not self.compact else ''
            return
        cue = self._cue_at(line)
        if cue:
            self._cue_element(line, cue['name'], split_note(cue['note']))
        elif TRANSITION.match(text) and (text.isupper() or text[0] == '>'):
            self.built.add(ElementKind.TRANSITION, line.start, line.end)
        else:
            self._read_loose(line)

    def _answers(self, line: Line) -> bool:
        """A cue right under a speech, as scripts without blank lines have it."""
        last = self.built.elements[-1].kind if self.built.elements else None
        if last is not ElementKind.DIALOGUE or not line.text.isupper() or len(line.text.split('(')[0].split()) > 3:
            return False
        after = self.lines[line.number + 1].text if line.number + 1 < len(self.lines) else ''
        return bool(after) and not after.isupper() and read_cue(line.text) is not None

    def _cue_at(self, line: Line) -> re.Match[str] | None:
        """Capitals alone on a line with speech under them; over a blank line only where indents leave no doubt."""
        text = line.text
        if not (text[0] == '@' or text.isupper() or CUE.match(text[:60])) or (
            self.built.open is None and self.has_slugs
        ):
            return None
        after = self.lines[line.number + 1].text if line.number + 1 < len(self.lines) else ''
        spaced = not after and self.indents.speaks_after_blank(line) and not self._opens_act(line.number + 2)
        if not (after or spaced) or (after.isupper() and len(after) > 60) or self.indents.is_at_margin(line):
            return None
        cue = read_cue(text)
        self.awaits_speech = spaced and cue is not None
        return cue

    def _opens_act(self, number: int) -> bool:
        """ACT ONE in the middle of the page is nothing that is said."""
        return bool(ACT_MARK.match(self.lines[number].text))

    def _read_loose(self, line: Line) -> None:
        """Action, or one of the lines that only look like it."""
        names = CAST_LINE.match(line.text)
        if names and self.built.open is not None and len(self.built.elements) <= 2:
            for piece in re.finditer(r"(?:and )?([A-Z][\w.'’\- #]*)", names['names']):
                at = line.start + names.start('names') + piece.start(1)
                self.built.cast.append(CastEntry(piece[1].strip(), at, at + len(piece[1].strip())))
            self.built.add(ElementKind.CAST, line.start, line.end)
            return
        kind = (
            ElementKind.ACTION
            if self.built.open is not None or (not TITLE_KEY.match(line.text) and len(line.text) > 30)
            else ElementKind.NOTE
        )
        if re.match(r'(?:SUPER|TITLE|CHYRON|CAPTION|ON SCREEN)\b', line.text) or ON_SCREEN.match(line.text):
            kind = ElementKind.CAPTION
        self.built.add(kind, line.start, line.end)

    def _read_labelled(self, line: Line) -> None:
        """A transcript's or a stage play's line: `NAME (doing): words` or `NAME. words`."""
        text = line.text
        if self._read_label(line):
            return
        upper = read_cue(text) if text.isupper() and self.built.open is not None else None
        if upper and line.number + 1 < len(self.lines) and self.lines[line.number + 1].text:
            self._cue_element(line, upper['name'], split_note(upper['note']))
            return
        before = self.lines[line.number - 1].text if line.number else ''
        if text[0] not in '([' and before and self.speaker:
            self._dialogue(line.start, line.end)
            return
        self.speaker = '' if text[0] not in '([' else self.speaker
        self._read_loose(line)

    def _read_label(self, line: Line) -> bool:
        text = line.text
        sound = SOUNDS.match(text)
        if sound:
            self.speaker = ''
            self.built.add(ElementKind.SOUND, line.start + sound.start('rest'), line.end)
            return True
        pattern = DOTTED if self.style == 'dotted' else COLON
        found = pattern.match(text)
        if not found or TRANSITION.match(text):
            return False
        kind = 'name' if found['name'] else 'upper'
        name, note = found[kind].strip(), found['note' if kind == 'name' else 'unote'] or ''
        at = line.start + found.start(kind)
        sender = ON_SCREEN.match(text)
        if sender:
            if not sender['sender']:
                return False
            name, note, at = sender['sender'], '', line.start + sender.start('sender')
        if name.upper() in LABELS:
            return False
        self.speaker = self.text[at : at + len(name)]
        self.built.add(ElementKind.CUE, at, at + len(name), self.speaker, split_note(note))
        if note.strip():
            begin = line.start + text.find(note, found.end(kind))
            self.built.add(ElementKind.PARENTHETICAL, begin, begin + len(note.rstrip()), self.speaker)
        self._dialogue(line.start + found.end(), line.end)
        return True
