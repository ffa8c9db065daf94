"""Paints the rows that are seen, a column at a time. Start with ``row_painting``."""
