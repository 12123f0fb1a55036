# ruff: noqa: E501 (tables read better wide)
"""Verb forms: the base after modals, to and do; participles after have and be; irregular forms; be."""

from __future__ import annotations

from collections.abc import Iterator

from autocorrect.engines.english import lexicon
from autocorrect.engines.english.rules.base import Hit, rule, word_set
from autocorrect.engines.english.tokens import Sentence

_MODALS = word_set("can could will would shall should may might must 'll ca wo")
_SKIP = word_set("not n't also never always just only really still even probably easily often")
_PRONOUNS = word_set('i you he she it we they')
_FINITE = ('VBZ', 'VBD', 'VBG', 'VBN')
_WITH_TO_AS_PREPOSITION = word_set('according due from compared related used addicted opposed')
_VERBS_WITHOUT_BE = word_set('agree depend disagree believe think want know need hope belong seem happen')


def _base_of(word: str, tag: str) -> str:
    lemma = lexicon.lemma_of(word, 'v')
    return lemma if lemma != word and tag in _FINITE else ''


def _next_verb(s: Sentence, i: int) -> int:
    while s.word(i) in _SKIP:
        i += 1
    return i


def after_modal(s: Sentence) -> Iterator[Hit]:
    """can goes -> can go; will be go stays for another rule."""
    for i, word in enumerate(s.words):
        if word not in _MODALS or s.tag(i) != 'MD':
            continue
        verb = _next_verb(s, i + 1)
        if s.word(verb) == 'to' and verb == i + 1 and s.tag(verb + 1) == 'VB':
            yield Hit(verb, verb + 1, '')
            continue
        new = _verb_base(s, verb)
        if new:
            yield Hit(verb, verb + 1, new)


def _verb_base(s: Sentence, verb: int) -> str:
    word, tag = s.word(verb), s.tag(verb)
    if (
        word in _PAST_ONLY
        or tag in ('VBZ', 'VBD', 'VBN')
        or (tag == 'NNS' and 'VBZ' in lexicon.tags_of(word) and s.tag(verb + 1) in ('DT', 'PRP', 'PRP$', 'IN', 'TO'))
    ):
        if word in ("'s", "'d", "'ve", "'re") or 'VB' in lexicon.tags_of(word) or word == 'better':
            return ''
        return lexicon.lemma_of(word, 'v') if lexicon.lemma_of(word, 'v') != word else ''
    return ''


_PAST_ONLY = word_set(
    'lost went gone took did saw got made came gave became felt kept chose spent bought brought taught'
)


def after_to(s: Sentence) -> Iterator[Hit]:
    """to went -> to go."""
    for i, word in enumerate(s.words):
        if word != 'to' or s.word(i - 1) in _WITH_TO_AS_PREPOSITION:
            continue
        verb, tag = i + 1, s.tag(i + 1)
        if tag in ('VBD', 'VBZ') or (tag == 'VBN' and s.tag(verb + 1) in ('DT', 'PRP', 'PRP$', 'TO', 'IN')):
            if (
                'VB' in lexicon.tags_of(s.word(verb))
                or s.word(verb) in ("'s", 'is', 'was', 'are', 'were')
                or s.tag(verb + 1) == 'VBG'
                or 'JJ' in lexicon.tags_of(s.word(verb))
            ):
                continue
            new = _base_of(s.word(verb), tag)
            if new and s.tag(verb + 1) not in ('NN', 'NNS'):
                yield Hit(verb, verb + 1, new)


def after_do(s: Sentence) -> Iterator[Hit]:
    """did not went -> did not go; does he likes -> does he like."""
    for i, word in enumerate(s.words):
        if word not in ('do', 'does', 'did'):
            continue
        negated = s.word(i + 1) in ('not', "n't")
        subject = s.word(i + 1) in _PRONOUNS and s.tag(i - 1) not in ('NN', 'NNS', 'PRP', 'NNP')
        if not (negated or subject):
            continue
        verb = _next_verb(s, i + 2)
        if s.tag(verb) in ('VBZ', 'VBD', 'VBN') and 'VB' not in lexicon.tags_of(s.word(verb)):
            new = lexicon.lemma_of(s.word(verb), 'v')
            if new != s.word(verb) and s.word(verb) != "'s":
                yield Hit(verb, verb + 1, new)


