"""Whether an English script calls somebody a woman or a man: titles, nouns, first names, pronouns."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from autocorrect.engines.screenplay.drafts import Draft, gender_fact
from autocorrect.engines.screenplay.lexicon import first_names
from autocorrect.engines.screenplay.models import Gender, Origin

TITLE_WORDS = frozenset(
    'MR MRS MS MISS MX DR DOCTOR OFFICER DETECTIVE CAPTAIN SERGEANT SGT LIEUTENANT LT PROFESSOR PROF FATHER MOTHER '
    'SISTER BROTHER AUNT AUNTIE UNCLE LORD LADY SIR KING QUEEN PRINCE PRINCESS AGENT NURSE JUDGE SHERIFF DEPUTY '
    'GENERAL COLONEL COL COMMANDER CHIEF MAJOR PRIVATE CAPT COACH PRINCIPAL REVEREND REV PASTOR RABBI IMAM FRIAR ABBOT '
    'PRESIDENT SENATOR MAYOR GOVERNOR AMBASSADOR DAME MADAME MADAM COUNT COUNTESS BARON BARONESS DUKE DUCHESS EARL '
    'INSPECTOR CONSTABLE SUPERINTENDENT COMMISSIONER MARSHAL CORPORAL CPL ADMIRAL COMMODORE ENSIGN CADET TROOPER '
    'GRANDMA GRANDPA GRANNY GRAN NANA COUSIN MASTER MISTRESS MONSIEUR MADEMOISELLE SEÑOR SEÑORA SIGNOR SIGNORA HERR '
    'RANGER FRAU MATRON WARDEN MINISTER BISHOP CARDINAL BOSUN MIDSHIPMAN DC DS DI DCI DCS DSI '
    'PC WPC PTE PFC CMDR'.split()
)
FEMALE = frozenset(
    'WOMAN GIRL LADY MRS MS MISS MOTHER MOM MAMA MUM SISTER AUNT QUEEN PRINCESS WAITRESS ACTRESS WIFE '
    'DAUGHTER GRANDMA GRANDMOTHER GRANNY NANA WITCH NUN BRIDE HOSTESS HEIRESS DUCHESS COUNTESS BARONESS '
    'FRAU SEÑORA SIGNORA DAME MADAM MADAME GODDESS MAID HOUSEWIFE STEWARDESS BALLERINA FEMALE WIDOW NIECE SORCERESS '
    'PRIESTESS EMPRESS BRIDESMAID GIRLFRIEND NANNY SALESWOMAN BUSINESSWOMAN POLICEWOMAN CHAIRWOMAN '
    'SPOKESWOMAN GRAN NAN MUMMY MOMMY AUNTIE STEPMOTHER STEPSISTER STEPDAUGHTER GODMOTHER GODDAUGHTER '
    'MADEMOISELLE MISTRESS MATRON LANDLADY MATRIARCH LASS LASSIE BARMAID SCHOOLMISTRESS HEADMISTRESS SEAMSTRESS '
    'LAUNDRESS MIDWIFE FIANCÉE EX-WIFE GRANDDAUGHTER EX-GIRLFRIEND BELLE DIVA HEROINE'.split()
)
MALE = frozenset(
    'MAN BOY MR SIR FATHER DAD DADDY PAPA BROTHER UNCLE KING PRINCE WAITER HUSBAND SON GRANDPA '
    'GRANDFATHER WIZARD MONK PRIEST GROOM HOST DUKE COUNT BARON LORD GENTLEMAN MAILMAN POLICEMAN FIREMAN '
    'DOORMAN HANDYMAN SALESMAN BUSINESSMAN FISHERMAN GUY DUDE MALE WIDOWER NEPHEW EMPEROR BUTLER ACTOR '
    'COWBOY BOYFRIEND REPAIRMAN MILKMAN ANCHORMAN HITMAN FOREMAN BARMAN CAVEMAN FISHERMAN GODFATHER '
    'PASTOR STEPFATHER STEPBROTHER STEPSON GODSON GRANDDAD GRANDAD GRAMPS POP LANDLORD '
    'HEADMASTER SCHOOLMASTER LAD BLOKE CHAP FRIAR ABBOT EARL MONSIEUR SIGNOR HERR FIANCÉ EX-HUSBAND GRANDSON '
    'SEÑOR EX-BOYFRIEND PATRIARCH BACHELOR'.split()
)
_SEXED_ENDINGS = (
    (('WOMAN', 'WOMEN', 'MAID', 'LADY', 'GIRL', 'WIFE', 'MISTRESS', 'MOTHER', 'DAUGHTER'), FEMALE),
    (('MAN', 'BOY', 'FATHER', 'LORD', 'LAD'), MALE),
)
_KIN_TITLES = frozenset('AUNT AUNTIE UNCLE BROTHER SISTER GRANDMA GRANDPA GRANNY NANA COUSIN MASTER'.split())
_OF_EITHER = frozenset(
    'HUMAN GERMAN ROMAN NORMAN OTTOMAN SHAMAN TALISMAN WATCHMAN OVERLORD TOMBOY PLAYBOY MISS HOST COUNT GUY'.split()
) - {'WATCHMAN', 'PLAYBOY'}
# After these words "her" is no owner: gives her the key, looks at her and goes.
_NO_OWNER = '|'.join(
    'and to in on at with from as for by into up down out off over back but or then a an the some one two his this '
    'that again go when while until all both everything something nothing anything more most half enough what who '
    'which how why where if whether my your our their its how whatever'.split()
)
_PRONOUN = re.compile(
    rf'\b(?:(?P<f>she|herself)|(?P<m>he|himself)|(?P<her>her)(?=\s+(?!(?:{_NO_OWNER})\b)\w)|(?P<his>his)|'
    r'(?P<woman>woman|girl|lady|hers)|(?P<man>man|fellow|guy|gentleman|boy))\b',
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Vote:
    """What one pronoun says: he and she are twice as telling as his and her, which may be somebody else's."""

    gender: Gender
    weight: float
    start: int
    end: int

    def moved(self, by: int) -> Vote:
        return replace(self, start=self.start + by, end=self.end + by)


