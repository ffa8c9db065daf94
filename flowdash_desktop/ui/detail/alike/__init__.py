"""The tasks that are like the one in the pane. Begin with ``section``."""
