"""Names of one English episode that are one person: looks, short names, titles; and where all of them are named."""

from __future__ import annotations

import re

from autocorrect.engines.screenplay.drafts import KIND_OF_ELEMENT, Draft, gender_fact
from autocorrect.engines.screenplay.en_genders import TITLE_WORDS, sex_of
from autocorrect.engines.screenplay.en_person_kinds import bare_words, is_nameless
from autocorrect.engines.screenplay.en_roster import Roster, key_of
from autocorrect.engines.screenplay.lexicon import first_names
from autocorrect.engines.screenplay.models import AliasKind, ElementKind, Gender, OccurrenceKind, Origin, Tier
from autocorrect.engines.screenplay.name_finder import NameFinder

_LOOK = re.compile(
    r'^(?:YOUNG(?:ER)?|OLD(?:ER)?|LITTLE|TEEN(?:AGE)?|KID|CHILD|BABY|ADULT|ELDERLY|FUTURE|'
    r'PAST)\s+(?=[A-Z])|^(?:\d{1,2}[- ]YEAR[- ]OLD)\s+',
    re.IGNORECASE,
)
_COURTESIES = frozenset('MR MRS MS MISS FRAU HERR MADAME MONSIEUR SEÑOR SEÑORA SIGNOR SIGNORA'.split())
_ADDRESS = re.compile(r"\b(?P<title>Mr|Mrs|Miss|Ms)\.?\s+(?P<name>[A-Z][a-z]+(?:[-'’][A-Z][a-z]+)?)\b")
_MENTION_KINDS = frozenset((ElementKind.ACTION, ElementKind.DIALOGUE, ElementKind.PARENTHETICAL))


def join_looks(roster: Roster) -> None:
    for key in list(roster.drafts):
        found = _LOOK.match(key)
        target = roster.drafts.get(key[found.end() :]) if found else None
        if target is None and found and key[found.end() :] in roster.known:
            target = roster.add(key[found.end() :])
        if target is None and found:
            target = _only_one_so_called(roster, key[found.end() :], key)
        if target is not None:
            roster.merge(target, roster.drafts.pop(key), AliasKind.LOOK)


def _only_one_so_called(roster: Roster, given: str, look: str) -> Draft | None:
    """YOUNG ISOLDE is CAPTAIN ISOLDE VANE younger, in this episode or an earlier one."""
    fits = [key for key in roster.drafts if key != look and not _LOOK.match(key) and bare_words(key)[:1] == [given]]
    if not fits:
        if is_nameless(given):
            return None
        assets = {asset.name for name, asset in roster.known.items() if bare_words(name)[:1] == [given]}
        return roster.add(next(iter(assets))) if len(assets) == 1 else None
    if len(fits) != 1 or is_nameless(given) or _speak_together(roster.drafts[fits[0]], roster.drafts[look]):
        return None
    return roster.drafts[fits[0]]


def join_names(roster: Roster) -> None:
    """BILLUPS is JACOB BILLUPS where only one full name of the episode holds him."""
    holders: dict[str, list[str]] = {}
    for key in roster.drafts:
        for word in set(bare_words(key)):
            holders.setdefault(word, []).append(key)
    for key in sorted(roster.drafts, key=lambda one: (len(one.split()), one)):
        words = bare_words(key)
        if key not in roster.drafts or not words or roster.drafts[key].tier in (Tier.EXTRA, Tier.GROUP):
            continue
        longer = [
            other
            for other in holders.get(words[0], ())[:200]
            if other != key
            and other in roster.drafts
            and len(bare_words(other)) > len(words)
            and roster.drafts[other].tier is None
            and (_holds(bare_words(other), words) or f'"{key}"' in other)
        ]
        if len(longer) == 1 and _speaks_under_courtesy(roster, key, longer[0]):
            continue
        if len(longer) == 1 and not _titles_clash(key, longer[0]) and _fits_title(key, roster.drafts[longer[0]]):
            kind = AliasKind.TITLE if key.split()[0].rstrip('.') in TITLE_WORDS else AliasKind.SHORT_NAME
            roster.merge(roster.drafts[longer[0]], roster.drafts.pop(key), kind)


def join_titled(roster: Roster) -> None:
    """AMOS is BROTHER AMOS where nobody else of the name bears a title and the two never speak in one scene."""
    bearers: dict[tuple[str, ...], list[str]] = {}
    for key in roster.drafts:
        bearers.setdefault(tuple(bare_words(key)), []).append(key)
    for words, keys in bearers.items():
        plain = next((key for key in keys if tuple(key.split()) == words), None)
        titled = [key for key in keys if key != plain]
        if plain is None or len(titled) != 1 or roster.drafts[plain].tier in (Tier.EXTRA, Tier.GROUP):
            continue
        if not _speak_together(roster.drafts[plain], roster.drafts[titled[0]]):
            roster.merge(roster.drafts[titled[0]], roster.drafts.pop(plain), AliasKind.SHORT_NAME)


