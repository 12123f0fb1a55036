"""Agreement of English scoring with human marks on ASAP: `python3 scripts/bench_english_scoring.py asap.dev.jsonl`.

Prints quadratic weighted kappa for each prompt and its mean: untrained on single essays, after 20 and 60 marks, and
trained within the prompt by five folds; and the rank correlation of the untrained composite.
"""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from bench_learning import kappa_after
from marked_essays import Assignment, load

from autocorrect.engines.scoring.learning import agreement, mark_untaught, quadratic_weighted_kappa


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('data', type=Path, help='ASAP as JSONL: id, prompt, text, score')
    parser.add_argument('--cache', type=Path, default=Path('/tmp/marked-essays'))
    parser.add_argument('--draws', type=int, default=10, help='random draws of marked essays for 20 and 60 marks')
    parser.add_argument('--skip-folds', action='store_true', help='leave the five folds out (they take minutes)')
    options = parser.parse_args()
    start = time.perf_counter()
    assignments = load(options.data, options.cache, 'asap')
    print(f'{sum(len(a.marks) for a in assignments)} essays, features ready in {time.perf_counter() - start:.0f} s')
    columns = {
        'untrained': untrained,
        'straight': straight,
        'rank corr.': rank_correlation,
        '20 marks': lambda a: kappa_after(a, 20, options.draws),
        '60 marks': lambda a: kappa_after(a, 60, options.draws),
    }
    if not options.skip_folds:
        columns['5 folds'] = lambda a: agreement(a.samples, a.marks, a.scale).kappa
    print(f'{"":10}' + ''.join(f'{name:>12}' for name in columns))
    table = []
    for assignment in assignments:
        table.append([measure(assignment) for measure in columns.values()])
        print(f'{assignment.name:10}' + ''.join(f'{value:12.3f}' for value in table[-1]), flush=True)
    print(f'{"mean":10}' + ''.join(f'{value:12.4f}' for value in np.mean(table, axis=0)))


def untrained(assignment: Assignment) -> float:
    """Single essays, no mark seen: the composite's share by the shipped broken line."""
    guesses = [mark_untaught(sample.composite, assignment.scale) for sample in assignment.samples]
    return quadratic_weighted_kappa(assignment.marks, guesses, assignment.scale)


def straight(assignment: Assignment) -> float:
    """Single essays, no mark seen: the composite's share is the mark's share."""
    low, high = assignment.scale.low, assignment.scale.high
    guesses = [assignment.scale.snap(low + sample.composite * (high - low)) for sample in assignment.samples]
    return quadratic_weighted_kappa(assignment.marks, guesses, assignment.scale)


def rank_correlation(assignment: Assignment) -> float:
    return float(np.corrcoef(ranks([s.composite for s in assignment.samples]), ranks(assignment.marks))[0, 1])


def ranks(values: list[float]) -> np.ndarray:
    """Mean ranks: equal values share one."""
    _, places, counts = np.unique(values, return_inverse=True, return_counts=True)
    return (np.cumsum(counts) - counts / 2)[places]


if __name__ == '__main__':
    main()
