"""Injects spelling errors into clean Chinese text as people make them: by sound, by input method, by shape."""

from __future__ import annotations

import random
import re
from collections import defaultdict
from collections.abc import Iterable

import numpy as np

from autocorrect.engines.chinese.spelling import lattice as lattices
from autocorrect.engines.chinese.spelling.confusions import USUAL_CONFUSIONS
from autocorrect.engines.chinese.spelling.lattice import best_path
from autocorrect.engines.chinese.spelling.lexicon import Lexicon, Likeness
from autocorrect.engines.chinese.spelling.ngrams import Ngrams

# Share of each kind: one character of the same sound and tone, of the same sound, nearly of the same sound, of similar
# shape, any other; or a whole word that an input method offers for the same keys.
_KINDS = {
    Likeness.SAME_TONE: 0.30,
    Likeness.SAME_SOUND: 0.14,
    Likeness.FUZZY_SOUND: 0.10,
    Likeness.SHAPE: 0.17,
    Likeness.OTHER: 0.04,
}
_WHOLE_WORD = 0.16
# One-character words are misspelt less often than their number suggests, and mostly in the usual ways.
_SINGLE_CHARACTER = 0.4
_USUAL_CONFUSION, _USUAL_CONFUSION_OF_SINGLES = 0.3, 0.75
# Errors come in runs, and who misspells a word once mostly does so again.
_NEXT_TOO, _SAME_AGAIN = 0.08, 0.6
_COMMON = 3500
_LEFT_TO_RULES = set('的地得他她它吗嘛呢吧啊呀一二三四五六七八九十百千万亿两零')


class ErrorMaker:
    """Deterministic for a seed."""

    def __init__(self, lexicon: Lexicon, ngrams: Ngrams, seed: int) -> None:
        self._lexicon, self._ngrams = lexicon, ngrams
        self._random = random.Random(seed)
        self._segmented: dict[str, list[tuple[int, int]]] = {}
        frequency = lexicon.character_probability
        self._common = sorted(range(1, len(frequency)), key=lambda c: -frequency[c])[:_COMMON]
        self._weight = {c: 10 ** (0.5 * float(frequency[c])) for c in self._common}
        self._alike = self._confusions()
        self._usual: dict[str, list[str]] = defaultdict(list)
        for group in USUAL_CONFUSIONS:
            for character in group:
                self._usual[character] += [other for other in group if other != character]

    def _confusions(self) -> dict[Likeness, dict[int, list[int]]]:
        """For each kind of likeness: character -> characters that are written in its place."""
        tables: dict[Likeness, dict[int, list[int]]] = {kind: defaultdict(list) for kind in _KINDS}
        by_sound = defaultdict(list)
        for character in self._common:
            for sound in {int(s) for s in self._lexicon.sounds(character)}:
                by_sound[sound].append(character)
        for group in by_sound.values():
            self._sort_into(tables, group, group)
        for character in self._common:
            for other in self._lexicon.look_alikes(character):
                tables[Likeness.SHAPE][int(other)].append(character)
        return tables

    def _sort_into(self, tables: dict[Likeness, dict[int, list[int]]], written: list[int], meant: list[int]) -> None:
        for character in meant:
            kinds = self._lexicon.likeness(np.full(len(written), character), np.array(written))
            for other, kind in zip(written, kinds.tolist(), strict=True):
                if kind in (Likeness.SAME_TONE, Likeness.SAME_SOUND, Likeness.FUZZY_SOUND):
                    tables[Likeness(kind)][character].append(other)

    def corrupt(self, text: str, errors: int) -> str:
        """The text with about `errors` words misspelt; length is kept."""
        if text not in self._segmented:
            self._segmented[text] = self._words(text)
        words = self._segmented[text]
        result = list(text)
        made = 0
        for at in self._random.sample(range(len(words)), len(words)):
            if made >= errors:
                break
            start, end = words[at]
            if end - start == 1 and self._random.random() > _SINGLE_CHARACTER:
                continue
            if self._misspell_at(text, start, end, result):
                made += 1
                if at + 1 < len(words) and words[at + 1][0] == end and self._random.random() < _NEXT_TOO:
                    self._misspell_at(text, *words[at + 1], result)
        return ''.join(result)

    def _misspell_at(self, text: str, start: int, end: int, result: list[str]) -> bool:
        """Misspell one word of the result, and mostly its other occurrences in the same way."""
        word = text[start:end]
        wrong = self._misspell(word)
        if not wrong:
            return False
        result[start:end] = wrong
        if len(word) > 1 and self._random.random() < _SAME_AGAIN:
            for other in re.finditer(re.escape(word), text):
                result[other.start() : other.end()] = wrong
        return True

    def _words(self, text: str) -> list[tuple[int, int]]:
        lattice = lattices.build(self._lexicon.encode(text), self._lexicon, self._ngrams)
        path = best_path(lattice)
        return [
            (start, end)
            for start, end in zip(lattice.start[path].tolist(), lattice.end[path].tolist(), strict=True)
            if not _LEFT_TO_RULES & set(text[start:end])
        ]

    def _misspell(self, word: str) -> str | None:
        if self._random.random() < (_USUAL_CONFUSION if len(word) > 1 else _USUAL_CONFUSION_OF_SINGLES):
            confused = [(at, self._usual[c]) for at, c in enumerate(word) if c in self._usual]
            if confused:
                at, others = self._random.choice(confused)
                return word[:at] + self._random.choice(others) + word[at + 1 :]
        if len(word) > 1 and self._random.random() < _WHOLE_WORD:
            return self._whole_word(word)
        kind = self._random.choices(list(_KINDS), list(_KINDS.values()))[0]
        at = self._random.randrange(len(word))
        character = int(self._lexicon.encode(word[at])[0])
        choices = self._common if kind is Likeness.OTHER else self._alike[kind].get(character, [])
        wrong = self._pick(choices, character)
        return word[:at] + wrong + word[at + 1 :] if wrong else None

    def _pick(self, choices: Iterable[int], character: int) -> str | None:
        left_out = set(self._lexicon.encode(''.join(_LEFT_TO_RULES)).tolist()) | {character}
        rest = [c for c in choices if c not in left_out]
        if not rest:
            return None
        chosen = self._random.choices(rest, [self._weight[c] for c in rest])[0]
        return self._lexicon.decode([chosen])

    def _whole_word(self, word: str) -> str | None:
        codes = self._lexicon.encode(word)
        found = self._lexicon.find_homophones(codes, np.zeros(1, np.int64), len(word)) if len(word) <= 4 else None
        others = [int(w) for w in (found.word if found else ()) if self._lexicon.word_text(int(w), len(word)) != word]
        if not others:
            return None
        weights = [10 ** (0.6 * float(self._ngrams.unigram[w])) for w in others]
        return self._lexicon.word_text(self._random.choices(others, weights)[0], len(word))
