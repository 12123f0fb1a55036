"""Scenes of stage plays and transcripts: Scene 2. The kitchen. Evening. / [Scene: The cafe] / SETTING: A kitchen."""

from __future__ import annotations

import re

SCENE_MARK = re.compile(
    r'^[#*\s]*(?:SCENE|Scene)\s+(?P<number>[0-9IVXLA-Z]{1,6}|ONE|TWO|THREE|FOUR|FIVE|SIX|SEVEN|EIGHT|NINE|'
    r'TEN|One|Two|Three|Four|Five|Six|Seven)\b\s*[.:,-]*\s*(?P<rest>.*)$'
)
ACT_MARK = re.compile(r'^[#*\s]*(?:ACT|EP(?:ISODE)?\.?|Act|Ep(?:isode)?\.?|PART|CHAPTER)\s+[0-9IVXA-Za-z]+\b.{0,60}$')
SCENE_BRACKET = re.compile(
    r'^[\[(](?:Scene|SCENE|Setting|SETTING|Int|INT|Ext|EXT|Cut to|CUT TO)\s*[:.]?\s*(?P<rest>.+?)[\])]?$'
)
SETTING = re.compile(
    r'^(?:SETTING|Setting|PLACE|Place|THE SCENE|The Scene|LOCATION|Location|SET|SCENE|Scene)\s*:\s*(?P<rest>.+)$'
)
TIME_LABEL = re.compile(r'^(?:TIME|Time|AT RISE|At rise|At Rise)\s*:\s*(?P<rest>.+)$')
_LEAD = re.compile(
    r"^(?:-\s*)?(?:We are in |We're in |In |Inside |Outside |At )?(?:the same\b.*|same as .*)?", re.IGNORECASE
)
_CLAUSE = re.compile(
    r'[.,;(\]]|\s-{1,2}\s|\b(?:where|with|that|which|is|are|was|has|have|sits|stands|everyone|late|early|'
    r'in the (?:morning|evening|afternoon)|at (?:night|dawn|dusk|noon)|day|night|evening|morning|'
    r'afternoon)\b',
    re.IGNORECASE,
)


def plain_heading(text: str) -> tuple[str, int]:
    """A heading without Markdown's or Fountain's forcing mark, and how many characters were cut."""
    stripped = text.lstrip('#. >*')
    if len(stripped) == len(text) or not stripped:
        return text, 0
    return stripped.rstrip('* '), len(text) - len(stripped)


_SAME_SET = re.compile(r'(?i)^[(\[]?(?:the same|same|as before|same set|same place)\b')
_OPENS_SET = re.compile(
    r"^(?P<mark>[(\[]?)(?:(?:The|A|An|In|Inside|On|At|Outside)\s|(?=[A-Z][\w'’]*(?:\s[\w'’]+){0,5}[.,]\s+"
    r'(?:Day|Night|Morning|Evening|Afternoon|Dawn|Dusk|Noon|Midnight)\b))'
)
_INDOORS = frozenset(
    'room kitchen bedroom bathroom hall hallway corridor lobby foyer office parlour parlor lounge study library '
    'cellar attic basement bar café cafe diner restaurant shop store pub tavern saloon cell ward apartment flat cabin '
    'hut studio classroom laboratory lab nursery salon church chapel theatre theater backstage dormitory barracks '
    'bunker warehouse garage elevator lift carriage compartment cockpit'.split()
)
_OUTDOORS = frozenset(
    'street garden park beach field fields forest wood woods road lane courtyard yard backyard square harbour harbor '
    'roof rooftop hill hillside graveyard cemetery churchyard terrace meadow riverbank shore desert mountain clearing '
    'orchard pier dock quay alley playground porch veranda'.split()
)


def described_place(rest: str) -> tuple[str, int] | None:
    """The noun phrase that opens the description of a set: 'The kitchen of the house, late evening' up to the comma."""
    lead = _LEAD.match(rest)
    at = lead.end() if lead else 0
    article = re.match(r'(?i)(?:a|an)\s+', rest[at:])
    at += article.end() if article else 0
    cut = _CLAUSE.search(rest, at)
    place = rest[at : cut.start() if cut else len(rest)].strip(' .,-:])')
    return (place, at + rest[at:].find(place)) if 2 < len(place) <= 60 else None


def described_set(text: str) -> tuple[str, int] | None:
    """The place that opens a paragraph about a set, ('', 0) for the set of the scene before; None for other prose."""
    if _SAME_SET.match(text):
        return '', 0
    opened = _OPENS_SET.match(text)
    place = described_place(text[opened.end('mark') :]) if opened else None
    if not opened or place is None or len(place[0].split()) > 9 or re.search(r'\b[A-Z]{3,}\b', place[0]):
        return None
    return place[0], place[1] + opened.end('mark')


def set_side(text: str, place: str) -> str:
    """INT or EXT by the words of the description, or by the kind of place; '' where it might be either."""
    if re.search(r'(?i)\b(?:interior|inside|indoors)\b', text):
        return 'INT'
    if re.search(r'(?i)\b(?:exterior|outside|outdoors)\b', text):
        return 'EXT'
    kind = next((word for word in re.findall(r'[a-zé]+', place.lower()) if word in _INDOORS or word in _OUTDOORS), '')
    return 'INT' if kind in _INDOORS else 'EXT' if kind in _OUTDOORS else ''
