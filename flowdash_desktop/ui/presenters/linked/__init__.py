"""From a task to the tasks it is linked to, and back; new linked tasks; copies of a task. Begin with ``visits``."""
