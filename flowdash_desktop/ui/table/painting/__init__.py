"""Paints the rows that are seen, a column at a time.

Only the table imports from here. Begin reading with ``row_painting``, then ``cell_painting``.
"""
