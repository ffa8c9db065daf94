"""Files on this machine: staged before they are sent, cached for reading, backed up so that a removal can be undone."""
