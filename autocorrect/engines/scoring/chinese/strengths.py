"""What is good about an essay, each with the passage that shows it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from autocorrect.engines.marking import Quote
from autocorrect.engines.scoring.chinese.devices import Device, Use
from autocorrect.engines.scoring.chinese.features.argument import is_argument
from autocorrect.engines.scoring.chinese.features.cohesion import title_words
from autocorrect.engines.scoring.chinese.features.connectives import CONTINUING
from autocorrect.engines.scoring.chinese.features.errors import burden
from autocorrect.engines.scoring.chinese.features.lexis import COLLOQUIAL
from autocorrect.engines.scoring.chinese.features.thesis import theme_words, topic_sentences
from autocorrect.engines.scoring.chinese.reading import Reading
from autocorrect.engines.scoring.chinese.wording import Voice
from autocorrect.text.spans import Span

_MOST = 3
_EVERYDAY = frozenset(
    '是的了我你他她这那没很着过下上去来起再试次们给吗呢吧把让跟就还问看'
)  # what the segmenter's idioms have that real ones do not
LONGEST_QUOTE = 60
_SOURCE = re.compile('曰|云|曾|古人|前人|诗|词|书|文|《|名言|格言|俗话|俗语|谚语|常言|老话|有句话|有人|家|先生')
_SAYS = re.compile('(?:说|道|讲|喊|问|答|告诉)[^。！？]{0,8}$')
_LEAST = 7  # characters: a shorter passage shows little
# The rarer the device, the more it says of the writer.
_RANK = (
    Device.PERSONIFICATION, Device.SIMILE, Device.PARALLELISM, Device.CONTRAST, Device.QUOTATION, Device.SENSES,
    Device.QUESTION_AND_ANSWER, Device.EXAMPLE, Device.RHETORICAL_QUESTION, Device.SPEECH,
)  # fmt: skip


class Strength(NamedTuple):
    """`kind` is a key of the strengths' phrases, `word` the word the remark is about."""

    kind: str
    span: Span
    word: str = ''


def find_strengths(reading: Reading, uses: Iterable[Use]) -> list[Strength]:
    """The best first, no two of a kind, none over another or over a mistake."""
    faults = sorted(finding.span for finding in reading.findings if burden(finding))
    kept: list[Strength] = []
    for strength in (*_devices(reading, uses), *_others(reading)):
        taken = [*faults, *(other.span for other in kept)]
        if strength.kind not in {other.kind for other in kept} and not any(strength.span.overlaps(x) for x in taken):
            kept.append(strength)
        if len(kept) == _MOST:
            break
    return kept


def say_strengths(reading: Reading, found: Sequence[Strength], voice: Voice, *, long_enough: bool) -> tuple[Quote, ...]:
    text = reading.essay.text
    quotes = [
        Quote(shortened(text, one.span), voice.say('strengths', one.kind, voice.age, word=one.word)) for one in found
    ]
    if long_enough and len(quotes) < _MOST and not any(burden(finding) for finding in reading.findings):
        quotes.append(Quote('', voice.say('strengths', 'clean', voice.age)))
    return tuple(quotes)


def shortened(text: str, span: Span) -> str:
    """The passage, or the beginning of a long one, whole clauses if it has any: always exactly as it stands."""
    whole = text[span.start : span.end].rstrip()
    if len(whole) <= LONGEST_QUOTE:
        return whole
    begun = whole[:LONGEST_QUOTE]
    cut = max(begun.rfind(mark) for mark in '，。！？；、,.!?;')
    return begun[: cut + 1] if cut > LONGEST_QUOTE // 3 else begun


def _devices(reading: Reading, uses: Iterable[Use]) -> list[Strength]:
    # An example proves a point; where nothing is argued, a list of what there was to eat is none.
    proves = is_argument(reading)
    ranked = sorted(uses, key=lambda use: (_RANK.index(use.device), use.span))
    return [
        Strength(use.device.value, use.span)
        for use in ranked
        if _LEAST <= len(use.chars) <= 2 * LONGEST_QUOTE
        and (proves or use.device is not Device.EXAMPLE)
        and (use.device is not Device.QUOTATION or _is_from_elsewhere(reading.essay.text, use))
    ]


def _is_from_elsewhere(text: str, use: Use) -> bool:
    """What somebody at home says is speech; a quotation is led in by a book, a saying or an author, or is verse."""
    lead = text[max(0, use.span.start - 30) : use.span.start]
    return bool(_SOURCE.search(lead)) or not _SAYS.search(lead)


def _others(reading: Reading) -> Iterator[Strength]:
    yield from _thesis(reading)
    yield from _echo(reading)
    yield from _transitions(reading)
    for sentence in reading.sentences:
        for token in sentence.words:
            if token.tag == 'i' and token.is_idiom and not _EVERYDAY.intersection(token.word):
                yield Strength('idiom', sentence.span(token.start, token.end), token.word)


def _thesis(reading: Reading) -> Iterator[Strength]:
    """Two topic sentences or more part an argument; one alone may be chance."""
    openers = topic_sentences(reading) if is_argument(reading) else []
    if len(openers) > 1:
        theme = theme_words(reading)
        yield Strength('thesis', openers[0].span(), next(word for word in sorted(theme) if word in openers[0].chars))


def _echo(reading: Reading) -> Iterator[Strength]:
    if len(reading.paragraphs) < 3:
        return
    for sentence in reversed(reading.paragraphs[-1].sentences):
        word = next((word for word in title_words(reading) if len(word) > 1 and word in sentence.chars), None)
        if word:
            yield Strength('echo', sentence.span(), word)
            return


def _transitions(reading: Reading) -> Iterator[Strength]:
    links = sorted((link for link in CONTINUING if len(link) > 1 and link not in COLLOQUIAL), key=len, reverse=True)
    for paragraph in reading.paragraphs[1:]:
        word = next((link for link in links if paragraph.chars.startswith(link)), None)
        if word:
            yield Strength('transition', paragraph.sentences[0].span(), word)
