"""The lattice agrees with a plain search over all segmentations, and the look-ups with their definitions."""

from itertools import pairwise, product

import numpy as np
import pytest

from autocorrect.engines.chinese.spelling import lattice as lattices
from autocorrect.engines.chinese.spelling import speller
from autocorrect.engines.chinese.spelling.lexicon import Likeness, spread


@pytest.fixture(scope='module')
def models():
    return speller.models()


def every_segmentation(text, lexicon):
    for cuts in product((False, True), repeat=len(text) - 1):
        bounds = [0, *(at for at, cut in enumerate(cuts, 1) if cut), len(text)]
        spans = list(pairwise(bounds))
        if all(end - start <= 4 for start, end in spans):
            codes = lexicon.encode(text)
            words = [int(lexicon.find_words(codes, np.array([start]), end - start)[0]) for start, end in spans]
            if all(word >= 0 or end - start == 1 for word, (start, end) in zip(words, spans, strict=True)):
                yield words


def score(words, ngrams):
    total = float(ngrams.unigram[words[0]])
    for one, two in pairwise(words):
        total += float(ngrams.bigram(np.array([one]), np.array([two]))[0])
    return total


@pytest.mark.parametrize('text', ['我们应该好好学习', '研究生命的起源', '他说的确实在理'])
def test_the_best_path_is_the_best_of_all_segmentations(text, models):
    lattice = lattices.build(models.lexicon.encode(text), models.lexicon, models.ngrams)
    best = max(score(words, models.ngrams) for words in every_segmentation(text, models.lexicon))
    assert lattices.best_of_runs(lattice).max() == pytest.approx(best, abs=1e-3)
    path = lattices.best_path(lattice)
    assert lattice.start[path][0] == 0
    assert lattice.end[path][-1] == len(text)
    assert (lattice.end[path][:-1] == lattice.start[path][1:]).all()


def test_a_substitution_scores_as_the_text_with_it(models):
    wrong, right = '我们因该好好学习', '我们应该好好学习'
    lexicon, ngrams = models.lexicon, models.ngrams
    word = lexicon.find_words(lexicon.encode(right), np.array([2]), 2)
    lattice = lattices.build(lexicon.encode(wrong), lexicon, ngrams)
    through = lattices.score_through(lattice, ngrams, np.array([2]), np.array([4]), word)
    corrected = lattices.build(lexicon.encode(right), lexicon, ngrams)
    assert through.score[0] == pytest.approx(lattices.best_of_runs(corrected).max(), abs=1e-3)


def test_homophones_are_found_by_sound(models):
    found = models.lexicon.find_homophones(models.lexicon.encode('因该'), np.array([0]), 2)
    assert '应该' in {models.lexicon.word_text(int(word), 2) for word in found.word}


@pytest.mark.parametrize(
    ('written', 'meant', 'likeness'),
    [
        ('侯', '候', Likeness.SAME_TONE),
        ('门', '们', Likeness.SAME_SOUND),
        ('因', '应', Likeness.FUZZY_SOUND),
        ('睛', '晴', Likeness.SHAPE),
        ('水', '书', Likeness.OTHER),
        ('水', '水', Likeness.SAME),
    ],
)
def test_likeness_names_the_nearest_kind(written, meant, likeness, models):
    lexicon = models.lexicon
    assert lexicon.likeness(lexicon.encode(written), lexicon.encode(meant)).tolist() == [likeness]


def test_an_unseen_pair_backs_off_to_the_single_word(models):
    rare = np.array([len(models.ngrams.unigram) - 2])
    expected = models.ngrams.backoff[rare] + models.ngrams.unigram[rare]
    assert models.ngrams.bigram(rare, rare)[0] == pytest.approx(expected[0])
    assert models.ngrams.trigram(rare, rare, rare)[0] == pytest.approx(expected[0])


def test_spread_lists_the_rows_of_all_ranges():
    owner, rows = spread(np.array([3, 5, 8]), np.array([5, 5, 9]))
    assert owner.tolist() == [0, 0, 2]
    assert rows.tolist() == [3, 4, 8]
