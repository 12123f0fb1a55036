"""Train the English tagger on Universal Dependencies and report on the half of the test file it has not seen.

    python scripts/train_english_tagger.py FOLDER OUTPUT.json.gz

FOLDER holds en_ewt-ud-dev.conllu and en_ewt-ud-test.conllu (UD_English-EWT, CC BY-SA 4.0; the weights carry that
licence). Sentences of the test file with an even index train too; those with an odd one only measure.
"""

from __future__ import annotations

import gzip
import io
import json
import random
import sys
from collections import Counter, defaultdict
from pathlib import Path

from autocorrect.engines.english import tagger

ROUNDS = 8
Tagged = list[tuple[str, str]]


def main(folder: Path, out: Path) -> None:
    test = read(folder / 'en_ewt-ud-test.conllu')
    train = read(folder / 'en_ewt-ud-dev.conllu') + test[::2]
    seen = seen_tags(train)
    weights = fit(train, seen)
    right, total = evaluate(test[1::2], seen, weights)
    print(f'accuracy {100 * right / total:.2f} % on {total} tokens')
    write(out, weights, seen)


def read(path: Path) -> list[Tagged]:
    sentences = []
    for block in path.read_text('utf-8').strip().split('\n\n'):
        rows = [line.split('\t') for line in block.split('\n') if not line.startswith('#')]
        tokens = [(row[1].replace('’', "'"), row[4]) for row in rows if row[0].isdigit()]
        sentences.append(
            [(form, {'AFX': 'JJ', 'ADD': 'NNP', 'GW': 'NN', 'XX': 'NN'}.get(tag, tag)) for form, tag in tokens]
        )
    return sentences


def seen_tags(train: list[Tagged]) -> dict[str, tuple[str, ...]]:
    """Tags a word was seen with, without those that look like slips (once in fifty)."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for sentence in train:
        for form, tag in sentence:
            counts[form.lower()][tag] += 1
    return {
        word: tuple(tag for tag, n in sorted(tags.items()) if n * 50 >= tags.total())
        for word, tags in sorted(counts.items())
        if word.replace("'", '').isalpha()
    }


def kind_of(form: str) -> str:
    if form.lower() == "n't":
        return 'neg'
    if form.lower() in ("'s", "'re", "'ve", "'ll", "'d", "'m"):
        return 'clitic'
    if form[0].isdigit():
        return 'number'
    if form.replace("'", '').replace('-', '').isalpha():
        return 'word'
    return 'mark' if len(form) == 1 else 'opaque'


class Perceptron:
    """Averaged weights with lazy sums."""

    def __init__(self) -> None:
        self.weights: dict[str, dict[str, float]] = {}
        self.totals: dict[tuple[str, str], float] = defaultdict(float)
        self.stamps: dict[tuple[str, str], int] = defaultdict(int)
        self.now = 0

    def update(self, truth: str, guess: str, names: list[str]) -> None:
        for name in names:
            row = self.weights.setdefault(name, {})
            for tag, step in ((truth, 1.0), (guess, -1.0)):
                self.totals[name, tag] += (self.now - self.stamps[name, tag]) * row.get(tag, 0.0)
                self.stamps[name, tag] = self.now
                row[tag] = row.get(tag, 0.0) + step

    def averaged(self) -> dict[str, dict[str, float]]:
        result: dict[str, dict[str, float]] = {}
        for name, row in self.weights.items():
            for tag, weight in row.items():
                total = self.totals[name, tag] + (self.now - self.stamps[name, tag]) * weight
                value = round(total / self.now, 2)
                if abs(value) >= 0.02:
                    result.setdefault(name, {})[tag] = value
        return result


def fit(train: list[Tagged], seen: dict[str, tuple[str, ...]]) -> dict[str, dict[str, float]]:
    perceptron, draw = Perceptron(), random.Random(7)
    order = list(train)
    for _ in range(ROUNDS):
        draw.shuffle(order)
        for sentence in order:
            _learn(perceptron, sentence, seen)
    return perceptron.averaged()


def _learn(perceptron: Perceptron, sentence: Tagged, seen: dict[str, tuple[str, ...]]) -> None:
    words = [form.lower() for form, _ in sentence]
    before, last = tagger._START
    for i, (form, truth) in enumerate(sentence):
        perceptron.now += 1
        options = tagger.candidates(form, words[i], kind_of(form), i == 0, seen)
        guess = options[0]
        if len(options) > 1:
            names = tagger.features(words, form, i, last, before)
            guess = tagger._best(names, options, perceptron.weights)
            if guess != truth and truth in options:
                perceptron.update(truth, guess, names)
        before, last = last, guess


def evaluate(
    sentences: list[Tagged], seen: dict[str, tuple[str, ...]], weights: dict[str, dict[str, float]]
) -> tuple[int, int]:
    tagger._OPTIONS.clear()
    right = total = 0
    for sentence in sentences:
        words = [form.lower() for form, _ in sentence]
        before, last = tagger._START
        for i, (form, truth) in enumerate(sentence):
            options = tagger.candidates(form, words[i], kind_of(form), i == 0, seen)
            names = tagger.features(words, form, i, last, before)
            guess = options[0] if len(options) == 1 else tagger._best(names, options, weights)
            right += guess == truth
            total += 1
            before, last = last, guess
    return right, total


def write(out: Path, weights: dict[str, dict[str, float]], seen: dict[str, tuple[str, ...]]) -> None:
    tags = sorted({tag for row in weights.values() for tag in row})
    at = {tag: i for i, tag in enumerate(tags)}
    packed = {
        'tags': tags,
        'weights': {n: [x for t, v in sorted(row.items()) for x in (at[t], v)] for n, row in sorted(weights.items())},
        'seen': {word: ' '.join(tags) for word, tags in seen.items()},
    }
    raw = json.dumps(packed, separators=(',', ':')).encode()
    buffer = io.BytesIO()
    with gzip.GzipFile(fileobj=buffer, mode='wb', compresslevel=9, mtime=0) as stream:
        stream.write(raw)
    out.write_bytes(buffer.getvalue())
    print(out, len(raw), len(buffer.getvalue()))


if __name__ == '__main__':
    main(*map(Path, sys.argv[1:3]))
