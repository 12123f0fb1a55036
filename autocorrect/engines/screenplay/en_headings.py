"""Scene headings of English scripts: sluglines, transcripts' bracketed scenes and the settings of stage plays."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from autocorrect.text.spans import Span

_PREFIX = re.compile(
    r'(?P<number>(?:SCENE\s+)?#?\d{1,4}[A-Z]{0,2}[.:)]?\s+|(?:SCENE|SC\.?|SHOT)\s*#?[A-Z0-9]{1,5}\s*[.:)-]\s*'
    r'(?:-\s*)?)?(?:FADE '
    r'IN:?\s*|(?:BEGIN |END )?(?:FLASHBACK|DREAM|NIGHTMARE|MONTAGE|INTERCUT|FANTASY)(?: '
    r'SEQUENCE)?\s*[-:,]\s*|BACK TO:?\s*[-:]?\s*)?'
    r'(?P<ie>INT\.?\s*/\s*EXT|EXT\.?\s*/\s*INT|I\s*/\s*E|INTERIOR/EXTERIOR|INTERIOR|EXTERIOR|INT|EXT|'
    r'EST)(?:\s*[.:]\s*-?\s*|\s+-\s+|\s+)(?=\S)',
    re.IGNORECASE,
)
_NUMBER_TAIL = re.compile(r'\s+#?\d{1,4}[A-Z]{0,2}#?\s*$|\s*#[\w.-]+#\s*$')
_BRACKET = re.compile(r'\s*\(([^()]*)\)')
_SEPARATOR = re.compile(
    r'\s+-{1,2}\s+|\s*--\s*|\s+-{1,2}(?=\S)|,\s+|\s*/\s*(?=(?:DAY|NIGHT|DAWN|DUSK|LATER))|\.\s+', re.IGNORECASE
)
_TIME_WORDS = (
    ('DAWN', 'DAWN SUNRISE DAYBREAK PRE-DAWN PREDAWN'),
    ('MORNING', 'MORNING'),
    ('NOON', 'NOON MIDDAY NOONTIME'),
    ('AFTERNOON', 'AFTERNOON'),
    ('DUSK', 'DUSK SUNSET TWILIGHT MAGIC SUNDOWN GLOAMING'),
    ('EVENING', 'EVENING'),
    ('NIGHT', 'NIGHT MIDNIGHT NIGHTTIME TONIGHT NITE'),
    ('DAY', 'DAY DAYS DAYTIME DAYLIGHT'),
)
_TIME_OF = {word: value for value, words in _TIME_WORDS for word in words.split()}
_SAME = frozenset(
    "LATER CONTINUOUS CONTINUED CONTINUING SAME MOMENTS MOMENT SECONDS MINUTES HOURS CONT CONTD CONT'D INTERCUT".split()
)
_SAME_MOMENT = frozenset("CONTINUOUS CONTINUED CONTINUING SAME MOMENT MOMENTS SECONDS CONT CONTD CONT'D".split())
_FRAME = frozenset(
    'THE A AN NEXT THAT THIS EARLY LATE LATER FEW TWO THREE FOUR FIVE SIX SEVEN ONE SOME SEVERAL MANY '
    'BIT SECOND SECONDS MINUTE MINUTES '
    'MOMENT MOMENTS HOUR HOURS DAYS WEEK WEEKS MONTH MONTHS YEAR YEARS SAME TIME AFTER BEFORE CONTINUOUS '
    'CONTINUED CONTINUING '
    "INTERCUT CONT CONTD CONT'D FLASHBACK DREAM PRESENT PAST STORMY RAINY HOUR OF IN AND AT ON LITTLE WHILE AGO "
    'FOLLOWING PREVIOUS MID '
    'EARLIER SEQUENCE ESTABLISHING TO DAYTIME END BACK SUNNY MEANWHILE SIMULTANEOUS SIMULTANEOUSLY JUST '
    'STOCK SHOT SHOOT'.split()
)
_MODES = {'FLASHBACK': 'flashback', 'DREAM': 'dream', 'MONTAGE': 'montage', 'NIGHTMARE': 'dream', 'FANTASY': 'dream'}
_MOTION = re.compile(
    r'\s*\((?:PARKED|MOVING|DRIVING|TRAVELL?ING|STATIONARY|IN MOTION|EMPTY)\)|'
    r'[,\s-]+(?:(?:NORTH|SOUTH|EAST|WEST)BOUND\b.*|(?:SPEEDING|HEADING|RACING|CRUISING)\b.*|DRIVING|'
    r'MOVING|TRAVELLING|TRAVELING|PARKED|STATIONARY|IN MOTION|FLYING|ESTABLISHING)\s*$',
    re.IGNORECASE,
)
_WORD = re.compile(r"[A-Z0-9'’]+")


@dataclass(frozen=True, slots=True)
class Slugline:
    """What one slugline gives; `place` is a span within the line."""

    number: str
    int_ext: str
    place: Span
    time_of_day: str
    same_moment: bool
    mode: str
    timed: bool = False  # says something of the time, if only LATER


_NEXT_SET = re.compile(r'\s*/\s*(?=(?:INT|EXT)[./\s])')


def second_set(text: str) -> int:
    """Where the second of two whole headings on a line begins (INT. TRUCK - DAY / EXT. DECK - DAY), or 0."""
    found = _NEXT_SET.search(text, 5)
    if not found or not read_slugline(text[found.end() :]):
        return 0
    first = read_slugline(text[: found.start()])
    return found.end() if first and first.place.start < first.place.end else 0


def read_slugline(text: str) -> Slugline | None:
    """The slugline that this line of the shadow is, or None."""
    found = _PREFIX.match(text)
    if not found or len(text) > 160:
        return None
    keyword = found['ie']
    rest = text[found.end() :]
    if not (
        keyword.isupper()
        or text[found.start('ie') :].startswith(
            ('Int.', 'Ext.', 'int.', 'ext.', 'Int ', 'Ext ', 'Interior:', 'Exterior:')
        )
    ):
        return None
    if not keyword.isupper() and not _SEPARATOR.search(rest) and len(rest) > 40:
        return None
    end = len(text)
    tail = _NUMBER_TAIL.search(text, found.end())
    number = (found['number'] or '').strip()
    if tail and (number or '#' in tail.group()):
        number = number or tail.group().strip(' #')
        end = tail.start()
    place, times = _split(text, found.end(), end)
    words = _WORD.findall(_without_story_day(times).upper().replace('’', "'"))
    value = _time_told(words)
    mode = next((_MODES[word] for word in _WORD.findall(text.upper()) if word in _MODES), '')
    kind = 'INT/EXT' if '/' in keyword else 'INT' if keyword[:1].upper() == 'I' else 'EXT'
    number = re.sub(r'(?i)^(?:scene|shot|sc)\b\.?\s*|[.:)#\s-]+$|^#', '', number)
    return Slugline(number, kind, place, value, any(word in _SAME_MOMENT for word in words), mode, bool(words))


_OPENS_FORCED = re.compile(r'(?:INSIDE|OUTSIDE)\s+(?=\S)', re.IGNORECASE)
_CAMERA = re.compile(
    r'\b(?:POV|SHOT|ANGLE|CLOSE|CLOSER|WIDE|INSERT|TITLES?|CREDITS?|MONTAGE|SERIES|INTERCUT|SUPER|BACK TO|FLASH)\b',
    re.IGNORECASE,
)


def read_forced(text: str, side: Callable[[str, str], str]) -> Slugline | None:
    """A heading that Fountain is told of by a full stop: .INSIDE THE SHOP - DAY; `side` judges the kind of place.

    Shots and whatever the camera turns to are forced as well (.SNIPER SCOPE POV, .AT THE DOOR): it has to tell a time.
    """
    opened = _OPENS_FORCED.match(text, 1)
    begin = opened.end() if opened else 1
    place, times = _split(text, begin, len(text))
    words = _WORD.findall(' '.join(times).upper())
    name = text[place.start : place.end]
    if not name or not words or _CAMERA.search(name) or len(text) > 160:
        return None
    value = _time_told(words)
    return Slugline('', side(text, name), place, value, any(word in _SAME_MOMENT for word in words), '', True)


_STORY_DAY = re.compile(r'\b(?:STORY\s+)?(?:DAY|NIGHT|[DN])\s*#?\d{1,3}\b', re.IGNORECASE)


def _without_story_day(times: list[str]) -> str:
    """LATER THAT MORNING (DAY 1) is a morning; only where nothing else is told, NIGHT 2 and N2 tell a time."""
    whole = ' / '.join(times)  # DAY (18 YEARS AGO) is no day 18
    rest = _STORY_DAY.sub(' ', whole)
    if _WORD.search(rest.upper()):
        return rest
    return re.sub(r'(?i)\bN(?=\s*#?\d)', 'NIGHT ', re.sub(r'(?i)\bD(?=\s*#?\d)', 'DAY ', whole))


def _split(text: str, start: int, end: int) -> tuple[Span, list[str]]:
    """The place and the pieces after it that tell a time; brackets at the end tell a time or a mode."""
    times: list[str] = []
    marks: list[str] = []
    brackets = list(_BRACKET.finditer(text, start, end))
    while brackets and text[brackets[-1].end() : end].strip() == '':
        marks.append(brackets[-1][1])
        end = brackets.pop().start()
    while True:
        cuts = [cut for cut in _SEPARATOR.finditer(text, start, end)]
        last = cuts[-1] if cuts else None
        if last is None or not (
            _tells_time(text[last.end() : end])
            or (not times and not brackets and _STORY_CLOCK.match(text, last.end(), end))
        ):
            break
        times.append(text[last.end() : end])
        end = last.start()
    plain = text[start:end].rsplit(None, 1)
    if (
        not times
        and len(plain) == 2
        and plain[1].upper() in ('DAY', 'NIGHT', 'DAWN', 'DUSK', 'MORNING', 'EVENING', 'CONTINUOUS')
        and not plain[0].upper().endswith(('THE', 'OF', 'AND'))
    ):
        times.append(plain[1])
        end = start + text[start:end].rindex(plain[1])
    place = text[start:end].rstrip(' ,-./').lstrip()
    return Span(start, start + len(place)), times + marks


# How a world without our clocks tells the time, after the last dash: NIGHT WATCH, SECOND BELL, SHIFT TWO, SOL 14.
_NTH = r'(?:FIRST|SECOND|THIRD|FOURTH|FIFTH|SIXTH|SEVENTH|EIGHTH|NINTH|TENTH|LAST|NEXT|\d{1,3}(?:ST|ND|RD|TH)?)'
_COUNTED = r'(?:ONE|TWO|THREE|FOUR|FIVE|SIX|SEVEN|EIGHT|NINE|TEN|ELEVEN|TWELVE|\d{1,5})'
_PART_OF_DAY = (
    r'(?:DAY|NIGHT|DAWN|DUSK|MORNING|EVENING|AFTERNOON|FORENOON|MIDNIGHT|NOON|MIDDLE|DOG|GRAVEYARD|LATE|EARLY|SWING|'
    r'NOONDAY|SUNRISE|SUNSET|VESPER)'
)
_STORY_CLOCK = re.compile(
    rf'(?:THE )?(?:{_NTH} {_PART_OF_DAY}|{_NTH}|{_COUNTED}|{_PART_OF_DAY}) '
    r"(?:WATCH|BELLS?|SHIFT|CYCLE|VIGIL|TURN OF THE GLASS|GLASS|CANDLE|SUN|MOON|TIDE|HOUR|O'CLOCK)\s*\Z|"
    rf'(?:SHIFT|CYCLE|SOL|ROTATION|WATCH|ORBIT|STARDATE|HOUR|ROUND|T[-+]?) ?{_COUNTED}\s*\Z|'
    r'(?:MATINS|LAUDS|COMPLINE|VESPERS|EVENSONG|COCKCROW|LIGHTS[- ]OUT|REVEILLE|CURFEW|HIGH TIDE|LOW TIDE|'
    r'HIGH WATER|LOW WATER|MOONRISE|FIRST LIGHT|LAST LIGHT|THE SMALL HOURS|SMALL HOURS|WITCHING HOUR)\s*\Z',
    re.IGNORECASE,
)


_STORY_TIMES = {
    'DAWN': re.compile(r'\b(?:COCKCROW|FIRST LIGHT)\b'),
    'MORNING': re.compile(r'\b(?:FORENOON|REVEILLE|MATINS)\b'),
    'DUSK': re.compile(r'\bLAST LIGHT\b'),
    'EVENING': re.compile(r'\b(?:DOG WATCH|VESPERS?|EVENSONG)\b'),
    'NIGHT': re.compile(r'\b(?:MIDDLE WATCH|GRAVEYARD SHIFT|COMPLINE|MOONRISE|LIGHTS OUT|SMALL HOURS|WITCHING HOUR)\b'),
}


def _time_told(words: list[str]) -> str:
    found = next((_TIME_OF[word] for word in words if word in _TIME_OF), '')
    said = ' '.join(words)
    return found or next((value for value, pattern in _STORY_TIMES.items() if pattern.search(said)), '')


def _tells_time(piece: str) -> bool:
    words = _WORD.findall(piece.upper().replace('’', "'"))
    if not words:
        return True
    known = sum(
        1
        for word in words
        if word in _TIME_OF
        or word in _FRAME
        or word in _MODES
        or word.strip("'’S").isdigit()
        or re.fullmatch(r'[DN]\d{1,2}', word)
    )
    if words[-1] == 'SPACE' and words[:-1] in ([], ['DEEP'], ['OUTER'], ['OPEN']):
        return True
    telling = any(
        word in _TIME_OF or word in _SAME or word in _MODES or re.fullmatch(r"(?:1[5-9]|20)\d\d'?S?|[DN]\d{1,2}", word)
        for word in words
    )
    return known == len(words) and (
        telling or words[-1] in ('EARLY', 'LATE', 'ESTABLISHING', 'PRESENT', 'AGO', 'EARLIER', 'MEANWHILE')
    )


def time_in(text: str) -> str:
    """The first time of day named in running text ('evening of the same day')."""
    for word in _WORD.findall(text.upper()):
        if word in _TIME_OF and word not in ('DAYS', 'MAGIC', 'TONIGHT'):
            return _TIME_OF[word]
    return ''


def without_motion(place: str) -> str:
    """LANDCRUISER, DRIVING is the set LANDCRUISER."""
    return _MOTION.sub('', place)


def parent_of(place: str) -> str:
    """PALACE HOTEL - LOBBY lies in PALACE HOTEL, and KITCHEN, SMITH HOUSE in SMITH HOUSE."""
    pieces = re.split(r'\s+-{1,2}\s+|\s*/\s*|,\s+', place)
    if len(pieces) < 2:
        return ''
    return pieces[-1] if ',' in place and _ROOM.search(pieces[0]) and not _ROOM.search(pieces[-1]) else pieces[0]


_ROOM = re.compile(
    r'(?i)\b(?:room|kitchen|bedroom|bathroom|hallway|hall|corridor|lobby|office|porch|basement|attic|'
    r'garage|stairs|stairwell|stairway|lab|bridge|cockpit|'
    r'den|study|library|foyer|deck|roof|rooftop|yard|backyard|closet|bar|counter|dining|nursery|cell|'
    r'elevator|entrance|doorway)\b'
)
