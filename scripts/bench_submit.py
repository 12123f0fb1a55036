"""Requests a second of POST /api/v1/essays against a view that commits one row and rings once, in turns in one run.

Usage: python scripts/bench_submit.py [--rounds 8] [--requests 100] [--profile]
Needs a Redis: REDIS_URL, or the private one of a running start_all.py, or one that this script starts.
"""

from __future__ import annotations

import argparse
import cProfile
import os
import pstats
import statistics
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from tests.redis_server import running_redis

CONTENT = 'Last week our class go to the museum. ' * 40


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument('--rounds', type=int, default=8)
    parser.add_argument('--requests', type=int, default=100)
    parser.add_argument('--profile', action='store_true', help='print where the submits spend their time')
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder, running_redis(Path(folder) / 'redis') as redis_url:
        os.environ |= {'VAR_DIR': folder, 'REDIS_URL': redis_url, 'LOG_LEVEL': 'ERROR', 'RATE_LIMIT_ENABLED': 'off'}
        measure(options)


def measure(options: argparse.Namespace) -> None:
    client, headers = prepared_client()

    def submit() -> None:
        answer = client.post('/api/v1/essays', json={'title': 'A trip', 'content': CONTENT}, headers=headers)
        assert answer.status_code == 202, answer.text

    def baseline() -> None:
        assert client.post('/bench/one-row', headers=headers).status_code == 204

    for call in (submit, baseline):
        seconds_of(call, 20)
    if options.profile:
        profile = cProfile.Profile()
        profile.runcall(seconds_of, submit, options.requests)
        pstats.Stats(profile).sort_stats('cumulative').print_stats(45)
    rounds = [
        (seconds_of(baseline, options.requests), seconds_of(submit, options.requests)) for _ in range(options.rounds)
    ]
    ratios = [one / many for one, many in rounds]
    print(f'one row + one ring   {options.requests / statistics.median(r[0] for r in rounds):8.0f} requests/s of CPU')
    print(f'submit an essay      {options.requests / statistics.median(r[1] for r in rounds):8.0f} requests/s of CPU')
    print(f'submit / one row     {statistics.median(ratios):8.2f}   (min {min(ratios):.2f}, max {max(ratios):.2f})')


def prepared_client():
    from flask_migrate import upgrade

    from autocorrect.accounts import services
    from autocorrect.app import create_app
    from autocorrect.extensions import csrf, db, on_commit
    from autocorrect.jobs import bell
    from autocorrect.jobs.models import QueueState

    app = create_app()

    @app.post('/bench/one-row')
    @csrf.exempt
    def one_row():
        db.session.add(QueueState(queue=os.urandom(8).hex()))
        on_commit(bell.ring)
        return '', 204

    with app.app_context():
        upgrade()
        user = services.register_user('bench', 'bench@example.org', 'bench-password')
        _token, text = services.create_token(user, 'bench')
        db.session.commit()
    return app.test_client(), {'Authorization': f'Bearer {text}'}


def seconds_of(call, count: int) -> float:
    # CPU time: another process on the machine must not decide the ratio.
    begun = time.process_time()
    for _ in range(count):
        call()
    return time.process_time() - begun


if __name__ == '__main__':
    main()
