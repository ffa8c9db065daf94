"""The viewer of attachments: which files there are, where their bytes are, and what a process reads of them.

Begin reading with ``presenter``. Nothing here is loaded before a person looks at a file.
"""
