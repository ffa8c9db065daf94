"""How the table keeps the values of a column, by kind: repeated values, plain ones, instants, and texts in polars.

``column`` is what the table asks of any of them.
"""
