"""Build the English word data from SCOWL's word lists and LemmInflect's inflection table.

    python scripts/build_english_lexicon.py SCOWL_FOLDER LEMMINFLECT_RESOURCES OUTPUT_FOLDER

SCOWL_FOLDER holds SCOWL's final lists (Debian's package `scowl` lays them in /usr/share/dict/scowl), and
LEMMINFLECT_RESOURCES is the folder `resources` of the package lemminflect. Both are permissive; the notices stand in
OUTPUT_FOLDER/NOTICE.md. The output is the same for the same input, to the byte.
"""

from __future__ import annotations

import csv
import gzip
import io
import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from wordfreq import zipf_frequency

MAX_LEVEL = 70  # SCOWL's "large": what a good desk dictionary knows
NAME_LEVEL = 70
RARE = 1.0  # words rarer than this (Zipf) need no inflections
_LIST = re.compile(
    r'(english|american|british|british_z|variant_1|british_variant_1)-(words|upper|contractions|proper-names|abbreviations)\.(\d+)$'
)
_TO_AMERICAN = [
    ('our', 'or'),
    ('ise', 'ize'),
    ('isation', 'ization'),
    ('ising', 'izing'),
    ('yse', 'yze'),
    ('ysing', 'yzing'),
    ('tre', 'ter'),
    ('bre', 'ber'),
    ('lled', 'led'),
    ('lling', 'ling'),
    ('ller', 'ler'),
    ('ogue', 'og'),
    ('ence', 'ense'),
    ('ae', 'e'),
    ('oe', 'e'),
    ('lfil', 'lfill'),
    ('lment', 'llment'),
    ('grey', 'gray'),
    ('plough', 'plow'),
    ('mould', 'mold'),
    ('programme', 'program'),
    ('cheque', 'check'),
    ('tyre', 'tire'),
    ('jewellery', 'jewelry'),
    ('cosy', 'cozy'),
    ('sceptic', 'skeptic'),
    ('aluminium', 'aluminum'),
    ('pyjama', 'pajama'),
    ('moustache', 'mustache'),
    ('storey', 'story'),
]


def main(scowl: Path, lemminflect: Path, out: Path) -> None:
    words, american, british = read_scowl(scowl)
    out.mkdir(parents=True, exist_ok=True)
    _write(out / 'words.txt.gz', sorted(words))
    _write(out / 'dialects.txt.gz', sorted(f'{us} {gb}' for us, gb in pair_dialects(american, british)))
    _write(out / 'inflections.csv.gz', inflections(lemminflect / 'infl_lu.csv.gz'))


def read_scowl(folder: Path) -> tuple[set[str], set[str], set[str]]:
    """All known words, those of the American lists, those that only British lists hold."""
    by_variety: dict[str, set[str]] = {}
    for path in sorted(folder.iterdir()):
        found = _LIST.match(path.name)
        if not found or int(found[3]) > (NAME_LEVEL if found[2] == 'proper-names' else MAX_LEVEL):
            continue
        if found[2] == 'abbreviations' and int(found[3]) > 50:
            continue
        listed = path.read_text('latin-1').split()
        by_variety.setdefault(found[1], set()).update(word for word in listed if not word.endswith("'s"))
    everything = set().union(*by_variety.values())
    british = by_variety['british'] | by_variety['british_z']
    return everything, by_variety['american'], british - by_variety['american']


def pair_dialects(american: set[str], british: set[str]) -> Iterator[tuple[str, str]]:
    for word in sorted(british):
        for gb, us in _TO_AMERICAN:
            twin = word.replace(gb, us)
            if twin != word and twin in american and word.islower() and zipf_frequency(word, 'en') >= RARE:
                yield twin, word
                break


def inflections(path: Path) -> Iterator[str]:
    """`lemma,pos,forms` of every lemma that is not rare."""
    with gzip.open(path, 'rt', encoding='utf-8', newline='') as lines:
        for row in csv.reader(lines):
            if zipf_frequency(row[0], 'en') >= RARE:
                yield ','.join(row)


def _write(path: Path, lines: Iterable[str]) -> None:
    raw = ''.join(line + '\n' for line in lines).encode('utf-8')
    buffer = io.BytesIO()
    with gzip.GzipFile(fileobj=buffer, mode='wb', compresslevel=9, mtime=0) as packed:
        packed.write(raw)
    path.write_bytes(buffer.getvalue())
    print(path, len(raw), len(buffer.getvalue()))


if __name__ == '__main__':
    main(*map(Path, sys.argv[1:4]))
