"""Things that no list knows, which capitals announce in somebody's hands."""

from __future__ import annotations

from autocorrect.engines.screenplay import en_things_words as vocabulary
from autocorrect.engines.screenplay.en_person_kinds import SOUND_CAPS, category_of
from autocorrect.engines.screenplay.en_thing_entries import singulars
from autocorrect.engines.screenplay.en_thing_lines import CARRY, POINTS, Found, Line, described, is_in_hand

_IN_HANDS = (CARRY - {'push', 'pushes', 'pushing'}) | vocabulary.HAND_OVER
_NOISES = frozenset(
    'howl shriek roar thump screech clang crack pop groan moan gasp sob laugh giggle yell shout cry snort sneeze cough '
    'hiss growl whimper yelp squeal wail cheer whoop sigh grunt jolt shudder shiver blast crunch rumble splash snarl '
    'tantrum breath swig gulp nudge wink nod kiss hug slap shove glimpse punchline'.split()
)


def announced(line: Line, at: int) -> Found | None:
    """She pulls out a PARKING STUB: what no list knows is a thing where capitals announce it in somebody's hands."""
    word, _, end = line.words[at]
    if (
        not word.isupper()
        or len(word) < 3
        or line.is_shouting
        or word in line.names
        or word in SOUND_CAPS
        or line.lower[at] in _NOISES
    ):
        return None
    if word.endswith('ING') or (at + 1 < len(line.words) and line.words[at + 1][0].isupper()) or not word.isalpha():
        return None
    first = at
    while first and line.words[first - 1][0].isupper() and len(line.words[first - 1][0]) > 1:
        first -= 1
    if first == 0 or line.lower[first - 1] not in POINTS or line.is_broken(first - 1, at):
        return None
    if any(line.words[one][0] in line.names for one in range(first, at)) or category_of(word) == 'person':
        return None
    context = line.clause_before(first)
    if not _IN_HANDS & set(context[-5:]) and not is_in_hand(line.text, end):
        return None
    whole = line.written(first, at)
    marks, uses = described(line.lower[first:at])
    head = singulars(line.lower[at])[0]
    return Found(
        head, whole, line.words[first][1], end, line.words[at][1], 'prop', True, True, marks, uses, named=whole
    )
