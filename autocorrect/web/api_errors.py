"""flask-smorest without its own error answers: every error leaves through web/edge.py."""

from __future__ import annotations

from flask_smorest import Api


class QuietApi(Api):
    """The API description and routing only."""

    def _register_error_handlers(self) -> None:
        """Leave them to the application, which answers RFC 9457."""
