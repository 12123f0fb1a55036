"""English scripts line by line: Fountain, plain screenplay layout, transcripts with colons, stage plays."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field

from autocorrect.engines.screenplay.en_headings import Slugline, parent_of, read_slugline, time_in
from autocorrect.engines.screenplay.models import Bio, CastEntry, Element, ElementKind, Scene
from autocorrect.engines.screenplay.shadow import Line, shadow, split_lines
from autocorrect.text.spans import Span

_BONEYARD = re.compile(r'/\*(?:(?!/\*|\*/).)*\*/|\[\[[^\[\]]*\]\]', re.DOTALL)
_CUE = re.compile(
    r"^@?(?P<name>(?:(?:Mc|Mac|O'|De|La|Le|Van|Von)?[A-Z0-9À-Þ][A-Z0-9À-Þ'’.\-]*|&|#\d+|AND|/)(?:[ "
    r",/]+(?:(?:Mc|Mac|O'|De)?[A-Z0-9À-Þ#][A-Z0-9À-Þ'’.\-]*|&|#?\d+|"
    r'/))*)\s*(?P<note>(?:\([^()\n]{0,60}\)\s*){0,3})\^?$'
)
_FORCED_CUE = re.compile(r'^@(?P<name>[^()\n]{1,50}?)\s*(?P<note>(?:\([^()\n]{0,60}\)\s*)*)\^?$')
_TRANSITION = re.compile(
    r'^(?:>.*|(?:[A-Z][A-Z .\']* )?(?:CUT|DISSOLVE|FADE|WIPE|MATCH CUT|SMASH CUT|INTERCUT|CROSSFADE|IRIS|'
    r'BACK)\b[A-Z \'-]*(?:TO|IN|OUT|WITH)?[A-Z ]{0,24}[.:]?|.{0,20}\bTO:|THE END\.?|FADE (?:IN|OUT|TO '
    r'BLACK)[.:]?|END OF .*|TO BE CONTINUED.*|CONTINUED:?|OMITTED|(?:BEGIN|END) .{0,30}(?:MONTAGE|'
    r'FLASHBACK|TEASER|CREDITS|INTERCUT).*|MONTAGE\b.*|INTERCUT.*|SERIES OF SHOTS.*|FLASHBACK.*|BACK TO '
    r'.*)$'
)
_NOT_A_CUE = re.compile(
    r'^(?:(?:END OF )?(?:ACT|SCENE|EPISODE|PART|CHAPTER)\b.*|COLD OPEN|TEASER|TAG|PROLOGUE|EPILOGUE|'
    r'INTERMISSION|BLACKOUT|CURTAIN|TITLE.*|SUPER.*|CHYRON.*|CAPTION.*|'
    r'INSERT.*|CLOSE ON.*|CLOSE UP.*|ANGLE ON.*|POV.*|CREDITS.*|OPENING.*|MAIN TITLES?.*|ON SCREEN.*|AT '
    r'RISE.*|SETTING.*|TIME|PLACE|CHARACTERS|CAST.*|NOTES?|WE SEE.*|ESTABLISHING.*|STOCK SHOT.*|[\d '
    r'.\-]+)$'
)
_SCENE_MARK = re.compile(
    r'^[#*\s]*(?:SCENE|Scene)\s+(?P<number>[0-9IVXLA-Z]{1,6}|ONE|TWO|THREE|FOUR|FIVE|SIX|SEVEN|EIGHT|NINE|'
    r'TEN|One|Two|Three|Four|Five|Six|Seven)\b\s*[.:,-]*\s*(?P<rest>.*)$'
)
_ACT_MARK = re.compile(r'^[#*\s]*(?:ACT|EPISODE|Act|Episode|PART|CHAPTER)\s+[0-9IVXA-Za-z]+\b.{0,60}$')
_SCENE_BRACKET = re.compile(
    r'^[\[(](?:Scene|SCENE|Setting|SETTING|Int|INT|Ext|EXT|Cut to|CUT TO)\s*[:.]?\s*(?P<rest>.+?)[\])]?$'
)
_SETTING = re.compile(
    r'^(?:SETTING|Setting|PLACE|Place|THE SCENE|The Scene|LOCATION|Location|SET|SCENE|Scene)\s*:\s*(?P<rest>.+)$'
)
_TIME_LABEL = re.compile(r'^(?:TIME|Time|AT RISE|At rise|At Rise)\s*:\s*(?P<rest>.+)$')
_COLON = re.compile(
    r"^(?P<name>[A-Z][\w.'’\-]*(?: (?:[A-Z#&][\w.'’\-]*|and|the|of|"
    r'\d+)){0,3})\s*(?P<note>(?:[(\[][^()\[\]\n]{0,80}[)\]]\s*)?):\s+(?=\S)|^(?P<upper>[A-Z][A-Z0-9 '
    r".'’&#\-]{0,30}?)\s*(?P<unote>(?:[(\[][^()\[\]\n]{0,80}[)\]]\s*)?):(?!\S{0,2}//)\s*"
)
_DOTTED = re.compile(
    r"^(?P<name>[A-Z][A-Z0-9 '’&#\-]{1,30}|(?:MRS|MR|DR|MS|ST)\. [A-Z][A-Z "
    r"'’\-]{1,24})\.\s+(?P<note>(?:[(\[][^()\[\]\n]{0,120}[)\]]\s*)?)(?=\S)"
)
_LABELS = frozenset(
    'TIME PLACE SETTING CHARACTERS CAST SCENE NOTE NOTES TITLE SUPER CHYRON AUTHOR CREDIT CONTACT DRAFT '
    'SOURCE WRITTEN LOCATION SET SOUND SFX MUSIC LIGHTS LIGHTING PROPS COPYRIGHT DATE EPISODE ACT SYNOPSIS '
    'LOGLINE GENRE INT EXT'.split()
) | {'FADE IN', 'AT RISE', 'CUT TO', 'FADE OUT', 'THE SCENE', 'DRAFT DATE', 'SMASH CUT TO', 'ON SCREEN', 'WRITTEN BY'}
_CAST_TITLE = re.compile(
    r'^[#*\s]*(?:CHARACTERS?|CAST(?: OF CHARACTERS| LIST)?|DRAMATIS PERSON(?:AE|Æ)|PERSONS OF THE PLAY|'
    r'THE CHARACTERS|Characters|Cast of Characters|Cast|Dramatis Personae)\s*:?[*\s]*$'
)
_BIO = re.compile(
    r"^[-*•\s]*(?P<name>[A-Z][A-Z0-9.'’\- ]{1,30}|[A-Z][\w.'’\-]*(?: "
    r"[A-Z\"(][\w.'’\-\")]*){0,3})\s*(?P<cut>\([^()]{1,80}\)\s*[,:.\-]*|[,:]|\s-{1,2}|\.{2,}|"
    r'\s{3,})\s*(?P<text>.*)$'
)
_CAST_LINE = re.compile(r"^\((?P<names>[A-Z][\w.'’\- #]*(?:, ?(?:and )?[A-Z][\w.'’\- #]*)+)\)$")
_TITLE_KEY = re.compile(r'^[A-Z][A-Za-z ]{1,20}:')


# After a jump of unknown length a morning need not be one any more.
_COARSE = {'MORNING': 'DAY', 'NOON': 'DAY', 'AFTERNOON': 'DAY', 'DAWN': 'DAY', 'DUSK': 'EVENING'}


def split_note(note: str) -> str:
    return ' '.join(piece.strip('()[] ') for piece in re.split(r'(?<=[)\]])', note) if piece.strip())


@dataclass(slots=True)
class _Open:
    """The scene that is being read."""

    number: str
    start: int
    heading: Span
    int_ext: str
    places: list[tuple[str, int]]
    time: str
    mode: str


@dataclass(slots=True)
class _Evidence:
    """How many lines speak for each style."""

    slugs: int = 0
    cues: int = 0
    colons: Counter[str] = field(default_factory=Counter)
    dots: Counter[str] = field(default_factory=Counter)


class EnParser:
    """Reads one episode; `kinds` says what each line is where the file knows it."""

    def __init__(self, text: str, kinds: tuple[ElementKind | None, ...] = ()) -> None:
        self.copy = (
            _BONEYARD.sub(lambda found: re.sub(r'[^\n]', ' ', found[0]), shadow(text))
            if '/*' in text or '[[' in text
            else shadow(text)
        )
        self.text = text
        self.lines = split_lines(self.copy)
        self.kinds = kinds
        self.scenes: list[Scene] = []
        self.preamble: list[Element] = []
        self.bios: list[Bio] = []
        self.elements = self.preamble
        self.open: _Open | None = None
        self.speaker = ''
        self.last_time = ''
        self.style = 'screenplay'
        self.cast: list[CastEntry] = []
        self.has_slugs = False

    def run(self) -> None:
        self.style = self._style()
        start = self._skip_title_page()
        in_cast = False
        for line in self.lines[start:]:
            if not line.text:
                self.speaker = '' if self.style == 'screenplay' and not self.kinds else self.speaker
                continue
            if _CAST_TITLE.match(line.text) and self.open is None:
                in_cast = True
                self._add(ElementKind.NOTE, line.start, line.end)
                continue
            if in_cast and self._read_bio(line):
                continue
            in_cast = in_cast and not self._is_scene(line)
            self._read(line)
        self._close(len(self.text))

    # --- what kind of script ----------------------------------------------------------------------------------------

    def _style(self) -> str:
        """By line evidence: sluglines and capital cues, names before colons, or names before full stops."""
        if self.kinds:
            return 'screenplay'
        found = _Evidence()
        for line, after in zip(self.lines, [*self.lines[1:], Line(0, 0, '')], strict=True):
            if line.text and (line.text[0].isupper() or line.text[0] in '.@#1234567890([*'):
                self._weigh(found, line.text, bool(after.text))
        self.has_slugs = found.slugs > 0
        repeated = sum(count for count in found.colons.values() if count > 1)
        spoken = sum(count for count in found.dots.values() if count > 1)
        if max(repeated, spoken) < 3 and (found.slugs or found.cues):
            return 'screenplay'
        if repeated > max(found.cues, spoken):
            return 'colon'
        if spoken > found.cues and spoken >= 3:
            return 'dotted'
        return 'colon' if len(found.colons) > 1 and not (found.slugs or found.cues) else 'screenplay'

    def _weigh(self, found: _Evidence, text: str, followed: bool) -> None:
        if 'T' in text[:16].upper() and read_slugline(text):
            found.slugs += 1
        elif followed and len(text) < 50 and text.isupper() and self._cue(text):
            found.cues += 1
        elif ':' in text[:90] and (name := self._colon(text)):
            found.colons[name] += 1
        elif '. ' in text[:40] and (dotted := _DOTTED.match(text)):
            found.dots[dotted['name']] += 1

    def _colon(self, text: str) -> str:
        found = _COLON.match(text)
        if not found:
            return ''
        name = found['name'] or found['upper']
        return '' if name.upper().strip() in _LABELS or _TRANSITION.match(text) or read_slugline(text) else name.strip()

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
            self._add(ElementKind.NOTE, line.start, line.end)
        return len(self.lines)

    # --- lines ------------------------------------------------------------------------------------------------------

    def _add(self, kind: ElementKind, start: int, end: int, name: str = '', note: str = '') -> None:
        if end > start:
            self.elements.append(Element(kind, start, end, name, note))

    def _read_bio(self, line: Line) -> bool:
        if self._is_scene(line) or _ACT_MARK.match(line.text):
            return False
        found = _BIO.match(line.text)
        if found and found['name'].upper().strip() not in _LABELS and len(found['name']) > 1:
            at = line.start + found.start('cut')
            self.bios.append(
                Bio(
                    found['name'].strip(),
                    line.start + found.start('name'),
                    line.end,
                    line.text[found.start('cut') :],
                    at,
                )
            )
            self._add(ElementKind.BIO, line.start, line.end)
            return True
        return False

    def _is_scene(self, line: Line) -> bool:
        return bool(
            read_slugline(_plain_heading(line.text)[0])
            or _SCENE_MARK.match(line.text)
            or _SETTING.match(line.text)
            or _SCENE_BRACKET.match(line.text)
        )

    def _read(self, line: Line) -> None:
        kind = self.kinds[line.number] if line.number < len(self.kinds) else None
        if self._read_heading(line, kind):
            return
        if kind is not None:
            self._read_known(line, kind)
        elif self.style == 'screenplay':
            self._read_screenplay(line)
        else:
            self._read_labelled(line)

    def _read_heading(self, line: Line, kind: ElementKind | None) -> bool:
        text, cut = _plain_heading(line.text)
        if kind not in (None, ElementKind.HEADING, ElementKind.ACTION):
            return False
        slug = read_slugline(text)
        if slug:
            self._open_slug(line, cut, text, slug)
            return True
        if kind is ElementKind.HEADING:
            self._add(ElementKind.HEADING, line.start, line.end)
            return True
        return kind is None and (self._read_stage_heading(line) or self._read_marker(line))

    def _open_slug(self, line: Line, cut: int, text: str, slug: Slugline) -> None:
        place = text[slug.place.start : slug.place.end]
        base = line.start + cut
        time = slug.time_of_day or (self.last_time if slug.same_moment else _COARSE.get(self.last_time, self.last_time))
        self._open(
            line, slug.number, slug.int_ext, [(place, base + slug.place.start)] if place else [], time, slug.mode
        )

    def _open(
        self, line: Line, number: str, int_ext: str, places: list[tuple[str, int]], time: str, mode: str = ''
    ) -> None:
        self._close(line.start)
        self.open = _Open(number, line.start, Span(line.start, line.end), int_ext, places, time, mode)
        self.last_time = time or self.last_time
        self.elements = []
        self.cast = []
        self.speaker = ''
        self._add(ElementKind.HEADING, line.start, line.end)

    def _close(self, end: int) -> None:
        if self.open is None:
            return
        one = self.open
        names = tuple(name for name, _ in one.places)
        self.scenes.append(
            Scene(
                one.number,
                one.start,
                end,
                one.heading,
                one.int_ext,
                names,
                tuple(Span(at, at + len(name)) for name, at in one.places),
                tuple(parent_of(name) for name in names),
                one.time,
                one.mode,
                tuple(self.cast),
                (),
                tuple(self.elements),
            )
        )
        self.open = None

    def _read_stage_heading(self, line: Line) -> bool:
        """Scene 2. The kitchen. Evening. / [Scene: The café, everyone is there] / SETTING: A kitchen in Ohio."""
        text = line.text
        bracket = _SCENE_BRACKET.match(text)
        mark = None if bracket else _SCENE_MARK.match(text)
        setting = None if bracket or mark else _SETTING.match(text)
        found = bracket or mark or setting
        if not found:
            time = _TIME_LABEL.match(text)
            if time and self.open is not None and not self.open.time:
                self.open.time = self.last_time = time_in(time['rest'])
                self._add(ElementKind.LABEL, line.start, line.end)
                return True
            return False
        if mark and not (text.isupper() or len(mark['rest']) < 120):
            return False
        place = _described_place(found['rest'])
        places = [(place[0], line.start + found.start('rest') + place[1])] if place else []
        time_named = time_in(found['rest'])
        if setting and self.open is not None and not self.open.places and len(self.elements) < 4:
            self.open.places, self.open.time = places, time_named or self.open.time
            self._add(ElementKind.LABEL, line.start, line.end)
            self._add_description(line, found, place)
            return True
        self._open(line, mark['number'] if mark else '', _inside_or_out(found['rest']), places, time_named)
        self._add_description(line, found, place)
        return True

    def _add_description(self, line: Line, found: re.Match[str], place: tuple[str, int] | None) -> None:
        """What a bracketed scene or a setting tells after the place is action: who is there, holding what."""
        at = line.start + found.start('rest') + (place[1] + len(place[0]) if place else 0)
        text = self.copy[at : line.end]
        lead = len(text) - len(text.lstrip(' .,-:'))
        self._add(ElementKind.ACTION, at + lead, line.start + found.end('rest'))

    def _read_marker(self, line: Line) -> bool:
        text = line.text
        if _ACT_MARK.match(text) or (text.startswith(('#', '=')) and len(text) > 1):
            self._add(ElementKind.NOTE, line.start, line.end)
            self.speaker = ''
            return True
        if text.startswith('.') and text[1:2].isalnum():
            self._add(ElementKind.ACTION, line.start + 1, line.end)
            self.speaker = ''
            return True
        return False

    def _read_known(self, line: Line, kind: ElementKind) -> None:
        if kind is ElementKind.CUE and not self._spoken_under(line):
            self.speaker = ''
            self._add(ElementKind.CAPTION, line.start, line.end)
        elif kind is ElementKind.CUE:
            found = self._cue(line.text)
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
            self._add(kind, line.start, line.end)

    def _spoken_under(self, line: Line) -> bool:
        """Centred capitals (titles) look like a cue by position, but nothing is spoken under them."""
        after = next((kind for kind in self.kinds[line.number + 1 : line.number + 4] if kind is not None), None)
        return after in (ElementKind.DIALOGUE, ElementKind.PARENTHETICAL)

    def _cue(self, text: str) -> re.Match[str] | None:
        if len(text) > 60:
            return None
        found = _CUE.match(text) or (_FORCED_CUE.match(text) if text[0] == '@' else None)
        if (
            not found
            or _NOT_A_CUE.match(text)
            or _TRANSITION.match(text)
            or not any(char.isalpha() for char in found['name'])
        ):
            return None
        return found

    def _cue_element(self, line: Line, name: str, note: str) -> None:
        self.speaker = name.strip(' ^')
        at = self.copy.find(self.speaker, line.start, line.end)
        at = line.start if at < 0 else at
        self._add(ElementKind.CUE, at, min(at + len(self.speaker), line.end), self.speaker, note)

    def _dialogue(self, start: int, end: int) -> None:
        text = self.copy[start:end]
        if text.startswith('(') and text.endswith(')') and text.count('(') == 1:
            self._add(ElementKind.PARENTHETICAL, start, end, self.speaker)
            return
        at = 0
        for found in re.finditer(r'[(\[][^()\[\]\n]{2,200}[)\]]', text):
            self._add_trimmed(start + at, start + found.start())
            self._add(ElementKind.PARENTHETICAL, start + found.start(), start + found.end(), self.speaker)
            at = found.end()
        self._add_trimmed(start + at, end)

    def _add_trimmed(self, start: int, end: int) -> None:
        piece = self.copy[start:end]
        if piece.strip():
            self._add(
                ElementKind.DIALOGUE,
                start + len(piece) - len(piece.lstrip()),
                start + len(piece.rstrip()),
                self.speaker,
            )

    def _read_screenplay(self, line: Line) -> None:
        text = line.text
        if self.speaker:
            self._dialogue(line.start, line.end)
            return
        after = self.lines[line.number + 1].text if line.number + 1 < len(self.lines) else ''
        upper = text[0] == '@' or (text.isupper() or _CUE.match(text[:60]) is not None)
        cue = self._cue(text) if upper and after and (self.open is not None or not self.has_slugs) else None
        if cue and not (after.isupper() and len(after) > 60):
            self._cue_element(line, cue['name'], split_note(cue['note']))
            return
        if _TRANSITION.match(text) and (text.isupper() or text[0] == '>'):
            self._add(ElementKind.TRANSITION, line.start, line.end)
            return
        self._read_loose(line)

    def _read_loose(self, line: Line) -> None:
        """Action, or one of the lines that only look like it."""
        names = _CAST_LINE.match(line.text)
        if names and self.open is not None and len(self.elements) <= 2:
            for piece in re.finditer(r"(?:and )?([A-Z][\w.'’\- #]*)", names['names']):
                at = line.start + names.start('names') + piece.start(1)
                self.cast.append(CastEntry(piece[1].strip(), at, at + len(piece[1].strip())))
            self._add(ElementKind.CAST, line.start, line.end)
            return
        kind = (
            ElementKind.ACTION
            if self.open is not None or (not _TITLE_KEY.match(line.text) and len(line.text) > 30)
            else ElementKind.NOTE
        )
        if re.match(r'(?:SUPER|TITLE|CHYRON|CAPTION|ON SCREEN)\b', line.text):
            kind = ElementKind.CAPTION
        self._add(kind, line.start, line.end)

    def _read_labelled(self, line: Line) -> None:
        """A transcript's or a stage play's line: `NAME (doing): words` or `NAME. words`."""
        text = line.text
        pattern = _COLON if self.style == 'colon' else _DOTTED
        found = pattern.match(text)
        name = ''
        if found:
            name = (found['name'] or (found['upper'] if pattern is _COLON else '') or '').strip()
        if found and name.upper() not in _LABELS and not _TRANSITION.match(text):
            self.speaker = name
            note = found['note'] or (found['unote'] if pattern is _COLON else '') or ''
            self._add(ElementKind.CUE, line.start, line.start + len(name), name, split_note(note))
            at = text.find(note, len(name)) if note.strip() else -1
            if at >= 0:
                self._add(ElementKind.PARENTHETICAL, line.start + at, line.start + at + len(note.rstrip()), name)
            self._dialogue(line.start + found.end(), line.end)
            return
        upper = self._cue(text) if text.isupper() and self.open is not None else None
        if upper and line.number + 1 < len(self.lines) and self.lines[line.number + 1].text:
            self._cue_element(line, upper['name'], split_note(upper['note']))
            return
        before = self.lines[line.number - 1].text if line.number else ''
        if text[0] not in '([' and before and self.speaker:
            self._dialogue(line.start, line.end)
            return
        self.speaker = '' if text[0] not in '([' else self.speaker
        self._read_loose(line)


def _plain_heading(text: str) -> tuple[str, int]:
    """A heading without Markdown's or Fountain's forcing mark, and how many characters were cut."""
    stripped = text.lstrip('#. >*')
    if len(stripped) == len(text) or not stripped:
        return text, 0
    return stripped.rstrip('* '), len(text) - len(stripped)


_LEAD = re.compile(
    r"^(?:-\s*)?(?:We are in |We're in |In |Inside |Outside |At )?(?:the same\b.*|same as .*)?", re.IGNORECASE
)
_CLAUSE = re.compile(
    r'[.,;(\]]|\s-{1,2}\s|\b(?:where|with|that|which|is|are|was|has|have|sits|stands|everyone|late|early|'
    r'in the (?:morning|evening|afternoon)|at (?:night|dawn|dusk|noon)|day|night|evening|morning|'
    r'afternoon)\b',
    re.IGNORECASE,
)


def _described_place(rest: str) -> tuple[str, int] | None:
    """The noun phrase that opens the description of a set: 'The kitchen of the house, late evening' up to the comma."""
    lead = _LEAD.match(rest)
    at = lead.end() if lead else 0
    article = re.match(r'(?i)(?:a|an)\s+', rest[at:])
    at += article.end() if article else 0
    cut = _CLAUSE.search(rest, at)
    place = rest[at : cut.start() if cut else len(rest)].strip(' .,-:])')
    return (place, at + rest[at:].find(place)) if 2 < len(place) <= 60 else None


def _inside_or_out(rest: str) -> str:
    return (
        'INT'
        if re.search(r'(?i)\b(?:interior|inside|indoors)\b', rest)
        else 'EXT'
        if re.search(r'(?i)\b(?:exterior|outside|outdoors)\b', rest)
        else ''
    )
