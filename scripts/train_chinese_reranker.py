"""Trains the reranker of the Chinese speller on errors injected into clean text, and writes its weights.

    train_chinese_reranker.py OUTPUT_FOLDER TEXT...

TEXT is a file or a folder of .conllu (its `# text =` lines), .json (a list of objects with `chinese`), .page (Mallard
help pages), .txt (school-style lines) and .u8 (verse, which is never misspelt). Traditional text is simplified.
Needs scikit-learn, which the result does not. Of every five lines one is
held out; `calibration.json` next to the weights says how often proposals of each probability were right there.
"""

from __future__ import annotations

import argparse
import html
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
import opencc
from chinese_errors import ErrorMaker
from sklearn.ensemble import HistGradientBoostingClassifier

from autocorrect.engines.chinese.spelling import lattice as lattices
from autocorrect.engines.chinese.spelling import modelfile
from autocorrect.engines.chinese.spelling.features import FEATURES, measure
from autocorrect.engines.chinese.spelling.lexicon import Lexicon
from autocorrect.engines.chinese.spelling.ngrams import Ngrams
from autocorrect.engines.chinese.spelling.proposals import Table, collect

Floats = npt.NDArray[np.float64]

_HAN = re.compile('[\u4e00-\u9fff]')
_SEED = 20240607
_COPIES = 8
_BATCH = 40
_LONGEST_PARAGRAPH = 4
# Manuals are unlike essays; school-style text (.txt) is scarce and what matters.
_VERSE = '.u8'
_WEIGHTS = {'.page': 0.3, '.txt': 2.5, _VERSE: 2.0}
_SHORTEST = 4
_INLINE_TAG = re.compile(r'</?(em|gui|guiseq|app|link|span|key|keyseq|input|file)\b[^>]*>')
_TAG = re.compile('<[^>]+>')
# What can only speak for a proposal (1) or against it (-1), whatever the sample says.
_DIRECTION = {
    'gain_bigram': 1,
    'gain_trigram': 1,
    'lead': 1,
    'rivals': -1,
    'likeness': -1,
    'changes': -1,
    'written_is_word': -1,
    'written_word_probability': -1,
    'longest_written': -1,
    'longest_known': -1,
    'pmi_left': 1,
    'pmi_right': 1,
    'written_pmi_left': -1,
    'written_pmi_right': -1,
    'written_free': -1,
    'density': -1,
    'quoted': -1,
    'after_surname': -1,
    'others_in_run': -1,
    'classical': -1,
    'name_like': -1,
    'line_score': 1,
    'usually_confused': 1,
    'written_recurs': -1,
    'meant_recurs': 1,
    'loan': -1,
}
_HELD_OUT = 5
# How much a proposal on clean text counts against one on text with an error in it: real writing is mostly clean.
_CLEAN_WEIGHT = 6.0
_BINS = 10
_SINGLE_WEIGHT, _OTHER_WORD_WEIGHT = 0.2, 0.35


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('output', type=Path)
    parser.add_argument('text', type=Path, nargs='+')
    options = parser.parse_args()
    arrays = modelfile.read(options.output / 'spelling.model')
    lexicon, ngrams = Lexicon(arrays), Ngrams(arrays)
    lines = _all_lines(options.text)
    print(f'{len(lines)} lines, {sum(len(line.text) for line in lines)} characters')
    train = [line for at, line in enumerate(lines) if at % _HELD_OUT]
    held_out = held_out_lines(options.text)
    examples = _examples(train, lexicon, ngrams, _SEED)
    features, right, weight = _examples(held_out, lexicon, ngrams, _SEED + 1)
    forest = _fit(*examples)
    bins = _calibration(forest.predict_proba(features)[:, 1], right, weight)
    (options.output / 'reranker.json').write_text(json.dumps(_exported(forest), separators=(',', ':')) + '\n')
    (options.output / 'calibration.json').write_text(json.dumps(bins, indent=1) + '\n')


def _all_lines(texts: list[Path]) -> list[Line]:
    return _joined([line for path in texts for line in clean_lines(path)])


def held_out_lines(texts: list[Path]) -> list[Line]:
    """What the weights made of these texts have not learnt from."""
    return _all_lines(texts)[::_HELD_OUT]


class Line(NamedTuple):
    """`suffix` is that of its file: the kind of text."""

    text: str
    suffix: str

    @property
    def is_verse(self) -> bool:
        """Verse is never misspelt in training: it stands for what looks odd and is right."""
        return self.suffix == _VERSE

    @property
    def weight(self) -> float:
        return _WEIGHTS.get(self.suffix, 1.0)


def clean_lines(path: Path) -> Iterator[Line]:
    """Clean lines of Chinese, simplified."""
    simplify = opencc.OpenCC('t2s').convert
    for file in sorted(path.rglob('*')) if path.is_dir() else [path]:
        for line in dict.fromkeys(_raw_lines(file)):
            if len(_HAN.findall(line)) >= _SHORTEST and len(_HAN.findall(line)) > len(line) / 2:
                yield Line(simplify(line.strip()), file.suffix)


def _joined(lines: list[Line]) -> list[Line]:
    """Paragraphs of one to four neighbouring lines, so that training sees contexts of every length."""
    joined, at, size = [], 0, 0
    while at < len(lines):
        size = size % _LONGEST_PARAGRAPH + 1
        group = [line for line in lines[at : at + size] if line.suffix == lines[at].suffix]
        joined.append(Line(''.join(line.text for line in group), lines[at].suffix))
        at += len(group)
    return joined


