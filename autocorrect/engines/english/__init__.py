"""The English engine."""
