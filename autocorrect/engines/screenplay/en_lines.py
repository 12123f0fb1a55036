"""What a line of an English script may be: a cue, a transition, a speaker before a colon or full stop, a bio."""

from __future__ import annotations

import re

from autocorrect.engines.screenplay.en_headings import read_slugline

CUE = re.compile(
    r"^@?(?P<name>(?:(?:Mc|Mac|O'|De|La|Le|Van|Von)?[A-Z0-9À-Þ][A-Z0-9À-Þ'’.\-]*|&|#\d+|AND|/)(?:[ "
    r",/]+(?:(?:Mc|Mac|O'|De)?[A-Z0-9À-Þ#][A-Z0-9À-Þ'’.\-]*|&|#?\d+|"
    r'/))*)\s*(?P<note>(?:\([^()\n]{0,60}\)\s*){0,3})\^?$'
)
_FORCED_CUE = re.compile(r'^@(?P<name>[^()\n]{1,50}?)\s*(?P<note>(?:\([^()\n]{0,60}\)\s*)*)\^?$')
TRANSITION = re.compile(
    r'^(?:>.*|(?:[A-Z][A-Z .\']* )?(?:CUT|DISSOLVE|FADE|WIPE|MATCH CUT|SMASH CUT|INTERCUT|CROSSFADE|IRIS|'
    r'BACK)\b[A-Z \'-]*(?:TO|IN|OUT|WITH)?[A-Z ]{0,24}[.:]?|.{0,20}\bTO:|'
    r'(?:[A-Z]+(?: [A-Z]+)? )?TO (?:BLACK|WHITE|DARK|SILENCE|COMMERCIAL|LOGO|'
    r'(?:MAIN |OPENING |END |THE )?(?:TITLES?|CREDITS?)(?: CARD| SEQUENCE)?)[.:!]?|'
    r'(?:ROLL|RUN|OVER|CUE) (?:MAIN |OPENING |END )?(?:CREDITS?|TITLES?|BLACK)[.:]?|'
    r'(?:HARD|JUMP|SLAM|SMASH|SHOCK|QUICK|FLASH|TIME|WHIP|SWISH)[ -](?:OUT|PAN|WIPE)\b[A-Z ]{0,12}[.:]?|'
    r'THE END\.?|FADE (?:IN|OUT|TO '
    r'BLACK)[.:]?|END OF .*|TO BE CONTINUED.*|CONTINUED:?|OMITTED|(?:BEGIN|END) .{0,30}(?:MONTAGE|'
    r'FLASHBACK|TEASER|CREDITS|INTERCUT).*|MONTAGE\b.*|INTERCUT.*|SERIES OF SHOTS.*|FLASHBACK.*|BACK TO '
    r'.*)$'
)
_NOT_A_CUE = re.compile(
    r'^(?:INTERVIEW|STILLS?|ARCHIVE|ASTON|C/U|GRAPHIC|'
    r'(?:END OF )?(?:ACT|SCENE|EPISODE|PART|CHAPTER)\b.*|COLD OPEN|TEASER|TAG|PROLOGUE|EPILOGUE|'
    r'INTERMISSION|BLACKOUT|CURTAIN|TITLE.*|SUPER.*|CHYRON.*|CAPTION.*|'
    r'INSERT.*|CLOSE ON.*|CLOSE UP.*|ANGLE ON.*|POV.*|CREDITS.*|OPENING.*|MAIN TITLES?.*|ON SCREEN.*|AT '
    r'RISE.*|SETTING.*|TIME|PLACE|CHARACTERS|CAST.*|NOTES?|WE SEE.*|ESTABLISHING.*|STOCK SHOT.*|[\d '
    r'.\-]+)$'
)
COLON = re.compile(
    r"^(?P<name>[A-Z][\w.'’\-]*(?: (?:[A-Z#&][\w.'’\-]*|and|the|of|"
    r'\d+)){0,3})\s*(?P<note>(?:[(\[][^()\[\]\n]{0,80}[)\]]\s*)?):\s+(?=\S)|^(?P<upper>[A-Z][A-Z0-9 '
    r".'’&#\-]{0,30}?)\s*(?P<unote>(?:[(\[][^()\[\]\n]{0,80}[)\]]\s*)?):(?!\S{0,2}//|\d)\s*"
)
DOTTED = re.compile(
    r'^(?P<name>(?:MRS|MR|DR|MS|ST|PROF|REV|CAPT|SGT|LT|COL|FR|SR|HON)\. [A-Z][A-Z '
    r"'’\-]{1,24}|[A-Z][A-Z0-9 '’&#\-]{1,30})\.\s+(?P<note>(?:[(\[][^()\[\]\n]{0,120}[)\]]"
    r'\s*)?)(?=\S)(?P<upper>)(?P<unote>)'
)
# What a radio play or a transcript writes where a name stands: its words tell what is heard.
SOUNDS = re.compile(
    r'^(?:FX|SFX|SOUND(?: EFFECTS?)?|MUSIC|ACOUSTIC|ATMOS(?:PHERE)?|GRAMS|AMBIENCE|BACKGROUND|F/X|EFFECTS)\s*:'
    r'\s*(?P<rest>.*)$',
    re.IGNORECASE,
)
LABELS = frozenset(
    'TIME PLACE SETTING CHARACTERS CAST SCENE NOTE NOTES TITLE SUPER CHYRON AUTHOR CREDIT CONTACT DRAFT '
    'SOURCE WRITTEN LOCATION SET SOUND SFX MUSIC LIGHTS LIGHTING PROPS COPYRIGHT DATE EPISODE ACT SYNOPSIS '
    'LOGLINE GENRE INT EXT'.split()
) | {'FADE IN', 'AT RISE', 'CUT TO', 'FADE OUT', 'THE SCENE', 'DRAFT DATE', 'SMASH CUT TO', 'ON SCREEN', 'WRITTEN BY'}
CAST_TITLE = re.compile(
    r'^[#*\s]*(?:CHARACTERS?|CAST(?: OF CHARACTERS| LIST)?|DRAMATIS PERSON(?:AE|Æ)|PERSONS OF THE PLAY|'
    r'THE CHARACTERS|Characters|Cast of Characters|Cast|Dramatis Personae)\s*:?[*\s]*$'
)
BIO = re.compile(
    r"^[-*•\s]*(?P<name>[A-Z][A-Z0-9.'’\- ]{1,30}|[A-Z][\w.'’\-]*(?: (?:[A-Z][\w.'’\-]*|\"[^\"]{1,20}\"|"
    r"\([A-Z][a-z][\w.'’\-]*\)|de|la|van|von|of|the)){0,3})\s*(?P<cut>\([^()]{1,80}\)\s*[,:.\-]*|[,:]|\s-{1,2}|"
    r'\.{2,}|\s{3,})\s*(?P<text>.*)$'
)
# In a list of characters: somebody of whom nothing more is told.
NAME_ONLY = re.compile(r"^[-*•\s]*(?P<name>[A-Z][\w.'’\-]*(?: (?:[A-Z][\w.'’\-]*|of|the|and)){0,3})$")
# Written words instead of a voice, with who sent them where that is told: TEXT (Gran): are you there
ON_SCREEN = re.compile(
    r'^(?:TEXT(?: MESSAGE)?|MESSAGE|EMAIL|E-MAIL|CHAT|DM|SMS|VOICEMAIL|NOTIFICATION|PHONE SCREEN|SUBTITLES?|GRAPHIC|'
    r"TITLE CARD|HEADLINE|SIGN|BANNER)\s*(?:\(\s*(?:FROM\s+)?(?P<sender>[A-Z][\w.'’\- ]{0,30}?)\s*\))?:",
    re.IGNORECASE,
)
CAST_LINE = re.compile(r"^\((?P<names>[A-Z][\w.'’\- #]*(?:, ?(?:and )?[A-Z][\w.'’\- #]*)+)\)$")
TITLE_KEY = re.compile(r'^[A-Z][A-Za-z ]{1,20}:')


def split_note(note: str) -> str:
    return ' '.join(piece.strip('()[] ') for piece in re.split(r'(?<=[)\]])', note) if piece.strip())


def read_cue(text: str) -> re.Match[str] | None:
    if len(text) > 60:
        return None
    found = CUE.match(text) or (_FORCED_CUE.match(text) if text[0] == '@' else None)
    if (
        not found
        or _NOT_A_CUE.match(text)
        or TRANSITION.match(text)
        or not any(char.isalpha() for char in found['name'])
    ):
        return None
    return found


def colon_name(text: str) -> str:
    found = COLON.match(text)
    if not found:
        return ''
    name = found['name'] or found['upper']
    if name.isupper() and _NOT_A_CUE.match(name):
        return ''
    return '' if name.upper().strip() in LABELS or TRANSITION.match(text) or read_slugline(text) else name.strip()
