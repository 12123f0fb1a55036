"""A piece of English action in words, what is found in it, and what hands do with things."""

from __future__ import annotations

import re
from typing import NamedTuple

from autocorrect.engines.screenplay import en_things_words as vocabulary
from autocorrect.engines.screenplay.en_thing_entries import entry_of, openers

_WORD = re.compile(r"[A-Za-z0-9]+(?:[-'’][A-Za-z0-9]+)*")
_POSSESSIVE = re.compile(r"['’]s$|['’]$")
_STOP = re.compile(r'[.!?;]')
_BREAK = re.compile(r'[.!?;:,()"“”]|--|—|\n\s*\n')
CARRY = frozenset(
    'put puts take takes pick set sets grab grabs picks pulls hands throws tosses hurls lifts carries raises '
    'drags dragging hauls pulling holds holding carrying clutches clutching swings brandishes produces snatches '
    'drops push pushes pushing wheel wheels wheeling rolls rolling carry carrying hauling lugs lugging shoves '
    'unplugs plugs heaves hoists'.split()
)
POINTS = frozenset('a an the his her their its my your this that'.split())


class Found(NamedTuple):
    head: str
    words: str
    start: int
    end: int
    head_start: int
    category: str
    handled: bool
    loud: bool
    marks: frozenset[str] = frozenset()  # what it looks like
    uses: frozenset[str] = frozenset()  # the nouns before it: school of school bag
    another: bool = False  # a second padlock
    holds: str = ''  # what it is known by as well: sherry of a bottle of sherry
    weak: bool = False  # a thing only if it is handled elsewhere
    named: str = ''  # what the capitals or the bare compound call it: a muddy HARVEST TAG


class Line(NamedTuple):
    """A piece of text in words, with the names of people in capitals."""

    text: str
    words: list[tuple[str, int, int]]
    lower: list[str]  # without the possessive
    names: set[str]
    is_shouting: bool

    @classmethod
    def of(cls, text: str, start: int, end: int, names: set[str]) -> Line:
        words = [(found.group(), found.start(), found.end()) for found in _WORD.finditer(text, start, end)]
        lower = [word.lower() if word.isalpha() else _POSSESSIVE.sub('', word.lower()) for word, _, _ in words]
        return cls(text, words, lower, names, text[start:end].isupper())

    def is_broken(self, before: int, after: int) -> bool:
        """Whether more than a blank stands between two neighbours, or a mark anywhere within a longer phrase."""
        start, end = self.words[before][2], self.words[after][1]
        if after - before > 1:
            return bool(_BREAK.search(self.text, start, end))
        if end - start == 1:
            return self.text[start] in '.!?;:,'
        return bool(_BREAK.search(self.text, start, end)) or (end - start > 3 and not self.text[start:end].isspace())

    def word_before(self, at: int) -> str:
        return self.lower[at - 1] if at else ''

    def word_after(self, at: int) -> str:
        return self.lower[at + 1] if at + 1 < len(self.lower) else ''

    def entry_at(self, at: int) -> tuple[int, str, str]:
        """The longest listed phrase from here: (how many words, its singular, its category); (0, '', '') for none."""
        for size in range(openers().get(self.lower[at], 1), 1, -1):
            if at + size > len(self.lower) or self.is_broken(at, at + size - 1):
                continue
            found = entry_of(' '.join(self.lower[at : at + size]))
            if found:
                return size, *found
        found = entry_of(self.lower[at])
        return (1, *found) if found else (0, '', '')

    def written(self, first: int, last: int) -> str:
        """The words as the text has them, with whose it is: a child's drawing."""
        if first == last:
            return self.lower[last]
        return ' '.join(word.lower().replace('’', "'") for word, _, _ in self.words[first : last + 1])

    def clause_before(self, first: int) -> list[str]:
        """Up to ten words before, from the last end of a sentence on."""
        begin, words = first, self.words
        while begin > 0 and first - begin < 10 and not _STOP.search(self.text, words[begin - 1][2], words[begin][1]):
            begin -= 1
        return self.lower[begin:first]


def described(before: list[str]) -> tuple[frozenset[str], frozenset[str]]:
    """The words before a thing: what it looks like, and what it is for."""
    words = [part for word in before for part in word.split('-')]
    uses = frozenset(word for word in words if word in vocabulary.USES)
    return frozenset(words) - uses, uses


def is_in_hand(text: str, end: int) -> bool:
    return bool(
        re.match(
            r'\s+(?:in|from|into|out of) (?:his|her|their|its|one|the other|a|each) (?:hands?|pocket|grip|'
            r'lap|arms|fist|bag|coat|belt|purse|teeth|mouth)|,? in hand|\s+(?:clatters|drops|falls|slips|'
            r'shatters|rings|buzzes|vibrates|chirps|explodes|fires|goes off)',
            text[end : end + 40],
        )
    )
