"""What several families ask of a clause: where it begins, what its subject is, how a verb's past looks."""

from __future__ import annotations

from autocorrect.engines.english import lexicon
from autocorrect.engines.english.rules.base import word_set
from autocorrect.engines.english.tokens import Sentence

BE = word_set("am is are was were 'm 're")
ASKING = word_set('what why how where when who which')
SUBJECTS = word_set('i he she it we they you')
FREQUENCY = word_set('always usually often sometimes never seldom rarely')
CLAUSE_LINKS = word_set('and but so because when if that while although though since until before after or')
QUOTES = frozenset('"“”‘')
_PRESENT_FORMS = word_set("am is are do does have has 'm 're")
_NOMINAL = frozenset({'DT', 'PRP$', 'JJ', 'NN', 'NNS', 'NNP', 'NNPS', 'CD', 'POS'})


def opens_clause(s: Sentence, i: int) -> bool:
    """Whether word i is the first of the sentence or follows a comma or a word that links clauses."""
    return i <= s.first_word() or s.word(i - 1) in (',', ';') or s.word(i - 1) in CLAUSE_LINKS


def subject_end(s: Sentence, i: int) -> int:
    """Where a simple subject that begins at i ends: a pronoun, or a noun with what stands before it; i if none."""
    if s.tag(i) == 'PRP' and s.word(i) in SUBJECTS:
        return i + 3 if s.word(i + 1) == 'and' and s.word(i + 2) in SUBJECTS else i + 1
    k = i
    while s.tag(k) in _NOMINAL or (s.word(k) == 'and' and k > i and s.tag(k + 1) in ('PRP$', 'NNP', 'PRP', 'NN')):
        if k > i and s.tag(k - 1) in ('NN', 'NNS', 'NNP') and _reads_as_verb(s, k):
            break
        k += 1
    if s.word(k) == 'i' and s.word(k - 1) == 'and' and k > i:
        k += 1
    return k if k > i and s.tag(k - 1) in ('NN', 'NNS', 'NNP', 'NNPS', 'PRP') else i


def _reads_as_verb(s: Sentence, k: int) -> bool:
    """Whether what the tagger took for a noun after a noun can be the clause's verb: no other follows."""
    word = s.word(k)
    if not lexicon.tags_of(word) & {'VB', 'VBZ'} or s.tag(k + 1) not in ('DT', 'PRP', 'PRP$', 'IN', 'TO'):
        return False
    near = s.tags[k + 1 : k + 8]
    return not any(tag in ('VBP', 'VBZ', 'VBD', 'MD') for tag in near)


def skip_adverbs(s: Sentence, i: int) -> int:
    while s.tag(i) == 'RB' and s.word(i) not in ('not', "n't"):
        i += 1
    return i


def is_present(s: Sentence, i: int) -> bool:
    """Whether word i reads as a finite verb of the present."""
    word, tag = s.word(i), s.tag(i)
    if word in _PRESENT_FORMS:
        return True
    return tag in ('VBP', 'VBZ') and word not in ("'s", 'be') and 'VBD' not in lexicon.tags_of(word)


def is_present_after_subject(s: Sentence, i: int) -> bool:
    """The same where a whole subject has just ended, so that even a bare verb or a likely noun is its verb."""
    tags = lexicon.tags_of(s.word(i))
    if s.tag(i) in ('VB', 'NN', 'NNS') and s.word(i) != 'be':
        return bool(tags & {'VB', 'VBZ'}) and 'VBD' not in tags and (s.tag(i) == 'VB' or _reads_as_verb(s, i))
    return is_present(s, i)


def past_of(s: Sentence, verb: int) -> str:
    """The past of the finite verb at `verb`; '' when the table does not know it."""
    word = s.word(verb)
    if word in ('am', 'is', "'m"):
        return 'was'
    if word in ('are', "'re"):
        return 'were'
    lemma = lexicon.lemma_of(word, 'v')
    if lemma == word and 'VB' not in lexicon.tags_of(word):
        return ''
    return lexicon.verb_form(lemma, 'VBD')
