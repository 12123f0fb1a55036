"""What an English script says of a person: gender, age, trade, each with the words that say it."""

from __future__ import annotations

import re

from autocorrect.engines.screenplay.drafts import Draft, age_fact, gender_fact
from autocorrect.engines.screenplay.lexicon import first_names
from autocorrect.engines.screenplay.models import (
    AgeBand,
    Bio,
    Element,
    ElementKind,
    Episode,
    FieldValue,
    Gender,
    Origin,
    Relation,
)

TITLE_WORDS = frozenset(
    'MR MRS MS MISS DR DOCTOR OFFICER DETECTIVE CAPTAIN SERGEANT SGT LIEUTENANT LT PROFESSOR PROF FATHER '
    'SISTER BROTHER AUNT UNCLE LORD LADY SIR KING QUEEN PRINCE PRINCESS AGENT NURSE JUDGE SHERIFF DEPUTY '
    'GENERAL COLONEL COMMANDER CHIEF MAJOR PRIVATE CAPT COACH PRINCIPAL REVEREND REV PASTOR PRESIDENT '
    'SENATOR MAYOR DAME MADAME MADAM COUNT COUNTESS DUKE DUCHESS INSPECTOR CONSTABLE GRANDMA GRANDPA'.split()
)
_FEMALE = frozenset(
    'WOMAN GIRL LADY MRS MS MISS MOTHER MOM MAMA MUM SISTER AUNT QUEEN PRINCESS WAITRESS ACTRESS WIFE '
    'DAUGHTER GRANDMA GRANDMOTHER GRANNY NANA WITCH NUN BRIDE HOSTESS HEIRESS DUCHESS COUNTESS BARONESS '
    'DAME MADAM MADAME GODDESS MAID HOUSEWIFE STEWARDESS BALLERINA FEMALE WIDOW NIECE SORCERESS '
    'PRIESTESS EMPRESS BRIDESMAID GIRLFRIEND NANNY SALESWOMAN BUSINESSWOMAN POLICEWOMAN CHAIRWOMAN '
    'SPOKESWOMAN'.split()
)
_MALE = frozenset(
    'MAN BOY MR SIR FATHER DAD DADDY PAPA BROTHER UNCLE KING PRINCE WAITER HUSBAND SON GRANDPA '
    'GRANDFATHER WIZARD MONK PRIEST GROOM HOST DUKE COUNT BARON LORD GENTLEMAN MAILMAN POLICEMAN FIREMAN '
    'DOORMAN HANDYMAN SALESMAN BUSINESSMAN FISHERMAN GUY DUDE MALE WIDOWER NEPHEW EMPEROR BUTLER ACTOR '
    'COWBOY BOYFRIEND REPAIRMAN MILKMAN ANCHORMAN HITMAN FOREMAN BARMAN CAVEMAN FISHERMAN GODFATHER '
    'PASTOR'.split()
)
_AGE = re.compile(
    r"(?P<text>(?:(?:early|mid|late)[- ]{1,3})?(?P<decade>[2-9]0)[’']?s|(?:(?:early|mid|late)[- "
    r']{0,2})?(?P<word>teens|twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)|'
    r'(?P<years>\d{1,2})(?:[- ]years?[- ]old)?(?!\d|:|%|th|st|nd|rd|\s*(?:feet|miles|minutes|hours|days|'
    r'p\.?m|a\.?m|bucks|dollars)))',
    re.IGNORECASE,
)
_WORD_AGES = {
    'teens': 15,
    'twenties': 20,
    'thirties': 30,
    'forties': 40,
    'fifties': 50,
    'sixties': 60,
    'seventies': 70,
    'eighties': 80,
    'nineties': 90,
}
_NUMBER_WORDS = {
    word: value
    for value, word in enumerate(
        'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen '
        'sixteen seventeen eighteen nineteen twenty'.split(),
        1,
    )
}
_YEARS_OLD = re.compile(r'\b(' + '|'.join(_NUMBER_WORDS) + r')[- ]years?[- ]old\b', re.IGNORECASE)
_BANDS = (
    ('elderly', AgeBand.ELDERLY),
    ('old man', AgeBand.ELDERLY),
    ('old woman', AgeBand.ELDERLY),
    ('middle-aged', AgeBand.MIDDLE),
    ('teenage', AgeBand.TEEN),
    ('teenager', AgeBand.TEEN),
    ('young', AgeBand.YOUNG),
    ('toddler', AgeBand.CHILD),
    ('little girl', AgeBand.CHILD),
    ('little boy', AgeBand.CHILD),
)
_PRONOUN = re.compile(
    r'\b(?:(?P<f>she|her|hers|herself|woman|girl|lady)|(?P<m>he|him|his|himself|man|fellow|guy|gentleman|'
    r'boy)|(?P<p>they|their))\b',
    re.IGNORECASE,
)
_SENTENCE = re.compile(r'[.!?]+[\s"”)]+|\n')
_APPOSITIVE = re.compile(r'^(?:\s*\([^()]*\))?,\s*(?:\d{1,2},\s*)?(?P<role>(?:a|an|the|his|her|their)\s[^.,;()]{3,70})')
_RELATION = re.compile(
    r"\b(?P<other>[A-Z][A-Za-z]+)['’]s\s+(?:(?:older|younger|twin|big|little|late|best|new|ex|former|"
    r'estranged|old)[- ])*(?P<kind>wife|husband|mother|father|mom|dad|sister|brother|son|daughter|boss|'
    r'assistant|friend|girlfriend|boyfriend|partner|neighbor|neighbour|uncle|aunt|cousin|grandmother|'
    r'grandfather|fiancé|fiancée|roommate|ex-wife|ex-husband|secretary|lawyer|teacher|nephew|niece|'
    r'colleague)\b'
)
_RELATION_SEX = {
    'wife': 'f',
    'mother': 'f',
    'mom': 'f',
    'sister': 'f',
    'daughter': 'f',
    'girlfriend': 'f',
    'aunt': 'f',
    'grandmother': 'f',
    'niece': 'f',
    'ex-wife': 'f',
    'fiancée': 'f',
    'husband': 'm',
    'father': 'm',
    'dad': 'm',
    'brother': 'm',
    'son': 'm',
    'boyfriend': 'm',
    'uncle': 'm',
    'grandfather': 'm',
    'nephew': 'm',
    'ex-husband': 'm',
    'fiancé': 'm',
}


