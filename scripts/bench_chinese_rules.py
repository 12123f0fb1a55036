"""Measure the Chinese rules on a folder of benchmark data.

It reads gec/fcgec_valid.jsonl, gec/rule_probe.tsv and essays/acea.jsonl.

Usage: python scripts/bench_chinese_rules.py DATA_FOLDER [--rules-only] [--show RULE_PREFIX] [--hits]

A sentence of FCGEC counts as flagged when a finding that is not about punctuation stands in its error tier; the line
"with doubtful" counts the suggestions too. `--show` prints each edit of the rules with that prefix in the essays.
"""

from __future__ import annotations

import argparse
import csv
import json
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from autocorrect.engines.chinese import checker
from autocorrect.engines.findings import Category, Confidence, Finding, apply_findings
from autocorrect.engines.marking import Grade

Check = Callable[[str], list[Finding]]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('data', type=Path)
    parser.add_argument('--rules-only', action='store_true', help='leave the speller and the praise out')
    parser.add_argument('--show', default='', help='print the edits of rules whose name starts so')
    parser.add_argument('--hits', action='store_true', help='print the sentences of FCGEC that are flagged')
    options = parser.parse_args()
    check = checker.check_rules if options.rules_only else _check_all
    _report_fcgec(options.data / 'gec' / 'fcgec_valid.jsonl', check, options.hits)
    _report_probe(options.data / 'gec' / 'rule_probe.tsv', check)
    _report_essays(options.data / 'essays' / 'acea.jsonl', check, options.show)


def _check_all(text: str) -> list[Finding]:
    return checker.check(text, grade=Grade.SENIOR)


def _rows(path: Path) -> Iterator[dict]:
    for line in path.read_text(encoding='utf-8').splitlines():
        if line.strip():
            yield json.loads(line)


def _marks(findings: Iterable[Finding], *, doubtful: bool) -> list[Finding]:
    outside = (Category.PUNCTUATION, Category.PRAISE)
    return [f for f in findings if f.category not in outside and (doubtful or f.confidence is Confidence.SURE)]


def _report_fcgec(path: Path, check: Check, show: bool) -> None:
    rows = [(row, check(row['sentence'])) for row in _rows(path)]
    for doubtful in (False, True):
        _print_precision(rows, doubtful=doubtful)
    by_type: Counter[str] = Counter()
    all_types: Counter[str] = Counter()
    by_rule: dict[str, Counter[bool]] = {}
    for row, findings in rows:
        marks = _marks(findings, doubtful=False)
        for kind in row['error_type'].split(';'):
            all_types[kind] += 1
            by_type[kind] += bool(marks)
        for finding in _marks(findings, doubtful=True):
            by_rule.setdefault(finding.rule, Counter())[bool(row['error_flag'])] += 1
            if show:
                print('  ', '+' if row['error_flag'] else 'FALSE', finding.rule, finding.original, '|', row['sentence'])
    print('  by type:', ' '.join(f'{kind} {by_type[kind]}/{total}' for kind, total in sorted(all_types.items())))
    for rule, hits in sorted(by_rule.items()):
        print(f'  {rule}: {hits[True]} right, {hits[False]} false')


def _print_precision(rows: list[tuple[dict, list[Finding]]], *, doubtful: bool) -> None:
    flagged = [row for row, findings in rows if _marks(findings, doubtful=doubtful)]
    right = sum(row['error_flag'] for row in flagged)
    wrong_rows = sum(row['error_flag'] for row, _ in rows)
    tier = 'with doubtful' if doubtful else 'error tier'
    print(
        f'FCGEC {tier}: flagged {len(flagged)} of {len(rows)}, precision {right / max(1, len(flagged)):.3f}, '
        f'recall {right / max(1, wrong_rows):.3f}'
    )


def _report_probe(path: Path, check: Check) -> None:
    with path.open(encoding='utf-8', newline='') as file:
        rows = list(csv.DictReader(file, delimiter='\t', quoting=csv.QUOTE_NONE))
    got = [(row, apply_findings(row['source'], check(row['source']))) for row in rows]
    failed = [(row, text) for row, text in got if text != row['target']]
    print(f'rule probe: {len(rows) - len(failed)} of {len(rows)} exact')
    for row, text in failed:
        print('  ', row['category'], row['source'], '->', text, '| wanted', row['target'])


def _report_essays(path: Path, check: Check, show: str) -> None:
    counts: Counter[str] = Counter()
    characters, began = 0, time.perf_counter()
    for row in _rows(path):
        for paragraph in row['paragraphs']:
            characters += len(paragraph)
            for finding in check(paragraph):
                tier = 'praise' if finding.category is Category.PRAISE else finding.confidence.value
                counts[f'{tier} {finding.rule}'] += 1
                if show and finding.rule.startswith(show):
                    _print_edit(row['id'], paragraph, finding)
    seconds = time.perf_counter() - began
    print(f'essays: {characters} characters, {characters / seconds:.0f} characters a second')
    for tier in ('sure', 'doubtful', 'praise'):
        total = sum(n for name, n in counts.items() if name.startswith(tier))
        print(f'  {tier}: {total}, {1000 * total / characters:.3f} per 1,000 characters')
    for name, count in sorted(counts.items()):
        print(f'  {name}: {count}, {1000 * count / characters:.4f}')


def _print_edit(essay: str, paragraph: str, finding: Finding) -> None:
    before = paragraph[max(0, finding.start - 14) : finding.start]
    after = paragraph[finding.end : finding.end + 22]
    change = '/'.join(finding.replacements) if finding.replacements else '?'
    print(f'   {essay} {finding.rule} {before}[{finding.original}>{change}]{after}')


if __name__ == '__main__':
    main()
