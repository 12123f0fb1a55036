"""People whom English action introduces in capitals: JOE BELL (40s), a man known as THE FERRYMAN."""

from __future__ import annotations

import re

from autocorrect.engines.screenplay.en_genders import TITLE_WORDS, sex_of
from autocorrect.engines.screenplay.en_naming import Naming
from autocorrect.engines.screenplay.en_other_names import other_names
from autocorrect.engines.screenplay.en_person_kinds import SOUND_CAPS, category_of
from autocorrect.engines.screenplay.en_roster import Roster, key_of
from autocorrect.engines.screenplay.en_things_words import EXTRA, HANDY
from autocorrect.engines.screenplay.lexicon import first_names, things
from autocorrect.engines.screenplay.models import AliasKind, Element, ElementKind, OccurrenceKind, Origin
from autocorrect.engines.screenplay.resolution.en_lexicon import MATERIALS

_CAPS = re.compile(
    r"(?<![A-Za-z'’])(?:(?:MR|MRS|MS|DR|ST|LT|SGT|CAPT|PROF|JR)\.\s*)?[A-Z][A-Z'’\-]+"
    r"(?:\s+(?!IN\s+(?:HIS|HER|THEIR)\b)(?:(?:OF|IN|WITH)(?:\s+(?:AN?|THE))?(?=\s+[A-Z]{2})|\"[A-Z'’ ]+\"|“[A-Z'’ ]+”|"
    r"[A-Z]\.|(?:[A-Z][A-Z'’\-]+)|(?:JR|SR)\.|#?\d+)){0,4}(?![a-z])"
)
_AGE_AFTER = re.compile(
    r'^\s*(?:\((?:[^()]{0,20}\b)?(?:\d{1,2}s?\b|teens|teenager|late|early|mid|twent|thirt|fort|fift|sixt|'
    r'sevent|eight|young|old|male|female|he/|she/|they/)[^()]{0,60}\)|,\s*(?:\d{1,2}\b|(?:early|mid|'
    r'late)[- ]|(?:a|an|the|his|her|their)\s|in (?:his|her|their)\s|(?:twent|thirt|fort|fift|sixt|'
    r'sevent|eight)[a-z]+|(?:(?:about|around|barely|maybe|almost|nearly|just)\s)?(?:three|four|five|six|seven|eight|nine|'
    r'ten|eleven|twelve|nineteen)\b(?!\s+(?:of|more|other|feet|inch|men|women)\b)))',
    re.IGNORECASE,
)
_INTRO_BEFORE = re.compile(
    r'(?:\b(?:is|are|named|called|meet|reveals?|reveal|find|finds|joined by|see|by|with|and|a|an|the|his|'
    r'her|their|our|hero|approaches?|enters?|to|for|of)\b|[,—-])\s*$',
    re.IGNORECASE,
)
_VERB_AFTER = re.compile(
    r'^\s+(?:(?:[a-z]+ly)\s+)?(?!as\b|is\b|was\b|its\b|this\b|his\b|has\b|across\b)[a-z]+s\b|^\s+(?:is|'
    r'has)\b|^,\s+[a-z]+ing\b'
)
_APPOSITIVE = re.compile(r"^,\s*(?:a|an|the)\s+((?:[a-z'-]+\s+){0,3}[a-z'-]+)")


_SHOUTED = re.compile(
    r"(?:\A\W*|[.!?,;:]\s+|\bAND\s+)(?P<name>(?!(?:THE|A|AN|HE|SHE|THEY)\s)[A-Z][A-Z'’\-]+(?:\s[A-Z][A-Z'’\-]+)?)"
    r'(?=\s*\(\d{1,2}\b|\s*\((?:EARLY|MID|LATE)\b|,\s*\d{1,2}\b(?!\s+[A-Z])|,\s*(?:EARLY|MID|LATE)[- ])'
)
_SHOUTED_NAMING = re.compile(
    r"\b(?:NAME (?:IS|TURNS OUT TO BE)(?: IN FACT| ACTUALLY)?|THIS IS|TURNS OUT TO BE)\s+(?P<name>[A-Z][A-Z'’\-]+"
    r"(?:\s[A-Z][A-Z'’\-]+)?)"
)
_INSCRIBED = re.compile(
    r'(?:\b(?:reads?|reading|says|saying|marked|labell?ed|printed|written|stencill?ed|engraved|titled|on it|words?|'
    r'letters|logo|headline|caption)\b[^.\w]{0,4}|["“]'
    r'|\b(?:banner|sign|signboard|poster|placard|plaque|label|note|screen|display|board|card|tattoo|graffiti|title|text|message|'
    r'sticker|billboard|t-shirt|mug|marquee)s?\s*(?::|[-–—]+))\s*$',
    re.IGNORECASE,
)
_DESCRIBED_BEFORE = re.compile(
    r"(?:\b(?:an?|the|his|her|their|its|my|your|that|this)|['’]s)\s+(?:[a-z][\w'’-]*,?\s+){0,3}$", re.IGNORECASE
)
_NEVER_FIRST = frozenset('IN WITH OF HIS HER THEIR'.split())
_THINGS = frozenset(('prop', 'vehicle', 'wardrobe', 'dressing', 'food'))


