"""Resolution: which assets of many episodes are one, which may be, and which are not."""

from autocorrect.engines.screenplay.resolution.pairs import NamePair, judge_names, zone, zone_pairs
from autocorrect.engines.screenplay.resolution.resolving import resolve

__all__ = ['NamePair', 'judge_names', 'resolve', 'zone', 'zone_pairs']
