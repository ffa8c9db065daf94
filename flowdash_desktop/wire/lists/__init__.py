"""Long lists of tasks: cut into tasks while they arrive, and read into columns.

Others import the modules. Begin reading with ``row_decoder``.
"""
