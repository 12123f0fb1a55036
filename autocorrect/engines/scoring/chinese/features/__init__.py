"""Measurements of a Chinese essay, one module a family; all of them floats, all of them named."""

from __future__ import annotations

from autocorrect.engines.marking import Features
from autocorrect.engines.scoring.chinese.features import (
    argument,
    cohesion,
    connectives,
    errors,
    length,
    lexis,
    model,
    order,
    parallels,
    register,
    rhetoric,
    senses,
    shape,
    thesis,
)
from autocorrect.engines.scoring.chinese.reading import Reading

_FAMILIES = (
    length, lexis, register, model, shape, parallels, connectives, rhetoric, cohesion, order, thesis, argument, senses,
)  # fmt: skip


def measure(reading: Reading, expected_length: float) -> Features:
    """All features of an essay; `expected_length` is what its grade asks for."""
    values: dict[str, float] = {'length_share': reading.length / expected_length}
    values |= errors.measure(reading, expected_length)
    for family in _FAMILIES:
        values |= family.measure(reading)
    return Features({name: float(value) for name, value in values.items()})
