"""Makes a database with one revision, and says each time that it ran."""

import os
import sqlite3
import sys
from pathlib import Path

if os.environ.get('PREPARE_FAILS'):
    sys.exit('DATABASE_URL: the database cannot be used (file is not a database)')
file = Path(os.environ['VAR_DIR']) / 'autocorrect.db'
is_new = not file.exists()
with sqlite3.connect(file) as connection:
    connection.execute('CREATE TABLE IF NOT EXISTS alembic_version (version_num)')
    if is_new:
        connection.execute("INSERT INTO alembic_version VALUES ('0001')")
        sys.stdout.write('admin-password: made-up-once\n')
sys.stdout.write('prepared\n')
