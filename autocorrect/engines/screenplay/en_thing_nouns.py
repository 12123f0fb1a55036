"""The nouns of English action that are things: listed words and phrases, with what describes and who handles them."""

from __future__ import annotations

import re

from autocorrect.engines.screenplay import en_things_words as vocabulary
from autocorrect.engines.screenplay.en_person_kinds import SOUND_CAPS
from autocorrect.engines.screenplay.en_thing_announced import announced
from autocorrect.engines.screenplay.en_thing_entries import lexicon, singulars
from autocorrect.engines.screenplay.en_thing_lines import CARRY, POINTS, Found, Line, described, is_in_hand
from autocorrect.engines.screenplay.lexicon import things
from autocorrect.engines.screenplay.resolution.en_lexicon import COLOURS, MATERIALS, STATES

_LOOKS = COLOURS | STATES | {'old', 'new'}
_COMPOUNDED = vocabulary.USES | MATERIALS | _LOOKS
CATEGORIES = frozenset(('prop', 'food', 'vehicle', 'animal', 'wardrobe', 'dressing', 'object', 'handy'))
_GENERIC_BEFORE = frozenset(
    'very same other whole own such few many most all only next last first second third entire right left'.split()
)
_ANOTHER = frozenset(('second', 'third', 'another', 'other'))
_NTH = frozenset(('second', 'third'))
_OPENS_WEAK = POINTS | _ANOTHER
_MOVES = frozenset(
    'cross crosses enter enters comes come arrives returns exits exit walks runs staggers crossing'.split()
)
_VERBS = frozenset(
    'ring watch record play light crack hand face head back drop fall turn point watche stand sit rest '
    'fire shot lock seal stamp ship truck bus train drum saw hammer nail screw pin tie belt cap coat '
    'flare spark drip blaze crackle swing slam rattle click flash glow steam jam bolt scroll'.split()
)

_AFTER_VERBS = frozenset('the his her a an their him them it at up down out away toward towards through'.split())


_PARTICLES = frozenset('up down out off away back over around open shut'.split())
_FUNCTION = frozenset(
    'like him them us me of in on at to from with by for and or but as into onto over under up down out off back '
    'away behind beside between beneath below above across against along among around near inside outside without '
    'within through toward towards past her '
    'his their its my your she he they it who that which is are was were be been has have had not then '
    'now just very so too still again here there where when while before after until till since because although '
    'though if unless'.split()
)


def things_in(text: str, start: int, end: int, names: set[str]) -> list[Found]:
    """The things of one piece of text: listed nouns used as nouns, and brands in the hands of somebody."""
    line = Line.of(text, start, end, names)
    words = line.words
    found: list[Found] = []
    at = 0
    while at < len(words):
        size, head, category = line.entry_at(at)
        if not size:
            if words[at][0].isupper() and (hit := announced(line, at)):
                found.append(hit)
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


def _filled(line: Line, last: int, hit: Found) -> Found:
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


def _found(line: Line, at: int, last: int, head: str, category: str) -> Found | None:
    """The thing at these words, unless they are a verb, a name, a comparison or only describe the next noun."""
    if _is_no_thing(line, at, last, head):
        return None
    lower, head_start, end = line.lower, line.words[at][1], line.words[last][2]
    first = _description_start(line, at)
    first = _capitals_start(line, at) if first == at else first
    context = line.clause_before(first)
    loud = line.text[head_start:end].isupper() and not line.is_shouting and end - head_start > 2
    if _is_not_there(line, first, last, context, loud):
        return None
    handled = _is_handled(line.text, context, end, category)
    listed, category = category, _real_category(lower, context, first, at, head, category, handled)
    seldom = not category and listed in ('object', 'handy')
    if seldom and loud and first < at and line.words[first][0].isupper() and line.words[at - 1][0].isupper():
        category, seldom = 'prop', False  # AIR JARS, thousands, every seal intact
    weak = seldom and line.word_before(first) in _OPENS_WEAK
    if not category and not weak:
        return None
    marks, uses = described(lower[first:at] + _trimmings(lower, last))
    another = bool(_ANOTHER & set(lower[max(0, first - 2) : first])) and line.word_before(first) != 'the'
    whole, named = line.written(first, last), _named(line, first, last, loud)
    if another and line.word_before(first) in _NTH:
        first -= 1
        whole = named = line.written(first, last)  # never the name of the first one
    start, kind = line.words[first][1], category or listed
    return Found(head, whole, start, end, head_start, kind, handled, loud, marks, uses, another, named=named, weak=weak)


def _is_not_there(line: Line, first: int, last: int, context: list[str], loud: bool) -> bool:
    """Whether something is only compared with it, measured by it or adorned with it."""
    shown = loud and first > 0 and line.is_broken(first - 1, first)  # racked like wine, AIR JARS
    compared = bool(vocabulary.METAPHOR & set(context[-4:])) and not shown
    return compared or _is_measure(context) or _is_decor(line, last, context)