def learn_from_name(draft: Draft, key: str, episode: int) -> None:
    """Titles and kinds of person are sure, first names as sure as the census is."""
    words = re.findall(r'[A-Z]+', key)
    if not words:
        return
    for word in (words[-1], *words[:-1]):
        if word in _FEMALE or word in _MALE:
            gender = Gender.FEMALE if word in _FEMALE else Gender.MALE
            draft.learn('gender', gender_fact(gender, Origin.NAME, 0.9, episode))
            return
    first = next((word.lower() for word in words if word not in TITLE_WORDS), '')
    share = first_names().get(first)
    if share is not None and abs(share - 0.5) > 0.2:
        gender = Gender.FEMALE if share > 0.5 else Gender.MALE
        draft.learn('gender', gender_fact(gender, Origin.NAME, 0.48 + 0.68 * abs(share - 0.5), episode))


def learn_from_bio(draft: Draft, bio: Bio, episode: int) -> None:
    _learn_age(draft, bio.text[:80], bio.text_start, Origin.BIO, episode)
    body = bio.text.strip(' ,.:-')
    if body:
        at = bio.text_start + bio.text.find(body)
        draft.learn('description', FieldValue(body, Origin.BIO, 0.95, episode, at, at + len(body)))
    _learn_relations(draft, bio.text, bio.text_start, Origin.BIO, episode)
    kind = _kind_of_person(bio.text[:80])
    if kind:
        draft.learn(
            'gender',
            gender_fact(kind[0], Origin.BIO, 0.93, episode, bio.text_start + kind[1], bio.text_start + kind[2]),
        )
    votes = _votes(_POSSESSOR.sub(lambda found: ' ' * len(found[0]), bio.text))
    if votes:
        draft.learn(
            'gender',
            gender_fact(
                votes[0][0], Origin.BIO, 0.92, episode, bio.text_start + votes[0][1], bio.text_start + votes[0][2]
            ),
        )


# CLIVE, her lodger: the first possessive tells whose he is, not what he is.
_POSSESSOR = re.compile(r'(?:^|,)\s*(?:his|her|their)\s', re.IGNORECASE)
_PERSON_WORD = re.compile(r'\b[A-Za-z]+\b')


def _kind_of_person(text: str) -> tuple[Gender, int, int] | None:
    """a widow, an old fisherman, the groom's mother: the first word that only a woman or a man is called."""
    for found in _PERSON_WORD.finditer(text):
        word = found.group().upper()
        if text[found.end() : found.end() + 2] in ("'s", '’s'):
            continue
        if (word in _FEMALE and word not in ('MISS',)) or (word in _MALE and word not in ('HOST', 'COUNT', 'GUY')):
            return (Gender.FEMALE if word in _FEMALE else Gender.MALE), found.start(), found.end()
    return None


def _votes(text: str) -> list[tuple[Gender, int, int]]:
    return [
        (Gender.FEMALE if found['f'] else Gender.MALE, found.start(), found.end())
        for found in _PRONOUN.finditer(text)
        if not found['p']
    ]


def _learn_relations(draft: Draft, text: str, at: int, origin: Origin, episode: int) -> None:
    for found in _RELATION.finditer(text):
        evidence = FieldValue(found.group(), origin, 0.8, episode, at + found.start(), at + found.end())
        draft.relations.append(Relation(found['kind'], found['other'], evidence))
        sex = _RELATION_SEX.get(found['kind'])
        if sex:
            gender = Gender.FEMALE if sex == 'f' else Gender.MALE
            draft.learn('gender', gender_fact(gender, origin, 0.88, episode, at + found.start(), at + found.end()))


