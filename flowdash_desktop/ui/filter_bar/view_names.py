"""Names of views that nobody has saved."""

MY_TASKS = "\0my tasks"
"""The tasks that are assigned to the person. No saved view can have this name."""
