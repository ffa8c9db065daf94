"""The command line of the server: its arguments, where a workspace is stored, what each command does.

``app`` imports ``arguments``, ``commands``, ``data_folder`` and ``serve``; ``transfer`` takes ``open_workspace`` and
``storage_location``. Begin reading with ``serve``.
"""
