"""The keys that a person has chosen, and the menus that show them. Begin reading with ``presenter``."""
