"""What the reranker looks at: a row of numbers a proposal."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from autocorrect.engines.chinese.spelling.encoding import LONGEST_PHRASE
from autocorrect.engines.chinese.spelling.lattice import Lattice, best_of_runs, best_path, windows_in_runs
from autocorrect.engines.chinese.spelling.lexicon import Lexicon
from autocorrect.engines.chinese.spelling.ngrams import Ngrams
from autocorrect.engines.chinese.spelling.proposals import Table, worst_likeness

Ints = npt.NDArray[np.int64]
Floats = npt.NDArray[np.floating]

FEATURES = (
    'gain_bigram gain_trigram lead rivals others_in_run likeness changes length word_probability '
    'written_is_word written_word_probability aligned pieces pieces_score longest_written longest_known '
    'written_character meant_character pmi_left pmi_right written_pmi_left written_pmi_right '
    'run_length run_score left_length right_length at_run_start at_run_end after_surname first_changed '
    'written_free pieces_near quoted density classical name_like line_score'
).split()

_SURNAMES = (
    '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈'
    '姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤'
)
_CLASSICAL = '之乎者也矣焉哉兮曰吾汝岂尔其乃亦何惟唯莫弗奚孰夫盖欤耶邪予卿'
_NEAR = 10
_PROTECTING = ('quoted', 'after_surname', 'name_like', 'classical')
_FAR = 9.0
_STRONG = 2.0
_PRIOR_LENGTH = 20
_PRIOR_SCORE = -1.9
_OPENING, _CLOSING = ([ord(mark) for mark in marks] for marks in ('“「『《', '”」』》'))


def measure(table: Table, lattice: Lattice, lexicon: Lexicon, ngrams: Ngrams, text: str) -> Floats:
    """The features of all proposals of `text`."""
    if not len(table):
        return np.zeros((0, len(FEATURES)))
    written = _Written(lattice, lexicon, ngrams)
    gain = _trigram_gain(table, lattice, ngrams)
    run = lattice.run[table.start]
    first = table.changed.argmax(axis=1)
    place = table.start + first
    end = table.start + table.length
    exact = _words_at(lattice, table)
    pieces, pieces_score = written.pieces(table.start, end)
    lead, rivals = _competition(table, gain)
    columns = {
        'gain_bigram': table.gain,
        'gain_trigram': gain,
        'lead': lead,
        'rivals': rivals,
        'others_in_run': _others(table, run),
        'likeness': worst_likeness(table),
        'changes': table.changed.sum(axis=1),
        'length': table.length,
        'word_probability': ngrams.unigram[table.word],
        'written_is_word': exact >= 0,
        'written_word_probability': ngrams.unigram[exact],
        'aligned': written.boundary[table.start] + written.boundary[end],
        'pieces': pieces,
        'pieces_score': pieces_score / table.length,
        'longest_written': written.longest[place],
        'longest_known': written.longest_known[place],
        'written_character': lexicon.character_probability[table.written[np.arange(len(table)), first]],
        'meant_character': lexicon.character_probability[table.meant[np.arange(len(table)), first]],
        **_collocations(table, lattice, ngrams),
        'written_pmi_left': written.pmi_left[place],
        'written_pmi_right': written.pmi_right[place],
        'run_length': written.run_length[run],
        'run_score': (written.run_best[run] + table.gain) / written.run_length[run],
        'left_length': _edge_length(lattice, table.through.previous),
        'right_length': _edge_length(lattice, table.through.following),
        'at_run_start': table.through.previous < 0,
        'at_run_end': table.through.following < 0,
        'after_surname': written.is_surname[table.start - 1] | written.is_surname[table.start],
        'first_changed': first,
        'written_free': _freedom(lattice, lexicon, ngrams)[place],
        'pieces_near': written.pieces_near(table.start, end),
        'quoted': quoted(text)[place],
        'classical': _classical_share(lattice, lexicon)[place],
        'name_like': written.is_name_like[place],
        'line_score': _line_score(table, lattice, written.run_best, text),
        'density': _density(table, lattice, gain, text),
    }
    return np.stack([np.asarray(columns[name], np.float64) for name in FEATURES], axis=1)


def is_protected(features: Floats) -> npt.NDArray[np.bool_]:
    """Which proposals would touch a quotation or title, a personal name, or wording of the classical language."""
    column = {name: features[:, FEATURES.index(name)] for name in _PROTECTING}
    return np.any([column[name] > 0 for name in _PROTECTING], axis=0)


class _Written:
    """The text as it stands, position by position: its best segmentation and what dictionaries know of it."""

    def __init__(self, lattice: Lattice, lexicon: Lexicon, ngrams: Ngrams) -> None:
        size = len(lattice.characters)
        self.run_best = best_of_runs(lattice)
        self.run_length = np.bincount(lattice.run[lattice.run >= 0], minlength=len(self.run_best)).clip(1)
        path = best_path(lattice)
        start, end, word = lattice.start[path], lattice.end[path], lattice.word[path]
        self.boundary = np.ones(size + 1)
        self._piece = np.full(size, -1, np.int64)
        for at in range(4):
            inside = np.flatnonzero(end - start > at)
            self._piece[start[inside] + at] = inside
            if at:
                self.boundary[start[inside] + at] = 0
        joined = np.append(False, (start[1:] == end[:-1]) & (lattice.run[start[1:]] == lattice.run[start[:-1]]))
        before = np.append(-1, word[:-1])
        score = np.where(joined, ngrams.bigram(before, word), ngrams.unigram[word]).astype(np.float64)
        self._score = np.append(np.cumsum(score), 0.0)
        left = score - ngrams.unigram[word]
        right = np.append(np.where(joined[1:], left[1:], 0.0), 0.0)
        self.pmi_left, self.pmi_right = left[self._piece], right[self._piece]
        self.longest, self.longest_known = _longest(lattice), _longest_known(lattice, lexicon)
        surname = np.zeros(len(lexicon.character_probability), bool)
        surname[lexicon.encode(_SURNAMES)] = True
        self.is_surname = surname[lattice.characters]
        self.is_name_like = _name_like(self.is_surname, self.boundary)

    def pieces_near(self, start: Ints, end: Ints) -> Ints:
        """How many words begin from two characters before to two characters after [start, end)."""
        total = np.append(0, np.cumsum(self.boundary))
        return total[np.minimum(end + 2, len(self.boundary))] - total[np.maximum(start - 2, 0)]

    def pieces(self, start: Ints, end: Ints) -> tuple[Ints, Floats]:
        """How many words of the best segmentation touch [start, end), and their summed score."""
        first, last = self._piece[start], self._piece[end - 1]
        return last - first + 1, self._score[last] - self._score[first - 1]


def _name_like(is_surname: npt.NDArray[np.bool_], boundary: Floats) -> npt.NDArray[np.bool_]:
    """Characters that stand alone one or two places behind a surname that stands alone."""
    alone = (boundary[:-1] > 0) & (boundary[1:] > 0)
    first = np.append(False, (is_surname & alone)[:-1]) & alone
    second = np.append(False, first[:-1]) & alone
    return first | second


def _classical_share(lattice: Lattice, lexicon: Lexicon) -> Floats:
    """How much of the twenty characters around each place belongs to the classical language."""
    marks = np.isin(lattice.characters, lexicon.encode(_CLASSICAL)).astype(np.float64)
    total = np.append(0.0, np.cumsum(marks))
    at = np.arange(len(marks))
    return total[np.minimum(at + _NEAR, len(marks))] - total[np.maximum(at - _NEAR, 0)]


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


def _longest(lattice: Lattice) -> Ints:
    longest = np.ones(len(lattice.characters), np.int64)
    length = lattice.end - lattice.start
    for at in range(4):
        inside = np.flatnonzero(length > at)
        np.maximum.at(longest, lattice.start[inside] + at, length[inside])
    return longest


def _longest_known(lattice: Lattice, lexicon: Lexicon) -> Ints:
    """Length of the longest phrase of the other dictionaries over each position."""
    longest = np.zeros(len(lattice.characters), np.int64)
    for length in range(2, LONGEST_PHRASE + 1):
        starts = windows_in_runs(lattice.run, length)
        known = starts[lexicon.are_known(lattice.characters, starts, length)]
        for at in range(length):
            longest[known + at] = length
    return longest


def _trigram_gain(table: Table, lattice: Lattice, ngrams: Ngrams) -> Floats:
    """How much better the path through each proposal is than the path as written, by trigrams."""
    run_best = best_of_runs(lattice)
    path = best_path(lattice)
    base = np.zeros(len(run_best))
    words, runs = lattice.word[path].tolist(), lattice.run[lattice.start[path]].tolist()
    np.add.at(base, runs, _score_words(words, runs, ngrams))
    all_words: list[int] = []
    owner: list[int] = []
    edge_word = lattice.word.tolist()
    for at, (before, after) in enumerate(
        zip(table.through.previous.tolist(), table.through.following.tolist(), strict=True)
    ):
        left = [] if before < 0 else [before, *lattice.path_from(before, lattice.previous)]
        right = [] if after < 0 else [after, *lattice.path_from(after, lattice.following)]
        sentence = [edge_word[e] for e in reversed(left)] + [int(table.word[at])] + [edge_word[e] for e in right]
        all_words += sentence
        owner += [at] * len(sentence)
    score = np.zeros(len(table))
    np.add.at(score, owner, _score_words(all_words, owner, ngrams))
    return score - base[lattice.run[table.start]]


def _score_words(words: list[int], owner: list[int], ngrams: Ngrams) -> Floats:
    """log10 probability of each word after the two before it that have the same owner."""
    word, group = np.array(words, np.int64), np.array(owner, np.int64)
    one, two = np.append(-1, word[:-1]), np.append([-1, -1], word[:-2])
    same = np.append(False, group[1:] == group[:-1])
    both = np.append([False, False], group[2:] == group[:-2]) if len(word) > 1 else np.zeros(len(word), bool)
    score = np.where(same, ngrams.bigram(one, word), ngrams.unigram[word]).astype(np.float64)
    deep = np.flatnonzero(both)
    score[deep] = ngrams.trigram(two[deep], one[deep], word[deep])
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
