"""Closed word classes of English and the light stemming that overlap and bands need."""

from __future__ import annotations

from functools import lru_cache

PRONOUNS = frozenset(
    'i me my mine myself you your yours yourself he him his himself she her hers herself it its itself we us our ours '
    'ourselves they them their theirs themselves'.split()
)
FIRST_PERSON = frozenset("i me my mine myself we us our ours i'm i've i'd i'll we're we've".split())
SECOND_PERSON = frozenset("you your yours yourself you're you've you'll you'd".split())
DEMONSTRATIVES = frozenset('this that these those such'.split())
AUXILIARIES = frozenset('am is are was were be been being have has had having do does did'.split())
MODALS = frozenset(
    "can could may might must shall should will would cannot can't won't couldn't wouldn't shouldn't".split()
)
PREPOSITIONS = frozenset(
    'of in to for with on at from by about into through over after under between during without before around among '
    'against within along across behind beyond toward towards upon above below near inside outside off'.split()
)
COORDINATORS = frozenset('and but or nor so yet'.split())
SUBORDINATORS = frozenset(
    'because although though unless until while whereas since if when whenever wherever whether that which who whom '
    'whose what how why where as than once lest'.split()
)
RELATIVES = frozenset('which who whom whose'.split())
_ARTICLES = frozenset('a an the some any no every each all both either neither much many more most few little'.split())
_PARTICLES = frozenset("not n't never very too just also only even here there then now up down out back again".split())
_NEGATED = frozenset(
    "don't doesn't didn't isn't aren't wasn't weren't haven't hasn't hadn't it's that's there's he's she's they're "
    "let's what's who's".split()
)
# The everyday verbs and nouns that say least about the matter of an essay.
_EMPTY = frozenset(
    'get gets got getting go goes going went make makes made thing things lot lots one ones say says said like want '
    'know think yes no well really'.split()
)
FUNCTION_WORDS = (
    PRONOUNS
    | FIRST_PERSON
    | SECOND_PERSON
    | DEMONSTRATIVES
    | AUXILIARIES
    | MODALS
    | PREPOSITIONS
    | COORDINATORS
    | SUBORDINATORS
    | _ARTICLES
    | _PARTICLES
    | _NEGATED
)
STOP_WORDS = FUNCTION_WORDS | _EMPTY

_ENDINGS = ('ings', 'ing', 'edly', 'ies', 'ied', 'ed', 'es', 'ly', 's', 'er', 'est')
_VOWELS = frozenset('aeiouy')


@lru_cache(maxsize=65_536)
def stem(word: str) -> str:
    """The word without an inflection, good enough to see that two forms are one word."""
    plain = word.removesuffix("'s").removesuffix('’s')
    for ending in _ENDINGS:
        if plain.endswith(ending) and len(plain) - len(ending) >= 3:
            return _mended(plain[: -len(ending)], ending)
    return plain.removesuffix('e') if len(plain) > 4 else plain


def _mended(root: str, ending: str) -> str:
    if ending in ('ies', 'ied'):
        return root + 'y'
    if root[-1] == root[-2] and root[-1] not in 'lsz':
        return root[:-1]
    return root.removesuffix('e') if len(root) > 4 else root


@lru_cache(maxsize=65_536)
def syllables(word: str) -> int:
    """Groups of vowels, a silent final e left out; at least one."""
    count, before = 0, False
    for letter in word:
        vowel = letter in _VOWELS
        count += vowel and not before
        before = vowel
    if word.endswith('e') and not word.endswith(('le', 'ee')) and count > 1:
        count -= 1
    return max(1, count)
