"""One file of named arrays that is mapped into memory, not read: processes that fork share its pages."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[Any]
_ALIGNMENT = 16


def write(path: Path, arrays: Mapping[str, Array]) -> None:
    """A line of JSON (name, type, shape, offset after the line), padding, then the arrays in little-endian order."""
    entries, offset = [], 0
    for name, array in arrays.items():
        entries.append({'name': name, 'dtype': array.dtype.str, 'shape': array.shape, 'offset': offset})
        offset += -(-array.nbytes // _ALIGNMENT) * _ALIGNMENT
    header = json.dumps(entries).encode()
    header += b' ' * (-(len(header) + 1) % _ALIGNMENT) + b'\n'
    with path.open('wb') as file:
        file.write(header)
        for array in arrays.values():
            file.write(array.tobytes())
            file.write(bytes(-array.nbytes % _ALIGNMENT))


def read(path: Path) -> dict[str, Array]:
    """The arrays of the file, read-only and backed by it."""
    with path.open('rb') as file:
        header = file.readline()
    data = np.memmap(path, np.uint8, 'r', len(header))
    return {entry['name']: _view(data, entry) for entry in json.loads(header)}


def _view(data: Array, entry: Mapping[str, Any]) -> Array:
    dtype, shape, start = np.dtype(entry['dtype']), tuple(entry['shape']), entry['offset']
    size = int(np.prod(shape)) * dtype.itemsize
    # asarray: a plain view on the mapping; indexing a memmap object costs a Python call each time.
    return np.asarray(data[start : start + size]).view(dtype).reshape(shape)
