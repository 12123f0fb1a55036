"""What is measured of an English essay, one family a module; each has `measure(reading) -> dict[str, float]`."""
