"""What the reranker is told of a proposal agrees with its definition."""

import json
from pathlib import Path

import numpy as np
import pytest

from autocorrect.engines.chinese.spelling import lattice as lattices
from autocorrect.engines.chinese.spelling import speller
from autocorrect.engines.chinese.spelling.features import FEATURES, measure
from autocorrect.engines.chinese.spelling.proposals import collect
from autocorrect.engines.chinese.spelling.typos import Doubt

DATA = Path(speller.__file__).parent.parent / 'data'


@pytest.fixture(scope='module')
def models():
    return speller.models()


def proposals(text, models):
    """The lattice, and (written, meant) -> (word, name -> value); of equal pairs the last one stays."""
    decode = models.lexicon.decode
    lattice = lattices.build(models.lexicon.encode(text), models.lexicon, models.ngrams)
    table = collect(lattice, models.lexicon, models.ngrams)
    rows = measure(table, lattice, models.lexicon, models.ngrams, text)
    found = {}
    for at, row in enumerate(rows):
        pair = (decode(table.written[at, : table.length[at]]), decode(table.meant[at, : table.length[at]]))
        found[pair] = (int(table.word[at]), dict(zip(FEATURES, row, strict=True)))
    return lattice, found


def trigram_score(words, ngrams):
    score = float(ngrams.unigram[words[0]])
    for at in range(1, len(words)):
        last = [np.array([word]) for word in words[max(at - 2, 0) : at + 1]]
        score += float((ngrams.trigram(*last) if at > 1 else ngrams.bigram(*last))[0])
    return score


def test_the_trigram_gain_is_that_of_the_whole_path(models):
    lattice, found = proposals('今天我们因该好好学习', models)
    word, features = found['因该', '应该']
    path = lattices.best_path(lattice)
    written = lattice.word[path].tolist()
    before = lattice.word[path[lattice.end[path] <= 4]].tolist()
    after = lattice.word[path[lattice.start[path] >= 6]].tolist()
    expected = trigram_score([*before, word, *after], models.ngrams) - trigram_score(written, models.ngrams)
    assert features['gain_trigram'] == pytest.approx(expected, abs=1e-3)


def test_what_comes_back_in_the_line_is_counted(models):
    _lattice, found = proposals('我们因该学习，我们应该努力，大家应该知道\n大家应该知道', models)
    features = found['因该', '应该'][1]
    assert (features['meant_recurs'], features['written_recurs']) == (2, 0)


def test_a_known_name_is_a_known_phrase(models):
    codes = models.lexicon.encode('席慕蓉写诗')
    assert models.lexicon.are_known(codes, np.array([0, 1]), 3).tolist() == [True, False]


@pytest.mark.parametrize(('written', 'meant', 'usual'), [('在', '再', True), ('再', '在', True), ('在', '山', False)])
def test_usual_confusions_hold_both_ways(written, meant, usual, models):
    lexicon = models.lexicon
    assert lexicon.are_usually_confused(lexicon.encode(written), lexicon.encode(meant)).tolist() == [usual]


def test_sorting_out_the_hopeless_first_changes_no_visible_belief(models):
    text = '我们因该好好学习，他已经养成了坏习贯，下课的时侯在去坐操，那里有很多同学门。' * 3
    lattice = lattices.build(models.lexicon.encode(text), models.lexicon, models.ngrams)
    table = collect(lattice, models.lexicon, models.ngrams)
    rows = measure(table, lattice, models.lexicon, models.ngrams, text)
    stored = json.loads((DATA / 'reranker.json').read_text(encoding='utf-8'))
    score = np.array([stored['base'] + sum(walked(tree, row) for tree in stored['trees']) for row in rows])
    whole = 1 / (1 + np.exp(-score))
    quick = models.rerank(rows)
    visible = whole >= Doubt().floor
    assert visible.any()
    assert quick[visible] == pytest.approx(whole[visible])
    assert (quick[~visible] < Doubt().floor).all()


def walked(tree, row):
    node = 0
    while tree['left'][node] != node:
        goes_left = row[tree['feature'][node]] <= tree['threshold'][node]
        node = tree['left'][node] if goes_left else tree['right'][node]
    return tree['value'][node]
