"""The nouns of English action that are things: listed words and phrases, with what describes and who handles them."""

from __future__ import annotations

import re
from typing import NamedTuple

from autocorrect.engines.screenplay import en_things_words as vocabulary
from autocorrect.engines.screenplay.en_thing_entries import entry_of, lexicon, openers, singulars
from autocorrect.engines.screenplay.lexicon import things
from autocorrect.engines.screenplay.resolution.en_lexicon import COLOURS, MATERIALS, STATES

_LOOKS = COLOURS | STATES | {'old', 'new'}
CATEGORIES = frozenset(('prop', 'food', 'vehicle', 'animal', 'wardrobe', 'dressing', 'object', 'handy'))
_WORD = re.compile(r"[A-Za-z0-9]+(?:[-'’][A-Za-z0-9]+)*")
_POSSESSIVE = re.compile(r"['’]s$|['’]$")
_STOP = re.compile(r'[.!?;]')
_BREAK = re.compile(r'[.!?;:,()"“”]|--|—|\n\s*\n')
_GENERIC_BEFORE = frozenset(
    'very same other whole own such few many most all only next last first second third entire right left'.split()
)
_ANOTHER = frozenset(('second', 'third', 'another', 'other'))
_CARRY = frozenset(
    'put puts take takes pick set sets grab grabs picks pulls hands throws tosses hurls lifts carries raises '
    'drags dragging hauls pulling holds holding carrying clutches clutching swings brandishes produces snatches '
    'drops push pushes pushing wheel wheels wheeling rolls rolling carry carrying hauling lugs lugging shoves '
    'unplugs plugs heaves hoists'.split()
)
_MOVES = frozenset(
    'cross crosses enter enters comes come arrives returns exits exit walks runs staggers crossing'.split()
)
_VERBS = frozenset(
    'ring watch record play light crack hand face head back drop fall turn point watche stand sit rest '
    'fire shot lock seal stamp ship truck bus train drum saw hammer nail screw pin tie belt cap coat '
    'flare spark drip blaze crackle swing slam rattle click flash glow steam jam bolt scroll'.split()
)

_POINTS = frozenset('a an the his her their its my your this that'.split())
_AFTER_VERBS = frozenset('the his her a an their him them it at up down out away toward towards through'.split())


