"""What the engine knows of single words: whether they exist, how they inflect, how common they are, which variety."""

from __future__ import annotations

import csv
import gzip
from functools import cache, lru_cache
from importlib.resources import files

from wordfreq import get_frequency_dict, zipf_frequency

_DATA = files('autocorrect.engines.english') / 'data'
_BE = {'VB': 'be', 'VBP': 'are', 'VBZ': 'is', 'VBD': 'were', 'VBN': 'been', 'VBG': 'being'}
# Forms the table lacks or lists beside ones a teacher would not want.
_FORMS = {
    ('have', 'v'): ('had', 'had', 'having', 'has'),
    ('do', 'v'): ('did', 'done', 'doing', 'does'),
    ('get', 'v'): ('got', 'got', 'getting', 'gets'),
    ('travel', 'v'): ('traveled', 'traveled', 'traveling', 'travels'),
    ('show', 'v'): ('showed', 'shown', 'showing', 'shows'),
    ('prove', 'v'): ('proved', 'proved', 'proving', 'proves'),
    ('lie', 'v'): ('lay', 'lain', 'lying', 'lies'),
    ('dream', 'v'): ('dreamed', 'dreamed', 'dreaming', 'dreams'),
    ('learn', 'v'): ('learned', 'learned', 'learning', 'learns'),
}

_LISTED_NOWHERE = (
    "don'ts",
    "do's",
    'lifecycle',
    'ebook',
    'ebooks',
    'vlog',
    'vlogs',
    'app',
    'apps',
    'wifi',
    'covid',
    'tiktok',
    'edtech',
    'startup',
    'startups',
)


def read_lines(name: str) -> list[str]:
    return gzip.decompress((_DATA / name).read_bytes()).decode('utf-8').split('\n')[:-1]


@cache
def words() -> frozenset[str]:
    """Every form the word lists hold, in their case."""
    return frozenset((*read_lines('words.txt.gz'), *_LISTED_NOWHERE))


@cache
def british_of() -> dict[str, str]:
    """American spelling -> British spelling."""
    return dict(line.split(' ') for line in read_lines('dialects.txt.gz'))


@cache
def american_of() -> dict[str, str]:
    return {gb: us for us, gb in british_of().items()}


@lru_cache(maxsize=65536)
def zipf(word: str) -> float:
    """How common a word is: 1 is one in a hundred million, 7 is 'the'."""
    return zipf_frequency(word, 'en', minimum=0.0)


@cache
def frequencies() -> dict[str, float]:
    return get_frequency_dict('en', wordlist='large')


@lru_cache(maxsize=65536)
def is_known(word: str) -> bool:
    """Whether the lists hold the word, as written, in lower case or as a name."""
    lower = word.lower()
    return lower in words() or word in words() or lower.capitalize() in words() or lower.upper() in words()


@cache
def _inflections() -> dict[tuple[str, str], tuple[str, ...]]:
    """(lemma, pos letter) -> its forms in the table's order, the first variant of each."""
    table: dict[tuple[str, str], tuple[str, ...]] = {}
    for lemma, pos, *forms in csv.reader(read_lines('inflections.csv.gz')):
        first = [form.split('/')[0] for form in forms]
        if pos == 'verb' and len(first) == 4:
            first = [first[0], first[1] or first[0], first[2], first[3]]
        table[lemma, _letter(pos)] = tuple(first)
    table.update(_FORMS)
    return table


def _letter(pos: str) -> str:
    return {'noun': 'n', 'verb': 'v', 'adj': 'a', 'adv': 'r'}[pos]


@cache
def _analyses() -> dict[str, tuple[tuple[str, str], ...]]:
    """Form -> its (lemma, Penn tag) pairs."""
    found: dict[str, list[tuple[str, str]]] = {}
    for (lemma, pos), forms in _inflections().items():
        for form, tag in _tagged(lemma, pos, forms):
            if form and (lemma, tag) not in found.setdefault(form, []):
                found[form].append((lemma, tag))
    return {form: tuple(pairs) for form, pairs in found.items()}


def _tagged(lemma: str, pos: str, forms: tuple[str, ...]) -> list[tuple[str, str]]:
    if pos == 'v':
        return [(lemma, 'VB'), *zip(forms, ('VBD', 'VBN', 'VBG', 'VBZ'), strict=False)]
    if pos == 'n':
        return [(lemma, 'NN'), *((form, 'NNS') for form in forms if form != lemma)]
    tags = ('JJ', 'JJR', 'JJS') if pos == 'a' else ('RB', 'RBR', 'RBS')
    return list(zip((lemma, *forms), tags, strict=False))


def analyses(form: str) -> tuple[tuple[str, str], ...]:
    """(lemma, Penn tag) pairs of a lower-case form; empty when the table does not hold it."""
    return _analyses().get(form, ())


@lru_cache(maxsize=65536)
def tags_of(form: str) -> frozenset[str]:
    return frozenset(tag for _, tag in analyses(form))


@lru_cache(maxsize=65536)
def lemma_of(form: str, pos: str) -> str:
    """The commonest lemma of a form as 'v', 'n', 'a' or 'r'; the form itself when there is none."""
    starts = {'v': 'VB', 'n': 'NN', 'a': 'JJ', 'r': 'RB'}[pos]
    if pos == 'v' and form in ('am', 'are', 'is', 'was', 'were', 'been', 'being', 'be', "'m", "'re"):
        return 'be'
    lemmas = [lemma for lemma, tag in analyses(form) if tag.startswith(starts)]
    return max(lemmas, key=lambda lemma: (zipf(lemma), lemma), default=form)


def verb_form(lemma: str, tag: str) -> str:
    """'go', 'VBD' -> 'went'; '' when the table does not know the verb."""
    if lemma == 'be':
        return _BE[tag]
    if tag in ('VB', 'VBP'):
        return lemma
    forms = _inflections().get((lemma, 'v'), ())
    at = ('VBD', 'VBN', 'VBG', 'VBZ').index(tag)
    return forms[at] if at < len(forms) else ''


def plural_of(noun: str) -> str:
    """'child' -> 'children'; '' when the table does not know the noun."""
    forms = _inflections().get((noun, 'n'), ())
    return forms[0] if forms else ''


def graded(adjective: str, tag: str) -> str:
    """'big', 'JJR' -> 'bigger'; '' when it has no such form."""
    for pos in ('a', 'r'):
        forms = _inflections().get((adjective, pos), ())
        if len(forms) == 2:
            return forms[0 if tag in ('JJR', 'RBR') else 1]
    return ''


def is_noun_singular(form: str) -> bool:
    return 'NN' in tags_of(form)


def matched_case(word: str, model: str) -> str:
    """`word` in the letter case of `model`."""
    if len(model) > 1 and model.isupper() and word.replace(' ', '').isalpha():
        return word.upper()
    if model[:1].isupper() and model != 'I':
        return word[:1].upper() + word[1:]
    return word
