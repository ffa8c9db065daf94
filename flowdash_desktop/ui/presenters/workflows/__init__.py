"""Workflows are made, renamed, copied, archived, deleted and brought back from the menu of the window.

Only ``application`` imports from here. Begin reading with ``workflows``.
"""
