"""How often which figure of speech is used; each kind counts a few times at most."""

from __future__ import annotations

from collections import Counter

from autocorrect.engines.scoring.chinese.devices import Device, find_devices
from autocorrect.engines.scoring.chinese.features.argument import FEELING, NUMBER
from autocorrect.engines.scoring.chinese.reading import NAME, Reading

_AT_MOST = 6
_MATERIAL = (Device.QUOTATION, Device.EXAMPLE, Device.SENSES, Device.SPEECH, Device.CONTRAST)


def measure(reading: Reading) -> dict[str, float]:
    uses = Counter(use.device for use in find_devices(reading))
    values = {f'{device}_uses': float(min(_AT_MOST, uses[device])) for device in Device}
    values['device_kinds'] = len(uses)
    values['figures'] = sum(min(2, uses[device]) for device in Device)
    values['material_kinds'] = sum(1 for device in _MATERIAL if uses[device]) + _facts(reading)
    return values


def _facts(reading: Reading) -> int:
    """Kinds of matter-of-fact material: people by name, figures and dates, feelings."""
    text = reading.text
    return sum([NAME in reading.counts, bool(NUMBER.search(text)), bool(FEELING.search(text)), '《' in text])
