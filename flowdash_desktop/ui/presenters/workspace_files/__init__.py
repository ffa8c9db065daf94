"""The local workspace as a whole, into files and out of them. Begin reading with ``presenter``."""
