"""The first pass over a Chinese script: the names of its bios, cast lines and cues."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace

from autocorrect.engines.screenplay import zh_words as words
from autocorrect.engines.screenplay.models import Bio, CastEntry
from autocorrect.engines.screenplay.shadow import Line, shadow, split_lines, without_line_marks
from autocorrect.engines.screenplay.zh_cue_marks import with_colons
from autocorrect.engines.screenplay.zh_cues import count_cues, is_plausible_speaker
from autocorrect.engines.screenplay.zh_headings import Heading, read_heading
from autocorrect.engines.screenplay.zh_labels import is_bio_title, read_bio, read_cast, read_labels
from autocorrect.engines.screenplay.zh_names import is_person_name
from autocorrect.engines.screenplay.zh_simplified import simplified, simplified_name
from autocorrect.engines.screenplay.zh_tables import SceneTable

EPISODE = re.compile(
    rf'^[#\[\s*=《]*第\s*[{words.DIGITS}]+\s*[集回话](?:\s|[:\]》·、-]|$)|^EP(?:ISODE)?\s*\d+|^S\d{{1,2}}\s*E\d{{1,3}}\b',
    re.IGNORECASE,
)
ACT = re.compile(rf'^[#\[\s*=]*第\s*[{words.DIGITS}]+\s*幕')
STANDALONE = re.compile(r'^(?P<name>[\u4e00-\u9fffA-Za-z·]{1,10}[0-9甲乙丙丁]?)\s*(?P<note>(?:\([^()]{0,30}\))?)$')
SPACED = re.compile(
    r'^(?P<name>[\u4e00-\u9fff·]{1,6}(?: [\u4e00-\u9fff])?)\s*(?P<note>(?:[(\[][^()\[\]]{0,40}[)\]])?)\s{2,}(?=\S)'
)

# One wide space after the name is enough where a book sets its cues so; a name of two characters has one inside too.
SPACED_WIDE = re.compile(
    r'^(?P<name>[\u4e00-\u9fff·]{1,6}(?:\u3000[\u4e00-\u9fff])?)\u3000+(?P<note>(?:[(（〔\[][^()（）〔〕\[\]]{0,40}[)）〕\]])?)(?=\s*\S)'
)
_LABEL_AND_SPACE = re.compile(
    r'^([ \t]*(?:时间|地点|人物|场景|布景|道具|出场人物|登场人物))\u3000(?=[\u3000 ]*[^\s\u3000:：])', re.MULTILINE
)
_TIME_CODE = re.compile(
    r'^[\[(]?\d{1,2}:\d{2}(?::\d{2})?(?:[:.,]\d{1,3})?[\])]?(?:\s*-+>?\s*\d{1,2}:\d{2}(?::\d{2})?)?\s+(?=\S)'
)
_SAME_NUMBER = re.compile(r'^(?P<number>\d{1,4}[A-Z]?)[.、]?\s+\S.*\S(?P<again>\s{2,}(?P=number)[.、]?)$')
_PAGE_NUMBER = re.compile(
    r'^-?\s*\d{1,3}\s*-?$|^第\s*\d+\s*页(?:\s*[/共].{0,10})?$|^[(（](?:接上页|续下页|转下页)[)）]$'
)


def _labels_with_colons(text: str) -> str:
    """时间　一九四八年 is a label too; the text stays as long as it is."""
    return _LABEL_AND_SPACE.sub(r'\1:', text) if '\u3000' in text else text


def _without_margins(lines: list[Line]) -> list[Line]:
    """Time codes before a line, its scene number once more after it, and page numbers are no part of a script."""
    coded = sum(1 for line in lines if _TIME_CODE.match(line.text)) > 2
    found: list[Line] = []
    for line in lines:
        code = _TIME_CODE.match(line.text) if coded else None
        if code:
            line = line._replace(start=line.start + code.end(), text=line.text[code.end() :])
        twice = _SAME_NUMBER.match(line.text) if line.text[:1].isdigit() else None
        if twice:
            line = line._replace(end=line.end - len(twice['again']), text=line.text[: twice.start('again')])
        if _PAGE_NUMBER.match(line.text):
            line = line._replace(end=line.start, text='')
        found.append(line)
    return found


class ZhNames:
    """The first pass over an episode: who can speak in it and how. `known` are names already sure of."""

    def __init__(self, text: str, known: frozenset[str] = frozenset()) -> None:
        self.copy = with_colons(without_line_marks(shadow(_labels_with_colons(simplified(text)))), text)
        self.table = SceneTable(text, self.copy)
        self.lines = self.table.spread(_without_margins(split_lines(self.copy)))
        self.text = text
        self.known = {simplified_name(name) for name in known} if text != self.copy else set(known)
        self.bios: list[Bio] = []
        self.spelling: dict[str, str] = {}
        self.standalone = False
        self.spaced = False

    def learn_names(self) -> None:
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
        if self.table.is_title_row(line):
            return True
        row = self.table.read_row(line)
        heading = row or (read_heading(line.text) if '人' in line.text or '出场' in line.text else None)
        if heading:
            self._learn_cast(self.cast_of(line, heading))
        return bool(labels or row)

    def cast_of(self, line: Line, heading: Heading) -> list[CastEntry]:
        """The people that a heading lists itself."""
        if heading.cast_from < 0:
            return []
        end = line.start + heading.cast_to if heading.cast_to >= 0 else line.end
        return read_cast(self.copy, line.start + heading.cast_from, end)

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
            EPISODE.match(line.text) or ACT.match(line.text) or line.text[0] in '△[(' or read_heading(line.text)
        )

    def _learn_cues(self, bodies: list[str]) -> None:
        cues, noted = count_cues(bodies, self.known)
        self.speakers = {
            name
            for name, count in cues.items()
            if name in self.known or is_plausible_speaker(name, count, name in noted)
        }
        inline = sum(count for name, count in cues.items() if name in self.speakers)
        alone = [found['name'] for text in bodies if (found := STANDALONE.match(text)) and found['name'] in self.known]
        spaced = [found['name'].replace('\u3000', ' ') for line in self.lines if (found := self.spaced_cue(line))]
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
            found = STANDALONE.match(line.text)
            if found and len(found['name']) <= 5 and self.followed(line) and self._may_speak(found['name']):
                counts[found['name']] += 1
        repeated = {name for name, count in counts.items() if count >= 2}
        if self.standalone:
            self.known |= repeated | {name for name in counts if is_person_name(name)}
        elif sum(counts[name] for name in repeated) >= 4:
            self.known |= repeated
            self.standalone = True

    def spaced_cue(self, line: Line) -> re.Match[str] | None:
        """A name, a gap and the words; in the wide form the match is over the script's own characters."""
        found = SPACED.match(line.text)
        if found or self.text[line.start : line.start + 12].find('\u3000') < 1:
            return found
        found = SPACED_WIDE.match(self.text[line.start : line.end])
        return found if found and self._may_speak(found['name']) else None

    def _may_speak(self, name: str) -> bool:
        return name not in words.NOT_SPEAKERS and name not in words.HEAD_LABELS and not read_heading(name)

    def followed(self, line: Line) -> bool:
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
