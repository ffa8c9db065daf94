"""The tasks that a task is linked to. Start with ``linked``."""
