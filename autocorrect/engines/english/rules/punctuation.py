# ruff: noqa: E501 (tables read better wide)
"""Commas after an introduction and before but and so, marks at the end, and the spaces around marks."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from autocorrect.engines.english.rules.base import Hit, rule, word_set
from autocorrect.engines.english.tokens import Sentence
from autocorrect.engines.findings import Category

_SINGLE = word_set(
    'however therefore moreover furthermore firstly secondly thirdly lastly nowadays besides consequently '
    'additionally nevertheless unfortunately fortunately actually meanwhile first second third afterwards generally '
    'similarly luckily personally obviously basically suddenly overall yes'
)
_PHRASES = (
    'for example', 'for instance', 'in addition', 'in conclusion', 'in my opinion', 'on the other hand', 'on the one hand', 'in fact', 'as a result',
    'first of all', 'after that', 'of course', 'in other words', 'in general', 'in contrast', 'on the contrary', 'as a consequence', 'in summary',
    'to sum up', 'to conclude', 'last but not least', 'at the same time', 'in the past', 'in the future', 'these days', 'in this case',
    'from my point of view', 'at first', 'in short', 'in the end', 'all in all', 'generally speaking', 'as we know', 'as you know', 'in this way',
    'by the way', 'as we all know', 'for this reason', 'because of this', 'because of that', 'to begin with', 'in my view', 'for me', 'in that case', 'in this situation',
    'in today\'s world', 'at that time', 'that is why', 'for these reasons', 'in my case', 'at the beginning', 'in my country', 'in the first place', 'as for me',
)  # fmt: skip
_TABLE = {tuple(phrase.split()) for phrase in _PHRASES} - {('that', 'is', 'why')}
_STARTS = {words[0] for words in _TABLE}
_CLAUSE = frozenset({'PRP', 'DT', 'NNS', 'PRP$', 'EX', 'NNP', 'NN', 'JJ', 'CD'})
_SUBJECTS = word_set('i you he she it we they there this that')
_SUBORDINATORS = word_set('if when although because while though since unless after before as whenever once')
_CLAUSE_HEADS = word_set('that how so and way time thing things everything all what something place')
_QUESTION_WORDS = word_set('what why how where who do does did can could would')
_QUESTION_VERBS = word_set('is are do does did can should will would')


def after_introduction(s: Sentence) -> Iterator[Hit]:
    """However he -> However, he; For example the -> For example, the."""
    first = s.first_word()
    if first > 1:
        return
    end = _introduction_end(s, first)
    if end and s.tag(end) in _CLAUSE and s.word(end) not in ('of', 'that') and _continues(s, first, end):
        yield Hit(end - 1, end, ',', append=True)


def _introduction_end(s: Sentence, first: int) -> int:
    word = s.word(first)
    if word in _SINGLE:
        if (
            word in ('first', 'second', 'third')
            and s.tag(first + 1) not in ('PRP', 'EX')
            and s.word(first + 1) not in ('the', 'my')
        ):
            return 0
        if word in ('generally', 'usually', 'sometimes', 'thus', 'besides', 'finally') and s.tag(first + 1) not in (
            'PRP',
            'EX',
            'DT',
            'NNS',
            'PRP$',
        ):
            return 0
        return first + 1
    if word in _STARTS:
        for size in (5, 4, 3, 2):
            if tuple(s.words[first : first + size]) in _TABLE:
                return first + size
    return _opening_phrase(s, first)


def _opening_phrase(s: Sentence, first: int) -> int:
    """The end of a prepositional phrase before a pronoun that is a subject: 'In some cities we ...'."""
    if s.word(first) not in _OPENERS:
        return 0
    i = first + 1
    while (s.tag(i) in _PHRASE_TAGS and i < first + 8 and s.word(i) not in ('that', 'this', 'these', 'those')) or (
        i == first + 1 and s.tag(i) == 'DT'
    ):
        i += 1
    nominal = s.tag(i - 1) in ('NN', 'NNS', 'NNP', 'CD') and i > first + 1
    if nominal and s.word(i) in _SUBJECTS - {'this', 'that'} and s.tag(i + 1) in ('VBP', 'VBZ', 'VBD', 'MD', 'RB'):
        return i
    return 0


_OPENERS = word_set(
    'in at on for with without by after before during since as through from despite among according like'
)
_PHRASE_TAGS = frozenset({'DT', 'JJ', 'NN', 'NNS', 'NNP', 'PRP$', 'CD', 'IN', 'JJS', 'JJR', 'POS'})


def _continues(s: Sentence, first: int, end: int) -> bool:
    """A finite verb follows, so what stands before is an introduction and not the whole."""
    return any(tag in ('VBZ', 'VBP', 'VBD', 'MD') for tag in s.tags[end:])


def before_conjunction(s: Sentence) -> Iterator[Hit]:
    """he came but she left -> he came, but she left."""
    for i in range(3, len(s) - 2):
        if s.word(i) not in ('but', 'so') or s.tag(i - 1) in (',', ':', '.', 'CC', '-LRB-', "''", '``', 'HYPH'):
            continue
        subject = s.word(i + 1) in _SUBJECTS or s.tag(i + 1) in ('PRP', 'EX')
        if s.word(i) == 'so' and (
            not subject
            or s.word(i + 1) == 'that'
            or s.tag(i - 1) in ('VB', 'VBZ', 'VBP', 'VBD', 'RB', 'MD', 'IN', 'VBG')
        ):
            continue
        if (
            s.word(i) == 'but'
            and not subject
            and not (s.tag(i + 1) in ('DT', 'PRP$', 'NNS') and _has_verb(s, i + 2, i + 6))
        ):
            continue
        if _has_verb(s, 0, i) and _has_verb(s, i + 2, i + 5) and s.word(i - 1) not in ('not', 'nothing', 'all', 'and'):
            yield Hit(i - 1, i, ',', append=True)


def _has_verb(s: Sentence, start: int, stop: int) -> bool:
    return any(tag in ('VBZ', 'VBP', 'VBD', 'MD') for tag in s.tags[start:stop])


def after_subordinate(s: Sentence) -> Iterator[Hit]:
    """If it rains we stay -> If it rains, we stay."""
    verb = _verb_of_opening_clause(s)
    if not verb:
        return
    for i in range(verb + 2, min(len(s) - 1, verb + 9)):
        if (
            s.word(i) in ('i', 'you', 'we', 'they', 'he', 'she', 'it', 'there')
            and s.tag(i - 1) in ('NN', 'NNS', 'JJ', 'RB', 'NNP', 'PRP')
            and s.tag(i + 1) in ('VBP', 'VBZ', 'VBD', 'MD')
        ):
            if s.word(i - 1) not in _CLAUSE_HEADS and s.tag(i - 1) != 'PRP':
                yield Hit(i - 1, i, ',', append=True)
            return


def _verb_of_opening_clause(s: Sentence) -> int:
    """Where the verb of a subordinate clause stands that opens the sentence and has no comma yet, or 0."""
    first = s.first_word()
    if s.word(first) not in _SUBORDINATORS or first > 1 or ',' in s.words[:20]:
        return 0
    tag = s.tag(first + 1)
    # These are prepositions too: only a pronoun shows that a clause follows.
    if s.word(first) in ('after', 'before', 'as', 'since', 'because') and tag != 'PRP':
        return 0
    if s.word(first + 1) not in _SUBJECTS and tag not in ('PRP', 'DT', 'PRP$', 'NNS'):
        return 0
    return next((i for i in range(first + 2, min(len(s), first + 7)) if s.tags[i] in ('VBZ', 'VBP', 'VBD', 'MD')), 0)


def before_addition(s: Sentence) -> Iterator[Hit]:
    """a car which is -> left alone; things etc. -> things, etc.; a place and so on -> a place, and so on."""
    for i in range(2, len(s) - 1):
        noun = s.tag(i - 1) in ('NN', 'NNS', 'NNP')
        if (noun and s.word(i) == 'etc') or (
            noun and s.word(i) == 'and' and s.word(i + 1) == 'so' and s.word(i + 2) == 'on' and ',' in s.words[:i]
        ):
            yield Hit(i - 1, i, ',', append=True)


def before_especially(s: Sentence) -> Iterator[Hit]:
    for i in range(4, len(s) - 2):
        if s.word(i) == 'especially' and s.tag(i - 1) in ('NN', 'NNS') and s.tag(i + 1) in ('IN', 'WRB', 'NNS', 'DT'):
            yield Hit(i - 1, i, ',', append=True)


def before_which(s: Sentence) -> Iterator[Hit]:
    for i in range(4, len(s) - 3):
        if (s.word(i) == 'which' and s.tag(i - 1) == 'NNP') or (
            s.word(i) == 'which'
            and s.word(i + 1) in ('means', 'leads', 'makes', 'helps', 'will')
            and s.tag(i - 1) in ('NN', 'NNS')
        ):
            yield Hit(i - 1, i, ',', append=True)


def end_mark(s: Sentence) -> Iterator[Hit]:
    """A whole sentence at the end of a paragraph without a mark."""
    if not s.ends_paragraph or len(s) < 6 or not _has_verb(s, 0, len(s)):
        return
    last = s.at(len(s) - 1)
    if (
        last.kind in ('word', 'neg', 'clitic', 'number')
        and s.at(0).text[:1].isupper()
        and any(t.text.islower() for t in s.tokens[1:5])
    ):
        asks = s.word(0) in _QUESTION_WORDS and s.tag(1) in ('VBZ', 'VBP', 'VBD', 'MD', 'PRP')
        yield Hit(len(s) - 1, len(s), '?' if asks else '.', append=True)


def question_mark(s: Sentence) -> Iterator[Hit]:
    """What is it. -> What is it?"""
    if s.word(len(s) - 1) != '.' or len(s) < 4 or len(s) > 25:
        return
    if (
        s.word(0) in ('what', 'why', 'where', 'who', 'how')
        and s.word(1) in _QUESTION_VERBS
        and s.tag(2) in ('PRP', 'DT', 'PRP$')
        and not _has_verb(s, 4, len(s))
    ):
        yield Hit(len(s) - 1, len(s), '?')


def spaces(s: Sentence) -> Iterator[Hit]:
    """'word ,word' -> 'word, word'."""
    for i in range(1, len(s) - 1):
        mark, before, after = s.at(i), s.at(i - 1), s.at(i + 1)
        if mark.text not in (',', ';') or before.kind != 'word' or after.kind != 'word':
            continue
        if before.end < mark.start and mark.end == after.start:
            yield Hit(i - 1, i + 2, f'{before.text}{mark.text} {after.text}')
        elif before.end < mark.start <= before.end + 2:
            yield Hit(i - 1, i + 1, before.text + mark.text)
        elif mark.end == after.start:
            yield Hit(i, i + 2, f'{mark.text} {after.text}')


def repeated(s: Sentence) -> Iterator[Hit]:
    """',,' -> ','."""
    for i in range(len(s) - 1):
        if s.word(i) == s.word(i + 1) and s.word(i) in (',', ';') and s.at(i).end == s.at(i + 1).start:
            yield Hit(i, i + 2, s.word(i))


_rule = partial(rule, category=Category.PUNCTUATION)

RULES = (
    _rule(
        'en.punctuation.comma-after-introduction',
        '句首的连接语后面用逗号：However, … / For example, …',
        'An introductory word or phrase is followed by a comma: However, … / For example, …',
        after_introduction,
        (
            ('However he was late.', 'However, he was late.'),
            ('For example the bus is slow.', 'For example, the bus is slow.'),
        ),
        ('However, he was late.', 'In the past.'),
    ),
    _rule(
        'en.punctuation.comma-before-conjunction',
        'but 或 so 连接两个完整的分句时，前面用逗号。',
        'A comma stands before but or so when it joins two whole sentences.',
        before_conjunction,
        (('He came early but she was late.', 'He came early, but she was late.'),),
        ('He came early, but she was late.', 'It is small but nice.', 'I think so.'),
    ),
    _rule(
        'en.punctuation.comma-after-subordinate',
        '从句放在句首时，后面用逗号和主句隔开：If it rains, we stay。',
        'When a clause with if, when or although comes first, a comma follows it: If it rains, we stay.',
        after_subordinate,
        (('If it rains today we will stay.', 'If it rains today, we will stay.'),),
        ('If it rains, we will stay.', 'If you know what you want, say it.'),
    ),
    _rule(
        'en.punctuation.comma-before-addition',
        'etc. 和 and so on 前面用逗号。',
        'A comma stands before etc. and, in a list, before “and so on”.',
        before_addition,
        (('We buy tea, bread and so on every day.', 'We buy tea, bread, and so on every day.'),),
        ('We buy tea, bread, and so on.',),
    ),
    _rule(
        'en.punctuation.comma-before-especially',
        'especially 补充说明时，前面用逗号。',
        'Before “especially” that adds a point there is a comma.',
        before_especially,
        (('It is cold here in winter especially in January.', 'It is cold here in winter, especially in January.'),),
        ('It is especially cold.',),
    ),
    _rule(
        'en.punctuation.comma-before-which',
        'which 补充说明前面的内容时，前面用逗号。',
        'When “which” only adds something, a comma stands before it.',
        before_which,
        (('He often comes late which means that we wait.', 'He often comes late which means that we wait.'),),
        ('The book which lies here is mine.',),
    ),
    _rule(
        'en.punctuation.end-mark',
        '句子末尾要有句号、问号或感叹号。',
        'A sentence ends with a full stop, a question mark or an exclamation mark.',
        end_mark,
        (('We went to the park with my dog', 'We went to the park with my dog.'),),
        ('We went to the park.', 'My Summer Holiday', 'The day the music died'),
    ),
    _rule(
        'en.punctuation.question-mark',
        '问句用问号结尾。',
        'A question ends with a question mark.',
        question_mark,
        (('What is the time.', 'What is the time?'),),
        ('What is the time?', 'What is clear is this.'),
    ),
    _rule(
        'en.punctuation.spaces',
        '逗号紧跟前面的词，后面空一格。',
        'A comma follows its word directly and has a space after it.',
        spaces,
        (('I like tea ,coffee and milk.', 'I like tea, coffee and milk.'), ('Yes,he came.', 'Yes, he came.')),
        ('I like tea, coffee and milk.', 'It cost 1,000 pounds.'),
    ),
    _rule(
        'en.punctuation.repeated',
        '同一个标点不要连着用两次。',
        'One comma is enough.',
        repeated,
        (('Well,, he came.', 'Well, he came.'),),
        ('Well, he came.', 'Wait...'),
    ),
)
