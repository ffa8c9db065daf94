"""Files of rows: what is written for a spreadsheet program, and what is read of one (``reading``).

Here alone is XlsxWriter known. A process of its own writes, so that a long file takes nothing from the window:
``client`` starts it and is what others import, with ``cells`` and ``job``; ``process`` is the other side. Begin reading
with ``job``, which says what is to be written.
"""

COMMAND = "write-spreadsheet"
"""The command of this program that writes a file, for ``client`` alone."""
