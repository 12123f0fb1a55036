"""Trains the classifier of 的, 地 and 得 on clean text, and writes its weights.

    train_chinese_particles.py OUTPUT_FOLDER TEXT...

TEXT is what train_chinese_reranker.py takes. A place is described as if it had no particle, so clean text is all there
is to learn from; what a writer would have to write wrongly there is only asked when the weights are judged. Of every
five lines one is held out for the figures it prints: for each margin (log odds of the better particle over the written
one) the false alarms on the held-out lines, and the share of each confusion that would be found. The weights written
are of all lines. Needs scikit-learn, which the result does not.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from pathlib import Path
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
from sklearn.linear_model import LogisticRegression
from train_chinese_reranker import Line, clean_lines

from autocorrect.engines.chinese.particles.features import Features, describe
from autocorrect.engines.chinese.particles.places import PARTICLES, is_ground, read
from autocorrect.engines.chinese.spelling import speller

Floats = npt.NDArray[np.float64]

_HELD_OUT = 5
_STRENGTH = 0.1
_LEAST_COUNT = 4
_LEAST_WEIGHT = 0.02
# Encyclopaedia and news count less than sentences, and those less than school prose.
_WEIGHTS = {'.conllu': 0.5, '.json': 1.0, '.txt': 2.0}
_MARGINS = (0.5, 1.0, 1.5, 2.0, 2.5, 3.0, 4.0)


class Example(NamedTuple):
    line: int
    suffix: str
    particle: int
    features: Features


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('output', type=Path)
    parser.add_argument('text', type=Path, nargs='+')
    options = parser.parse_args()
    lines = [line for path in options.text for line in clean_lines(path) if line.suffix in _WEIGHTS]
    examples = [example for number, line in enumerate(lines) for example in _examples(number, line)]
    print(f'{len(lines)} lines', Counter(PARTICLES[example.particle] for example in examples))
    held_out = [example.line % _HELD_OUT == 0 for example in examples]
    names = _names(examples)
    table, right = _table(examples, names), np.array([example.particle for example in examples])
    weight = np.array([_WEIGHTS[example.suffix] for example in examples])
    train = ~np.array(held_out)
    school = ~train & np.array([example.suffix == '.txt' for example in examples])
    _report(_fit(table[train], right[train], weight[train]).predict_log_proba(table[school]), right[school])
    model = _fit(table, right, weight)
    (options.output / 'particles.json').write_text(json.dumps(_exported(model, names), ensure_ascii=False) + '\n')


def _examples(number: int, line: Line) -> list[Example]:
    models = speller.models()
    reading = read(line.text, models)
    described = zip(reading.places, describe(line.text, reading, models), strict=True)
    return [
        Example(number, line.suffix, PARTICLES.index(line.text[place.at]), features)
        for place, features in described
        if not is_ground(line.text, reading, place, models)
    ]


def _names(examples: list[Example]) -> list[str]:
    counts = Counter(name for example in examples for name in example.features)
    return sorted(name for name, count in counts.items() if count >= _LEAST_COUNT)


def _table(examples: list[Example], names: list[str]) -> Floats:
    column = {name: at for at, name in enumerate(names)}
    table = np.zeros((len(examples), len(names)))
    for row, example in enumerate(examples):
        for name, value in example.features.items():
            if name in column:
                table[row, column[name]] = value
    return table


def _fit(table: Floats, right: Floats, weight: Floats) -> LogisticRegression:
    return LogisticRegression(C=_STRENGTH, max_iter=3000, fit_intercept=False).fit(table, right, weight)


def _report(belief: Floats, right: Floats) -> None:
    """False alarms by the particle that is right, and the share of each confusion that is found."""
    best = belief.argmax(axis=1)
    lead = belief.max(axis=1) - belief[np.arange(len(right)), right]
    print(f'{len(right)} held-out places of school prose, {np.mean(best == right):.3f} right')
    for margin in _MARGINS:
        alarms = [int(((best != right) & (lead > margin) & (right == kind)).sum()) for kind in range(len(PARTICLES))]
        found = [
            f'{PARTICLES[wrong]}>{PARTICLES[kind]} {_found(belief[right == kind], kind, wrong, margin):.2f}'
            for kind in range(len(PARTICLES))
            for wrong in range(len(PARTICLES))
            if wrong != kind
        ]
        print(margin, 'false', alarms, *found)


def _found(belief: Floats, kind: int, wrong: int, margin: float) -> float:
    return float(np.mean((belief.argmax(axis=1) == kind) & (belief[:, kind] - belief[:, wrong] > margin)))


def _exported(model: LogisticRegression, names: list[str]) -> dict[str, object]:
    """The weights for 的, 地, 得 of each feature that has a say."""
    weights = model.coef_.T
    kept = np.abs(weights).max(axis=1) >= _LEAST_WEIGHT
    rows = {
        name: [round(float(w), 3) for w in row] for name, row, keep in zip(names, weights, kept, strict=True) if keep
    }
    return {'particles': PARTICLES, 'weights': rows}


if __name__ == '__main__':
    main()
