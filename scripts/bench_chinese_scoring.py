"""How the Chinese scores agree with human ratings: python3 scripts/bench_chinese_scoring.py DATA_FOLDER

DATA_FOLDER holds essays/acea.jsonl: one object a line with title, paragraphs, fold, and the ratings Bad, Medium or
Great under score, structure, topic, logic and language. Nothing that is fitted here is kept.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from autocorrect.engines.essay import check, prepare
from autocorrect.engines.marking import Grade
from autocorrect.engines.scoring.chinese import measure_essay, score
from autocorrect.engines.scoring.learning import Sample, Scale, fit, predict, quadratic_weighted_kappa

LEVELS = {'Bad': 0, 'Medium': 1, 'Great': 2}
TRAITS = {'score': 'total', 'structure': 'structure', 'topic': 'content', 'logic': 'structure', 'language': 'language'}
SCALE = Scale(0, 2)
FEW = 20

Array = NDArray[np.float64]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument('data_folder', type=Path)
    parser.add_argument('--repeats', type=int, default=20, help='draws of 20 marked essays')
    parser.add_argument('--shares', type=float, nargs='+', default=[0.25, 0.5, 0.75, 1.0], help='of the other folds')
    arguments = parser.parse_args()
    lines = (arguments.data_folder / 'essays' / 'acea.jsonl').read_text(encoding='utf-8').splitlines()
    essays = [json.loads(line) for line in lines]
    samples, composites = read_all(essays)
    folds = np.array([essay['fold'] for essay in essays])
    print(f'{len(essays)} essays in {len(set(folds))} folds')
    print('trait      dimension  | rank correlation and QWK (cut by quantiles): dimension, total | QWK learnt from')
    print(f'           |{"":33}{FEW} marks | a quarter, half, three quarters, all marks of the other folds')
    for trait, dimension in TRAITS.items():
        marks = np.array([LEVELS[essay[trait]] for essay in essays], dtype=float)
        own, total = composites[dimension], composites['total']
        curve = ' '.join(f'{in_folds(samples, marks, folds, share):.3f}' for share in arguments.shares)
        print(
            f'{trait:10s} {dimension:10s} | {rank_correlation(own, marks):.3f} {by_quantiles(own, marks):.3f}  '
            f'{rank_correlation(total, marks):.3f} {by_quantiles(total, marks):.3f} | '
            f'{from_few(samples, marks, arguments.repeats):.3f} | {curve}',
            flush=True,
        )


def read_all(essays: Sequence[dict[str, Any]]) -> tuple[list[Sample], dict[str, list[float]]]:
    """Features and text of every essay, and the shares of the composite by dimension."""
    samples: list[Sample] = []
    composites: dict[str, list[float]] = {'total': []}
    for data in essays:
        essay = prepare('\n'.join(data['paragraphs']), data['title'], 'zh', Grade.SENIOR)
        findings = check(essay)
        scores = score(essay, findings)
        composites['total'].append(scores.total / scores.max)
        for dimension in scores.dimensions:
            composites.setdefault(dimension.key, []).append(dimension.score / dimension.max)
        samples.append(Sample(measure_essay(essay, findings).values, scores.total / scores.max, essay.text))
    return samples, composites


def ranks(values: Sequence[float] | Array) -> Array:
    """Ranks with the mean for ties."""
    _, inverse, counts = np.unique(np.asarray(values), return_inverse=True, return_counts=True)
    ends = np.cumsum(counts)
    return (ends - (counts - 1) / 2)[inverse]


def rank_correlation(one: Sequence[float] | Array, other: Sequence[float] | Array) -> float:
    return float(np.corrcoef(ranks(one), ranks(other))[0, 1])


def by_quantiles(points: Sequence[float], marks: Array) -> float:
    """The points cut so that each level is as frequent as in the marks: no order is learnt from them."""
    mapped = np.empty(len(marks))
    mapped[np.argsort(points, kind='stable')] = np.sort(marks)
    return quadratic_weighted_kappa(marks, mapped, SCALE)


def from_few(samples: Sequence[Sample], marks: Array, repeats: int) -> float:
    """Mean over draws of twenty essays that a teacher has marked, tested on all others."""
    found = []
    for seed in range(repeats):
        order = np.random.default_rng(seed).permutation(len(marks))
        found.append(held_out(samples, marks, order[:FEW], order[FEW:]))
    return float(np.mean(found))


def in_folds(samples: Sequence[Sample], marks: Array, folds: NDArray[np.int64], share: float) -> float:
    """Mean over the folds of the set, each estimated by a model of that share of the others."""
    found = []
    for fold in np.unique(folds):
        known = np.random.default_rng(0).permutation(np.flatnonzero(folds != fold))
        found.append(held_out(samples, marks, known[: round(share * len(known))], np.flatnonzero(folds == fold)))
    return float(np.mean(found))


def held_out(samples: Sequence[Sample], marks: Array, known: NDArray[np.int64], new: NDArray[np.int64]) -> float:
    model = fit([samples[i] for i in known], [float(marks[i]) for i in known], SCALE)
    estimated = [guess.mark for guess in predict(model, [samples[i] for i in new])]
    return quadratic_weighted_kappa(marks[new], estimated, SCALE)


if __name__ == '__main__':
    main()
