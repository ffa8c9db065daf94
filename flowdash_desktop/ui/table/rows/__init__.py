"""The rows as a view: scrolling, selection, the target of commands, groups. Start with ``rows_view``."""