_FUNCTION = frozenset(
    'like him them us me of in on at to from with by for and or but as into onto over under up down out off back '
    'away behind beside between beneath below above across against along among around near inside outside without '
    'within through toward towards past her '
    'his their its my your she he they it who that which is are was were be been has have had not then '
    'now just very so too still again here there where when while'.split()
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
    marks: frozenset[str] = frozenset()  # what it looks like
    uses: frozenset[str] = frozenset()  # the nouns before it: school of school bag
    another: bool = False  # a second padlock
    holds: str = ''  # what it is known by as well: sherry of a bottle of sherry
    weak: bool = False  # a thing only if it is handled elsewhere
    named: str = ''  # what the capitals or the bare compound call it: a muddy HARVEST TAG


class _Line(NamedTuple):
    """A piece of text in words, with the names of people in capitals."""

    text: str
    words: list[tuple[str, int, int]]
    lower: list[str]  # without the possessive
    names: set[str]
    is_shouting: bool

    @classmethod
    def of(cls, text: str, start: int, end: int, names: set[str]) -> _Line:
        words = [(found.group(), found.start(), found.end()) for found in _WORD.finditer(text, start, end)]
        lower = [_POSSESSIVE.sub('', word.lower()) for word, _, _ in words]
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
        for size in range(openers().get(self.lower[at], 1), 0, -1):
            if at + size > len(self.lower) or (size > 1 and self.is_broken(at, at + size - 1)):
                continue
            found = entry_of(self.lower[at] if size == 1 else ' '.join(self.lower[at : at + size]))
            if found:
                return size, found[0], found[1]
        return 0, '', ''


def things_in(text: str, start: int, end: int, names: set[str]) -> list[Found]:
    """The things of one piece of text: listed nouns used as nouns, and brands in the hands of somebody."""
    line = _Line.of(text, start, end, names)
    words = line.words
    found: list[Found] = []
    at = 0
    while at < len(words):
        size, head, category = line.entry_at(at)
        if not size:
            at += 1
            continue
        last = at + size - 1
        if category == 'body' and line.word_before(at) in MATERIALS:
            category = 'prop'  # a wooden leg, a glass eye
        if category in CATEGORIES and (hit := _found(line, at, last, head, category)):
            filled = hit if hit.weak else _filled(line, last, hit)
            found.append(filled)
            while last + 1 < len(words) and words[last + 1][1] < filled.end:
                last += 1
        at = last + 1
    return found


def _filled(line: _Line, last: int, hit: Found) -> Found:
    """A bottle of sherry, a rack of toast: the container with what is in it is one thing."""
    words, lower = line.words, line.lower
    container = singulars(lower[last])[0]
    if container not in vocabulary.CONTAINERS or line.word_after(last) != 'of' or last + 2 >= len(words):
        return hit
    at = last + 2
    if lower[at] in vocabulary.DETERMINERS or lower[at] in _FUNCTION or line.is_broken(last, last + 2):
        return hit  # the pan of the scale is a part of it
    if not line.entry_at(at)[0] and at + 1 < len(words) and line.entry_at(at + 1)[0] and not line.is_broken(at, at + 1):
        at += 1
    content = lower[at]
    if content in vocabulary.DETERMINERS or content in _FUNCTION:
        return hit
    size, listed, category = line.entry_at(at)
    if category in ('person', 'place'):
        return hit
    end = words[at - 1 + max(1, size)][2]
    head = f'{container} of {listed or content}'
    swallows = container in vocabulary.MEASURES or category == 'food' or content in vocabulary.DRINKS
    return hit._replace(
        holds=(listed or content) if swallows else '',
        head=head,
        words=f'{hit.words} of {line.text[words[last + 2][1] : end].lower()}',
        end=end,
    )


def _found(line: _Line, at: int, last: int, head: str, category: str) -> Found | None:
    """The thing at these words, unless they are a verb, a name, a comparison or only describe the next noun."""
    if _is_no_thing(line, at, last, head):
        return None
    lower, head_start, end = line.lower, line.words[at][1], line.words[last][2]
    first = _description_start(line, at)
    if first == at and not line.is_shouting and line.words[at][0].isupper():
        first = _capitals_start(line, at)
    context = _clause_before(line, first)
    if vocabulary.METAPHOR & set(context[-4:]):
        return None
    handled = _is_handled(line.text, context, end, category)
    listed, category = category, _real_category(lower, context, first, at, head, category, handled)
    weak = not category and listed in ('object', 'handy') and line.word_before(first) in _POINTS
    if not category and not weak:
        return None
    loud = line.text[head_start:end].isupper() and not line.is_shouting and end - head_start > 2
    whole = _written(line, first, last)
    marks, uses = _described(lower[first:at] + _trimmings(lower, last))
    another = bool(_ANOTHER & set(lower[max(0, first - 2) : first])) and line.word_before(first) != 'the'
    named = _named(line, first, last, loud)
    return Found(
        head,
        whole,
        line.words[first][1],
        end,
        head_start,
        category or listed,
        handled,
        loud,
        marks,
        uses,
        another,
        named=named,
        weak=weak,
    )


def _named(line: _Line, first: int, last: int, loud: bool) -> str:
    """The part of a description that is the name: what stands in capitals, else what is left without looks."""
    while first < last:
        word = line.words[first][0]
        if (loud and word.isupper()) or (not loud and line.lower[first] not in _LOOKS):
            break
        first += 1
    return _written(line, first, last) if first < last else ''


def _written(line: _Line, first: int, last: int) -> str:
    """The words as the text has them, with whose it is: a child's drawing."""
    if first == last:
        return line.lower[last]
    return ' '.join(word.lower().replace('’', "'") for word, _, _ in line.words[first : last + 1])


def _is_no_thing(line: _Line, at: int, last: int, head: str) -> bool:
    """A possessive, a person's name, a verb, or a noun that only describes the next."""
    word, final = line.words[at][0], line.words[last][0]
    if at == last and final[-2:] in ("'s", '’s'):
        return True
    is_name = word.upper() in line.names and word[0].isupper() and head != 'card'
    if (is_name and not line.is_shouting) or _is_verb(line, at, last):
        return True
    after = line.word_after(last)
    if not after:
        return False
    if not line.is_broken(last, last + 1) and _describes(after):
        return True
    return (head in vocabulary.USES or head in MATERIALS) and singulars(after)[0] in vocabulary.HANDY


def _is_handled(text: str, context: list[str], end: int, category: str) -> bool:
    reach = 4 if category == 'handy' else 9
    return any(one in vocabulary.HANDLE for one in context[-reach:]) or _is_in_hand(text, end)


def _real_category(
    lower: list[str], context: list[str], first: int, at: int, head: str, category: str, handled: bool
) -> str:
    """What the noun is in this sentence; '' where it is no thing after all."""
    if category == 'handy' and first > 1 and lower[first - 2] in ('off', 'for', 'at', 'against', 'of'):
        return ''
    if category == 'handy' and at and lower[at - 1] in vocabulary.USES and first < at:
        return 'prop'  # a cello case, a luggage label
    if category in ('object', 'handy') and not (handled and first and _may_open(lower[first - 1], category)):
        return ''
    if category == 'animal' and (vocabulary.LIFELESS | MATERIALS) & set(lower[first:at]):
        return 'prop'
    if category in ('dressing', 'wardrobe') and _is_carried(lower, context, first, head, category):
        return 'prop'
    return category


def _may_open(before: str, category: str) -> bool:
    """What stands right before a noun that is not always a thing: the stick, arranges daffodils."""
    return before in vocabulary.DETERMINERS or (category == 'object' and before in vocabulary.HANDLE)


def _is_carried(lower: list[str], context: list[str], first: int, head: str, category: str) -> bool:
    """Furniture that somebody moves, and clothes in somebody's hands instead of on a body, are props."""
    if category == 'wardrobe':
        before = lower[first - 1] if first else ''
        return before in ('a', 'the', 'an') and any(one in vocabulary.HAND_OVER for one in context[-3:])
    if head in vocabulary.FIXTURES:
        return False
    moved = context[-2:-1] == ['with'] and any(one in _MOVES for one in context[-6:])
    return moved or any(one in _CARRY for one in context[-3:])


def _trimmings(lower: list[str], last: int) -> list[str]:
    """A revolver with a pearl handle: what it has on it tells it from the others as well."""
    after = lower[last + 1 : last + 5]
    if after[:1] != ['with'] or after[1:2] not in (['a'], ['an']):
        return []
    return [word for word in after[2:] if word in COLOURS or word in MATERIALS]


def _described(before: list[str]) -> tuple[frozenset[str], frozenset[str]]:
    """The words before a thing: what it looks like, and what it is for."""
    words = [part for word in before for part in word.split('-')]
    uses = frozenset(word for word in words if word in vocabulary.USES)
    return frozenset(words) - uses, uses


def _is_verb(line: _Line, at: int, last: int) -> bool:
    """'to light', 'she watches the': a word without a determiner after a subject is a verb more often than not."""
    if at != last:
        return False
    words, lower = line.words, line.lower
    before = lower[at - 1] if at and not line.is_broken(at - 1, at) else ''
    if lower[at].endswith('s') and not lower[at].endswith('ss') and before and before not in vocabulary.DETERMINERS:
        # 'the phone rings', 'Scott watches': a noun or name before a word in -s makes it a verb.
        entry = lexicon().get(before)
        if (words[at - 1][0][0].isupper() and not words[at][0][0].isupper()) or (
            entry and entry[0] != 'no' and lower[at][:-1] in _VERBS
        ):
            return True
    if not before and _acts_alone(lower, at):
        return True
    if _takes_an_object(line, at):
        return True
    if before in vocabulary.NOT_BEFORE and before != 'and':
        return True
    after = lower[at + 1] if at + 1 < len(lower) and words[at + 1][1] - words[at][2] <= 1 else ''
    if after in _AFTER_VERBS and before not in vocabulary.DETERMINERS:
        entry = things('en').get(lower[at].rstrip('s')) or things('en').get(lower[at])
        return words[at][0][0].islower() and (entry is None or entry[1] < 0.8) and not _has_determiner(lower, at)
    return False


def _takes_an_object(line: _Line, at: int) -> bool:
    """and scrolls a tablet, Mickey scrubs the pan: a word in -s between a doer and an article."""
    word, _, end = line.words[at]
    if not word.endswith('s') or word.endswith('ss') or not word.islower():
        return False
    if line.word_after(at) not in ('a', 'an', 'the', 'his', 'her') or line.words[at + 1][1] - end > 1:
        return False
    doer = line.words[at - 1][0] if at else ''
    return doer in ('', 'and', 'then', 'he', 'she', 'it', 'who') or line.is_broken(at - 1, at) or doer[0].isupper()


def _acts_alone(lower: list[str], at: int) -> bool:
    """The boy, ten, watches from a bench: a verb after a comma."""
    after = lower[at + 1] if at + 1 < len(lower) else ''
    goes_on = after in _FUNCTION or after in vocabulary.DETERMINERS
    return goes_on and lower[at].endswith('s') and singulars(lower[at])[0] in _VERBS


def _has_determiner(lower: list[str], at: int) -> bool:
    return any(word in vocabulary.DETERMINERS for word in lower[max(0, at - 3) : at])


def _describes(after: str) -> bool:
    """A noun that stands before another noun only describes it: gun shop, coffee table is listed as a whole."""
    form = singulars(after)
    if after.endswith('s') and form[0] in _VERBS:
        return False
    entry = next((things('en')[one] for one in form if one in things('en')), None)
    return (
        entry is not None
        and entry[1] >= 0.6
        and after not in ('smiles', 'looks', 'turns')
        and entry[0] in ('prop', 'place', 'person', 'dressing', 'vehicle', 'wardrobe')
    ) or any(one in vocabulary.EXTRA and vocabulary.EXTRA[one] != 'no' for one in form)


def _description_start(line: _Line, at: int) -> int:
    """Where the words that describe the thing begin (shiny metal briefcase): up to three, no verb among them."""
    lower = line.lower
    first = at
    while first > 0 and at - first < 3:
        token = lower[first - 1]
        if (
            line.is_broken(first - 1, first)
            or token in vocabulary.DETERMINERS
            or token in _GENERIC_BEFORE
            or not _adjective(token, line.words[first - 1][0])
            or (token.endswith('ing') and first > 1 and lower[first - 2] not in vocabulary.DETERMINERS)
        ):
            break
        first -= 1
    before = line.word_before(first)
    # Only after a determiner or a verb do the words before a noun describe it.
    opens = before in vocabulary.DETERMINERS or before in vocabulary.HANDLE or before == 'of'
    return first if opens else at


def _capitals_start(line: _Line, at: int) -> int:
    """CAR KEYS in his fist: capitals hold a name together where no article opens it."""
    first = at
    while first and line.words[first - 1][0].isupper() and not line.is_broken(first - 1, first):
        if line.lower[first - 1] not in vocabulary.USES | MATERIALS | _LOOKS:
            break
        first -= 1
    return first


def _adjective(token: str, word: str) -> bool:
    if token in _FUNCTION or (token in vocabulary.HANDLE and not token.endswith(('ed', 'ing'))):
        return False
    somebodys = word[0].islower() and word.endswith(("'s", '’s'))  # a child's drawing, the driver's glove
    return word.isalpha() or '-' in word or somebodys


def _clause_before(line: _Line, first: int) -> list[str]:
    begin, words = first, line.words
    while begin > 0 and first - begin < 10 and not _STOP.search(line.text, words[begin - 1][2], words[begin][1]):
        begin -= 1
    return line.lower[begin:first]


def _is_in_hand(text: str, end: int) -> bool:
    return bool(
        re.match(
            r'\s+(?:in|from|into|out of) (?:his|her|their|its|one|the other|a|each) (?:hands?|pocket|grip|'
            r'lap|arms|fist|bag|coat|belt|purse|teeth|mouth)|,? in hand|\s+(?:clatters|drops|falls|slips|'
            r'shatters|rings|buzzes|vibrates|chirps|explodes|fires|goes off)',
            text[end : end + 40],
        )
    )
