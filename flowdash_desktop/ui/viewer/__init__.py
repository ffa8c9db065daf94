"""The viewer of attachments: pages, texts, tables and mails in the window, over the table or in a window of its own.

It decodes nothing: it asks a ``reading.FileReading`` and shows what is answered. Only the main window and presenters
import from here. Begin reading with ``panel``; ``file_view`` shows one file, ``quick_look`` says where the panel is.
"""
