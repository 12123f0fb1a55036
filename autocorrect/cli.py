"""Commands of `flask --app autocorrect.app`."""

from __future__ import annotations

import sys
from uuid import UUID

import click
from flask import Flask
from flask.cli import AppGroup
from sqlalchemy import select

from autocorrect.accounts import services
from autocorrect.accounts.models import Role
from autocorrect.errors import ConflictError, ValidationError
from autocorrect.essays import services as essays
from autocorrect.extensions import db
from autocorrect.jobs import dispatch, lifecycle
from autocorrect.jobs.models import Job

DEMO_ESSAYS = (
    (
        '秋天的校园',
        '秋天来了,校园里的树叶慢慢变黄,一片片树叶像蝴蝶一样飞下来。\n\n通过这次秋游活动,使我明白了团结的重要性。'
        '同学们高兴的跳着、笑着，我觉得这样的时光非常珍贵。\n\n我们要再接再励，把班级建设得更好。',
    ),
    (
        'A day at the museum',
        'Last week our class go to the the museum. There was many old paintings, '
        'and our teacher telled us about them.\n\n'
        'After lunch we played alot of games. It was an day I will never forget.',
    ),
)


def bind_commands(app: Flask) -> None:
    for command in (create_admin, load_demo, jobs):
        app.cli.add_command(command)


@click.command('create-admin')
@click.option('--username', prompt=True)
@click.option('--email', prompt=True)
@click.password_option()
def create_admin(username: str, email: str, password: str) -> None:
    """Add an administrator."""
    try:
        services.register_user(username, email, password, Role.ADMIN)
    except ValidationError as error:
        click.echo('; '.join(f'{field}: {words[0]}' for field, words in error.errors.items()), err=True)
        sys.exit(1)
    db.session.commit()
    click.echo(f'{username} is an administrator.')


@click.command('load-demo')
@click.option('--username', default='demo', show_default=True)
@click.option('--password', default='demo-password', show_default=True)
def load_demo(username: str, password: str) -> None:
    """Add a demonstration user with two essays; a running instance corrects them."""
    try:
        user = services.register_user(username, f'{username}@localhost.localdomain', password)
        for title, text in DEMO_ESSAYS:
            essays.submit_essay(user, title, text)
    except ValidationError as error:
        click.echo('; '.join(f'{field}: {words[0]}' for field, words in error.errors.items()), err=True)
        sys.exit(1)
    db.session.commit()
    click.echo(f'{username} / {password}: {len(DEMO_ESSAYS)} essays submitted.')


jobs = AppGroup('jobs', help='Look after jobs.')


@jobs.command('sweep')
def sweep() -> None:
    """End what a lost worker, a deadline or time left behind, now; the dispatcher does so every few seconds."""
    done = dispatch.sweep_rows()
    click.echo(', '.join(f'{name} {count}' for name, count in done.items()))


@jobs.command('replay')
@click.argument('job_ids', nargs=-1, type=click.UUID)
@click.option('--all-failed', is_flag=True, help='Every job that failed or timed out.')
def replay(job_ids: tuple[UUID, ...], all_failed: bool) -> None:
    """Run ended jobs again, unchanged."""
    failed = select(Job.id).where(Job.state.in_(['FAILED', 'TIMED_OUT']), Job.children_total == 0)
    for job_id in [*job_ids, *(db.session.scalars(failed) if all_failed else [])]:
        click.echo(f'{job_id} {_replayed(job_id)}')


def _replayed(job_id: UUID) -> str:
    job = db.session.get(Job, job_id)
    if job is None:
        return 'not found'
    try:
        lifecycle.retry(job)
    except ConflictError:
        db.session.rollback()
        return f'left as it is ({job.state})'
    db.session.commit()
    return 'in line again'