_DECOR = re.compile(
    r'\s+on (?:the|its|each|both) (?:soles?|front|back|sides?|cover|lid|label|sleeves?|chest|lapel|collar|spine|hood)\b'
)


def _is_measure(context: list[str]) -> bool:
    """a burn the size of a coin, as tall as a ladder"""
    if context[-1:] not in (['a'], ['an']):
        return False
    return (context[-3:-2] and context[-3] in vocabulary.MEASURED and context[-2] == 'of') or (
        context[-2:-1] == ['as'] and 'as' in context[-5:-2]
    )


def _is_decor(line: Line, last: int, context: list[str]) -> bool:
    """socks with rubber dinosaurs on the soles"""
    return 'with' in context[-2:] and _DECOR.match(line.text, line.words[last][2]) is not None


def _named(line: Line, first: int, last: int, loud: bool) -> str:
    """The part of a description that is the name: what stands in capitals, else what is left without looks."""
    while first < last:
        word = line.words[first][0]
        if (loud and word.isupper()) or (not loud and line.lower[first] not in _LOOKS):
            break
        first += 1
    return line.written(first, last) if first < last else ''


def _is_no_thing(line: Line, at: int, last: int, head: str) -> bool:
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
    joined = not line.is_broken(last, last + 1)
    if joined and _describes(after):
        return True
    if joined and after in vocabulary.HANDY and _is_of_a_kind(line, at, last, head):
        return True  # a PHYSIC CASE, a physic case
    return (head in vocabulary.USES or head in MATERIALS) and singulars(after)[0] in vocabulary.HANDY


def _is_of_a_kind(line: Line, at: int, last: int, head: str) -> bool:
    """Whether a noun in the singular says what kind the next one is: both stand in capitals, or after "a second"."""
    if at != last or line.lower[at] != head:
        return False
    both = line.words[at][0].isupper() and line.words[at + 1][0].isupper() and not line.is_shouting
    return both or line.word_before(at) in _ANOTHER


def _is_handled(text: str, context: list[str], end: int, category: str) -> bool:
    reach = 4 if category == 'handy' else 9
    return any(one in vocabulary.HANDLE for one in context[-reach:]) or is_in_hand(text, end)


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
        if context[-1:] == ['of'] and context[-2:-1] and context[-2] in vocabulary.MEASURES:
            return any(one in vocabulary.HAND_OVER for one in context[-6:-2])  # picks up a pair of socks
        return before in ('a', 'the', 'an') and any(one in vocabulary.HAND_OVER for one in context[-3:])
    if head in vocabulary.FIXTURES:
        return False
    moved = context[-2:-1] == ['with'] and any(one in _MOVES for one in context[-6:])
    return moved or any(one in CARRY for one in context[-3:])


def _trimmings(lower: list[str], last: int) -> list[str]:
    """A revolver with a pearl handle: what it has on it tells it from the others as well."""
    after = lower[last + 1 : last + 5]
    if after[:1] != ['with'] or after[1:2] not in (['a'], ['an']):
        return []
    return [word for word in after[2:] if word in COLOURS or word in MATERIALS]


def _is_verb(line: Line, at: int, last: int) -> bool:
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
    if before == 'and' and at > 1 and lower[at - 2] in _PARTICLES and _acts_alone(lower, at):
        return True  # slides out and rings on the dock
    if _takes_an_object(line, at):
        return True
    if before in vocabulary.NOT_BEFORE and before != 'and':
        return True
    after = lower[at + 1] if at + 1 < len(lower) and words[at + 1][1] - words[at][2] <= 1 else ''
    if after in _AFTER_VERBS and before not in vocabulary.DETERMINERS:
        entry = things('en').get(lower[at].rstrip('s')) or things('en').get(lower[at])
        return words[at][0][0].islower() and (entry is None or entry[1] < 0.8) and not _has_determiner(lower, at)
    return False


def _takes_an_object(line: Line, at: int) -> bool:
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


def _description_start(line: Line, at: int) -> int:
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
    opens = before in vocabulary.DETERMINERS or before in _ANOTHER or before in vocabulary.HANDLE or before == 'of'
    return first if opens else at


def _capitals_start(line: Line, at: int) -> int:
    """CAR KEYS in his fist: capitals hold a name together where no article opens it."""
    first = at
    if line.is_shouting or not line.words[at][0].isupper():
        return at
    while first and line.words[first - 1][0].isupper() and not line.is_broken(first - 1, first):
        word = line.words[first - 1][0]
        if word.endswith(("'S", '’S')):
            break
        if line.lower[first - 1] not in _COMPOUNDED and (len(word) < 3 or word in line.names or word in SOUND_CAPS):
            break
        first -= 1
    return first


def _adjective(token: str, word: str) -> bool:
    if token in _FUNCTION or (token in vocabulary.HANDLE and not token.endswith(('ed', 'ing'))):
        return False
    somebodys = word[0].islower() and word.endswith(("'s", '’s'))  # a child's drawing, the driver's glove
    return word.isalpha() or '-' in word or somebodys
