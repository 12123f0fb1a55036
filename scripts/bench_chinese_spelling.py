"""Measures the Chinese speller on a folder laid out like the benchmark data (csc/*.tsv, essays/acea.jsonl).

bench_chinese_spelling.py DATA_FOLDER [--edits FILE]
"""

from __future__ import annotations

import argparse
import csv
import json
import resource
import time
from pathlib import Path
from typing import NamedTuple

from autocorrect.engines.chinese.spelling import speller, typos
from autocorrect.engines.chinese.spelling.speller import Correction

_SWEEP = (0.3, 0.4, typos.DOUBTFUL, 0.6, 0.8, typos.SURE)
_LEAST = 0.2


class Row(NamedTuple):
    source: str
    target: str
    found: list[Correction]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('data', type=Path)
    parser.add_argument('--edits', type=Path, help='write every finding on the essays here, for reading')
    options = parser.parse_args()
    for file in sorted((options.data / 'csc').glob('*.tsv')):
        rows = [Row(s, t, speller.corrections(s, _LEAST)) for s, t in _sentences(file)]
        for least in _SWEEP:
            print(file.stem, least, _sentence_scores(rows, least))
    _essays(options.data / 'essays' / 'acea.jsonl', options.edits)


def _sentences(file: Path) -> list[tuple[str, str]]:
    with file.open(encoding='utf-8', newline='') as lines:
        rows = csv.DictReader(lines, delimiter='\t', quoting=csv.QUOTE_NONE)
        return [(row['source'], row['target']) for row in rows]


def _corrected(row: Row, least: float) -> str:
    text = list(row.source)
    for found in row.found:
        if found.probability >= least:
            text[found.start : found.end] = found.meant
    return ''.join(text)


def _changes(one: str, other: str) -> set[int]:
    return {at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b}


def _sentence_scores(rows: list[Row], least: float) -> str:
    changed = wrong = correct = located = alarms = 0
    for row in rows:
        result = _corrected(row, least)
        is_wrong, is_changed = row.source != row.target, result != row.source
        wrong += is_wrong
        changed += is_changed
        correct += is_wrong and result == row.target
        located += is_wrong and _changes(row.source, result) == _changes(row.source, row.target)
        alarms += is_changed and not is_wrong
    clean = len(rows) - wrong
    det, cor = _f1(located, changed, wrong), _f1(correct, changed, wrong)
    precision = correct / changed if changed else 0.0
    return (
        f'det F1 {det:.3f}  cor P {precision:.3f} R {correct / wrong:.3f} F1 {cor:.3f}  '
        f'clean alarms {alarms / max(clean, 1):.3f}'
    )


def _f1(hits: int, changed: int, wrong: int) -> float:
    return 2 * hits / (changed + wrong) if changed + wrong else 0.0


def _essays(file: Path, edits: Path | None) -> None:
    essays = [json.loads(line) for line in file.read_text(encoding='utf-8').splitlines()]
    texts = ['\n'.join(essay['paragraphs']) for essay in essays]
    started = time.process_time()
    for text in texts:
        typos.find_typos(text)
    seconds = time.process_time() - started
    total = sum(map(len, texts))
    found = [speller.corrections(text, _LEAST) for text in texts[:: 1 if edits else 3]]
    measured = sum(map(len, texts[:: 1 if edits else 3]))
    for least in _SWEEP:
        shown = sum(c.probability >= least for corrections in found for c in corrections)
        print(f'essays {least}: {1000 * shown / measured:.3f} edits per 1,000 characters')
    print(f'{total / seconds:.0f} characters a second, {total} characters')
    print(f'peak resident {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB')
    if edits:
        edits.write_text('\n'.join(_edit_lines(texts, found)), encoding='utf-8')


def _edit_lines(texts: list[str], found: list[list[Correction]]) -> list[str]:
    lines = []
    for text, corrections in zip(texts, found, strict=True):
        for c in corrections:
            before, after = text[max(0, c.start - 10) : c.start], text[c.end : c.end + 10]
            lines.append(
                f'{c.probability:.2f}\t{before}[{c.written}>{c.meant}]{after}\t{c.likeness.name}'.replace('\n', '/')
            )
    return sorted(lines, reverse=True)


if __name__ == '__main__':
    main()
