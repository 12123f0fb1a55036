"""Essay correction (作文批改)."""
