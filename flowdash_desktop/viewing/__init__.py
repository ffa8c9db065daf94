"""Reads attachments for the viewer: pages, pictures, texts, tables and mails, by processes that may die of a file.

Here alone are pypdfium2 and Pillow known; ``client`` starts the processes and is what others import, with ``messages``,
and ``process`` is the other side, with limits to memory, time and pixels. Begin reading with ``messages``.
"""

COMMAND = "view-files"
"""The command of this program that reads attachments, for ``client`` alone."""
