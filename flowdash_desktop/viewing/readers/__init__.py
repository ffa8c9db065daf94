"""What runs in the process that may die of a file: who reads each kind. The window's side imports nothing from here.

Begin reading with ``open_files``, which answers each job; ``facts`` says what a file is and opens it.
"""
