"""What is listed of the nouns of English action: entries by word or phrase, in the singular."""

from __future__ import annotations

from functools import cache, lru_cache

from autocorrect.engines.screenplay import en_things_words as vocabulary
from autocorrect.engines.screenplay.lexicon import things


@cache
def lexicon() -> dict[str, tuple[str, float]]:
    return things('en') | {word: (category, 0.9) for word, category in vocabulary.EXTRA.items()}


@cache
def openers() -> dict[str, int]:
    """How many words the longest listed phrase has that begins with this word."""
    found: dict[str, int] = {}
    for phrase in lexicon():
        first, *rest = phrase.split(' ')
        if rest:
            found[first] = max(found.get(first, 1), min(3, len(rest) + 1))
    return found


@lru_cache(maxsize=100_000)
def entry_of(phrase: str) -> tuple[str, str] | None:
    """(singular, category) of a listed word or phrase; words that mean a thing only now and then are an 'object'."""
    listed = lexicon()
    for form in sorted(singulars(phrase), key=lambda one: one not in vocabulary.EXTRA):
        entry = listed.get(form)
        if entry and entry[1] >= 0.3:
            weak = entry[1] < (0.5 if ' ' in form else 0.45) and form not in vocabulary.EXTRA
            category = ('object' if entry[0] in ('prop', 'food') else '') if weak else entry[0]
            if category in ('no', '') and form in vocabulary.HANDY:
                return form, 'handy'
            category = 'object' if category == 'plant' else category
            return form, category
    return next(((form, 'handy') for form in singulars(phrase) if form in vocabulary.HANDY), None)


def singulars(phrase: str) -> tuple[str, ...]:
    if not phrase.endswith('s') or phrase.endswith(('ss', 'us', 'is')) or len(phrase) < 4:
        return (phrase,)
    if phrase.endswith('ies'):
        return (phrase, phrase[:-3] + 'y')
    if phrase.endswith('ves'):
        return (phrase, phrase[:-3] + 'fe', phrase[:-3] + 'f', phrase[:-1])
    if phrase.endswith(('ches', 'shes', 'xes', 'sses')):
        return (phrase[:-2], phrase)
    return (phrase[:-1], phrase)
