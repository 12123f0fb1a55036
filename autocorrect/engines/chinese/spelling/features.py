"""What the reranker looks at: a row of numbers a proposal."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from autocorrect.engines.chinese.spelling.lattice import Lattice, best_path
from autocorrect.engines.chinese.spelling.lexicon import Lexicon
from autocorrect.engines.chinese.spelling.ngrams import Ngrams
from autocorrect.engines.chinese.spelling.proposals import Table, worst_likeness
from autocorrect.engines.chinese.spelling.recurrence import count_recurrences
from autocorrect.engines.chinese.spelling.written import Written

Ints = npt.NDArray[np.int64]
Floats = npt.NDArray[np.floating]
Flags = npt.NDArray[np.bool_]
Columns = dict[str, npt.NDArray[np.generic]]

FEATURES = (
    'gain_bigram gain_trigram lead rivals others_in_run likeness changes length word_probability '
    'written_is_word written_word_probability aligned pieces pieces_score longest_written longest_known '
    'written_character meant_character pmi_left pmi_right written_pmi_left written_pmi_right '
    'run_length run_score left_length right_length at_run_start at_run_end after_surname first_changed '
    'written_free pieces_near quoted density classical name_like line_score '
    'usually_confused written_recurs meant_recurs loan'
).split()

_CLASSICAL = '之乎者也矣焉哉兮曰吾汝岂尔其乃亦何惟唯莫弗奚孰夫盖欤耶邪予卿'
# What foreign names are written with.
_LOAN = '斯尔克拉特德罗巴亚莱诺塔姆洛蒂芬瑞伦维格奇卡佩莎丹菲娜米利安科里纳蒙杰鲁希弗普托兰雷'
_NEAR, _NEAR_LOAN = 10, 3
_PROTECTING = ('quoted', 'after_surname', 'name_like', 'classical')
_FAR = 9.0
_STRONG = 2.0
_PRIOR_LENGTH = 20
_PRIOR_SCORE = -1.9
_OPENING, _CLOSING = ([ord(mark) for mark in marks] for marks in ('“「『《', '”」』》'))


def measure(table: Table, lattice: Lattice, lexicon: Lexicon, ngrams: Ngrams, text: str) -> Floats:
    """The features of all proposals of `text`: shape (proposals, features), columns as in FEATURES."""
    if not len(table):
        return np.zeros((0, len(FEATURES)))
    written = Written(lattice, lexicon, ngrams)
    first = table.changed.argmax(axis=1)
    columns = {
        **_proposal(table, lattice, ngrams, text),
        **_change(table, first, lattice, lexicon, text),
        **_place(table, first, lattice, lexicon, written),
        **_surroundings(table, lattice, written),
        'written_free': _freedom(lattice, lexicon, ngrams)[table.start + first],
        'quoted': quoted(text)[table.start + first],
        'line_score': _line_score(table, lattice, written.run_best, text),
    }
    return np.stack([np.asarray(columns[name], np.float64) for name in FEATURES], axis=1)


def _proposal(table: Table, lattice: Lattice, ngrams: Ngrams, text: str) -> Columns:
    """What the proposal gains over the text as written, alone and against others, and the word it would make."""
    gain = _trigram_gain(table, lattice, ngrams)
    lead, rivals = _competition(table, gain)
    exact = _words_at(lattice, table)
    return {
        'gain_bigram': table.gain,
        'gain_trigram': gain,
        'lead': lead,
        'rivals': rivals,
        'others_in_run': _others(table, lattice.run[table.start]),
        'density': _density(table, lattice, gain, text),
        'length': table.length,
        'word_probability': ngrams.unigram[table.word],
        'written_is_word': exact >= 0,
        'written_word_probability': ngrams.unigram[exact],
        **_collocations(table, lattice, ngrams),
    }


def _change(table: Table, first: Ints, lattice: Lattice, lexicon: Lexicon, text: str) -> Columns:
    """What is written for what."""
    row = np.arange(len(table))
    written, meant = table.written[row, first], table.meant[row, first]
    written_recurs, meant_recurs = count_recurrences(table, lattice.characters, text)
    return {
        'likeness': worst_likeness(table),
        'changes': table.changed.sum(axis=1),
        'first_changed': first,
        'written_character': lexicon.character_probability[written],
        'meant_character': lexicon.character_probability[meant],
        'usually_confused': lexicon.are_usually_confused(written, meant),
        'written_recurs': written_recurs,
        'meant_recurs': meant_recurs,
    }


def _place(table: Table, first: Ints, lattice: Lattice, lexicon: Lexicon, written: Written) -> Columns:
    """The text as it stands where the proposal would change it."""
    place, end = table.start + first, table.start + table.length
    pieces, pieces_score = written.pieces(table.start, end)
    return {
        'aligned': written.boundary[table.start] + written.boundary[end],
        'pieces': pieces,
        'pieces_score': pieces_score / table.length,
        'pieces_near': written.pieces_near(table.start, end),
        'longest_written': written.longest[place],
        'longest_known': written.longest_known[place],
        'written_pmi_left': written.pmi_left[place],
        'written_pmi_right': written.pmi_right[place],
        'after_surname': written.is_surname[table.start - 1] | written.is_surname[table.start],
        'name_like': written.is_name_like[place],
        'classical': _around(lattice, lexicon, _CLASSICAL, _NEAR)[place],
        'loan': _around(lattice, lexicon, _LOAN, _NEAR_LOAN)[place],
    }


def _surroundings(table: Table, lattice: Lattice, written: Written) -> Columns:
    """The run of characters that the proposal stands in, and its neighbours there."""
    run = lattice.run[table.start]
    before, after = table.through.previous, table.through.following
    return {
        'run_length': written.run_length[run],
        'run_score': (written.run_best[run] + table.gain) / written.run_length[run],
        'left_length': _edge_length(lattice, before),
        'right_length': _edge_length(lattice, after),
        'at_run_start': before < 0,
        'at_run_end': after < 0,
    }


def is_protected(features: Floats) -> npt.NDArray[np.bool_]:
    """Which proposals would touch a quotation or title, a personal name, or wording of the classical language."""
    column = {name: features[:, FEATURES.index(name)] for name in _PROTECTING}
    return np.any([column[name] > 0 for name in _PROTECTING], axis=0)


def _around(lattice: Lattice, lexicon: Lexicon, members: str, near: int) -> Floats:
    """How many of the characters around each place are among `members`."""
    marks = np.isin(lattice.characters, lexicon.encode(members)).astype(np.float64)
    total = np.append(0.0, np.cumsum(marks))
    at = np.arange(len(marks))
    return total[np.minimum(at + near, len(marks))] - total[np.maximum(at - near, 0)]


def _freedom(lattice: Lattice, lexicon: Lexicon, ngrams: Ngrams) -> Floats:
    """How readily each character stands as a word of its own (log10 of its share): bound ones seldom stand alone."""
    word = lexicon.find_words(lattice.characters, np.arange(len(lattice.characters)), 1)
    return ngrams.unigram[word] - lexicon.character_probability[lattice.characters]


def quoted(text: str) -> npt.NDArray[np.bool_]:
    """Whether each character stands between quotation marks or in a title; every line starts anew."""
    points = np.frombuffer(text.encode('utf-32-le', 'surrogatepass'), '<u4')
    depth = np.cumsum(np.isin(points, _OPENING).astype(np.int64) - np.isin(points, _CLOSING))
    at_break = np.maximum.accumulate(np.where(points == ord('\n'), np.arange(len(points)), -1))
    return depth - np.where(at_break >= 0, depth[at_break], 0) > 0


def _trigram_gain(table: Table, lattice: Lattice, ngrams: Ngrams) -> Floats:
    """How much better the path through each proposal is than the path as written, by trigrams.

    A path is what stands to the left, the three words that the proposal takes part in, and the rest to the right.
    """
    left, right = _trigram_sums(lattice, ngrams)
    before, after = table.through.previous, table.through.following
    before_that, after_that = _step(lattice.previous, before), _step(lattice.following, after)
    word = lattice.word
    has_before, has_after = before >= 0, after >= 0
    score = np.where(has_before, left[before], 0.0)
    score += _score(ngrams, (word[before_that], before_that >= 0), (word[before], has_before), table.word)
    follows = _score(ngrams, (word[before], has_before), (table.word, np.ones(len(table), bool)), word[after])
    score += np.where(has_after, follows + right[after], 0.0)
    last = ngrams.trigram(table.word, word[after], word[after_that])
    score += np.where(has_after & (after_that >= 0), last, 0.0)
    return score - _as_written(lattice, left)[lattice.run[table.start]]


def _trigram_sums(lattice: Lattice, ngrams: Ngrams) -> tuple[Floats, Floats]:
    """For each edge the score of the best path up to it, and of what follows it from the second word on."""
    word, one, following = lattice.word, lattice.previous, lattice.following
    two, second = _step(one, one), _step(following, following)
    own = _score(ngrams, (word[two], two >= 0), (word[one], one >= 0), word)
    later = np.where(second >= 0, ngrams.trigram(word, word[following], word[second]), 0.0)
    left, right = own.tolist(), later.tolist()
    for edge, link in enumerate(one.tolist()):
        if link >= 0:
            left[edge] += left[link]
    links = following.tolist()
    for edge in range(len(links) - 1, -1, -1):
        if links[edge] >= 0:
            right[edge] += right[links[edge]]
    return np.array(left), np.array(right)


def _step(links: Ints, edge: Ints) -> Ints:
    return np.where(edge >= 0, links[edge], -1)


def _score(ngrams: Ngrams, two: tuple[Ints, Flags], one: tuple[Ints, Flags], word: Ints) -> Floats:
    """log10 probability of each word after the one or two words before it, so far as there are any."""
    shorter = np.where(one[1], ngrams.bigram(one[0], word), ngrams.unigram[word]).astype(np.float64)
    deep = np.flatnonzero(two[1])
    shorter[deep] = ngrams.trigram(two[0][deep], one[0][deep], word[deep])
    return shorter


def _as_written(lattice: Lattice, left: Floats) -> Floats:
    """Score of the best segmentation of each run."""
    path = best_path(lattice)
    run = lattice.run[lattice.start[path]]
    last = np.flatnonzero(np.append(run[1:] != run[:-1], True))
    score = np.zeros(int(lattice.run.max(initial=0)) + 1)
    score[run[last]] = left[path[last]]
    return score


def _words_at(lattice: Lattice, table: Table) -> Ints:
    """The word written exactly where each proposal stands, -1 if there is none."""
    keys = lattice.start * 8 + (lattice.end - lattice.start)
    wanted = table.start * 8 + table.length
    at = np.minimum(np.searchsorted(keys, wanted), len(keys) - 1)
    return np.where(keys[at] == wanted, lattice.word[at], -1)


def _competition(table: Table, gain: Floats) -> tuple[Floats, Ints]:
    """How far each proposal leads the best other one at the same place, and how many come close."""
    place = table.start + table.changed.argmax(axis=1)
    meant = table.meant[np.arange(len(table)), table.changed.argmax(axis=1)]
    lead, rivals = np.full(len(table), _FAR), np.zeros(len(table), np.int64)
    order = np.argsort(place, kind='stable')
    edges = np.append(np.flatnonzero(np.append(True, np.diff(place[order]) > 0)), len(order))
    for low, high in zip(edges[:-1].tolist(), edges[1:].tolist(), strict=True):
        rows = order[low:high]
        if len(rows) > 1:
            other = meant[rows][:, None] != meant[rows][None, :]
            gains = np.where(other, gain[rows][None, :], -np.inf)
            lead[rows] = np.clip(gain[rows] - gains.max(axis=1), -_FAR, _FAR)
            rivals[rows] = (gains > gain[rows][:, None] - 1).sum(axis=1)
    return lead, rivals


def _others(table: Table, run: Ints) -> Ints:
    """How many places of the run ask for a change."""
    places = np.unique(run * (1 << 32) + table.start + table.changed.argmax(axis=1))
    counts = np.bincount(places >> 32)
    return counts[run]


def _density(table: Table, lattice: Lattice, gain: Floats, text: str) -> Floats:
    """How many places elsewhere in the line ask strongly for a change: many mean unusual wording, not many errors."""
    points = np.frombuffer(text.encode('utf-32-le', 'surrogatepass'), '<u4')
    line = np.cumsum(points == ord('\n'))
    strong = np.zeros(len(line), bool)
    strong[(table.start + table.changed.argmax(axis=1))[gain >= _STRONG]] = True
    known = lattice.run >= 0
    run = np.maximum(lattice.run, 0)
    size = np.bincount(line[known], minlength=line[-1] + 1), np.bincount(run[known])
    places = np.bincount(line[strong], minlength=line[-1] + 1), np.bincount(run[strong], minlength=len(size[1]))
    here, own = line[table.start], lattice.run[table.start]
    elsewhere = size[0][here] - size[1][own]
    return 100 * (places[0][here] - places[1][own]) / np.maximum(elsewhere + _PRIOR_LENGTH, 1)


def _line_score(table: Table, lattice: Lattice, run_best: Floats, text: str) -> Floats:
    """Mean log10 probability a character in the rest of the line: plain writing makes an odd word more suspicious."""
    points = np.frombuffer(text.encode('utf-32-le', 'surrogatepass'), '<u4')
    line = np.cumsum(points == ord('\n'))
    known = np.flatnonzero(lattice.run >= 0)
    size = np.bincount(line[known], minlength=line[-1] + 1), np.bincount(lattice.run[known])
    runs, first = np.unique(lattice.run[known], return_index=True)
    total = np.bincount(line[known[first]], run_best[runs], minlength=line[-1] + 1)
    here, own = line[table.start], lattice.run[table.start]
    elsewhere = size[0][here] - size[1][own]
    return (total[here] - run_best[own] + _PRIOR_LENGTH * _PRIOR_SCORE) / (elsewhere + _PRIOR_LENGTH)


def _collocations(table: Table, lattice: Lattice, ngrams: Ngrams) -> dict[str, Floats]:
    """How much the proposed word and its neighbours attract each other."""
    before, after = table.through.previous, table.through.following
    left = ngrams.bigram(lattice.word[before], table.word) - ngrams.unigram[table.word]
    right = ngrams.bigram(table.word, lattice.word[after]) - ngrams.unigram[lattice.word[after]]
    return {'pmi_left': np.where(before >= 0, left, 0.0), 'pmi_right': np.where(after >= 0, right, 0.0)}


def _edge_length(lattice: Lattice, edge: Ints) -> Ints:
    return np.where(edge >= 0, lattice.end[edge] - lattice.start[edge], 0)
