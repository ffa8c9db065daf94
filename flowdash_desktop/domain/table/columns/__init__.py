"""How the table keeps the values of a column, by kind: repeated values, plain ones, instants, texts in polars.

Only ``domain.table`` imports from here, but for the raw values in ``column`` and ``column_batch``, and for
``string_store.load``, which brings polars. Begin reading with ``column``: what the table asks of any of them.
"""
