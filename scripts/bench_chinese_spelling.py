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

from autocorrect.engines.chinese.spelling import typos
from autocorrect.engines.findings import Confidence, Finding, Surroundings


class Row(NamedTuple):
    source: str
    target: str
    found: list[Finding]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('data', type=Path)
    parser.add_argument('--edits', type=Path, help='write every finding on the essays here, for reading')
    options = parser.parse_args()
    for file in sorted((options.data / 'csc').glob('*.tsv')):
        rows = [Row(s, t, typos.find_typos(s)) for s, t in _sentences(file)]
        print(f'{file.stem:<15}', _sentence_scores(rows))
    _essays(options.data / 'essays' / 'acea.jsonl', options.edits)


def _sentences(file: Path) -> list[tuple[str, str]]:
    with file.open(encoding='utf-8', newline='') as lines:
        rows = csv.DictReader(lines, delimiter='\t', quoting=csv.QUOTE_NONE)
        return [(row['source'], row['target']) for row in rows]


def _corrected(row: Row) -> str:
    """With every shown finding applied, the doubtful ones too: they all replace like by like in length."""
    text = list(row.source)
    for found in row.found:
        text[found.start : found.end] = found.replacements[0]
    return ''.join(text)


def _changes(one: str, other: str) -> set[int]:
    return {at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b}


def _sentence_scores(rows: list[Row]) -> str:
    changed = wrong = correct = located = alarms = 0
    for row in rows:
        result = _corrected(row)
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
    essays = [json.loads(line)['paragraphs'] for line in file.read_text(encoding='utf-8').splitlines()]
    total = sum(len(paragraph) for essay in essays for paragraph in essay)
    started = time.process_time()
    by_paragraph = [pair for essay in essays for pair in _found_in(essay)]
    seconds = time.process_time() - started
    _print_rates('paragraph by paragraph', [found for _text, found in by_paragraph], total)
    _print_rates('whole essays', [found for essay in essays for found in typos.find_typos('\n'.join(essay))], total)
    print(f'{total / seconds:.0f} characters a second, {total} characters')
    print(f'peak resident {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB')
    if edits:
        lines = sorted((_edit_line(*pair) for pair in by_paragraph), reverse=True)
        edits.write_text('\n'.join(lines), encoding='utf-8')


def _found_in(paragraphs: list[str]) -> list[tuple[str, Finding]]:
    """As the product reads an essay: a paragraph at a time, with what is known of the whole."""
    found: list[tuple[str, Finding]] = []
    for text in paragraphs:
        plain = sum(finding.confidence is Confidence.SURE for _text, finding in found)
        around = Surroundings(sum(map(len, paragraphs)), plain)
        found += [(text, finding) for finding in typos.find_typos(text, around)]
    return found


def _print_rates(name: str, found: list[Finding], total: int) -> None:
    sure = sum(finding.confidence is Confidence.SURE for finding in found)
    rates = f'{1000 * sure / total:.2f} sure, {1000 * len(found) / total:.2f} in all'
    print(f'essays, {name}: {rates}, per 1,000 characters')


def _edit_line(text: str, found: Finding) -> str:
    before, after = text[max(0, found.start - 10) : found.start], text[found.end : found.end + 10]
    return f'{found.confidence}\t{found.probability:.2f}\t{before}[{found.original}>{found.replacements[0]}]{after}'


if __name__ == '__main__':
    main()
