"""The tasks as a Qt model that says exactly what became different.

The window makes the model; everything else in the table asks it. Begin reading with ``task_table_model``, then
``row_model``.
"""
