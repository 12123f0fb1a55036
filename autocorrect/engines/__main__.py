"""The engines' command: `python3 -m autocorrect.engines [--language auto|zh|en] [--grade G] [--json] FILE...`."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path

from autocorrect.engines import essay
from autocorrect.engines.marking import Grade
from autocorrect.engines.report import render
from autocorrect.engines.serialise import correction_to_dict
from autocorrect.text.decoding import decode

FAILED = 2


def main(arguments: Sequence[str] | None = None) -> int:
    """Correct every file; what cannot be read is one line on stderr and exit code 2, and the others still come."""
    options = _parser().parse_args(arguments)
    # A lone surrogate in a text must not end the run, nor a terminal that knows only ASCII.
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, 'reconfigure'):
            stream.reconfigure(encoding='utf-8', errors='backslashreplace')
    failed = False
    for name in options.files:
        try:
            text = _read(name)
        except (OSError, ValueError) as error:
            print(f'{name}: {_reason(error)}', file=sys.stderr)
            failed = True
            continue
        _print_correction(essay.prepare(text, options.title, options.language, options.grade), name, options)
    return FAILED if failed else 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog='python3 -m autocorrect.engines',
        description='Correct and score essays with the embedded engines: no key, no network.',
    )
    parser.add_argument('files', nargs='+', metavar='FILE', help='a text file; - reads standard input')
    parser.add_argument(
        '--language', choices=('auto', 'zh', 'en'), default='auto', help='of the essays (default: auto)'
    )
    parser.add_argument('--grade', choices=[str(grade) for grade in Grade], help='the school grade to mark for')
    parser.add_argument('--title', default='', help='the title or subject that was set')
    parser.add_argument('--json', action='store_true', help='one JSON object for each file, a line each')
    parser.add_argument('--locale', choices=('zh', 'en'), help="language of the remarks (default: the essay's own)")
    return parser


def _read(name: str) -> str:
    return decode(sys.stdin.buffer.read() if name == '-' else Path(name).read_bytes())


def _reason(error: OSError | ValueError) -> str:
    return (error.strerror if isinstance(error, OSError) else None) or str(error)


def _print_correction(text: essay.EssayText, name: str, options: argparse.Namespace) -> None:
    correction = essay.correct(text)
    if options.json:
        print(json.dumps(correction_to_dict(correction, options.locale), ensure_ascii=False), flush=True)
    else:
        print(render(correction, name, options.locale), flush=True)


if __name__ == '__main__':
    sys.exit(main())