def participle(s: Sentence) -> Iterator[Hit]:
    """have went -> have gone; was broke -> was broken."""
    for i, word in enumerate(s.words):
        if word not in ('have', 'has', 'had', "'ve", 'having'):
            continue
        verb = _next_verb(s, i + 1)
        form = s.word(verb)
        if verb == i + 1 and s.tag(i) == 'VB' and s.tag(i - 1) != 'MD':
            continue
        new = _as_participle(form)
        if (
            new
            and s.tag(verb) in ('VBD', 'VBP', 'VB', 'VBN')
            and (s.tag(verb) == 'VBD' or verb > i + 1 or form in _SURE_BASE)
        ):
            yield Hit(verb, verb + 1, new)


_SURE_BASE = word_set('become be go see take give do eat write know begin grow')


def _as_participle(form: str) -> str:
    """The participle of a past or base form that is no participle and no noun."""
    tags = lexicon.tags_of(form)
    if (
        'VBN' in tags
        or not tags & {'VBD', 'VB'}
        or form in ('had', 'better')
        or (form not in _SURE_BASE and 'NN' in tags)
    ):
        return ''
    new = lexicon.verb_form(lexicon.lemma_of(form, 'v'), 'VBN')
    return new if new != form else ''


def passive(s: Sentence) -> Iterator[Hit]:
    """was build by -> was built by."""
    for i, word in enumerate(s.words):
        if word not in ('is', 'are', 'was', 'were', 'been', 'be', 'being'):
            continue
        verb = _next_verb(s, i + 1)
        form = s.word(verb)
        tags = lexicon.tags_of(form)
        if tags & {'VBN', 'NN', 'JJ', 'RB', 'IN'} or form in ('like', 'be', 'do', 'have') or s.word(verb + 1) == 'to':
            continue
        if s.tag(verb) in ('VB', 'VBP', 'VBD') and s.word(verb + 1) in ('by', 'in', 'with', 'on', 'at', 'as', 'for'):
            new = lexicon.verb_form(lexicon.lemma_of(form, 'v'), 'VBN')
            if new and new != form:
                yield Hit(verb, verb + 1, new)


def irregular(s: Sentence) -> Iterator[Hit]:
    """goed -> went; teached -> taught."""
    for i, word in enumerate(s.words):
        base = _IRREGULAR.get(word)
        if base:
            done = s.word(i - 1) in ('have', 'has', 'had', 'is', 'are', 'was', 'were', 'be', 'been', "'ve")
            yield Hit(i, i + 1, lexicon.verb_form(base, 'VBN' if done else 'VBD'))


def _false_past(base: str) -> str:
    return base + 'd' if base.endswith('e') else base + 'ed'


_IRREGULAR_BASES = (
    'go eat run come see take give know think buy bring teach catch fight seek sleep keep feel leave meet send spend build '
    'lend lose sell tell say pay make write drive ride rise speak break choose freeze steal wake wear swim sing drink begin '
    'sink fly draw grow throw blow understand stand become forget get hide hold win find hear lead mean hurt cut put '
    'shut hit cost become overcome forgive shake bite fall sit'
)
_IRREGULAR = {_false_past(base): base for base in _IRREGULAR_BASES.split()} | {
    'runned': 'run', 'getted': 'get', 'swimmed': 'swim', 'winned': 'win', 'cutted': 'cut', 'putted': 'put', 'shutted': 'shut', 'hitted': 'hit',
    'sitted': 'sit', 'forgetted': 'forget', 'beginned': 'begin', 'payed': 'pay', 'flied': 'fly', 'tryed': 'try', 'studyed': 'study',
    'ated': 'eat', 'wented': 'go', 'thinked': 'think', 'boughted': 'buy', 'tooked': 'take', 'stoled': 'steal', 'broked': 'break', 'leaved': 'leave',
}  # fmt: skip
for _word in ('found', 'founded', 'sawed', 'seed', 'seeed', 'wined', 'lefted', 'rised'):
    _IRREGULAR.pop(_word, None)
_IRREGULAR['rised'] = 'rise'


