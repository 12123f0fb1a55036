"""Props, vehicles, animals, wardrobe and set dressing of an English episode."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache, lru_cache
from typing import NamedTuple

from autocorrect.engines.screenplay import en_things_words as vocabulary
from autocorrect.engines.screenplay.drafts import Draft, elements_of
from autocorrect.engines.screenplay.lexicon import things
from autocorrect.engines.screenplay.models import (
    AliasKind,
    AssetType,
    ElementKind,
    Episode,
    OccurrenceKind,
    Origin,
    Tier,
)

_TYPE = {
    'prop': AssetType.PROP,
    'food': AssetType.PROP,
    'vehicle': AssetType.VEHICLE,
    'animal': AssetType.ANIMAL,
    'wardrobe': AssetType.WARDROBE,
    'dressing': AssetType.SET_DRESSING,
    'object': AssetType.PROP,
}
_WORD = re.compile(r"[A-Za-z0-9]+(?:[-'’][A-Za-z0-9]+)*")
_POSSESSIVE = re.compile(r"['’]s$|['’]$")
_BREAK = re.compile(r'[.!?;:,()"“”]|--|—|\n')
_GENERIC_BEFORE = frozenset(
    'very same other whole own such few many most all only next last first second entire right left other'.split()
)
_CARRY = frozenset(
    'grab grabs picks pulls hands throws tosses hurls lifts carries raises drags dragging hauls '
    'pulling holds holding carrying clutches clutching swings brandishes produces snatches drops'.split()
)


_VERBS = frozenset(
    'ring watch record play light crack hand face head back drop fall turn point watche stand sit rest '
    'fire shot lock seal stamp ship truck bus train drum saw hammer nail screw pin tie belt cap coat'.split()
)


class Found(NamedTuple):
    head: str
    words: str
    start: int
    end: int
    head_start: int
    category: str
    handled: bool
    loud: bool


@cache
def _lexicon() -> dict[str, tuple[str, float]]:
    return things('en') | {word: (category, 0.9) for word, category in vocabulary.EXTRA.items()}


def find_things(episode: Episode, index: int, people: list[Draft]) -> list[Draft]:
    names = {
        word.upper().strip('.') for draft in people for name in (draft.name, *draft.aliases) for word in name.split()
    }
    collector = _Collector(index)
    for number, element in elements_of(episode):
        if element.kind in (ElementKind.ACTION, ElementKind.PARENTHETICAL):
            for found in things_in(episode.text, element.start, element.end, names):
                collector.seen(found, number)
        elif element.kind is ElementKind.DIALOGUE:
            for found in things_in(episode.text, element.start, element.end, names):
                collector.talk.append((found, number))
    return collector.finished()


class _Collector:
    def __init__(self, index: int) -> None:
        self.index = index
        self.drafts: dict[str, Draft] = {}
        self.talk: list[tuple[Found, int]] = []
        self.loud: set[str] = set()

    def seen(self, found: Found, scene: int) -> None:
        draft = self.drafts.get(found.head)
        if draft is None:
            draft = self.drafts[found.head] = Draft(_TYPE[found.category], found.head)
        elif draft.type is AssetType.SET_DRESSING and found.category == 'prop':
            draft.type = AssetType.PROP
        draft.call(found.words, AliasKind.VARIANT, Origin.ACTION, 0.9)
        draft.see(self.index, scene, found.start, found.end, OccurrenceKind.ACTION)
        draft.handled += found.handled
        if found.loud:
            self.loud.add(found.head)

    def finished(self) -> list[Draft]:
        spoken: dict[str, list[tuple[Found, int]]] = defaultdict(list)
        for found, scene in self.talk:
            if found.head in self.drafts:
                self.drafts[found.head].see(self.index, scene, found.start, found.end, OccurrenceKind.DIALOGUE)
            elif found.category == 'prop':
                spoken[found.head].append((found, scene))
        for head, places in spoken.items():
            if len(places) >= 3:
                draft = self.drafts[head] = Draft(AssetType.PROP, head, confidence=0.6)
                for found, scene in places:
                    draft.see(self.index, scene, found.start, found.end, OccurrenceKind.DIALOGUE)
        self._join_heads()
        for head, draft in self.drafts.items():
            draft.tier = _tier(draft, head in self.loud)
            _name_by_description(draft)
        return list(self.drafts.values())

    def _join_heads(self) -> None:
        """A sword is the samurai sword, the remote the remote control, where only one thing can be meant."""
        holders: dict[str, list[str]] = {}
        for other in self.drafts:
            if ' ' in other:
                for word in {other.split()[0], other.split()[-1], _singulars(other.split()[-1])[0]}:
                    holders.setdefault(word, []).append(other)
        for head in [name for name in self.drafts if ' ' not in name]:
            longer = [
                other
                for other in holders.get(head, ())[:50]
                if (
                    other.split()[-1] in (head, head + 's')
                    or (other.split()[0] == head and other.endswith((' control', ' phone', ' gti')))
                )
                and self.drafts[other].type is self.drafts[head].type
            ]
            if len(longer) == 1:
                target, old = self.drafts[longer[0]], self.drafts.pop(head)
                target.occurrences |= old.occurrences
                target.handled += old.handled
                target.call(head, AliasKind.VARIANT, Origin.ACTION, 0.85)
                for alias in old.aliases:
                    target.call(alias, AliasKind.VARIANT, Origin.ACTION, 0.8)
                if head in self.loud:
                    self.loud.add(longer[0])
        for name, draft in self.drafts.items():
            last = name.split()[-1]
            if ' ' in name and vocabulary.EXTRA.get(last, 'no') != 'no' and last not in self.drafts:
                draft.call(last, AliasKind.VARIANT, Origin.ACTION, 0.7)


def _name_by_description(draft: Draft) -> None:
    """A one-word head that is always described the same way goes by the description: birthday card."""
    described = [alias for alias in draft.aliases if alias.lower().endswith(draft.name.lower()) and ' ' in alias]
    if len(described) == 1 and described[0].lower() in _lexicon():
        head = draft.name
        draft.aliases.pop(described[0])
        draft.name = described[0]
        draft.call(head, AliasKind.VARIANT, Origin.ACTION, 0.9)


def _tier(draft: Draft, loud: bool) -> Tier:
    if draft.handled and (len(draft.scenes) > 1 or len(draft.occurrences) >= 3 or loud):
        return Tier.KEY
    if loud and draft.type is AssetType.PROP:
        return Tier.KEY
    if draft.handled or draft.type is AssetType.VEHICLE:
        return Tier.HAND
    return Tier.KEY if len(draft.occurrences) >= 4 and draft.type is AssetType.PROP else Tier.MENTION


def things_in(text: str, start: int, end: int, names: set[str]) -> list[Found]:
    """The things of one piece of text: listed nouns used as nouns, and brands in the hands of somebody."""
    words = [(found.group(), found.start(), found.end()) for found in _WORD.finditer(text, start, end)]
    lower = [_POSSESSIVE.sub('', word.lower()) if "'" in word or '’' in word else word.lower() for word, _, _ in words]
    found: list[Found] = []
    shouting = text[start:end].isupper()
    at = 0
    while at < len(words):
        size, head, category = _hit(lower, words, at, text)
        if not size:
            at += 1
            continue
        last = at + size - 1
        if category in _TYPE and (hit := _found(text, words, lower, at, last, head, category, names, shouting)):
            found.append(hit)
        at = last + 1
    return found


@cache
def _openers() -> dict[str, int]:
    """How many words the longest listed phrase has that begins with this word."""
    found: dict[str, int] = {}
    for phrase in _lexicon():
        first, *rest = phrase.split(' ')
        if rest:
            found[first] = max(found.get(first, 1), min(3, len(rest) + 1))
    return found


@lru_cache(maxsize=100_000)
def _entry(phrase: str) -> tuple[str, str] | None:
    """(singular, category) of a listed word or phrase; words that mean a thing only now and then are an 'object'."""
    lexicon = _lexicon()
    for form in sorted(_singulars(phrase), key=lambda one: one not in vocabulary.EXTRA):
        entry = lexicon.get(form)
        if entry and entry[1] >= 0.3:
            weak = entry[1] < (0.5 if ' ' in form else 0.45) and form not in vocabulary.EXTRA
            category = ('object' if entry[0] in ('prop', 'food') else '') if weak else entry[0]
            return form, category
    return None


def _hit(lower: list[str], words: list[tuple[str, int, int]], at: int, text: str) -> tuple[int, str, str]:
    """The longest listed phrase from here: (how many words, its singular, its category); (0, '', '') for none."""
    for size in range(_openers().get(lower[at], 1), 0, -1):
        if at + size > len(lower) or (size > 1 and _is_broken(text, words[at][2], words[at + size - 1][1], size)):
            continue
        found = _entry(lower[at] if size == 1 else ' '.join(lower[at : at + size]))
        if found:
            return size, found[0], found[1]
    return 0, '', ''


def _singulars(phrase: str) -> tuple[str, ...]:
    if not phrase.endswith('s') or phrase.endswith(('ss', 'us', 'is')) or len(phrase) < 4:
        return (phrase,)
    if phrase.endswith('ies'):
        return (phrase, phrase[:-3] + 'y')
    if phrase.endswith('ves'):
        return (phrase, phrase[:-3] + 'fe', phrase[:-3] + 'f', phrase[:-1])
    if phrase.endswith(('ches', 'shes', 'xes', 'sses')):
        return (phrase[:-2], phrase)
    return (phrase[:-1], phrase)


def _is_broken(text: str, start: int, end: int, size: int = 2) -> bool:
    """Whether more than a blank stands between two neighbours, or a mark anywhere within a longer phrase."""
    if end - start == 1 and size == 2:
        return text[start] in '.!?;:,'
    return bool(_BREAK.search(text, start, end)) or (size == 2 and end - start > 3)


def _found(
    text: str,
    words: list[tuple[str, int, int]],
    lower: list[str],
    at: int,
    last: int,
    head: str,
    category: str,
    names: set[str],
    shouting: bool,
) -> Found | None:
    """The thing at these words, unless they are a verb, a name, a comparison or only describe the next noun."""
    word, head_start, _ = words[at]
    end = words[last][2]
    if words[last][0][-2:] in ("'s", '’s') and at == last:
        return None
    if word.upper() in names and (word[0].isupper() or word.isupper()) and not shouting and head not in ('card',):
        return None
    before = lower[at - 1] if at and not _is_broken(text, words[at - 1][2], head_start) else ''
    if _is_verb(lower, words, at, last, before, text, category):
        return None
    if last + 1 < len(words) and not _is_broken(text, end, words[last + 1][1]) and _describes(lower[last + 1]):
        return None
    first = _description_start(text, words, lower, at, names)
    context = _clause_before(text, words, lower, first)
    if vocabulary.METAPHOR & set(context[-4:]):
        return None
    handled = any(one in vocabulary.HANDLE for one in context[-9:]) or _is_in_hand(text, end)
    if category == 'object' and not (handled and first and lower[first - 1] in vocabulary.DETERMINERS):
        return None
    if (
        category == 'dressing'
        and any(one in _CARRY for one in context[-3:])
        and head not in ('door', 'window', 'gate', 'curtain', 'curtains')
    ):
        category = 'prop'
    loud = text[head_start:end].isupper() and not shouting and end - head_start > 2
    whole = ' '.join(lower[first : last + 1])
    return Found(head, whole, words[first][1], end, head_start, category, handled, loud)


def _is_verb(
    lower: list[str], words: list[tuple[str, int, int]], at: int, last: int, before: str, text: str, category: str
) -> bool:
    """'to light', 'she watches the': a word without a determiner after a subject is a verb more often than not."""
    if at != last:
        return False
    if lower[at].endswith('s') and not lower[at].endswith('ss') and before and before not in vocabulary.DETERMINERS:
        # 'the phone rings', 'Scott watches': a noun or name before a word in -s makes it a verb.
        entry = _lexicon().get(before)
        if (words[at - 1][0][0].isupper() and not words[at][0][0].isupper()) or (
            entry and entry[0] != 'no' and lower[at][:-1] in _VERBS
        ):
            return True
    if before in vocabulary.NOT_BEFORE and before != 'and':
        return True
    after = lower[at + 1] if at + 1 < len(lower) and words[at + 1][1] - words[at][2] <= 1 else ''
    if (
        after
        in (
            'the',
            'his',
            'her',
            'a',
            'an',
            'their',
            'him',
            'them',
            'it',
            'at',
            'up',
            'down',
            'out',
            'away',
            'toward',
            'towards',
            'through',
        )
        and before not in vocabulary.DETERMINERS
    ):
        entry = things('en').get(lower[at].rstrip('s')) or things('en').get(lower[at])
        return words[at][0][0].islower() and (entry is None or entry[1] < 0.8) and not _has_determiner(lower, at)
    return False


def _has_determiner(lower: list[str], at: int) -> bool:
    return any(word in vocabulary.DETERMINERS for word in lower[max(0, at - 3) : at])


def _describes(after: str) -> bool:
    """A noun that stands before another noun only describes it: gun shop, coffee table is listed as a whole."""
    form = _singulars(after)
    entry = next((things('en')[one] for one in form if one in things('en')), None)
    return (
        entry is not None
        and entry[1] >= 0.6
        and after not in ('smiles', 'looks', 'turns')
        and entry[0] in ('prop', 'place', 'person', 'dressing', 'vehicle', 'wardrobe')
    ) or any(one in vocabulary.EXTRA and vocabulary.EXTRA[one] != 'no' for one in form)


def _description_start(text: str, words: list[tuple[str, int, int]], lower: list[str], at: int, names: set[str]) -> int:
    """Where the words that describe the thing begin (shiny metal briefcase): up to three, no verb among them."""
    first = at
    while first > 0 and at - first < 3:
        word, _, end = words[first - 1]
        token = lower[first - 1]
        if (
            _is_broken(text, end, words[first][1])
            or token in vocabulary.DETERMINERS
            or token in _GENERIC_BEFORE
            or not _adjective(token, word)
        ):
            break
        first -= 1
    if first == at or first == 0:
        return at
    # Only after a determiner or a verb do the words before a noun describe it.
    return (
        first
        if lower[first - 1] in vocabulary.DETERMINERS
        or lower[first - 1] in vocabulary.HANDLE
        or lower[first - 1] == 'of'
        else at
    )


_FUNCTION = frozenset(
    'of in on at to from with by for and or but as into onto over under up down out off back away her '
    'his their its my your she he they it who that which is are was were be been has have had not then '
    'now just very so too still again here there where when while'.split()
)


def _adjective(token: str, word: str) -> bool:
    if token in _FUNCTION or (token in vocabulary.HANDLE and not token.endswith(('ed', 'ing'))):
        return False
    return word.isalpha() or '-' in word


def _clause_before(text: str, words: list[tuple[str, int, int]], lower: list[str], first: int) -> list[str]:
    begin = first
    while begin > 0 and first - begin < 10 and not re.search(r'[.!?;]', text[words[begin - 1][2] : words[begin][1]]):
        begin -= 1
    return lower[begin:first]


def _is_in_hand(text: str, end: int) -> bool:
    return bool(
        re.match(
            r'\s+(?:in|from|into|out of) (?:his|her|their|its|one|the other|a|each) (?:hands?|pocket|grip|'
            r'lap|arms|fist|bag|coat|belt|purse|teeth|mouth)|,? in hand|\s+(?:clatters|drops|falls|slips|'
            r'shatters|rings|buzzes|vibrates|chirps|explodes|fires|goes off)',
            text[end : end + 40],
        )
    )
