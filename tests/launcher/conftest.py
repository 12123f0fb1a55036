import pytest

from scripts.launcher.private_redis import free_port
from tests.launcher.project import Project


@pytest.fixture
def make_project(tmp_path):
    projects = []

    def make(name: str = 'project') -> Project:
        (tmp_path / name).mkdir()
        projects.append(Project(tmp_path / name, free_port()))
        return projects[-1]

    yield make
    for project in projects:
        for start in project.starts:
            start.process.kill()
            start.process.wait()
        for process in project.processes():
            process.kill()


@pytest.fixture
def project(make_project):
    return make_project()