def _learn_age(draft: Draft, text: str, at: int, origin: Origin, episode: int) -> None:
    found = _AGE.search(text)
    if found:
        if found['years']:
            value = int(found['years'])
        else:
            value = int(found['decade']) if found['decade'] else _WORD_AGES[found['word'].lower()]
        if value > 1:
            draft.learn(
                'age',
                age_fact(
                    value, found['text'].strip(), None, origin, 0.92, (episode, at + found.start(), at + found.end())
                ),
            )
            return
    spelt = _YEARS_OLD.search(text)
    if spelt:
        value = _NUMBER_WORDS[spelt[1].lower()]
        draft.learn(
            'age', age_fact(value, spelt.group(), None, origin, 0.9, (episode, at + spelt.start(), at + spelt.end()))
        )
        return
    for word, band in _BANDS:
        place = text.lower().find(word)
        if place >= 0:
            draft.learn('age', age_fact(None, word, band, origin, 0.6, (episode, at + place, at + place + len(word))))
            return


def learn_from_text(episode: Episode, index: int, drafts: list[Draft], elements: list[tuple[int, Element]]) -> None:
    """Introductions after a name, and pronouns in sentences that name one person only."""
    by_span = sorted(
        (one.start, one.end, number) for number, draft in enumerate(drafts) for one in draft.occurrences.values()
    )
    votes: dict[int, list[tuple[Gender, int, int]]] = {}
    at = 0
    first_seen: set[int] = set()
    for _, element in elements:
        if element.kind is not ElementKind.ACTION:
            continue
        while at < len(by_span) and by_span[at][0] < element.start:
            at += 1
        inside = []
        while at < len(by_span) and by_span[at][0] < element.end:
            inside.append(by_span[at])
            at += 1
        _read_element(episode.text, element, inside, drafts, index, votes, first_seen)
    for number, cast in votes.items():
        _settle(drafts[number], cast, index)


def _settle(draft: Draft, cast: list[tuple[Gender, int, int]], index: int) -> None:
    women = sum(1 for gender, _, _ in cast if gender is Gender.FEMALE)
    if women * 2 == len(cast):
        return
    gender = Gender.FEMALE if women * 2 > len(cast) else Gender.MALE
    share = max(women, len(cast) - women) / len(cast)
    _, start, end = next(vote for vote in cast if vote[0] is gender)
    draft.learn(
        'gender',
        gender_fact(gender, Origin.INFERRED, min(0.86, 0.35 + 0.25 * share + 0.06 * len(cast)), index, start, end),
    )


def _read_element(
    text: str,
    element: Element,
    inside: list[tuple[int, int, int]],
    drafts: list[Draft],
    index: int,
    votes: dict[int, list[tuple[Gender, int, int]]],
    first_seen: set[int],
) -> None:
    start, place, subject = element.start, 0, -1
    for end in [*(found.end() for found in _SENTENCE.finditer(text, element.start, element.end)), element.end]:
        here = []
        while place < len(inside) and inside[place][0] < end:
            here.append(inside[place])
            place += 1
        for one in here:
            if one[2] not in first_seen:
                first_seen.add(one[2])
                _introduce(text, one, min(element.end, end), drafts[one[2]], index)
        people = {number for _, _, number in here}
        if len(people) == 1:
            subject = next(iter(people))
        elif people:
            subject = -1
        if subject >= 0:
            after = here[0][1] if here else start
            vote = _votes(text[after:end])
            if vote:
                gender, first, last = vote[0]
                votes.setdefault(subject, []).append((gender, after + first, after + last))
        start = end


def _introduce(text: str, one: tuple[int, int, int], end: int, draft: Draft, index: int) -> None:
    """NANCY (34), a tired nurse: age, trade and what else the first sentence says right after the name."""
    after = text[one[1] : min(end, one[1] + 160)]
    before = text[max(0, one[0] - 30) : one[0]]
    window = re.match(r'^\s*(?:\([^()]{1,60}\)|,[^.]{1,60})', after)
    if window:
        _learn_age(draft, window.group(), one[1], Origin.INTRODUCTION, index)
    elif (prior := re.search(r'\b(?:elderly|young|teenage|middle-aged|old)\s+$', before, re.IGNORECASE)) is not None:
        _learn_age(draft, prior.group(), max(0, one[0] - 30) + prior.start(), Origin.INTRODUCTION, index)
    role = _APPOSITIVE.match(after)
    if role:
        at = one[1] + role.start('role')
        draft.learn(
            'role',
            FieldValue(role['role'].strip(), Origin.INTRODUCTION, 0.7, index, at, at + len(role['role'].strip())),
        )
    _learn_relations(draft, after[:120], one[1], Origin.INTRODUCTION, index)
    kind = _kind_of_person(role['role']) if role else None
    if kind and role:
        at = one[1] + role.start('role')
        draft.learn('gender', gender_fact(kind[0], Origin.INTRODUCTION, 0.86, index, at + kind[1], at + kind[2]))
    vote = _votes(_POSSESSOR.sub(lambda found: ' ' * len(found[0]), after))
    if vote and not re.search(r'\b[A-Z]{3,}\b', after[: vote[0][1]]):
        draft.learn(
            'gender', gender_fact(vote[0][0], Origin.INTRODUCTION, 0.8, index, one[1] + vote[0][1], one[1] + vote[0][2])
        )
