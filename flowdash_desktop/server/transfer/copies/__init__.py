"""Makes a local workspace of what has arrived from another server. Begin reading with ``making``."""