class Introductions:
    """Reads the capitals of action."""

    def __init__(self, roster: Roster) -> None:
        self.roster = roster
        self.naming = Naming(roster)

    def find(self) -> None:
        """Names in capitals in action are introductions; sounds and things in capitals are not."""
        text = self.roster.episode.text
        for scene, element in self.roster.elements:
            if element.kind is ElementKind.CUE:
                self.naming.hear(element.name, scene)
            if element.kind is not ElementKind.ACTION:
                continue
            if text[element.start : element.end].isupper():
                self._read_shouting(scene, element)
                continue
            for found in _CAPS.finditer(text, element.start, element.end):
                self._introduce(found, scene, element)

    def _read_shouting(self, scene: int, element: Element) -> None:
        """Where all of the action is in capitals, an age or the telling of a name introduces."""
        text = self.roster.episode.text[element.start : element.end]
        for pattern in (_SHOUTED, _SHOUTED_NAMING):
            for found in pattern.finditer(text):
                words = found['name'].split()
                words = words[:1] if words[-1] in SOUND_CAPS else words
                if any(word in SOUND_CAPS or category_of(word) not in ('', 'person') for word in words[:1]):
                    continue
                draft = self.roster.add(' '.join(words), 0.75)
                at = element.start + found.start('name')
                if draft:
                    self.naming.meet(
                        draft, text[max(0, found.start('name') - 60) : found.start('name')], element, scene
                    )
                    draft.see(self.roster.index, scene, at, at + len(' '.join(words)), OccurrenceKind.ACTION)

    def _introduce(self, found: re.Match[str], scene: int, element: Element) -> None:
        text = self.roster.episode.text
        name = re.sub(r'\s+', ' ', found.group()).strip(" -'’")
        name = re.sub(r'^(?:THE|A|AN|AND|OF|AKA|MEET|ENTER) ', '', name)
        name = re.sub(r"(?:'S|’S)$|(?: (?:OF|IN|WITH|A|THE|AND))+$", '', name)
        key = key_of(name)
        if len(key) < 2 or key in SOUND_CAPS or key.isdigit() or key.split()[0] in _NEVER_FIRST:
            return
        after = text[found.end() : min(found.end() + 80, element.end)]
        before = text[max(element.start, found.start() - 60) : found.start()]
        at = text.find(name[:4], found.start())
        if key in self.roster.drafts or self._introduces(key, before, after):
            draft = self.roster.add(name, 0.8)
            if draft:
                self.naming.meet(draft, before, element, scene)
                for other, _ in other_names(after):
                    draft.call(other, AliasKind.NICKNAME, Origin.INTRODUCTION, 0.9)
                draft.see(self.roster.index, scene, max(at, found.start()), found.end(), OccurrenceKind.ACTION)

    def _introduces(self, key: str, before: str, after: str) -> bool:
        words = key.replace('"', ' ').split()
        worn = next((at for at, word in enumerate(words) if word in ('IN', 'WITH') and at), len(words))
        if any(
            word in SOUND_CAPS and word not in ('IN', 'OF', 'WITH', 'A', 'THE') for word in words[:worn]
        ) and not any(word in TITLE_WORDS for word in words):
            return False
        head = next((words[at - 1] for at, word in enumerate(words) if word in ('IN', 'WITH', 'OF') and at), words[-1])
        category = category_of(key) or category_of(head)
        if re.match(r'\s*\(\d{1,2}s?\b', after) and not self.roster.is_place(words):
            return len(words) < 5
        if category and category not in ('person',) and words[0].lower() not in first_names():
            return False
        if _names_thing(after) or _INSCRIBED.search(before) or self._is_thing(words[0], head, before):
            return False
        if _AGE_AFTER.match(after) and (category == 'person' or not category_of(words[-1])):
            return len(words) < 5 and not self.roster.is_place(words)
        named = words[0].lower() in first_names() or words[0].rstrip('.') in TITLE_WORDS
        if named and not self.roster.is_place(words):
            return bool(_VERB_AFTER.match(after) or _INTRO_BEFORE.search(before) or len(words) > 1)
        speaks = any(word in self.roster.edge_words for word in words if len(word) > 2)
        if speaks and len(words) > 1 and category != 'person':
            return not self.roster.is_place(words)
        if (
            re.search(r'\b(?:[Tt]his is|named|called|name is|[Mm]eet|[Ee]nter)\s+$', before)
            and not category
            and not self.roster.is_place(words)
        ):
            return True
        if category == 'person' and len(words) > 1:
            return True
        here = category == 'person' and not self.roster.is_place(words)
        return here and bool(_INTRO_BEFORE.search(before) or _VERB_AFTER.match(after))

    def _is_thing(self, first: str, head: str, before: str) -> bool:
        """On her collar a PEARL BROOCH, his black LINCOLN: materials, flowers and makes are names of people as well."""
        described = _DESCRIBED_BEFORE.search(before)
        plain = described is not None and not any(_is_person(word) for word in re.findall(r'\w+', described[0]))
        opener, noun = first.lower(), head.lower()
        if first == head:
            listed = EXTRA.get(opener, 'no') in ('prop', 'vehicle')
            return plain and listed and (EXTRA[opener] == 'vehicle' or opener not in first_names())
        if head in self.roster.edge_words:
            return False
        category, sure = things('en').get(noun, ('', 0.0))
        listed = EXTRA.get(noun, 'no') != 'no' or noun in HANDY
        known = (category in _THINGS and sure > 0.5) or listed
        return known and (plain or opener in MATERIALS or (opener in things('en') and not listed))


def _is_person(word: str) -> bool:
    return category_of(word.upper()) == 'person' or sex_of(word) is not None


def _names_thing(after: str) -> bool:
    """HALVORSEN EGG, a jeweled egg: what follows the capitals says it is a thing."""
    found = _APPOSITIVE.match(after)
    words = found[1].split() if found else []
    for word in words:
        category = things('en').get(word, ('', 0.0))
        if category[0] == 'person':
            return False
        if (
            category[0] in ('prop', 'food', 'object', 'vehicle', 'dressing', 'place') and category[1] > 0.4
        ) or word in ('egg', 'ring', 'gun', 'book', 'car', 'box'):
            return True
    return False
