"""Damaged SQLite files: found, set aside, and read without SQLite. Begin reading with ``salvage``."""
