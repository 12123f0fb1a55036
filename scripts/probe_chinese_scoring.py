"""What spoiling does to the Chinese scores: python3 scripts/probe_chinese_scoring.py DATA_FOLDER

Takes every fifth essay of essays/acea.jsonl in DATA_FOLDER, spoils it in one way after the other, and prints how often
the dimension that should suffer is lower, and by how many points.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from autocorrect.engines.essay import check, prepare
from autocorrect.engines.marking import Grade
from autocorrect.engines.scoring.chinese import score

Essay = tuple[list[str], str]
IDIOMS = '兴高采烈 欢天喜地 五颜六色 万紫千红 鸟语花香 心旷神怡 自强不息 百折不挠 勇往直前 锲而不舍'.split()
NAMES = {'李白': '杜甫', '司马迁': '王安石', '陶渊明': '周小红', '苏轼': '李明', '爱迪生': '张浩然', '刘翔': '陈静'}
FILLER = '这样的事情真的很有意义，我们大家都应该认真地去想一想。'


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument('data_folder', type=Path)
    lines = (parser.parse_args().data_folder / 'essays' / 'acea.jsonl').read_text(encoding='utf-8').splitlines()
    everything: list[Essay] = [(data['paragraphs'], data['title']) for data in map(json.loads, lines)]
    essays = everything[::5]
    chance = random.Random(1)
    print(f'{len(essays)} essays             dimension   lower    same    mean')
    report('paragraphs shuffled', lambda e: (shuffled(e[0], chance), e[1]), 'structure', essays)
    report('first and last exchanged', lambda e: ([e[0][-1], *e[0][1:-1], e[0][0]], e[1]), 'structure', essays)
    report('ending cut', lambda e: (e[0][:-1], e[1]), 'structure', essays)
    report('second half cut', lambda e: (e[0][: len(e[0]) // 2 + 1], e[1]), 'structure', essays)
    report('all in one paragraph', lambda e: ([''.join(e[0])], e[1]), 'structure', essays)
    report('text twice over', lambda e: (e[0] * 2, e[1]), 'content', essays)
    report("another essay's title", lambda e: (e[0], chance.choice(essays)[1]), 'content', essays)
    report('filler ten times', lambda e: ([*e[0], FILLER * 10], e[1]), 'total', essays)
    report('string of idioms', lambda e: ([*e[0], '，'.join(IDIOMS) + '。'], e[1]), 'total', essays)
    report(
        'an idiom to each paragraph',
        lambda e: ([p + i + '。' for p, i in zip(e[0], IDIOMS * 9, strict=False)], e[1]),
        'total',
        essays,
    )
    report('other names', lambda e: ([renamed(p) for p in e[0]], e[1]), 'total', [e for e in everything if named(e)])


def points(essay: Essay) -> dict[str, float]:
    prepared = prepare('\n'.join(essay[0]), essay[1], 'zh', Grade.SENIOR)
    scores = score(prepared, check(prepared))
    return {'total': scores.total, **{dimension.key: dimension.score for dimension in scores.dimensions}}


def report(label: str, spoil: Callable[[Essay], Essay], dimension: str, essays: list[Essay]) -> None:
    changes = [points(spoil(essay))[dimension] - points(essay)[dimension] for essay in essays]
    lower = sum(change < 0 for change in changes) / len(changes)
    same = sum(change == 0 for change in changes) / len(changes)
    print(f'{label:27} {dimension:10} {lower:6.0%} {same:7.0%} {sum(changes) / len(changes):+7.2f}', flush=True)


def shuffled(paragraphs: list[str], chance: random.Random) -> list[str]:
    order = paragraphs[:]
    while len(set(paragraphs)) > 1 and order == paragraphs:
        chance.shuffle(order)
    return order


def named(essay: Essay) -> bool:
    text = ''.join(essay[0])
    return any(old in text and new not in text and old not in essay[1] for old, new in NAMES.items())


def renamed(paragraph: str) -> str:
    for old, new in NAMES.items():
        paragraph = paragraph.replace(old, new)
    return paragraph


if __name__ == '__main__':
    main()
