"""Environments are really made, with a small package that lies beside, so that no network is needed."""

import os
import shutil
import signal
import subprocess
import sys
import threading
import time
import zipfile
from pathlib import Path

import pytest

from scripts.launcher import environment
from scripts.launcher.environment import SetupError, ensure, is_current, python_of
from tests.launcher.project import ROOT, until


def make_wheel(folder: Path, version: str, more_files: int = 0) -> Path:
    """The smallest package there can be; more files make its installation take longer."""
    folder.mkdir(exist_ok=True)
    info, wheel = f'tiny-{version}.dist-info', folder / f'tiny-{version}-py3-none-any.whl'
    files = {
        'tiny.py': f'VERSION = {version!r}\n',
        f'{info}/METADATA': f'Metadata-Version: 2.1\nName: tiny\nVersion: {version}\n',
        f'{info}/WHEEL': 'Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: py3-none-any\n',
    }
    files |= {f'tiny_part_{number}.py': '' for number in range(more_files)}
    files[f'{info}/RECORD'] = ''.join(f'{name},,\n' for name in [*files, f'{info}/RECORD'])
    with zipfile.ZipFile(wheel, 'w') as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return wheel


@pytest.fixture
def root(tmp_path, monkeypatch):
    """A folder whose requirements are one small package; installed with pip, which every machine has."""
    monkeypatch.setenv('START_INSTALLER', 'pip')
    require(tmp_path, '1.0')
    return tmp_path


def require(root: Path, version: str, more_files: int = 0) -> None:
    wheel = make_wheel(root / 'wheels', version, more_files)
    (root / 'requirements.txt').write_text(f'tiny @ {wheel.as_uri()}\n')


def installed(root: Path) -> str:
    code = 'import tiny; print(tiny.VERSION)'
    return subprocess.run([python_of(root), '-c', code], capture_output=True, text=True, check=True).stdout.strip()


def test_a_first_start_installs_and_the_next_installs_nothing(root, capsys):
    assert not is_current(root)
    assert ensure(root) == python_of(root)
    assert installed(root) == '1.0'
    assert list(root.glob('.venv/lib/*/site-packages/__pycache__/tiny.*.pyc'))
    capsys.readouterr()
    began = time.monotonic()
    ensure(root)
    assert time.monotonic() - began < 0.2
    assert capsys.readouterr().out == ''


def test_changed_requirements_are_installed(root):
    ensure(root)
    require(root, '2.0')
    assert not is_current(root)
    ensure(root)
    assert installed(root) == '2.0'


def test_an_environment_that_was_left_half_made_is_made_anew(root, capsys):
    ensure(root)
    shutil.rmtree(next(root.glob('.venv/lib/*/site-packages/tiny-1.0.dist-info')))
    (root / '.venv' / 'installing').touch()
    ensure(root)
    assert 'half made' in capsys.readouterr().out
    assert installed(root) == '1.0'
    assert is_current(root)


def test_an_environment_whose_python_is_gone_is_made_anew(root):
    ensure(root)
    for link in root.glob('.venv/bin/python*'):
        link.unlink()
    (root / '.venv' / 'bin' / 'python').symlink_to('/nowhere/python3')
    ensure(root)
    assert installed(root) == '1.0'


def test_a_kill_in_the_middle_of_an_install_is_repaired(root):
    require(root, '1.0', more_files=3000)
    code = f'import sys; sys.path.insert(0, {str(ROOT)!r})\n'
    code += 'from pathlib import Path; from scripts.launcher.environment import ensure; ensure(Path(sys.argv[1]))'
    first = subprocess.Popen([sys.executable, '-c', code, str(root)], start_new_session=True)
    until(lambda: (root / '.venv' / 'installing').exists())
    until(lambda: any(root.glob('.venv/lib/*/site-packages/tiny*')))
    os.killpg(first.pid, signal.SIGKILL)
    first.wait()
    assert not is_current(root)
    ensure(root)
    assert installed(root) == '1.0'


def test_two_starts_at_once_install_once(root, capsys):
    threads = [threading.Thread(target=ensure, args=(root,)) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    printed = capsys.readouterr().out
    assert printed.count('installing requirements.txt') == 1
    assert installed(root) == '1.0'


def test_what_cannot_be_installed_is_told_and_tried_again_at_the_next_start(root):
    (root / 'requirements.txt').write_text(f'tiny @ {(root / "nothing-1.0-py3-none-any.whl").as_uri()}\n')
    with pytest.raises(SetupError, match=r'nothing-1\.0'):
        ensure(root)
    require(root, '1.0')
    ensure(root)
    assert installed(root) == '1.0'


def test_an_unwritable_folder_is_named(tmp_path):
    (tmp_path / 'file').write_text('')
    with pytest.raises(SetupError, match='file'):
        ensure(tmp_path / 'file')


def test_without_pip_uv_and_ensurepip_it_says_what_to_install(root, monkeypatch):
    monkeypatch.setattr(environment.importlib.util, 'find_spec', lambda _name: None)
    monkeypatch.setattr(environment, '_pip_version', lambda _python: 0)
    with pytest.raises(SetupError, match='apt install python3-venv'):
        ensure(root)


def test_a_uv_that_fails_is_replaced_by_pip(root, monkeypatch, capsys):
    programs = root / 'programs'
    programs.mkdir()
    (programs / 'uv').write_text('#!/bin/sh\necho no such index >&2\nexit 2\n')
    (programs / 'uv').chmod(0o755)
    monkeypatch.setenv('PATH', f'{programs}:{os.environ["PATH"]}')
    monkeypatch.delenv('START_INSTALLER')
    ensure(root)
    assert 'going on with pip, because no such index' in capsys.readouterr().out
    assert installed(root) == '1.0'


def test_the_test_tools_bring_the_run_time_along(root):
    shutil.copy(root / 'requirements.txt', root / 'requirements-dev.txt')
    ensure(root, 'requirements-dev.txt')
    assert is_current(root)


def test_the_test_tools_pin_the_run_time_to_the_same_versions():
    def pins(name: str) -> set[str]:
        return {line.lower() for line in (ROOT / name).read_text().splitlines() if '==' in line and line[0].isalnum()}

    assert pins('requirements.txt') <= pins('requirements-dev.txt')


@pytest.mark.parametrize('module', ['environment', 'bootstrap', 'options'])
def test_what_runs_before_the_environment_needs_only_the_standard_library(module):
    command = [
        sys.executable,
        '-I',
        '-S',
        '-c',
        f'import sys; sys.path.insert(0, {str(ROOT)!r}); import scripts.launcher.{module}',
    ]
    subprocess.run(command, check=True)
