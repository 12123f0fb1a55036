"""The screenplay engine: bytes of scripts in, scenes and assets out. Pure functions; nothing here raises on any input.

sources = [one for data in files for one in split_episodes(decode(data))]
episodes, assets = read_project(sources)      # or parse() and extract() one by one
project = resolve(assets)
"""

from autocorrect.engines.screenplay.extraction import extract, read_project
from autocorrect.engines.screenplay.parser import parse, split_episodes
from autocorrect.engines.screenplay.resolution import resolve, zone
from autocorrect.engines.screenplay.source import Source, decode

__all__ = ['Source', 'decode', 'extract', 'parse', 'read_project', 'resolve', 'split_episodes', 'zone']
