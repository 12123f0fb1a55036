"""The virtual environment: made once, repaired when half made, left alone while its stamp fits the requirements.

Standard library only: this runs before anything is installed.
"""

from __future__ import annotations

import ast
import fcntl
import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

RUN_TIME = 'requirements.txt'
TESTS = 'requirements-dev.txt'
# The test tools' file pins the run time too, to the same versions.
_CONTAINS = {TESTS: (TESTS, RUN_TIME)}
# uv or pip; unset: uv where it can be had.
INSTALLER_VARIABLE = 'START_INSTALLER'
PIP_WITH_PYTHON_OPTION = 23
UV = 'uv==0.13.9'
_NO_PIP = (
    'this Python can make no environment: it has neither pip nor ensurepip, and there is no uv. '
    'On Debian or Ubuntu run: apt install python3-venv'
)
# pip's settings, and the uv variable that says the same.
_PIP_TO_UV = {
    'index-url': 'UV_DEFAULT_INDEX',
    'extra-index-url': 'UV_INDEX',
    'find-links': 'UV_FIND_LINKS',
    'cert': 'SSL_CERT_FILE',
}


class SetupError(Exception):
    """The environment cannot be made; the text says what to do."""


def say(line: str) -> None:
    print(f'start_all: {line}', flush=True)


def python_of(root: Path) -> Path:
    return root / '.venv' / 'bin' / 'python'


def is_current(root: Path, requirements: str = RUN_TIME) -> bool:
    """Whether the environment holds just what this requirements file asks for."""
    if _marker(root).exists() or not os.access(python_of(root), os.X_OK):
        return False
    try:
        return _stamp(root, requirements).read_text(encoding='ascii') == _fingerprint(root, requirements)
    except OSError:
        return False


def ensure(root: Path, requirements: str = RUN_TIME) -> Path:
    """Make or complete the environment if need be, and return its Python.

    Raises:
        SetupError: says what is missing and what to do.
    """
    try:
        if not is_current(root, requirements):
            with _alone(root):
                if not is_current(root, requirements):
                    _build(root, requirements)
    except OSError as error:
        raise SetupError(f'cannot write {error.filename or root}: {error.strerror}') from error
    return python_of(root)


def _fingerprint(root: Path, requirements: str) -> str:
    """What is asked for, and the interpreter it was installed for: an upgraded Python needs it anew."""
    wanted = (root / requirements).read_bytes()
    return hashlib.sha256(wanted + os.path.realpath(python_of(root)).encode()).hexdigest()


def _stamp(root: Path, requirements: str) -> Path:
    return root / '.venv' / f'{requirements}.stamp'


def _marker(root: Path) -> Path:
    """Exists while something is being installed; found at a start, it tells of one that was killed."""
    return root / '.venv' / 'installing'


