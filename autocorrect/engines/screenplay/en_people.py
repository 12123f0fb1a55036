"""Characters of an English episode: from lists and cues first, then who is introduced in capitals or acts by name."""

from __future__ import annotations

import re
from collections import Counter

from autocorrect.engines.screenplay.drafts import KIND_OF_ELEMENT, Draft, elements_of, weigh_characters
from autocorrect.engines.screenplay.en_traits import TITLE_WORDS, learn_from_bio, learn_from_name, learn_from_text
from autocorrect.engines.screenplay.lexicon import first_names, things
from autocorrect.engines.screenplay.models import (
    AliasKind,
    Asset,
    AssetType,
    Element,
    ElementKind,
    Episode,
    OccurrenceKind,
    Origin,
    Tier,
)
from autocorrect.engines.screenplay.name_finder import NameFinder

_LOOK = re.compile(
    r'^(?:YOUNG(?:ER)?|OLD(?:ER)?|LITTLE|TEEN(?:AGE)?|KID|CHILD|BABY|ADULT|ELDERLY|FUTURE|'
    r'PAST)\s+(?=[A-Z])|^(?:\d{1,2}[- ]YEAR[- ]OLD)\s+',
    re.IGNORECASE,
)
_VOICE = re.compile(r"(?:['’]S|['’])?\s+(?:VOICE|VOICEOVER|VOICE-OVER)$", re.IGNORECASE)
_NUMBERED = re.compile(r'\s*(?:#\s*\d+|\d+|(?:ONE|TWO|THREE|FOUR)|[A-D])$', re.IGNORECASE)
_JOINED = re.compile(r'\s*(?:&|/|\bAND\b|,|\+)\s*', re.IGNORECASE)
_CAPS = re.compile(
    r"(?<![A-Za-z'’])(?:(?:MR|MRS|MS|DR|ST|LT|SGT|CAPT|PROF|JR)\.\s*)?[A-Z][A-Z'’\-]+(?:\s+(?:\"[A-Z'’ "
    r"]+\"|“[A-Z'’ ]+”|[A-Z]\.|(?:[A-Z][A-Z'’\-]+)|(?:JR|SR)\.|(?:OF|IN|WITH)(?:\s+(?:A|THE))?|#?\d+)){0,4}(?![a-z])"
)
_NAMED_NOW = re.compile(r'\b(?:[Tt]his is|[Tt]his must be|[Nn]ame is|known as|named|called)\s+$')
_ROLES = frozenset(
    'DRIVER GUARD COP OFFICER WAITER WAITRESS CLERK NURSE DOCTOR TEACHER CASHIER BARTENDER RECEPTIONIST '
    'SECRETARY ASSISTANT REPORTER JUDGE LAWYER PRIEST SOLDIER STUDENT VENDOR CUSTOMER MANAGER SERVER '
    'TECH TECHNICIAN AGENT PARAMEDIC ORDERLY PILOT STEWARD HOST HOSTESS BAILIFF FOREMAN COACH REFEREE '
    'ATTENDANT PORTER USHER JANITOR COOK CHEF BARISTA BOUNCER DOORMAN DEALER THUG GOON HENCHMAN MINION '
    'ROBOT DROID ANCHOR'.split()
)
_GROUPS = frozenset(
    'ALL EVERYONE EVERYBODY BOTH CROWD OTHERS GROUP AUDIENCE ENSEMBLE CHORUS TOGETHER GUESTS KIDS '
    'CHILDREN MEN WOMEN BOYS GIRLS COPS STUDENTS SOLDIERS VILLAGERS GUARDS CUSTOMERS PASSENGERS '
    'REPORTERS PATIENTS NURSES PEOPLE TWO THREE TWINS'.split()
)
_EXTRA_HEADS = frozenset(
    'VOICE VOICES MAN WOMAN BOY GIRL KID CHILD GUY LADY PERSON STRANGER SOMEONE ANNOUNCER COMPUTER RADIO '
    'TV TELEVISION OPERATOR NEWSCASTER DISPATCHER DISPATCH INTERCOM SPEAKER LOUDSPEAKER PHONE MACHINE '
    'RECORDING MAILMAN BYSTANDER PASSERBY ONLOOKER EXTRA'.split()
)
_SOUND_CAPS = frozenset(
    'THE A AN AND OF IN ON AT TO BUT WE SEE SHE HE THEY IT IS ARE BANG BOOM CRASH POV CUT FADE CLOSE '
    'ANGLE INSERT LATER DAY NIGHT INT EXT SUPER TITLE OS VO CONTINUOUS MORNING EVENING BACK FLASHBACK TV '
    'FBI CIA NYPD LAPD USA UK US DNA CCTV GPS EMT ER OR DVD CD PC AM PM OK NO YES STOP HELP SLOW MOTION '
    'MONTAGE INTERCUT CREDITS END BEGIN START SMASH MATCH DISSOLVE WIDE SHOT MUSIC SOUND BLACK WHITE RED '
    'LIGHTS PHOTO PHOTOS SIGN MOS VFX SFX CGI HUD UFO SUV ATM ID RING RINGS DING BEEP BEEPS THUD CLICK '
    'BUZZ SILENCE DARKNESS EXPLOSION GUNSHOT GUNSHOTS SCREAM SCREAMS THUNDER LIGHTNING BLOOD BEAT PAUSE '
    'NOW THEN SUDDENLY'.split()
)
_ACTS = re.compile(
    r'(?m)(?:^[ \t]*|(?<=[.!?]\s)|(?<=[.!?]\s\s)|(?<=[\"”]\s))(?P<name>(?:(?:Mr|Mrs|Ms|Dr|Doctor|Nurse|'
    r'Agent|Sheriff|Deputy|Judge|Constable|Inspector|Officer|Detective|Captain|Sergeant|Professor|Father|'
    r'Sister|Aunt|Uncle|Lord|Lady|Sir|King|Queen|Prince|Princess)\.?\s+)?[A-Z][a-z]+(?:\s[A-Z][a-z]+)?)(?:'
    r'\s+(?:[a-z]+ly\s+)?(?P<verb>[a-z]+s)\b|,\s+(?:a|an|the|his|her|\d{1,2}|in (?:his|her))\b)'
)
_TITLED = re.compile(
    r'\b(?:Mr|Mrs|Ms|Dr)\.\s+[A-Z][a-z]+|\b(?:Officer|Detective|Captain|Sergeant|Professor|Father|Sister|'
    r'Aunt|Uncle|Lord|Lady|Sir|Nurse|Deputy|Sheriff|Judge|Agent)\s+[A-Z][a-z]+'
)
_AGE_AFTER = re.compile(
    r'^\s*(?:\((?:[^()]{0,20}\b)?(?:\d{1,2}s?\b|teens|teenager|late|early|mid|twent|thirt|fort|fift|sixt|'
    r'sevent|eight|young|old|male|female|he/|she/|they/)[^()]{0,60}\)|,\s*(?:\d{1,2}\b|(?:early|mid|'
    r'late)[- ]|(?:a|an|the|his|her|their)\s|in (?:his|her|their)\s|(?:twent|thirt|fort|fift|sixt|'
    r'sevent)[a-z]+))',
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
_MENTION_KINDS = frozenset((ElementKind.ACTION, ElementKind.DIALOGUE, ElementKind.PARENTHETICAL))


class People:
    """The drafts of one episode by name in capitals."""

    def __init__(self, episode: Episode, index: int, known: list[Asset]) -> None:
        self.episode, self.index = episode, index
        self.known = {
            name.upper(): asset for asset in known if asset.type is AssetType.CHARACTER for name in asset.surfaces
        }
        self.drafts: dict[str, Draft] = {}
        self.edge_words: set[str] = set()
        self.name_words: set[str] = set()
        self.everyday: frozenset[str] = frozenset()
        self.nameless = (-1, '')
        self.elements: list[tuple[int, Element]] = elements_of(episode)
        self.places = {word for scene in episode.scenes for name in scene.locations for word in name.upper().split()}

    def find(self) -> list[Draft]:
        self._from_bios()
        self._from_casts()
        self._from_cues()
        self._from_capitals()
        self._from_acts()
        self._join_looks()
        self._join_names()
        self._see_all()
        drafts = [draft for draft in self.drafts.values() if draft.occurrences]
        for draft in drafts:
            if draft.tier is None and draft.cues <= 1 and _is_nameless(draft.name.upper()):
                draft.tier = Tier.EXTRA
        learn_from_text(self.episode, self.index, drafts, self.elements)
        weigh_characters(drafts)
        return drafts

    def add(self, name: str, confidence: float = 1.0) -> Draft | None:
        name = re.sub(r'\s+', ' ', name).strip(' .,-:\'’"')
        if re.search(r'\b(?:JR|SR|MR|DR|MRS|MS)$', name.upper()):
            name += '.'
        key = re.sub(r'^THE ', '', name.upper())
        if not key or len(key) > 40 or not any(char.isalpha() for char in key):
            return None
        draft = self.drafts.get(key)
        if draft is None:
            draft = self.drafts[key] = Draft(AssetType.CHARACTER, name, tier=tier_of(key), confidence=confidence)
            self.edge_words.update((key.split()[0], key.split()[-1]))
            self.name_words.update(key.split())
            learn_from_name(draft, key, self.index)
        return draft

    def _from_bios(self) -> None:
        for bio in self.episode.bios:
            draft = self.add(bio.name)
            if draft:
                draft.see(self.index, 0, bio.start, bio.start + len(bio.name), OccurrenceKind.BIO)
                learn_from_bio(draft, bio, self.index)

    def _from_casts(self) -> None:
        for number, scene in enumerate(self.episode.scenes, 1):
            for entry in scene.cast:
                draft = self.add(entry.text)
                if draft:
                    draft.see(self.index, number, entry.start, entry.end, OccurrenceKind.CAST)

    def _from_cues(self) -> None:
        cues = Counter(element.name.upper() for _, element in self.elements if element.kind is ElementKind.CUE)
        for scene, element in self.elements:
            if element.kind is not ElementKind.CUE:
                continue
            for name in self._speakers(element.name, cues):
                draft = self.add(name)
                if draft:
                    draft.cues += 1
                    draft.see(self.index, scene, element.start, element.end, OccurrenceKind.CUE)

    def _speakers(self, name: str, cues: Counter[str]) -> list[str]:
        """SCOTT & NAK are two; NAK'S VOICE is NAK where NAK speaks elsewhere."""
        pieces = [piece for piece in _JOINED.split(name) if piece]
        if len(pieces) > 1:
            known = [piece for piece in pieces if cues[piece.upper()] or piece.upper() in self.known]
            return known if known else [name]
        bare = _VOICE.sub('', name)
        if bare != name and (cues[bare.upper()] or bare.upper() in self.known or bare.lower() in first_names()):
            return [bare]
        return [name]

    def _from_capitals(self) -> None:
        """Names in capitals in action are introductions; sounds and things in capitals are not."""
        text = self.episode.text
        for scene, element in self.elements:
            if element.kind is not ElementKind.ACTION or text[element.start : element.end].isupper():
                continue
            for found in _CAPS.finditer(text, element.start, element.end):
                self._introduce(found, scene, element)

    def _introduce(self, found: re.Match[str], scene: int, element: Element) -> None:
        text = self.episode.text
        name = re.sub(r'\s+', ' ', found.group()).strip(" -'’")
        name = re.sub(r'^(?:THE|A|AN|AND|OF|AKA|MEET|ENTER) ', '', name)
        name = re.sub(r"(?:'S|’S)$|(?: (?:OF|IN|WITH|A|THE|AND))+$", '', name)
        key = name.upper()
        if len(key) < 2 or key in _SOUND_CAPS or key.isdigit():
            return
        after = text[found.end() : min(found.end() + 80, element.end)]
        before = text[max(element.start, found.start() - 30) : found.start()]
        at = text.find(name[:4], found.start())
        if key in self.drafts or self._introduces(key, before, after):
            draft = self.add(name, 0.8)
            if draft:
                self._join_description(draft, before, element)
                draft.see(self.index, scene, max(at, found.start()), found.end(), OccurrenceKind.ACTION)

    def _join_description(self, draft: Draft, before: str, element: Element) -> None:
        """A DRIVER, a man in his forties. This is SPALDING JEAGER: the nameless one of the paragraph gets the name."""
        key = draft.name.upper()
        if _is_nameless(key):
            self.nameless = (element.start, key)
            return
        start, other = self.nameless
        if (
            start == element.start
            and _NAMED_NOW.search(before)
            and other in self.drafts
            and not self.drafts[other].cues
        ):
            self._merge(draft, self.drafts.pop(other), AliasKind.VARIANT)

    def _introduces(self, key: str, before: str, after: str) -> bool:
        words = key.replace('"', ' ').split()
        if any(word in _SOUND_CAPS and word not in ('IN', 'OF', 'WITH', 'A', 'THE') for word in words) and not any(
            word in TITLE_WORDS for word in words
        ):
            return False
        head = next((words[at - 1] for at, word in enumerate(words) if word in ('IN', 'WITH', 'OF') and at), words[-1])
        category = _category(key) or _category(head)
        if category and category not in ('person',) and words[0].lower() not in first_names():
            return False
        if _names_thing(after):
            return False
        if _AGE_AFTER.match(after) and (category == 'person' or not _category(words[-1])):
            return len(words) < 5 and not self._is_place(words)
        named = words[0].lower() in first_names() or words[0].rstrip('.') in TITLE_WORDS
        if named and not self._is_place(words):
            return bool(_VERB_AFTER.match(after) or _INTRO_BEFORE.search(before) or len(words) > 1)
        speaks = any(word in self.edge_words for word in words if len(word) > 2)
        if speaks and len(words) > 1 and category != 'person':
            return not self._is_place(words)
        if (
            re.search(r'\b(?:[Tt]his is|named|called|name is|[Mm]eet|[Ee]nter)\s+$', before)
            and not category
            and not self._is_place(words)
        ):
            return True
        if category == 'person' and len(words) > 1:
            return True
        return category == 'person' and bool(_INTRO_BEFORE.search(before) or _VERB_AFTER.match(after))

    def _is_place(self, words: list[str]) -> bool:
        return all(word in self.places for word in words)

    def _from_acts(self) -> None:
        """Someone never introduced in capitals who does something at the head of two sentences, or bears a title."""
        for name, places in _by_person(self._actors()).items():
            if len(places) >= 2 and self._is_new_person(name):
                draft = self.add(name, 0.7)
                for scene, at, length in places:
                    if draft:
                        draft.see(self.index, scene, at, at + length, OccurrenceKind.ACTION)

    def _actors(self) -> dict[str, list[tuple[int, int, int]]]:
        """Names at the head of a sentence that do something, and names with a title."""
        text = self.episode.text
        seen: dict[str, list[tuple[int, int, int]]] = {}
        for scene, element in self.elements:
            if element.kind is not ElementKind.ACTION:
                continue
            for found in _ACTS.finditer(text, element.start, element.end):
                named = found['name'].split()[0].lower() in first_names()
                if named or found['verb'] not in ('is', 'was', 'has', 'this', 'as'):
                    seen.setdefault(found['name'], []).append((scene, found.start('name'), len(found['name'])))
            # A title counts beside the verb: a title and a verb together are enough.
            for found in _TITLED.finditer(text, element.start, element.end):
                seen.setdefault(found.group(), []).append((scene, found.start(), len(found.group())))
        return seen

    def _is_new_person(self, name: str) -> bool:
        """By a title, by the first name, or because no part of the name is an everyday word of this script."""
        words = name.upper().split()
        if self._is_known(words) or name.split()[0].lower() in _PRONOUNS:
            return False
        if words[0].rstrip('.') in TITLE_WORDS and len(words) > 1:
            return True
        if words[0].lower() in first_names() and not _is_common(words[0]):
            return True
        if not self.everyday:
            self.everyday = frozenset(re.findall(r'\b[a-z]{2,}\b', self.episode.text)) | {''}
        return not any(
            word.lower() in self.everyday or word.lower() in things('en') or word in self.places for word in words
        )

    def _is_known(self, words: list[str]) -> bool:
        bare = [word.strip(".'’") for word in words if word.rstrip('.') not in TITLE_WORDS]
        # One surname is many people's: a full name is known by its first part.
        return any(word in self.name_words for word in bare[:1])

    def _join_looks(self) -> None:
        for key in list(self.drafts):
            found = _LOOK.match(key)
            target = self.drafts.get(key[found.end() :]) if found else None
            if target is None and found and key[found.end() :] in self.known:
                target = self.add(key[found.end() :])
            if target is not None:
                self._merge(target, self.drafts.pop(key), AliasKind.LOOK)

    def _join_names(self) -> None:
        """BILLUPS is JACOB BILLUPS where only one full name of the episode holds him."""
        holders: dict[str, list[str]] = {}
        for key in self.drafts:
            for word in set(_bare_words(key)):
                holders.setdefault(word, []).append(key)
        for key in sorted(self.drafts, key=lambda one: (len(one.split()), one)):
            words = _bare_words(key)
            if key not in self.drafts or not words or self.drafts[key].tier in (Tier.EXTRA, Tier.GROUP):
                continue
            longer = [
                other
                for other in holders.get(words[0], ())[:200]
                if other != key
                and other in self.drafts
                and len(_bare_words(other)) > len(words)
                and self.drafts[other].tier is None
                and (_holds(_bare_words(other), words) or f'"{key}"' in other)
            ]
            if len(longer) == 1 and not _titles_clash(key, longer[0]):
                kind = AliasKind.TITLE if key.split()[0].rstrip('.') in TITLE_WORDS else AliasKind.SHORT_NAME
                self._merge(self.drafts[longer[0]], self.drafts.pop(key), kind)

    def _merge(self, into: Draft, other: Draft, kind: AliasKind) -> None:
        into.call(other.name, kind, Origin.INTRODUCTION, 0.95)
        for alias in other.aliases.values():
            into.call(alias.text, alias.kind, alias.source, alias.confidence)
        into.cues += other.cues
        into.occurrences |= other.occurrences
        into.confidence = max(into.confidence, other.confidence)
        if kind is not AliasKind.LOOK:
            for field, fact in other.facts.items():
                into.learn(field, fact)

    def _see_all(self) -> None:
        owner: dict[str, Draft] = {}
        for draft in self.drafts.values():
            for name in (draft.name, *draft.aliases):
                owner[name.upper()] = draft
                for word in _bare_words(name.upper())[:1]:
                    if len(name.split()) > 1 and len(word) > 2 and draft.tier is None and word.lower() in first_names():
                        owner.setdefault(word, draft)
        owner = {name: draft for name, draft in owner.items() if len(name) > 1}
        if not owner:
            return
        forms = {
            form: draft
            for name, draft in owner.items()
            for form in (name, name.title().replace("'S", "'s"), draft.name)
        }
        finder = NameFinder(forms, whole_words=True)
        for scene, element in self.elements:
            if element.kind not in _MENTION_KINDS:
                continue
            kind = KIND_OF_ELEMENT.get(element.kind, OccurrenceKind.ACTION)
            for form, start, end in finder.find(self.episode.text, element.start, element.end):
                forms[form].see(self.index, scene, start, end, kind)


_PRONOUNS = frozenset(
    'he she it they we you i this that there here everyone everybody somebody someone nobody nothing '
    'something everything inside outside another one others both all each who what then now suddenly '
    'finally meanwhile later'.split()
)


def _by_person(seen: dict[str, list[tuple[int, int, int]]]) -> dict[str, list[tuple[int, int, int]]]:
    """Dolores Finch and Dolores are one: the places of shorter forms go to the longest that holds them."""
    found: dict[str, list[tuple[int, int, int]]] = {}
    holders: dict[str, list[str]] = {}
    for name in sorted(seen, key=lambda one: (-len(one), one)):
        bare = [word.strip(".'’") for word in name.split() if word.upper().rstrip('.') not in TITLE_WORDS]
        whole = (
            next((other for other in holders.get(bare[0], ())[:20] if set(bare) <= set(other.split())), name)
            if bare
            else name
        )
        for word in bare:
            holders.setdefault(word, []).append(whole)
        found.setdefault(whole, []).extend(seen[name])
    return found


def find_people(episode: Episode, index: int, known: list[Asset]) -> list[Draft]:
    return People(episode, index, known).find()


def tier_of(key: str) -> Tier | None:
    """Group or extra by the name in capitals; None for anybody with a name."""
    words = key.replace("'", ' ').split()
    if key in _GROUPS or words[-1] in _GROUPS or words[0] in ('ALL', 'SEVERAL', 'BOTH'):
        return Tier.GROUP
    base = _NUMBERED.sub('', key)
    numbered = base != key and bool(base)
    if numbered and (_category(base) == 'person' or base.split()[-1] in _EXTRA_HEADS or '#' in key):
        return Tier.EXTRA
    return (
        Tier.EXTRA
        if (
            words[-1] in _EXTRA_HEADS and len(words) <= 2 and words[0].lower() not in ('boy', 'art') and len(words) == 1
        )
        or key
        in (
            'MALE VOICE',
            'FEMALE VOICE',
            'OLD MAN',
            'OLD WOMAN',
            'LITTLE GIRL',
            'LITTLE BOY',
            'YOUNG MAN',
            'YOUNG WOMAN',
        )
        else None
    )


def _is_nameless(key: str) -> bool:
    """SECURITY GUARD, DRIVER: a kind of person and no proper name in it."""
    words = key.split()
    return (_category(words[-1]) == 'person' or words[-1] in _ROLES) and not any(
        word.lower() in first_names() or word.rstrip('.') in TITLE_WORDS for word in words
    )


_BEINGS = frozenset(
    'CREATURE MONSTER GHOST ROBOT ALIEN DEMON ANGEL ZOMBIE VAMPIRE WEREWOLF WITCH BEAST ENTITY FIGURE '
    'SPIRIT ANDROID GOBLIN TROLL OGRE FAIRY GIANT CLONE MUTANT CYBORG HOLOGRAM DRAGON GIRL BOY MAN WOMAN'.split()
)
_APPOSITIVE = re.compile(r"^,\s*(?:a|an|the)\s+((?:[a-z'-]+\s+){0,3}[a-z'-]+)")


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


def _category(key: str) -> str:
    if key.upper() in _BEINGS or key.upper() in _ROLES:
        return 'person'
    return things('en').get(key.lower().rstrip('.'), ('', 0.0))[0]


def _is_common(word: str) -> bool:
    """First names that are everyday words: only capitals or a title make them people."""
    return word.lower() in (
        'will',
        'may',
        'art',
        'grant',
        'rose',
        'hope',
        'so',
        'in',
        'the',
        'an',
        'see',
        'my',
        'man',
        'bill',
        'mark',
        'hung',
        'long',
        'sun',
        'many',
        'santa',
        'china',
        'paris',
        'london',
        'america',
        'earth',
        'ivory',
        'page',
        'early',
        'love',
        'joy',
        'christmas',
        'easter',
        'summer',
        'winter',
        'autumn',
        'dawn',
        'lane',
        'king',
        'queen',
        'prince',
        'princess',
        'major',
        'doctor',
    )


def _bare_words(key: str) -> list[str]:
    return [
        word.strip('."“”')
        for word in key.replace('(', ' ').split()
        if word.rstrip('.').upper() not in TITLE_WORDS and word.upper() not in ('THE', 'OF')
    ]


def _holds(longer: list[str], words: list[str]) -> bool:
    """Whether the words stand in the longer name as its beginning or its end: JACK in JACK ROSE, not in ROSE'S JACK."""
    return longer[: len(words)] == words or longer[-len(words) :] == words


def _titles_clash(one: str, other: str) -> bool:
    """MR. HOFF is not MRS. HOFF."""
    sexes = {
        'MR': 'm',
        'SIR': 'm',
        'LORD': 'm',
        'KING': 'm',
        'MRS': 'f',
        'MS': 'f',
        'MISS': 'f',
        'LADY': 'f',
        'QUEEN': 'f',
    }
    first, second = sexes.get(one.split()[0].rstrip('.')), sexes.get(other.split()[0].rstrip('.'))
    return bool(first and second and first != second)
