"""The steps of the history: what was done, and what it takes to undo it or to do it again. Start with ``history``."""
