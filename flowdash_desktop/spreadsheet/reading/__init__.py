"""Reads tables from files that others made: CSV, TSV, XLSX, XLSM, XLS and ODS.

Here alone are python-calamine and charset-normalizer known. A process of its own reads, with a limit to its memory and
its time, because a small file can ask for any amount of both: ``client`` starts it and is what others import, with
``job``; ``process`` is the other side. Begin reading with ``job``, then ``process``.
"""

COMMAND = "read-spreadsheet"
"""The command of this program that reads a file, for ``client`` alone."""
