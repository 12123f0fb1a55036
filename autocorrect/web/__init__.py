"""What views share. Knows no feature."""
