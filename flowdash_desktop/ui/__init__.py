"""The window. The only importer of PySide6 and qasync.

Only ``app`` imports from here: ``application`` and ``shiboken_patch``. Begin reading with ``application`` (start,
accounts, end), ``main_window`` (the parts) and ``presenters.workspace`` (one session in them).
"""
