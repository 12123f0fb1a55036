"""Prints .env.example: `python -m config.env_example > .env.example`."""

from __future__ import annotations

import sys
from dataclasses import fields

from config.settings import Settings

HEAD = '# Copy to .env and change what you need. Every variable is here with its default; empty means unset.\n'


def env_example() -> str:
    lines = [HEAD]
    for field in fields(Settings):
        about = field.metadata
        if about['section']:
            lines.append(f'\n# == {about["section"]} ==\n')
        lines.append(f'# {about["comment"]}\n{about["name"]}={about["default"]}\n')
    return ''.join(lines)


if __name__ == '__main__':
    sys.stdout.write(env_example())
