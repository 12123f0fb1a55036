"""Measure resolution: labelled pairs (files or folders of JSON lines), and made-up names for speed.

python scripts/bench_resolution.py PAIRS.jsonl|FOLDER... [--names 50000] [--show]
"""

from __future__ import annotations

import argparse
import json
import random
import time
from collections import Counter
from pathlib import Path

from autocorrect.engines.screenplay.models import Asset, AssetType, Occurrence, OccurrenceKind, Zone
from autocorrect.engines.screenplay.resolution import resolve, zone_pairs
from autocorrect.engines.screenplay.resolution.zh_lexicon import SURNAMES

LATIN = 'mar ron del vin sa li ta ko ber nel ga tri os wen ha jun pel dor eth qui'.split()
HAN = (
    '一丁万三上中丽义之乐云亚京仁仪伟佳俊信倩健元光兰冬凡刚力勇北华卓南博卿君嘉国坤城'
    '堂墨天夏如妍婉婷子宁宇安宏宗宜宣家容宸富小山岚岩峰川帆平年庆庭康建弘强彤彬彦'
)
PLACES = ('书房', '客厅', '厨房', '办公室', '走廊', '卧室', '仓库', '院子')
THINGS = ('账本', '玉佩', '录音笔', '令牌', '怀表', '信封', '钥匙', '手镯')
LOOKS = ('黑色', '红色', '银色', '破旧的', '一枚')


def main() -> None:
    args = _arguments()
    for path in args.paths:
        for file in sorted(path.rglob('*.jsonl')) if path.is_dir() else [path]:
            _report_pairs(file, args.show)
    for count in [args.names // 4, args.names // 2, args.names] if args.names else []:
        _report_speed(count)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument('paths', nargs='*', type=Path)
    parser.add_argument('--names', type=int, default=0)
    parser.add_argument('--show', action='store_true', help='print every pair that is not where its label puts it')
    return parser.parse_args()


def _report_pairs(file: Path, show: bool) -> None:
    lines = [line for line in file.read_text(encoding='utf-8').splitlines() if line.strip()]
    rows = [json.loads(line) for line in lines]
    if not rows or not {'a', 'b', 'label'} <= set(rows[0]):
        return
    answers = zone_pairs(lines)
    table = Counter((row['label'], answer.zone) for row, answer in zip(rows, answers, strict=True))
    automatic = sum(table[label, Zone.AUTOMATIC] for label in ('same', 'different', 'ambiguous', 'variant'))
    same = sum(table['same', zone] for zone in Zone)
    ambiguous = sum(table['ambiguous', zone] for zone in Zone)
    print(f'{file}: {len(rows)} pairs')
    print(f'  automatic precision  {_ratio(table["same", Zone.AUTOMATIC], automatic)}')
    print(f'  automatic recall     {_ratio(table["same", Zone.AUTOMATIC], same)}')
    print(f'  automatic + review   {_ratio(same - table["same", Zone.SEPARATE], same)}')
    print(f'  ambiguous in review  {_ratio(table["ambiguous", Zone.REVIEW], ambiguous)}')
    unasked = table['different', Zone.REVIEW] + table['variant', Zone.REVIEW]
    print(f'  different or variant in review: {unasked}')
    if show:
        _show_misplaced(rows, answers)


def _show_misplaced(rows: list[dict[str, str]], answers: list) -> None:
    expected = {'same': Zone.AUTOMATIC, 'ambiguous': Zone.REVIEW}
    for row, answer in zip(rows, answers, strict=True):
        if answer.zone is not expected.get(row['label'], Zone.SEPARATE):
            reason = '; '.join(words.en for words in answer.reasons)
            print(f'    {row["label"]:9} {answer.zone.value:9} {row["a"]} | {row["b"]}  {answer.score:.2f} {reason}')


def _ratio(part: int, whole: int) -> str:
    return f'{part}/{whole} = {part / whole:.3f}' if whole else 'none'


def _report_speed(count: int) -> None:
    assets = made_up_assets(count)
    started, used = time.perf_counter(), time.process_time()
    found = resolve([assets])
    seconds, used = time.perf_counter() - started, time.process_time() - used
    print(
        f'{count} names: {seconds:.1f} s ({used:.1f} s of processor time), {len(found.assets)} assets, '
        f'{len(found.merged)} merged, {len(found.review)} to review'
    )


def made_up_assets(count: int, seed: int = 11) -> list[Asset]:
    """Distinct names of every type in both languages, a fifth of them respelt, shortened or titled forms of others."""
    pick = random.Random(seed)
    names: dict[tuple[AssetType, str], None] = {}
    while len(names) < count:
        kind, name = _made_up_name(pick)
        names[(kind, name)] = None
        if pick.random() < 0.25:
            names[(kind, _made_up_form(pick, kind, name))] = None
    kinds = {AssetType.SCENE: OccurrenceKind.HEADING, AssetType.CHARACTER: OccurrenceKind.CUE}
    return [
        Asset(
            kind,
            name,
            first_episode=at // 500 + 1,
            occurrences=(Occurrence(at // 500 + 1, at // 10, at, at + 1, kinds.get(kind, OccurrenceKind.ACTION)),),
        )
        for at, (kind, name) in enumerate(list(names)[:count])
    ]


def _made_up_name(pick: random.Random) -> tuple[AssetType, str]:
    surname, given = pick.choice(_SURNAMES), pick.choice(HAN) + pick.choice(HAN)
    latin = ''.join(pick.choices(LATIN, k=2)), ''.join(pick.choices(LATIN, k=3))
    return pick.choice(
        [
            (AssetType.CHARACTER, surname + given),
            (AssetType.CHARACTER, surname + given),
            (AssetType.CHARACTER, ' '.join(latin).upper()),
            (AssetType.SCENE, f'{surname}{given}家{pick.choice(PLACES)}'),
            (AssetType.SCENE, f"{latin[1].upper()}'S HOUSE - KITCHEN"),
            (AssetType.PROP, pick.choice(LOOKS) + pick.choice(HAN) + pick.choice(HAN) + pick.choice(THINGS)),
        ]
    )


def _made_up_form(pick: random.Random, kind: AssetType, name: str) -> str:
    if kind is AssetType.CHARACTER and name.isascii():
        return pick.choice([name.split()[0], name.split()[1], f'DR. {name.split()[1]}', f'YOUNG {name}'])
    if kind is AssetType.CHARACTER:
        return pick.choice([name[1:], f'{name[0]}总', f'老{name[0]}', f'少年{name}', name[:-1] + pick.choice(HAN)])
    return f'{name} #{pick.randint(1, 9)}' if name.isascii() else f'{name[:-2]}·{name[-2:]}'


_SURNAMES = sorted(SURNAMES)

if __name__ == '__main__':
    main()