def learn_from_name(draft: Draft, key: str, episode: int) -> None:
    """Titles and kinds of person are sure, first names as sure as the census is."""
    words = re.findall(r'[A-Z]+', key)
    if not words:
        return
    for word in (words[-1], *words[:-1]):
        gender = _sex_in_name(word) if word not in _OF_EITHER or word == words[0] else None
        if gender:
            draft.learn('gender', gender_fact(gender, Origin.NAME, 0.9, episode))
            return
    first = next((word.lower() for word in re.findall(r'[A-Z]+(?:-[A-Z]+)?', key) if word not in TITLE_WORDS), '')
    # After a title stands a surname: REV. BELL is no Bell.
    surname_only = len(words) == 2 and words[0] in TITLE_WORDS and words[0] not in _KIN_TITLES
    share = None if surname_only else first_names().get(first, first_names().get(first.split('-')[0]))
    if share is not None and abs(share - 0.5) > 0.2:
        gender = Gender.FEMALE if share > 0.5 else Gender.MALE
        draft.learn('gender', gender_fact(gender, Origin.NAME, 0.48 + 0.68 * abs(share - 0.5), episode))


# CLIVE, her lodger: the first possessive tells whose he is, not what he is.
_POSSESSOR = re.compile(r'(?:^|,)\s*(?:his|her|their)\s', re.IGNORECASE)
_PERSON_WORD = re.compile(r'\b[A-Za-z]+\b')


def _sex_in_name(word: str) -> Gender | None:
    return Gender.FEMALE if word in FEMALE else Gender.MALE if word in MALE else None


def sex_of(word: str) -> Gender | None:
    """What a noun for a person tells: widow, foreman, chambermaid."""
    upper = word.upper()
    if upper in _OF_EITHER:
        return None
    if upper in FEMALE or upper in MALE:
        return Gender.FEMALE if upper in FEMALE else Gender.MALE
    for endings, kind in _SEXED_ENDINGS:
        if len(upper) > 5 and upper.endswith(endings):
            return Gender.FEMALE if kind is FEMALE else Gender.MALE
    return None


def kind_of_person(text: str) -> tuple[Gender, int, int] | None:
    """a widow, an old fisherman, the groom's mother: the first word that only a woman or a man is called."""
    for found in _PERSON_WORD.finditer(text):
        if text[found.end() : found.end() + 2] in ("'s", '’s'):
            continue
        gender = sex_of(found.group())
        if gender:
            return gender, found.start(), found.end()
    return None


def without_possessor(text: str) -> str:
    return _POSSESSOR.sub(lambda found: ' ' * len(found[0]), text)


def first_vote(text: str) -> Vote | None:
    """The first he or she of a sentence, else the first his, her, man or woman."""
    found = [_vote(one) for one in _PRONOUN.finditer(text)]
    return next((vote for vote in found if vote.weight > 1), found[0] if found else None)


def _vote(found: re.Match[str]) -> Vote:
    gender = Gender.FEMALE if found['f'] or found['her'] or found['woman'] else Gender.MALE
    return Vote(gender, 2.0 if found['f'] or found['m'] else 1.0, found.start(), found.end())


# Four pronouns that all agree say more than the name of Teddy, Sam or Charlie, which a girl may bear.
_MANY_AT_ONE, _SURER_THAN_A_NAME = 4, 0.8


def settle(draft: Draft, votes: list[Vote], index: int) -> None:
    """What all pronouns about one person say together."""
    women = sum(vote.weight for vote in votes if vote.gender is Gender.FEMALE)
    total = sum(vote.weight for vote in votes)
    if women * 2 == total:
        return
    gender = Gender.FEMALE if women * 2 > total else Gender.MALE
    share = max(women, total - women) / total
    first = next(vote for vote in votes if vote.gender is gender)
    sure = min(0.86, 0.35 + 0.25 * share + 0.03 * total)
    if share == 1 and len(votes) >= _MANY_AT_ONE:
        sure = max(sure, _SURER_THAN_A_NAME)
    draft.learn('gender', gender_fact(gender, Origin.INFERRED, sure, index, first.start, first.end))