def bare_be(s: Sentence) -> Iterator[Hit]:
    """I am agree -> I agree; it is depend -> it depends; they are go -> they go."""
    for i in range(1, len(s) - 1):
        if s.word(i) not in ('am', 'is', 'are', "'m", "'re", 'was', 'were') or s.tag(i - 1) not in (
            'PRP',
            'NNS',
            'NN',
            'WDT',
        ):
            continue
        word = s.word(i + 1)
        if word in _VERBS_WITHOUT_BE:
            if s.tag(i + 1) in ('NN',) and word in ('need', 'want', 'hope'):
                continue
            tag = {'is': 'VBZ', 'was': 'VBD', 'were': 'VBD'}.get(s.word(i), 'VB')
            yield Hit(i, i + 2, lexicon.verb_form(word, tag))


def modal_without_be(s: Sentence) -> Iterator[Hit]:
    """it will difficult -> it will be difficult."""
    for i, word in enumerate(s.words):
        if s.tag(i) != 'MD' or word not in _MODALS:
            continue
        at = _next_verb(s, i + 1)
        tags = lexicon.tags_of(s.word(at))
        if (
            s.tag(at) == 'JJ'
            and tags
            and not tags & {'VB', 'NN', 'RB', 'VBD', 'VBN'}
            and s.tag(at + 1) not in ('NN', 'NNS', 'JJ', 'VB')
        ):
            yield Hit(at, at + 1, 'be ' + s.word(at))


RULES = (
    rule(
        'en.verbs.base-after-modal',
        '情态动词（can, will, should 等）后面用动词原形：can go，不是 can goes。',
        'After can, will, should and other modals the verb stays in its base form: can go, not can goes.',
        after_modal,
        (('He can goes home.', 'He can go home.'), ('We must to go.', 'We must go.')),
        ('He can swim.', 'I will have finished.', 'A can of beans is cheap.'),
    ),
    rule(
        'en.verbs.base-after-to',
        '不定式 to 后面用动词原形：to go，不是 to went。',
        'After the “to” of an infinitive the verb stays in its base form: to go, not to went.',
        after_to,
        (
            ('He needs to wrote it.', 'He needs to write it.'),
            ('She likes to sings a song.', 'She likes to sing a song.'),
        ),
        ('He moved to United States.', 'According to experts it is safe.', 'I went to bed.'),
    ),
    rule(
        'en.verbs.base-after-do',
        'do / does / did 后面用动词原形：did not go, does he like。',
        'After do, does and did the main verb stays in its base form: did not go, does he like.',
        after_do,
        (('He did not went home.', 'He did not go home.'), ("She doesn't likes tea.", "She doesn't like tea.")),
        ('He did not go.', 'What they do is good.', 'She does not let me go.'),
    ),
    rule(
        'en.verbs.participle-after-have',
        '完成时用过去分词：have gone，不是 have went。',
        'The perfect needs the past participle: have gone, not have went.',
        participle,
        (('I have went there.', 'I have gone there.'), ('He has ate it.', 'He has eaten it.')),
        ('I have gone there.', 'They have dinner.', 'I had a dog.'),
    ),
    rule(
        'en.verbs.participle-after-be',
        '被动语态用过去分词：was built，不是 was build。',
        'The passive needs the past participle: was built, not was build.',
        passive,
        (('The letter was wrote by Tom.', 'The letter was written by Tom.'),),
        ('The house was built by him.', 'It is like a dream.'),
    ),
    rule(
        'en.verbs.irregular',
        '这个动词是不规则动词，过去式不能直接加 -ed：go → went, teach → taught。',
        'This verb is irregular, so its past is not made with -ed: go, went; teach, taught.',
        irregular,
        (('She teached me.', 'She taught me.'), ('We goed home.', 'We went home.')),
        ('She founded a school.', 'He walked home.'),
    ),
    rule(
        'en.verbs.extra-be',
        '这里已经有实义动词，前面不要再加 be：I agree，不是 I am agree。',
        'There is already a full verb here, so “be” is not needed: I agree, not I am agree.',
        bare_be,
        (('I am agree with you.', 'I agree with you.'), ('It is depend on you.', 'It depends on you.')),
        ('I am happy.', 'It is needed.', 'There is need for help.'),
    ),
    rule(
        'en.verbs.be-after-modal',
        '情态动词后面接形容词时，中间要有 be：it will be difficult。',
        'Between a modal and an adjective stands “be”: it will be difficult.',
        modal_without_be,
        (('It will difficult for us.', 'It will be difficult for us.'),),
        ('It will be difficult.', 'We will clean the room.'),
    ),
)
