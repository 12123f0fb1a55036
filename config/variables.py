"""How one environment variable becomes one typed value: parsers, and the field that carries its name and comment."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from typing import Any
from urllib.parse import urlsplit, urlunsplit

Parser = Callable[[str], Any]


def text(value: str) -> str:
    return value


def words(value: str) -> tuple[str, ...]:
    """A comma-separated list."""
    return tuple(word.strip() for word in value.split(',') if word.strip())


def switch(value: str) -> bool:
    if value.lower() in {'1', 'true', 'yes', 'on'}:
        return True
    if value.lower() in {'0', 'false', 'no', 'off'}:
        return False
    raise ValueError('must be on or off')


def whole(minimum: int, maximum: int = 2**53) -> Parser:
    def parse(value: str) -> int:
        number = int(value) if value.lstrip('-').isdecimal() else None
        if number is None or not minimum <= number <= maximum:
            limits = f'of at least {minimum}' if maximum == 2**53 else f'from {minimum} to {maximum}'
            raise ValueError(f'must be a whole number {limits}')
        return number

    return parse


def seconds(minimum: float = 0.1) -> Parser:
    def parse(value: str) -> float:
        try:
            number = float(value)
        except ValueError:
            number = -1.0
        # The comparison also refuses nan.
        if not minimum <= number < float('inf'):
            raise ValueError(f'must be a number of seconds of at least {minimum:g}')
        return number

    return parse


def one_of(*choices: str) -> Parser:
    def parse(value: str) -> str:
        if value.lower() in {choice.lower() for choice in choices}:
            return next(choice for choice in choices if choice.lower() == value.lower())
        raise ValueError(f'must be one of {", ".join(choices)}')

    return parse


def url(*schemes: str) -> Parser:
    """A URL of one of these schemes; empty stays empty."""

    def parse(value: str) -> str:
        if value and (urlsplit(value).scheme not in schemes or '://' not in value):
            raise ValueError(f'must be a URL that begins with {" or ".join(f"{scheme}://" for scheme in schemes)}')
        return value

    return parse


def database(value: str) -> str:
    """A SQLAlchemy URL; a bare postgresql:// means psycopg 3, whatever SQLAlchemy would choose."""
    if not value:
        return value
    scheme, separator, rest = value.partition('://')
    if separator and scheme in {'postgres', 'postgresql', 'postgresql+psycopg'}:
        return f'postgresql+psycopg://{rest}'
    if separator and scheme == 'sqlite':
        return value
    raise ValueError('must be a URL that begins with sqlite:// or postgresql://')


def origins(value: str) -> tuple[str, ...]:
    found = tuple(origin.rstrip('/') for origin in words(value))
    for origin in found:
        parts = urlsplit(origin)
        if parts.scheme not in {'http', 'https'} or not parts.netloc or parts.path:
            raise ValueError(f'must be a list of origins such as https://school.example, and {origin!r} is none')
    return found


def without_password(value: str) -> str:
    """The URL as it may be shown or logged."""
    try:
        parts = urlsplit(value)
    except ValueError:
        return '***'
    if not parts.password:
        return value
    account, _, place = parts.netloc.rpartition('@')
    return urlunsplit(parts._replace(netloc=f'{account.split(":")[0]}:***@{place}'))


def variable(name: str, default: str, parse: Parser, comment: str, *, secret: bool = False, section: str = '') -> Any:
    """A dataclass field read from the environment variable `name`; `section` opens a new part of .env.example."""
    metadata = {
        'name': name,
        'default': default,
        'parse': parse,
        'comment': comment,
        'secret': secret,
        'section': section,
    }
    return dataclasses.field(metadata=metadata)
