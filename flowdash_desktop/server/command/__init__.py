"""The command line of the server: its arguments, where a workspace is stored, what each command does.

``app`` imports ``arguments``, ``commands``, ``data_folder`` and ``serve``; ``transfer`` opens workspaces with
``open_workspace``. Begin reading with ``serve``.
"""
