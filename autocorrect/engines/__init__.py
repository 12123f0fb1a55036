"""The embedded engines: text in, findings, scores and assets out. No Flask, no database, no network."""
