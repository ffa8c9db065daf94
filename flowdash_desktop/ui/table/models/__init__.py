"""The tasks as a Qt model that says exactly what became different.

The window makes the model; everything else in the table asks it, or the part of it that knows: ``shown`` (which task is
in which row), ``cells`` (what cells say) and ``rows`` (what changes the rows). Begin reading with ``task_table_model``,
then ``row_model``.
"""
