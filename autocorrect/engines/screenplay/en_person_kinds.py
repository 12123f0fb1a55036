"""Kinds of person in English scripts: trades, crowds, extras, and what is no name at all."""

from __future__ import annotations

import re
from functools import lru_cache

from autocorrect.engines.screenplay.en_genders import TITLE_WORDS
from autocorrect.engines.screenplay.en_things_words import EXTRA
from autocorrect.engines.screenplay.lexicon import first_names, things
from autocorrect.engines.screenplay.models import Tier

_NUMBERED = re.compile(r'\s*(?:#\s*\d+|\d+|(?:ONE|TWO|THREE|FOUR)|[A-D])$', re.IGNORECASE)
_ROLES = frozenset(
    'DRIVER GUARD COP OFFICER WAITER WAITRESS CLERK NURSE DOCTOR TEACHER CASHIER BARTENDER RECEPTIONIST '
    'SECRETARY ASSISTANT REPORTER JUDGE LAWYER PRIEST SOLDIER STUDENT VENDOR CUSTOMER MANAGER SERVER '
    'TECH TECHNICIAN AGENT PARAMEDIC ORDERLY PILOT STEWARD HOST HOSTESS BAILIFF FOREMAN COACH REFEREE '
    'ATTENDANT PORTER USHER JANITOR COOK CHEF BARISTA BOUNCER DOORMAN DEALER THUG GOON HENCHMAN MINION '
    'ROBOT DROID ANCHOR USHERETTE STEWARDESS CHAMBERMAID MAID BUTLER CABBIE CORONER PASSENGER NARRATOR ATTENDANT '
    'CARER VICAR MILLER BAKER BUTCHER GROCER FARMER SHOPKEEPER LANDLORD LANDLADY BUSKER COURIER POSTMAN MILKMAN '
    'RADIOGRAPHER SURGEON MATRON CONDUCTOR PILGRIM BEGGAR HERALD MESSENGER SAILOR MATE BOSUN'.split()
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
SOUND_CAPS = frozenset(
    'THE A AN AND OF IN ON AT TO BUT WE SEE SHE HE THEY IT IS ARE BANG BOOM CRASH POV CUT FADE CLOSE '
    'ANGLE INSERT LATER DAY NIGHT INT EXT SUPER TITLE OS VO CONTINUOUS MORNING EVENING BACK FLASHBACK TV '
    'FBI CIA NYPD LAPD USA UK US DNA CCTV GPS EMT ER OR DVD CD PC AM PM OK NO YES STOP HELP SLOW MOTION '
    'MONTAGE INTERCUT CREDITS END BEGIN START SMASH MATCH DISSOLVE WIDE SHOT MUSIC SOUND BLACK WHITE RED '
    'LIGHTS PHOTO PHOTOS SIGN MOS VFX SFX CGI HUD UFO SUV ATM ID RING RINGS DING BEEP BEEPS THUD CLICK '
    'BUZZ SILENCE DARKNESS EXPLOSION GUNSHOT GUNSHOTS SCREAM SCREAMS THUNDER LIGHTNING BLOOD BEAT PAUSE '
    'NOW THEN SUDDENLY'.split()
)
PRONOUNS = frozenset(
    'he she it they we you i this that there here everyone everybody somebody someone nobody nothing '
    'something everything inside outside another one others both all each who what then now suddenly '
    'finally meanwhile later'.split()
)
_BEINGS = frozenset(
    'CREATURE MONSTER GHOST ROBOT ALIEN DEMON ANGEL ZOMBIE VAMPIRE WEREWOLF WITCH BEAST ENTITY FIGURE '
    'SPIRIT ANDROID GOBLIN TROLL OGRE FAIRY GIANT CLONE MUTANT CYBORG HOLOGRAM DRAGON GIRL BOY MAN WOMAN'.split()
)
# What somebody wears or where they stand comes after these.
_BEFORE_LOOKS = frozenset('IN WITH AT ON FROM BEHIND BY'.split())
# First names that are everyday words: only capitals or a title make them people.
_EVERYDAY_NAMES = frozenset(
    'will may art grant rose hope so in the an see my man bill mark hung long sun many santa china paris london '
    'america earth ivory page early love joy christmas easter summer winter autumn dawn lane king queen prince '
    'princess major doctor'.split()
)

_ANONYMOUS = frozenset(
    ('MALE VOICE', 'FEMALE VOICE', 'OLD MAN', 'OLD WOMAN', 'LITTLE GIRL', 'LITTLE BOY', 'YOUNG MAN', 'YOUNG WOMAN')
)


def tier_of(key: str) -> Tier | None:
    """Group or extra by the name in capitals; None for anybody with a name."""
    words = key.replace("'", ' ').split()
    if key in _GROUPS or words[-1] in _GROUPS or words[0] in ('ALL', 'SEVERAL', 'BOTH'):
        return Tier.GROUP
    base = _NUMBERED.sub('', key)
    numbered = base != key and bool(base)
    if numbered and (category_of(base) == 'person' or base.split()[-1] in _EXTRA_HEADS or '#' in key):
        return Tier.EXTRA
    if key in _ANONYMOUS or (len(words) == 1 and key in _EXTRA_HEADS and key not in ('BOY', 'ART')):
        return Tier.EXTRA
    return None


@lru_cache(maxsize=20_000)
def is_nameless(key: str) -> bool:
    """SECURITY GUARD, WOMAN IN A RAINCOAT: a kind of person and no proper name in it."""
    words = key.split()
    words = words[: next((at for at, word in enumerate(words) if at and word in _BEFORE_LOOKS), len(words))]
    return words[-1] in _ROLES or (
        category_of(words[-1]) == 'person'
        and not any(
            (word.lower() in first_names() and not is_common(word) and word not in _BEINGS)
            or word.rstrip('.') in TITLE_WORDS
            for word in words
        )
    )


@lru_cache(maxsize=20_000)
def category_of(key: str) -> str:
    if key.upper() in _BEINGS or key.upper() in _ROLES:
        return 'person'
    listed = EXTRA.get(key.lower())
    if listed in ('prop', 'vehicle'):
        return listed  # Ruth's PEELER stops: by hand, against the nearest ancestor
    return things('en').get(key.lower().rstrip('.'), ('', 0.0))[0]


def is_common(word: str) -> bool:
    return word.lower() in _EVERYDAY_NAMES


def bare_words(key: str) -> list[str]:
    return [
        word.strip('."“”')
        for word in key.replace('(', ' ').split()
        if word.rstrip('.').upper() not in TITLE_WORDS and word.upper() not in ('THE', 'OF')
    ]
