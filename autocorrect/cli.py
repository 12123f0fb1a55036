"""Commands of `flask --app autocorrect.app`."""

from __future__ import annotations

import sys

import click
from flask import Flask
from flask.cli import AppGroup

from autocorrect.accounts import services
from autocorrect.accounts.models import Role
from autocorrect.errors import ValidationError
from autocorrect.extensions import db


def bind_commands(app: Flask) -> None:
    app.cli.add_command(create_admin)


@click.command('create-admin')
@click.option('--username', prompt=True)
@click.option('--email', prompt=True)
@click.password_option()
def create_admin(username: str, email: str, password: str) -> None:
    """Add an administrator."""
    from flask import current_app

    with current_app.app_context():
        try:
            services.register_user(username, email, password, Role.ADMIN)
        except ValidationError as error:
            click.echo('; '.join(f'{field}: {words[0]}' for field, words in error.errors.items()), err=True)
            sys.exit(1)
        db.session.commit()
    click.echo(f'{username} is an administrator.')


jobs = AppGroup('jobs', help='Look after jobs.')
