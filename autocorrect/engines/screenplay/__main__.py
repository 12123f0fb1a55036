"""python3 -m autocorrect.engines.screenplay [--json] FILE... | --pairs FILE.jsonl"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from autocorrect.engines.screenplay import decode, read_project, resolve, split_episodes
from autocorrect.engines.screenplay.breakdown import as_json, as_table
from autocorrect.engines.screenplay.resolution import zone_pairs


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog='python3 -m autocorrect.engines.screenplay', description=__doc__)
    parser.add_argument('files', nargs='*', type=Path, metavar='FILE', help='the episodes of one project, in order')
    parser.add_argument('--json', action='store_true', help='one JSON object instead of tables')
    parser.add_argument('--pairs', type=Path, metavar='FILE.jsonl', help='print the zone of each pair of names instead')
    options = parser.parse_args(arguments)
    if options.pairs:
        return _print_pairs(options.pairs)
    if not options.files:
        parser.error('name at least one script file, or --pairs FILE.jsonl')
    return _print_breakdown(options.files, options.json)


def _print_breakdown(files: list[Path], as_object: bool) -> int:
    try:
        contents = [(path.read_bytes(), path.name) for path in files]
    except OSError as error:
        print(f'{error.filename}: {error.strerror}', file=sys.stderr)
        return 2
    sources = [one for data, name in contents for one in split_episodes(decode(data, name))]
    episodes, assets = read_project(sources)
    resolution = resolve(assets)
    if as_object:
        print(json.dumps(as_json(episodes, resolution), ensure_ascii=False, indent=1))
    else:
        print(as_table(episodes, resolution), end='')
    return 0


def _print_pairs(path: Path) -> int:
    try:
        candidates = zone_pairs(path.read_text(encoding='utf-8').splitlines())
    except (OSError, ValueError) as error:
        print(f'{path}: {error}', file=sys.stderr)
        return 2
    for pair in candidates:
        one = {
            'kind': pair.type.value,
            'a': pair.names[0],
            'b': pair.names[1],
            'zone': pair.zone.value,
            'score': round(pair.score, 3),
            'label': pair.label.value if pair.label else None,
            'reason': ' '.join(words.zh for words in pair.reasons),
        }
        print(json.dumps(one, ensure_ascii=False))
    return 0


if __name__ == '__main__':
    sys.exit(main())