def _speak_together(one: Draft, other: Draft) -> bool:
    mine, theirs = (
        {seen.scene for seen in draft.occurrences.values() if seen.kind is OccurrenceKind.CUE} for draft in (one, other)
    )
    return not mine.isdisjoint(theirs)


def join_stated(roster: Roster) -> None:
    """Whoever the script gives another name is whoever speaks under it."""
    for key in list(roster.drafts):
        draft = roster.drafts.get(key)
        for alias in list(draft.aliases.values()) if draft else ():
            other = roster.drafts.get(key_of(alias.text))
            if draft and other and other is not draft and alias.kind is AliasKind.NICKNAME:
                roster.merge(draft, roster.drafts.pop(key_of(alias.text)), AliasKind.NICKNAME)


def hear_addresses(roster: Roster) -> None:
    """Mr. Hook in a speech is HOOK where only one person of that surname may be a man."""
    by_surname: dict[str, list[Draft]] = {}
    for key, draft in roster.drafts.items():
        words = bare_words(key)
        if words and draft.tier not in (Tier.EXTRA, Tier.GROUP):
            by_surname.setdefault(words[-1], []).append(draft)
    for _, element in roster.elements:
        if element.kind is not ElementKind.DIALOGUE:
            continue
        for found in _ADDRESS.finditer(roster.episode.text, element.start, element.end):
            gender = Gender.MALE if found['title'] == 'Mr' else Gender.FEMALE
            fits = [
                draft
                for draft in by_surname.get(found['name'].upper(), ())
                if _may_be(draft, gender) and not _is_titled_otherwise(draft, found['title'].upper())
            ]
            if len(fits) == 1:
                fits[0].call(found.group(), AliasKind.TITLE, Origin.DIALOGUE, 0.8)
                fact = gender_fact(gender, Origin.DIALOGUE, 0.75, roster.index, found.start(), found.end())
                fits[0].learn('gender', fact)


def _is_titled_otherwise(draft: Draft, title: str) -> bool:
    own = draft.name.split()[0].upper().rstrip('.')
    return own in _COURTESIES and own != title


def _may_be(draft: Draft, gender: Gender) -> bool:
    known = draft.facts.get('gender')
    return known is None or known.value is gender or known.confidence < 0.6


def see_all(roster: Roster) -> None:
    owner: dict[str, Draft] = {}
    for draft in roster.drafts.values():
        for name in (draft.name, *draft.aliases):
            owner[name.upper()] = draft
            for word in bare_words(name.upper())[:1]:
                if len(name.split()) > 1 and len(word) > 2 and draft.tier is None and word.lower() in first_names():
                    owner.setdefault(word, draft)
    owner = {name: draft for name, draft in owner.items() if len(name) > 1}
    if not owner:
        return
    forms = {
        form: draft for name, draft in owner.items() for form in (name, name.title().replace("'S", "'s"), draft.name)
    }
    finder = NameFinder(forms, whole_words=True)
    for scene, element in roster.elements:
        if element.kind not in _MENTION_KINDS:
            continue
        kind = KIND_OF_ELEMENT.get(element.kind, OccurrenceKind.ACTION)
        for form, start, end in finder.find(roster.episode.text, element.start, element.end):
            forms[form].see(roster.index, scene, start, end, kind)


def _holds(longer: list[str], words: list[str]) -> bool:
    """Whether the words stand in the longer name as its beginning or its end: JACK in JACK ROSE, not in ROSE'S JACK."""
    return longer[: len(words)] == words or longer[-len(words) :] == words


def _speaks_under_courtesy(roster: Roster, key: str, longer: str) -> bool:
    """MRS. DELACROIX and JOJO DELACROIX both speak: a mother and a daughter, or a question for a person."""
    polite = key.split()[0].rstrip('.') in _COURTESIES
    return polite and roster.drafts[key].cues > 0 and roster.drafts[longer].cues > 0


def _fits_title(key: str, draft: Draft) -> bool:
    """FRAU WEISS is not OTTO WEISS, whose name is a man's."""
    gender = sex_of(key.split()[0].rstrip('.')) if ' ' in key else None
    return gender is None or _may_be(draft, gender)


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
    if 'MRS' in (one.split()[0].rstrip('.'), other.split()[0].rstrip('.')):
        offices = [name.split()[0].rstrip('.') for name in (one, other)]
        if all(office in TITLE_WORDS for office in offices) and offices[0] != offices[1]:
            return True
    first, second = sexes.get(one.split()[0].rstrip('.')), sexes.get(other.split()[0].rstrip('.'))
    return bool(first and second and first != second)