@contextmanager
def _alone(root: Path) -> Iterator[None]:
    """Hold the folder itself locked. Installers inherit the lock, so one that outlives its start is waited for."""
    folder = os.open(root, os.O_RDONLY)
    os.set_inheritable(folder, True)
    try:
        try:
            fcntl.flock(folder, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            say('another start is preparing the environment; waiting for it ...')
            fcntl.flock(folder, fcntl.LOCK_EX)
        yield
    finally:
        os.close(folder)


def _build(root: Path, requirements: str) -> None:
    folder = root / '.venv'
    if _marker(root).exists():
        say('the environment was left half made; making it anew')
        shutil.rmtree(folder)
    elif folder.exists() and not _works(python_of(root)):
        say('the environment no longer works; making it anew')
        shutil.rmtree(folder)
    folder.mkdir(exist_ok=True)
    _marker(root).touch()
    if not python_of(root).exists():
        # Without pip: it takes seconds, and uv does not need it.
        _run([_base_python(), '-m', 'venv', '--without-pip', str(folder)])
    _install(root, requirements)
    shutil.rmtree(_fetched(root), ignore_errors=True)
    for name in _CONTAINS.get(requirements, (requirements,)):
        if (root / name).exists():
            _stamp(root, name).write_text(_fingerprint(root, name), encoding='ascii')
    _marker(root).unlink()


def _base_python() -> str:
    """The interpreter itself, also when started by the one of an environment that is about to be replaced."""
    return str(getattr(sys, '_base_executable', None) or sys.executable)


def _works(python: Path) -> bool:
    try:
        return subprocess.run([str(python), '-c', ''], capture_output=True, check=False).returncode == 0
    except OSError:
        return False


def _install(root: Path, requirements: str) -> None:
    """With uv where it can be had, for it takes a quarter of the time; with pip in any case."""
    say(f'installing {requirements} (once, less than a minute) ...')
    if os.environ.get(INSTALLER_VARIABLE) != 'pip':
        try:
            return _install_with_uv(_uv(root), root, requirements)
        except SetupError as error:
            say(f'going on with pip, because {_last_line(error)}')
    return _install_with_pip(root, requirements)


def _uv(root: Path) -> list[str]:
    """The uv of this machine, or one fetched for this installation alone: even so it pays twice over."""
    if shutil.which('uv'):
        return ['uv']
    if importlib.util.find_spec('uv'):
        return [sys.executable, '-m', 'uv']
    folder = _fetched(root)
    options = ['--quiet', '--no-input', '--disable-pip-version-check', '--no-compile', '--only-binary', ':all:']
    # A machine without a way to it must not wait long to learn that.
    _run([*_pip(root), 'install', *options, '--retries', '1', '--timeout', '10', '--target', str(folder), UV])
    return [str(folder / 'bin' / 'uv')]


def _fetched(root: Path) -> Path:
    return root / '.venv' / 'fetched'


def _install_with_uv(uv: list[str], root: Path, requirements: str) -> None:
    # Bytecode now: without it the first warm start took eight seconds instead of one and a half.
    command = [*uv, 'pip', 'install', '--python', str(python_of(root)), '--compile-bytecode', '-r', requirements]
    _run(command, root, {**_pip_settings_for_uv(), **os.environ})


def _pip_settings_for_uv() -> dict[str, str]:
    """uv does not read pip's configuration; a machine that is set up for pip should work with uv as well."""
    listed = subprocess.run(
        [sys.executable, '-m', 'pip', 'config', 'list'], capture_output=True, text=True, check=False
    )
    found: dict[str, str] = {}
    for line in listed.stdout.splitlines():
        name, _, value = line.partition('=')
        variable = _PIP_TO_UV.get(name.rpartition('.')[2])
        if variable:
            found[variable] = ' '.join(ast.literal_eval(value).split())
    if 'UV_FIND_LINKS' in found:
        found['UV_FIND_LINKS'] = ','.join(found['UV_FIND_LINKS'].split())
    if 'UV_INDEX' in found:
        # pip takes the best of all indexes.
        found['UV_INDEX_STRATEGY'] = 'unsafe-best-match'
    return found


def _install_with_pip(root: Path, requirements: str) -> None:
    command = [*_pip(root), 'install', '--quiet', '--no-input', '--disable-pip-version-check', '--no-compile']
    _run([*command, '-r', requirements], root)
    # One compiler a core; pip itself compiles on one.
    compiler = [str(python_of(root)), '-m', 'compileall', '-qq', '-j', '0', '-x', '/site-packages/pip/']
    subprocess.run([*compiler, str(root / '.venv' / 'lib')], check=False)


def _pip(root: Path) -> list[str]:
    """The environment's own pip, or another that can install into it: making one takes seconds."""
    python = str(python_of(root))
    if _pip_version(python):
        return [python, '-m', 'pip']
    if _pip_version(sys.executable) >= PIP_WITH_PYTHON_OPTION:
        return [sys.executable, '-m', 'pip', '--python', python]
    if importlib.util.find_spec('ensurepip'):
        _run([python, '-m', 'ensurepip'])
        return [python, '-m', 'pip']
    raise SetupError(_NO_PIP)


def _pip_version(python: str) -> int:
    """The major version; 0 when there is none."""
    told = subprocess.run(
        [python, '-m', 'pip', '--version'], capture_output=True, text=True, check=False
    ).stdout.split()
    number = told[1].partition('.')[0] if len(told) > 1 else ''
    return int(number) if number.isdecimal() else 0


def _run(command: list[str], cwd: Path | None = None, environ: dict[str, str] | None = None) -> None:
    done = subprocess.run(
        command, cwd=cwd, env=environ, capture_output=True, text=True, errors='replace', check=False, close_fds=False
    )
    if done.returncode:
        told = '\n'.join((done.stdout + done.stderr).strip().splitlines()[-15:])
        raise SetupError(f'{" ".join(command[:4])} ... failed:\n{told}')


def _last_line(error: Exception) -> str:
    return str(error).strip().splitlines()[-1].strip()
