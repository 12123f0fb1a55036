"""How old an English script says somebody is: (34), early 40s, a boy of eleven, eighty if she's a day."""

from __future__ import annotations

import re

from autocorrect.engines.screenplay.drafts import Draft, age_fact
from autocorrect.engines.screenplay.models import AgeBand, Origin

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
_NUMBER_WORDS |= {
    word: value
    for value, word in zip(range(30, 100, 10), 'thirty forty fifty sixty seventy eighty ninety'.split(), strict=True)
}
# NORA, fifty, black coat / TAM, twenty-four and eager: right after the name.
_IN_WORDS = re.compile(
    r'^[\s,(-]*((?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-(?:one|two|three|four|five|six|seven|eight|'
    r'nine))?|(?:four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen))\b'
    r'(?=\s*(?:[,.;)]|and\b|or so\b|if\b|$))',
    re.IGNORECASE,
)
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


def learn_age(draft: Draft, text: str, at: int, origin: Origin, episode: int) -> None:
    """A number or a decade, else years in words, else a word for an age of life."""
    found = _AGE.search(text)
    value = _years(found) if found else 0
    if found and value > 1:
        place = (episode, at + found.start(), at + found.end())
        draft.learn('age', age_fact(value, found['text'].strip(), None, origin, 0.92, place))
        return
    spelt = _YEARS_OLD.search(text) or _IN_WORDS.match(text)
    if spelt:
        place = (episode, at + spelt.start(1), at + spelt.end(1))
        value = sum(_NUMBER_WORDS[word] for word in spelt[1].lower().replace('-', ' ').split())
        draft.learn('age', age_fact(value, spelt[1], None, origin, 0.9, place))
        return
    lower = text.lower()
    for word, band in _BANDS:
        start = lower.find(word)
        if start >= 0:
            place = (episode, at + start, at + start + len(word))
            draft.learn('age', age_fact(None, text[start : start + len(word)], band, origin, 0.6, place))
            return


def _years(found: re.Match[str]) -> int:
    if found['years']:
        return int(found['years'])
    return int(found['decade']) if found['decade'] else _WORD_AGES[found['word'].lower()]
