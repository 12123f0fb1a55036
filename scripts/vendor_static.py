"""Fetch the third-party front-end files and record version, licence and sha256 in static/vendor/VENDOR.lock.

Usage: python scripts/vendor_static.py     (needs npm; writes static/vendor/)
"""

from __future__ import annotations

import hashlib
import json
import re
import subprocess
import tarfile
import tempfile
from pathlib import Path

TARGET = Path(__file__).resolve().parent.parent / 'static' / 'vendor'

# package, version, {file in the package: file here}
PACKAGES: list[tuple[str, str, dict[str, str]]] = [
    (
        'bootstrap',
        '5.3.9',
        {
            'dist/css/bootstrap.min.css': 'bootstrap.min.css',
            'dist/js/bootstrap.bundle.min.js': 'bootstrap.bundle.min.js',
            'LICENSE': 'bootstrap.LICENSE.txt',
        },
    ),
    ('htmx.org', '4.0.1', {'dist/htmx.min.js': 'htmx.min.js', 'LICENSE': 'htmx.LICENSE.txt'}),
    ('socket.io-client', '4.8.4', {'dist/socket.io.min.js': 'socket.io.min.js', 'LICENSE': 'socket.io.LICENSE.txt'}),
    ('lucide-static', '1.62.0', {'LICENSE': 'lucide.LICENSE.txt'}),
]
ICONS = (
    'activity alert-triangle archive arrow-left arrow-right ban bell book-open check check-check chevron-down '
    'chevron-right circle circle-alert circle-check circle-dashed circle-x clapperboard clock copy diff '
    'download eraser file-text gauge hash highlighter house info key languages layout-dashboard list list- '
    'checks loader loader-circle log-in log-out menu message-square moon pause pencil pen-line play plus '
    'refresh-cw rotate-ccw rotate-cw search settings shield sparkles square square-pen star sun timer trash-2 '
    'trending-up undo-2 upload user users wifi wifi-off x '
).split()


def main() -> None:
    TARGET.mkdir(parents=True, exist_ok=True)
    lock: dict[str, object] = {}
    for package, version, files in PACKAGES:
        with tempfile.TemporaryDirectory() as folder:
            root = unpack(package, version, Path(folder))
            licence = json.loads((root / 'package.json').read_text())['license']
            for source, target in files.items():
                (TARGET / target).write_bytes(strip_map((root / source).read_bytes()))
            names = list(files.values())
            if package == 'lucide-static':
                (TARGET / 'icons.svg').write_text(sprite(root / 'icons'), encoding='utf-8')
                names.append('icons.svg')
            hashes = {name: hashlib.sha256((TARGET / name).read_bytes()).hexdigest() for name in sorted(names)}
            lock[package] = {'version': version, 'licence': licence, 'sha256': hashes}
    (TARGET / 'VENDOR.lock').write_text(json.dumps(lock, indent=2) + '\n', encoding='utf-8')


def unpack(package: str, version: str, folder: Path) -> Path:
    """Download one package with npm and unpack it; returns its root."""
    subprocess.run(
        ['npm', 'pack', '--silent', f'{package}@{version}'], cwd=folder, check=True, stdout=subprocess.DEVNULL
    )
    archive = next(folder.glob('*.tgz'))
    with tarfile.open(archive) as tar:
        tar.extractall(folder, filter='data')
    return folder / 'package'


def strip_map(content: bytes) -> bytes:
    """Without the pointer to a source map that is not shipped: browsers would ask for it in vain."""
    return re.sub(rb'(/\*|//)# sourceMappingURL=[^\n*]+(\*/)?\s*', b'', content)


def sprite(folder: Path) -> str:
    """One SVG with a <symbol> an icon, used by <svg><use href="...#name">."""
    symbols = []
    for name in ICONS:
        file = folder / f'{name}.svg'
        if not file.exists():
            print(f'no icon {name}')
            continue
        inner = re.search(r'<svg[^>]*>(.*)</svg>', file.read_text(), re.S)
        assert inner
        symbols.append(f'<symbol id="{name}" viewBox="0 0 24 24">{re.sub(chr(10) + " *", "", inner.group(1))}</symbol>')
    return '<svg xmlns="http://www.w3.org/2000/svg">' + '\n'.join(symbols) + '</svg>\n'


if __name__ == '__main__':
    main()
