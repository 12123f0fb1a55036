"""Files that people bring: sniffed, limited, and read into text."""
