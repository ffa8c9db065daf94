"""Changes of many cells: blocks that are pasted, filled and emptied. Begin reading with ``presenter``."""
