"""Marked essay sets as samples for the learner; features are extracted once and kept in a cache folder.

The sets are evaluation data: nothing learnt from them is kept.
"""

from __future__ import annotations

import hashlib
import json
import pickle
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from autocorrect.engines import essay as engine
from autocorrect.engines.marking import Grade
from autocorrect.engines.scoring import chinese, english
from autocorrect.engines.scoring.learning import Sample, Scale

ASAP_SCALES = {1: (2, 12), 2: (1, 6), 3: (0, 3), 4: (0, 3), 5: (0, 4), 6: (0, 4), 7: (0, 30), 8: (0, 60)}
ACEA_MARKS = {'Bad': 0, 'Medium': 1, 'Great': 2}


class Assignment(NamedTuple):
    """The marked essays of one prompt."""

    name: str
    scale: Scale
    samples: list[Sample]
    marks: list[float]


def load(data: Path, cache: Path, which: str) -> list[Assignment]:
    """`which` is 'asap' or 'acea'; `data` is the JSONL file of the set."""
    digest = hashlib.sha256(data.read_bytes()).hexdigest()[:12]
    kept = cache / f'{which}-{digest}-{_engine_digest()}.pickle'
    if kept.exists():
        return pickle.loads(kept.read_bytes())
    assignments = list(_asap(data) if which == 'asap' else _acea(data))
    cache.mkdir(parents=True, exist_ok=True)
    kept.write_bytes(pickle.dumps(assignments))
    return assignments


def _engine_digest() -> str:
    """Changes with the code and data of the engines, so that no stale feature is measured."""
    root = Path(engine.__file__).parent
    parts = [path for path in sorted(root.rglob('*')) if path.is_file() and path.suffix != '.pyc']
    parts = [path for path in parts if 'learning' not in path.parts]
    digest = hashlib.sha256()
    for path in parts:
        digest.update(path.read_bytes())
    return digest.hexdigest()[:12]


def _rows(data: Path) -> list[dict]:
    return [json.loads(line) for line in data.read_text(encoding='utf-8').splitlines()]


def _asap(data: Path) -> Iterator[Assignment]:
    rows = _rows(data)
    for prompt, (low, high) in ASAP_SCALES.items():
        ours = [row for row in rows if row['prompt'] == prompt]
        samples = [sample(row['text'], 'en', Grade.JUNIOR) for row in ours]
        yield Assignment(f'prompt {prompt}', Scale(low, high), samples, [float(row['score']) for row in ours])


def _acea(data: Path) -> Iterator[Assignment]:
    """All essays as one assignment: each has a title of its own."""
    rows = _rows(data)
    samples = [sample('\n'.join(row['paragraphs']), 'zh', Grade.SENIOR, row['title']) for row in rows]
    yield Assignment('all', Scale(0, 2), samples, [float(ACEA_MARKS[row['score']]) for row in rows])


def sample(text: str, language: str, grade: Grade, title: str = '') -> Sample:
    """What the learner sees of a text: findings, features, the composite's share."""
    prepared = engine.prepare(text, title, language, grade)
    findings = engine.check(prepared)
    marker = chinese if language == 'zh' else english
    scores = marker.score(prepared, findings)
    return Sample(dict(marker.measure_essay(prepared, findings).values), scores.total / scores.max, text)
