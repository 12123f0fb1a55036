"""Agreement against the number of marks a teacher has given, simulated on marked sets:

python3 scripts/bench_learning.py --asap asap.dev.jsonl --acea acea.jsonl
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from marked_essays import Assignment, load

from autocorrect.engines.scoring.learning import fit, most_informative, predict, quadratic_weighted_kappa

_MOST_TESTED = 300
_POOL = 200


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--asap', type=Path)
    parser.add_argument('--acea', type=Path)
    parser.add_argument('--cache', type=Path, default=Path('/tmp/marked-essays'))
    parser.add_argument('--marks', type=int, nargs='+', default=[5, 10, 20, 40, 60, 100, 200])
    parser.add_argument('--draws', type=int, default=5, help='how often the marked essays are drawn at random')
    options = parser.parse_args()
    for name, data in (('asap', options.asap), ('acea', options.acea)):
        if data:
            print_curve(name, load(data, options.cache, name), options.marks, options.draws)


def print_curve(name: str, assignments: list[Assignment], numbers: list[int], draws: int) -> None:
    """One line an assignment; then the same with the essays to mark chosen instead of drawn."""
    print(f'{name:12}' + ''.join(f'{number:8}' for number in numbers) + '  marks')
    for chosen in (False, True):
        table = []
        for assignment in assignments:
            table.append([kappa_after(assignment, number, draws, chosen=chosen) for number in numbers])
            print(f'{assignment.name:12}' + ''.join(f'{value:8.3f}' for value in table[-1]), flush=True)
        means = ''.join(f'{value:8.3f}' for value in np.mean(table, axis=0))
        print(f'{"mean":12}{means}  {"chosen by most_informative" if chosen else "drawn at random"}', flush=True)


def kappa_after(assignment: Assignment, number: int, draws: int, *, chosen: bool = False) -> float:
    """Mean kappa on unseen essays of models that saw `number` marks.

    `chosen`: the marked essays are picked from a class's pile of 200, not drawn at random.
    """
    kappas = []
    for draw in range(draws):
        order = np.random.default_rng([number, draw]).permutation(len(assignment.marks)).tolist()
        if chosen:
            pool = order[: max(_POOL, number)]
            picked = most_informative([assignment.samples[i] for i in pool], number)
            seen = [pool[index] for index in picked]
        else:
            seen = order[:number]
        unseen = [index for index in order if index not in set(seen)][-_MOST_TESTED:]
        kappas.append(_kappa(assignment, seen, unseen))
    return float(np.mean(kappas))


def _kappa(assignment: Assignment, seen: list[int], unseen: list[int]) -> float:
    samples, marks = assignment.samples, assignment.marks
    model = fit([samples[i] for i in seen], [marks[i] for i in seen], assignment.scale)
    guesses = [guess.mark for guess in predict(model, [samples[i] for i in unseen])]
    return quadratic_weighted_kappa([marks[i] for i in unseen], guesses, assignment.scale)


if __name__ == '__main__':
    main()
