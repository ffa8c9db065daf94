"""Rows of a spreadsheet as changes of tasks.

``columns`` says what each column of the file becomes, ``values`` reads its cells, and ``plan`` holds the rows against
the tasks that are there: what would change, what is new, what can't be taken. Begin reading with ``plan``.
"""
