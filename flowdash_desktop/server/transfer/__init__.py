"""A workspace in and out: backups and their restore, definition files, and what a new data folder starts with."""
