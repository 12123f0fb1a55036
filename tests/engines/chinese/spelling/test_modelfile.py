"""The model file gives back what was written, mapped and read-only, and its lock file tells the truth."""

import hashlib
import json
from pathlib import Path

import numpy as np
import pytest

from autocorrect.engines.chinese.spelling import modelfile
from autocorrect.engines.chinese.spelling.reranker import Calibration, Reranker

DATA = Path(modelfile.__file__).parent.parent / 'data'


def test_arrays_survive_the_file(tmp_path):
    arrays = {'one': np.arange(5, dtype='<u2'), 'two': np.ones((2, 3), '<f4'), 'none': np.zeros(0, '<u4')}
    modelfile.write(tmp_path / 'x.model', arrays)
    read = modelfile.read(tmp_path / 'x.model')
    for name, array in arrays.items():
        assert read[name].dtype == array.dtype
        assert read[name].tolist() == array.tolist()
    with pytest.raises(ValueError):
        read['one'][0] = 7


def test_the_lock_names_every_data_file_with_its_digest():
    lock = json.loads((DATA / 'DATA.lock').read_text(encoding='utf-8'))
    for entry in lock['files']:
        content = (DATA / entry['file']).read_bytes()
        assert hashlib.sha256(content).hexdigest() == entry['sha256'], entry['file']
    named = {entry['file'] for entry in lock['files']} | {'DATA.lock'} | set(lock['notices'])
    assert {'spelling.model', 'reranker.json'} <= named


def test_a_forest_walks_its_trees():
    stump = {'feature': [0, 0, 0], 'threshold': [1.5, 0, 0], 'left': [1, 1, 2], 'right': [2, 1, 2], 'value': [0, -2, 2]}
    leaf = {'feature': [0], 'threshold': [0], 'left': [0], 'right': [0], 'value': [1]}
    low, high = Reranker(0.5, [stump, leaf], 1)(np.array([[1.0], [2.0]]))
    assert low == pytest.approx(1 / (1 + np.exp(0.5)))
    assert high == pytest.approx(1 / (1 + np.exp(-3.5)))


def test_calibration_never_reports_less_for_more():
    calibrate = Calibration([0.2, 0.5, 0.6, 0.9], [0.1, 0.5, 0.4, 0.8])
    reported = [calibrate(at / 100) for at in range(101)]
    assert reported == sorted(reported)
    assert calibrate(0.2) == pytest.approx(0.1)
    assert calibrate(0.99) == pytest.approx(0.8)
