"""People never introduced in capitals who act by name, or bear a title: Dr. Reyes checks her watch."""

from __future__ import annotations

import re

from autocorrect.engines.screenplay.en_genders import TITLE_WORDS
from autocorrect.engines.screenplay.en_person_kinds import PRONOUNS, is_common
from autocorrect.engines.screenplay.en_roster import Roster
from autocorrect.engines.screenplay.lexicon import first_names, things
from autocorrect.engines.screenplay.models import ElementKind, OccurrenceKind

_TITLES = (
    'Mr|Mrs|Ms|Miss|Dr|Doctor|Nurse|Agent|Sheriff|Deputy|Marshal|Judge|Constable|Inspector|Superintendent|Officer|'
    'Detective|Captain|Sergeant|Lieutenant|Colonel|Major|General|Corporal|Professor|Father|Mother|Brother|Sister|'
    'Aunt|Auntie|Uncle|Grandma|Grandpa|Granny|Nana|Lord|Lady|Sir|Dame|King|Queen|Prince|Princess|Reverend|Pastor|'
    'Rabbi|Coach|Principal|Mayor|Senator|Governor|Commander|Chief'
)
_ACTS = re.compile(
    rf'(?:\A\W*|[.!?]["”’)]*\s+)(?P<name>(?:(?:(?:Mr|Mrs|Ms|Dr)\.?|{_TITLES})\s+)?[A-ZÀ-Þ][a-zß-ÿ]+(?:\s[A-ZÀ-Þ][a-zß-ÿ]+)?)(?:'
    r'\s+(?:[a-z]+ly\s+)?(?P<verb>[a-z]+s)\b|(?P<told>\s*\((?:\d{1,2}s?|(?:early|mid|late)\b[^()]{0,12})\)|'
    r',\s+(?:\d{1,2}|(?:early|mid|late)[- ]\w+|(?:his|her)\s(?:early|mid|late))\b)|'
    r',\s+(?:a|an|the|his|her|in (?:his|her))\b)'
)
_TITLED = re.compile(rf'\b(?:(?:Mr|Mrs|Ms|Dr)\.?|{_TITLES})\s+(?!(?:He|She|It|They|The|A|An)\b)[A-ZÀ-Þ][a-zß-ÿ]+')


# Somebody with a title at the head of a sentence, or named after what they are: an old woman. Mrs. Adler. She hums.
_HEADS = re.compile(r'(?:^\s*|[.!?:,]["”’)]*\s+)$')


class Actors:
    """Reads the heads of the sentences of action."""

    def __init__(self, roster: Roster) -> None:
        self.roster = roster
        self.everyday: frozenset[str] = frozenset()
        self.told: set[str] = set()  # introduced with an age: once is enough

    def find(self) -> None:
        """Someone never introduced in capitals who does something at the head of two sentences, or bears a title."""
        for name, places in _by_person(self._actors()).items():
            if (len(places) >= 2 or name in self.told) and self._is_new_person(name):
                draft = self.roster.add(name, 0.7)
                for scene, at, length in places:
                    if draft:
                        draft.see(self.roster.index, scene, at, at + length, OccurrenceKind.ACTION)

    def _actors(self) -> dict[str, list[tuple[int, int, int]]]:
        """Names at the head of a sentence that do something, and names with a title."""
        text = self.roster.episode.text
        seen: dict[str, list[tuple[int, int, int]]] = {}
        for scene, element in self.roster.elements:
            if element.kind is not ElementKind.ACTION:
                continue
            # Sliced, so that the first sentence of the paragraph is one, too.
            for found in _ACTS.finditer(text[element.start : element.end]):
                named = found['name'].split()[0].lower() in first_names()
                if named or found['verb'] not in ('is', 'was', 'has', 'this', 'as'):
                    at = element.start + found.start('name')
                    seen.setdefault(found['name'], []).append((scene, at, len(found['name'])))
                if found['told']:
                    self.told.add(found['name'])
            # A title counts beside the verb: a title and a verb together are enough.
            for found in _TITLED.finditer(text, element.start, element.end):
                seen.setdefault(found.group(), []).append((scene, found.start(), len(found.group())))
                if _HEADS.search(text[max(element.start, found.start() - 12) : found.start()] or ' '):
                    self.told.add(found.group())
        return seen

    def _is_new_person(self, name: str) -> bool:
        """By a title, by the first name, or because no part of the name is an everyday word of this script."""
        words = name.upper().split()
        if self._is_known(words) or name.split()[0].lower() in PRONOUNS:
            return False
        if words[0].rstrip('.') in TITLE_WORDS and len(words) > 1:
            return True
        if words[0].lower() in first_names() and not is_common(words[0]):
            return True
        if not self.everyday:
            self.everyday = frozenset(re.findall(r'\b[a-z]{2,}\b', self.roster.episode.text)) | {''}
        return not any(
            word.lower() in self.everyday or word.lower() in things('en') or word in self.roster.places
            for word in words
        )

    def _is_known(self, words: list[str]) -> bool:
        bare = [word.strip(".'’") for word in words if word.rstrip('.') not in TITLE_WORDS]
        # One surname is many people's: a full name is known by its first part.
        return any(word in self.roster.name_words for word in bare[:1])


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
