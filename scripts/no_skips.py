"""A pytest plugin for CI: a skipped test is a failure, for there everything it could need has been installed."""

from __future__ import annotations

import pytest


def pytest_sessionfinish(session: pytest.Session) -> None:
    reporter = session.config.pluginmanager.get_plugin('terminalreporter')
    skipped = reporter.stats.get('skipped', []) if reporter else []
    if skipped and session.exitstatus == pytest.ExitCode.OK:
        session.exitstatus = pytest.ExitCode.TESTS_FAILED
        for report in skipped:
            reporter.write_line(
                f'skipped, and in strict mode that is a failure: {report.nodeid} {report.longrepr}', red=True
            )
