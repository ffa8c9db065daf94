"""The pane in which a new task is made. Start with ``new_task``."""