def _raw_lines(file: Path) -> list[str]:
    if file.suffix not in ('.conllu', '.json', '.page', '.txt', _VERSE):
        return []
    text = file.read_text(encoding='utf-8')
    if file.suffix == '.conllu':
        return re.findall('^# text = (.*)$', text, re.MULTILINE)
    if file.suffix == '.json':
        return [str(entry['chinese']) for entry in json.loads(text)]
    if file.suffix == '.page':
        return html.unescape(_TAG.sub('\n', _INLINE_TAG.sub('', text))).splitlines()
    return [line for line in text.splitlines() if '\x1b' not in line]


def _examples(lines: list[Line], lexicon: Lexicon, ngrams: Ngrams, seed: int) -> tuple[Floats, Floats, Floats]:
    """Features, whether the proposal was right, and its weight, for clean and misspelt copies of all lines."""
    maker = ErrorMaker(lexicon, ngrams, seed)
    rows, right, weight = [], [], []
    for start in range(0, len(lines), _BATCH):
        batch = lines[start : start + _BATCH]
        for copy in range(_COPIES + 1):
            chosen = [line for line in batch if copy == 0 or not line.is_verse]
            if not chosen:
                continue
            text = '\n'.join(line.text if copy == 0 else _misspelt(maker, line.text, copy) for line in chosen)
            table, features = _proposals(text, lexicon, ngrams)
            rows.append(features)
            right.append(_is_right(table, lexicon.encode('\n'.join(line.text for line in chosen))))
            line_of = np.searchsorted(np.cumsum([len(line.text) + 1 for line in chosen]), table.start, 'right')
            own = np.array([line.weight for line in chosen])[line_of]
            weight.append(own * _kind_weight(features, right[-1]) * (_CLEAN_WEIGHT if copy == 0 else 1.0))
    return np.concatenate(rows), np.concatenate(right), np.concatenate(weight)


def _kind_weight(features: Floats, right: Floats) -> Floats:
    """Injected errors hit single characters and make other words oftener than real ones do: they count less."""
    length, is_word = (features[:, FEATURES.index(name)] for name in ('length', 'written_is_word'))
    weight = np.where(length == 1, _SINGLE_WEIGHT, np.where(is_word > 0, _OTHER_WORD_WEIGHT, 1.0))
    return np.where(right > 0, weight, 1.0)


def _misspelt(maker: ErrorMaker, line: str, copy: int) -> str:
    return maker.corrupt(line, 1 + (copy == 1) + len(line) // 50)


def _proposals(text: str, lexicon: Lexicon, ngrams: Ngrams) -> tuple[Table, Floats]:
    lattice = lattices.build(lexicon.encode(text), lexicon, ngrams)
    table = collect(lattice, lexicon, ngrams)
    return table, measure(table, lattice, lexicon, ngrams, text)


def _is_right(table: Table, gold: npt.NDArray[np.int64]) -> Floats:
    offsets = np.arange(table.meant.shape[1])
    wanted = gold[np.minimum(table.start[:, None] + offsets, len(gold) - 1)]
    inside = offsets < table.length[:, None]
    return (~inside | (wanted == table.meant)).all(axis=1).astype(np.float64)


def _fit(features: Floats, right: Floats, weight: Floats) -> HistGradientBoostingClassifier:
    print(f'{len(features)} proposals, {int(right.sum())} right')
    forest = HistGradientBoostingClassifier(
        max_iter=300,
        learning_rate=0.06,
        max_leaf_nodes=16,
        min_samples_leaf=100,
        l2_regularization=5.0,
        max_depth=6,
        early_stopping=False,
        random_state=_SEED,
        monotonic_cst=[_DIRECTION.get(name, 0) for name in FEATURES],
    )
    return forest.fit(features, right, weight)


def _calibration(probability: Floats, right: Floats, weight: Floats) -> list[dict[str, float]]:
    """Mean probability, share that was right and number of proposals in each tenth of the scale."""
    bins = []
    for at in range(_BINS):
        inside = np.minimum((probability * _BINS).astype(int), _BINS - 1) == at
        if inside.any():
            mean, share = (float(np.average(values[inside], weights=weight[inside])) for values in (probability, right))
            bins.append({'predicted': round(mean, 4), 'right': round(share, 4), 'proposals': int(inside.sum())})
            print(bins[-1])
    return bins


def _exported(forest: HistGradientBoostingClassifier) -> dict[str, object]:
    trees, depth = [], 0
    for (predictor,) in forest._predictors:
        nodes = predictor.nodes
        at, leaf = np.arange(len(nodes)), nodes['is_leaf'].astype(bool)
        depth = max(depth, int(nodes['depth'].max()))
        trees.append(
            {
                'feature': nodes['feature_idx'].tolist(),
                'threshold': [round(float(t), 5) for t in np.where(leaf, 0, nodes['num_threshold'])],
                'left': np.where(leaf, at, nodes['left']).tolist(),
                'right': np.where(leaf, at, nodes['right']).tolist(),
                'value': [round(float(v), 5) for v in np.where(leaf, nodes['value'], 0)],
            }
        )
    base = float(np.ravel(forest._baseline_prediction)[0])
    return {'features': FEATURES, 'base': base, 'depth': depth, 'trees': trees}


if __name__ == '__main__':
    main()
