"""Where a form may send a person next."""

from __future__ import annotations

from urllib.parse import urlsplit


def safe_target(target: str | None) -> str | None:
    """The target if it is a path of this site, else None: an open redirect helps a phisher."""
    if not target or not target.startswith('/') or target.startswith(('//', '/\\')) or '\\' in target:
        return None
    parts = urlsplit(target)
    return None if parts.scheme or parts.netloc or any(c < ' ' for c in target) else target
