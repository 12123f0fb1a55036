"""The Chinese engine."""
