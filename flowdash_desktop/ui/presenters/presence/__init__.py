"""Who else is at a task, in the table and the pane; and where this window is, for others. Begin with ``presenter``."""
